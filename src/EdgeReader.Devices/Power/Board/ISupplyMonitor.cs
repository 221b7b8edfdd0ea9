namespace EdgeReader.Devices.Power.Board;

/// <summary>Tells whether what feeds the Pi is too weak.</summary>
public interface ISupplyMonitor
{
    /// <summary>
    /// Whether the 5 V fell below what the Pi needs (4.63 V) in the last seconds; null where the
    /// board doesn't tell, which is no fault.
    /// </summary>
    bool? ReadIsWeak();
}
