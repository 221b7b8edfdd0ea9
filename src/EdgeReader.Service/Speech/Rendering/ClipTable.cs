using System.Globalization;
using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Speech.Sound;

namespace EdgeReader.Service.Speech.Rendering;

/// <summary>
/// What stands in <c>models/speech/README.md</c> for each language: its voice, how much it says,
/// how evenly loud that is, and which native speakers have checked it.
/// </summary>
public static class ClipTable
{
    /// <summary>The two lines above the languages.</summary>
    public const string Head =
        "| language | | voice | clips | seconds | loudness, LUFS | held back by peaks "
        + "| checked by a native speaker |\n|---|---|---|---|---|---|---|---|";

    // A clip this much quieter than the others was held back by its peaks.
    private const double Tolerance = 0.1;

    /// <summary>A language's row, measured on its clips.</summary>
    /// <param name="book">Its texts.</param>
    /// <param name="clips">Its clips.</param>
    public static string Row(PhraseBook book, ClipLibrary clips)
    {
        Clip[] all = [.. book.Texts.Keys.Select(key => clips[key])];
        double[] loudness = [.. all.Select(c => Loudness.Measure(c.Samples))];
        PhraseFile phrases = book.Phrases;
        return Row(
            phrases,
            all.Length,
            [
                all.Sum(c => c.Duration.TotalSeconds).ToString("0", CultureInfo.InvariantCulture),
                $"{Decibels(loudness.Min())} … {Decibels(loudness.Max())}",
                $"{loudness.Count(l => l < ClipShaper.Target - Tolerance)}",
            ]
        );
    }

    /// <summary>A language's row with the given cells in place of what is measured.</summary>
    internal static string Row(PhraseFile phrases, int clips, string[] measured)
    {
        string checkedBy = phrases.CheckedBy.Length > 0 ? phrases.CheckedBy : "nobody yet";
        string[] cells =
        [
            phrases.Language,
            phrases.Name,
            phrases.Voice,
            $"{clips}",
            .. measured,
            checkedBy,
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Decibels(double value) =>
        value.ToString("0.0", CultureInfo.InvariantCulture).Replace('-', '−');
}
