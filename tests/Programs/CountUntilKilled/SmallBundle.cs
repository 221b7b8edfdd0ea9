using System.Security.Cryptography;
using System.Text.Json;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Files;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Updates;

namespace EdgeReader.Tests.Programs;

/// <summary>
/// Bundles that are whole and hold no network: all that is kept of a model but the model, so that
/// many can be installed in a short time.
/// </summary>
public static class SmallBundle
{
    /// <summary>What is told where no bundle was installed.</summary>
    public const string None = "no model";

    private const int LeastBytes = 1000;
    private const int MostBytes = 600_000;

    /// <summary>Whose notes it would tell: a currency without notes.</summary>
    public static Currency Currency { get; } =
        new("INR", "", "none", new Dictionary<string, NoteSize>(), []);

    /// <summary>Writes two bundles, of different lengths and with nothing in common.</summary>
    /// <param name="folder">Each becomes a folder in it, named by its id.</param>
    /// <param name="chance">What they are filled with.</param>
    /// <returns>Their folders.</returns>
    public static string[] WriteTwo(string folder, Random chance) =>
        [Write(folder, chance), Write(folder, chance)];

    private static string Write(string folder, Random chance)
    {
        byte[] model = new byte[chance.Next(LeastBytes, MostBytes)];
        chance.NextBytes(model);
        Dictionary<string, byte[]> files = FilesOf($"model {chance.Next()}", model);
        string bundle = Path.Combine(
            folder,
            JsonSerializer.Deserialize(files[BundleManifest.FileName], ModelBundle.Json)!.Id
        );
        Directory.CreateDirectory(bundle);
        foreach ((string name, byte[] content) in files)
        {
            File.WriteAllBytes(Path.Combine(bundle, name), content);
        }
        return bundle;
    }

    /// <summary>
    /// The id of the bundle that is installed, read again and verified, as the reader does when it
    /// starts; <see cref="None"/>, or what is wrong with it.
    /// </summary>
    /// <param name="slots">Where it is installed.</param>
    /// <param name="disk">Where those lie.</param>
    public static string Installed(ModelSlots slots, IDisk disk)
    {
        try
        {
            return slots.Current is { } folder
                ? ModelBundle.Load(disk, folder, Currency).Manifest.Id
                : None;
        }
        catch (ReaderException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>A bundle's files, by name.</summary>
    /// <param name="id">The bundle's.</param>
    /// <param name="model">Anything at all.</param>
    /// <param name="labels">Its currency's; those of <see cref="Currency"/> without them.</param>
    public static Dictionary<string, byte[]> FilesOf(
        string id,
        byte[] model,
        IReadOnlyList<string>? labels = null
    )
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(model));
        byte[] landmarks = new NoteLandmarks(sha256, []).ToBytes();
        BundleManifest manifest = new(
            id,
            Currency.Code,
            "model.int8.onnx",
            sha256,
            InputSpecification.EfficientNetLite0,
            labels ?? [Currency.None],
            Temperature: 1,
            SecondLook: 1,
            Convert.ToHexStringLower(SHA256.HashData(landmarks)),
            new FusionWeights(1, 0, 0, 1, 0, 0),
            [],
            [],
            []
        );
        return new()
        {
            [manifest.ModelFile] = model,
            [NoteLandmarks.FileName] = landmarks,
            [BundleManifest.FileName] = JsonSerializer.SerializeToUtf8Bytes(
                manifest,
                ModelBundle.Json
            ),
        };
    }
}
