using System.ComponentModel.DataAnnotations;
using EdgeReader.Service.Settings;

namespace EdgeReader.Service.State;

/// <summary>
/// What the owner chooses by button. Section <c>Owner</c> of the settings has what holds before.
/// </summary>
public sealed record OwnersChoices
{
    /// <summary>Code of the language that is spoken, two or three small letters.</summary>
    [Required]
    [RegularExpression("^[a-z]{2,3}$")]
    public string Language { get; init; } = "en";

    /// <summary>Loudness of speech, 1…10.</summary>
    [Range(1, 10)]
    public int Volume { get; init; } = 7;

    /// <summary>Speed of speech, per cent of what the clips have, 75…150.</summary>
    [Range(75, 150)]
    public int SpeedPercent { get; init; } = 100;

    /// <summary>Whether answers are spoken, felt or both.</summary>
    [EnumDataType(typeof(AnswerOutput))]
    public AnswerOutput Output { get; init; } = AnswerOutput.Both;

    /// <summary>Whether announced notes are counted.</summary>
    public bool IsCounting { get; init; }

    /// <summary>Whether the welcome of the first start was heard.</summary>
    public bool IsWelcomeHeard { get; init; }

    /// <summary>Whether every choice is in its range.</summary>
    public bool IsValid =>
        typeof(OwnersChoices)
            .GetProperties()
            .Where(property => property.CanWrite)
            .All(property => SettingsRange.Has(property, property.GetValue(this)));
}
