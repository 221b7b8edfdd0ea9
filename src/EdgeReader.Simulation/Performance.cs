using EdgeReader.Recognition;
using EdgeReader.Simulation.Playing;
using EdgeReader.Simulation.Results;
using EdgeReader.Simulation.Showing;
using static System.FormattableString;

namespace EdgeReader.Simulation;

/// <summary>The same presentations, played to a reader and to variants of it, counted and drawn.</summary>
/// <param name="repertoire">What can be shown.</param>
/// <param name="seed">Decides everything.</param>
/// <param name="count">Presentations.</param>
/// <param name="output">Tables are printed here.</param>
public sealed class Performance(IRepertoire repertoire, int seed, int count, TextWriter output)
{
    /// <summary>The three that are always played, then others.</summary>
    private readonly List<(string Name, IReadOnlyList<Presented> By)> _played = [];

    /// <summary>Plays, prints, writes <c>simulation.json</c>, <c>.svg</c> and, a line each, <c>.txt</c>.</summary>
    /// <param name="reader">As it ships, or as it would without what it is shown.</param>
    /// <param name="ablations">Whether to play to more variants.</param>
    /// <param name="logs">Whether to write what each frame said to the reader.</param>
    /// <param name="what">What is shown to whom.</param>
    /// <param name="folder">Where to write.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>The counts of the reader itself.</returns>
    public SimulationCounts Play(
        Reader reader,
        bool ablations,
        bool logs,
        string what,
        string folder,
        CancellationToken stopping
    )
    {
        long start = TimeProvider.System.GetTimestamp();
        output.WriteLine($"{what}; seed {seed}");
        output.WriteLine(
            Invariant($"It says money at a risk of {reader.LimitPercent:F3} % at most.")
        );
        (string Name, Reader Reader)[] readers =
        [
            ("as it is", reader),
            ("without guidance", reader.WithoutGuidance),
            ("without geometry", reader.WithoutGeometry),
            .. ablations ? Others(reader) : [],
        ];
        var played = new Troupe(repertoire, seed, output).Play(
            [.. readers.Select(r => r.Reader)],
            count,
            logs ? Path.Combine(folder, "evidence") : null,
            stopping
        );
        _played.AddRange(readers.Select(r => r.Name).Zip(played));
        (var all, var silent, var blind) = (played[0], played[1], played[2]);
        SimulationCounts counts = SimulationCounts.Of(all);
        PairedDifference guidance = PairedDifference.Of(all, silent);
        PairedDifference geometry = PairedDifference.Of(all, blind);
        Print(counts, all);
        output.WriteLine($"Guidance brings {guidance}, geometry {geometry}.");
        output.WriteLine(
            $"In {TimeProvider.System.GetElapsedTime(start).TotalMinutes:F0} minutes."
        );
        Directory.CreateDirectory(folder);
        new SimulationReport(
            what,
            seed,
            SimulationCounts.Of(silent),
            SimulationCounts.Of(blind),
            guidance,
            geometry,
            _played.Skip(3).ToDictionary(p => p.Name, p => SimulationCounts.Of(p.By)),
            SimulationReport.By(all, p => p.Given.Condition.ToString()),
            SimulationReport.By(all, p => p.Given.Processor.Name),
            SimulationReport.By(all, p => $"{p.Given.FramesASecond}"),
            [.. all.Where(p => p.IsWrong || p.IsGivenUp).Select(p => p.Number)]
        ).Write(Path.Combine(folder, "simulation.json"), counts);
        AtomicFile.Write(
            Path.Combine(folder, "simulation.txt"),
            string.Concat(_played.Select(p => PresentedText.OfAll(p.Name, p.By)))
        );
        AnsweredChart.Write(Path.Combine(folder, "simulation.svg"), _played);
        return counts;
    }

    private static (string Name, Reader Reader)[] Others(Reader reader) =>
        [
            ("with a lamp", reader.WithLamp),
            ("without discounting", reader.WithoutDiscounting),
            ("without second look", reader.WithoutSecondLook),
            ("1 in 100 may be wrong", reader.Borne(10)),
            ("1 in 10,000 may be wrong", reader.Borne(0.1)),
            ("risk up to 20 %", reader.UpTo(0.2)),
            ("risk up to 1 %", reader.UpTo(0.01)),
            ("risk up to 0.1 %", reader.UpTo(0.001)),
        ];

    private void Print(SimulationCounts counts, IReadOnlyList<Presented> all)
    {
        output.WriteLine(SimulationTable.Head);
        foreach ((string name, IReadOnlyList<Presented> played) in _played)
        {
            output.WriteLine(SimulationTable.Row(name, SimulationCounts.Of(played)));
        }
        foreach (var row in SimulationReport.By(all, p => p.Given.Condition.ToString()))
        {
            output.WriteLine(SimulationTable.Row(row.Key, row.Value));
        }
        output.WriteLine(SimulationTable.Bound(counts));
        foreach (Presented wrong in all.Where(p => p.IsWrong))
        {
            output.WriteLine($"wrong: {PresentedText.Of(wrong)}");
        }
    }
}
