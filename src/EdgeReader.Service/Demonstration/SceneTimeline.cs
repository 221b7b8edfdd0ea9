using EdgeReader.Scenes.Demonstration;
using EdgeReader.Service.Announcing;

namespace EdgeReader.Service.Demonstration;

/// <summary>A scene's truth: what was shown when.</summary>
public sealed class SceneTimeline(DemonstrationScene scene)
{
    /// <summary>The cards shown, in order.</summary>
    public IReadOnlyList<Presentation> Presentations => scene.Presentations;

    /// <summary>The card that is shown, or null between two.</summary>
    public Presentation? ShownAt(TimeSpan at) =>
        Presentations.FirstOrDefault(p => p.EnteredAt <= at && at <= p.LeftAt);
}

/// <summary>Holds the timeline of a simulated camera; a real one has none.</summary>
public sealed record TimelineSource(SceneTimeline? Timeline) : IPresentationTimeline
{
    /// <inheritdoc/>
    public TimeSpan? EnteredAt(TimeSpan at) => Timeline?.ShownAt(at)?.EnteredAt;
}
