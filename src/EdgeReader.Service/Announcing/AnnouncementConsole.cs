using System.Globalization;

namespace EdgeReader.Service.Announcing;

/// <summary>
/// Shows what is said while it is said: the phrase at once, a mark a pulse from the simulated
/// motor as it is felt, and the time it took.
/// </summary>
/// <param name="output">Where to write; stays the caller's.</param>
/// <param name="style">How a line begins and a pulse looks.</param>
public sealed class AnnouncementConsole(TextWriter output, ConsoleStyle style)
    : IAnnouncementObserver
{
    /// <inheritdoc/>
    public void Begun(Announcement announcement)
    {
        output.Write($"{style.Speech}{announcement.Text}  ");
        output.Flush();
    }

    /// <inheritdoc/>
    public void Ended(Announcement announcement)
    {
        output.WriteLine(
            announcement.AnswerTime is { } time
                ? string.Create(CultureInfo.InvariantCulture, $"  {time.TotalSeconds:0.0} s")
                : ""
        );
    }
}

/// <summary>The marks of a terminal, or those of a plain text file.</summary>
/// <param name="Speech">Before what is spoken.</param>
/// <param name="Pulse">One pulse of the motor.</param>
public sealed record ConsoleStyle(string Speech, string Pulse)
{
    /// <summary>Symbols for a terminal, words for everything else.</summary>
    public static ConsoleStyle Current { get; } =
        Console.IsOutputRedirected ? new("said: ", "*") : new("🔊 ", "⦿");
}
