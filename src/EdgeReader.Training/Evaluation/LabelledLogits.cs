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

    /// <summary>Probabilities of the answers, just as the device computes them.</summary>
    /// <param name="temperature">Greater than 0; divides the logits.</param>
    public IReadOnlyList<double> Probabilities(double temperature) =>
        Prediction.FromLogits(Answers, Logits, temperature).Probabilities;

    /// <summary>The likeliest answer and its probability.</summary>
    /// <param name="temperature">Greater than 0; divides the logits.</param>
    public (int Answer, double Probability) Likeliest(double temperature)
    {
        IReadOnlyList<double> probabilities = Probabilities(temperature);
        return probabilities.Index().MaxBy(p => p.Item);
    }

    /// <summary>Whether an answer is real money.</summary>
    public bool IsMoney(int answer) => answer != Answers.None && !IsPractice(answer);

    /// <summary>Whether an answer is a practice card.</summary>
    public bool IsPractice(int answer) =>
        answer != Answers.None && Answers.Answers[answer].IsPractice;

    /// <summary>The same with a number added to the logit of none, the last label.</summary>
    public LabelledLogits WithNoneBias(double bias) =>
        this with
        {
            Logits = [.. Logits[..^1], (float)(Logits[^1] + bias)],
        };

    /// <summary>The likeliest answer among those that are real money.</summary>
    public int LikeliestMoney() =>
        Probabilities(1).Index().Where(p => IsMoney(p.Index)).MaxBy(p => p.Item).Index;
}
