using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Speaker.Alsa;

/// <summary>
/// Simulated time for one thread that works and then waits on a timer of its own: time passes only
/// while it waits, so that what it does is the same on every machine.
/// </summary>
internal sealed class ThreadClock : FakeTimeProvider
{
    private readonly SemaphoreSlim _waiting = new(0);
    private DateTimeOffset _wakesAt;

    /// <summary>How often the thread has begun to wait.</summary>
    public int Waits { get; private set; }

    public void Pass(TimeSpan time)
    {
        DateTimeOffset end = GetUtcNow() + time;
        while (true)
        {
            Assert.True(_waiting.Wait(TimeSpan.FromSeconds(10)), "The thread does not wait.");
            if (_wakesAt > end)
            {
                _waiting.Release(); // it goes on waiting
                Advance(end - GetUtcNow());
                return;
            }
            Advance(_wakesAt - GetUtcNow());
        }
    }

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => new Timer(this, base.CreateTimer(callback, state, dueTime, period));

    private sealed class Timer(ThreadClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool changed = timer.Change(dueTime, period);
            clock._wakesAt = clock.GetUtcNow() + dueTime;
            clock.Waits++;
            clock._waiting.Release();
            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
