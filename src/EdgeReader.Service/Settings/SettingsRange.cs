using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace EdgeReader.Service.Settings;

/// <summary>What a setting may be, in words, from the attributes of its property.</summary>
public static class SettingsRange
{
    /// <summary>In words, for example "320 to 1920"; empty where anything may be.</summary>
    public static string Of(PropertyInfo property) =>
        property.GetCustomAttribute<RangeAttribute>() is { } range
            ? string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}")
        : property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed
            ? string.Join(", ", allowed.Values)
        : property.PropertyType == typeof(bool) ? "true or false"
        : property.PropertyType.IsEnum ? string.Join(", ", Enum.GetNames(property.PropertyType))
        : property.GetCustomAttribute<RequiredAttribute>() is not null ? "some text"
        : "";

    /// <summary>What is wrong with a text as the value of a property; null if nothing is.</summary>
    public static string? Problem(PropertyInfo property, string text)
    {
        object? value;
        try
        {
            value = SettingsValue.Parse(property.PropertyType, text);
        }
        catch (FormatException)
        {
            return $"it must be {KindOf(property)}";
        }
        if (Has(property, value))
        {
            return null;
        }
        // Only what has no words of its own brings a sentence with it.
        return Of(property) is { Length: > 0 } range
            ? $"it must be {range}"
            : property.GetCustomAttribute<RegularExpressionAttribute>()!.ErrorMessage;
    }

    /// <summary>Whether a value is among those that a property may have.</summary>
    public static bool Has(PropertyInfo property, object? value) =>
        property.GetCustomAttributes<ValidationAttribute>().All(a => a.IsValid(value));

    private static string KindOf(PropertyInfo property) =>
        property.PropertyType == typeof(int) ? $"a whole number, {Of(property)}"
        : property.PropertyType == typeof(double) ? $"a number, {Of(property)}"
        : Of(property);
}
