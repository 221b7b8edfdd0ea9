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

    // A frame: milliseconds since the one before, the likeliest place, its probability, how alike.
    private static readonly Arbitrary<Shot[]> Streams = (
        from gap in Gen.Choose(1, 400)
        from place in Gen.Choose(0, Rupees.Answers.Count - 1)
        from percent in Gen.Choose(10, 100)
        from alike in Gen.Choose(0, 100)
        from dark in Gen.Elements(true, false, false, false)
        select new Shot(gap, place, percent, alike, dark)
    )
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void WithoutEvidence_NothingIsEverSaid() =>
        Holds(stream =>
            Decide([.. stream.Select(f => f with { Dark = true })]).TrueForAll(IsSilent)
        );

    [Fact]
    public void OnlyWhatTheLastFramesFindLikeliest_IsSaid() =>
        Holds(stream =>
        {
            int least = new VoteOptions().MinimumFrames;
            var lit = stream.Index().Where(f => !f.Item.Dark).ToList();
            return Decide(stream)
                .Index()
                .Where(d => !IsSilent(d.Item))
                .All(d =>
                    lit.Where(f => f.Index <= d.Index)
                        .TakeLast(least)
                        .Count(f => f.Item.Place == PlaceOf(d.Item)) == least
                );
        });

    [Fact]
    public void SameStream_GivesTheSameDecisions() =>
        Holds(stream => Decide(stream).SequenceEqual(Decide(stream)));

    [Fact]
    public void SameAnswer_IsNeverSaidTwice_WithoutAnEmptyViewOrAnotherAnswerBetween() =>
        Holds(stream =>
        {
            // No place is none here, so the view is never empty.
            var held = stream.Where(f => f.Place != Rupees.Answers.None);
            string[] said =
            [
                .. Decide([.. held.Select(f => f with { Percent = 99 })])
                    .OfType<Decision.Say>()
                    .Select(d => d.Answer.Key),
            ];
            return !said.Zip(said.Skip(1)).Any(pair => pair.First == pair.Second);
        });

    [Fact]
    public void LargerBudget_NeverAnswersLater() =>
        Holds(stream =>
            FirstAnswer(Decide(stream, Borne(0.3, 0.3)))
            <= FirstAnswer(Decide(stream, Borne(0.1, 0.1)))
        );

    [Fact]
    public void OtherValuesShown_OtherValuesSaid()
    {
        // Money changes places with money: the next value round.
        int money = Rupees.Answers.Answers.Count(a => !a.IsPractice);
        int Turned(int place) => place < money ? (place + 1) % money : place;
        Holds(stream =>
            Decide(stream)
                .Select(d => IsSilent(d) ? -1 : Turned(PlaceOf(d)))
                .SequenceEqual(
                    Decide([.. stream.Select(f => f with { Place = Turned(f.Place) })])
                        .Select(d => IsSilent(d) ? -1 : PlaceOf(d))
                )
        );
    }

    [Fact]
    public void FramesDropped_OnlyDelayAnAnswer() =>
        Holds(stream =>
        {
            // One note throughout; every second frame is lost, but not its time.
            var held = stream
                .Select(f => f with { Place = 3, Percent = 60, Dark = false })
                .ToArray();
            Shot[] dropped =
            [
                .. held.Chunk(2)
                    .Where(pair => pair.Length == 2)
                    .Select(pair => pair[1] with { Gap = pair[0].Gap + pair[1].Gap }),
            ];
            return FirstAnswer(Decide(held)) <= 2 * FirstAnswer(Decide(dropped)) + 1;
        });

    private static DecisionOptions Borne(double money, double practice) =>
        new() { WrongInThousand = 1000 * money, WrongPracticeInThousand = 1000 * practice };

    private static void Holds(Func<Shot[], bool> property) =>
        Prop.ForAll(Streams, property).QuickCheckThrowOnFailure();

    private static bool IsSilent(Decision decision) => decision is not Decision.Say;

    private static int PlaceOf(Decision said) =>
        Rupees.Answers.Answers.ToList().IndexOf(((Decision.Say)said).Answer);

    /// <summary>The number of the frame that is answered first.</summary>
    private static double FirstAnswer(List<Decision> decisions) =>
        decisions.FindIndex(d => !IsSilent(d)) is >= 0 and var first
            ? first
            : double.PositiveInfinity;

    private static List<Decision> Decide(Shot[] stream, DecisionOptions? budget = null)
    {
        SequentialVote vote = new(new(), new(budget ?? Budget, []), Rupees.Answers);
        List<Decision> decisions = [];
        double at = 0;
        foreach (Shot shot in stream)
        {
            at += shot.Gap / 1000.0;
            decisions.Add(
                vote.Add(
                    new(
                        TimeSpan.FromSeconds(at),
                        new FrameQuality(shot.Dark ? 3 : 120),
                        shot.Alike / 100.0,
                        Rupees.Of(shot.Place, shot.Percent / 100.0)
                    )
                )
            );
        }
        return decisions;
    }

    private sealed record Shot(int Gap, int Place, int Percent, int Alike, bool Dark);
}
