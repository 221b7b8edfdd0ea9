using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace EdgeReader.Service.Settings;

/// <summary>Where the values of the settings come from: the last source that has one wins.</summary>
/// <param name="configuration">All sources.</param>
public sealed class SettingsSources(IConfigurationRoot configuration)
{
    /// <summary>
    /// The source of a key's value in words: a file with its line, or an environment variable;
    /// null where no source has the key.
    /// </summary>
    /// <param name="key">Its parts parted by colons.</param>
    public string? Of(string key) =>
        configuration
            .Providers.Reverse()
            .FirstOrDefault(p => p.TryGet(key, out _) || p.GetChildKeys([], key).Any()) switch
        {
            null => null,
            JsonConfigurationProvider json => OfFile(json, key),
            EnvironmentVariablesConfigurationProvider => $"environment variable {NameOf(key)}",
            ConfigurationProvider other => other.ToString(),
            IConfigurationProvider other => other.GetType().Name,
        };

    private static string OfFile(JsonConfigurationProvider json, string key)
    {
        string name = json.Source.Path!;
        string path = json.Source.FileProvider?.GetFileInfo(name).PhysicalPath ?? name;
        int? line = File.Exists(path) ? JsonLines.Of(File.ReadAllBytes(path), key) : null;
        return line is null ? path : $"{path}, line {line}";
    }

    // Keys know no case; the names of environment variables do.
    private static string NameOf(string key)
    {
        string name = Hosting.Composition.EnvironmentPrefix + key.Replace(":", "__");
        return Environment
                .GetEnvironmentVariables()
                .Keys.Cast<string>()
                .FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? name;
    }
}
