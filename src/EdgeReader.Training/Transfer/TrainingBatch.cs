using EdgeReader.Training.Networks;

namespace EdgeReader.Training.Transfer;

/// <summary>What one step learns from.</summary>
/// <param name="Values">Prepared pictures or cached activations, row-major.</param>
/// <param name="Shape">[pictures, channels, height, width].</param>
/// <param name="Labels">A label a picture.</param>
/// <param name="Layer">
/// Index in <see cref="EfficientNetLite0.Layers"/> of the layer that takes the values: 0 for
/// pictures.
/// </param>
public sealed record TrainingBatch(float[] Values, long[] Shape, long[] Labels, int Layer);

/// <summary>What a training learns from, step by step.</summary>
public interface ITrainingBatches
{
    /// <summary>The batches from a step on, in order; always the same ones.</summary>
    /// <param name="firstStep">From 0.</param>
    IEnumerable<TrainingBatch> From(int firstStep);
}
