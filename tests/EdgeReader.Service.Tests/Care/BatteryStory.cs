using EdgeReader.Devices.Power;
using EdgeReader.Service.Care;

namespace EdgeReader.Service.Tests.Care;

/// <summary>A battery that is read every two seconds, and what was said of it.</summary>
internal sealed class BatteryStory
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly BatteryWatch _watch = new(new());

    public List<CareNotice> Said { get; } = [];

    public bool IsShutdownDue => _watch.IsShutdownDue;

    public TimeSpan Now { get; private set; }

    /// <summary>The same reading again and again.</summary>
    public BatteryStory Stays(Charge? charge, double seconds) => Runs(seconds, _ => charge);

    /// <summary>From one charge to another, by a pouch cell 0.2 V under its rest.</summary>
    public BatteryStory Goes(double from, double to, double seconds, bool? isCharging = false) =>
        Runs(seconds, part => At(double.Lerp(from, to, part), isCharging));

    public static Charge At(double percent, bool? isCharging = false) =>
        new(percent, DischargeCurve.Pouch.VoltsAt(percent) - 0.2, isCharging);

    private BatteryStory Runs(double seconds, Func<double, Charge?> battery)
    {
        TimeSpan start = Now;
        TimeSpan end = start + TimeSpan.FromSeconds(seconds);
        for (; Now <= end; Now += Step)
        {
            if (_watch.Add(battery((Now - start).TotalSeconds / seconds), Now) is { } notice)
            {
                Said.Add(notice);
            }
        }
        return this;
    }
}
