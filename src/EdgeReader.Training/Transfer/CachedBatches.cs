using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// A fixed number of scenes, seen again and again in other orders. What comes out of the frozen
/// layers is computed once and kept in memory, so that a step costs the trained layers only.
/// </summary>
public sealed class CachedBatches : ITrainingBatches
{
    private readonly TrainingRecipe _recipe;
    private readonly float[][] _values;
    private readonly long[] _labels;
    private readonly long[] _shape;

    private CachedBatches(TrainingRecipe recipe, float[][] values, long[] labels, long[] shape)
    {
        (_recipe, _values, _labels, _shape) = (recipe, values, labels, shape);
    }

    /// <summary>Draws the scenes and runs the frozen layers on them, on all cores.</summary>
    /// <param name="network">With the weights to start from; only its frozen layers matter.</param>
    /// <param name="library">What scenes may show.</param>
    /// <param name="recipe">Strategy, seed, batch, and one phase.</param>
    /// <param name="scenes">How many, a multiple of the batch.</param>
    /// <param name="progress">Is told the scenes done.</param>
    /// <param name="stopping">Looked at before each batch.</param>
    public static CachedBatches Fill(
        EfficientNetLite0 network,
        PictureLibrary library,
        TrainingRecipe recipe,
        int scenes,
        Action<int> progress,
        CancellationToken stopping
    )
    {
        network.eval();
        int size = recipe.Phases.Single().InputSize;
        float[][] values = new float[scenes][];
        long[] labels = new long[scenes];
        long[] shape = [];
        int done = 0;
        Parallel.For(
            0,
            scenes / recipe.Batch,
            new ParallelOptions { CancellationToken = stopping },
            number =>
            {
                using TorchThreads alone = new(1);
                using var noGradient = no_grad();
                using var scope = NewDisposeScope();
                int first = number * recipe.Batch;
                TrainingBatch batch = SceneBatches.Draw(
                    library,
                    recipe.Seed,
                    size,
                    first,
                    recipe.Batch
                );
                Tensor pixels = EfficientNetLite0.ChannelsLast(tensor(batch.Values, batch.Shape));
                Tensor x = network.RunLayers(pixels, 0, recipe.Strategy.FrozenLayers);
                float[] activations = [.. x.contiguous().data<float>()];
                int length = activations.Length / recipe.Batch;
                for (int i = 0; i < recipe.Batch; i++)
                {
                    values[first + i] = activations[(i * length)..((i + 1) * length)];
                    labels[first + i] = batch.Labels[i];
                }
                shape = x.shape[1..];
                progress(Interlocked.Add(ref done, recipe.Batch));
            }
        );
        return new(recipe, values, labels, shape);
    }

    /// <inheritdoc/>
    public IEnumerable<TrainingBatch> From(int firstStep)
    {
        int steps = _labels.Length / _recipe.Batch;
        int[] order = [];
        for (int step = firstStep; step < _recipe.Steps; step++)
        {
            if (order.Length == 0 || step % steps == 0)
            {
                order = [.. Enumerable.Range(0, _labels.Length)];
                new Random(_recipe.Seed + step / steps).Shuffle(order);
            }
            int[] rows = order[
                (step % steps * _recipe.Batch)..((step % steps + 1) * _recipe.Batch)
            ];
            yield return new(
                [.. rows.SelectMany(row => _values[row])],
                [rows.Length, .. _shape],
                [.. rows.Select(row => _labels[row])],
                _recipe.Strategy.FrozenLayers
            );
        }
    }
}
