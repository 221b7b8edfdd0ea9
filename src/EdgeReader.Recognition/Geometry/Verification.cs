using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Geometry;

/// <summary>What the witness found of the answers that it was asked about.</summary>
public sealed class Verification
{
    private readonly IReadOnlyList<int> _inliers;
    private readonly IReadOnlyList<int> _own;

    /// <summary>Takes counts, one for each place of the answers.</summary>
    /// <param name="inliers">Landmarks found in their places.</param>
    /// <param name="own">Of them: those that no other value explains.</param>
    /// <param name="fits">Where; may be empty.</param>
    public Verification(
        IReadOnlyList<int> inliers,
        IReadOnlyList<int> own,
        IReadOnlyList<FaceFit> fits
    ) => (_inliers, _own, Fits) = (inliers, own, fits);

    /// <summary>Sorts fits by answer: the best face of each counts.</summary>
    /// <param name="answers">What labels are worth.</param>
    /// <param name="fits">Of the faces that were looked for.</param>
    public static Verification Of(AnswerSet answers, IReadOnlyList<FaceFit> fits)
    {
        (int[] inliers, int[] own) = (new int[answers.Count], new int[answers.Count]);
        foreach (FaceFit fit in fits)
        {
            int answer = answers.PlaceOf(fit.Face.Label);
            inliers[answer] = Math.Max(inliers[answer], fit.Inliers);
            own[answer] = Math.Max(own[answer], fit.Own);
        }
        return new(inliers, own, fits);
    }

    /// <summary>A fit of each face that can lie in the picture, in no order.</summary>
    public IReadOnlyList<FaceFit> Fits { get; }

    /// <summary>The fit that most speaks for; null where there is none.</summary>
    public FaceFit? Best => Fits.MaxBy(f => f.Own);

    /// <summary>Landmarks that were found in their places, of the answer's best face.</summary>
    /// <param name="answer">A place of the answers; none has 0.</param>
    public int Inliers(int answer) => _inliers[answer];

    /// <summary>The same of those that no other value explains.</summary>
    /// <param name="answer">A place of the answers; none has 0.</param>
    public int Own(int answer) => _own[answer];
}
