using EdgeReader.Scenes.Demonstration;
using EdgeReader.Scenes.Notes;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace EdgeReader.Scenes.Tests.Demonstration;

/// <summary>
/// What a scene says about its cards against what its frames show. Two scenes of one seed, one
/// with white cards, one with black, differ exactly where and when a card is seen.
/// </summary>
public class PresentationTests
{
    private static readonly Size Small = new(160, 120);

    [Fact]
    public void Card_IsSeenFromEnteredAtToLeftAt_AndAtNoOtherTime()
    {
        using DemonstrationScene white = Plain(seed: 5, Scalar.White);
        using DemonstrationScene black = Plain(seed: 5, Scalar.Black);
        for (int i = 0; i < white.FrameCount; i++)
        {
            using Mat one = white.Render(i);
            using Mat other = black.Render(i);
            TimeSpan at = white.TimeOf(i);
            bool shown = white.Presentations.Any(p => p.EnteredAt <= at && at <= p.LeftAt);
            Assert.True(shown != Pictures.AreEqual(one, other), $"Frame {i} at {at}.");
        }
    }

    [Fact]
    public void EnteredAt_IsAFramesTime_AndTheFrameBeforeIsEmptyUpToNoise()
    {
        using DemonstrationScene scene = Plain(seed: 6, Scalar.White);
        foreach (Presentation p in scene.Presentations)
        {
            int entered = (int)(p.EnteredAt / DemonstrationScene.Interval);
            Assert.Equal(p.EnteredAt, scene.TimeOf(entered));
            using Mat empty = scene.Render(entered - 4);
            using Mat before = scene.Render(entered - 1);
            Assert.True(Pictures.Difference(empty, before) < 3, $"{p.Value} came too early.");
        }
    }

    [Fact]
    public void EveryFrame_DiffersFromTheOneBefore()
    {
        using DemonstrationScene scene = Plain(seed: 7, new Scalar(90, 160, 230));
        Mat last = scene.Render(0);
        for (int i = 1; i < scene.FrameCount; i++)
        {
            Mat frame = scene.Render(i);
            Assert.False(Pictures.AreEqual(last, frame), $"Frames {i - 1} and {i} are equal.");
            last.Dispose();
            last = frame;
        }
        last.Dispose();
    }

    [Fact]
    public void EveryCard_OfAnySceneAndFrame_IsWholeAndLitForTwoSeconds_ApartFromTheNext()
    {
        Size[] sizes = [Small, new(192, 108), new(320, 320), new(64, 96)];
        var cases = Gen.Zip(Gen.Choose(int.MinValue, int.MaxValue), Gen.Elements(sizes));
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    using DemonstrationScene scene = new(Cards(Scalar.White), c.Item1, c.Item2);
                    IReadOnlyList<Presentation> all = scene.Presentations;
                    return all.All(p => SecondsWholeAndLit(scene, p) >= 2)
                        && all.Zip(all.Skip(1)).All(p => Gap(p.First, p.Second) >= 1.2)
                        && all[0].EnteredAt.TotalSeconds >= 1.2;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void CardThatIsWhole_TouchesNoEdgeOfTheFrame()
    {
        for (int seed = 0; seed < 6; seed++)
        {
            using DemonstrationScene white = Plain(seed, Scalar.White);
            using DemonstrationScene black = Plain(seed, Scalar.Black);
            foreach (Presentation p in white.Presentations)
            {
                // A moment without motion blur, which would smear it over the edge.
                int frame = (int)((p.EnteredAt.TotalSeconds + 1) / 0.08);
                using Mat one = white.Render(frame);
                using Mat other = black.Render(frame);
                using Mat card = new();
                Cv2.Absdiff(one, other, card);
                Assert.Equal(p.IsWholeAt(white.TimeOf(frame)), IsClearOfTheEdges(card));
            }
        }
    }

    private static bool IsClearOfTheEdges(Mat card)
    {
        using Mat inner = card[new Rect(1, 1, card.Width - 2, card.Height - 2)];
        return Cv2.Norm(card, NormTypes.L1) == Cv2.Norm(inner, NormTypes.L1);
    }

    private static double SecondsWholeAndLit(DemonstrationScene scene, Presentation p) =>
        0.08
        * Enumerable
            .Range(0, scene.FrameCount)
            .Select(scene.TimeOf)
            .Count(at => at >= p.EnteredAt && at <= p.LeftAt && p.IsWholeAt(at) && !p.IsDarkAt(at));

    private static double Gap(Presentation first, Presentation second) =>
        (second.EnteredAt - first.LeftAt).TotalSeconds;

    private static DemonstrationScene Plain(int seed, Scalar colour) =>
        new(Cards(colour), seed, Small);

    private static Dictionary<int, Mat> Cards(Scalar colour) =>
        PracticeCards.Values.ToDictionary(
            value => value,
            _ => new Mat(66, 150, MatType.CV_8UC3, colour)
        );
}
