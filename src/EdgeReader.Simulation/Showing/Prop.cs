using OpenCvSharp;

namespace EdgeReader.Simulation.Showing;

/// <summary>What a hand holds before the camera; empty hands hold nothing.</summary>
/// <param name="Kind">For the table: a value's key, <c>foreign</c>, <c>paper</c>, …</param>
/// <param name="Answer">Key of the answer that is right; null where none is.</param>
/// <param name="Front">8-bit BGR, long side across; null for nothing. Disposed with this.</param>
/// <param name="Back">Its other side, as it is read; null where there is none. Disposed too.</param>
public sealed record Prop(string Kind, string? Answer, Mat? Front, Mat? Back) : IDisposable
{
    /// <summary>Short side over long side; a note's where nothing is held.</summary>
    public double Ratio => Front is null ? 0.45 : (double)Front.Height / Front.Width;

    /// <inheritdoc/>
    public void Dispose()
    {
        Front?.Dispose();
        Back?.Dispose();
    }
}
