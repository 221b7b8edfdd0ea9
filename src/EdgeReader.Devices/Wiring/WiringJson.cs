using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeReader.Devices.Buttons;

namespace EdgeReader.Devices.Wiring;

/// <summary>Reads the pin table, by code that is written when this is compiled.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PinTable))]
internal sealed partial class WiringJson : JsonSerializerContext
{
    /// <summary>Everything must be there and nothing else, in words that are known.</summary>
    public static WiringJson Strict { get; } =
        new(
            new(JsonSerializerDefaults.Web)
            {
                NumberHandling = JsonNumberHandling.Strict,
                PropertyNameCaseInsensitive = false,
                RespectNullableAnnotations = true,
                RespectRequiredConstructorParameters = true,
                UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
                Converters =
                {
                    Word<ActiveLevel>(),
                    Word<Build>(),
                    Word<LinePull>(),
                    Word<PinDirection>(),
                    Word<PinFunction>(),
                },
            }
        );

    private static JsonStringEnumConverter<T> Word<T>()
        where T : struct, Enum => new(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
}
