using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;

namespace EdgeReader.Recognition.Decisions;

/// <summary>What one frame says: numbers only, so that a stream of it can be kept and replayed.</summary>
/// <param name="At">When it was captured, on the camera's time axis.</param>
/// <param name="Quality">How usable the frame is.</param>
/// <param name="Alikeness">
/// How alike it is to the frame before, 0 (another view) to 1 (the same again).
/// </param>
/// <param name="Prediction">What all evidence in it makes of it.</param>
/// <param name="Spot">Where the network sees anything; null where it was not asked.</param>
/// <param name="Place">Where geometry finds a note; null where it finds none.</param>
/// <param name="IsAfar">Whether a note is seen better in the middle alone: too far away.</param>
public sealed record Evidence(
    TimeSpan At,
    FrameQuality Quality,
    double Alikeness,
    Prediction Prediction,
    EvidenceSpot? Spot = null,
    NotePlace? Place = null,
    bool IsAfar = false
)
{
    /// <summary>
    /// How much of a look the frame is worth, 0…1. A bad one is not thrown away: it weighs less.
    /// </summary>
    public double Worth =>
        Quality.IsTooDark ? 0
        : Quality.Sharpness.IsBlurred ? WorthOfBlurred
        : 1;

    /// <summary>
    /// Of 692 blurred frames of simulated presentations that said a value one said a wrong one.
    /// </summary>
    private const double WorthOfBlurred = 0.75;
}
