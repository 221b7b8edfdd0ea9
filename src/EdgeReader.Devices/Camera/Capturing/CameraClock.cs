namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>The frames' axis, from when it is created, and waiting on it.</summary>
/// <param name="time">The clock behind it.</param>
/// <param name="observer">Hears of every wait that time has ended.</param>
internal sealed class CameraClock(TimeProvider time, ICameraObserver observer)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private readonly long _start = time.GetTimestamp();

    /// <summary>Time since it was created; never falls. From any thread.</summary>
    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Waits for a signal, but not beyond a time, nor for longer than a second.</summary>
    public async Task WaitAsync(Task signal, TimeSpan until, CancellationToken stopping)
    {
        TimeSpan left = until - Now;
        if (left <= TimeSpan.Zero)
        {
            return;
        }
        using CancellationTokenSource turn = CancellationTokenSource.CreateLinkedTokenSource(
            stopping
        );
        // In whole milliseconds, rounded up: timers know no less, and would end too early.
        double milliseconds = Math.Ceiling((left < Longest ? left : Longest).TotalMilliseconds);
        Task timer = Task.Delay(TimeSpan.FromMilliseconds(milliseconds), time, turn.Token);
        if (await Task.WhenAny(signal, timer) == timer)
        {
            stopping.ThrowIfCancellationRequested();
            observer.Waited(Now);
        }
        await turn.CancelAsync();
    }
}
