using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EdgeReader.Recognition.Files;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Models;

/// <summary>A model and its manifest, read and checked before anything is said.</summary>
public sealed class ModelBundle
{
    /// <summary>How a manifest is written and read.</summary>
    public static readonly JsonTypeInfo<BundleManifest> Json = new RecognitionJson(
        new(JsonSerializerDefaults.Web)
        {
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            WriteIndented = true,
        }
    ).BundleManifest;

    // The longest there is has 4 MB; more than this no reader has the memory for.
    private const int MostBytes = 64 << 20;
    private const int MostManifestBytes = 1 << 20;

    private ModelBundle(
        BundleManifest manifest,
        AnswerSet answers,
        byte[] model,
        NoteLandmarks landmarks
    ) => (Manifest, Answers, Model, Landmarks) = (manifest, answers, model, landmarks);

    /// <summary>The manifest.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>What the labels mean.</summary>
    public AnswerSet Answers { get; }

    /// <summary>The ONNX file: exactly the bytes whose SHA-256 was checked.</summary>
    public byte[] Model { get; }

    /// <summary>What the second witness looks for; of labels that the model has too.</summary>
    public NoteLandmarks Landmarks { get; }

    /// <summary>Names of the files in the bundle's folder that it was read from.</summary>
    public IReadOnlyList<string> FileNames =>
        [Manifest.ModelFile, NoteLandmarks.FileName, BundleManifest.FileName];

    /// <summary>Reads a bundle and checks that it is whole and fits the currency.</summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="currency">The currency that the reader is set to.</param>
    /// <exception cref="ReaderException">A sentence that says what is wrong with it.</exception>
    public static ModelBundle Load(string folder, Currency currency) =>
        Load(Disk.Real, folder, currency);

    /// <summary>The same of a disk, for example a simulated one.</summary>
    /// <param name="disk">Where it lies.</param>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="currency">The currency that the reader is set to.</param>
    /// <exception cref="ReaderException">A sentence that says what is wrong with it.</exception>
    public static ModelBundle Load(IDisk disk, string folder, Currency currency)
    {
        BundleManifest manifest = ReadManifest(disk, Path.Combine(folder, BundleManifest.FileName));
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
            || !manifest.Fusion.AreValid
            || !manifest.Limits.All(l => l.IsValid)
            || manifest.Input.Size is < 32 or > 1024
            || manifest.Input.Size % OnnxNetwork.PixelsPerCell != 0
            || !(manifest.Input.Deviation > 0)
        )
        {
            throw new ReaderException(
                $"The manifest in {folder} has a temperature, weight or input size out of "
                    + "range: install the bundle again."
            );
        }
        AnswerSet answers = new(currency, manifest.Labels);
        byte[] model = ReadFile(disk, folder, manifest, manifest.ModelFile, manifest.Sha256);
        byte[] landmarks = ReadFile(
            disk,
            folder,
            manifest,
            NoteLandmarks.FileName,
            manifest.LandmarksSha256
        );
        return new(manifest, answers, model, ReadLandmarks(landmarks, folder, manifest));
    }

    /// <summary>Opens the model; the caller disposes it.</summary>
    /// <param name="threads">Threads of one inference, 1…8.</param>
    /// <param name="likeDevice">Whether x86 answers as the Pi does; quicker if not.</param>
    /// <exception cref="ReaderException">The model does not fit its manifest.</exception>
    public OnnxNetwork OpenNetwork(int threads, bool likeDevice = true) =>
        new(Model, Manifest.Id, Manifest.Input, Manifest.Labels.Count, threads, likeDevice);

    private static byte[]? Read(IDisk disk, string path, int most)
    {
        try
        {
            return disk.Read(path, most);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The file {path} can't be read ({problem.Message}): make it readable, or install "
                    + "the bundle again.",
                problem
            );
        }
    }

    private static BundleManifest ReadManifest(IDisk disk, string path)
    {
        byte[] content =
            Read(disk, path, MostManifestBytes)
            ?? throw new ReaderException(
                $"There is no model bundle at {Path.GetDirectoryName(path)}: install one there or "
                    + "set Reader:Bundle to one that is there."
            );
        try
        {
            return JsonSerializer.Deserialize(content, Json)
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

    private static byte[] ReadFile(
        IDisk disk,
        string folder,
        BundleManifest manifest,
        string name,
        string sha256
    )
    {
        string path = Path.Combine(folder, name);
        if (Path.GetFileName(name) != name || Read(disk, path, MostBytes) is not { } bytes)
        {
            throw new ReaderException(
                $"The file {path} is missing: install the bundle {manifest.Id} again."
            );
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256
            ? bytes
            : throw new ReaderException(
                $"The file {path} is not the one that its manifest describes (its SHA-256 differs: "
                    + "cut short or changed): install the bundle again."
            );
    }

    private static NoteLandmarks ReadLandmarks(byte[] bytes, string folder, BundleManifest manifest)
    {
        NoteLandmarks landmarks = NoteLandmarks.Read(
            bytes,
            Path.Combine(folder, NoteLandmarks.FileName),
            manifest.Sha256
        );
        return
            landmarks.Faces.FirstOrDefault(f => !manifest.Labels.Contains(f.Label)) is { } unknown
            ? throw new ReaderException(
                $"The landmarks in {folder} are of '{unknown.Label}', which the model doesn't "
                    + "know: install the bundle again."
            )
            : landmarks;
    }
}
