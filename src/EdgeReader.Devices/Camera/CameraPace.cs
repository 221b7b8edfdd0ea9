namespace EdgeReader.Devices.Camera;

/// <summary>
/// How many frames a second are wanted of a camera: set by whoever saves power, read by the camera,
/// from any threads. A real camera is closed while none are wanted, and opened again after that.
/// </summary>
public sealed class CameraPace
{
    /// <summary>As many as the camera has: what holds until it is set.</summary>
    public const double Fastest = double.PositiveInfinity;

    private readonly Lock _lock = new();
    private double _framesASecond = Fastest;
    private TaskCompletionSource _changed = New();

    /// <summary>Frames a second, 0 (camera off) to <see cref="Fastest"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0, or no number.</exception>
    public double FramesASecond
    {
        get
        {
            lock (_lock)
            {
                return _framesASecond;
            }
        }
        set
        {
            if (!(value >= 0))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "Not 0 or more.");
            }
            TaskCompletionSource changed;
            lock (_lock)
            {
                if (value == _framesASecond)
                {
                    return;
                }
                _framesASecond = value;
                (changed, _changed) = (_changed, New());
            }
            changed.SetResult();
        }
    }

    /// <summary>Whether the camera is to be off.</summary>
    public bool IsOff => FramesASecond == 0;

    /// <summary>Completes when it is set to something else than what it is now.</summary>
    internal Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    private static TaskCompletionSource New() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
