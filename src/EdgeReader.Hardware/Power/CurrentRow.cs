namespace EdgeReader.Hardware.Power;

/// <summary>What parts draw from a rail, mA, all parts of the row together.</summary>
/// <param name="References">Those of the bill of materials, <c>D2 D3</c>.</param>
/// <param name="Rail"><c>cell</c>, <c>5 V</c>, <c>3.3 V</c>, or <c>none</c> for what draws nothing of its own.</param>
/// <param name="Off">Switched off.</param>
/// <param name="Asleep">On, camera closed.</param>
/// <param name="Dozing">On, a few frames a second are compared.</param>
/// <param name="Awake">On, every frame is read, whether or not a note is held.</param>
/// <param name="Speaking">What speech adds to that.</param>
/// <param name="Lamp">What the lamp adds, at its brightest.</param>
/// <param name="Vibrating">What the motor adds.</param>
/// <param name="Peak">The most for some hundredths of a second, all of it together.</param>
/// <param name="Source">See <see cref="Figures.Figure"/>.</param>
public sealed record CurrentRow(
    string References,
    string Rail,
    double Off,
    double Asleep,
    double Dozing,
    double Awake,
    double Speaking,
    double Lamp,
    double Vibrating,
    double Peak,
    string Source
)
{
    /// <summary>Each reference for itself.</summary>
    public IReadOnlyList<string> EachReference =>
        References.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All currents.</summary>
    public IReadOnlyList<double> All =>
        [Off, Asleep, Dozing, Awake, Speaking, Lamp, Vibrating, Peak];
}
