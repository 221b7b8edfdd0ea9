using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Power;

/// <summary>What a day of typical use is made up of, in seconds.</summary>
public sealed record Day
{
    internal Day(FigureTable use)
    {
        On = use.Take("hours switched on a day", "h", 0.1, 24) * 3600;
        double times = use.Take("times taken out a day", "-", 0, 1000);
        double notes = times * use.Take("notes each time", "-", 0, 1000);
        double after = use.Take("seconds awake after the last note", "s", 0, 3600);
        double reading = notes * use.Take("seconds awake a note", "s", 0, 600);
        Awake = reading + times * after;
        Dozing = times * use.Take("seconds dozing after that", "s", 0, 14_400);
        Speaking =
            notes * use.Take("seconds of speech a note", "s", 0, 600)
            + times * use.Take("seconds of speech each time besides", "s", 0, 600);
        Vibrating = notes * use.Take("seconds of vibration a note", "s", 0, 600);
        Lamp =
            reading * use.Take("lamp's share of the time with a note", "%", 0, 100) / 100
            + (times * after + Dozing)
                * use.Take("lamp's share of the time put away", "%", 0, 100)
                / 100;
        AimHours = use.Take("aim for a day of typical use", "h", 0.1, 100);
        if (Awake + Dozing > On)
        {
            throw new Recognition.ReaderException(
                $"A day of use has {Awake + Dozing:0} s awake and dozing, and the reader is on for {On:0} s."
            );
        }
    }

    /// <summary>The reader is on.</summary>
    public double On { get; }

    /// <summary>Of that, it reads.</summary>
    public double Awake { get; }

    /// <summary>Of that, it dozes.</summary>
    public double Dozing { get; }

    /// <summary>Of that, it sleeps.</summary>
    public double Asleep => On - Awake - Dozing;

    /// <summary>It speaks.</summary>
    public double Speaking { get; }

    /// <summary>The motor runs.</summary>
    public double Vibrating { get; }

    /// <summary>The lamp is on.</summary>
    public double Lamp { get; }

    /// <summary>How many hours of such use a charge must last at least.</summary>
    public double AimHours { get; }
}
