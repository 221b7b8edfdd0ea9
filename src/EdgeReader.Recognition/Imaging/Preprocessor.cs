using OpenCvSharp;

namespace EdgeReader.Recognition.Imaging;

/// <summary>
/// The one way a picture becomes the network's input, for the device, the calibration, the
/// training and the evaluation alike. The whole picture is squeezed into the square: nothing
/// that the camera saw is cut away. Not thread-safe: one instance a thread.
/// </summary>
public sealed class Preprocessor : IDisposable
{
    private readonly Mat _resized = new();
    private readonly float[] _table = new float[256];

    /// <summary>Creates a preprocessor for one network.</summary>
    public Preprocessor(InputSpecification input)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(input.Size, 32);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(input.Size, 1024);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(input.Deviation);
        Input = input;
        for (int value = 0; value < 256; value++)
        {
            _table[value] = (value - input.Mean) / input.Deviation;
        }
    }

    /// <summary>What the network wants to see.</summary>
    public InputSpecification Input { get; }

    /// <summary>Writes the picture as NCHW RGB [3, Size, Size] into <paramref name="nchw"/>.</summary>
    /// <param name="bgr">8-bit BGR (CV_8UC3) of any size from 1 × 1; left unchanged.</param>
    /// <param name="nchw">At least <see cref="InputSpecification.Length"/> floats.</param>
    /// <exception cref="ArgumentException">Wrong type of picture or too short a span.</exception>
    public void Prepare(Mat bgr, Span<float> nchw)
    {
        if (bgr.Empty() || bgr.Type() != MatType.CV_8UC3)
        {
            throw new ArgumentException("The preprocessor takes a non-empty 8-bit BGR picture.");
        }
        if (nchw.Length < Input.Length)
        {
            throw new ArgumentException($"The input takes {Input.Length} floats.");
        }
        int size = Input.Size;
        // Area averaging when it shrinks (no moiré on the note's guilloches), linear when it grows.
        bool shrinks = bgr.Rows > size && bgr.Cols > size;
        InterpolationFlags how = shrinks ? InterpolationFlags.Area : InterpolationFlags.Linear;
        Cv2.Resize(bgr, _resized, new Size(size, size), interpolation: how);

        int plane = size * size;
        Span<float> red = nchw[..plane];
        Span<float> green = nchw.Slice(plane, plane);
        Span<float> blue = nchw.Slice(2 * plane, plane);
        ReadOnlySpan<Vec3b> pixels = _resized.AsSpan<Vec3b>();
        for (int i = 0; i < plane; i++)
        {
            Vec3b pixel = pixels[i];
            blue[i] = _table[pixel.Item0];
            green[i] = _table[pixel.Item1];
            red[i] = _table[pixel.Item2];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _resized.Dispose();
}
