using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Benchmark;
using EdgeReader.Service.Doctor;
using EdgeReader.Service.Evaluation;
using EdgeReader.Service.Parity;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Verbs;

namespace EdgeReader.Service;

/// <summary>
/// What is read from and written to JSON here, for code that is written when this is compiled:
/// nothing is looked up in types at run time. What is only written for people to read has the options
/// below; whoever reads something back gives its own.
/// </summary>
/// <remarks>
/// Such code sets every <c>init</c> property, one that the text doesn't have too: its initializer
/// would be in vain. What may be left out is an optional parameter of the constructor.
/// </remarks>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AnnouncementLine))]
[JsonSerializable(typeof(BenchmarkReport))]
[JsonSerializable(typeof(CardCounts))]
[JsonSerializable(typeof(ClipIndex))]
[JsonSerializable(typeof(EvidenceLine))]
[JsonSerializable(typeof(FindingRow[]))]
[JsonSerializable(typeof(FixedReport))]
[JsonSerializable(typeof(KeptChoices))]
[JsonSerializable(typeof(NoneCounts))]
[JsonSerializable(typeof(NoteCounts))]
[JsonSerializable(typeof(ParityReport))]
[JsonSerializable(typeof(PhotographLine))]
[JsonSerializable(typeof(PhraseFile))]
[JsonSerializable(typeof(SortedDictionary<string, int>))]
[JsonSerializable(typeof(UnreadableLine))]
internal sealed partial class ServiceJson : JsonSerializerContext
{
    /// <summary>All on one line.</summary>
    public static ServiceJson OneLine { get; } = new(Legible(isIndented: false));

    /// <summary>A line a value.</summary>
    public static ServiceJson Indented { get; } = new(Legible(isIndented: true));

    // Every script stays readable; none of it is part of a web page.
    private static JsonSerializerOptions Legible(bool isIndented) =>
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = isIndented,
        };
}
