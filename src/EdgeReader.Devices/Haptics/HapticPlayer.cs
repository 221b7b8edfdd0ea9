namespace EdgeReader.Devices.Haptics;

/// <summary>
/// Plays patterns on a motor, timed by a clock. A new pattern replaces the one that plays; the
/// motor is off after every end. Safe to call from several threads.
/// </summary>
public sealed class HapticPlayer : IDisposable
{
    private readonly IVibrationMotor _motor;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private HapticPattern? _pattern;
    private Action? _finished;
    private int _pulse;

    /// <summary>Creates a player; the motor stays the caller's.</summary>
    public HapticPlayer(IVibrationMotor motor, TimeProvider time)
    {
        _motor = motor;
        _timer = time.CreateTimer(
            _ => Step(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Starts a pattern and returns at once.</summary>
    /// <param name="pattern">What to play.</param>
    /// <param name="finished">Called once, when it was played whole or was replaced.</param>
    public void Play(HapticPattern pattern, Action finished)
    {
        Stop();
        lock (_lock)
        {
            (_pattern, _finished, _pulse) = (pattern, finished, 0);
            Advance();
        }
    }

    /// <summary>Ends what plays; the motor is off when this returns.</summary>
    public void Stop()
    {
        Action? finished;
        lock (_lock)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _motor.Set(false);
            finished = End();
        }
        finished?.Invoke();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _timer.Dispose();
    }

    private void Step()
    {
        Action? finished;
        lock (_lock)
        {
            finished = Advance();
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
        if (_motor.IsOn)
        {
            _motor.Set(false);
            Wait(_pattern.Pulses[_pulse++].Off);
            return null;
        }
        if (_pulse < _pattern.Pulses.Count)
        {
            _motor.Set(true);
            Wait(_pattern.Pulses[_pulse].On);
            return null;
        }
        return End();
    }

    private void Wait(TimeSpan time) => _timer.Change(time, Timeout.InfiniteTimeSpan);

    private Action? End()
    {
        Action? finished = _finished;
        (_pattern, _finished) = (null, null);
        return finished;
    }
}
