using EdgeReader.Scenes.Views;

namespace EdgeReader.Simulation.Showing;

/// <summary>How somebody comes to hold something before the camera: drawn at random.</summary>
/// <param name="Condition">What makes it harder.</param>
/// <param name="Severity">How much, 0…1.</param>
/// <param name="Angle">How the note is turned, radians.</param>
/// <param name="From">From which side the hand comes, radians.</param>
/// <param name="Tremor">Size of the hand's tremor, in widths of the frame, 0.002…0.02.</param>
/// <param name="Compliance">How readily the person does what is said, 0…1.</param>
/// <param name="ReactionSeconds">From the beginning of a phrase to the hand's moving.</param>
/// <param name="Light">The lamp.</param>
/// <param name="Fingers">That hold the note.</param>
/// <param name="FramesASecond">The camera's.</param>
/// <param name="Processor">The computer's.</param>
public sealed record Circumstances(
    Condition Condition,
    double Severity,
    double Angle,
    double From,
    double Tremor,
    double Compliance,
    double ReactionSeconds,
    Light Light,
    IReadOnlyList<Finger> Fingers,
    int FramesASecond,
    Processor Processor
)
{
    /// <summary>Exposure of what is not in the dark, in stops.</summary>
    public const double DarkestUsual = -0.4;

    private const double PlainShare = 0.5;
    private static readonly int[] Rates = [10, 15, 30];

    /// <summary>Draws them.</summary>
    public static Circumstances Draw(Random random)
    {
        Condition[] hard = [.. Enum.GetValues<Condition>().Where(c => c != Condition.Plain)];
        return new(
            random.NextDouble() < PlainShare ? Condition.Plain : hard[random.Next(hard.Length)],
            random.NextDouble(),
            (random.NextDouble() - 0.5) * 0.9 + (random.Next(2) == 0 ? Math.PI : 0),
            random.NextDouble() * 2 * Math.PI,
            0.002 * Math.Pow(10, random.NextDouble()),
            0.5 + 0.5 * random.NextDouble(),
            0.5 + 0.7 * random.NextDouble(),
            SceneSampler.SampleLight(random) with
            {
                Exposure = DarkestUsual + 0.6 * random.NextDouble(),
                Glare = 0,
            },
            SceneSampler.Hand(random),
            Rates[random.Next(Rates.Length)],
            Processor.All[random.Next(Processor.All.Count)]
        );
    }
}
