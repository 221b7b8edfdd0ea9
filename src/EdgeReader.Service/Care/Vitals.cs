using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Board;

namespace EdgeReader.Service.Care;

/// <summary>What the reader knows of its own body at a moment.</summary>
/// <param name="Charge">The battery; null where nothing trustworthy is known.</param>
/// <param name="IsGaugeFaulty">Whether the fuel gauge is broken.</param>
/// <param name="IsSupplyWeak">Whether the supply is too weak; null where nobody knows.</param>
/// <param name="Celsius">The processor's heat; null where nobody knows.</param>
public sealed record Vitals(Charge? Charge, bool IsGaugeFaulty, bool? IsSupplyWeak, double? Celsius)
{
    /// <summary>Reads all of it, which takes some milliseconds.</summary>
    public static Vitals Read(IFuelGauge gauge, ISupplyMonitor supply, IThermometer thermometer) =>
        new(gauge.Read(), gauge.IsFaulty, supply.ReadIsWeak(), thermometer.ReadCelsius());
}
