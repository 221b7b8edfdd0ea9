using System.Diagnostics;
using EdgeReader.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// Trains a network as a recipe says. The same recipe and batches give the same weights on the
/// same kind of machine, also when the training was killed and started again.
/// </summary>
public sealed class Trainer
{
    /// <summary>Steps between checkpoints, unless told otherwise: one to two minutes.</summary>
    private const int UsualStepsPerCheckpoint = 200;

    private readonly EfficientNetLite0 _network;
    private readonly TrainingRecipe _recipe;
    private readonly TrainingCheckpoint? _checkpoint;
    private readonly int _stepsPerCheckpoint;
    private readonly AveragedAdamW _optimizer;

    /// <summary>Takes over where the checkpoint stands.</summary>
    /// <param name="network">The weights to start from; changed in place, the caller's.</param>
    /// <param name="recipe">How to train.</param>
    /// <param name="checkpoint">Where the training is kept; null to keep nothing.</param>
    /// <param name="stepsPerCheckpoint">At least 1.</param>
    public Trainer(
        EfficientNetLite0 network,
        TrainingRecipe recipe,
        TrainingCheckpoint? checkpoint,
        int stepsPerCheckpoint = UsualStepsPerCheckpoint
    )
    {
        (_network, _recipe, _checkpoint) = (network, recipe, checkpoint);
        _stepsPerCheckpoint = stepsPerCheckpoint;
        recipe.Strategy.Apply(network);
        _optimizer = new(network, recipe.WeightDecay, recipe.Average);
        checkpoint?.TryLoad(_optimizer, Curve);
    }

    /// <summary>The course of the training so far.</summary>
    public TrainingCurve Curve { get; } = new();

    /// <summary>Steps done, earlier runs included.</summary>
    public int Steps => _optimizer.Steps;

    /// <summary>Trains to the end; afterwards the network holds the averaged weights.</summary>
    /// <param name="batches">What to learn from.</param>
    /// <param name="measure">Added to a point of the curve where it says how good the averaged
    /// weights are, 0…1; null where nothing is held out.</param>
    /// <param name="stepsPerPoint">Steps between points of the curve.</param>
    /// <param name="progress">Is told the pictures seen, after each step.</param>
    /// <param name="stopping">Looked at before each step.</param>
    public void Train(
        ITrainingBatches batches,
        Func<EfficientNetLite0, double>? measure,
        int stepsPerPoint,
        Action<int> progress,
        CancellationToken stopping
    )
    {
        _recipe.Strategy.Apply(_network);
        using EfficientNetLite0 averaged = new(_network.Labels);
        averaged.eval();
        long start = Stopwatch.GetTimestamp();

        foreach (TrainingBatch batch in batches.From(Steps))
        {
            stopping.ThrowIfCancellationRequested();
            double loss = Backward(batch, Steps);
            double rate = _recipe.RateAt(Steps);
            double classifierRate = rate * _recipe.ClassifierRate;
            _optimizer.Step(name => name.StartsWith("classifier.") ? classifierRate : rate);
            Curve.Step(loss, Stopwatch.GetElapsedTime(start).TotalSeconds);
            progress(Steps * _recipe.Batch);

            bool isLast = Steps == _recipe.Steps;
            if (Steps % stepsPerPoint == 0 || isLast)
            {
                _optimizer.CopyAverageTo(averaged);
                Curve.AddPoint(Steps * _recipe.Batch, measure?.Invoke(averaged) ?? double.NaN);
            }
            if (Steps % _stepsPerCheckpoint == 0 || isLast)
            {
                _checkpoint?.Save(_optimizer, Curve);
            }
            // What measuring and keeping took is no training.
            start = Stopwatch.GetTimestamp();
        }
        Finish();
    }

    /// <summary>Puts the averaged weights into the network, and it into evaluation mode.</summary>
    public void Finish()
    {
        _optimizer.CopyAverageTo(_network);
        _network.eval();
    }

    /// <summary>Forward and backward; the gradients lie in the network afterwards.</summary>
    /// <returns>The loss.</returns>
    private double Backward(TrainingBatch batch, int step)
    {
        using var scope = NewDisposeScope();
        // What dropout drops follows from the step, not from what was drawn before it.
        random.manual_seed(((long)_recipe.Seed << 32) + step);
        _network.zero_grad();
        Tensor x = EfficientNetLite0.ChannelsLast(tensor(batch.Values, batch.Shape));
        int trained = Math.Max(batch.Layer, _recipe.Strategy.FrozenLayers);
        using (no_grad())
        {
            x = _network.RunLayers(x, batch.Layer, trained);
        }
        Tensor features = _network.RunLayers(x, trained, _network.Layers.Count).mean([2, 3]);
        features = functional.dropout(features, _recipe.Dropout);
        Tensor loss = functional.cross_entropy(
            _network.Classify(features),
            tensor(batch.Labels),
            label_smoothing: _recipe.LabelSmoothing
        );
        loss.backward();
        return loss.data<float>()[0];
    }
}
