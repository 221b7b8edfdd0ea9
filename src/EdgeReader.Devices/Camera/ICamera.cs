using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Devices.Camera;

/// <summary>A source of frames, opened when it is first read.</summary>
public interface ICamera : IDisposable
{
    /// <summary>
    /// Reads frames until the camera has no more (a simulated one), is disposed, or the token is
    /// cancelled. A real camera keeps only its newest frame, so that no answer is about a stale
    /// one. To be enumerated once.
    /// </summary>
    /// <returns>Frames with times that never fall; the receiver disposes each.</returns>
    /// <exception cref="EdgeReader.Recognition.ReaderException">
    /// The camera cannot be opened, or could not be brought back: the sentence says which and what
    /// to do.
    /// </exception>
    /// <exception cref="InvalidOperationException">It was read before.</exception>
    IAsyncEnumerable<Frame> ReadFramesAsync(CancellationToken stopping);
}
