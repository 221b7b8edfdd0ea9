using EdgeReader.Recognition.Money;

namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>Held-out photographs counted in every way that tells where the network fails.</summary>
/// <param name="ByOrigin">By who took it, where.</param>
/// <param name="ByKind">By how it was taken.</param>
/// <param name="ByLabel">By design.</param>
/// <param name="ByAnswer">By value.</param>
/// <param name="Confusion">What was taken for what.</param>
/// <param name="Calibration">Whether the probabilities are honest.</param>
/// <param name="Mistakes">Photographs whose likeliest answer is wrong.</param>
public sealed record HeldOutDetails(
    IReadOnlyDictionary<string, Tally> ByOrigin,
    IReadOnlyDictionary<string, Tally> ByKind,
    IReadOnlyDictionary<string, Tally> ByLabel,
    IReadOnlyDictionary<string, Tally> ByAnswer,
    IReadOnlyList<Confusion> Confusion,
    ReliabilityDiagram Calibration,
    IReadOnlyList<Mistake> Mistakes
)
{
    /// <summary>Counts.</summary>
    public static HeldOutDetails Of(
        IReadOnlyList<JudgedPicture> photographs,
        Func<JudgedPicture, bool> isSaid
    ) =>
        new(
            Tally.By(photographs, p => p.Source.Origin, isSaid),
            Tally.By(photographs, p => p.Source.Kind, isSaid),
            Tally.By(photographs, p => p.Source.Label, isSaid),
            Tally.By(photographs, p => NameOf(p.Answers, p.Truth), isSaid),
            [
                .. photographs
                    .GroupBy(p => (p.Truth, p.Likeliest.Answer))
                    .OrderBy(g => g.Key)
                    .Select(g => new Confusion(
                        NameOf(g.First().Answers, g.Key.Truth),
                        NameOf(g.First().Answers, g.Key.Answer),
                        g.Count()
                    )),
            ],
            ReliabilityDiagram.Of(photographs),
            [
                .. photographs
                    .Select(p => (p, Said: p.Likeliest))
                    .Where(p => p.Said.Answer != p.p.Truth)
                    .Select(p => new Mistake(
                        p.p.Source.Name,
                        NameOf(p.p.Answers, p.p.Truth),
                        NameOf(p.p.Answers, p.Said.Answer),
                        p.Said.Probability
                    )),
            ]
        );

    /// <summary>What a table calls an answer.</summary>
    internal static string NameOf(AnswerSet answers, int answer) =>
        answer == answers.None ? "none" : answers.Answers[answer].Key;
}

/// <summary>A cell of the confusion matrix.</summary>
/// <param name="Truth">What it is.</param>
/// <param name="Likeliest">The likeliest answer.</param>
/// <param name="Pictures">How often.</param>
public sealed record Confusion(string Truth, string Likeliest, int Pictures);

/// <summary>A photograph whose likeliest answer is wrong.</summary>
/// <param name="Name">As the manifest names it.</param>
/// <param name="Truth">What it is.</param>
/// <param name="Likeliest">The likeliest answer.</param>
/// <param name="Probability">Of that, 0…1.</param>
public sealed record Mistake(string Name, string Truth, string Likeliest, double Probability);
