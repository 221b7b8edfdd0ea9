using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;

namespace EdgeReader.Devices.Tests.Buttons;

/// <summary>A terminal's keys, fed by a queue.</summary>
public sealed class KeyboardButtonsTests : ButtonsContract
{
    private static readonly Dictionary<Button, char> KeyOf = new()
    {
        [Button.Main] = 'm',
        [Button.Plus] = '+',
        [Button.Minus] = '-',
        [Button.Both] = 'b',
    };

    private readonly Queue<char> _keys = new();
    private readonly StringWriter _screen = new();

    protected override IButtons Open(
        IReadOnlySet<Button> doubles,
        IEnumerable<(TimeSpan At, Press Press)> toCome
    ) =>
        new KeyboardButtons(
            () => _keys.TryDequeue(out char key) ? key : null,
            _screen,
            new(),
            doubles,
            Time
        );

    protected override void Perform(Press press)
    {
        char key = KeyOf[press.Button];
        Type(press.Kind == PressKind.Long ? LongOf(key) : key);
        if (press.Kind == PressKind.Double)
        {
            Type(key);
        }
    }

    [Theory]
    [InlineData(' ', Button.Main)]
    [InlineData('\r', Button.Main)]
    [InlineData('\n', Button.Main)]
    [InlineData('p', Button.Plus)]
    [InlineData('n', Button.Minus)]
    public async Task OtherKeys_AreShortPressesToo(char key, Button button) =>
        Assert.Equal(new Press(button, PressKind.Short), await Typed(key));

    [Fact]
    public async Task KeyThatIsHeld_RepeatsInTheTerminal_AndIsOnePress()
    {
        await using PressReader presses = new(Open(new HashSet<Button>(), []));
        for (int i = 0; i < 20; i++)
        {
            _keys.Enqueue('p');
            Time.Pass(TimeSpan.FromMilliseconds(30));
        }
        Assert.Equal(new Press(Button.Plus, PressKind.Short), await presses.NextAsync());
        Assert.True(presses.IsQuiet);
    }

    [Fact]
    public async Task QuestionMark_ListsTheKeys()
    {
        await Typed('x', '?', 'm');
        string[] lines = _screen.ToString().Trim().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("Press ? for the keys of the buttons.", lines[0]);
        Assert.Equal("Keys of the buttons:", lines[1]);
        Assert.Contains("  M: the main button, held", lines);
        Assert.Contains("  b: plus and minus together", lines);
    }

    [Fact]
    public async Task WithoutATerminal_NobodyPressesAnything()
    {
        KeyboardButtons buttons = new(null, _screen, new(), new HashSet<Button>(), Time);
        await using PressReader presses = new(buttons);
        Time.Pass(TimeSpan.FromSeconds(5));
        Assert.True(presses.IsQuiet);
        Assert.Empty(_screen.ToString());
    }

    private async Task<Press> Typed(params char[] keys)
    {
        await using PressReader presses = new(Open(new HashSet<Button>(), []));
        Array.ForEach(keys, Type);
        return await presses.NextAsync();
    }

    private void Type(char key)
    {
        _keys.Enqueue(key);
        Time.Pass(TimeSpan.FromMilliseconds(150));
    }

    private static char LongOf(char key) =>
        key switch
        {
            '+' => 'P',
            '-' => 'N',
            _ => char.ToUpperInvariant(key),
        };
}
