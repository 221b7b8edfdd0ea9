using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Recognition.Tests.Decisions;

public class SequentialVoteProperties
{
    private static readonly DecisionOptions Budget = Borne(0.1, 0.2);

    // A stream: for each frame the milliseconds since the one before, a place and a probability.
    private static readonly Arbitrary<(int Gap, int Place, int Percent, bool Dark)[]> Streams = (
        from gap in Gen.Choose(1, 400)
        from place in Gen.Choose(0, Rupees.Answers.Count - 1)
        from percent in Gen.Choose(0, 100)
        from dark in Gen.Elements(true, false, false, false)
        select (gap, place, percent, dark)
    )
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void AnswersOnly_WhatEnoughFramesOfTheWindowSupport()
    {
        Prop.ForAll(
                Streams,
                stream =>
                {
                    VoteOptions options = new();
                    List<(double At, double[] P)> frames = [];
                    return Decide(stream, options, frames.Add)
                        .All(d => d is not (Decision.Say, _) || Supported(d, options, frames));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void SameStream_GivesTheSameDecisions()
    {
        Prop.ForAll(Streams, stream => Decide(stream, new()).SequenceEqual(Decide(stream, new())))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void SameAnswer_IsNeverSaidTwice_WithoutAnEmptyViewOrAnotherAnswerBetween()
    {
        Prop.ForAll(
                Streams,
                stream =>
                {
                    // No place is none here, so the view is never empty.
                    var held = stream.Where(f => f.Place != Rupees.Answers.None).ToArray();
                    string[] said =
                    [
                        .. Decide([.. held.Select(f => f with { Percent = 99 })], new())
                            .Select(d => (d.Decision as Decision.Say)?.Answer.Key)
                            .OfType<string>(),
                    ];
                    return !said.Zip(said.Skip(1)).Any(pair => pair.First == pair.Second);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void LargerBudget_NeverAnswersLater()
    {
        Prop.ForAll(Streams, stream => FirstAnswer(stream, 0.3) <= FirstAnswer(stream, 0.1))
            .QuickCheckThrowOnFailure();
    }

    private static DecisionOptions Borne(double money, double practice) =>
        new() { WrongInThousand = 1000 * money, WrongPracticeInThousand = 1000 * practice };

    private static double FirstAnswer(
        (int Gap, int Place, int Percent, bool Dark)[] stream,
        double borne
    ) =>
        Decide(stream, new(), budget: Borne(borne, borne))
            .Where(d => d.Decision is Decision.Say)
            .Select(d => d.At)
            .FirstOrDefault(double.PositiveInfinity);

    private static bool Supported(
        (Decision Decision, double At) said,
        VoteOptions options,
        List<(double At, double[] P)> frames
    )
    {
        var window = frames
            .Where(f => f.At <= said.At && said.At - f.At <= options.WindowSeconds + 1e-9)
            .ToList();
        var say = (Decision.Say)said.Decision;
        int place = Rupees.Answers.Answers.ToList().IndexOf(say.Answer);
        return window.Count >= options.MinimumFrames
            && window.Average(f => 1 - f.P[place])
                <= new DecisionPolicy(Budget, []).BorneFor(say.Answer) + 1e-9;
    }

    private static List<(Decision Decision, double At)> Decide(
        (int Gap, int Place, int Percent, bool Dark)[] stream,
        VoteOptions options,
        Action<(double, double[])>? seen = null,
        DecisionOptions? budget = null
    )
    {
        SequentialVote vote = new(options, new(budget ?? Budget, []), Rupees.Answers);
        List<(Decision, double)> decisions = [];
        double at = 0;
        foreach ((int gap, int place, int percent, bool dark) in stream)
        {
            at += gap / 1000.0;
            Prediction prediction = Rupees.Of(place, percent / 100.0);
            if (!dark)
            {
                seen?.Invoke((at, [.. prediction.Probabilities]));
            }
            TimeSpan time = TimeSpan.FromSeconds(at);
            FrameQuality quality = new(dark ? 3 : 120);
            decisions.Add((vote.Add(quality, prediction, time), at));
        }
        return decisions;
    }
}
