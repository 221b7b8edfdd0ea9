using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace EdgeReader.Devices.Buttons;

/// <summary>
/// Simulated buttons: a terminal's keys, which are listed when "?" is pressed. Where the input is
/// no terminal, nobody presses anything.
/// </summary>
/// <param name="nextKey">The next key pressed, or null; null itself where no terminal is.</param>
/// <param name="output">Where the keys are listed; stays the caller's.</param>
/// <param name="options">The times of a press.</param>
/// <param name="doubles">The buttons that have a double press.</param>
/// <param name="time">The clock.</param>
public sealed class KeyboardButtons(
    Func<char?>? nextKey,
    TextWriter output,
    ButtonsOptions options,
    IReadOnlySet<Button> doubles,
    TimeProvider time
) : IButtons
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(30);

    // A key that is held comes again and again, faster than any finger.
    private static readonly TimeSpan Fastest = TimeSpan.FromMilliseconds(60);

    /// <summary>The keys of this program's terminal.</summary>
    public static KeyboardButtons OfTerminal(
        ButtonsOptions options,
        IReadOnlySet<Button> doubles,
        TimeProvider time
    ) => new(Console.IsInputRedirected ? null : NextKey, Console.Out, options, doubles, time);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Press> ReadPressesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        if (nextKey is not null)
        {
            output.WriteLine($"Press {Keys.List} for the keys of the buttons.");
            while (nextKey() is not null) { } // typed before
        }
        Channel<Press> presses = Channel.CreateUnbounded<Press>();
        DoubleTaps taps = new(
            TimeSpan.FromSeconds(options.DoubleSeconds),
            doubles,
            press => presses.Writer.TryWrite(press)
        );
        long start = time.GetTimestamp();
        (char Key, TimeSpan At) last = default;
        // Looking rather than blocking: a blocked ReadKey could not be cancelled.
        using ITimer timer = time.CreateTimer(
            _ => LookSafely(),
            null,
            nextKey is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero,
            Interval
        );
        await foreach (Press press in presses.Reader.ReadAllAsync(stopping))
        {
            yield return press;
        }

        void LookSafely()
        {
            try
            {
                Look();
            }
            catch (Exception problem) when (problem is IOException or InvalidOperationException)
            {
                presses.Writer.TryComplete(new IOException("The terminal is gone.", problem));
            }
        }

        void Look()
        {
            lock (taps)
            {
                TimeSpan now = time.GetElapsedTime(start);
                taps.Pass(now);
                while (nextKey!() is { } key)
                {
                    bool isHeld = key == last.Key && now - last.At < Fastest;
                    last = (key, now);
                    if (!isHeld)
                    {
                        Take(key, taps, now);
                    }
                }
            }
        }
    }

    private void Take(char key, DoubleTaps taps, TimeSpan now)
    {
        switch (Keys.PressOf(key))
        {
            case { Kind: PressKind.Short } press:
                taps.Tap(press.Button, now);
                break;
            case { } press:
                taps.Hold(press.Button);
                break;
            case null when key == Keys.List:
                Keys.Print(output);
                break;
        }
    }

    private static char? NextKey() =>
        Console.KeyAvailable ? Console.ReadKey(intercept: true).KeyChar : null;
}
