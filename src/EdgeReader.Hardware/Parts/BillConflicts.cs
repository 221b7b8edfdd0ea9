using EdgeReader.Hardware.Schematic;

namespace EdgeReader.Hardware.Parts;

/// <summary>What a bill of materials leaves out, or has that the schematic hasn't: a sentence each.</summary>
public static class BillConflicts
{
    /// <summary>All of them; none if it is complete.</summary>
    public static IEnumerable<string> In(BillOfMaterials bill, Netlist netlist)
    {
        string[] bought = [.. bill.Rows.SelectMany(row => row.EachReference)];
        return
        [
            .. bill.Rows.SelectMany(Of),
            .. netlist
                .Parts.Keys.Except(bought)
                .Select(r => $"{r} ({netlist.Parts[r]}) of the schematic is bought nowhere."),
            .. bought
                .Except(netlist.Parts.Keys)
                .Select(r => $"{r} is bought, and the schematic has none."),
            .. bought
                .GroupBy(r => r)
                .Where(r => r.Count() > 1)
                .Select(r => $"{r.Key} is bought more than once."),
        ];
    }

    private static IEnumerable<string> Of(BillRow row)
    {
        (string Name, string Text)[] cells =
        [
            (nameof(row.Part), row.Part),
            (nameof(row.Maker), row.Maker),
            ("Part number", row.PartNumber),
            ("Replaced by", row.ReplacedBy),
            ("Data sheet", row.DataSheet),
        ];
        foreach ((string name, string text) in cells)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return $"{row.Part} {row.References} has nothing under {name}.";
            }
        }
        if (row.Quantity < Math.Max(1, row.EachReference.Count))
        {
            yield return $"{row.Part} is bought {row.Quantity} times for {row.EachReference.Count} places.";
        }
        if (row.Rupees <= 0)
        {
            yield return $"{row.Part} costs {row.Rupees} rupees.";
        }
    }
}
