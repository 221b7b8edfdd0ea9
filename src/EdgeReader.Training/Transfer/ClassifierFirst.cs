using EdgeReader.Training.Classifiers;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// Gives a network a classifier that fits its base before the base is trained: else the first
/// gradients, which a random classifier makes, would tear up what ImageNet taught. The features
/// of some scenes are computed once, and the classifier is trained on them for many epochs.
/// </summary>
public static class ClassifierFirst
{
    /// <summary>Scenes of training have other numbers than these.</summary>
    private const long FirstScene = 1L << 40;

    private const int Epochs = 30;

    /// <summary>Trains the classifier in place; the base stays as it is.</summary>
    /// <param name="network">In the mode it will be trained in: batch norms that learn see a batch
    /// as they will then, by its own mean and variance. Stays the caller's.</param>
    /// <param name="library">What scenes may show.</param>
    /// <param name="recipe">Seed, batch, first input size and number of scenes.</param>
    /// <param name="progress">Is told the scenes done.</param>
    /// <param name="stopping">Looked at before each batch.</param>
    public static void Train(
        EfficientNetLite0 network,
        PictureLibrary library,
        TrainingRecipe recipe,
        Action<int> progress,
        CancellationToken stopping
    )
    {
        const int dimension = Lite0Architecture.HeadChannels;
        int size = recipe.Phases[0].InputSize;
        int batches = recipe.ClassifierFirst / recipe.Batch;
        float[] features = new float[batches * recipe.Batch * dimension];
        int[] labels = new int[batches * recipe.Batch];
        int done = 0;
        // Taken before anything runs: batch norms that learn move their running statistics in
        // whatever order the cores happen to go, and no two trainings would start alike.
        var state = network.State().ToDictionary();
        // Each core draws and looks at scenes of its own.
        ParallelOptions options = new() { CancellationToken = stopping };
        Parallel.For(
            0,
            batches,
            options,
            number =>
            {
                int first = number * recipe.Batch;
                TrainingBatch batch = SceneBatches.Draw(
                    library,
                    recipe.Seed,
                    size,
                    FirstScene + first,
                    recipe.Batch
                );
                for (int i = 0; i < recipe.Batch; i++)
                {
                    labels[first + i] = (int)batch.Labels[i];
                }
                Extract(network, batch, features.AsSpan(first * dimension));
                progress(Interlocked.Add(ref done, recipe.Batch));
            }
        );
        LabelledFeatures examples = new(features, dimension, labels, [.. labels.Select(_ => 1f)]);
        LinearClassifier classifier = ClassifierTrainer.Train(
            examples,
            [.. Enumerable.Range(0, labels.Length)],
            network.Labels,
            new(Epochs, Seed: recipe.Seed),
            stopping
        );
        foreach (NamedTensor named in classifier.ToTensors())
        {
            state[named.Name] = named;
        }
        network.Load(state, includeClassifier: true);
    }

    private static void Extract(
        EfficientNetLite0 network,
        TrainingBatch batch,
        Span<float> features
    )
    {
        using TorchThreads alone = new(1);
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        Tensor pooled = network.Features(tensor(batch.Values, batch.Shape));
        float[] values = [.. pooled.contiguous().data<float>()];
        values.CopyTo(features);
    }
}
