using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EdgeReader.Service.State;

/// <summary>
/// The file of choices: a JSON object with those that differ from the factory's, so that what was
/// never chosen goes on following the settings.
/// </summary>
internal sealed record KeptChoices
{
    private static readonly JsonTypeInfo<KeptChoices> Json = new ServiceJson(
        new(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters =
            {
                new JsonStringEnumConverter<AnswerOutput>(JsonNamingPolicy.CamelCase, false),
            },
            WriteIndented = true,
        }
    ).KeptChoices;

    public string? Language { get; init; }

    public int? Volume { get; init; }

    public int? SpeedPercent { get; init; }

    public AnswerOutput? Output { get; init; }

    public bool? IsCounting { get; init; }

    public bool? IsWelcomeHeard { get; init; }

    /// <summary>The file's content.</summary>
    public static byte[] Write(OwnersChoices choices, OwnersChoices factory) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new KeptChoices
            {
                Language = choices.Language == factory.Language ? null : choices.Language,
                Volume = Changed(choices.Volume, factory.Volume),
                SpeedPercent = Changed(choices.SpeedPercent, factory.SpeedPercent),
                Output = Changed(choices.Output, factory.Output),
                IsCounting = Changed(choices.IsCounting, factory.IsCounting),
                IsWelcomeHeard = Changed(choices.IsWelcomeHeard, factory.IsWelcomeHeard),
            },
            Json
        );

    /// <summary>The choices in a file's content, or null: it is damaged or out of range.</summary>
    public static OwnersChoices? Read(ReadOnlySpan<byte> content, OwnersChoices factory)
    {
        KeptChoices? kept;
        try
        {
            kept = JsonSerializer.Deserialize(content, Json);
        }
        catch (JsonException)
        {
            return null;
        }
        if (kept is null)
        {
            return null;
        }
        OwnersChoices choices = new()
        {
            Language = kept.Language ?? factory.Language,
            Volume = kept.Volume ?? factory.Volume,
            SpeedPercent = kept.SpeedPercent ?? factory.SpeedPercent,
            Output = kept.Output ?? factory.Output,
            IsCounting = kept.IsCounting ?? factory.IsCounting,
            IsWelcomeHeard = kept.IsWelcomeHeard ?? factory.IsWelcomeHeard,
        };
        return choices.IsValid ? choices : null;
    }

    private static T? Changed<T>(T chosen, T factory)
        where T : struct => EqualityComparer<T>.Default.Equals(chosen, factory) ? null : chosen;
}
