namespace EdgeReader.Devices.Camera;

/// <summary>
/// When a video's pictures were captured: as it says itself, as long as that rises by what a camera
/// may pause; else by its rate. A damaged file may say anything, and time must not run for years.
/// </summary>
/// <param name="framesASecond">What the file says of itself, whatever that is.</param>
internal sealed class VideoTimes(double framesASecond)
{
    /// <summary>A longer gap between two pictures is taken for damage.</summary>
    public static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(10);

    private const double UsualRate = 25;

    private readonly TimeSpan _interval = TimeSpan.FromSeconds(
        1 / (framesASecond is >= 1 and <= 1000 ? framesASecond : UsualRate)
    );
    private double _origin;
    private TimeSpan? _last;

    /// <summary>The time at which a next picture would follow.</summary>
    public TimeSpan End => _last is { } last ? last + _interval : TimeSpan.Zero;

    /// <summary>The time of the next picture, from 0; always after the one before.</summary>
    /// <param name="milliseconds">What the file says, from wherever it begins.</param>
    public TimeSpan Next(double milliseconds)
    {
        TimeSpan at = End;
        if (_last is { } last)
        {
            double step = milliseconds - _origin - last.TotalMilliseconds;
            if (step >= 1 && step <= LongestGap.TotalMilliseconds)
            {
                at = last + TimeSpan.FromMilliseconds(step);
            }
        }
        // Anew from here, so that the pictures after a leap are in time with each other again.
        _origin = milliseconds - at.TotalMilliseconds;
        _last = at;
        return at;
    }
}
