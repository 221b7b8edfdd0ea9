using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Simulation.Showing;

namespace EdgeReader.Simulation.Playing;

/// <summary>One frame of a presentation, when the hand has come, without anything being said.</summary>
/// <param name="Named">What is taken for the trouble.</param>
/// <param name="There">All that truly is.</param>
/// <param name="IsAnswered">Whether this frame alone is enough for an answer.</param>
public sealed record Glimpse(Reason Named, IReadOnlySet<Reason> There, bool IsAnswered)
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    /// <summary>Looks at presentations, each once, on all cores.</summary>
    /// <param name="reader">Who looks.</param>
    /// <param name="repertoire">What can be shown; what nobody knows is left out.</param>
    /// <param name="seed">Decides everything.</param>
    /// <param name="count">Presentations.</param>
    /// <param name="stopping">Ends it.</param>
    public static Glimpse[] OfMany(
        Reader reader,
        IRepertoire repertoire,
        int seed,
        int count,
        CancellationToken stopping
    )
    {
        Glimpse?[] seen = new Glimpse?[count];
        Cores.Share(
            count,
            reader.OpenNetwork,
            (network, i) =>
            {
                using Film film = new();
                using Scenery scenery = new(repertoire, seed, i, film);
                seen[i] = scenery.Prop.Answer is null ? null : Of(reader, network, scenery);
            },
            stopping
        );
        return [.. seen.OfType<Glimpse>()];
    }

    private static Glimpse Of(Reader reader, OnnxNetwork network, Scenery scenery)
    {
        // One a frame: what the frame before looked like is nothing to it.
        using FrameReader frames = reader.NewFrameReader(network, reader.Witness);
        using Frame frame = scenery.Camera.FrameAt(Settled);
        Evidence evidence = frames.Read(frame, _ => false).Evidence;
        Decision alone = new DecisionPolicy(reader.Budget, reader.Limits).DecideStill(evidence);
        return new(
            FrameTrouble.Of(evidence, new()),
            Enum.GetValues<Reason>().Where(scenery.IsTrue).ToHashSet(),
            alone is Decision.Say
        );
    }
}
