using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Power;

/// <summary>What speech takes from the 5 V rail, above what the amplifier takes in silence.</summary>
/// <remarks>
/// Volts = 10^((L + 3 + full scale + gain) / 20): the reader's loudness L has a square wave of full scale
/// for its 0, which is 3 dB above a sine. Current = V² / R / efficiency / the rail's volts.
/// </remarks>
public sealed class Speech
{
    private const double SquareOverSine = 3.01;

    internal Speech(FigureTable use, Supply supply)
    {
        double decibels =
            use.Take("loudness of speech", "LUFS", -60, 0)
            + SquareOverSine
            + use.Take("amplifier's output at full scale and gain 0", "dBV", -20, 20)
            + use.Take("amplifier's gain", "dB", 0, 20);
        double watts = Math.Pow(10, decibels / 10) / use.Take("loudspeaker", "Ω", 1, 64);
        double efficiency = use.Take("amplifier's efficiency at speech", "%", 10, 100) / 100;
        double louder = use.Take("a loud syllable over the sentence", "dB", 0, 30);
        Milliwatts = watts * 1000;
        Current = Milliwatts / efficiency / supply.FiveVolts;
        Loud = Current * Math.Pow(10, louder / 10);
    }

    /// <summary>Into the loudspeaker, mW.</summary>
    public double Milliwatts { get; }

    /// <summary>On average over a sentence, mA.</summary>
    public double Current { get; }

    /// <summary>During a loud syllable, mA.</summary>
    public double Loud { get; }
}
