using System.Diagnostics;
using System.Text.Json;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Comparison;

/// <summary>
/// Trains the four strategies on the same scenes, and measures each on a group of origins that
/// none has seen: once with the same number of pictures, once with the same time, and with few
/// photographs. What is done is kept, so that a killed comparison goes on.
/// </summary>
/// <param name="data">What to learn from; the caller's.</param>
/// <param name="heldOut">The group that is measured on.</param>
/// <param name="options">How much.</param>
/// <param name="resultFile">Keeps the runs, as JSON.</param>
/// <param name="output">Progress is printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class StrategyComparison(
    TrainingData data,
    string heldOut,
    ComparisonOptions options,
    string resultFile,
    TextWriter output,
    bool terminal
)
{
    /// <summary>The strategies, in the order in which the field tells of them.</summary>
    public static IReadOnlyList<TransferStrategy> Strategies { get; } =
    [
        TransferStrategy.Scratch,
        TransferStrategy.Partial(TransferStrategy.LastThird),
        TransferStrategy.Frozen,
        TransferStrategy.Full,
    ];

    /// <summary>Runs what is not done yet; about an hour on two cores in all.</summary>
    /// <param name="stopping">Ends it; the run under way is begun anew next time.</param>
    public IReadOnlyList<StrategyRun> Run(CancellationToken stopping)
    {
        string key = $"{SceneSynthesizer.Version} {options} {heldOut} {data.Fingerprint()}";
        List<StrategyRun> runs = ComparisonFile.Read(resultFile, key);
        foreach (int? photographs in (int?[])[null, .. options.PhotographsPerLabel])
        {
            Lazy<PictureLibrary> library = new(() =>
                data.LibraryOf(options.Choose(data.LearntWithout(heldOut), photographs))
            );
            int pictures = photographs is null ? options.Pictures : options.SubsetPictures;
            foreach (TransferStrategy strategy in Strategies)
            {
                Complete(strategy, "pictures", photographs, () => pictures, library);
            }
            if (photographs is null)
            {
                // Whoever is quicker than the slowest may see more pictures in its time.
                double slowest = runs.Where(r => r.PhotographsPerLabel is null).Max(r => r.Seconds);
                foreach (TransferStrategy strategy in Strategies)
                {
                    Complete(strategy, "time", null, () => InTime(strategy, slowest), library);
                }
            }
            if (library.IsValueCreated)
            {
                library.Value.Dispose();
            }
        }
        return runs;

        int InTime(TransferStrategy strategy, double seconds)
        {
            StrategyRun known = runs.First(r =>
                r.Strategy == strategy.Name && r.Budget == "pictures"
            );
            // Activations are computed once: only the steps become more.
            double fixedCost = strategy.FrozenLayers == 0 ? 0 : known.Curve[0].Seconds;
            double perPicture = (known.Seconds - fixedCost) / known.Pictures;
            return (int)((seconds - fixedCost) / perPicture);
        }

        void Complete(
            TransferStrategy strategy,
            string budget,
            int? photographs,
            Func<int> pictures,
            Lazy<PictureLibrary> library
        )
        {
            if (
                runs.Exists(r =>
                    r.Strategy == strategy.Name
                    && r.Budget == budget
                    && r.PhotographsPerLabel == photographs
                )
            )
            {
                return;
            }
            // Within a tenth of it, another run would say nothing new.
            StrategyRun? same = runs.Find(r =>
                budget == "time" && r.Strategy == strategy.Name && pictures() < r.Pictures * 1.1
            );
            StrategyRun run = (same ?? Train(strategy, pictures(), library.Value, stopping)) with
            {
                Budget = budget,
                PhotographsPerLabel = photographs,
            };
            runs.Add(run);
            ComparisonFile.Write(resultFile, key, runs);
        }
    }

    private StrategyRun Train(
        TransferStrategy strategy,
        int pictures,
        PictureLibrary library,
        CancellationToken stopping
    )
    {
        TrainingRecipe recipe = new(
            strategy,
            [new(options.InputSize, pictures, options.LearningRate)]
        )
        {
            Seed = options.Seed,
            ClassifierFirst = 0,
        };
        ProgressLine progress = new(
            $"Strategy {strategy.Name}",
            "pictures",
            recipe.Pictures,
            0,
            output,
            terminal,
            TimeProvider.System
        );
        using EfficientNetLite0 network = strategy.NewNetwork(data.Labels.Names.Count);
        Func<EfficientNetLite0, double> measure = HeldOutAccuracy.On(
            data,
            heldOut,
            options.InputSize,
            options.MeasuredNotes
        );
        long start = Stopwatch.GetTimestamp();
        ITrainingBatches batches =
            strategy.FrozenLayers == 0
                ? new SceneBatches(library, recipe)
                : CachedBatches.Fill(network, library, recipe, options.Scenes, _ => { }, stopping);
        double cached = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Trainer trainer = new(network, recipe, checkpoint: null);
        trainer.Train(
            batches,
            measure,
            Math.Max(1, recipe.Steps / options.CurvePoints),
            progress.Report,
            stopping
        );
        TrainingPoint[] curve =
        [
            new TrainingPoint(0, cached, double.NaN, double.NaN),
            .. trainer.Curve.Points.Select(p => p with { Seconds = p.Seconds + cached }),
        ];
        return new(
            strategy.Name,
            "",
            null,
            strategy.TrainedParameters(network),
            recipe.Pictures,
            curve[^1].Seconds,
            HeldOutAccuracy.On(data, heldOut, options.InputSize, int.MaxValue)(network),
            curve
        );
    }
}
