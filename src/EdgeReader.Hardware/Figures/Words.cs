using System.Globalization;

namespace EdgeReader.Hardware.Figures;

/// <summary>Numbers and lines as they are written in results.</summary>
internal static class Words
{
    private const int Widest = 104;

    /// <summary>
    /// With so many significant digits, as many as it is worth, never as a power of ten: 0.0783, 12.3, 1230.
    /// </summary>
    public static string Rounded(double value, int digits = 3)
    {
        if (value == 0)
        {
            return "0";
        }
        int after = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        double scale = Math.Pow(10, Math.Max(0, -after));
        double rounded = Math.Round(value / scale, Math.Clamp(after, 0, 15)) * scale;
        return rounded.ToString("0.###############", CultureInfo.InvariantCulture);
    }

    /// <summary>A share as a percentage.</summary>
    public static string Percent(double share, int digits = 2) =>
        $"{Rounded(share * 100, digits)} %";

    /// <summary>An item of a list, in lines that aren't too long, ended.</summary>
    public static string Item(string text) => Lines($"- {text}", "  ");

    /// <summary>A paragraph, in lines that aren't too long, ended.</summary>
    public static string Paragraph(string text) => Lines(text, "");

    // A number stays beside its unit.
    private static string Lines(string text, string indent)
    {
        List<string> lines = [""];
        string last = "";
        foreach (string word in text.Split(' '))
        {
            bool isLong = lines[^1].Length + 1 + word.Length > Widest;
            if (isLong && !(last.Length > 0 && char.IsAsciiDigit(last[^1])))
            {
                lines.Add(indent + word);
            }
            else
            {
                lines[^1] += lines[^1].Length == 0 ? word : $" {word}";
            }
            last = word;
        }
        return string.Join('\n', lines) + "\n";
    }
}
