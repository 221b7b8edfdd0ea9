using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Simulation.Playing;

/// <summary>
/// The frames of one presentation that were drawn already: variants of a reader mostly see the
/// same ones. Takes up to 300 MB.
/// </summary>
internal sealed class Film : IDisposable
{
    private readonly Dictionary<string, Mat> _drawn = [];

    /// <summary>A frame; the caller's.</summary>
    /// <param name="view">What decides how it looks, …</param>
    /// <param name="other">… and what else does.</param>
    /// <param name="draw">Draws it, if it is not drawn already.</param>
    public Mat Get(SceneView view, string other, Func<Mat> draw)
    {
        // All numbers of it: a list in a record is told by its type only.
        string key = $"{other} {view} {string.Join(' ', view.Fingers)}";
        if (!_drawn.TryGetValue(key, out Mat? frame))
        {
            _drawn[key] = frame = draw();
        }
        return frame.Clone();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Mat frame in _drawn.Values)
        {
            frame.Dispose();
        }
    }
}
