using EdgeReader.Training.Transfer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace EdgeReader.Training.Classifiers;

/// <summary>Trains the network's last layer on cached features: softmax regression.</summary>
public static class ClassifierTrainer
{
    /// <summary>
    /// Trains on the chosen rows, in seconds. The same examples and options give the same
    /// classifier.
    /// </summary>
    /// <param name="examples">Where the rows are picked from.</param>
    /// <param name="rows">Rows to learn from, at least one.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="options">How to train.</param>
    /// <param name="stopping">Looked at before each epoch.</param>
    public static LinearClassifier Train(
        LabelledFeatures examples,
        IReadOnlyList<int> rows,
        int labels,
        ClassifierOptions options,
        CancellationToken stopping
    )
    {
        // One thread adds up in one order.
        using TorchThreads alone = new(1);
        using var all = NewDisposeScope();
        var (x, y, weight) = ToTensors(examples, rows);
        using Linear layer = Linear(examples.Dimension, labels);
        // Softmax regression is convex: zeros are as good a start as any, and always the same.
        init.zeros_(layer.weight);
        init.zeros_(layer.bias!);
        AveragedAdamW optimizer = new(
            [("weight", layer.weight!), ("bias", layer.bias!)],
            options.WeightDecay,
            average: 0
        );
        int steps = (rows.Count + options.BatchSize - 1) / options.BatchSize;

        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            stopping.ThrowIfCancellationRequested();
            long[] order = Shuffled(rows.Count, options.Seed + epoch);
            for (int step = 0; step < steps; step++)
            {
                using var scope = NewDisposeScope();
                double progress = (epoch * steps + step) / (double)(options.Epochs * steps);
                double rate = options.LearningRate * HalfCosine(progress);
                int begin = step * options.BatchSize;
                int end = Math.Min(begin + options.BatchSize, order.Length);
                Tensor batch = tensor(order[begin..end]);
                Tensor loss = functional.cross_entropy(
                    layer.call(x.index_select(0, batch)),
                    y.index_select(0, batch),
                    reduction: Reduction.None,
                    label_smoothing: options.LabelSmoothing
                );
                layer.zero_grad();
                (loss * weight.index_select(0, batch)).mean().backward();
                optimizer.Step(_ => rate);
            }
        }
        return new([.. layer.weight!.data<float>()], [.. layer.bias!.data<float>()]);
    }

    private static (Tensor X, Tensor Y, Tensor Weight) ToTensors(
        LabelledFeatures examples,
        IReadOnlyList<int> rows
    )
    {
        float[] features = new float[(long)rows.Count * examples.Dimension];
        for (int i = 0; i < rows.Count; i++)
        {
            Span<float> target = features.AsSpan(i * examples.Dimension);
            examples.Row(rows[i]).CopyTo(target);
        }
        float[] weights = [.. rows.Select(row => examples.Weights[row])];
        // Held-out rows are missing: what is left counts 1 on average again.
        float average = weights.Average();
        return (
            tensor(features, [rows.Count, examples.Dimension]),
            tensor([.. rows.Select(row => (long)examples.Labels[row])]),
            tensor([.. weights.Select(w => w / average)])
        );
    }

    private static long[] Shuffled(int count, int seed)
    {
        long[] order = [.. Enumerable.Range(0, count).Select(i => (long)i)];
        new Random(seed).Shuffle(order);
        return order;
    }

    private static double HalfCosine(double progress) => (1 + Math.Cos(Math.PI * progress)) / 2;
}
