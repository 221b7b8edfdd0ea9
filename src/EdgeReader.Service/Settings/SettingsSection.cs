using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace EdgeReader.Service.Settings;

/// <summary>A section of the settings, and the options record that it fills.</summary>
/// <param name="Name">For example <c>Camera</c>.</param>
/// <param name="Type">Its record: names carry units, attributes ranges, initializers defaults.</param>
public sealed record SettingsSection(
    string Name,
    [DynamicallyAccessedMembers(SettingsSection.Needed)]
    [property: DynamicallyAccessedMembers(SettingsSection.Needed)]
        Type Type
)
{
    /// <summary>What of a record is looked up at run time, and must not be trimmed away.</summary>
    public const DynamicallyAccessedMemberTypes Needed =
        DynamicallyAccessedMemberTypes.PublicParameterlessConstructor
        | DynamicallyAccessedMemberTypes.PublicProperties;

    /// <summary>What can be set in it.</summary>
    public IEnumerable<PropertyInfo> Properties => Type.GetProperties().Where(p => p.CanWrite);

    /// <summary>The key of one of them, for example <c>Camera:Width</c>.</summary>
    public string KeyOf(PropertyInfo property) => $"{Name}:{property.Name}";

    /// <summary>The value that holds where nobody sets one.</summary>
    public object? DefaultOf(PropertyInfo property) =>
        property.GetValue(Activator.CreateInstance(Type));

    /// <summary>The record, with what is set in it.</summary>
    /// <exception cref="FormatException">A value is not of its property's type.</exception>
    public object Read(IConfiguration configuration)
    {
        object options = Activator.CreateInstance(Type)!;
        foreach (PropertyInfo property in Properties)
        {
            if (configuration[KeyOf(property)] is { } text)
            {
                property.SetValue(options, SettingsValue.Parse(property.PropertyType, text));
            }
        }
        return options;
    }
}
