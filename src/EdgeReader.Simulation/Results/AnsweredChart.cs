using EdgeReader.Recognition;
using EdgeReader.Simulation.Playing;
using EdgeReader.Training.Report;

namespace EdgeReader.Simulation.Results;

/// <summary>How many of the known were rightly answered by when, drawn.</summary>
internal static class AnsweredChart
{
    private const double Seconds = 10;
    private const double Step = 0.1;

    public static void Write(
        string path,
        IEnumerable<(string Name, IReadOnlyList<Presented> Played)> readers
    ) =>
        AtomicFile.Write(
            path,
            Chart.Svg(
                "seconds since the hand began to come",
                "answered rightly, %",
                100,
                readers.Select(r => (r.Name, Points(r.Played)))
            )
        );

    private static (double, double)[] Points(IReadOnlyList<Presented> played)
    {
        double known = Math.Max(1, played.Count(p => p.IsKnown));
        return
        [
            .. Enumerable
                .Range(0, (int)(Seconds / Step) + 1)
                .Select(i => (i * Step, 100 * played.Count(p => p.Seconds <= i * Step) / known)),
        ];
    }
}
