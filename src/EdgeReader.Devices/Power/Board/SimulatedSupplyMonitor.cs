namespace EdgeReader.Devices.Power.Board;

/// <summary>A supply that is as it is told to be.</summary>
public sealed class SimulatedSupplyMonitor : ISupplyMonitor
{
    /// <summary>What it tells; a good supply at first.</summary>
    public bool? IsWeak { get; set; } = false;

    /// <inheritdoc/>
    public bool? ReadIsWeak() => IsWeak;
}
