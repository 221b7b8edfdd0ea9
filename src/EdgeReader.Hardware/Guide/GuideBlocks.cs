using System.Text;
using EdgeReader.Devices.Wiring;
using EdgeReader.Hardware.Assembly;
using EdgeReader.Hardware.Parts;
using EdgeReader.Hardware.Schematic;
using EdgeReader.Recognition;
using static System.FormattableString;

namespace EdgeReader.Hardware.Guide;

/// <summary>What of the guide is made from the hardware's files.</summary>
/// <param name="hardware">The folder <c>hardware</c>.</param>
public sealed class GuideBlocks(string hardware)
{
    private const int Width = 105;

    /// <summary>A block by its name: <c>to buy full</c>, <c>pins bench</c>, <c>board full</c>,
    /// <c>wires full sound</c>.</summary>
    /// <returns>Lines of Markdown.</returns>
    /// <exception cref="ReaderException">There is no such block, or a file of it is wrong.</exception>
    public string Make(string name) =>
        name.Split(' ') switch
        {
            ["to", "buy", var build] => Items(ToBuy(BuildOf(build, name))),
            ["pins", var build] => Items(Pins(BuildOf(build, name))),
            ["board", var build] => Steps(StepsOf(BuildOf(build, name)).Parts()),
            ["wires", var build, var stage] => Steps(
                Some(StepsOf(BuildOf(build, name)).Wires(stage), name)
            ),
            _ => throw Unknown(name),
        };

    /// <summary>The names of all blocks that a whole guide has.</summary>
    public IEnumerable<string> Names =>
        from build in new[] { Build.Bench, Build.Full }
        let word = build.ToString().ToLowerInvariant()
        from name in (string[])
            [
                $"to buy {word}",
                $"pins {word}",
                $"board {word}",
                .. StepsOf(build).Stages.Select(stage => $"wires {word} {stage}"),
            ]
        select name;

    private IEnumerable<string> ToBuy(Build build)
    {
        string file = build.ToString().ToLowerInvariant() + ".csv";
        BillOfMaterials bill = BillOfMaterials.Read(
            Path.Combine(hardware, "bill-of-materials", file)
        );
        return
        [
            .. bill.Rows.Select(row =>
                Invariant(
                    $"{row.Quantity} of: {Spoken(row.Part)}{(row.References.Length > 0 ? $" ({row.References})" : "")}."
                )
            ),
            Invariant(
                $"Together about {Math.Ceiling(bill.Rupees / 100) * 100:0} rupees, estimated."
            ),
        ];
    }

    // As espeak-ng says them.
    private static string Spoken(string part) =>
        part.Replace("kΩ", "kilo-ohm").Replace("Ω", "ohm").Replace("mm²", "square millimetres");

    // The file's, not the one that this program was built with: that may be older.
    private IEnumerable<string> Pins(Build build) =>
        PinTable
            .Parse(File.ReadAllText(Path.Combine(hardware, "pins.json")))
            .Pins.Where(pin => pin.Builds.Contains(build))
            .Select(pin =>
                $"{Capital(RaspberryPiHeader.Describe(pin.Number))}: {pin.Line}, {pin.Part}."
            );

    private PlanSteps StepsOf(Build build) =>
        new(
            AssemblyPlan.Read(Path.Combine(hardware, "assembly"), build),
            Netlist.Parse(
                File.ReadAllText(
                    Path.Combine(
                        hardware,
                        "schematic",
                        build == Build.Full ? "edgereader.nets" : "bench.nets"
                    )
                )
            )
        );

    private static Build BuildOf(string word, string name) =>
        Enum.TryParse(word, ignoreCase: true, out Build build) ? build : throw Unknown(name);

    private static IEnumerable<string> Some(IEnumerable<string> steps, string name) =>
        steps.ToArray() is { Length: > 0 } some ? some : throw Unknown(name);

    private static ReaderException Unknown(string name) =>
        new($"The guide asks for '{name}', which nothing makes.");

    private static string Items(IEnumerable<string> items) =>
        string.Concat(items.Select(item => Wrapped($"- {item}", "  ")));

    private static string Steps(IEnumerable<string> steps) =>
        string.Concat(steps.Select((step, i) => Wrapped($"{i + 1}. {step}", "   ")));

    // No line is longer than a screen is wide.
    private static string Wrapped(string item, string indent)
    {
        StringBuilder lines = new();
        int length = 0;
        foreach (string word in item.Split(' '))
        {
            bool breaks = length + 1 + word.Length > Width;
            string before =
                length == 0 ? ""
                : breaks ? $"\n{indent}"
                : " ";
            lines.Append(before).Append(word);
            length = (breaks ? indent.Length : length + before.Length) + word.Length;
        }
        return lines.Append('\n').ToString();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
