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
            AtMost("the motor's transistor carries", Motor(budget), budget.Circuit.TransistorMost),
            new(
                "the motor's transistor is well on",
                budget.Circuit.IsSaturatedAt(Motor(budget))
            ),
            Lamp(budget, "usually", row => row.Lamp, budget.Circuit.Usual),
            Lamp(budget, "at most", row => row.Peak, budget.Circuit.Most),
            .. LightChecks.OfCircuit(budget.Circuit),
        ];
    }

    private static double Motor(PowerBudget budget) => RowOf(budget, "M1").Peak;

    private static Check AtMost(string what, double current, double most) =>
        new(
            $"{what} {Rounded(current)} mA at its peak, {Rounded(most, 4)} mA at most",
            current <= most
        );

    // The two tables say the same of the lamp, to half a milliampere.
    private static Check Lamp(
        PowerBudget budget,
        string how,
        Func<CurrentRow, double> column,
        double each
    )
    {
        double told = column(RowOf(budget, "D2"));
        double reckoned = LampCircuit.Leds * each;
        return new(
            $"the LEDs draw {Rounded(told)} mA {how}, {Rounded(reckoned)} mA by hardware/light",
            Math.Abs(told - reckoned) <= 0.5
        );
    }

    private static CurrentRow RowOf(PowerBudget budget, string reference) =>
        budget.Currents.Rows.FirstOrDefault(row => row.EachReference.Contains(reference))
        ?? throw new Recognition.ReaderException($"No row says what {reference} draws.");
}
