using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Light;
using EdgeReader.Hardware.Parts;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Power;

/// <summary>What the reader draws by mode, and how long it lasts.</summary>
public sealed class PowerBudget
{
    private PowerBudget(CurrentTable table, FigureTable use, LampCircuit circuit)
    {
        (Currents, Supply, Day, Circuit) = (table, new(use), new(use), circuit);
        Speech = new(use, Supply);
        Off = Load.Of(table, row => row.Off);
        Asleep = Load.Of(table, row => row.Asleep);
        Dozing = Load.Of(table, row => row.Dozing);
        Awake = Load.Of(table, row => row.Awake);
        Speaking = Load.Of(table, row => row.Speaking);
        Lamp = Load.Of(table, row => row.Lamp);
        Vibrating = Load.Of(table, row => row.Vibrating);
        Peak = Load.Of(table, row => row.Peak);
        use.RefuseOthers();
    }

    /// <summary>What it was worked out of.</summary>
    public CurrentTable Currents { get; }

    /// <summary>Cells, converters and limits.</summary>
    public Supply Supply { get; }

    /// <summary>A day of typical use.</summary>
    public Day Day { get; }

    /// <summary>What speech takes.</summary>
    public Speech Speech { get; }

    /// <summary>The lamp's circuit, whose transistor the motor has too.</summary>
    public LampCircuit Circuit { get; }

    /// <summary>Switched off.</summary>
    public Load Off { get; }

    /// <summary>On, camera closed.</summary>
    public Load Asleep { get; }

    /// <summary>On, few frames are looked at.</summary>
    public Load Dozing { get; }

    /// <summary>On, every frame is read.</summary>
    public Load Awake { get; }

    /// <summary>What speech adds.</summary>
    public Load Speaking { get; }

    /// <summary>What the lamp adds.</summary>
    public Load Lamp { get; }

    /// <summary>What the motor adds.</summary>
    public Load Vibrating { get; }

    /// <summary>Everything at once, for some hundredths of a second.</summary>
    public Load Peak { get; }

    /// <summary>A day of typical use on average, the reader being on.</summary>
    public Load Typical =>
        (
            Asleep * Day.Asleep
            + Dozing * Day.Dozing
            + Awake * Day.Awake
            + Speaking * Day.Speaking
            + Lamp * Day.Lamp
            + Vibrating * Day.Vibrating
        ) * (1 / Day.On);

    /// <summary>The busiest mode that lasts: awake, with the lamp at its brightest.</summary>
    public Load Reading => Awake + Lamp;

    /// <summary>That, while a value is spoken and felt.</summary>
    public Load Busy => Reading + Speaking + Vibrating;

    /// <summary>The booster's share of the peak, mA.</summary>
    public double PeakOfBooster => Peak.OfBooster(Supply);

    /// <summary>The peak from a cell that is nearly empty, mA.</summary>
    public double PeakOfCell => Peak.OfCell(Supply, Supply.EmptyVolts) / Supply.EmptyVolts;

    /// <summary>Reads the folder <c>hardware</c>.</summary>
    /// <exception cref="ReaderException">A table is missing, wrong or doesn't fit the bill of materials.</exception>
    public static PowerBudget Read(string hardware)
    {
        BillOfMaterials bill = BillOfMaterials.Read(
            Path.Combine(hardware, "bill-of-materials", "full.csv")
        );
        string power = Path.Combine(hardware, "power");
        return new(
            CurrentTable.Read(Path.Combine(power, "currents.csv"), bill),
            FigureTable.Read(Path.Combine(power, "use.csv")),
            Lighting.Read(hardware).Circuit
        );
    }
}
