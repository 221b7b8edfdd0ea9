using System.Runtime.InteropServices;
using OpenCvSharp;

namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>
/// Tells a living camera from one that repeats itself. A sensor's noise makes any two pictures
/// differ in some byte, in the dark too; so the same bytes for long enough are no picture of
/// anything, and only then black means more than <i>too dark</i>.
/// </summary>
/// <param name="patience">For how long the same bytes are forgiven: JPEG cameras do that.</param>
internal sealed class LifeSigns(TimeSpan patience)
{
    /// <summary>Grey levels up to here are black.</summary>
    public const byte Black = 8;

    /// <summary>From here on light clips what noise there is.</summary>
    public const byte White = 250;

    // At a low rate a single repeated picture would span the patience.
    private const int LeastRepeats = 2;

    private byte[] _last = [];
    private TimeSpan? _since;
    private int _repeats;

    /// <summary>Whether the picture judged last differs from the one before it.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Begins to count with the next picture: the camera was opened anew.</summary>
    public void Restart() => (_since, _repeats) = (null, 0);

    /// <summary>Judges the next picture.</summary>
    /// <param name="pixels">8-bit BGR, continuous; left unchanged.</param>
    /// <param name="at">When it was captured; never falls.</param>
    /// <returns>Frozen or black, or null where nothing speaks against it.</returns>
    public CameraTrouble? Judge(Mat pixels, TimeSpan at)
    {
        ReadOnlySpan<byte> now = MemoryMarshal.AsBytes(pixels.AsSpan<Vec3b>());
        IsNew = !now.SequenceEqual(_last);
        if (IsNew)
        {
            if (_last.Length != now.Length)
            {
                _last = new byte[now.Length];
            }
            now.CopyTo(_last);
            (_since, _repeats) = (at, 0);
            return null;
        }
        TimeSpan since = _since ??= at;
        _repeats++;
        if (_repeats < LeastRepeats || at - since < patience)
        {
            return null;
        }
        if (!now.ContainsAnyExceptInRange((byte)0, Black))
        {
            return CameraTrouble.Black;
        }
        bool isClipped = !now.ContainsAnyExceptInRange(White, byte.MaxValue);
        return isClipped ? null : CameraTrouble.Frozen;
    }
}
