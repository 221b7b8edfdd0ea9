using EdgeReader.Simulation.Showing;
using EdgeReader.Training;

namespace EdgeReader.Simulation.Playing;

/// <summary>Plays many presentations, a stage a core.</summary>
/// <param name="repertoire">What can be shown.</param>
/// <param name="seed">Decides everything.</param>
/// <param name="output">Progress is printed here.</param>
public sealed class Troupe(IRepertoire repertoire, int seed, TextWriter output)
{
    /// <summary>Plays presentations 0 to a number, in any order.</summary>
    /// <param name="readers">Who is judged: readers of one network.</param>
    /// <param name="count">Presentations.</param>
    /// <param name="logs">
    /// Folder for what the first reader sees, NUMBER.jsonl a presentation; null for nowhere.
    /// </param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>For each reader: how they went, in the order of their numbers.</returns>
    public IReadOnlyList<Presented>[] Play(
        IReadOnlyList<Reader> readers,
        int count,
        string? logs,
        CancellationToken stopping
    )
    {
        var played = new IReadOnlyList<Presented>[count];
        bool terminal = DeskOptions.IsTerminal;
        ProgressLine progress = new(
            $"{readers.Count} readers",
            "presentations",
            count,
            0,
            output,
            terminal,
            TimeProvider.System
        );
        int done = 0;
        Cores.Share(
            count,
            () => new Stage(readers, repertoire, seed),
            (stage, i) =>
            {
                string? log = logs is null ? null : Path.Combine(logs, $"{i}.jsonl");
                played[i] = stage.PlayAsync(i, log).GetAwaiter().GetResult();
                progress.Report(Interlocked.Increment(ref done));
            },
            stopping
        );
        return [.. readers.Select((_, reader) => played.Select(p => p[reader]).ToArray())];
    }
}
