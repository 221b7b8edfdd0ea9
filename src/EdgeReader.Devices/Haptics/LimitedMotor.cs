namespace EdgeReader.Devices.Haptics;

/// <summary>
/// The guard that every motor of the reader runs behind: whatever is asked for, and whoever
/// forgets it, the motor is off after two seconds. Safe to call from several threads.
/// </summary>
public sealed class LimitedMotor : IVibrationMotor
{
    /// <summary>How long the motor is on at most.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>
    /// A pause shorter than this is none: the motor hardly slows down in it, so what ran before it
    /// counts on.
    /// </summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private readonly IVibrationMotor _motor;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private TimeSpan _left = Limit;
    private long _changedAt;

    /// <summary>Takes ownership of the motor.</summary>
    /// <param name="motor">The driver.</param>
    /// <param name="time">The clock; for a real motor the real one, always.</param>
    public LimitedMotor(IVibrationMotor motor, TimeProvider time)
    {
        _motor = motor;
        _time = time;
        _timer = time.CreateTimer(
            _ => EndAtLimit(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <inheritdoc/>
    public bool IsOn
    {
        get
        {
            lock (_lock)
            {
                return _motor.IsOn;
            }
        }
    }

    /// <summary>
    /// Turns it on or off. After two seconds it stays off until it has rested, even if it is asked
    /// to be on.
    /// </summary>
    public void Set(bool on)
    {
        lock (_lock)
        {
            if (!on)
            {
                TurnOff();
            }
            else if (!_motor.IsOn)
            {
                TurnOn();
            }
        }
    }

    /// <summary>Turns it off and gives its line back; one that is gone ends nothing else.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _timer.Dispose();
            try
            {
                _motor.Dispose();
            }
            catch (Exception)
            {
                // At the end nobody is left to be told, and systemd turns it off once more.
            }
        }
    }

    private void TurnOn()
    {
        if (_time.GetElapsedTime(_changedAt) >= Rest)
        {
            _left = Limit;
        }
        if (_left > TimeSpan.Zero)
        {
            // The limit counts before the line is touched: if that fails, the motor may be on.
            _changedAt = _time.GetTimestamp();
            _timer.Change(_left, Timeout.InfiniteTimeSpan);
            _motor.Set(true);
        }
    }

    private void TurnOff()
    {
        if (_motor.IsOn)
        {
            _motor.Set(false);
            _left -= _time.GetElapsedTime(_changedAt);
            _changedAt = _time.GetTimestamp();
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void EndAtLimit()
    {
        lock (_lock)
        {
            if (!_motor.IsOn)
            {
                return;
            }
            TimeSpan early = _left - _time.GetElapsedTime(_changedAt);
            if (early > TimeSpan.Zero)
            {
                _timer.Change(early, Timeout.InfiniteTimeSpan); // it was started anew meanwhile
                return;
            }
            try
            {
                TurnOff();
            }
            catch (Exception)
            {
                // Nobody above could mend it; who plays is told by the next call that fails.
                _timer.Change(Again, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
