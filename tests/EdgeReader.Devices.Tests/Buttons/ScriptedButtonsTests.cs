using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Tests.Buttons;

/// <summary>Presses that a text tells.</summary>
public sealed class ScriptedButtonsTests : ButtonsContract
{
    protected override IButtons Open(
        IReadOnlySet<Button> doubles,
        IEnumerable<(TimeSpan At, Press Press)> toCome
    )
    {
        string script = string.Join(
            '\n',
            toCome.Select(t =>
                $"at {t.At.TotalSeconds + 0.5:0.0} s {t.Press.Button} {t.Press.Kind}"
            )
        );
        return new ScriptedButtons(
            ButtonScript.Parse(new StringReader(script.ToLowerInvariant())),
            Time
        );
    }

    protected override void Perform(Press press) { }

    [Fact]
    public void Press_ComesAtItsMoment_OnTheThreadThatLetsTimePass()
    {
        ScriptedButtons buttons = new(
            ButtonScript.Parse(new StringReader("at 3.2 s main short\nat 3.2 s both stuck")),
            Time
        );
        List<(Press Press, TimeSpan At)> felt = [];
        DateTimeOffset start = Time.GetUtcNow();
        Thread here = Thread.CurrentThread;
        _ = Feel();
        Time.Pass(TimeSpan.FromSeconds(10));
        TimeSpan at = TimeSpan.FromSeconds(3.2);
        Assert.Equal(
            [
                (new Press(Button.Main, PressKind.Short), at),
                (new Press(Button.Both, PressKind.Stuck), at),
            ],
            felt
        );

        async Task Feel()
        {
            await foreach (
                Press press in buttons
                    .ReadPressesAsync(TestContext.Current.CancellationToken)
                    .ConfigureAwait(false)
            )
            {
                Assert.Same(here, Thread.CurrentThread);
                felt.Add((press, Time.GetUtcNow() - start));
            }
        }
    }

    [Fact]
    public void Script_MayHaveEmptyLinesAndRemarks()
    {
        const string text = "# a shopkeeper\n\n  at 0 s plus long  \r\nat 12.5s minus double\n";
        Assert.Equal(
            [
                (TimeSpan.Zero, new Press(Button.Plus, PressKind.Long)),
                (TimeSpan.FromSeconds(12.5), new Press(Button.Minus, PressKind.Double)),
            ],
            ButtonScript.Parse(new StringReader(text))
        );
    }

    [Theory]
    [InlineData("at 3.2 main short", "is not like")]
    [InlineData("at 3.2 s main", "is not like")]
    [InlineData("at 3.2 s middle short", "is not like")]
    [InlineData("at 3.2 s main shortly", "is not like")]
    [InlineData("at -1 s main short", "is not like")]
    [InlineData("at 1e9 s main short", "is not like")]
    [InlineData("at 0.9 s main short", "earlier than the one before")]
    public void BadLine_IsRefusedWithItsNumber(string line, string says)
    {
        ReaderException problem = Assert.Throws<ReaderException>(() =>
            ButtonScript.Parse(new StringReader($"at 1 s main short\n\n{line}\n"))
        );
        Assert.StartsWith("Line 3 of the script", problem.Message);
        Assert.Contains(says, problem.Message);
    }

    [Fact]
    public void ScriptThatIsNotThere_IsOneSentence() =>
        Assert.Contains(
            "Buttons:ScriptFile",
            Assert
                .Throws<ReaderException>(() =>
                    ScriptedButtons.Open(new() { ScriptFile = "/no/script" }, Time)
                )
                .Message
        );
}
