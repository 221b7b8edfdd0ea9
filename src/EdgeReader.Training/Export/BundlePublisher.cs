using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Export;

/// <summary>
/// Writes a bundle: the int8 model, its manifest and card, and the weights that training
/// changed, from which the float model can be made again. A bundle is replaced whole.
/// </summary>
public static class BundlePublisher
{
    /// <summary>File of the weights that training changed, in the bundle.</summary>
    public const string CheckpointFile = "checkpoint.safetensors";

    private const string ModelFile = "model.int8.onnx";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What the network wants to see.</summary>
    public static InputSpecification Input => InputSpecification.EfficientNetLite0;

    /// <summary>Publishes.</summary>
    /// <param name="folder">Replaced if it is there; its name is the bundle's id.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="trained">The training's outcome.</param>
    /// <param name="model">The int8 ONNX file.</param>
    /// <param name="agreement">How it compares with the float model.</param>
    public static void Publish(
        string folder,
        string currency,
        TrainedClassifier trained,
        byte[] model,
        Agreement agreement
    )
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        BundleManifest manifest = new(
            Path.GetFileName(folder),
            currency,
            ModelFile,
            Convert.ToHexStringLower(SHA256.HashData(model)),
            Input,
            trained.Labels.Names,
            Math.Round(trained.Report.Temperature, 4),
            new DecisionThresholds(
                trained.Report.Money.Threshold,
                trained.Report.Practice.Threshold
            ),
            Facts(trained.Facts),
            Accuracy(trained.Report, agreement)
        );
        string fresh = folder + ".new";
        Remove(fresh);
        Directory.CreateDirectory(fresh);
        File.WriteAllBytes(Path.Combine(fresh, ModelFile), model);
        Safetensors.Write(Path.Combine(fresh, CheckpointFile), Changed(trained.Network));
        File.WriteAllText(
            Path.Combine(fresh, BundleManifest.FileName),
            JsonSerializer.Serialize(manifest, ModelBundle.Json) + "\n"
        );
        File.WriteAllText(
            Path.Combine(fresh, "MODEL_CARD.md"),
            ModelCard.Write(manifest, trained.Facts, trained.Report, agreement)
        );
        Remove(folder);
        Directory.Move(fresh, folder);
    }

    /// <summary>The tensors that differ from the base's.</summary>
    private static IEnumerable<NamedTensor> Changed(EfficientNetLite0 network)
    {
        var before = Safetensors.Read(PretrainedBackbone.WeightsFile);
        return network
            .State()
            .Values.Where(t =>
                !before.TryGetValue(t.Name, out NamedTensor? old)
                || !t.Values.AsSpan().SequenceEqual(old.Values)
            );
    }

    private static JsonObject Facts(TrainingFacts facts) =>
        new()
        {
            ["base"] = "EfficientNet-Lite0, ImageNet (models/base)",
            ["strategy"] = facts.Strategy,
            ["seed"] = facts.Seed,
            ["photographs"] = facts.Photographs,
            ["pictures"] = facts.Pictures,
        };

    private static JsonObject Accuracy(HeldOutReport report, Agreement agreement) =>
        new()
        {
            ["protocol"] =
                "photographs of origins that the network did not see; float features and "
                + "classifier; answers by value",
            ["heldOutPhotographs"] = Node(report.Photographs),
            ["heldOutByOrigin"] = Node(report.ByGroup),
            ["scenesNotLearntFrom"] = Node(report.Scenes),
            ["int8AgainstFloat"] = Node(agreement),
        };

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, Json);

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
