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
    /// Pulses in a group: seven is felt as four and three, eight as four and four. Why, and what
    /// of it the literature has shown for touch, stands in this folder's README.
    /// </summary>
    public const int GroupSize = 4;

    /// <summary>A tick: shorter than any pulse of a value.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    /// <summary>A long pulse, which no value has.</summary>
    public static readonly TimeSpan LongPulse = TimeSpan.FromMilliseconds(600);

    /// <summary>A very long pulse, which neither a value nor guidance has.</summary>
    public static readonly TimeSpan VeryLongPulse = TimeSpan.FromMilliseconds(1500);

    /// <summary>No pulse at all.</summary>
    public static readonly HapticPattern Nothing = new([]);

    /// <summary>Before the first pulse, from 0.</summary>
    public TimeSpan Lead { get; init; }

    /// <summary>From its beginning to the last pause's end.</summary>
    public TimeSpan Duration => Pulses.Aggregate(Lead, (sum, pulse) => sum + pulse.On + pulse.Off);

    /// <summary>The same pulses, after a while.</summary>
    /// <param name="lead">How long nothing is felt.</param>
    public HapticPattern After(TimeSpan lead) => this with { Lead = lead };

    /// <summary>A signal of pulses of several lengths.</summary>
    /// <param name="marks">
    /// "," for a tick, "." for a short pulse, "-" for a long one, "=" for a very long one; at
    /// least one.
    /// </param>
    /// <exception cref="ArgumentException">Another mark, or none.</exception>
    public static HapticPattern Signal(string marks) =>
        marks.Length > 0
            ? new([.. marks.Select(mark => (LengthOf(mark), Gap))])
            : throw new ArgumentException("A signal has at least one pulse.");

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

    private static TimeSpan LengthOf(char mark) =>
        mark switch
        {
            ',' => Tick,
            '.' => ShortPulse,
            '-' => LongPulse,
            '=' => VeryLongPulse,
            _ => throw new ArgumentException($"'{mark}' is no pulse: ',', '.', '-' and '=' are."),
        };
}
