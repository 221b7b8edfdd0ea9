using EdgeReader.Recognition.Models;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>
/// Writes EfficientNet-Lite0 as a float32 ONNX model, shaped as <see cref="OnnxNetwork"/> says.
/// Batch norm is folded, SAME padding is spelled out. The classifier is applied to every cell of
/// the last feature map, for it is linear: the mean of what it says of the cells is what it says
/// of their mean, and where the evidence lies comes for free.
/// </summary>
public sealed class OnnxExporter
{
    private readonly IReadOnlyDictionary<string, NamedTensor> _weights;
    private readonly GraphBuilder _graph = new("efficientnet_lite0");
    private readonly string[] _clipBounds;
    private int _side;

    private OnnxExporter(IReadOnlyDictionary<string, NamedTensor> weights, int inputSize)
    {
        _weights = weights;
        _side = inputSize;
        _clipBounds = [_graph.Constant("relu6.min", [0f]), _graph.Constant("relu6.max", [6f])];
    }

    /// <summary>Exports a network.</summary>
    /// <param name="weights">By name, as models/base/README.md names them.</param>
    /// <param name="inputSize">Side of the square input in pixels.</param>
    /// <exception cref="Recognition.ReaderException">A weight is missing.</exception>
    public static ModelProto Export(
        IReadOnlyDictionary<string, NamedTensor> weights,
        int inputSize
    ) => new OnnxExporter(weights, inputSize).Export();

    private ModelProto Export()
    {
        _graph.Input(OnnxNetwork.Input, 1, 3, _side, _side);
        string x = Relu6(Convolution("stem", OnnxNetwork.Input, kernel: 3, stride: 2, groups: 1));
        foreach (Lite0Block block in Lite0Architecture.Blocks)
        {
            x = Block(block, x);
        }
        x = Relu6(Convolution("head", x, kernel: 1, stride: 1, groups: 1));
        Classifier(x);
        return _graph.ToModel();
    }

    private string Block(Lite0Block block, string input)
    {
        string name = $"blocks.{block.Index}";
        string x = input;
        if (block.Expansion != 1)
        {
            x = Relu6(Convolution(name + ".expand", x, 1, 1, 1));
        }
        x = Convolution(name + ".depthwise", x, block.Kernel, block.Stride, block.Middle);
        x = Convolution(name + ".project", Relu6(x), 1, 1, 1);
        return block.HasSkip ? _graph.Node("Add", [x, input], name + ".sum") : x;
    }

    private string Convolution(string layer, string input, int kernel, int stride, int groups)
    {
        FoldedConvolution folded = FoldedConvolution.Of(_weights, layer);
        string weight = _graph.Constant(layer + ".weight", folded.Weight, folded.Shape);
        string bias = _graph.Constant(layer + ".bias", folded.Bias, folded.Bias.Length);
        (int before, int after) = Lite0Architecture.SamePadding(_side, kernel, stride);
        _side = (_side + stride - 1) / stride;
        return _graph.Node(
            "Conv",
            [input, weight, bias],
            layer,
            GraphBuilder.Integers("kernel_shape", kernel, kernel),
            GraphBuilder.Integers("strides", stride, stride),
            GraphBuilder.Integers("pads", before, before, after, after),
            GraphBuilder.Integer("group", groups)
        );
    }

    private string Relu6(string input) =>
        _graph.Node("Clip", [input, .. _clipBounds], input + ".relu6");

    private void Classifier(string features)
    {
        NamedTensor weight = FoldedConvolution.Find(_weights, "classifier.weight");
        NamedTensor bias = FoldedConvolution.Find(_weights, "classifier.bias");
        (long labels, long channels) = (weight.Shape[0], weight.Shape[1]);
        string[] inputs =
        [
            features,
            _graph.Constant("classifier.weight", weight.Values, labels, channels, 1, 1),
            _graph.Constant("classifier.bias", bias.Values, bias.Shape),
        ];
        string map = _graph.Node(
            "Conv",
            inputs,
            OnnxNetwork.Evidence,
            GraphBuilder.Integers("kernel_shape", 1, 1)
        );
        string mean = _graph.Node("GlobalAveragePool", [map], "evidence.mean");
        _graph.Node("Flatten", [mean], OnnxNetwork.Logits, GraphBuilder.Integer("axis", 1));
        _graph.Output(OnnxNetwork.Logits, 1, labels);
        _graph.Output(OnnxNetwork.Evidence, 1, labels, _side, _side);
    }
}
