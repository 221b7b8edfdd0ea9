using OpenCvSharp;

namespace EdgeReader.Training.Synthesis;

/// <summary>A photograph in memory and, where it was found in it, its note laid flat.</summary>
/// <param name="Whole">8-bit BGR; disposed with this.</param>
/// <param name="Flat">8-bit BGR, long side across; null where none was found.</param>
/// <param name="Face">Which face of its design; -1 where that is not known.</param>
public sealed record LibraryPicture(Mat Whole, Mat? Flat, int Face) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        Whole.Dispose();
        Flat?.Dispose();
    }
}
