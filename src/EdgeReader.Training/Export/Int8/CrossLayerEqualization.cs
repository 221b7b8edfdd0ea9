using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace EdgeReader.Training.Export.Int8;

/// <summary>
/// Scales channels between two convolutions so that all share the one range of their activation
/// better: <c>W₁[c] · g, b₁[c] · g, W₂[·, c] / g</c> leaves what the pair computes as it is, for
/// ReLU is homogeneous. Source: Nagel et al. 2019, arXiv:1906.04721, section 4.1, which takes the
/// gains from the weights; here weights have scales of their own, so that the gains are the
/// activations': <c>g = √(6 / highest value seen)</c>, half way, in steps, between what helps
/// the activation and what costs the weights that follow.
/// <para>
/// ReLU6 is not homogeneous: it would have to clip a channel at 6 · g, and int8 saturation knows
/// one limit only. Hence gains are at least 1 and leave room above the highest value seen, so
/// that nothing clips on the calibration pictures that did not before: exact there, and for
/// every picture on which a channel stays below 6 / g.
/// </para>
/// </summary>
public static class CrossLayerEqualization
{
    private const double Clip = 6;

    // A channel that hardly ever speaks would be blown up by what happens to have been seen.
    private const double LargestGain = 16;

    /// <summary>Scales what lies between any two convolutions with but a ReLU6 between them.</summary>
    /// <param name="model">Float; left unchanged.</param>
    /// <param name="profiles">Of this model.</param>
    /// <returns>A model of the same nodes and names, other weights.</returns>
    public static ModelProto Apply(ModelProto model, ActivationProfiles profiles)
    {
        ModelProto equalized = model.Clone();
        GraphProto graph = equalized.Graph;
        var producers = graph.Node.ToDictionary(n => n.Output[0]);
        HashSet<string> outputs = [.. graph.Output.Select(o => o.Name)];
        var constants = graph.Initializer.ToDictionary(i => i.Name);
        foreach (NodeProto clip in graph.Node.Where(n => n.OpType == "Clip"))
        {
            NodeProto[] readers = [.. graph.Node.Where(n => n.Input.Contains(clip.Output[0]))];
            if (
                producers.GetValueOrDefault(clip.Input[0]) is { OpType: "Conv" } before
                && readers is [{ OpType: "Conv" } after]
                && !outputs.Overlaps([clip.Input[0], clip.Output[0]])
            )
            {
                var maxima = profiles.Statistics[clip.Output[0]].ChannelMaxima;
                double[] gains = [.. maxima.Select(Gain)];
                ScaleOutputs(constants[before.Input[1]], gains);
                ScaleOutputs(constants[before.Input[2]], gains);
                ScaleInputs(constants[after.Input[1]], gains);
            }
        }
        return equalized;
    }

    private static double Gain(float highest) =>
        highest > 0 ? Math.Clamp(Math.Sqrt(Clip / highest), 1, LargestGain) : 1;

    private static void ScaleOutputs(TensorProto tensor, double[] gains)
    {
        float[] values = Values(tensor);
        int each = values.Length / gains.Length;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(values[i] * gains[i / each]);
        }
        Replace(tensor, values);
    }

    /// <summary>Weights [out, in / groups, k, k]; output o reads channels of its own group.</summary>
    private static void ScaleInputs(TensorProto tensor, double[] gains)
    {
        float[] values = Values(tensor);
        (int outputs, int inputs) = ((int)tensor.Dims[0], (int)tensor.Dims[1]);
        int groups = gains.Length / inputs;
        int taps = values.Length / outputs / inputs;
        for (int i = 0; i < values.Length; i++)
        {
            int output = i / taps / inputs;
            int first = output * groups / outputs * inputs;
            values[i] = (float)(values[i] / gains[first + i / taps % inputs]);
        }
        Replace(tensor, values);
    }

    private static float[] Values(TensorProto tensor) =>
        MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray();

    private static void Replace(TensorProto tensor, float[] values) =>
        tensor.RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes<float>(values));
}
