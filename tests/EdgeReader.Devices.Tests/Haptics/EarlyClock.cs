using EdgeReader.Devices.Haptics;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Haptics;

/// <summary>A clock whose timers come up to 3 ms too early, as coarse ones do.</summary>
internal sealed class EarlyClock : FakeTimeProvider
{
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(3);

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => new EarlyTimer(base.CreateTimer(callback, state, dueTime, period));

    private sealed class EarlyTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            timer.Change(dueTime > 2 * Early ? dueTime - Early : dueTime, period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}

/// <summary>A motor that notes when it was turned on and off.</summary>
internal sealed class EdgeMotor(TimeProvider time) : IVibrationMotor
{
    public List<(bool IsOn, TimeSpan At)> Edges { get; } = [];

    public bool IsOn { get; private set; }

    public void Set(bool on)
    {
        if (on != IsOn)
        {
            IsOn = on;
            Edges.Add((on, time.GetElapsedTime(0)));
        }
    }

    public void Dispose() => Set(false);
}
