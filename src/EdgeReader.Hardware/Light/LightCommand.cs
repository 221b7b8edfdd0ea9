using System.CommandLine;
using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Light;

/// <summary>Works out the light.</summary>
internal static class LightCommand
{
    public static Command Create() =>
        ReckoningCommand.Create(
            "light",
            "Work out the lamp's current, light, exposure and glare; check them.",
            Reckon
        );

    /// <summary>Text and checks of what lies in the folder <c>hardware</c>.</summary>
    public static Reckoning Reckon(string hardware)
    {
        Lighting lighting = Lighting.Read(hardware);
        return new(new LightReport(lighting).Text, LightChecks.Of(lighting));
    }
}
