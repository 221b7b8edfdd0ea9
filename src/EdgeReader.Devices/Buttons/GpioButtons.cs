using System.Device.Gpio;
using System.Runtime.CompilerServices;
using EdgeReader.Devices.Gpio;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Buttons;

/// <summary>
/// Buttons on GPIO lines, each from its line to ground, or to 3.3 V where they aren't active low.
/// The kernel tells edges, nothing is polled while nobody presses.
/// </summary>
public sealed class GpioButtons : IButtons, IDisposable
{
    private readonly GpioController _controller;
    private readonly IReadOnlyDictionary<int, Button> _lines;
    private readonly ButtonsOptions _options;
    private readonly IReadOnlySet<Button> _doubles;
    private readonly TimeProvider _time;

    /// <summary>Takes ownership of the controller and the lines.</summary>
    /// <param name="controller">The chip.</param>
    /// <param name="lines">The buttons by their lines' numbers on the chip.</param>
    /// <param name="options">Pull, polarity and the times of a press.</param>
    /// <param name="doubles">The buttons that have a double press.</param>
    /// <param name="time">The clock that presses are timed by.</param>
    public GpioButtons(
        GpioController controller,
        IReadOnlyDictionary<int, Button> lines,
        ButtonsOptions options,
        IReadOnlySet<Button> doubles,
        TimeProvider time
    )
    {
        (_controller, _lines, _options, _doubles, _time) = (
            controller,
            lines,
            options,
            doubles,
            time
        );
        foreach (int line in lines.Keys)
        {
            controller.OpenPin(line, ModeOf(options.Pull));
        }
    }

    /// <summary>Opens the lines: the chip by its label, the lines by their names.</summary>
    /// <exception cref="ReaderException">No such chip or line, or a line is taken.</exception>
    public static GpioButtons Open(
        ButtonsOptions options,
        IReadOnlySet<Button> doubles,
        TimeProvider time
    )
    {
        string[] names = [options.Main, options.Plus, options.Minus];
        return GpioPort.Open(
            "Buttons",
            options.ChipLabel,
            names,
            (controller, lines) =>
                new GpioButtons(controller, ByLine(lines), options, doubles, time)
        );
    }

    /// <summary>Main, plus and minus by the lines that they are on, in this order.</summary>
    /// <exception cref="ReaderException">Two of them are on one line.</exception>
    public static IReadOnlyDictionary<int, Button> ByLine(IReadOnlyList<int> lines) =>
        lines.Distinct().Count() == lines.Count
            ? lines.Index().ToDictionary(line => line.Item, line => (Button)line.Index)
            : throw new ReaderException(
                "Two buttons are on one line: give Buttons:Main, Plus and Minus a line each."
            );

    /// <inheritdoc/>
    public async IAsyncEnumerable<Press> ReadPressesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        using GpioPresses presses = new(
            _controller,
            _lines,
            _options.ActiveLow ? PinValue.Low : PinValue.High,
            new PressDetector(_options, _doubles),
            _time
        );
        await foreach (Press press in presses.Reader.ReadAllAsync(stopping))
        {
            yield return press;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _controller.Dispose();

    private static PinMode ModeOf(LinePull pull) =>
        pull switch
        {
            LinePull.Up => PinMode.InputPullUp,
            LinePull.Down => PinMode.InputPullDown,
            _ => PinMode.Input,
        };
}
