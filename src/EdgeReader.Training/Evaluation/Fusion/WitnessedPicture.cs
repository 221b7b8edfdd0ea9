using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>What both witnesses say of a picture that neither has learnt from.</summary>
/// <param name="Network">What the network makes of it, both looks.</param>
/// <param name="Geometry">What the witness found.</param>
public sealed record WitnessedPicture(JudgedPicture Network, Verification Geometry)
{
    /// <summary>Both together.</summary>
    public JudgedPicture Fused(EvidenceFusion fusion) =>
        Network with
        {
            Prediction = fusion.Fuse(Network.Prediction, Geometry),
        };
}
