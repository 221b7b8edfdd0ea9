namespace EdgeReader.Devices.Power;

/// <summary>Tells how full the battery is. Not thread-safe.</summary>
public interface IFuelGauge : IDisposable
{
    /// <summary>
    /// Whether it has been silent or has told nonsense for so many readings in a row that it
    /// should be called broken (<see cref="GaugeFilter.FaultAfter"/>). One trusted reading ends
    /// it. No gauge at all is no fault.
    /// </summary>
    bool IsFaulty { get; }

    /// <summary>
    /// Reads the gauge; a real one takes some milliseconds. Meant to be called every 1 to 5 s.
    /// </summary>
    /// <returns>Null where this reading can't be trusted. It never throws for a bad one.</returns>
    Charge? Read();
}
