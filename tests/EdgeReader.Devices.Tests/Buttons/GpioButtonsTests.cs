using System.Device.Gpio;
using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Gpio;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Tests.Buttons;

/// <summary>The real driver on System.Device.Gpio, over lines in memory.</summary>
public abstract class GpioButtonsContract(ButtonsOptions options, PinValue down) : ButtonsContract
{
    private static readonly int[] LineNumbers = [17, 22, 23];

    protected MemoryGpioDriver Lines { get; } = new();

    protected override IButtons Open(
        IReadOnlySet<Button> doubles,
        IEnumerable<(TimeSpan At, Press Press)> toCome
    ) =>
        new GpioButtons(
            new GpioController(Lines),
            GpioButtons.ByLine(LineNumbers),
            options,
            doubles,
            Time
        );

    protected override void Perform(Press press)
    {
        for (int i = press.Kind == PressKind.Double ? 2 : 1; i > 0; i--)
        {
            Set(press.Button, isDown: true);
            Wait(press.Kind == PressKind.Long ? 1000 : 100);
            Set(press.Button, isDown: false);
            Wait(150);
        }
    }

    protected void Set(Button button, bool isDown)
    {
        foreach (int line in LineNumbers.Where(l => IsOf(GpioButtons.ByLine(LineNumbers)[l])))
        {
            Lines.Drive(line, isDown ? down : null);
        }

        bool IsOf(Button one) => one == button || (button == Button.Both && one != Button.Main);
    }

    protected void Wait(int milliseconds) => Time.Pass(TimeSpan.FromMilliseconds(milliseconds));
}

public sealed class ActiveLowButtonsTests() : GpioButtonsContract(new(), PinValue.Low)
{
    [Fact]
    public void Lines_ArePulledUp_AndGivenBack()
    {
        IButtons buttons = Open(new HashSet<Button>(), []);
        Assert.Equal(PinValue.High, Lines[22]);
        (buttons as IDisposable)?.Dispose();
        Assert.False(Lines.IsOpen(17) || Lines.IsOpen(22) || Lines.IsOpen(23));
    }

    [Fact]
    public void TwoButtonsOnOneLine_AreRefused() =>
        Assert.Throws<ReaderException>(() => GpioButtons.ByLine([17, 22, 17]));

    [Fact]
    public async Task ButtonThatIsDownFromTheBeginning_IsNoPress_ButStuckAfterAWhile()
    {
        Lines.Drive(17, PinValue.Low);
        await using PressReader presses = new(Open(new HashSet<Button>(), []));
        Wait(19_900);
        Assert.True(presses.IsQuiet);
        Wait(200);
        Assert.Equal(new Press(Button.Main, PressKind.Stuck), await presses.NextAsync());
    }

    [Fact]
    public async Task EdgeThatIsLost_LeavesNoButtonDown()
    {
        await using PressReader presses = new(Open(new HashSet<Button>(), []));
        Set(Button.Main, isDown: true);
        Wait(500);
        Lines.LosesEdges = true;
        Set(Button.Main, isDown: false);
        Lines.LosesEdges = false;
        Wait(60_000);
        // Noticed when the press would have become long: when it really ended, nothing tells.
        Assert.Equal(new Press(Button.Main, PressKind.Long), await presses.NextAsync());
        Perform(new(Button.Main, PressKind.Short));
        Assert.Equal(new Press(Button.Main, PressKind.Short), await presses.NextAsync());
    }

    [Fact]
    public async Task LinesThatAreGone_EndTheReading()
    {
        await using var presses = Open(new HashSet<Button>(), [])
            .ReadPressesAsync(CancellationToken.None)
            .GetAsyncEnumerator(CancellationToken.None);
        Task<bool> next = presses.MoveNextAsync().AsTask();
        Set(Button.Main, isDown: true);
        Lines.Fault = new IOException("The chip is gone.");
        Wait(1000);
        await Assert.ThrowsAsync<IOException>(() => next);
    }
}

public sealed class ActiveHighButtonsTests()
    : GpioButtonsContract(new() { ActiveLow = false, Pull = LinePull.Down }, PinValue.High);
