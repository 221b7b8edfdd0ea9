using System.Text.Json.Serialization;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition;

/// <summary>
/// What is read from and written to JSON here, for code that is written when this is compiled:
/// nothing is looked up in types at run time. Whoever reads or writes gives its own options.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BundleManifest))]
[JsonSerializable(typeof(Currency))]
internal sealed partial class RecognitionJson : JsonSerializerContext;
