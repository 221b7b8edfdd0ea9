namespace EdgeReader.Scenes;

/// <summary>Draws random views to train on: as people hold things, and somewhat worse.</summary>
public static class SceneSampler
{
    /// <summary>One random view of whatever lies there.</summary>
    public static SceneView Sample(Random random) =>
        new(
            SamplePose(random),
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
                    random.Between(0.12, 0.5),
                    random.Between(0.06, 0.14),
                    tone
                )),
        ];
    }

    private static Pose SamplePose(Random random)
    {
        // As a rule about level or upside down; one in three anyhow.
        double angle = random.Chance(0.34)
            ? random.Between(0, 2 * Math.PI)
            : random.Between(-0.45, 0.45) + (random.Chance(0.4) ? Math.PI : 0);
        return new(
            0.5 + random.Between(-0.2, 0.2),
            0.5 + random.Between(-0.2, 0.2),
            Math.Exp(random.Between(Math.Log(0.38), Math.Log(1.3))),
            angle,
            random.Between(-0.5, 0.5),
            random.Between(-0.5, 0.5),
            random.Chance(0.4) ? random.Between(-0.1, 0.1) : 0
        );
    }

    private static Light SampleLight(Random random) =>
        new()
        {
            Exposure = random.Chance(0.12) ? random.Between(-3, -1) : random.Between(-1, 0.5),
            Contrast = random.Between(0.7, 1.25),
            Red = random.Between(0.8, 1.2),
            Blue = random.Between(0.8, 1.2),
            Direction = random.Between(0, 2 * Math.PI),
            Gradient = random.Chance(0.5) ? random.Between(0, 0.6) : 0,
            Shadow = random.Chance(0.2) ? random.Between(0.15, 0.5) : 0,
            Glare = random.Chance(0.12) ? random.Between(0.2, 0.8) : 0,
            SpotX = random.NextDouble(),
            SpotY = random.NextDouble(),
        };

    private static Lens SampleLens(Random random) =>
        new()
        {
            MotionBlur = random.Chance(0.3) ? random.Between(0, 0.05) : 0,
            MotionAngle = random.Between(0, Math.PI),
            FocusBlur = random.Chance(0.35) ? random.Between(0, 0.008) : 0,
            Noise = random.Chance(0.4) ? random.Between(0, 14) : 1.5,
            JpegQuality = random.Chance(0.4) ? random.Next(30, 92) : null,
        };

    private static IReadOnlyList<Finger> SampleFingers(Random random) =>
        random.Chance(0.45) ? Hand(random) : [];
}
