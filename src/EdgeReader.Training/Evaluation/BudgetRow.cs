using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Training.Evaluation;

/// <summary>What a budget for wrong announcements of money would have let through.</summary>
/// <param name="WrongInThousand">The budget.</param>
/// <param name="Notes">Pictures of a note.</param>
/// <param name="Right">Of them: announced as what they are.</param>
/// <param name="Wrong">Pictures announced as what they are not, those without a note included.</param>
/// <param name="Announced">Pictures that were announced at all.</param>
public sealed record BudgetRow(
    double WrongInThousand,
    int Notes,
    int Right,
    int Wrong,
    int Announced
)
{
    private static readonly double[] Budgets = [20, 10, 5, 2, 1, 0.5, 0.1];

    /// <summary>The rate of wrong announcements that so many pictures can't exclude, 0…1.</summary>
    public double Bound => RateBound.Upper(Wrong, Math.Max(1, Announced));

    /// <summary>A row for each of some budgets, falling.</summary>
    /// <param name="pictures">Held out from all that was fitted.</param>
    /// <param name="isSaid">Whether a picture's likeliest answer would be announced.</param>
    public static IReadOnlyList<BudgetRow> Table(
        IReadOnlyList<JudgedPicture> pictures,
        Func<JudgedPicture, DecisionOptions, bool> isSaid
    ) =>
        [
            .. Budgets.Select(budget =>
                Of(pictures, budget, p => isSaid(p, new() { WrongInThousand = budget }))
            ),
        ];

    private static BudgetRow Of(
        IReadOnlyList<JudgedPicture> pictures,
        double wrongInThousand,
        Func<JudgedPicture, bool> isSaid
    )
    {
        JudgedPicture[] said = [.. pictures.Where(isSaid)];
        int right = said.Count(p => p.Likeliest.Answer == p.Truth);
        return new(
            wrongInThousand,
            pictures.Count(p => !p.IsNothing),
            right,
            said.Length - right,
            said.Length
        );
    }
}
