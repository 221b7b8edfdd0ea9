using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Int8;
using Google.Protobuf;
using Onnx;

namespace EdgeReader.Training.Tests.Export.Int8;

public class AdaptiveRoundingTests
{
    private static readonly InputSpecification Input = new(32, 0, 1);

    [Fact]
    public void Round_InputsThatVaryTogether_ErrsLessThanTheNearestSteps()
    {
        ModelProto model = OneConvolution();
        float[][] pictures = [.. Enumerable.Range(0, 6).Select(Grey)];
        double nearest = Error(WeightRounding.Nearest);
        double adaptive = Error(WeightRounding.Adaptive);
        Assert.True(adaptive < 0.7 * nearest, $"{adaptive} against {nearest}");

        double Error(WeightRounding rounding)
        {
            byte[] int8 = PostTrainingQuantization
                .Run(model, Input, pictures, new() { Rounding = rounding })
                .ToByteArray();
            float[][] measured = [.. Enumerable.Range(50, 6).Select(Grey)];
            return Agreement.Between(model.ToByteArray(), int8, measured).MeanLogitDifference;
        }
    }

    /// <summary>All three colours next to alike, as in a picture of greys.</summary>
    private static float[] Grey(int seed)
    {
        Random random = new(seed);
        float[] plane = [.. Enumerable.Range(0, 32 * 32).Select(_ => random.NextSingle())];
        return
        [
            .. Enumerable
                .Range(0, 3)
                .SelectMany(_ => plane.Select(v => v + 0.01f * random.NextSingle())),
        ];
    }

    /// <summary>A convolution with weights far from the grid's steps, and means of it.</summary>
    private static ModelProto OneConvolution()
    {
        Random random = new(3);
        GraphBuilder graph = new("one");
        graph.Input("input", 1, 3, 32, 32);
        float[] weight = [.. Enumerable.Range(0, 8 * 3 * 9).Select(_ => random.NextSingle())];
        // One large weight makes the steps coarse.
        for (int output = 0; output < 8; output++)
        {
            weight[output * 27] = 20;
        }
        string[] inputs =
        [
            "input",
            graph.Constant("w", weight, 8, 3, 3, 3),
            graph.Constant("b", new float[8], 8),
        ];
        graph.Node("Conv", inputs, "y", GraphBuilder.Integers("kernel_shape", 3, 3));
        graph.Node("GlobalAveragePool", ["y"], "mean");
        graph.Node("Flatten", ["mean"], "logits", GraphBuilder.Integer("axis", 1));
        graph.Output("logits", 1, 8);
        return graph.ToModel();
    }
}
