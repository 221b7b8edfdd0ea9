namespace EdgeReader.Devices.Haptics;

/// <summary>
/// Plays patterns on a motor, timed by a monotonic clock. A new pattern replaces the one that
/// plays; the motor is off after every end. A motor that fails is told once, and the pattern goes
/// on in silence: the voice must not wait for it. Safe to call from several threads.
/// </summary>
public sealed class HapticPlayer : IDisposable
{
    private readonly IVibrationMotor _motor;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private HapticPattern? _pattern;
    private Action? _finished;
    private Exception? _untold;
    private int _pulse;
    private bool _isPulse;
    private long _since;
    private TimeSpan _lasts;

    /// <summary>Creates a player; the motor stays the caller's.</summary>
    public HapticPlayer(IVibrationMotor motor, TimeProvider time)
    {
        _motor = motor;
        _time = time;
        _timer = time.CreateTimer(
            _ => Do(Advance),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>
    /// Called when the motor begins to fail, with what it failed with; not again for each pulse
    /// after it, only if it worked meanwhile. On the thread of the pulse, outside of any lock.
    /// </summary>
    public event Action<Exception>? Failed;

    /// <summary>What the motor fails with, or null since it last turned on.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Starts a pattern and returns at once.</summary>
    /// <param name="pattern">What to play.</param>
    /// <param name="finished">Called once, when it was played whole or was replaced.</param>
    public void Play(HapticPattern pattern, Action finished)
    {
        Stop();
        Do(() =>
        {
            Drive(false);
            Action? another = End(); // began on another thread just now
            (_pattern, _finished, _pulse, _isPulse) = (pattern, finished, 0, false);
            (_since, _lasts) = (_time.GetTimestamp(), pattern.Lead);
            return another + Advance();
        });
    }

    /// <summary>Ends what plays; the motor is off when this returns.</summary>
    public void Stop() =>
        Do(() =>
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Drive(false);
            return End();
        });

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _timer.Dispose();
    }

    private void Do(Func<Action?> step)
    {
        Action? finished;
        Exception? failure;
        lock (_lock)
        {
            finished = step();
            (failure, _untold) = (_untold, null);
        }
        // Outside of the lock: who is told may play something.
        if (failure is not null)
        {
            Failed?.Invoke(failure);
        }
        finished?.Invoke();
    }

    // On → off → next pulse; one timer serves both edges.
    private Action? Advance()
    {
        if (_pattern is null)
        {
            return null;
        }
        TimeSpan early = _lasts - _time.GetElapsedTime(_since);
        if (early > TimeSpan.Zero)
        {
            _timer.Change(early, Timeout.InfiniteTimeSpan);
            return null;
        }
        if (!_isPulse && _pulse == _pattern.Pulses.Count)
        {
            return End();
        }
        _isPulse = !_isPulse;
        Drive(_isPulse);
        // From now on, not from when this should have been: a late edge never makes the next
        // pulse or pause shorter, or they could not be counted.
        (_since, _lasts) = (
            _time.GetTimestamp(),
            _isPulse ? _pattern.Pulses[_pulse].On : _pattern.Pulses[_pulse++].Off
        );
        _timer.Change(_lasts, Timeout.InfiniteTimeSpan);
        return null;
    }

    private void Drive(bool on)
    {
        bool starts = on && !_motor.IsOn;
        try
        {
            _motor.Set(on);
            Fault = starts ? null : Fault;
        }
        catch (Exception problem)
        {
            // Whatever a driver throws; its end is the same.
            _untold ??= Fault is null ? problem : null;
            Fault = problem;
            if (on)
            {
                Drive(false);
            }
        }
    }

    private Action? End()
    {
        Action? finished = _finished;
        (_pattern, _finished) = (null, null);
        return finished;
    }
}
