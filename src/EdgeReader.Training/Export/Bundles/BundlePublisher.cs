using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Report;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Export.Bundles;

/// <summary>
/// Writes a bundle: the int8 model, its landmarks, manifest and card, and the weights that training
/// changed, from which the float model can be made again, and the networks that its figures
/// were measured with. A bundle is replaced whole.
/// </summary>
public static class BundlePublisher
{
    /// <summary>File of the weights that training changed, in the bundle.</summary>
    public const string CheckpointFile = "checkpoint.safetensors";

    private const string ModelFile = "model.int8.onnx";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Publishes.</summary>
    /// <param name="folder">Replaced if it is there; its name is the bundle's id.</param>
    /// <param name="outcome">What to write.</param>
    /// <param name="complete">Adds to the report what was measured apart from the making.</param>
    /// <returns>The report.</returns>
    public static ModelReport Publish(
        string folder,
        ModelOutcome outcome,
        Func<ModelReport, ModelReport> complete
    )
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        byte[] landmarks = outcome.Landmarks.ToBytes();
        BundleManifest manifest = new(
            Path.GetFileName(folder),
            outcome.Currency,
            ModelFile,
            outcome.Landmarks.Network,
            outcome.Input,
            outcome.Labels.Names,
            Math.Round(outcome.Report.Fit.Calibration.Temperature, 4),
            DecisionFit.SecondLook,
            Convert.ToHexStringLower(SHA256.HashData(landmarks)),
            outcome.Report.Fit.Weights,
            outcome.Report.Fit.Limits,
            Facts(outcome.Facts),
            Accuracy(outcome)
        );
        string fresh = folder + ".new";
        Remove(fresh);
        Directory.CreateDirectory(fresh);
        File.WriteAllBytes(Path.Combine(fresh, ModelFile), outcome.Model);
        File.WriteAllBytes(Path.Combine(fresh, NoteLandmarks.FileName), landmarks);
        Safetensors.Write(Path.Combine(fresh, CheckpointFile), Changed(outcome.State));
        File.WriteAllText(
            Path.Combine(fresh, BundleManifest.FileName),
            JsonSerializer.Serialize(manifest, ModelBundle.Json) + "\n"
        );
        ModelReport report = complete(ModelReport.Of(manifest.Id, outcome));
        report.Write(fresh);
        File.WriteAllText(
            Path.Combine(fresh, "MODEL_CARD.md"),
            ModelCard.Write(manifest, outcome, report.TrainingSpeed ?? [])
        );
        HeldOutFolder heldOut = new(Path.Combine(fresh, HeldOutFolder.Name));
        foreach (HeldOutNetwork network in outcome.HeldOut)
        {
            heldOut.Write(network);
        }
        foreach (WitnessedGroup group in outcome.Witnessed)
        {
            heldOut.Write(group);
        }
        Remove(folder);
        Directory.Move(fresh, folder);
        return report;
    }

    /// <summary>The tensors that differ from the base's.</summary>
    private static IEnumerable<NamedTensor> Changed(IReadOnlyDictionary<string, NamedTensor> state)
    {
        var before = Safetensors.Read(PretrainedBackbone.WeightsFile);
        return state.Values.Where(t =>
            !before.TryGetValue(t.Name, out NamedTensor? old)
            || !t.Values.AsSpan().SequenceEqual(old.Values)
        );
    }

    private static JsonObject Facts(TrainingFacts facts) =>
        new()
        {
            ["base"] = "EfficientNet-Lite0, ImageNet (models/base)",
            ["strategy"] = facts.Strategy,
            ["phases"] = Node(facts.Phases),
            ["seed"] = facts.Seed,
            ["photographs"] = facts.Photographs,
            ["flatNotes"] = facts.FlatNotes,
            ["scenes"] = facts.Scenes,
            ["hours"] = Math.Round(facts.Hours, 2),
            ["hoursWithHeldOut"] = Math.Round(facts.AllHours, 2),
            ["machine"] = facts.Machine,
        };

    private static JsonObject Accuracy(ModelOutcome outcome) =>
        new()
        {
            ["protocol"] =
                "photographs of origins that neither network nor landmarks nor weights did see; "
                + "int8, two looks, landmarks; by value",
            ["heldOutPhotographs"] = Node(outcome.Report.Shipped.All),
            ["heldOutByGroup"] = Node(outcome.Report.Shipped.ByGroup),
            ["scenesNotLearntFrom"] = Node(outcome.Report.Scenes),
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
