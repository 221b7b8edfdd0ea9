namespace EdgeReader.Devices.Light;

/// <summary>No lamp, or one of a simulated camera, which asks it how bright it is.</summary>
public sealed class SimulatedLamp : ILamp
{
    /// <inheritdoc/>
    public double Level { get; private set; }

    /// <inheritdoc/>
    public void Set(double level) => Level = level;

    /// <inheritdoc/>
    public void Dispose() => Level = 0;
}
