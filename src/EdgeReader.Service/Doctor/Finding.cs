using System.Text.Json.Serialization;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Doctor;

/// <summary>How a part is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Health>))]
public enum Health
{
    /// <summary>It works.</summary>
    Works,

    /// <summary>There is none, and the settings ask for none.</summary>
    Missing,

    /// <summary>It should work and doesn't.</summary>
    Fails,
}

/// <summary>What was found of a part.</summary>
/// <param name="Part">Its name, as it is said.</param>
/// <param name="Health">How it is.</param>
/// <param name="Told">What was measured, or what to do: one or two sentences.</param>
public sealed record Finding(Phrase Part, Health Health, string Told)
{
    /// <summary>The part's name, to be printed.</summary>
    public string Name => Part.ToString()["Doctor".Length..];

    /// <summary>Its name, how it is and what was told, to be printed.</summary>
    public string Line =>
        $"{Name}: {Health switch
        {
            Health.Works => "works",
            Health.Missing => "is missing",
            _ => "does not work",
        }}. {Told}";

    /// <summary>Its name and how it is, to be said.</summary>
    public Sentence Said =>
        Sentence
            .Of(Part)
            .Then(
                Health switch
                {
                    Health.Works => Phrase.Works,
                    Health.Missing => Phrase.IsMissing,
                    _ => Phrase.Fails,
                }
            );
}

/// <summary>What was found, as it is written.</summary>
internal sealed record FindingRow(string Part, Health Health, string Told);
