using System.Text.Json;
using EdgeReader.Recognition;

namespace EdgeReader.Training.Comparison;

/// <summary>Keeps a comparison's runs, so that a killed one goes on where it was.</summary>
public static class ComparisonFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // A point that nothing was measured at has no accuracy.
        NumberHandling = System
            .Text
            .Json
            .Serialization
            .JsonNumberHandling
            .AllowNamedFloatingPointLiterals,
    };

    /// <summary>Its usual name, in the cache's folder.</summary>
    public const string FileName = "strategies.json";

    /// <summary>The runs of whatever comparison the file keeps; none where there is none.</summary>
    public static List<StrategyRun> ReadAny(string path) => Content.Read(path)?.Runs ?? [];

    /// <summary>The runs kept under a key; none where there is no such file.</summary>
    public static List<StrategyRun> Read(string path, string key)
    {
        Content? content = Content.Read(path);
        return content?.Key == key ? content.Runs : [];
    }

    /// <summary>Replaces the file whole.</summary>
    public static void Write(string path, string key, List<StrategyRun> runs)
    {
        AtomicFile.Write(path, JsonSerializer.Serialize(new Content(key, runs), Json));
    }

    /// <summary>Adds to a file's runs what the advisor says, and whether that is right.</summary>
    /// <param name="path">A file with runs.</param>
    /// <param name="advice">Replaces what was there.</param>
    public static void AddAdvice(string path, IReadOnlyList<AdviceCheck> advice)
    {
        if (Content.Read(path) is { } content)
        {
            string json = JsonSerializer.Serialize(content with { Advice = advice }, Json);
            AtomicFile.Write(path, json);
        }
    }

    /// <summary>What <see cref="AddAdvice"/> has kept; nothing where it has not.</summary>
    public static IReadOnlyList<AdviceCheck> ReadAdvice(string path) =>
        Content.Read(path)?.Advice ?? [];

    private sealed record Content(
        string Key,
        List<StrategyRun> Runs,
        IReadOnlyList<AdviceCheck>? Advice = null
    )
    {
        public static Content? Read(string path)
        {
            try
            {
                return File.Exists(path)
                    ? JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Json)
                    : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
