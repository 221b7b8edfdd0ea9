using System.CommandLine;
using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Power;

/// <summary>Works out the power budget.</summary>
internal static class PowerCommand
{
    public static Command Create() =>
        ReckoningCommand.Create(
            "power",
            "Work out what the reader draws and how long a charge lasts; check it.",
            Reckon
        );

    /// <summary>Text and checks of what lies in the folder <c>hardware</c>.</summary>
    public static Reckoning Reckon(string hardware)
    {
        PowerBudget budget = PowerBudget.Read(hardware);
        return new(new PowerReport(budget).Text, PowerChecks.Of(budget));
    }
}
