using System.Text.Json.Nodes;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Recognition.Models;

/// <summary><c>manifest.json</c> of a model bundle: what the device must know of a model.</summary>
/// <param name="Id">The bundle's name, that of its folder.</param>
/// <param name="Currency">ISO 4217 code of the notes that it was trained on.</param>
/// <param name="ModelFile">File name of the int8 ONNX model in the bundle's folder.</param>
/// <param name="Sha256">SHA-256 of that file, lower-case hexadecimal.</param>
/// <param name="Input">What the network wants to see.</param>
/// <param name="Labels">The outputs' labels, in order.</param>
/// <param name="Temperature">Divides the logits, greater than 0.</param>
/// <param name="SecondLook">
/// From this probability of the likeliest answer on, one look is enough, 0…1.
/// </param>
/// <param name="LandmarksSha256">SHA-256 of <see cref="NoteLandmarks.FileName"/>.</param>
/// <param name="Fusion">How the network and those landmarks are weighed.</param>
/// <param name="Limits">What budgets for wrong announcements allow.</param>
/// <param name="Training">Facts of the training, for people.</param>
/// <param name="Accuracy">What was measured, and on what, for people.</param>
public sealed record BundleManifest(
    string Id,
    string Currency,
    string ModelFile,
    string Sha256,
    InputSpecification Input,
    IReadOnlyList<string> Labels,
    double Temperature,
    double SecondLook,
    string LandmarksSha256,
    FusionWeights Fusion,
    IReadOnlyList<RiskLimit> Limits,
    JsonObject Training,
    JsonObject Accuracy
)
{
    /// <summary>The manifest's file name in the bundle's folder.</summary>
    public const string FileName = "manifest.json";
}
