using EdgeReader.Recognition.Geometry;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>What one way to decide says of held-out photographs of notes and of none.</summary>
/// <param name="Name">Which.</param>
/// <param name="Notes">Photographs of notes.</param>
/// <param name="Right">Of them: said rightly.</param>
/// <param name="Wrong">Of them: said as another value.</param>
/// <param name="Nothing">Photographs without a note.</param>
/// <param name="Announced">Of them: something was said.</param>
public sealed record WayToDecide(
    string Name,
    int Notes,
    int Right,
    int Wrong,
    int Nothing,
    int Announced
)
{
    /// <summary>Landmarks of a value's own that by themselves are thought enough.</summary>
    private const int Enough = 10;

    /// <summary>
    /// Network alone, landmarks alone, both where they agree, and both weighed. What is counted of
    /// a group is fitted on others.
    /// </summary>
    /// <param name="pictures">Held out from network and landmarks.</param>
    /// <param name="fitWithout">What is fitted on all groups but one.</param>
    public static IReadOnlyList<WayToDecide> Compare(
        IReadOnlyList<WitnessedPicture> pictures,
        Func<string, DecisionFit> fitWithout
    )
    {
        var alone = pictures
            .Select(p => p.Source.Group)
            .Distinct()
            .ToDictionary(
                group => group,
                group =>
                    fitWithout(group)
                        .ForNetworkAlone([.. pictures.Where(p => p.Source.Group != group)])
            );
        return
        [
            Count("network alone, within its own limits", NetworkAlone),
            Count($"landmarks alone, {Enough} of a value's own", p => Named(p.Geometry)),
            Count($"network's likeliest, and {Enough} landmarks of its own", Agreed),
            Count("both weighed", p => Said(Fit(p).Fused(p), Fit(p))),
        ];

        DecisionFit Fit(WitnessedPicture p) => fitWithout(p.Source.Group);

        int? NetworkAlone(WitnessedPicture p) =>
            Said(alone[p.Source.Group].TwoLooks(p.Looks), alone[p.Source.Group]);

        int? Agreed(WitnessedPicture p)
        {
            int likeliest = Fit(p).TwoLooks(p.Looks).Likeliest.Answer;
            return Named(p.Geometry) == likeliest ? likeliest : null;
        }

        WayToDecide Count(string name, Func<WitnessedPicture, int?> said) =>
            Of(name, [.. pictures.Select(p => (p.Looks.First, said(p)))]);
    }

    private static int? Said(JudgedPicture picture, DecisionFit fit) =>
        picture.IsSaid(fit.Policy(new())) ? picture.Likeliest.Answer : null;

    /// <summary>The value that has most landmarks of its own, if they are enough.</summary>
    private static int? Named(Verification geometry)
    {
        (int answer, FaceSupport support) = geometry
            .Found.DefaultIfEmpty()
            .MaxBy(f => f.Value?.Own ?? 0);
        return support?.Own >= Enough ? answer : null;
    }

    private static WayToDecide Of(string name, (LabelledLogits Shown, int? Said)[] pictures)
    {
        var notes = pictures.Where(p => !p.Shown.IsNothing).ToArray();
        int none = pictures.Length == 0 ? 0 : pictures[0].Shown.Answers.None;
        return new(
            name,
            notes.Length,
            notes.Count(p => p.Said == p.Shown.Truth),
            notes.Count(p => p.Said is { } said && said != none && said != p.Shown.Truth),
            pictures.Length - notes.Length,
            pictures.Count(p => p.Shown.IsNothing && p.Said is { } said && said != none)
        );
    }
}
