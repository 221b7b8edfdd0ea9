namespace EdgeReader.Recognition.Geometry;

/// <summary>What speaks for an answer, in numbers: of the face of it that most speaks for.</summary>
/// <param name="Inliers">Landmarks found in their places.</param>
/// <param name="Own">Of them: those that no other value explains.</param>
/// <param name="Cells">In how many of the 6 × 3 parts of the note they lie, 0…18.</param>
public sealed record FaceSupport(int Inliers, int Own, int Cells)
{
    /// <summary>Nothing was found.</summary>
    public static FaceSupport Nothing { get; } = new(0, 0, 0);

    /// <summary>Of a fit.</summary>
    public static FaceSupport Of(FaceFit fit) => new(fit.Inliers, fit.Own, fit.Cells);
}
