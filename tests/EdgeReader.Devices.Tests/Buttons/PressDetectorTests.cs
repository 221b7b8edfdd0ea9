using EdgeReader.Devices.Buttons;

namespace EdgeReader.Devices.Tests.Buttons;

public class PressDetectorTests
{
    private static readonly Button[] All = Enum.GetValues<Button>();

    private readonly Fingers _fingers = new();
    private readonly Fingers _twice = new(All);

    [Fact]
    public void ShortPress_IsToldAsSoonAsTheButtonIsSurelyUp()
    {
        _fingers.Press(Button.Main).Wait(2000);
        Assert.Equal([(Short(Button.Main), 120)], _fingers.Told);
    }

    [Fact]
    public void LongPress_IsToldWhileItIsHeld_AndOnlyOnce()
    {
        _fingers.Press(Button.Plus, 5000).Wait(2000);
        Assert.Equal([(Long(Button.Plus), 800)], _fingers.Told);
    }

    [Fact]
    public void LetGoJustBeforeItWouldBeLong_IsShort_AlthoughItIsKnownLater()
    {
        _fingers.Press(Button.Main, 795).Wait(2000);
        Assert.Equal([(Short(Button.Main), 815)], _fingers.Told);
    }

    [Fact]
    public void ButtonWithADoublePress_WaitsForTheSecond_AndNoLonger()
    {
        _twice.Press(Button.Main).Wait(2000);
        Assert.Equal([(Short(Button.Main), 450)], _twice.Told);
    }

    [Fact]
    public void SecondPressSoonAfter_IsADoubleOne_AndNothingElse()
    {
        _twice.Press(Button.Main).Wait(340).Press(Button.Main).Wait(2000);
        Assert.Equal([new Press(Button.Main, PressKind.Double)], _twice.Presses);
    }

    [Fact]
    public void SecondPressTooLate_IsAnotherShortOne()
    {
        _twice.Press(Button.Main).Wait(360).Press(Button.Main).Wait(2000);
        Assert.Equal([Short(Button.Main), Short(Button.Main)], _twice.Presses);
    }

    [Fact]
    public void TwoQuickPressesOfAButtonWithoutADouble_AreTwoShortOnes()
    {
        _fingers.Press(Button.Main).Wait(100).Press(Button.Main).Wait(2000);
        Assert.Equal([(Short(Button.Main), 120), (Short(Button.Main), 320)], _fingers.Told);
    }

    [Fact]
    public void SecondPressThatIsHeld_IsAShortAndALongOne()
    {
        _twice.Press(Button.Main).Wait(200).Press(Button.Main, 900).Wait(2000);
        Assert.Equal([(Short(Button.Main), 1100), (Long(Button.Main), 1100)], _twice.Told);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(199)]
    public void PlusAndMinus_NearlyAtOnce_AreBoth(int apart)
    {
        _fingers.Down(Button.Plus).Wait(apart).Down(Button.Minus).Wait(100);
        _fingers.Up(Button.Minus).Wait(300).Up(Button.Plus).Wait(2000);
        Assert.Equal([Short(Button.Both)], _fingers.Presses);
    }

    [Fact]
    public void PlusAndMinus_HeldTogether_AreBothForLong_FromWhenBothAreDown()
    {
        _fingers.Down(Button.Minus).Wait(150).Down(Button.Plus).Wait(3000);
        _fingers.Up(Button.Plus).Up(Button.Minus).Wait(2000);
        Assert.Equal([(Long(Button.Both), 950)], _fingers.Told);
    }

    [Fact]
    public void PlusAndMinus_TwiceTogether_AreADoublePress()
    {
        for (int i = 0; i < 2; i++)
        {
            _twice.Down(Button.Plus).Wait(50).Down(Button.Minus).Wait(100);
            _twice.Up(Button.Plus).Wait(20).Up(Button.Minus).Wait(150);
        }
        _twice.Wait(2000);
        Assert.Equal([new Press(Button.Both, PressKind.Double)], _twice.Presses);
    }

    [Fact]
    public void MinusWhilePlusIsHeld_IsAPressOfItsOwn()
    {
        _fingers.Down(Button.Plus).Wait(300).Press(Button.Minus).Wait(600).Up(Button.Plus);
        _fingers.Wait(2000);
        Assert.Equal([Short(Button.Minus), Long(Button.Plus)], _fingers.Presses);
    }

    [Fact]
    public void MainGoesItsOwnWay_WhateverTheOthersDo()
    {
        _fingers.Down(Button.Main).Down(Button.Plus).Down(Button.Minus).Wait(100);
        _fingers.Up(Button.Main).Wait(1000);
        Assert.Equal([Short(Button.Main), Long(Button.Both)], _fingers.Presses);
    }

    [Fact]
    public void AnotherButton_EndsTheWait_SoThatPressesKeepTheirOrder()
    {
        Fingers fingers = new(Button.Main);
        fingers.Press(Button.Main).Wait(50).Press(Button.Plus).Wait(2000);
        Assert.Equal([Short(Button.Main), Short(Button.Plus)], fingers.Presses);
    }

    [Fact]
    public void PlusAlone_AfterBoth_IsNoSecondPressOfBoth()
    {
        _twice.Down(Button.Plus).Down(Button.Minus).Wait(100).Up(Button.Plus).Up(Button.Minus);
        _twice.Wait(100).Press(Button.Plus).Wait(2000);
        Assert.Equal([Short(Button.Both), Short(Button.Plus)], _twice.Presses);
    }

    [Fact]
    public void StuckButton_IsToldOnce_DoesNothing_AndWorksAgainOnceItIsUp()
    {
        _fingers.Down(Button.Plus).Wait(60_000);
        Press stuck = new(Button.Plus, PressKind.Stuck);
        Assert.Equal([(Long(Button.Plus), 800), (stuck, 20_000)], _fingers.Told);
        _fingers.Press(Button.Minus).Press(Button.Main).Wait(1000);
        Assert.Equal([Short(Button.Minus), Short(Button.Main)], _fingers.Presses[2..]);
        _fingers.Up(Button.Plus).Wait(1000).Press(Button.Plus).Wait(1000);
        Assert.Equal([Short(Button.Plus)], _fingers.Presses[4..]);
    }

    [Fact]
    public void ButtonThatIsDownFromTheBeginning_IsNoPress_ButMayBeStuck()
    {
        _fingers.BeginDown(Button.Main).Wait(30_000);
        Assert.Equal([(new Press(Button.Main, PressKind.Stuck), 20_000)], _fingers.Told);
        _fingers.Up(Button.Main).Wait(1000).Press(Button.Main).Wait(1000);
        Assert.Equal([Short(Button.Main)], _fingers.Presses[1..]);
    }

    private static Press Short(Button button) => new(button, PressKind.Short);

    private static Press Long(Button button) => new(button, PressKind.Long);
}
