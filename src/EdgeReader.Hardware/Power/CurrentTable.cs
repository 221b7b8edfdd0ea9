using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Parts;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Power;

/// <summary>What every part of a build draws.</summary>
/// <param name="Rows">In the file's order; a part may have a row for each of several rails.</param>
public sealed record CurrentTable(IReadOnlyList<CurrentRow> Rows)
{
    /// <summary>Nothing in this reader draws more; a number that is meant in µA would.</summary>
    private const double Most = 3000;

    /// <summary>Reads a file, and compares it with what is bought.</summary>
    /// <exception cref="ReaderException">It is no such table, or doesn't fit: the first thing.</exception>
    public static CurrentTable Read(string path, BillOfMaterials bill)
    {
        CurrentTable table = new(CsvFile.Read<CurrentRow>(path, "table of currents"));
        return table.Conflicts(bill).FirstOrDefault() is { } wrong
            ? throw new ReaderException($"{path}: {wrong}")
            : table;
    }

    /// <summary>What can't be, a sentence each; none if it is complete and makes sense.</summary>
    public IEnumerable<string> Conflicts(BillOfMaterials bill)
    {
        string[] bought = [.. bill.Rows.SelectMany(row => row.EachReference)];
        string[] told = [.. Rows.SelectMany(row => row.EachReference)];
        return
        [
            .. bought.Except(told).Select(r => $"{r} is bought, and no row says what it draws."),
            .. told.Except(bought).Select(r => $"{r} has a row, and nobody buys it."),
            .. Rows.SelectMany(row => row.EachReference.Select(r => (Reference: r, row.Rail)))
                .GroupBy(place => place)
                .Where(place => place.Count() > 1)
                .Select(place => $"{place.Key.Reference} has two rows for {place.Key.Rail}."),
            .. Rows.SelectMany(Of),
        ];
    }

    private static IEnumerable<string> Of(CurrentRow row)
    {
        string name = row.References.Trim();
        if (name.Length == 0)
        {
            yield return $"A row of the rail {row.Rail} names no part.";
        }
        if (!Rails.All.Contains(row.Rail))
        {
            yield return $"{name} hangs on '{row.Rail}', and there is no such rail.";
        }
        // Also what is no number compares as false.
        if (!row.All.All(current => current is >= 0 and <= Most))
        {
            yield return $"{name} draws a current that can't be: 0 to {Most} mA.";
        }
        if (row.Rail == Rails.None && row.All.Any(current => current != 0))
        {
            yield return $"{name} draws current from no rail.";
        }
        if (row.Peak < row.All.SkipLast(1).Max())
        {
            yield return $"{name} draws less at its peak than otherwise.";
        }
        if (!Sources.IsNamed(row.Source))
        {
            yield return $"{name} doesn't say where its current is from.";
        }
    }
}
