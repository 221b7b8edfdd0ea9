using System.Text.Json.Serialization;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// How network and geometry are weighed against each other. Fitted on photographs of origins
/// that neither has seen; a part of the model's manifest.
/// </summary>
/// <param name="Network">Of the logarithm of the network's probability, greater than 0.</param>
/// <param name="Inliers">Of the logarithm of landmarks found in their places, from 0.</param>
/// <param name="Own">The same of those that no other value explains, from 0.</param>
/// <param name="Scale">Landmarks that count as few, greater than 0.</param>
/// <param name="Behind">
/// Of each landmark by which an answer has fewer of its own than the one with most, from 0.
/// </param>
/// <param name="None">Added to what speaks for none.</param>
public sealed record FusionWeights(
    double Network,
    double Inliers,
    double Own,
    double Scale,
    double Behind,
    double None
)
{
    /// <summary>Whether all are finite and in their ranges.</summary>
    [JsonIgnore]
    public bool AreValid =>
        Network is > 0 and < 100
        && Inliers is >= 0 and < 100
        && Own is >= 0 and < 100
        && Scale is > 0 and < 1000
        && Behind is >= 0 and < 100
        && double.IsFinite(None);
}
