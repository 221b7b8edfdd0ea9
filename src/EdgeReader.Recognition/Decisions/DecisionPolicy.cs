using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Decisions;

/// <summary>When a probability is enough to be said: one rule for stills and streams.</summary>
/// <param name="options">What may be wrong.</param>
/// <param name="limits">
/// What that allows of a single announcement. For a budget smaller than all of theirs, each
/// announcement must be within the budget itself.
/// </param>
public sealed class DecisionPolicy(DecisionOptions options, IReadOnlyList<RiskLimit> limits)
{
    /// <summary>The probability of being wrong up to which money is said, 0…1.</summary>
    public double BorneForMoney { get; } =
        limits
            .Where(limit => limit.WrongInThousand <= options.WrongInThousand)
            .Select(limit => limit.Risk)
            .DefaultIfEmpty(options.WrongInThousand / 1000)
            .Max();

    /// <summary>The probability of being wrong up to which an answer is said, 0…1.</summary>
    public double BorneFor(Answer answer) =>
        answer.IsPractice ? options.WrongPracticeInThousand / 1000 : BorneForMoney;

    /// <summary>
    /// The answer that may be said for these probabilities: the likeliest, if it is not none and
    /// its risk of being wrong is borne, with its probability; otherwise null.
    /// </summary>
    /// <param name="answers">What the places mean.</param>
    /// <param name="probabilities">One an answer and, last, none.</param>
    public (Answer Answer, double Probability)? Choose(
        AnswerSet answers,
        IReadOnlyList<double> probabilities
    )
    {
        int best = 0;
        for (int i = 1; i < probabilities.Count; i++)
        {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        if (best == answers.None)
        {
            return null;
        }
        Answer answer = answers.Answers[best];
        double risk = 1 - probabilities[best];
        return risk <= BorneFor(answer) ? (answer, probabilities[best]) : null;
    }

    /// <summary>Decides on a single still picture: a value or the reason why not.</summary>
    public Decision DecideStill(Evidence picture)
    {
        (FrameQuality quality, Prediction prediction) = (picture.Quality, picture.Prediction);
        if (quality.IsTooDark)
        {
            return new Decision.Explain(Reason.TooDark, TimeSpan.Zero);
        }
        if (picture.Place is { HasOther: true })
        {
            return new Decision.Explain(Reason.TwoNotes, TimeSpan.Zero);
        }
        if (Choose(prediction.Answers, prediction.Probabilities) is var (answer, probability))
        {
            return new Decision.Say(answer, probability, TimeSpan.Zero);
        }
        Reason reason =
            picture.IsAfar ? Reason.TooFar
            : prediction.None > 0.5 ? Reason.NoNote
            : quality.Sharpness.IsStreaked ? Reason.Moving
            : quality.Sharpness.IsBlurred ? Reason.Blurred
            : Reason.Unsure;
        return new Decision.Explain(reason, TimeSpan.Zero);
    }
}
