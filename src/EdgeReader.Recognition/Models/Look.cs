using OpenCvSharp;

namespace EdgeReader.Recognition.Models;

/// <summary>What a network says of one picture.</summary>
/// <param name="Logits">One a label, in the model's order: the mean of the evidence.</param>
/// <param name="Evidence">Where in the picture it comes from.</param>
public sealed record Look(float[] Logits, EvidenceMap Evidence);

/// <summary>A network that can be shown pictures. Not thread-safe.</summary>
public interface INetwork
{
    /// <summary>Looks at a picture as a whole.</summary>
    /// <param name="bgr">8-bit BGR (CV_8UC3), not empty; left unchanged.</param>
    Look Look(Mat bgr);
}
