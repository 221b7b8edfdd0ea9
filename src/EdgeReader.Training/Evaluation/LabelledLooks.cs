namespace EdgeReader.Training.Evaluation;

/// <summary>Both looks at a picture that was not learnt from.</summary>
/// <param name="First">Of the whole picture.</param>
/// <param name="Second">Of the square round the strongest evidence.</param>
public sealed record LabelledLooks(LabelledLogits First, LabelledLogits Second)
{
    /// <summary>Joins what was said with what is true.</summary>
    public static LabelledLooks Of(
        PictureSource source,
        int truth,
        LookPair looks,
        Recognition.Money.AnswerSet answers
    ) => new(new(source, truth, looks.First, answers), new(source, truth, looks.Second, answers));

    /// <summary>The same with a number added to the logits of none.</summary>
    public LabelledLooks WithNoneBias(double bias) =>
        new(First.WithNoneBias(bias), Second.WithNoneBias(bias));

    /// <summary>Whether the device would have looked a second time.</summary>
    /// <param name="temperature">Greater than 0; divides the logits.</param>
    /// <param name="sure">From this probability on one look is enough.</param>
    public bool IsUnsure(double temperature, double sure) =>
        First.At(temperature).Likeliest.Probability < sure;

    /// <summary>
    /// What the device makes of it: the first look where it is sure, otherwise both together.
    /// </summary>
    /// <param name="temperature">Greater than 0; divides the logits.</param>
    /// <param name="sure">From this probability on one look is enough.</param>
    public LabelledLogits Together(double temperature, double sure) =>
        IsUnsure(temperature, sure)
            ? First with
            {
                Logits = Recognition.Models.NetworkClassifier.Together(First.Logits, Second.Logits),
            }
            : First;
}
