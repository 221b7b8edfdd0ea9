using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Training.Evaluation;

/// <summary>What is thought of a picture that was not learnt from, and what it shows.</summary>
/// <param name="Source">Where the picture comes from.</param>
/// <param name="Truth">The right answer, a place of the answers.</param>
/// <param name="Prediction">What is thought of it.</param>
public sealed record JudgedPicture(PictureSource Source, int Truth, Prediction Prediction)
{
    /// <summary>What the places of the probabilities mean.</summary>
    public AnswerSet Answers => Prediction.Answers;

    /// <summary>Whether there is neither a note nor a card in the picture.</summary>
    public bool IsNothing => Truth == Answers.None;

    /// <summary>The likeliest answer and its probability.</summary>
    public (int Answer, double Probability) Likeliest =>
        (Prediction.LikeliestPlace, Prediction.Probabilities[Prediction.LikeliestPlace]);

    /// <summary>Whether the device would announce the likeliest answer.</summary>
    /// <param name="policy">Decides.</param>
    public bool IsSaid(DecisionPolicy policy) =>
        policy.Choose(Answers, Prediction.Probabilities) is not null;

    /// <summary>The likeliest answer among those that are real money.</summary>
    public int LikeliestMoney => Prediction.LikeliestPlaceOfMoney;

    /// <summary>Whether an answer is real money.</summary>
    public bool IsMoney(int answer) => answer != Answers.None && !IsPractice(answer);

    /// <summary>Whether an answer is a practice card.</summary>
    public bool IsPractice(int answer) =>
        answer != Answers.None && Answers.Answers[answer].IsPractice;
}
