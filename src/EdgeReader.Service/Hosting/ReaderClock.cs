namespace EdgeReader.Service.Hosting;

/// <summary>The axis that the reader's own times are on: how long it has run.</summary>
/// <param name="time">What moves it.</param>
public sealed class ReaderClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Now; never falls.</summary>
    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Calls something again and again, until what is returned is disposed.</summary>
    public ITimer Every(TimeSpan interval, Action call) =>
        time.CreateTimer(_ => call(), null, interval, interval);
}
