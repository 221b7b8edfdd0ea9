using System.Runtime.CompilerServices;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Buttons;

/// <summary>
/// Simulated buttons: presses that a text has told before. Each comes on the thread that lets the
/// simulated time pass, at its moment, so that a story plays the same every time.
/// </summary>
/// <param name="script">The presses in order, each with its time from the first reading on.</param>
/// <param name="time">The clock.</param>
public sealed class ScriptedButtons(
    IReadOnlyList<(TimeSpan At, Press Press)> script,
    TimeProvider time
) : IButtons
{
    /// <summary>Reads the file of presses, or the standard input, whole.</summary>
    /// <exception cref="ReaderException">There is no such file, or a line is bad.</exception>
    public static ScriptedButtons Open(ButtonsOptions options, TimeProvider time)
    {
        if (options.ScriptFile.Length == 0)
        {
            return new(ButtonScript.Parse(Console.In), time);
        }
        try
        {
            using StreamReader file = File.OpenText(options.ScriptFile);
            return new(ButtonScript.Parse(file), time);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The script of presses cannot be read ({problem.Message}): check "
                    + "Buttons:ScriptFile.",
                problem
            );
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Press> ReadPressesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        long start = time.GetTimestamp();
        foreach ((TimeSpan at, Press press) in script)
        {
            TimeSpan wait = at - time.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, stopping).ConfigureAwait(false);
            }
            yield return press;
        }
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stopping).ConfigureAwait(false);
    }
}
