using EdgeReader.Recognition;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Faults;

/// <summary>
/// The parts that tell of a fault, and that are tried for it. Settings that don't fit may be the
/// fault itself: the factory's serve then.
/// </summary>
internal static class FaultHost
{
    /// <summary>Composes the parts; none is opened, and nothing that is kept is touched.</summary>
    /// <param name="ownersSettings">The owner's file; it needn't be there.</param>
    /// <param name="replace">Registers parts that take the place of the reader's.</param>
    /// <returns>
    /// The parts, the caller's to dispose, and what is wrong with the settings, one sentence a
    /// line, or null.
    /// </returns>
    /// <exception cref="ReaderException">The factory's own settings don't fit either.</exception>
    public static (IHost Parts, string? Problem) Build(
        string ownersSettings,
        Action<IServiceCollection>? replace = null
    ) =>
        SettingsFallback.Build(
            ownersSettings,
            (file, environment) => Build(file, environment, replace)
        );

    private static IHost Build(string? file, bool environment, Action<IServiceCollection>? replace)
    {
        HostApplicationBuilder builder = Composition.CreateBuilder(file, environment);
        builder.Services.AddRecognition().AddDevices();
        replace?.Invoke(builder.Services);
        return builder.BuildChecked();
    }
}
