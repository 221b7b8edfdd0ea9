using EdgeReader.Devices.Buttons;

namespace EdgeReader.Devices.Tests.Buttons;

/// <summary>Contacts that do not close and open once.</summary>
public class BounceTests
{
    private readonly Fingers _fingers = new(Button.Main);

    [Fact]
    public void ContactThatBouncesAtBothEnds_IsOnePress()
    {
        Bounce(Button.Main, times: 5);
        _fingers.Down(Button.Main).Wait(100);
        Bounce(Button.Main, times: 4);
        _fingers.Up(Button.Main).Wait(2000);
        Assert.Equal([new Press(Button.Main, PressKind.Short)], _fingers.Presses);
    }

    [Fact]
    public void ContactThatOpensForMomentsWhileHeld_IsOneLongPress()
    {
        _fingers.Down(Button.Plus).Wait(300);
        for (int i = 0; i < 10; i++)
        {
            _fingers.Up(Button.Plus).Wait(10).Down(Button.Plus).Wait(40);
        }
        _fingers.Wait(1000).Up(Button.Plus).Wait(1000);
        Assert.Equal([(new Press(Button.Plus, PressKind.Long), 800)], _fingers.Told);
    }

    [Fact]
    public void ContactThatOpensJustWhenThePressBecomesLong_IsWaitedFor()
    {
        _fingers.Down(Button.Plus).Wait(795).Up(Button.Plus).Wait(10).Down(Button.Plus);
        _fingers.Wait(1000);
        Assert.Equal([(new Press(Button.Plus, PressKind.Long), 825)], _fingers.Told);
    }

    [Fact]
    public void Spark_IsNoPress()
    {
        _fingers.Press(Button.Main, 19).Wait(2000);
        Assert.Empty(_fingers.Told);
    }

    [Fact]
    public void EdgeThatIsToldTwice_SaysNothing()
    {
        _fingers.Down(Button.Plus).Wait(5).Down(Button.Plus).Wait(60).Up(Button.Plus).Wait(1000);
        Assert.Equal([(new Press(Button.Plus, PressKind.Short), 85)], _fingers.Told);
    }

    [Fact]
    public void ContactThatNeverComesToRest_DoesNotHoldUpTheOthers()
    {
        for (int i = 0; i < 300; i++)
        {
            _fingers.Change(Button.Main, i % 2 == 0).Wait(5);
            if (i is 100 or 120)
            {
                _fingers.Change(Button.Plus, i == 100);
            }
        }
        Assert.Equal([new Press(Button.Plus, PressKind.Short)], _fingers.Presses);
    }

    private void Bounce(Button button, int times)
    {
        for (int i = 0; i < times; i++)
        {
            _fingers.Down(button).Wait(2).Up(button).Wait(1);
        }
    }
}
