using EdgeReader.Recognition.Imaging;
using Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReader.Training.Export.Int8;

/// <summary>
/// Rounds each convolution so that on the activations that it will get, rounded by all layers
/// before it, it gives what the float network's own gives, by least squares: first the real
/// weights that would do that best, then the int8 weights nearest to them in what they compute
/// (<see cref="ErrorFeedback"/>), then the bias, so that every output channel keeps its mean. A
/// layer-wise and closed form of adaptive rounding (Nagel et al. 2020, arXiv:2004.10568, with its
/// asymmetric reconstruction, equation 25) that needs no training.
/// </summary>
/// <param name="model">The float model that is being quantized.</param>
/// <param name="specification">What the preprocessor prepares for it.</param>
/// <param name="pictures">Prepared training pictures [3, S, S], some hundred.</param>
/// <param name="perChannel">Whether each output channel has a scale of its own.</param>
/// <param name="correctBiases">Whether the means are kept.</param>
public sealed class AdaptiveRounding(
    ModelProto model,
    InputSpecification specification,
    IReadOnlyList<float[]> pictures,
    bool perChannel = true,
    bool correctBiases = true
) : IWeightRounding
{
    // Of the inputs' mean variance: as much as the weights are held to what they were.
    private const double Damping = 0.01;

    /// <inheritdoc/>
    public RoundedConvolution Round(NodeProto convolution, QuantizedGraph graph)
    {
        long[] shape = graph.ShapeOf(convolution.Input[1]);
        using LayerMoments moments = new(convolution, shape);
        Look(convolution, graph, moments);
        float[] weight = graph.ValuesOf(convolution.Input[1]);
        float[] bias = graph.ValuesOf(convolution.Input[2]);
        int each = weight.Length / bias.Length;

        using var scope = NewDisposeScope();
        (Tensor variation, Tensor wanted) = moments.Covariances();
        int groups = (int)variation.shape[0];
        Tensor before = tensor(weight).reshape(groups, -1, each).to(float64).transpose(1, 2);
        using Scalar small = Damping;
        using Scalar tiny = 1e-12;
        Tensor held = variation
            .diagonal(0, 1, 2)
            .mean([1], keepdim: true)
            .mul(small)
            .add(tiny)
            .unsqueeze(2)
            .mul(eye(each, dtype: float64).unsqueeze(0));
        Tensor inverse = linalg.inv(variation.add(held));
        double[] best = Values(inverse.bmm(wanted.add(held.bmm(before))).transpose(1, 2));
        double[] factors = Values(linalg.cholesky(inverse).transpose(1, 2));

        float[] aim = [.. best.Select(v => (float)v)];
        float inputScale = graph.ParametersOf(convolution.Input[0]).Scale;
        float[] scales = WeightScales.Of(aim, bias, inputScale, perChannel);
        sbyte[] rounded = Descend(best, factors, scales, groups);
        float[] kept = correctBiases ? KeepMeans(rounded, scales, moments, groups) : bias;
        return new(rounded, scales, kept);
    }

    private void Look(NodeProto convolution, QuantizedGraph graph, LayerMoments moments)
    {
        string input = graph[convolution.Input[0]];
        using ActivationSession exact = new(model, specification, [convolution.Output[0]]);
        using ActivationSession rounded = new(graph.ToModel(), specification, [input]);
        (float[], long[]) read = ([], []);
        (float[], long[]) wanted = ([], []);
        foreach (float[] picture in pictures)
        {
            exact.Run(picture, (_, values, shape) => wanted = (values.ToArray(), shape));
            rounded.Run(picture, (_, values, shape) => read = (values.ToArray(), shape));
            moments.Add(read, wanted);
        }
    }

    /// <param name="aim">[out, K].</param>
    /// <param name="factors">[groups, K, K].</param>
    private static sbyte[] Descend(double[] aim, double[] factors, float[] scales, int groups)
    {
        int outputs = scales.Length / groups;
        int inputs = aim.Length / scales.Length;
        sbyte[] rounded = new sbyte[aim.Length];
        for (int group = 0; group < groups; group++)
        {
            int first = group * outputs;
            double[][] rows =
            [
                .. Enumerable
                    .Range(0, inputs)
                    .Select(i =>
                        Enumerable.Range(first, outputs).Select(o => aim[o * inputs + i]).ToArray()
                    ),
            ];
            double[] factor = factors.AsSpan(group * inputs * inputs, inputs * inputs).ToArray();
            double[] steps = [.. scales.AsSpan(first, outputs).ToArray().Select(s => (double)s)];
            double[][] found = ErrorFeedback.Round(rows, factor, steps);
            for (int o = 0; o < outputs; o++)
            {
                for (int i = 0; i < inputs; i++)
                {
                    rounded[(first + o) * inputs + i] = (sbyte)found[i][o];
                }
            }
        }
        return rounded;
    }

    private static float[] KeepMeans(
        sbyte[] rounded,
        float[] scales,
        LayerMoments moments,
        int groups
    )
    {
        (double[] inputs, double[] targets) = moments.Means();
        int each = rounded.Length / scales.Length;
        float[] bias = new float[scales.Length];
        for (int o = 0; o < bias.Length; o++)
        {
            int first = o * groups / bias.Length * each;
            double given = 0;
            for (int i = 0; i < each; i++)
            {
                given += rounded[o * each + i] * (double)scales[o] * inputs[first + i];
            }
            bias[o] = (float)(targets[o] - given);
        }
        return bias;
    }

    private static double[] Values(Tensor tensor)
    {
        using Tensor plain = tensor.contiguous();
        return [.. plain.data<double>()];
    }
}
