namespace EdgeReader.Devices.Haptics;

/// <summary>A sequence of pulses: for each, how long the motor is on and then off.</summary>
/// <param name="Pulses">In order; every time greater than 0.</param>
public sealed record HapticPattern(IReadOnlyList<(TimeSpan On, TimeSpan Off)> Pulses)
{
    /// <summary>A short pulse. On a real motor and a real hand it is still to be tried.</summary>
    public static readonly TimeSpan ShortPulse = TimeSpan.FromMilliseconds(120);

    /// <summary>Between two pulses of a group.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(160);

    /// <summary>Between two groups.</summary>
    public static readonly TimeSpan GroupGap = TimeSpan.FromMilliseconds(420);

    /// <summary>
    /// Pulses in a group. Up to four are grasped at once without counting (subitizing:
    /// Kaufman et al. 1949; for touch Riggs et al. 2006), so that seven is felt as four and three.
    /// </summary>
    public const int GroupSize = 4;

    /// <summary>A long pulse, which no value has.</summary>
    public static readonly TimeSpan LongPulse = TimeSpan.FromMilliseconds(600);

    /// <summary>From the first pulse's start to the last pause's end.</summary>
    public TimeSpan Duration =>
        Pulses.Aggregate(TimeSpan.Zero, (sum, pulse) => sum + pulse.On + pulse.Off);

    /// <summary>A signal of long and short pulses.</summary>
    /// <param name="marks">A "-" for a long pulse, a "." for a short one; at least one.</param>
    /// <exception cref="ArgumentException">Another mark, or none.</exception>
    public static HapticPattern Signal(string marks) =>
        marks.Length > 0 && marks.All(m => m is '-' or '.')
            ? new([.. marks.Select(mark => (mark == '-' ? LongPulse : ShortPulse, Gap))])
            : throw new ArgumentException($"'{marks}' is no signal of '-' and '.'.");

    /// <summary>The ordinal pattern of a value.</summary>
    /// <param name="pulses">How many, 1…10.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 1…10.</exception>
    public static HapticPattern Ordinal(int pulses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pulses, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pulses, 10);
        return new([
            .. Enumerable
                .Range(1, pulses)
                .Select(i => (ShortPulse, i % GroupSize == 0 && i < pulses ? GroupGap : Gap)),
        ]);
    }
}
