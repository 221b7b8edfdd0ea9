using System.Security.Cryptography;
using System.Text.Json;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Models;

/// <summary>A model and its manifest, read and checked before anything is said.</summary>
public sealed class ModelBundle
{
    /// <summary>How a manifest is written and read.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        WriteIndented = true,
    };

    private ModelBundle(BundleManifest manifest, AnswerSet answers, byte[] model)
    {
        Manifest = manifest;
        Answers = answers;
        Model = model;
    }

    /// <summary>The manifest.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>What the labels mean.</summary>
    public AnswerSet Answers { get; }

    /// <summary>The ONNX file: exactly the bytes whose SHA-256 was checked.</summary>
    public byte[] Model { get; }

    /// <summary>Reads a bundle and checks that it is whole and fits the currency.</summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="currency">The currency that the reader is set to.</param>
    /// <exception cref="ReaderException">A sentence that says what is wrong with it.</exception>
    public static ModelBundle Load(string folder, Currency currency)
    {
        BundleManifest manifest = ReadManifest(Path.Combine(folder, BundleManifest.FileName));
        if (manifest.Currency != currency.Code)
        {
            throw new ReaderException(
                $"The model bundle {folder} is for {manifest.Currency}, but the reader is set to "
                    + $"{currency.Code}: install a bundle for {currency.Code} or change "
                    + "Reader:Currency."
            );
        }
        if (
            !(manifest.Temperature > 0 && double.IsFinite(manifest.Temperature))
            || manifest.SecondLook is not (>= 0 and <= 1)
            || !manifest.Thresholds.AreValid
            || manifest.Input.Size is < 32 or > 1024
            || manifest.Input.Size % OnnxNetwork.PixelsPerCell != 0
            || !(manifest.Input.Deviation > 0)
        )
        {
            throw new ReaderException(
                $"The manifest in {folder} has a temperature, threshold or input size out of "
                    + "range: install the bundle again."
            );
        }
        AnswerSet answers = new(currency, manifest.Labels);
        return new(manifest, answers, ReadModel(folder, manifest));
    }

    /// <summary>Opens the model; the caller disposes it.</summary>
    /// <param name="threads">Threads of one inference, 1…8.</param>
    /// <exception cref="ReaderException">The model does not fit its manifest.</exception>
    public OnnxNetwork OpenNetwork(int threads) =>
        new(Model, Manifest.Id, Manifest.Input, Manifest.Labels.Count, threads);

    private static BundleManifest ReadManifest(string path)
    {
        if (!File.Exists(path))
        {
            throw new ReaderException(
                $"There is no model bundle at {Path.GetDirectoryName(path)}: install one there or "
                    + "set Reader:Bundle to one that is there."
            );
        }
        try
        {
            return JsonSerializer.Deserialize<BundleManifest>(File.ReadAllText(path), Json)
                ?? throw new JsonException("it is empty");
        }
        catch (JsonException problem)
        {
            throw new ReaderException(
                $"The manifest {path} is damaged ({problem.Message}): install the bundle again.",
                problem
            );
        }
    }

    private static byte[] ReadModel(string folder, BundleManifest manifest)
    {
        string path = Path.Combine(folder, manifest.ModelFile);
        if (Path.GetFileName(manifest.ModelFile) != manifest.ModelFile || !File.Exists(path))
        {
            throw new ReaderException(
                $"The model {path} is missing: install the bundle {manifest.Id} again."
            );
        }
        byte[] model = File.ReadAllBytes(path);
        string hash = Convert.ToHexStringLower(SHA256.HashData(model));
        return hash == manifest.Sha256
            ? model
            : throw new ReaderException(
                $"The model {path} is not the one that its manifest describes (its SHA-256 differs: "
                    + "cut short or changed): install the bundle again."
            );
    }
}
