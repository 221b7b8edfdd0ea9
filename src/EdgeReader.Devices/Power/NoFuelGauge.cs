namespace EdgeReader.Devices.Power;

/// <summary>No gauge: a reader on a power bank or a wall supply. Nothing is known of it.</summary>
public sealed class NoFuelGauge : IFuelGauge
{
    /// <inheritdoc/>
    public bool IsFaulty => false;

    /// <inheritdoc/>
    public Charge? Read() => null;

    /// <inheritdoc/>
    public void Dispose() { }
}
