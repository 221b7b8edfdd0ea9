using EdgeReader.Recognition.Geometry;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>What both witnesses say of a picture that neither has learnt from.</summary>
/// <param name="Looks">The network's, first and second.</param>
/// <param name="Geometry">What was found of the network's likeliest answers.</param>
public sealed record WitnessedPicture(LabelledLooks Looks, Verification Geometry)
{
    /// <summary>Where the picture comes from.</summary>
    public PictureSource Source => Looks.First.Source;
}
