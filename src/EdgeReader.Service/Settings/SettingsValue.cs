using System.ComponentModel;

namespace EdgeReader.Service.Settings;

/// <summary>The value that the text of a setting stands for.</summary>
public static class SettingsValue
{
    /// <summary>Reads a text.</summary>
    /// <param name="type">
    /// A string, bool, int, double or an enum; or one that may be null, for which the text is empty.
    /// </param>
    /// <param name="text">Of numbers, a dot before the decimals; of whole ones, <c>0x36</c> too.</param>
    /// <exception cref="FormatException">It stands for no value of the type.</exception>
    public static object? Parse(Type type, string text)
    {
        Type kind = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            return kind != type && text.Length == 0 ? null
                : kind == typeof(string) ? text
                : kind == typeof(bool) ? new BooleanConverter().ConvertFromInvariantString(text)
                : kind == typeof(int) ? new Int32Converter().ConvertFromInvariantString(text)
                : kind == typeof(double) ? new DoubleConverter().ConvertFromInvariantString(text)
                : Enum.Parse(kind, text, ignoreCase: true);
        }
        catch (Exception problem) when (problem is ArgumentException or OverflowException)
        {
            throw new FormatException(problem.Message, problem);
        }
    }
}
