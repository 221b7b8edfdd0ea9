using System.Text.Json.Serialization;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// Which announcements together keep within a budget: measured on photographs of origins that
/// neither network nor landmarks know, a part of the model's manifest.
/// </summary>
/// <param name="WrongInThousand">Of a thousand announcements so many are wrong, …</param>
/// <param name="Risk">… where none is said that is wrong with more than this probability.</param>
public sealed record RiskLimit(double WrongInThousand, double Risk)
{
    /// <summary>Whether both are in their ranges.</summary>
    [JsonIgnore]
    public bool IsValid => WrongInThousand is > 0 and <= 1000 && Risk is >= 0 and <= 0.5;
}
