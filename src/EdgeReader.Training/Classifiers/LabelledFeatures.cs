namespace EdgeReader.Training.Classifiers;

/// <summary>Examples for the classifier; rows can be picked without copying the features.</summary>
/// <param name="Features">Row-major [rows, Dimension].</param>
/// <param name="Dimension">Floats a row.</param>
/// <param name="Labels">A label a row, from 0.</param>
/// <param name="Weights">How much each row counts, averaging about 1.</param>
public sealed record LabelledFeatures(
    float[] Features,
    int Dimension,
    int[] Labels,
    float[] Weights
)
{
    /// <summary>Number of rows.</summary>
    public int Count => Labels.Length;

    /// <summary>The features of one row.</summary>
    public ReadOnlySpan<float> Row(int row) => Features.AsSpan(row * Dimension, Dimension);
}
