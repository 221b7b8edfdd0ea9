using EdgeReader.Scenes.Views;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace EdgeReader.Scenes.Tests.Views;

/// <summary>The ranges that the views' documentation names, at their ends most of all.</summary>
public class ViewRangeTests
{
    [Theory]
    [InlineData(16, 16)]
    [InlineData(16, 500)]
    [InlineData(320, 240)]
    [InlineData(2000, 1500)]
    public void Render_AnyViewInRange_GivesAFrameOfThatSize(int width, int height)
    {
        Size size = new(width, height);
        // Fewer of the large ones, which are blurred over hundreds of pixels.
        int cases = width > 1000 ? 3 : 40;
        using Mat card = new(66, 150, MatType.CV_8UC3, new Scalar(40, 80, 200));
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    Random random = new(seed);
                    using Mat backdrop = Backdrops.Draw(random, size);
                    using Mat frame = SceneRenderer.Render(backdrop, card, Extreme(random));
                    return frame.Size() == size && frame.Type() == MatType.CV_8UC3;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(cases));
    }

    [Fact]
    public void Sample_AnySeed_StaysInRange()
    {
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    SceneView view = SceneSampler.Sample(
                        new Random(seed),
                        new Size(320, 240),
                        0.45
                    );
                    Assert.InRange(view.Pose.Width, 0.05, 3);
                    Assert.InRange(view.Pose.TiltX, -1, 1);
                    Assert.InRange(view.Pose.TiltY, -1, 1);
                    Assert.InRange(view.Pose.Bend, -0.2, 0.2);
                    Assert.InRange(view.Pose.Waves, 0.5, 4);
                    Assert.InRange(view.Light.Exposure, -8, 3);
                    Assert.InRange(view.Light.Contrast, 0.3, 2);
                    Assert.InRange(view.Light.Red, 0.5, 1.5);
                    Assert.InRange(view.Light.Green, 0.5, 1.5);
                    Assert.InRange(view.Light.Blue, 0.5, 1.5);
                    Assert.InRange(view.Light.Gamma, 0.5, 2);
                    Assert.InRange(view.Light.Saturation, 0, 1.5);
                    Assert.InRange(view.Light.Gradient, 0, 0.9);
                    Assert.InRange(view.Light.Shadow, 0, 0.9);
                    Assert.InRange(view.Light.Glare, 0, 1);
                    Assert.InRange(view.Lens.MotionBlur, 0, 0.15);
                    Assert.InRange(view.Lens.FocusBlur, 0, 0.03);
                    Assert.InRange(view.Lens.Resolution, 0.1, 1);
                    Assert.InRange(view.Lens.Noise, 0, 40);
                    Assert.InRange(view.Lens.JpegQuality ?? 100, 5, 100);
                    Assert.All(view.Fingers, InRange);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static void InRange(Finger finger)
    {
        Assert.InRange(finger.Lean, -1, 1);
        Assert.InRange(finger.Length, 0.05, 0.8);
        Assert.InRange(finger.Thickness, 0.02, 0.25);
        Assert.InRange(finger.Tone, 0, 1);
    }

    private static SceneView Extreme(Random random)
    {
        Pose pose = new(
            At(-1, 2),
            At(-1, 2),
            At(0.05, 3),
            At(-7, 7),
            At(-1, 1),
            At(-1, 1),
            At(-0.2, 0.2),
            At(0.5, 4)
        );
        Light light = new()
        {
            Exposure = At(-8, 3),
            Contrast = At(0.3, 2),
            Gamma = At(0.5, 2),
            Saturation = At(0, 1.5),
            Red = At(0.5, 1.5),
            Green = At(0.5, 1.5),
            Blue = At(0.5, 1.5),
            Direction = At(-7, 7),
            Gradient = At(0, 0.9),
            Shadow = At(0, 0.9),
            Glare = At(0, 1),
            SpotX = At(0, 1),
            SpotY = At(0, 1),
        };
        Lens lens = new()
        {
            MotionBlur = At(0, 0.15),
            MotionAngle = At(-7, 7),
            FocusBlur = At(0, 0.03),
            Resolution = At(0.1, 1),
            Noise = At(0, 40),
            JpegQuality = random.Next(2) == 0 ? null : (int)At(5, 100),
        };
        Finger finger = new(At(-7, 7), At(-1, 1), At(0.05, 0.8), At(0.02, 0.25), At(0, 1));
        return new(pose, light, lens, [finger], random.Next());

        // An end of the range as often as something between.
        double At(double low, double high) =>
            random.Next(4) switch
            {
                0 => low,
                1 => high,
                _ => low + (high - low) * random.NextDouble(),
            };
    }
}
