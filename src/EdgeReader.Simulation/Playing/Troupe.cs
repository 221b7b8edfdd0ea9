using EdgeReader.Simulation.Showing;
using EdgeReader.Training;

namespace EdgeReader.Simulation.Playing;

/// <summary>Plays many presentations, a stage a core.</summary>
/// <param name="repertoire">What can be shown.</param>
/// <param name="seed">Decides everything.</param>
/// <param name="output">Progress is printed here.</param>
public sealed class Troupe(IRepertoire repertoire, int seed, TextWriter output)
{
    /// <summary>Plays presentations 0 to a number, in any order, to one reader.</summary>
    /// <param name="name">The reader's, for progress.</param>
    /// <param name="reader">Who is judged.</param>
    /// <param name="known">One a presentation: how it went, where that is known already.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>In the order of their numbers.</returns>
    public IReadOnlyList<Presented> Play(
        string name,
        Reader reader,
        IReadOnlyList<Presented?> known,
        CancellationToken stopping
    )
    {
        int count = known.Count;
        Presented[] played = new Presented[count];
        bool terminal = DeskOptions.IsTerminal;
        ProgressLine progress = new(
            name,
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
            () => new Stage(reader, repertoire, seed),
            (stage, i) =>
            {
                played[i] = known[i] ?? stage.PlayAsync(i).GetAwaiter().GetResult();
                progress.Report(Interlocked.Increment(ref done));
            },
            stopping
        );
        return played;
    }
}
