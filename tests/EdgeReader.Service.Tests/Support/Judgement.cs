using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Evaluation;

namespace EdgeReader.Service.Tests.Support;

/// <summary>Judged photographs that nobody took.</summary>
internal static class Judgement
{
    public const string Unsure = "reason_unsure";

    private static readonly AnswerSet Answers = new(Clips.Currency, [.. Clips.Currency.Labels]);

    /// <summary>Every key that the network can take a picture for.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [.. Answers.Answers.Select(a => a.Key), JudgedPhotograph.None];

    /// <summary>Every label that a folder can have, and one more.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. Clips.Currency.Labels, "boxes"];

    /// <summary>A photograph with a label.</summary>
    public static LabelledPhotograph Photograph(string label) =>
        new(
            "photograph.jpg",
            label,
            Answers.Answers.SingleOrDefault(a =>
                (a.IsPractice ? a.Denomination.PracticeLabels : a.Denomination.Labels).Contains(
                    label
                )
            )
        );

    /// <summary>What the reader answered to it.</summary>
    /// <param name="label">The label.</param>
    /// <param name="said">An answer's key, or a reason's.</param>
    /// <param name="likeliest">What the network thinks, the likeliest first.</param>
    public static JudgedPhotograph Of(string label, string said, params string[] likeliest)
    {
        double[] weights =
        [
            .. Keys.Select(k => Array.IndexOf(likeliest, k))
                .Select(rank => rank < 0 ? 0.001 : Math.Pow(2, -rank)),
        ];
        Answer? answer = Answers.Answers.SingleOrDefault(a => a.Key == said);
        Prediction network = new(Answers, [.. weights.Select(w => w / weights.Sum())]);
        return new(
            Photograph(label),
            new(
                "photograph.jpg",
                answer?.Denomination.Value,
                answer?.IsPractice ?? false,
                said,
                said,
                0.9,
                1,
                false,
                network,
                network
            ),
            network,
            network
        );
    }
}
