namespace EdgeReader.Devices.Power;

/// <summary>A gauge behind the filter that every gauge is behind.</summary>
/// <param name="time">Times the readings.</param>
public abstract class FilteredFuelGauge(TimeProvider time) : IFuelGauge
{
    private readonly GaugeFilter _filter = new();
    private readonly long _start = time.GetTimestamp();

    /// <inheritdoc/>
    public bool IsFaulty => _filter.IsFaulty;

    /// <inheritdoc/>
    public Charge? Read()
    {
        bool wasFaulty = IsFaulty;
        Charge? trusted = _filter.Add(Try(Measure), time.GetElapsedTime(_start));
        if (IsFaulty && !wasFaulty)
        {
            Try(Restart);
        }
        return trusted;
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Asks the chip, and believes it.</summary>
    /// <exception cref="IOException">It doesn't answer.</exception>
    protected abstract Charge? Measure();

    /// <summary>Called once when the gauge becomes faulty: what a chip can do about it.</summary>
    /// <exception cref="IOException">It doesn't answer.</exception>
    protected virtual Charge? Restart() => null;

    private static Charge? Try(Func<Charge?> act)
    {
        try
        {
            return act();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
