using System.CommandLine;
using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Light;

/// <summary>Works out the light.</summary>
internal static class LightCommand
{
    /// <summary>Heights of the lens over a note: from the nearest to the farthest it is held.</summary>
    public static readonly IReadOnlyList<double> Heights = [60, 80, 97, 150, 250];

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
