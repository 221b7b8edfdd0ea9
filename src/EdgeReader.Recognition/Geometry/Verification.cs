using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Geometry;

/// <summary>What the witness found of the answers that it was asked about.</summary>
/// <param name="found">
/// What speaks for an answer, by its place among the answers; where nothing does it may be left
/// out.
/// </param>
/// <param name="fits">Where; may be empty.</param>
public sealed class Verification(
    IReadOnlyDictionary<int, FaceSupport> found,
    IReadOnlyList<FaceFit> fits
)
{
    /// <summary>Sorts fits by answer: the face of each that most speaks for it counts.</summary>
    /// <param name="answers">What labels are worth.</param>
    /// <param name="fits">Of the faces that were looked for.</param>
    /// <param name="keypointsTook">What finding the picture's keypoints took.</param>
    public static Verification Of(
        AnswerSet answers,
        IReadOnlyList<FaceFit> fits,
        TimeSpan keypointsTook = default
    ) =>
        new(
            fits.GroupBy(f => answers.PlaceOf(f.Face.Label))
                .ToDictionary(
                    answer => answer.Key,
                    answer => FaceSupport.Of(answer.MaxBy(f => (f.Own, f.Inliers))!)
                ),
            fits
        )
        {
            KeypointsTook = keypointsTook,
        };

    /// <summary>
    /// What finding the picture's keypoints took, before landmarks were looked for among them;
    /// nothing where nobody measured.
    /// </summary>
    public TimeSpan KeypointsTook { get; private init; }

    /// <summary>By place among the answers; what is missing was not found.</summary>
    public IReadOnlyDictionary<int, FaceSupport> Found => found;

    /// <summary>A fit of each face that can lie in the picture, in no order.</summary>
    public IReadOnlyList<FaceFit> Fits => fits;

    /// <summary>The fit that most speaks for; null where there is none.</summary>
    public FaceFit? Best => Fits.MaxBy(f => f.Own);

    /// <summary>What speaks for an answer.</summary>
    /// <param name="answer">A place of the answers; none has nothing.</param>
    public FaceSupport this[int answer] => found.GetValueOrDefault(answer, FaceSupport.Nothing);
}
