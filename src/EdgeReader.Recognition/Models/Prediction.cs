using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Models;

/// <summary>What is thought of one picture, as calibrated probabilities.</summary>
public sealed class Prediction
{
    /// <summary>Takes the probabilities of the answers.</summary>
    /// <param name="answers">The answers, in order.</param>
    /// <param name="probabilities">One an answer and, last, none; they add up to 1.</param>
    /// <exception cref="ArgumentException">Wrong number, not finite, or not summing to 1.</exception>
    public Prediction(AnswerSet answers, double[] probabilities)
    {
        if (
            probabilities.Length != answers.Count
            || !probabilities.All(p => p is >= 0 and <= 1.000001)
            || Math.Abs(probabilities.Sum() - 1) > 1e-4
        )
        {
            throw new ArgumentException(
                "The probabilities are not a distribution over the answers."
            );
        }
        Answers = answers;
        Probabilities = probabilities;
    }

    /// <summary>What the places of <see cref="Probabilities"/> mean.</summary>
    public AnswerSet Answers { get; }

    /// <summary>Probability of each answer and, last, of none.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>Probability that there is no note that the reader knows.</summary>
    public double None => Probabilities[Answers.None];

    /// <summary>The place of the likeliest answer or of none.</summary>
    public int LikeliestPlace => Probabilities.Index().MaxBy(p => p.Item).Index;

    /// <summary>The likeliest answer, money or practice card; null where none is likelier.</summary>
    public Answer? Likeliest =>
        LikeliestPlace is var place && place == Answers.None ? null : Answers.Answers[place];

    /// <summary>The likeliest value of money, however unsure; no none, no practice card.</summary>
    public Answer LikeliestValue => Answers.Answers[LikeliestPlaceOfMoney];

    /// <summary>The likeliest of the values of money and none; null for none.</summary>
    public Answer? LikeliestValueOrNone =>
        None > Probabilities[LikeliestPlaceOfMoney] ? null : LikeliestValue;

    /// <summary>The place of the likeliest value of money.</summary>
    public int LikeliestPlaceOfMoney =>
        Answers
            .Answers.Index()
            .Where(a => !a.Item.IsPractice)
            .MaxBy(a => Probabilities[a.Index])
            .Index;

    /// <summary>From the network's logits: softmax at a temperature, summed by answer.</summary>
    /// <param name="answers">The model's answers.</param>
    /// <param name="logits">One a label, in the model's order.</param>
    /// <param name="temperature">
    /// Divides the logits so that probabilities mean what they say (Guo et al. 2017, On
    /// Calibration of Modern Neural Networks); greater than 0.
    /// </param>
    /// <exception cref="ArgumentException">A logit is not finite.</exception>
    public static Prediction FromLogits(
        AnswerSet answers,
        ReadOnlySpan<float> logits,
        double temperature
    )
    {
        double[] probabilities = new double[logits.Length];
        double highest = double.NegativeInfinity;
        foreach (float logit in logits)
        {
            highest = Math.Max(highest, logit / temperature);
        }
        double sum = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            probabilities[i] = Math.Exp(logits[i] / temperature - highest);
            sum += probabilities[i];
        }
        for (int i = 0; i < logits.Length; i++)
        {
            probabilities[i] /= sum;
        }
        return new(answers, answers.Sum(probabilities));
    }
}
