using System.Runtime.InteropServices;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>The graph that quantization builds, and what it knows of the float graph.</summary>
public sealed class QuantizedGraph
{
    private readonly GraphBuilder _graph;
    private readonly IReadOnlyDictionary<string, TensorRange> _ranges;
    private readonly Dictionary<string, TensorProto> _constants;
    private readonly ILookup<string, NodeProto> _consumers;
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, QuantizationParameters> _parameters = [];

    /// <summary>Starts with the float graph's input, quantized, and its outputs.</summary>
    public QuantizedGraph(GraphProto graph, IReadOnlyDictionary<string, TensorRange> ranges)
    {
        _ranges = ranges;
        _graph = new(graph.Name);
        _constants = graph.Initializer.ToDictionary(i => i.Name);
        _consumers = graph
            .Node.SelectMany(n => n.Input.Select(i => (Input: i, Node: n)))
            .ToLookup(pair => pair.Input, pair => pair.Node);
        _graph.Input(graph.Input[0].Name, Shape(graph.Input[0]));
        foreach (ValueInfoProto output in graph.Output)
        {
            _graph.Output(output.Name, Shape(output));
        }
        QuantizeActivation(graph.Input[0].Name, graph.Input[0].Name);
    }

    /// <summary>The node to add to.</summary>
    public GraphBuilder Graph => _graph;

    /// <summary>The tensor of the new graph that stands for one of the float graph.</summary>
    public string this[string tensor] => _names.GetValueOrDefault(tensor, tensor);

    /// <summary>How an activation was quantized.</summary>
    public QuantizationParameters ParametersOf(string tensor) => _parameters[tensor];

    /// <summary>Whether a tensor is a constant of the float graph.</summary>
    public bool IsConstant(string tensor) => _constants.ContainsKey(tensor);

    /// <summary>The shape of a float constant.</summary>
    public long[] ShapeOf(string constant) => [.. _constants[constant].Dims];

    /// <summary>The values of a float constant.</summary>
    public float[] ValuesOf(string constant) =>
        MemoryMarshal.Cast<byte, float>(_constants[constant].RawData.Span).ToArray();

    /// <summary>The only node that takes a tensor, if it is a Clip; otherwise null.</summary>
    public NodeProto? ClipAfter(string tensor) =>
        _consumers[tensor].ToArray() is [{ OpType: "Clip" } clip] ? clip : null;

    /// <summary>Copies a float constant into the new graph.</summary>
    public string KeepConstant(string constant) =>
        _graph.Constant(constant, ValuesOf(constant), ShapeOf(constant));

    /// <summary>
    /// Rounds an activation to int8 and back; who takes the float graph's tensor from now on
    /// gets the rounded one.
    /// </summary>
    /// <param name="floatTensor">Its name in the float graph: whose range counts.</param>
    /// <param name="tensor">The tensor of the new graph to quantize.</param>
    public void QuantizeActivation(string floatTensor, string tensor)
    {
        QuantizationParameters p = QuantizationParameters.ForActivation(_ranges[floatTensor]);
        _parameters[floatTensor] = p;
        string scale = _graph.Constant(floatTensor + "_scale", [p.Scale]);
        string zero = _graph.Constant(floatTensor + "_zero_point", [p.ZeroPoint]);
        string rounded = _graph.Node(
            "QuantizeLinear",
            [tensor, scale, zero],
            floatTensor + "_quantized"
        );
        _names[floatTensor] = _graph.Node(
            "DequantizeLinear",
            [rounded, scale, zero],
            floatTensor + "_dequantized"
        );
    }

    /// <summary>The finished model.</summary>
    public ModelProto ToModel() => _graph.ToModel();

    private static long[] Shape(ValueInfoProto info) =>
        [.. info.Type.TensorType.Shape.Dim.Select(d => d.DimValue)];
}
