using EdgeReader.Recognition.Models;
using EdgeReader.Service.Verbs;

namespace EdgeReader.Service.Evaluation;

/// <summary>What the reader answers to a readable photograph, against what is shown.</summary>
/// <remarks>
/// Answers are compared by their keys, by value then: old and new series are one answer, and a
/// practice card is another answer than the note of its value.
/// </remarks>
/// <param name="Photograph">What is shown.</param>
/// <param name="Answer">What the whole reader answers to this single still picture.</param>
/// <param name="Network">What the network makes of it.</param>
/// <param name="Fused">What all evidence makes of it.</param>
public sealed record JudgedPhotograph(
    LabelledPhotograph Photograph,
    PhotographAnswer Answer,
    Prediction Network,
    Prediction Fused
)
{
    /// <summary>What the network takes a picture for in which it sees no note.</summary>
    public const string None = "none";

    /// <summary>Whether a value is said, as money or as a practice card.</summary>
    public bool IsAnnounced => Answer.Value is not null;

    /// <summary>Whether what is shown is said.</summary>
    public bool IsRight => IsAnnounced && Answer.Label == Photograph.Shown?.Key;

    /// <summary>Whether something is said that is not shown.</summary>
    public bool IsWrong => IsAnnounced && !IsRight;

    /// <summary>The likeliest value of money by the network, however unsure: its key.</summary>
    public string NetworkValue => Network.LikeliestValue.Key;

    /// <summary>The likeliest of the values of money and none, by the network: its key.</summary>
    public string NetworkValueOrNone => Network.LikeliestValueOrNone?.Key ?? None;

    /// <summary>Whether <see cref="NetworkValue"/> is what is shown.</summary>
    public bool IsNetworkRight => NetworkValue == Photograph.Shown?.Key;

    /// <summary>Whether <see cref="NetworkValueOrNone"/> is what is shown.</summary>
    public bool IsNetworkRightOrNone => NetworkValueOrNone == (Photograph.Shown?.Key ?? None);

    /// <summary>Whether the likeliest value by all evidence is what is shown.</summary>
    public bool IsFusedRight => Fused.LikeliestValue.Key == Photograph.Shown?.Key;
}
