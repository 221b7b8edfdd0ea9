using System.Diagnostics;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Benchmark;

/// <summary>Pictures a second on this machine, at one input size.</summary>
/// <param name="InputSize">Side of the network's input in pixels.</param>
/// <param name="Network">Training steps of every layer alone.</param>
/// <param name="Scenes">Drawing and preparing scenes alone, on all cores.</param>
/// <param name="Both">Training on scenes that are drawn beside it.</param>
/// <param name="PyTorch">
/// What PyTorch 2.15 did with the same network on two cores of the same kind, network alone; null
/// where that was not measured.
/// </param>
public sealed record TrainingSpeed(
    int InputSize,
    double Network,
    double Scenes,
    double Both,
    double? PyTorch
)
{
    private const int WarmUp = 4;
    private const int Steps = 16;

    /// <summary>Measured beside the data by a prototype of the recognition, batch 32.</summary>
    private static readonly Dictionary<int, double> ByPyTorch = new() { [160] = 26, [224] = 7 };

    /// <summary>Measures; a minute or two on an idle machine.</summary>
    /// <param name="library">What the scenes show; the caller's.</param>
    /// <param name="size">Side of the network's input in pixels.</param>
    /// <param name="stopping">Ends it.</param>
    public static TrainingSpeed Measure(
        PictureLibrary library,
        int size,
        CancellationToken stopping
    )
    {
        TrainingRecipe recipe = TrainingRecipe.Default;
        int pictures = (WarmUp + Steps) * recipe.Batch;
        recipe = recipe with { Phases = [new(size, pictures, 1e-6)] };
        SceneBatches scenes = new(library, recipe);
        TrainingBatch batch = scenes.Draw(0);
        return new(
            size,
            Train(library, recipe, new SameBatch(batch, recipe.Steps), stopping),
            Draw(scenes, recipe, stopping),
            Train(library, recipe, scenes, stopping),
            ByPyTorch.TryGetValue(size, out double known) ? known : null
        );
    }

    private static double Train(
        PictureLibrary library,
        TrainingRecipe recipe,
        ITrainingBatches batches,
        CancellationToken stopping
    )
    {
        using EfficientNetLite0 network = recipe.Strategy.NewNetwork(library.Labels.Names.Count);
        long start = 0;
        new Trainer(network, recipe, checkpoint: null).Train(
            batches,
            measure: null,
            int.MaxValue,
            seen => start = seen == WarmUp * recipe.Batch ? Stopwatch.GetTimestamp() : start,
            stopping
        );
        return Steps * recipe.Batch / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Draw(
        SceneBatches scenes,
        TrainingRecipe recipe,
        CancellationToken stopping
    )
    {
        ParallelOptions options = new() { CancellationToken = stopping };
        Parallel.For(0, WarmUp, options, step => scenes.Draw(step));
        long start = Stopwatch.GetTimestamp();
        Parallel.For(WarmUp, WarmUp + Steps, options, step => scenes.Draw(step));
        return Steps * recipe.Batch / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>The same batch at every step: nothing is drawn.</summary>
    private sealed class SameBatch(TrainingBatch batch, int steps) : ITrainingBatches
    {
        public IEnumerable<TrainingBatch> From(int firstStep) =>
            Enumerable.Repeat(batch, steps - firstStep);
    }
}
