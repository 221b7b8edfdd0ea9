using OpenCvSharp;

namespace EdgeReader.Recognition.Models;

/// <summary>What a network says of one picture.</summary>
/// <param name="Logits">One a label, in the model's order: the mean of the evidence.</param>
/// <param name="Evidence">Where in the picture it comes from.</param>
public sealed record Look(float[] Logits, EvidenceMap Evidence)
{
    /// <summary>What that took; nothing where nobody measured.</summary>
    public LookTimes Took { get; init; }
}

/// <summary>What looking took, once or several times.</summary>
/// <param name="Preparation">Bringing the picture to what the network wants to see.</param>
/// <param name="Inference">The network itself.</param>
public readonly record struct LookTimes(TimeSpan Preparation, TimeSpan Inference)
{
    /// <summary>One look after the other.</summary>
    public static LookTimes operator +(LookTimes one, LookTimes other) =>
        new(one.Preparation + other.Preparation, one.Inference + other.Inference);
}

/// <summary>A network that can be shown pictures. Not thread-safe.</summary>
public interface INetwork
{
    /// <summary>Looks at a picture as a whole.</summary>
    /// <param name="bgr">8-bit BGR (CV_8UC3), not empty; left unchanged.</param>
    Look Look(Mat bgr);
}
