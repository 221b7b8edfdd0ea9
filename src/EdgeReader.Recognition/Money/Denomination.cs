namespace EdgeReader.Recognition.Money;

/// <summary>
/// One value of a currency, as the currency's file states it. Old and new series of a value
/// are one denomination.
/// </summary>
/// <param name="Value">Face value in the currency's unit, greater than 0.</param>
/// <param name="Labels">The network's labels that are this money.</param>
/// <param name="PracticeLabels">The labels of this value's practice cards: never money.</param>
/// <param name="Pulses">How often the motor pulses, 1…10, different for each value.</param>
public sealed record Denomination(
    int Value,
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> PracticeLabels,
    int Pulses
);
