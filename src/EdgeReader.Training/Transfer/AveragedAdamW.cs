using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using EdgeReader.Training.Networks;
using Tensor = TorchSharp.torch.Tensor;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// AdamW (Loshchilov and Hutter 2019, arXiv:1711.05101) with an exponential average of all
/// weights and running statistics (Polyak and Juditsky 1992), which is what is evaluated and
/// shipped. Ours, because TorchSharp's makes a scalar a call that nothing holds: a garbage
/// collection on a thread that draws scenes may free it while the native code still reads it.
/// </summary>
public sealed class AveragedAdamW
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly double _weightDecay;
    private readonly float _average;
    private readonly List<Slot> _slots = [];

    /// <summary>Takes all weights that want gradients, and all running statistics.</summary>
    /// <param name="network">Its tensors are changed in place; stays the caller's.</param>
    /// <param name="weightDecay">Decoupled; of matrices and kernels, not of biases and norms.</param>
    /// <param name="average">Share of the old average that a step keeps, 0…1.</param>
    public AveragedAdamW(EfficientNetLite0 network, double weightDecay, double average)
        : this(network.Weights(), weightDecay, average) { }

    /// <summary>Takes tensors by name; those that want gradients are trained.</summary>
    /// <param name="tensors">Changed in place; stay the caller's.</param>
    /// <param name="weightDecay">Decoupled; of matrices and kernels, not of vectors.</param>
    /// <param name="average">Share of the old average that a step keeps, 0…1.</param>
    public AveragedAdamW(
        IEnumerable<(string Name, Tensor Tensor)> tensors,
        double weightDecay,
        double average
    )
    {
        _weightDecay = weightDecay;
        _average = (float)average;
        foreach ((string name, Tensor tensor) in tensors)
        {
            bool trained = tensor.requires_grad;
            int length = (int)tensor.numel();
            _slots.Add(
                new(
                    name,
                    tensor,
                    trained ? new float[length] : null,
                    trained ? new float[length] : null,
                    new float[length],
                    IsDecayed: tensor.dim() > 1
                )
            );
        }
    }

    /// <summary>Steps done.</summary>
    public int Steps { get; private set; }

    /// <summary>Takes one step along the gradients that lie in the network.</summary>
    /// <param name="rate">Learning rate of a weight by its name.</param>
    public void Step(Func<string, double> rate)
    {
        if (Steps == 0)
        {
            // The average begins where the training does.
            _slots.ForEach(slot => Values(slot.Tensor).CopyTo(slot.Average));
        }
        Steps++;
        double correction1 = 1 - Math.Pow(Beta1, Steps);
        double correction2 = 1 - Math.Pow(Beta2, Steps);
        foreach (Slot slot in _slots)
        {
            Span<float> weights = Values(slot.Tensor);
            if (slot.First is not null && slot.Tensor.grad is { } gradient)
            {
                using Tensor plain = gradient.contiguous();
                double learning = rate(slot.Name);
                double decay = slot.IsDecayed ? learning * _weightDecay : 0;
                Update(
                    weights,
                    Values(plain),
                    slot.First,
                    slot.Second,
                    (float)(1 - decay),
                    (float)(learning / correction1),
                    (float)(1 / Math.Sqrt(correction2))
                );
                gradient.Dispose();
            }
            TensorPrimitives.Lerp(weights, slot.Average, _average, slot.Average);
        }
    }

    /// <summary>
    /// Copies the averaged weights and statistics into a network, after one step at least.
    /// </summary>
    public void CopyAverageTo(EfficientNetLite0 network)
    {
        foreach ((Slot slot, (string name, Tensor tensor)) in _slots.Zip(network.Weights()))
        {
            if (name != slot.Name)
            {
                throw new ArgumentException($"The network has {name} where {slot.Name} belongs.");
            }
            slot.Average.CopyTo(Values(tensor));
        }
    }

    /// <summary>Writes everything that the next step depends on.</summary>
    internal void Save(BinaryWriter writer)
    {
        writer.Write(Steps);
        foreach (Slot slot in _slots)
        {
            Write(Values(slot.Tensor));
            Write(slot.Average);
            Write(slot.First);
            Write(slot.Second);
        }

        void Write(ReadOnlySpan<float> values) => writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads what <see cref="Save"/> wrote, for a network and options alike.</summary>
    internal void Load(BinaryReader reader)
    {
        Steps = reader.ReadInt32();
        foreach (Slot slot in _slots)
        {
            Read(Values(slot.Tensor));
            Read(slot.Average);
            Read(slot.First);
            Read(slot.Second);
        }

        void Read(Span<float> values) =>
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values));
    }

    private static Span<float> Values(Tensor tensor) =>
        MemoryMarshal.Cast<byte, float>(tensor.bytes);

    private static void Update(
        Span<float> weights,
        ReadOnlySpan<float> gradient,
        Span<float> first,
        Span<float> second,
        float keep,
        float rate,
        float scale
    )
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var m = MemoryMarshal.Cast<float, Vector<float>>(first);
        var v = MemoryMarshal.Cast<float, Vector<float>>(second);
        for (int i = 0; i < w.Length; i++)
        {
            m[i] = Beta1 * m[i] + (1 - Beta1) * g[i];
            v[i] = Beta2 * v[i] + (1 - Beta2) * g[i] * g[i];
            Vector<float> root = Vector.SquareRoot(v[i]) * scale + new Vector<float>(Epsilon);
            w[i] = w[i] * keep - rate * m[i] / root;
        }
        for (int i = w.Length * Vector<float>.Count; i < weights.Length; i++)
        {
            first[i] = Beta1 * first[i] + (1 - Beta1) * gradient[i];
            second[i] = Beta2 * second[i] + (1 - Beta2) * gradient[i] * gradient[i];
            float root = MathF.Sqrt(second[i]) * scale + Epsilon;
            weights[i] = weights[i] * keep - rate * first[i] / root;
        }
    }

    /// <summary>One tensor of the network with its moments; none where it is not trained.</summary>
    private sealed record Slot(
        string Name,
        Tensor Tensor,
        float[]? First,
        float[]? Second,
        float[] Average,
        bool IsDecayed
    );
}
