using EdgeReader.Training.Benchmark;
using EdgeReader.Training.Comparison;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.FalseAlarms;
using EdgeReader.Training.Evaluation.Witnesses;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Comparison;
using EdgeReader.Training.Report;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Tests.Report;

/// <summary>Reports of networks that never were, with figures that can be found again.</summary>
internal static class Reports
{
    private static readonly Tally Some = new(200, 150, 1, 49, 180, 190, 100, 2, 95);

    private static readonly Dictionary<string, Tally> ByName = new()
    {
        ["O1"] = Some,
        ["<O2 & O3>"] = Some,
    };

    public static ModelReport WithoutComparisons { get; } =
        new(
            "inr-test-1",
            "Photographs of nobody.",
            new(
                "0123456789abcdef",
                "full",
                [new TrainingPhase(160, 64_000, 6e-4)],
                5,
                4052,
                2404,
                96_000,
                0.7,
                [new(3200, 60, 1.5, double.NaN), new(6400, 120, 0.75, 0.5)],
                4.9,
                "some machine"
            ),
            [
                new("float, one look", ByName, Some),
                new("float, two looks", ByName, Some),
                new("int8, one look", ByName, Some),
                new("int8, two looks", ByName, Some),
                new("int8, two looks, landmarks", ByName, Some),
            ],
            [new("both weighed", 200, 150, 1, 100, 2)],
            0.0625,
            ByName,
            ByName,
            ByName,
            ByName,
            [new("INR_50", "INR_100", 7), new("INR_50", "INR_50", 40)],
            Some,
            Some,
            new(
                0.5,
                0.1,
                new(0.6, 1, 1.2, 2, 0.1, 3),
                [new(10, 200, 170, 4, 176), new(1, 200, 150, 1, 151)],
                new([new(100, 0.5, 0.4), new(200, 0.95, 1)], 0.07),
                new([new(300, 0.8, 0.7)], 0.1)
            ),
            new(new(300, 299, 200, 190, 189, 1.5, 0.05), null),
            null,
            null,
            null,
            null,
            null,
            null
        );

    public static ModelReport Full { get; } =
        WithoutComparisons with
        {
            Int8 = new(
                WithoutComparisons.Int8.Cost,
                [new("per-tensor", "one scale", 300, 0.97, 200, 0.98, 0.94, -1, 2, 0.1, 4.9)]
            ),
            Strategies = new Dictionary<string, IReadOnlyList<StrategyRun>>
            {
                ["scratch"] = [Run("scratch", 0.25)],
                ["partial"] = [Run("partial", 0.65)],
                ["frozen"] = [Run("frozen", 0.55)],
                ["full"] = [Run("full", 0.85)],
            },
            TrainingSpeed = [new TrainingSpeed(160, 95.4, 720, 66.6, 26)],
            FalseAlarms = [new FalseAlarmRow("O1", "everyday things", 2000, 300, 1, 2)],
            Witnesses = [new WitnessRow("SIFT", 512, 700, 48, 100, 97, 95, 1, 50, 0, 66, 130)],
        };

    private static StrategyRun Run(string strategy, double accuracy) =>
        new(
            strategy,
            "pictures",
            null,
            3_400_000,
            12_800,
            240,
            accuracy,
            [new(6400, 120, 1, accuracy / 2), new(12_800, 240, 0.5, accuracy)]
        );
}
