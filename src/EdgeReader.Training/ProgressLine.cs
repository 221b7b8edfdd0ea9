namespace EdgeReader.Training;

/// <summary>
/// Tells how far a long act is: one line that is written over on a terminal, a plain line now
/// and then elsewhere.
/// </summary>
/// <param name="act">What is being done, such as "Features".</param>
/// <param name="unit">What is counted, such as "pictures".</param>
/// <param name="total">How many in all.</param>
/// <param name="alreadyDone">How many an earlier run did, left out of the speed.</param>
/// <param name="output">Where to write.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
/// <param name="clock">What measures the speed.</param>
public sealed class ProgressLine(
    string act,
    string unit,
    int total,
    int alreadyDone,
    TextWriter output,
    bool terminal,
    TimeProvider clock
)
{
    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(terminal ? 0.2 : 10);
    private TimeSpan _lastTold = TimeSpan.MinValue;

    /// <summary>Says how many are done now, unless that was said a moment ago. Thread-safe.</summary>
    /// <param name="done">Done in all, those of an earlier run included.</param>
    public void Report(int done)
    {
        lock (_lock)
        {
            Tell(done);
        }
    }

    private void Tell(int done)
    {
        TimeSpan elapsed = clock.GetElapsedTime(_start);
        bool last = done >= total;
        if (!last && _lastTold != TimeSpan.MinValue && elapsed - _lastTold < _interval)
        {
            return;
        }
        _lastTold = elapsed;
        double speed = (done - alreadyDone) / Math.Max(elapsed.TotalSeconds, 1e-3);
        string left =
            last ? $"in {Text(elapsed)}"
            : done > alreadyDone ? $"{Text(TimeSpan.FromSeconds((total - done) / speed))} left"
            : "time left not known yet";
        string line = $"{act}: {done} of {total} {unit}, {speed:F1} a second, {left}";
        if (terminal)
        {
            output.Write($"\r{line}\e[K{(last ? Environment.NewLine : "")}");
        }
        else
        {
            output.WriteLine(line);
        }
        output.Flush();
    }

    private static string Text(TimeSpan time) => $"{(int)time.TotalMinutes}:{time.Seconds:00}";
}
