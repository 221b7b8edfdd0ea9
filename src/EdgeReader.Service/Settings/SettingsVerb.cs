using System.Globalization;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Settings;

/// <summary>
/// <c>edgereader settings</c>: what holds, what else it may be and where it came from, a line a
/// setting, so that a screen reader reads it.
/// </summary>
public static class SettingsVerb
{
    /// <summary>Prints them.</summary>
    /// <returns>0</returns>
    /// <exception cref="EdgeReader.Recognition.ReaderException">One does not fit.</exception>
    public static int Print(TextWriter output)
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Services.AddReader();
        using IHost host = builder.BuildChecked();
        foreach (string line in Lines(builder.Configuration, host.Services))
        {
            output.WriteLine(line);
        }
        return 0;
    }

    /// <summary>The lines.</summary>
    internal static IEnumerable<string> Lines(
        IConfigurationRoot configuration,
        IServiceProvider services
    )
    {
        SettingsSources sources = new(configuration);
        foreach (SettingsSection section in services.GetServices<SettingsSection>())
        {
            foreach (var property in section.Properties)
            {
                string key = section.KeyOf(property);
                string? value =
                    configuration[key]
                    ?? Convert.ToString(section.DefaultOf(property), CultureInfo.InvariantCulture);
                string range = SettingsRange.Of(property);
                yield return $"{key} = {(value?.Length > 0 ? value : "(empty)")}"
                    + (range.Length > 0 ? $"; may be {range}" : "")
                    + $"; from {sources.Of(key) ?? "the program itself"}";
            }
        }
    }
}
