namespace EdgeReader.Devices.Power.Board;

/// <summary>A processor that is as hot as it is told to be.</summary>
public sealed class SimulatedThermometer : IThermometer
{
    /// <summary>Degrees Celsius that it tells; 45 at first, a Pi at work in a mild room.</summary>
    public double? Celsius { get; set; } = 45;

    /// <inheritdoc/>
    public double? ReadCelsius() => Celsius;
}
