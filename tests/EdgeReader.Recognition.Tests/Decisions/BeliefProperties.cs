using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Recognition.Tests.Decisions;

public class BeliefProperties
{
    private const double Correlation = 0.5;
    private const double Memory = 2;

    // Frames that say something of two values and of none, and how alike each is to the last.
    private static readonly Arbitrary<(double[] Weights, double Alike)[]> Frames = (
        from one in Gen.Choose(1, 1000)
        from two in Gen.Choose(1, 1000)
        from none in Gen.Choose(1, 1000)
        from alike in Gen.Choose(0, 100)
        select (new double[] { one, two, none }, alike / 100.0)
    )
        .NonEmptyListOf()
        .Select(list => list.ToArray())
        .ToArbitrary();

    [Fact]
    public void FirstFrame_IsBelievedAsItIs()
    {
        Prediction said = Rupees.Sure(500, probability: 0.87);
        var belief = After([(said, 0)]);
        Assert.All(belief.Zip(said.Probabilities), p => Assert.Equal(p.Second, p.First, 1e-9));
    }

    [Fact]
    public void Belief_IsAlwaysADistribution() =>
        Prop.ForAll(
                Frames,
                frames =>
                {
                    var belief = After([.. frames.Select(f => (Of(f.Weights), f.Alike))]);
                    return Math.Abs(belief.Sum() - 1) < 1e-9 && belief.All(p => p is >= 0 and <= 1);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void FrameThatSpeaksMoreForAValue_NeverLowersItsProbability() =>
        Prop.ForAll(
                Frames,
                frames =>
                {
                    int changed = frames.Length / 2;
                    double[] more = [.. frames[changed].Weights];
                    more[0] *= 3;
                    (Prediction, double)[] before =
                    [
                        .. frames.Select(f => (Of(f.Weights), f.Alike)),
                    ];
                    (Prediction, double)[] after = [.. before];
                    after[changed] = (Of(more), frames[changed].Alike);
                    return After(after)[0] >= After(before)[0] - 1e-12;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void OrderOfFramesBetweenFirstAndLast_DoesNotMatter() =>
        Prop.ForAll(
                Frames,
                frames =>
                {
                    var said = frames.Select(f => (Of(f.Weights), 0.4)).ToArray();
                    var turned = said.ToArray();
                    Array.Reverse(turned, 1, Math.Max(0, turned.Length - 2));
                    return said.Length < 3 || Math.Abs(After(said)[0] - After(turned)[0]) < 1e-9;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void SameFrameAgainAndAgain_IsOneLook()
    {
        Prediction unsure = Rupees.Sure(50, probability: 0.8);
        var once = After([(unsure, 0)]);
        var often = After([.. Enumerable.Repeat((unsure, 1.0), 100)]);
        Assert.Equal(once[2], often[2], 1e-9);
    }

    [Fact]
    public void FrameThatContradictsTheLast_IsNewsEvenIfItIsAlike()
    {
        Prediction empty = Rupees.Empty(0.999);
        Prediction note = Rupees.Sure(500, probability: 0.999);
        var belief = After([(empty, 0), (empty, 0.9), (note, 0.9)]);
        Assert.True(belief[5] > 0.3, $"{belief[5]}");
    }

    [Fact]
    public void SureFramesInAMovingHand_AreBelievedAsSurely()
    {
        Belief belief = new(Rupees.Answers, 5, 1, Correlation, Memory);
        Prediction sure = Rupees.Sure(500, probability: 0.9999);
        for (int i = 0; i < 10; i++)
        {
            belief.Pass(0.25, alikeness: 0.7);
            belief.Add(new(default, new(120), 0.7, sure));
        }
        Assert.InRange(belief.Probabilities[5], 0.9999, 1);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.03)]
    public void NoteHeldStill_IsBelieved_ThoughItCameWithFramesThatSayNone(double interval)
    {
        Belief belief = new(Rupees.Answers, 5, 1, Correlation, Memory);
        Prediction sure = Rupees.Sure(20, probability: 0.9999);
        Prediction none = Rupees.Empty(0.9999);
        Prediction doubt = Rupees.Sure(20, probability: 0.55);
        foreach (
            (double alike, Prediction said) in new[]
            {
                (1, none),
                (0.5, none),
                (0.65, none),
                (0.65, doubt),
                (0.7, doubt),
                (0.75, sure),
                (0.9, sure),
                (0.98, sure),
            }
        )
        {
            belief.Pass(interval, alike);
            belief.Add(new(default, new(120), alike, said));
        }
        Assert.InRange(belief.Probabilities[1], 0.95, 1);
    }

    [Fact]
    public void WhatWasSeen_FadesToNothing()
    {
        Belief belief = new(Rupees.Answers, 5, 5, Correlation, Memory);
        IReadOnlyList<double> prior = [.. belief.Probabilities];
        belief.Add(new(default, new(120), 0, Rupees.Sure(500, probability: 0.999)));
        belief.Pass(30, alikeness: 1);
        Assert.All(prior.Zip(belief.Probabilities), p => Assert.Equal(p.First, p.Second, 1e-4));
    }

    [Fact]
    public void FramesThatAreNoEvidence_LeaveADistribution()
    {
        Belief belief = new(Rupees.Answers, 5, 1, Correlation, Memory);
        belief.Add(new(default, new(120), 0, Rupees.Sure(500, probability: 0.999)));
        for (int i = 0; i < 20; i++)
        {
            belief.Pass(0.1, alikeness: 0.5);
            Assert.Equal(1, belief.Probabilities.Sum(), 1e-9);
        }
    }

    [Fact]
    public void ViewThatStaysTheSame_IsBelievedAsLongAsItIsSeen()
    {
        Belief belief = new(Rupees.Answers, 5, 5, Correlation, Memory);
        for (int i = 0; i < 100; i++)
        {
            belief.Pass(0.3, alikeness: 1);
            belief.Add(new(default, new(120), 1, Rupees.Sure(500, probability: 0.9)));
        }
        Assert.Equal(0.9, belief.Probabilities[5], 1e-6);
    }

    private static Prediction Of(double[] weights)
    {
        double[] all = new double[Rupees.Answers.Count];
        Array.Fill(all, 1);
        (all[0], all[1], all[^1]) = (weights[0], weights[1], weights[2]);
        double sum = all.Sum();
        return new(Rupees.Answers, [.. all.Select(w => w / sum)]);
    }

    private static IReadOnlyList<double> After((Prediction Said, double Alike)[] frames)
    {
        // No time passes, and nothing comes however the view changes.
        Belief belief = new(Rupees.Answers, 5, double.PositiveInfinity, Correlation, Memory);
        foreach ((Prediction said, double alike) in frames)
        {
            belief.Pass(0, alike);
            belief.Add(new(default, new(120), alike, said));
        }
        return belief.Probabilities;
    }
}
