namespace EdgeReader.Devices.Power.Board;

/// <summary>Tells how hot the processor is.</summary>
public interface IThermometer
{
    /// <summary>Degrees Celsius, −40…150; null where the board doesn't tell: no fault.</summary>
    double? ReadCelsius();
}
