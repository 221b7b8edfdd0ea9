using System.Text.Json;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Wiring;

/// <summary>
/// The one source of the wiring, <c>hardware/pins.json</c>: which signal is on which line and pin, and
/// what hangs on it. It is part of the program.
/// </summary>
/// <param name="Header">Whose pins they are.</param>
/// <param name="Pins">A row a wire.</param>
public sealed record PinTable(string Header, IReadOnlyList<Pin> Pins)
{
    private static readonly Lazy<PinTable> Embedded = new(ReadEmbedded);

    /// <summary>The table that this program was built with.</summary>
    public static PinTable Default => Embedded.Value;

    /// <summary>A signal's pin.</summary>
    /// <param name="signal">One that is on one pin.</param>
    /// <exception cref="InvalidOperationException">There is no such signal, or it is power.</exception>
    public Pin this[string signal] => Pins.Single(pin => pin.Signal == signal);

    /// <summary>Reads a table and refuses what can't be wired.</summary>
    /// <param name="json">A file like <c>hardware/pins.json</c>.</param>
    /// <exception cref="ReaderException">It is no such file, or something in it can't be.</exception>
    public static PinTable Parse(string json)
    {
        PinTable? table;
        try
        {
            table = JsonSerializer.Deserialize(json, WiringJson.Strict.PinTable);
        }
        catch (JsonException problem)
        {
            throw new ReaderException($"The pin table can't be read: {problem.Message}", problem);
        }
        if (table is null || table.Pins.Contains(null!))
        {
            throw new ReaderException("The pin table can't be read: something is missing in it.");
        }
        string[] conflicts = [.. PinConflicts.In(table)];
        return conflicts.Length == 0
            ? table
            : throw new ReaderException(
                $"The pin table can't be wired. {string.Join(' ', conflicts)}"
            );
    }

    /// <summary>The line of a signal in the table that this program was built with.</summary>
    /// <param name="signal">Its name.</param>
    public static string LineOf(string signal) => Default[signal].Line;

    private static PinTable ReadEmbedded()
    {
        using Stream stream = typeof(PinTable).Assembly.GetManifestResourceStream("pins.json")!;
        using StreamReader reader = new(stream);
        return Parse(reader.ReadToEnd());
    }
}
