using System.Text.Json.Serialization;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Doctor;
using EdgeReader.Service.Evaluation;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Verbs;

namespace EdgeReader.Service;

/// <summary>
/// What is read from and written to JSON here, for code that is written when this is compiled:
/// nothing is looked up in types at run time. Whoever reads or writes gives its own options.
/// </summary>
/// <remarks>
/// Such code sets every <c>init</c> property, one that the text doesn't have too: its initializer
/// would be in vain. What may be left out is an optional parameter of the constructor.
/// </remarks>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AnnouncementLine))]
[JsonSerializable(typeof(CardCounts))]
[JsonSerializable(typeof(ClipIndex))]
[JsonSerializable(typeof(EvidenceLine))]
[JsonSerializable(typeof(FindingRow[]))]
[JsonSerializable(typeof(KeptChoices))]
[JsonSerializable(typeof(NoneCounts))]
[JsonSerializable(typeof(NoteCounts))]
[JsonSerializable(typeof(PhotographLine))]
[JsonSerializable(typeof(PhraseFile))]
[JsonSerializable(typeof(SortedDictionary<string, int>))]
[JsonSerializable(typeof(UnreadableLine))]
internal sealed partial class ServiceJson : JsonSerializerContext;
