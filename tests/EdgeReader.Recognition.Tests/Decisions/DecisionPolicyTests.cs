using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;

namespace EdgeReader.Recognition.Tests.Decisions;

public class DecisionPolicyTests
{
    private static readonly FrameQuality Lit = new(120);
    private readonly DecisionPolicy _policy = new(
        new() { WrongInThousand = 20, WrongPracticeInThousand = 200 },
        []
    );

    [Fact]
    public void DecideStill_SureOfMoney_SaysIt()
    {
        var say = Assert.IsType<Decision.Say>(_policy.DecideStill(Still(Rupees.Sure(200))));
        Assert.Equal("INR_200", say.Answer.Key);
        Assert.Equal(0.99, say.Probability, 6);
    }

    [Fact]
    public void DecideStill_RiskBeyondTheBudget_IsUnsure()
    {
        Assert.Equal(Reason.Unsure, ReasonFor(Rupees.Sure(200, probability: 0.9)));
    }

    [Fact]
    public void DecideStill_PracticeCard_HasABudgetOfItsOwn()
    {
        Decision decision = _policy.DecideStill(Still(Rupees.Sure(200, true, 0.9)));
        Assert.Equal("practice_200", Assert.IsType<Decision.Say>(decision).Answer.Key);
    }

    [Fact]
    public void DecideStill_NothingThere_SaysSo()
    {
        Assert.Equal(Reason.NoNote, ReasonFor(Rupees.Empty()));
    }

    [Fact]
    public void DecideStill_NoteFarAway_SaysThatItIs()
    {
        Decision decision = _policy.DecideStill(Still(Rupees.Empty()) with { IsAfar = true });
        Assert.Equal(Reason.TooFar, Assert.IsType<Decision.Explain>(decision).Reason);
    }

    [Fact]
    public void DecideStill_TooDark_SaysSo_WhateverTheNetworkBelieves()
    {
        Assert.Equal(Reason.TooDark, ReasonFor(Rupees.Sure(500), new FrameQuality(4)));
    }

    [Fact]
    public void DecideStill_AnotherValueBesideIt_SaysThatThereAreTwo_HoweverSureOfOne()
    {
        NotePlace place = new(0.1, 0.3, 0.9, 0.7, 0.8, 1.1, 0.9) { Other = 0.5 };
        Decision decision = _policy.DecideStill(Still(Rupees.Sure(500)) with { Place = place });
        Assert.Equal(Reason.TwoNotes, Assert.IsType<Decision.Explain>(decision).Reason);
    }

    [Theory]
    [InlineData(5, 0.015)]
    [InlineData(1, 0.01)]
    [InlineData(0.7, 0.004)]
    [InlineData(0.1, 0.0001)]
    public void BorneFor_ABudget_IsWhatTheModelWasMeasuredToAllow_OrTheBudgetItself(
        double wrongInThousand,
        double borne
    )
    {
        DecisionPolicy policy = new(
            new() { WrongInThousand = wrongInThousand },
            [new(5, 0.015), new(1, 0.01), new(0.5, 0.004)]
        );
        Assert.Equal(borne, policy.BorneForMoney, 9);
    }

    [Theory]
    [InlineData(0.08, 0.2, Reason.Moving)]
    [InlineData(0.08, 0.09, Reason.Blurred)]
    [InlineData(0.2, 0.25, Reason.Unsure)]
    public void DecideStill_UnsureOfABlurredNote_SaysWhatBlursIt(
        double least,
        double most,
        Reason reason
    )
    {
        FrameQuality quality = new(120, Sharpness: new(least, most, Contrast: 30));
        Assert.Equal(reason, ReasonFor(Rupees.Sure(200, probability: 0.9), quality));
        Assert.Equal(Reason.NoNote, ReasonFor(Rupees.Empty(), quality));
    }

    private Reason ReasonFor(Prediction prediction, FrameQuality? quality = null) =>
        Assert
            .IsType<Decision.Explain>(_policy.DecideStill(Still(prediction, quality ?? Lit)))
            .Reason;

    private static Evidence Still(Prediction prediction, FrameQuality? quality = null) =>
        new(TimeSpan.Zero, quality ?? Lit, 0, prediction);
}
