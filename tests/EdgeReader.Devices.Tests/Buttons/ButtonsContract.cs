using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Buttons;

/// <summary>What all buttons must keep, simulated or real; each press has two seconds.</summary>
public abstract class ButtonsContract
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(2);

    public static TheoryData<Button, PressKind> Presses =>
        [
            .. from button in Enum.GetValues<Button>()
            from kind in new[] { PressKind.Short, PressKind.Long }
            select (button, kind),
            (Button.Main, PressKind.Double),
            (Button.Both, PressKind.Double),
        ];

    protected FakeTimeProvider Time { get; } = new();

    private static IReadOnlySet<Button> Doubles { get; } =
        new HashSet<Button> { Button.Main, Button.Both };

    /// <summary>Opens buttons on <see cref="Time"/> that are pressed as told, in the end.</summary>
    protected abstract IButtons Open(
        IReadOnlySet<Button> doubles,
        IEnumerable<(TimeSpan At, Press Press)> toCome
    );

    /// <summary>Presses; returns when the finger is off again.</summary>
    protected abstract void Perform(Press press);

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task EachPress_IsDeliveredOnce(Button button, PressKind kind) =>
        await AssertDelivered([new(button, kind)]);

    [Fact]
    public async Task Presses_AreDeliveredInTheirOrder() =>
        await AssertDelivered([
            .. Presses.Select(row => new Press(row.Data.Item1, row.Data.Item2)),
        ]);

    [Fact]
    public async Task WithoutAPress_NothingIsDelivered() => await AssertDelivered([]);

    [Fact]
    public async Task WhatWasPressedBeforeAnybodyAsked_IsForgotten()
    {
        IButtons buttons = Open(Doubles, []);
        using IDisposable? opened = buttons as IDisposable;
        Perform(new(Button.Plus, PressKind.Short));
        await using PressReader presses = new(buttons);
        Time.Pass(Each);
        Assert.True(presses.IsQuiet);
    }

    private async Task AssertDelivered(Press[] pressed)
    {
        IButtons buttons = Open(Doubles, pressed.Select((press, i) => (i * Each, press)));
        using IDisposable? opened = buttons as IDisposable;
        await using PressReader presses = new(buttons);
        List<Press> delivered = [];
        foreach (Press press in pressed)
        {
            DateTimeOffset end = Time.GetUtcNow() + Each;
            Perform(press);
            Time.Pass(end - Time.GetUtcNow());
            delivered.Add(await presses.NextAsync());
        }
        Time.Pass(Each);
        Assert.True(presses.IsQuiet, "Nothing comes that was not pressed.");
        Assert.Equal(pressed, delivered);
    }
}
