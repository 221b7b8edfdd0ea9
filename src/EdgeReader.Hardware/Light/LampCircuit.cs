using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Light;

/// <summary>Two LEDs, a resistor each, and a transistor for both.</summary>
public sealed class LampCircuit
{
    /// <summary>How many LEDs hang on the transistor.</summary>
    public const int Leds = 2;

    private readonly double _supply;
    private readonly double _ohms;
    private readonly double _transistor;

    internal LampCircuit(FigureTable lamp)
    {
        _supply = lamp.Take("supply", "V", 4.5, 5.5);
        _ohms = lamp.Take("series resistor", "Ω", 1, 10_000);
        _transistor = lamp.Take("transistor's voltage", "V", 0, 1);
        Most = Current(lamp.Take("forward voltage at least", "V", 1.5, 4.5));
        Usual = Current(lamp.Take("forward voltage usually", "V", 1.5, 4.5));
        Least = Current(lamp.Take("forward voltage at most", "V", 1.5, 4.5));
        LedMost = lamp.Take("LED's most current", "mA", 1, 1000);
        ResistorMost = lamp.Take("resistor's most power", "mW", 50, 5000);
        Base = lamp.Take("base current", "mA", 0.1, 16);
        LeastGain = lamp.Take("transistor's least gain", "-", 10, 1000);
        TransistorMost = lamp.Take("transistor's most current", "mA", 50, 5000);
    }

    /// <summary>An LED's current at the highest forward voltage, mA.</summary>
    public double Least { get; }

    /// <summary>At the usual one, mA.</summary>
    public double Usual { get; }

    /// <summary>At the lowest one, mA.</summary>
    public double Most { get; }

    /// <summary>The LED's rating, mA.</summary>
    public double LedMost { get; }

    /// <summary>A resistor's rating, mW.</summary>
    public double ResistorMost { get; }

    /// <summary>What a line gives a transistor, mA.</summary>
    public double Base { get; }

    /// <summary>The transistor's least gain.</summary>
    public double LeastGain { get; }

    /// <summary>The transistor's rating, mA.</summary>
    public double TransistorMost { get; }

    /// <summary>What a resistor turns into heat at the most, mW.</summary>
    public double ResistorPower => Most * Most * _ohms / 1000;

    /// <summary>I = (supply − forward voltage − transistor's voltage) / R; 0 if nothing is left.</summary>
    /// <param name="forward">V.</param>
    /// <returns>mA.</returns>
    public double Current(double forward) =>
        Math.Max(0, _supply - forward - _transistor) / _ohms * 1000;

    /// <summary>
    /// Whether the transistor is well on: half of its least gain would do, as the voltage across it is
    /// given for a current many times larger than the base's share asks for.
    /// </summary>
    /// <param name="collector">mA.</param>
    public bool IsSaturatedAt(double collector) => collector <= Base * LeastGain / 2;
}
