using System.Globalization;

namespace EdgeReader.Hardware.Figures;

/// <summary>Numbers as they are written in results: as many digits as they are worth.</summary>
internal static class Words
{
    /// <summary>With so many significant digits, never as a power of ten: 0.0783, 12.3, 1230.</summary>
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

    /// <summary>An item of a list, ended.</summary>
    public static string Item(string text) => $"- {text}\n";
}
