using System.Runtime.CompilerServices;

namespace EdgeReader.Devices.Buttons;

/// <summary>
/// Simulated buttons: the space bar or Enter of a terminal is the main button. Where the input
/// is no terminal, nobody presses anything.
/// </summary>
/// <param name="time">The clock between two looks at the keyboard.</param>
public sealed class KeyboardButtons(TimeProvider time) : IButtons
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(30);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Press> ReadPressesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        using PeriodicTimer look = new(Interval, time);
        // Looking rather than blocking: a blocked ReadKey could not be cancelled.
        while (!Console.IsInputRedirected && await look.WaitForNextTickAsync(stopping))
        {
            while (Console.KeyAvailable)
            {
                if (Console.ReadKey(intercept: true).Key is ConsoleKey.Spacebar or ConsoleKey.Enter)
                {
                    yield return Press.Main;
                }
            }
        }
    }
}
