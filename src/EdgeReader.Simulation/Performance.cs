using EdgeReader.Simulation.Playing;
using EdgeReader.Simulation.Results;
using EdgeReader.Simulation.Showing;

namespace EdgeReader.Simulation;

/// <summary>The same presentations, played to a reader and to variants of it, counted and drawn.</summary>
/// <param name="repertoire">What can be shown.</param>
/// <param name="seed">Decides everything.</param>
/// <param name="count">Presentations.</param>
/// <param name="output">Tables are printed here.</param>
public sealed class Performance(IRepertoire repertoire, int seed, int count, TextWriter output)
{
    private readonly Dictionary<string, IReadOnlyList<Presented>> _played = [];

    /// <summary>Plays, prints, writes <c>simulation.json</c> and <c>simulation.svg</c>.</summary>
    /// <param name="reader">As it ships, or as it would without what it is shown.</param>
    /// <param name="ablations">Whether to play to more variants.</param>
    /// <param name="what">What is shown to whom.</param>
    /// <param name="folder">Where to write.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>The counts of the reader itself.</returns>
    public SimulationCounts Play(
        Reader reader,
        bool ablations,
        string what,
        string folder,
        CancellationToken stopping
    )
    {
        long start = TimeProvider.System.GetTimestamp();
        output.WriteLine($"{what}; seed {seed}");
        var all = Play("as it is", reader, stopping);
        // Where nothing was hinted, hints could not have changed anything.
        _played["without guidance"] = new Troupe(repertoire, seed, output).Play(
            "without guidance",
            reader.WithoutGuidance,
            [.. all.Select(p => p.Hints.Count == 0 ? p : null)],
            stopping
        );
        var silent = _played["without guidance"];
        var blind = Play("without geometry", reader.WithoutGeometry, stopping);
        (string Name, Reader Reader)[] others = ablations
            ?
            [
                ("without discounting", reader.WithoutDiscounting),
                ("without second look", reader.WithoutSecondLook),
                ("1 in 100 may be wrong", reader.Borne(10)),
                ("1 in 10,000 may be wrong", reader.Borne(0.1)),
            ]
            : [];
        foreach ((string name, Reader other) in others)
        {
            Play(name, other, stopping);
        }
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
            others.ToDictionary(o => o.Name, o => SimulationCounts.Of(_played[o.Name])),
            SimulationReport.By(all, p => p.Given.Condition.ToString()),
            SimulationReport.By(all, p => p.Given.Processor.Name),
            SimulationReport.By(all, p => $"{p.Given.FramesASecond}"),
            [.. all.Where(p => p.IsWrong || p.IsGivenUp).Select(p => p.Number)]
        ).Write(Path.Combine(folder, "simulation.json"), counts);
        AnsweredChart.Write(
            Path.Combine(folder, "simulation.svg"),
            _played.Select(p => (p.Key, p.Value))
        );
        return counts;
    }

    private IReadOnlyList<Presented> Play(string name, Reader reader, CancellationToken stopping) =>
        _played[name] = new Troupe(repertoire, seed, output).Play(
            name,
            reader,
            new Presented?[count],
            stopping
        );

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
