using OpenCvSharp;

namespace EdgeReader.Scenes.Views;

/// <summary>Draws random views to train on: as people hold things, and somewhat worse.</summary>
public static class SceneSampler
{
    /// <summary>The smallest and the largest thing, in units of one that just fits the frame.</summary>
    private const double Smallest = 0.36;
    private const double Largest = 1.35;

    /// <summary>One random view of whatever lies there.</summary>
    /// <param name="random">Decides everything.</param>
    /// <param name="frame">The frame's size in pixels.</param>
    /// <param name="ratio">Short side over long side of the thing.</param>
    public static SceneView Sample(Random random, Size frame, double ratio) =>
        new(
            SamplePose(random, frame, ratio),
            SampleLight(random),
            SampleLens(random),
            SampleFingers(random),
            random.Next()
        );

    /// <summary>One to four fingers from any side.</summary>
    public static IReadOnlyList<Finger> Hand(Random random)
    {
        double tone = random.NextDouble();
        double side = random.Between(0, 2 * Math.PI);
        return
        [
            .. Enumerable
                .Range(0, 1 + random.Next(4))
                .Select(_ => new Finger(
                    side + random.Between(-0.6, 0.6) + (random.Chance(0.25) ? Math.PI : 0),
                    random.Between(-0.5, 0.5),
                    random.Between(0.15, 0.55),
                    random.Between(0.06, 0.14),
                    tone
                )),
        ];
    }

    /// <summary>A thing from a third of the frame to well beyond its edges, any way round.</summary>
    public static Pose SamplePose(Random random, Size frame, double ratio)
    {
        // As a rule about level or upside down; one in three anyhow.
        double angle = random.Chance(0.34)
            ? random.Between(0, 2 * Math.PI)
            : random.Between(-0.45, 0.45) + (random.Chance(0.4) ? Math.PI : 0);
        double size = Math.Exp(random.Between(Math.Log(Smallest), Math.Log(Largest)));
        return new(
            0.5 + random.Between(-0.18, 0.18),
            0.5 + random.Between(-0.18, 0.18),
            size * Fitting(frame, ratio, angle),
            angle,
            random.Between(-0.5, 0.5),
            random.Between(-0.5, 0.5),
            random.Chance(0.45) ? random.Between(-0.12, 0.12) : 0,
            random.Between(0.7, 2.5)
        );
    }

    /// <summary>Long side, in widths of the frame, of a thing that just fits when so turned.</summary>
    private static double Fitting(Size frame, double ratio, double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        double across = Math.Abs(cosine) + ratio * Math.Abs(sine);
        double down = Math.Abs(sine) + ratio * Math.Abs(cosine);
        return Math.Min(1 / across, (double)frame.Height / frame.Width / down);
    }

    /// <summary>Rooms, streets, lamps, shadows, glare; one in eight is dim.</summary>
    public static Light SampleLight(Random random) =>
        new()
        {
            Exposure = random.Chance(0.08) ? random.Between(-2.2, -0.7) : random.Between(-0.7, 0.5),
            Contrast = random.Between(0.65, 1.3),
            Gamma = random.Between(0.75, 1.35),
            Saturation = random.Chance(0.35) ? random.Between(0.3, 1.3) : 1,
            Red = random.Between(0.78, 1.22),
            Green = random.Between(0.88, 1.12),
            Blue = random.Between(0.78, 1.22),
            Direction = random.Between(0, 2 * Math.PI),
            Gradient = random.Chance(0.55) ? random.Between(0, 0.7) : 0,
            Shadow = random.Chance(0.22) ? random.Between(0.15, 0.6) : 0,
            Glare = random.Chance(0.14) ? random.Between(0.2, 0.9) : 0,
            SpotX = random.NextDouble(),
            SpotY = random.NextDouble(),
        };

    private static Lens SampleLens(Random random) =>
        new()
        {
            MotionBlur = random.Chance(0.25) ? random.Between(0, 0.04) : 0,
            MotionAngle = random.Between(0, Math.PI),
            FocusBlur = random.Chance(0.3) ? random.Between(0, 0.0075) : 0,
            Resolution = random.Chance(0.2) ? random.Between(0.35, 0.9) : 1,
            Noise = random.Chance(0.45) ? random.Between(0, 14) : 1.5,
            JpegQuality = random.Chance(0.5) ? random.Next(25, 92) : null,
        };

    private static IReadOnlyList<Finger> SampleFingers(Random random) =>
        random.Chance(0.4) ? Hand(random) : [];
}
