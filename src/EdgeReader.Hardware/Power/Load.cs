namespace EdgeReader.Hardware.Power;

/// <summary>Currents by rail, mA.</summary>
/// <param name="Cell">Straight from the cell.</param>
/// <param name="Five">From the 5 V rail, the Pi's 3.3 V converter left out.</param>
/// <param name="Three">From the 3.3 V rail.</param>
public readonly record struct Load(double Cell, double Five, double Three)
{
    /// <summary>The sum of a column of the table.</summary>
    public static Load Of(CurrentTable table, Func<CurrentRow, double> column)
    {
        double On(string rail) => table.Rows.Where(row => row.Rail == rail).Sum(column);
        return new(On(Rails.Cell), On(Rails.Five), On(Rails.Three));
    }

    /// <summary>Both at once.</summary>
    public static Load operator +(Load one, Load other) =>
        new(one.Cell + other.Cell, one.Five + other.Five, one.Three + other.Three);

    /// <summary>A load that is there for a share of the time.</summary>
    public static Load operator *(Load load, double share) =>
        new(load.Cell * share, load.Five * share, load.Three * share);

    /// <summary>From the booster, mA: the 3.3 V converter's share is I · 3.3 V / (5 V rail · η).</summary>
    public double OfBooster(Supply supply) =>
        Five + Three * Supply.ThreeVolts / (supply.FiveVolts * supply.Three);

    /// <summary>
    /// From the cell, mW: the booster's output over its efficiency, and what hangs on the cell itself.
    /// </summary>
    /// <param name="supply">Voltages and efficiencies.</param>
    /// <param name="cellVolts">The cell's voltage.</param>
    public double OfCell(Supply supply, double cellVolts) =>
        OfBooster(supply) * supply.FiveVolts / supply.Booster + Cell * cellVolts;
}
