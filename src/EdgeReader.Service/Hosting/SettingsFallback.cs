using EdgeReader.Recognition;

namespace EdgeReader.Service.Hosting;

/// <summary>
/// For what must be done whatever is wrong with the settings: the owner's where they fit, otherwise
/// the factory's.
/// </summary>
internal static class SettingsFallback
{
    /// <summary>Builds something of the first settings that fit.</summary>
    /// <param name="ownersSettings">The owner's file; it needn't be there.</param>
    /// <param name="build">
    /// Builds it of a file, or of none where that is null, and with environment variables or
    /// without: the arguments of <see cref="Composition.CreateBuilder"/>.
    /// </param>
    /// <returns>
    /// It, and what is wrong with the settings, one sentence a line, or null.
    /// </returns>
    /// <exception cref="ReaderException">The factory's own settings don't fit either.</exception>
    public static (T Built, string? Problem) Build<T>(
        string ownersSettings,
        Func<string?, bool, T> build
    )
    {
        string? problem = null;
        // What the unit sets in the environment is the factory's too, unless that is the fault.
        foreach (string? file in new[] { ownersSettings, null })
        {
            try
            {
                return (build(file, true), problem);
            }
            catch (ReaderException wrong)
            {
                problem ??= wrong.Message;
            }
        }
        return (build(null, false), problem);
    }
}
