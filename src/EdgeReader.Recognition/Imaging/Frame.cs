using OpenCvSharp;

namespace EdgeReader.Recognition.Imaging;

/// <summary>One picture of the camera. Whoever receives a frame owns and disposes it.</summary>
public sealed class Frame : IDisposable
{
    /// <summary>Takes ownership of <paramref name="pixels"/>.</summary>
    /// <param name="pixels">8-bit BGR (CV_8UC3), not empty.</param>
    /// <param name="capturedAt">Time since the camera started; never falls within a run.</param>
    /// <exception cref="ArgumentException">The pixels are empty or not 8-bit BGR.</exception>
    public Frame(Mat pixels, TimeSpan capturedAt)
    {
        if (pixels.Empty() || pixels.Type() != MatType.CV_8UC3)
        {
            throw new ArgumentException("A frame is a non-empty 8-bit BGR picture.");
        }
        Pixels = pixels;
        CapturedAt = capturedAt;
    }

    /// <summary>The picture: 8-bit BGR, rows × columns × 3. Disposed with the frame.</summary>
    public Mat Pixels { get; }

    /// <summary>Time since the camera started, on the camera's monotonic clock.</summary>
    public TimeSpan CapturedAt { get; }

    /// <inheritdoc/>
    public void Dispose() => Pixels.Dispose();
}
