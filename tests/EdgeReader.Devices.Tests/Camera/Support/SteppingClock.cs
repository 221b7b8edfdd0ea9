using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Camera.Support;

/// <summary>
/// A simulated clock that knows what is waited for, so that a test goes straight there: no time
/// passes that nobody waits for, and none is slept.
/// </summary>
internal sealed class SteppingClock : FakeTimeProvider
{
    private volatile Wait? _latest;

    /// <summary>Whether somebody waits for time to pass.</summary>
    public bool IsWaitedFor => _latest is { IsOver: false };

    /// <summary>Steps from wait to wait until that is so.</summary>
    public async Task StepUntilAsync(Func<bool> done)
    {
        Wait? stepped = null;
        await Eventually.Is(
            () =>
            {
                if (done())
                {
                    return true;
                }
                if (_latest is { IsOver: false } wait && wait != stepped)
                {
                    stepped = wait;
                    Advance(wait.Due > GetUtcNow() ? wait.Due - GetUtcNow() : TimeSpan.Zero);
                }
                return false;
            },
            "nobody waits any more"
        );
    }

    /// <summary>Steps from wait to wait until so much time has passed, and no further.</summary>
    public Task StepByAsync(TimeSpan time)
    {
        DateTimeOffset end = GetUtcNow() + time;
        return StepUntilAsync(() => GetUtcNow() >= end);
    }

    /// <summary>Makes somebody stop waiting, by something else than time.</summary>
    public async Task EndWaitAsync(Action otherwise)
    {
        await Eventually.Is(() => IsWaitedFor, "nobody waits");
        Wait wait = _latest!;
        otherwise();
        await Eventually.Is(() => wait.IsOver, "it is still waited for time");
    }

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) =>
        _latest = new Wait(
            base.CreateTimer(callback, state, dueTime, period),
            GetUtcNow() + dueTime
        );

    private sealed class Wait(ITimer timer, DateTimeOffset due) : ITimer
    {
        private volatile bool _isOver;

        public DateTimeOffset Due => due;

        public bool IsOver => _isOver;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            _isOver = true;
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
