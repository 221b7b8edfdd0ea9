using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Training.Evaluation;

/// <summary>What a classifier said of a picture that it had not learnt from.</summary>
/// <param name="Source">Where the picture comes from.</param>
/// <param name="Truth">The right answer, an index of <paramref name="Answers"/>.</param>
/// <param name="Logits">A logit a label.</param>
/// <param name="Answers">What the labels add up to.</param>
public sealed record LabelledLogits(
    PictureSource Source,
    int Truth,
    float[] Logits,
    AnswerSet Answers
)
{
    /// <summary>Whether there is neither a note nor a card in the picture.</summary>
    public bool IsNothing => Truth == Answers.None;

    /// <summary>As the device would think of it.</summary>
    /// <param name="temperature">Greater than 0; divides the logits.</param>
    public JudgedPicture At(double temperature) =>
        new(Source, Truth, Prediction.FromLogits(Answers, Logits, temperature));

    /// <summary>The same with a number added to the logit of none, the last label.</summary>
    public LabelledLogits WithNoneBias(double bias) =>
        this with
        {
            Logits = [.. Logits[..^1], (float)(Logits[^1] + bias)],
        };
}
