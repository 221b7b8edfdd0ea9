using System.Globalization;
using System.Text.RegularExpressions;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Buttons;

/// <summary>
/// A text that says who presses what and when, a line each: <c>at 3.2 s main short</c>. Empty
/// lines, and lines that begin with <c>#</c>, say nothing.
/// </summary>
public static partial class ButtonScript
{
    /// <summary>Reads the whole text.</summary>
    /// <returns>The presses in order, each with its time from the beginning.</returns>
    /// <exception cref="ReaderException">A line isn't like that, or goes back in time.</exception>
    public static IReadOnlyList<(TimeSpan At, Press Press)> Parse(TextReader text)
    {
        List<(TimeSpan At, Press Press)> presses = [];
        int number = 0;
        while (text.ReadLine()?.Trim() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            Match match = Line().Match(line);
            if (!match.Success)
            {
                throw Bad(number, line, "is not like 'at 3.2 s main short'");
            }
            TimeSpan at = TimeSpan.FromSeconds(
                double.Parse(match.Groups["at"].ValueSpan, CultureInfo.InvariantCulture)
            );
            if (presses.Count > 0 && at < presses[^1].At)
            {
                throw Bad(number, line, "is earlier than the one before it");
            }
            presses.Add((at, new(Named<Button>(match), Named<PressKind>(match))));
        }
        return presses;
    }

    private static T Named<T>(Match match)
        where T : struct, Enum => Enum.Parse<T>(match.Groups[typeof(T).Name].Value, true);

    private static ReaderException Bad(int number, string line, string problem) =>
        new($"Line {number} of the script of presses {problem}: '{line}'.");

    [GeneratedRegex(
        """
            ^at\ +(?<at>[0-9]{1,6}(\.[0-9]{1,3})?)\ *s\ +(?<Button>main|plus|minus|both)
            \ +(?<PressKind>short|long|double|stuck)$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Line();
}
