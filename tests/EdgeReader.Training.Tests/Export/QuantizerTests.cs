using System.Runtime.InteropServices;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Export;
using Google.Protobuf;
using Onnx;

namespace EdgeReader.Training.Tests.Export;

public class QuantizerTests
{
    [Fact]
    public void Quantize_SmallGraph_HasTheScalesWorkedOutByHand()
    {
        // y = relu6(conv1x1(x)): two output channels of two input channels.
        ModelProto model = SmallGraph("Conv");
        Dictionary<string, TensorRange> ranges = new()
        {
            ["x"] = new(-1, 1.55f), // 2.55 / 255 = 0.01 a step, zero at −128 + 100
            ["sum"] = new(-2, 9),
            ["y"] = new(0, 5.1f), // 5.1 / 255 = 0.02 a step, zero at −128
        };
        GraphProto graph = Quantizer.Quantize(model, new(ranges)).Graph;

        Assert.Equal(0.01f, Floats(graph, "x_scale").Single(), 7);
        Assert.Equal([-28], Bytes(graph, "x_zero_point"));
        Assert.Equal(0.02f, Floats(graph, "y_scale").Single(), 7);
        Assert.Equal([-128], Bytes(graph, "y_zero_point"));
        // Channel 0 has weights 1.27 and −0.635: 0.01 a step. Channel 1: 0.254 → 0.002.
        Assert.Equal([0.01f, 0.002f], Floats(graph, "w_scale").Select(f => MathF.Round(f, 6)));
        Assert.Equal([127, -64, 127, 0], Bytes(graph, "w_quantized"));
        // Bias 0.5 / (0.01 · 0.01) = 5000; −0.1 / (0.01 · 0.002) = −5000.
        Assert.Equal([5000, -5000], Integers(graph, "b_quantized"));
    }

    [Fact]
    public void Quantize_OperatorThatTheTableLacks_IsRefused()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            Quantizer.Quantize(
                SmallGraph("ConvTranspose"),
                new(new Dictionary<string, TensorRange> { ["x"] = new(0, 1) })
            )
        );
        Assert.Contains("ConvTranspose", problem.Message);
    }

    [Fact]
    public void Quantize_SmallGraph_ComputesWhatIntegersGiveByHand()
    {
        Dictionary<string, TensorRange> ranges = new()
        {
            ["x"] = new(-1, 1.55f),
            ["y"] = new(0, 5.1f),
        };
        byte[] model = Quantizer.Quantize(SmallGraph("Conv"), new(ranges)).ToByteArray();
        using LogitsModel session = new(model);
        // Both input channels: −3 below the range, 0.5, then 1.0.
        float[] x = new float[2 * 16];
        (x[0], x[16]) = (-3f, -3f);
        (x[1], x[17]) = (0.5f, 0.5f);
        (x[2], x[18]) = (1.0f, 0f);
        float[] y = session.Run(x);
        // In steps of 0.01, −3 is −100: −100 · (127 − 64) + 5000 = −1300 steps of 0.0001 → 0.
        Assert.Equal(0f, y[0]);
        // 50 · 63 + 5000 = 8150 → 0.815 → 40.75 steps of 0.02 → 41.
        Assert.Equal(0.82f, y[1], 5);
        // 100 · 127 + 5000 = 17700 → 1.77 → 88.5 steps → 88, half to even.
        Assert.InRange(y[2], 1.7599f, 1.7801f);
        // Channel 1: 50 · 127 − 5000 = 1350 steps of 0.00002 → 0.027 → 1.35 steps → 1.
        Assert.Equal(0.02f, y[17], 5);
    }

    [Fact]
    public void Quantize_ActivationThatIsAnOutput_KeepsItsName()
    {
        ModelProto model = SmallGraph("Conv", sumAfter: true);
        Dictionary<string, TensorRange> ranges = new()
        {
            ["x"] = new(-1, 1.55f),
            ["y"] = new(0, 5.1f),
            ["twice"] = new(0, 10.2f),
        };
        GraphProto graph = Quantizer.Quantize(model, new(ranges)).Graph;
        Assert.Equal(["y", "twice"], graph.Output.Select(o => o.Name));
        foreach (string output in graph.Output.Select(o => o.Name))
        {
            NodeProto writer = graph.Node.Single(n => n.Output[0] == output);
            Assert.Equal("DequantizeLinear", writer.OpType);
        }
    }

    [Fact]
    public void Quantize_ActivationWithoutARange_IsRefused()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            Quantizer.Quantize(
                SmallGraph("Conv"),
                new(new Dictionary<string, TensorRange> { ["x"] = new(0, 1) })
            )
        );
        Assert.Contains("y", problem.Message);
    }

    [Fact]
    public void Quantize_ConvolutionBehindFloat_IsRefused()
    {
        GraphBuilder graph = new("mixed");
        graph.Input("x", 1, 2, 1, 1);
        graph.Node("Flatten", ["x"], "flat");
        graph.Node("Add", ["flat", "flat"], "twice");
        graph.Output("twice", 1, 2);
        Dictionary<string, TensorRange> ranges = new() { ["x"] = new(0, 1), ["twice"] = new(0, 2) };
        var problem = Assert.Throws<ReaderException>(() =>
            Quantizer.Quantize(graph.ToModel(), new(ranges))
        );
        Assert.Contains("flat", problem.Message);
    }

    [Fact]
    public void Quantize_ChannelThatBatchNormSwitchedOff_KeepsItsBias()
    {
        // Weights of 1e-9 would want bias 0.7 / 1e-13: far beyond int32.
        ModelProto model = SmallGraph("Conv", weights: [1e-9f, 0, 1, 1], bias: [0.7f, 0.7f]);
        Dictionary<string, TensorRange> ranges = new()
        {
            ["x"] = new(-1, 1.55f),
            ["y"] = new(0, 5.1f),
        };
        GraphProto graph = Quantizer.Quantize(model, new(ranges)).Graph;
        float[] scales = Floats(graph, "b_scale");
        int[] bias = Integers(graph, "b_quantized");
        Assert.Equal(0.7, (double)bias[0] * scales[0], 1e-6);
        Assert.Equal(0.7, (double)bias[1] * scales[1], scales[1] / 2.0);
    }

    [Fact]
    public void Quantize_TheSameTwice_GivesTheSameFile()
    {
        ModelProto model = RandomNetwork.Shared.Float;
        Assert.Equal(Make(), Make());

        byte[] Make()
        {
            InputSpecification input = InputSpecification.EfficientNetLite0;
            var seen = Calibrator.Measure(model, input, RandomNetwork.Pictures(3, seed: 6));
            return Quantizer.Quantize(model, seen).ToByteArray();
        }
    }

    [Fact]
    public void Quantize_Network_LeavesNoFloatOperatorButTheHead()
    {
        GraphProto graph = RandomNetwork.Shared.Int8.Graph;
        var producers = graph.Node.ToDictionary(n => n.Output[0]);
        var consumers = graph
            .Node.SelectMany(n => n.Input.Select(i => (Input: i, n.OpType)))
            .ToLookup(pair => pair.Input, pair => pair.OpType);
        HashSet<string> constants = [.. graph.Initializer.Select(i => i.Name)];
        string[] float32 =
        [
            .. graph
                .Node.Where(n => n.OpType is not ("QuantizeLinear" or "DequantizeLinear"))
                .Where(n => !IsBetweenInt8(n))
                .Select(n => n.OpType),
        ];
        Assert.Equal(["Conv", "GlobalAveragePool", "Flatten"], float32);
        Assert.DoesNotContain(graph.Node, n => n.OpType is "Clip" or "BatchNormalization");

        bool IsBetweenInt8(NodeProto node) =>
            node.Input.All(i =>
                producers.TryGetValue(i, out var p) && p.OpType == "DequantizeLinear"
            ) && consumers[node.Output[0]].ToArray() is ["QuantizeLinear"];
    }

    [Fact]
    public void Quantize_Network_AnswersNearlyAsInFloat()
    {
        byte[] exact = RandomNetwork.Shared.Float.ToByteArray();
        byte[] rounded = RandomNetwork.Shared.Int8.ToByteArray();
        Agreement found = Agreement.Between(exact, rounded, RandomNetwork.Pictures(200, seed: 3));
        TestContext.Current.TestOutputHelper?.WriteLine($"{found}");
        // A random classifier decides between near ties; a trained one agrees more often. Without
        // the correction of biases 166 agree, and the mean difference is 0.021.
        Assert.True(found.SameLabel >= 0.88 * found.Pictures, $"{found}");
        Assert.True(found.LargestLogitDifference < 0.2, $"{found}");
        Assert.True(found.MeanLogitDifference < 0.016, $"{found}");
    }

    [Fact]
    public void Quantize_Network_TwoRunsAgreeBitByBit()
    {
        byte[] model = RandomNetwork.Shared.Int8.ToByteArray();
        using LogitsModel first = new(model);
        using LogitsModel second = new(model);
        foreach (float[] picture in RandomNetwork.Pictures(5, seed: 4))
        {
            Assert.Equal(first.Run(picture), second.Run(picture));
        }
    }

    private static ModelProto SmallGraph(
        string operatorType,
        float[]? weights = null,
        float[]? bias = null,
        bool sumAfter = false
    )
    {
        GraphBuilder graph = new("small");
        graph.Input("x", 1, 2, 4, 4);
        string[] inputs =
        [
            "x",
            graph.Constant("w", weights ?? [1.27f, -0.635f, 0.254f, 0f], 2, 2, 1, 1),
            graph.Constant("b", bias ?? [0.5f, -0.1f], 2),
        ];
        graph.Node(operatorType, inputs, "sum", GraphBuilder.Integers("kernel_shape", 1, 1));
        string[] clip = ["sum", graph.Constant("min", [0f]), graph.Constant("max", [6f])];
        graph.Node("Clip", clip, "y");
        graph.Output("y", 1, 2, 4, 4);
        if (sumAfter)
        {
            graph.Node("Add", ["y", "y"], "twice");
            graph.Output("twice", 1, 2, 4, 4);
        }
        return graph.ToModel();
    }

    private static ReadOnlySpan<byte> Raw(GraphProto graph, string name) =>
        graph.Initializer.Single(i => i.Name == name).RawData.Span;

    private static float[] Floats(GraphProto graph, string name) =>
        MemoryMarshal.Cast<byte, float>(Raw(graph, name)).ToArray();

    private static int[] Integers(GraphProto graph, string name) =>
        MemoryMarshal.Cast<byte, int>(Raw(graph, name)).ToArray();

    private static int[] Bytes(GraphProto graph, string name) =>
        [.. MemoryMarshal.Cast<byte, sbyte>(Raw(graph, name)).ToArray().Select(b => (int)b)];
}
