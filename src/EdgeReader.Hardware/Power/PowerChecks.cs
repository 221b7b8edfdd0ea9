using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Light;
using static EdgeReader.Hardware.Figures.Words;

namespace EdgeReader.Hardware.Power;

/// <summary>What must hold of the budget.</summary>
internal static class PowerChecks
{
    public static IReadOnlyList<Check> Of(PowerBudget budget)
    {
        Supply supply = budget.Supply;
        Runtime runtime = new(supply, budget.Reading);
        LampCircuit circuit = budget.Circuit;
        CurrentRow amplifier = RowOf(budget, "U1");
        double hours = runtime.Hours(supply.Smaller, budget.Typical);
        return
        [
            new(
                $"{Rounded(supply.Smaller, 4)} mAh last {Rounded(hours, 2)} h of typical use, "
                    + $"{Rounded(budget.Day.AimHours, 2)} h are the aim",
                hours >= budget.Day.AimHours
            ),
            AtMost("the booster gives", budget.PeakOfBooster, supply.BoosterMost),
            AtMost("the 3.3 V rail gives", budget.Peak.Three, supply.ThreeMost),
            AtMost("the booster's switch takes", budget.PeakOfCell, supply.SwitchMost),
            AtMost("the motor's transistor carries", Motor(budget), circuit.TransistorMost),
            new("the motor's transistor is well on", circuit.IsSaturatedAt(Motor(budget))),
            Agree("the LEDs draw", RowOf(budget, "D2").Lamp, LampCircuit.Leds * circuit.Usual),
            Agree(
                "the LEDs draw at most",
                RowOf(budget, "D2").Peak,
                LampCircuit.Leds * circuit.Most
            ),
            Agree("speech draws", amplifier.Speaking, budget.Speech.Current),
            Agree("a loud syllable draws", amplifier.Peak - amplifier.Awake, budget.Speech.Loud),
            .. LightChecks.OfCircuit(circuit),
        ];
    }

    private static double Motor(PowerBudget budget) => RowOf(budget, "M1").Peak;

    private static Check AtMost(string what, double current, double most) =>
        new(
            $"{what} {Rounded(current)} mA at its peak, {Rounded(most, 4)} mA at most",
            current <= most
        );

    // What is told in the table of currents is what is worked out elsewhere, to half a milliampere.
    private static Check Agree(string what, double told, double reckoned) =>
        new(
            $"{what} {Rounded(told)} mA by currents.csv, {Rounded(reckoned)} mA as worked out",
            Math.Abs(told - reckoned) <= 0.5
        );

    private static CurrentRow RowOf(PowerBudget budget, string reference) =>
        budget.Currents.Rows.FirstOrDefault(row => row.EachReference.Contains(reference))
        ?? throw new Recognition.ReaderException($"No row says what {reference} draws.");
}
