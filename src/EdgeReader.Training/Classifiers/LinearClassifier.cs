using System.Numerics.Tensors;
using EdgeReader.Training.Networks;

namespace EdgeReader.Training.Classifiers;

/// <summary>The network's last layer: logits = Weight · features + Bias.</summary>
/// <param name="Weight">Row-major [labels, dimension].</param>
/// <param name="Bias">One a label.</param>
public sealed record LinearClassifier(float[] Weight, float[] Bias)
{
    /// <summary>Floats of one picture's features.</summary>
    public int Dimension => Weight.Length / Bias.Length;

    /// <summary>A logit a label.</summary>
    public float[] Logits(ReadOnlySpan<float> features)
    {
        float[] logits = new float[Bias.Length];
        for (int label = 0; label < logits.Length; label++)
        {
            ReadOnlySpan<float> row = Weight.AsSpan(label * Dimension, Dimension);
            logits[label] = TensorPrimitives.Dot(row, features) + Bias[label];
        }
        return logits;
    }

    /// <summary>Named and shaped as <see cref="EfficientNetLite0.Load"/> wants it.</summary>
    public IEnumerable<NamedTensor> ToTensors() =>
        [
            new("classifier.weight", [Bias.Length, Dimension], Weight),
            new("classifier.bias", [Bias.Length], Bias),
        ];
}
