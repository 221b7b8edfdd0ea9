using System.ComponentModel.DataAnnotations;
using System.Reflection;
using EdgeReader.Recognition;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Settings;

/// <summary>
/// Finds all that doesn't fit in the settings, before anything is opened: what is misspelt, no
/// number, or out of its range, and where that stands.
/// </summary>
public static class SettingsCheck
{
    /// <summary>What .NET's own host has settings of: logging, and where the program lies.</summary>
    private static readonly string[] OfTheHost =
    [
        "Logging",
        HostDefaults.ApplicationKey,
        HostDefaults.ContentRootKey,
        HostDefaults.EnvironmentKey,
    ];

    /// <summary>Refuses settings that don't fit.</summary>
    /// <param name="configuration">All sources.</param>
    /// <param name="sections">All sections there are.</param>
    /// <param name="only">The only one that matters; null for all.</param>
    /// <exception cref="ReaderException">A sentence for each, a line each.</exception>
    public static void Demand(
        IConfigurationRoot configuration,
        IReadOnlyCollection<SettingsSection> sections,
        string? only = null
    )
    {
        string[] problems =
        [
            .. configuration
                .GetChildren()
                .Where(given => only is null || IsNamed(given, only))
                .SelectMany(given => Problems(given, sections, new(configuration))),
            .. sections
                .Where(section => only is null || section.Name == only)
                .SelectMany(section => Contradictions(configuration, section)),
        ];
        if (problems.Length > 0)
        {
            throw new ReaderException(string.Join('\n', problems));
        }
    }

    private static IEnumerable<string> Problems(
        IConfigurationSection given,
        IReadOnlyCollection<SettingsSection> sections,
        SettingsSources sources
    )
    {
        SettingsSection? section = sections.FirstOrDefault(s => IsNamed(given, s.Name));
        if (section is null)
        {
            return OfTheHost.Any(own => IsNamed(given, own))
                ? []
                : [Unknown(given.Path, sources, sections.Select(s => s.Name))];
        }
        return given
            .GetChildren()
            .Select(setting => Problem(setting, section, sources))
            .OfType<string>();
    }

    private static string? Problem(
        IConfigurationSection setting,
        SettingsSection section,
        SettingsSources sources
    )
    {
        PropertyInfo? property = section.Properties.FirstOrDefault(p => IsNamed(setting, p.Name));
        return property is null || setting.GetChildren().Any()
                ? Unknown(setting.Path, sources, section.Properties.Select(p => p.Name))
            : SettingsRange.Problem(property, setting.Value ?? "") is { } wrong
                ? $"{section.KeyOf(property)} is '{setting.Value}' "
                    + $"({sources.Of(setting.Path)}): {wrong}."
            : null;
    }

    /// <summary>Settings that are each in their range, but don't go together.</summary>
    private static IEnumerable<string> Contradictions(
        IConfigurationRoot configuration,
        SettingsSection section
    )
    {
        object options;
        try
        {
            options = section.Read(configuration);
        }
        catch (FormatException)
        {
            yield break; // said already
        }
        if (options is IValidatableObject validatable)
        {
            ValidationContext context = new(options, section.Name, null, null);
            foreach (ValidationResult result in validatable.Validate(context))
            {
                yield return $"Settings of {section.Name} don't go together: {result.ErrorMessage}";
            }
        }
    }

    private static bool IsNamed(IConfigurationSection section, string name) =>
        section.Key.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Unknown(string key, SettingsSources sources, IEnumerable<string> known) =>
        $"There is no setting {key} ({sources.Of(key)}): take it out, or name one of "
        + $"{string.Join(", ", known)}.";
}
