using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Money;
using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Scenes.Views;
using EdgeReader.Training.Landmarks;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Landmarks;

/// <summary>The witness on practice cards, whose place in a scene is known.</summary>
public sealed class CardLandmarksTests : IDisposable
{
    private static readonly Size Frame = new(640, 480);
    private static readonly Pose Held = new(0.52, 0.48, 0.7, 0.4, 0.25, -0.2, 0.03);

    private static readonly Currency Rupee = new CurrencyCatalog(
        Path.Combine(RepositoryRoot.Find(), "models", "currencies")
    ).Load("INR");

    private readonly IReadOnlyDictionary<int, Mat> _cards = PracticeCards.Load(
        Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards")
    );

    private readonly GeometricVerifier _verifier;

    public CardLandmarksTests()
    {
        var faces = new LandmarkMaking(Rupee, TestLabels.Rupees, _cards).Make([], []);
        _verifier = new(new("", faces), label => Rupee.Labels.ToList().IndexOf(label));
    }

    public void Dispose()
    {
        foreach (Mat card in _cards.Values)
        {
            card.Dispose();
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(500)]
    [InlineData(2000)]
    public void CardInAHand_IsFoundWhereItLies(int value)
    {
        using Mat frame = View(value, Held);
        FaceFit fit = Best(frame)!;
        Assert.Equal($"practice_{value}", fit.Face.Label);
        Assert.True(fit.Own >= 12, $"{fit.Own} of {fit.Inliers}");
        Mat card = _cards[value];
        Point2f[] corners = Held.Corners(Frame, (double)card.Height / card.Width);
        double off = corners.Zip(fit.Corners, (a, b) => a.DistanceTo(b)).Max();
        Assert.True(off < 25, $"A corner is {off:F0} pixels off.");
    }

    [Fact]
    public void CardHalfOutside_IsFound_WithCornersBeyondTheFrame()
    {
        Pose pose = Held with { X = 0.95, Angle = 0.1 };
        using Mat frame = View(200, pose);
        FaceFit fit = Best(frame)!;
        Assert.Equal("practice_200", fit.Face.Label);
        Assert.True(fit.Corners.Max(c => c.X) > Frame.Width + 20);
    }

    [Fact]
    public void CardInAMirror_IsNoCard()
    {
        using Mat frame = View(2000, Held);
        using Mat mirrored = frame.Flip(FlipMode.Y);
        Assert.True(10 * (Best(mirrored)?.Own ?? 0) < Best(frame)!.Own);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void EmptyTable_ShowsNothing(int seed)
    {
        using Mat frame = Backdrops.Draw(new Random(seed), Frame);
        Assert.True((Best(frame)?.Own ?? 0) < 8);
    }

    [Theory]
    [InlineData(16, 16)]
    [InlineData(17, 2000)]
    [InlineData(4000, 3000)]
    public void FrameOfOneColourOrNoise_OfAnySize_ShowsNothing(int width, int height)
    {
        using Mat grey = new(height, width, MatType.CV_8UC3, Scalar.Gray);
        Assert.Null(Best(grey));
        using Mat noise = new(height, width, MatType.CV_8UC3);
        Cv2.SetTheRNG(3);
        Cv2.Randu(noise, Scalar.All(0), Scalar.All(255));
        Assert.True((Best(noise)?.Own ?? 0) < 8);
    }

    [Fact]
    public void RepeatingPattern_ThousandsOfFalseMatches_ShowsNothing()
    {
        using Mat card = _cards[10]
            .Resize(new Size(40, 20), interpolation: InterpolationFlags.Area);
        using Mat tiled = Cv2.Repeat(card, 24, 16);
        Assert.True((Best(tiled)?.Own ?? 0) < 8);
    }

    [Fact]
    public void TwentyCardsAtOnce_AreAtMostOneFitADesign()
    {
        using Mat frame = Backdrops.Draw(new Random(3), Frame);
        foreach ((int number, int value) in Enumerable.Range(0, 20).Zip(Repeated(_cards.Keys)))
        {
            Pose pose = Held with
            {
                X = 0.1 + 0.2 * (number % 5),
                Y = 0.15 + 0.23 * (number / 5),
                Width = 0.3,
                Angle = 0.4 * number,
            };
            SceneRenderer.Lay(frame, _cards[value], pose);
        }
        var fits = _verifier.Verify(frame);
        Assert.Equal(fits.Count, fits.DistinctBy(f => f.Face.Label).Count());
        Assert.All(fits, f => Assert.True(Quadrangle.IsHeldNote(f.Corners, Frame)));
    }

    [Fact]
    public void CardInAVeryLargeFrame_IsFound()
    {
        using Mat frame = View(100, Held);
        using Mat large = frame.Resize(new Size(8000, 6000));
        FaceFit fit = Best(large)!;
        Assert.Equal("practice_100", fit.Face.Label);
        Assert.True(fit.Corners.Max(c => c.X) > 4000);
    }

    [Fact]
    public void CardSeenFromBehindALight_IsThatCardOrNothing()
    {
        using Mat frame = View(2000, Held);
        using Mat dim = frame * 0.3;
        using Mat lit = dim + Scalar.All(90);
        Assert.True(Best(lit) is null or { Face.Label: "practice_2000" } or { Own: < 8 });
    }

    [Fact]
    public void SamePicture_IsJudgedAlikeTwice()
    {
        using Mat frame = View(20, Held);
        FaceFit first = Best(frame)!;
        FaceFit second = Best(frame)!;
        Assert.Equal(first.Found, second.Found);
        Assert.Equal(first.Corners, second.Corners);
    }

    private static IEnumerable<int> Repeated(IEnumerable<int> values)
    {
        int[] ordered = [.. values.Order()];
        for (int i = 0; ; i++)
        {
            yield return ordered[i % ordered.Length];
        }
    }

    private FaceFit? Best(Mat frame) => _verifier.Verify(frame).MaxBy(f => f.Own);

    private Mat View(int value, Pose pose)
    {
        using Mat background = Backdrops.Draw(new Random(7), Frame);
        return SceneRenderer.Render(background, _cards[value], new(pose, new(), new(), [], 1));
    }
}
