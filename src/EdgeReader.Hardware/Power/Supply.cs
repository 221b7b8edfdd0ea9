using EdgeReader.Devices.Power;
using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Power;

/// <summary>Cells, converters and their limits.</summary>
public sealed record Supply
{
    /// <summary>The voltage of the 3.3 V rail.</summary>
    public const double ThreeVolts = 3.3;

    internal Supply(FigureTable use)
    {
        Smaller = use.Take("smaller battery", "mAh", 500, 5000);
        Larger = use.Take("larger battery", "mAh", 500, 5000);
        Ohms = use.Take("resistance of the cell and the way to it", "mΩ", 1, 1000) / 1000;
        EmptyVolts = use.Take("voltage at which the reader goes off", "V", 2.5, 3.7);
        EmptyPercent = use.Take("charge at which the reader goes off", "%", 0, 50);
        LostAMonth = use.Take("self-discharge a month", "%", 0, 50) / 100;
        LeftOfOld = use.Take("capacity left of an old cell", "%", 10, 100) / 100;
        FiveVolts = use.Take("voltage of the 5 V rail", "V", 4.7, 5.3);
        Booster = use.Take("efficiency of the booster", "%", 50, 100) / 100;
        BoosterMost = use.Take("most current of the booster", "mA", 100, 5000);
        SwitchMost = use.Take("most current of the booster's switch", "mA", 100, 10_000);
        Three = use.Take("efficiency of the Pi's 3.3 V converter", "%", 50, 100) / 100;
        ThreeMost = use.Take("most current of the 3.3 V rail", "mA", 50, 2000);
        Charging = use.Take("charging current", "mA", 50, 5000);
        ChargingFactor = use.Take("charging time over capacity by current", "-", 1, 3);
    }

    /// <summary>Capacity of the smaller battery, mAh.</summary>
    public double Smaller { get; }

    /// <summary>Capacity of the larger battery, mAh.</summary>
    public double Larger { get; }

    /// <summary>What the cell and the way to it resist, Ω.</summary>
    public double Ohms { get; }

    /// <summary>Volts of the loaded cell at which the firmware switches off.</summary>
    public double EmptyVolts { get; }

    /// <summary>Charge at which the gauge calls it empty, %.</summary>
    public double EmptyPercent { get; }

    /// <summary>What a cell loses by itself in a month, 0…1.</summary>
    public double LostAMonth { get; }

    /// <summary>What an old cell still holds, 0…1.</summary>
    public double LeftOfOld { get; }

    /// <summary>Volts of the booster's output.</summary>
    public double FiveVolts { get; }

    /// <summary>Efficiency of the booster, 0…1.</summary>
    public double Booster { get; }

    /// <summary>The most that the booster gives, mA.</summary>
    public double BoosterMost { get; }

    /// <summary>The most that the booster may take from the cell, mA.</summary>
    public double SwitchMost { get; }

    /// <summary>Efficiency of the Pi's 3.3 V converter, 0…1.</summary>
    public double Three { get; }

    /// <summary>The most that parts may take from the 3.3 V rail, mA.</summary>
    public double ThreeMost { get; }

    /// <summary>The charger's current, mA.</summary>
    public double Charging { get; }

    /// <summary>How much longer charging takes than capacity by current.</summary>
    public double ChargingFactor { get; }

    /// <summary>The cell's voltage at rest by its charge, as the firmware takes it.</summary>
    public DischargeCurve Curve { get; } = DischargeCurve.Cylindrical;
}
