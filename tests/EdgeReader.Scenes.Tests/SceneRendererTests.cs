using EdgeReader.Scenes.Views;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace EdgeReader.Scenes.Tests;

public sealed class SceneRendererTests : IDisposable
{
    private readonly IReadOnlyDictionary<int, Mat> _cards = Pictures.Cards();

    public void Dispose()
    {
        foreach (Mat card in _cards.Values)
        {
            card.Dispose();
        }
    }

    [Fact]
    public void Render_SameView_GivesTheSamePixels_OnAnyThread()
    {
        Mat[] pictures = new Mat[4];
        Parallel.For(0, pictures.Length, i => pictures[i] = RenderAt(seed: 17));
        Assert.All(pictures, p => Assert.True(Pictures.AreEqual(pictures[0], p)));
    }

    [Fact]
    public void Render_AnotherSeed_GivesAnotherPicture()
    {
        using Mat one = RenderAt(seed: 1);
        using Mat other = RenderAt(seed: 2);
        Assert.False(Pictures.AreEqual(one, other));
    }

    [Fact]
    public void Render_AnyViewAndSize_GivesAFrameOfThatSize()
    {
        var cases = Gen.Zip(
            Gen.Choose(16, 1300),
            Gen.Zip(Gen.Choose(16, 1300), Gen.Choose(0, 9999))
        );
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    Size size = new(c.Item1, c.Item2.Item1);
                    Random random = new(c.Item2.Item2);
                    using Mat backdrop = Backdrops.Draw(random, size);
                    using Mat before = backdrop.Clone();
                    using Mat frame = SceneRenderer.Render(
                        backdrop,
                        random.Next(4) == 0 ? null : _cards.Values.ElementAt(random.Next(7)),
                        SceneSampler.Sample(random, size, 0.5)
                    );
                    return frame.Size() == size
                        && frame.Type() == MatType.CV_8UC3
                        && Pictures.AreEqual(before, backdrop);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Render_FourStopsLess_IsMuchDarker()
    {
        using Mat bright = Render(new Light());
        using Mat dark = Render(new Light { Exposure = -4 });
        Assert.True(Pictures.Brightness(dark) < 0.15 * Pictures.Brightness(bright));
    }

    [Fact]
    public void Render_ThingOutsideTheFrame_LeavesTheBackdrop()
    {
        using Mat backdrop = new(Pictures.Frame, MatType.CV_8UC3, new Scalar(90, 120, 150));
        Pose outside = new(4, 4, 0.5, 0, 0, 0, 0);
        SceneView view = new(outside, new Light(), new Lens { Noise = 0 }, [], 1);
        using Mat frame = SceneRenderer.Render(backdrop, _cards[500], view);
        Assert.True(Pictures.AreEqual(backdrop, frame));
    }

    [Fact]
    public void Render_FlatFacingTheCamera_FillsTheWidthThatItsPoseSays()
    {
        Pose pose = new(0.5, 0.5, 0.5, 0, 0, 0, 0);
        Point2f[] corners = pose.Corners(Pictures.Frame, 0.44);
        Assert.Equal(320, corners[1].X - corners[0].X, 0.01);
        Assert.Equal(320 * 0.44, corners[3].Y - corners[0].Y, 0.01);
    }

    private Mat Render(Light light)
    {
        using Mat backdrop = new(Pictures.Frame, MatType.CV_8UC3, new Scalar(90, 120, 150));
        SceneView view = new(new(0.5, 0.5, 0.7, 0, 0, 0, 0), light, new Lens(), [], 1);
        return SceneRenderer.Render(backdrop, _cards[500], view);
    }

    private Mat RenderAt(int seed)
    {
        Random random = new(seed);
        using Mat backdrop = Backdrops.Draw(random, Pictures.Frame);
        return SceneRenderer.Render(
            backdrop,
            _cards[100],
            SceneSampler.Sample(random, backdrop.Size(), 0.5)
        );
    }
}
