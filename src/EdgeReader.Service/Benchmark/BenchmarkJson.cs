using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EdgeReader.Service.Benchmark;

/// <summary>The reports as JSON, without reflection.</summary>
[JsonSerializable(typeof(BenchmarkReport))]
[JsonSerializable(typeof(FixedReport))]
internal sealed partial class BenchmarkJson : JsonSerializerContext
{
    /// <summary>To be read by people too.</summary>
    public static BenchmarkJson Readable { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                WriteIndented = true,
            }
        );
}
