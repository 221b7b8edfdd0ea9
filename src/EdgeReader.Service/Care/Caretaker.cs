using EdgeReader.Devices.Power;

namespace EdgeReader.Service.Care;

/// <summary>
/// The policies together: it takes in what the reader feels, sees and is pressed, and says what to
/// tell and how fast to look. Frames, presses and readings may come from different threads; their
/// times are on one axis.
/// </summary>
/// <param name="options">All thresholds.</param>
public sealed class Caretaker(CareOptions options)
{
    /// <summary>For how long a charge is worth telling that was read before.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(60);

    private readonly BatteryWatch _battery = new(options);
    private readonly SupplyWatch _supply = new(options);
    private readonly HeatWatch _heat = new(options);
    private readonly SleepPolicy _sleep = new(options);
    private readonly Episode _gauge = new(
        TimeSpan.FromMinutes(options.QuietMinutes),
        TimeSpan.FromSeconds(options.CalmSeconds)
    );
    private readonly Lock _lock = new();
    private (Charge Charge, TimeSpan At)? _known;

    /// <summary>How fast to look now.</summary>
    public Pace Pace
    {
        get
        {
            lock (_lock)
            {
                return Pace.Of(_sleep.Wakefulness, _heat.Heat, options);
            }
        }
    }

    /// <summary>Whether the reader should be shut down, in order and now.</summary>
    public bool IsShutdownDue
    {
        get
        {
            lock (_lock)
            {
                return _battery.IsShutdownDue;
            }
        }
    }

    /// <summary>
    /// Takes in how the reader is, every <see cref="CareOptions.ReadEverySeconds"/>.
    /// </summary>
    /// <param name="vitals">How it is.</param>
    /// <param name="isBusy">
    /// Whether something is said, a note is held, or practice or settings go on. What the reader
    /// says of itself by these notices is no reason to stay awake.
    /// </param>
    /// <param name="now">When.</param>
    /// <returns>What to tell, the most urgent first; as a rule nothing.</returns>
    public IReadOnlyList<CareNotice> Feel(Vitals vitals, bool isBusy, TimeSpan now)
    {
        lock (_lock)
        {
            _known = vitals.Charge is { } charge ? (charge, now) : _known;
            // While heat has closed the camera nothing can be shown: no reason to fall asleep.
            _sleep.Rest(isBusy || _heat.Heat == Heat.TooHot, now);
            CareNotice?[] notices =
            [
                _battery.Add(vitals.Charge, now),
                _heat.Add(vitals.Celsius, now),
                _supply.Add(vitals.IsSupplyWeak, now),
                _gauge.Add(vitals.IsGaugeFaulty, now) ? CareNotice.BatteryUnknown : null,
            ];
            return [.. notices.OfType<CareNotice>()];
        }
    }

    /// <summary>A frame was looked at; see <see cref="SleepPolicy.See"/>.</summary>
    public CareNotice? See(double alikeness, TimeSpan now)
    {
        lock (_lock)
        {
            return _sleep.See(alikeness, now);
        }
    }

    /// <summary>A button was pressed; see <see cref="SleepPolicy.Press"/>.</summary>
    public CareNotice? Press(TimeSpan now)
    {
        lock (_lock)
        {
            return _sleep.Press(now);
        }
    }

    /// <summary>The battery as it was within the last minute; null: unknown.</summary>
    public Charge? KnownCharge(TimeSpan now)
    {
        lock (_lock)
        {
            return _known is { } known && now - known.At <= Fresh ? known.Charge : null;
        }
    }
}
