using EdgeReader.Hardware.Figures;
using static EdgeReader.Hardware.Figures.Words;

namespace EdgeReader.Hardware.Power;

/// <summary>The budget in sentences.</summary>
/// <param name="budget">What was read.</param>
internal sealed class PowerReport(PowerBudget budget)
{
    private readonly Supply _supply = budget.Supply;
    private readonly Runtime _runtime = new(budget.Supply, budget.Reading);

    public string Text =>
        "## What it draws, from the cell\n"
        + $"At {Rounded(_runtime.MeanVolts)} V, the mean of what is used of a charge.\n\n"
        + Mode("switched off", budget.Off)
        + Mode("asleep, the camera closed", budget.Asleep)
        + Mode("dozing, few frames compared", budget.Dozing)
        + Mode("awake, every frame read, whether or not a note is held", budget.Awake)
        + Mode("the same, with the lamp at its brightest", budget.Reading)
        + Mode("the same, speaking and vibrating too", budget.Busy)
        + Mode("a day of typical use, on average while it is on", budget.Typical)
        + "\n## How long a charge lasts\n"
        + $"The reader goes off with {Rounded(_runtime.PercentLeft)} % left in the cell.\n\n"
        + Battery("new", _supply.Smaller)
        + Battery("old", _supply.Smaller * _supply.LeftOfOld)
        + Battery("new", _supply.Larger)
        + Battery("old", _supply.Larger * _supply.LeftOfOld)
        + "\n## A day of typical use\n"
        + Part("switched on", budget.Day.On)
        + Part("of that, awake", budget.Day.Awake)
        + Part("dozing", budget.Day.Dozing)
        + Part("asleep", budget.Day.Asleep)
        + Part("speaking", budget.Day.Speaking)
        + Part("vibrating", budget.Day.Vibrating)
        + Part("lamp on", budget.Day.Lamp)
        + Item($"speech: {Rounded(budget.Speech.Milliwatts, 2)} mW into the loudspeaker")
        + "\n## Everything at once, for some hundredths of a second\n"
        + Item(
            $"3.3 V rail of the Pi: {Rounded(budget.Peak.Three)} mA of {Rounded(_supply.ThreeMost)} mA"
        )
        + Item(
            $"booster: {Rounded(budget.PeakOfBooster)} mA of {Rounded(_supply.BoosterMost, 4)} mA"
        )
        + Item(
            $"cell, nearly empty: {Rounded(budget.PeakOfCell, 4)} mA of the "
                + $"{Rounded(_supply.SwitchMost, 4)} mA of the booster's switch"
        )
        + "\n## What is estimated\n"
        + Paragraph(
            $"Currents that are estimates, in part at least: {string.Join(", ", Estimated)}."
        );

    private IEnumerable<string> Estimated =>
        budget
            .Currents.Rows.Where(row => Sources.HasEstimate(row.Source))
            .Select(row => $"{row.References} ({row.Rail})");

    private string Mode(string name, Load load) =>
        Item(
            $"{name}: {Rounded(_runtime.Current(load))} mA, "
                + $"{Rounded(load.OfCell(_supply, _runtime.MeanVolts))} mW"
        );

    private string Battery(string age, double capacity) =>
        Item(
            $"{Rounded(capacity, 4)} mAh, {age}: reading without a pause {Hours(capacity, budget.Awake)}, "
                + $"with the lamp {Hours(capacity, budget.Reading)}; typical use "
                + $"{Hours(capacity, budget.Typical)}; asleep {Hours(capacity, budget.Asleep)}; stored "
                + $"{Rounded(_runtime.DaysStored(capacity, budget.Off), 2)} days until the gauge says empty; "
                + $"charging {Rounded(_runtime.HoursCharging(capacity), 2)} h"
        );

    private string Hours(double capacity, Load load) =>
        $"{Rounded(_runtime.Hours(capacity, load), 2)} h";

    private static string Part(string name, double seconds) =>
        Item($"{name}: {Rounded(seconds / 60)} min");
}
