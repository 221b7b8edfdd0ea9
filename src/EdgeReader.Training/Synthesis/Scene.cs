using OpenCvSharp;

namespace EdgeReader.Training.Synthesis;

/// <summary>One picture to learn from or to measure on.</summary>
/// <param name="Picture">8-bit BGR; disposed with this.</param>
/// <param name="Label">Index in <see cref="Data.ModelLabels.Names"/>.</param>
public sealed record Scene(Mat Picture, int Label) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Picture.Dispose();
}
