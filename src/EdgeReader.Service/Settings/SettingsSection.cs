using System.Reflection;

namespace EdgeReader.Service.Settings;

/// <summary>A section of the settings, and the options record that it fills.</summary>
/// <param name="Name">For example <c>Camera</c>.</param>
/// <param name="Type">Its record: names carry units, attributes ranges, initializers defaults.</param>
public sealed record SettingsSection(string Name, Type Type)
{
    /// <summary>What can be set in it.</summary>
    public IEnumerable<PropertyInfo> Properties => Type.GetProperties().Where(p => p.CanWrite);

    /// <summary>The key of one of them, for example <c>Camera:Width</c>.</summary>
    public string KeyOf(PropertyInfo property) => $"{Name}:{property.Name}";

    /// <summary>The value that holds where nobody sets one.</summary>
    public object? DefaultOf(PropertyInfo property) =>
        property.GetValue(Activator.CreateInstance(Type));
}
