using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes.Notes;
using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Scenes.Tests;

/// <summary>What a frame's quality says of cards in hands, of which it is known how they blur.</summary>
public sealed class FrameQualityOfScenesTests : IDisposable
{
    private const int Scenes = 84;
    private static readonly Size Frame = new(640, 480);

    private readonly Mat[] _cards =
    [
        .. PracticeCards
            .Load(Repository.PathOf("hardware/practice-cards"))
            .OrderBy(card => card.Key)
            .Select(card => card.Value),
    ];

    public void Dispose() => Array.ForEach(_cards, card => card.Dispose());

    [Fact]
    public void SharpCards_AreNotCalledBlurred() =>
        Assert.InRange(Share(new Lens(), s => s.IsBlurred), 0, 0.02);

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.04)]
    public void CardsThatMove_AreCalledBlurred_AsARuleByMotion(double length)
    {
        Lens lens = new() { MotionBlur = length };
        Assert.InRange(Share(lens, s => s.IsBlurred), 0.85, 1);
        Assert.InRange(Share(lens, s => s.IsStreaked), 0.6, 1);
    }

    [Theory]
    [InlineData(0.006)]
    [InlineData(0.01)]
    public void CardsOutOfFocus_AreCalledBlurred_SeldomByMotion(double sigma)
    {
        Lens lens = new() { FocusBlur = sigma };
        Assert.InRange(Share(lens, s => s.IsBlurred), 0.8, 1);
        Assert.InRange(Share(lens, s => s.IsStreaked), 0, 0.12);
    }

    [Fact]
    public void SameView_AtTwiceTheResolution_IsAboutAsSharp()
    {
        using Mat small = Draw(1, new Lens { FocusBlur = 0.004 }, Frame);
        using Mat large = small.Resize(new Size(1280, 960));
        Sharpness one = FrameQuality.Measure(small).Sharpness;
        Sharpness two = FrameQuality.Measure(large).Sharpness;
        Assert.Equal(one.Least, two.Least, 0.02);
        Assert.Equal(one.Contrast, two.Contrast, 1.5);
    }

    private double Share(Lens lens, Func<Sharpness, bool> isSo) =>
        Enumerable
            .Range(0, Scenes)
            .AsParallel()
            .Average(seed =>
            {
                using Mat frame = Draw(seed, lens, Frame);
                return isSo(FrameQuality.Measure(frame).Sharpness) ? 1.0 : 0;
            });

    private Mat Draw(int seed, Lens lens, Size size)
    {
        Random random = new(seed);
        Mat card = _cards[seed % _cards.Length];
        SceneView view = SceneSampler.Sample(random, size, (double)card.Height / card.Width);
        using Mat background = Backdrops.Draw(random, size);
        lens = lens with
        {
            MotionAngle = random.NextDouble() * Math.PI,
            Noise = 8 * random.NextDouble(),
            JpegQuality = random.Next(2) == 0 ? null : random.Next(40, 92),
        };
        Light light = view.Light with { Exposure = 0, Glare = 0 };
        return SceneRenderer.Render(background, card, view with { Lens = lens, Light = light });
    }
}
