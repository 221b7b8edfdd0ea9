using System.Runtime.InteropServices;
using EdgeReader.Recognition;
using EdgeReader.Training.Export.Int8;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>
/// The graph that quantization builds, and what it knows of the float graph. An activation T of
/// the float graph is computed as T_float, rounded to T_quantized and dequantized to T again, so
/// that whoever reads it, the graph's outputs included, finds it under its name.
/// </summary>
public sealed class QuantizedGraph
{
    private readonly GraphBuilder _graph;
    private readonly Calibration _calibration;
    private readonly Dictionary<string, TensorProto> _constants;
    private readonly ILookup<string, NodeProto> _consumers;
    private readonly HashSet<string> _outputs;
    private readonly string _input;
    private readonly bool _unsignedActivations;
    private readonly Dictionary<string, QuantizationParameters> _parameters = [];

    /// <summary>Starts with the float graph's input, quantized, and its outputs.</summary>
    /// <param name="graph">The float graph.</param>
    /// <param name="calibration">Of every activation.</param>
    /// <param name="rounding">How the convolutions' weights are rounded.</param>
    /// <param name="unsignedActivations">Whether activations are uint8, not int8.</param>
    public QuantizedGraph(
        GraphProto graph,
        Calibration calibration,
        IWeightRounding rounding,
        bool unsignedActivations
    )
    {
        (_calibration, Rounding) = (calibration, rounding);
        _unsignedActivations = unsignedActivations;
        _graph = new(graph.Name);
        _constants = graph.Initializer.ToDictionary(i => i.Name);
        _consumers = graph
            .Node.SelectMany(n => n.Input.Select(i => (Input: i, Node: n)))
            .ToLookup(pair => pair.Input, pair => pair.Node);
        _graph.Input(graph.Input[0].Name, Shape(graph.Input[0]));
        _outputs = [.. graph.Output.Select(o => o.Name)];
        foreach (ValueInfoProto output in graph.Output)
        {
            _graph.Output(output.Name, Shape(output));
        }
        _input = graph.Input[0].Name;
        Round(_input, _input, InputDequantized);
    }

    /// <summary>The node to add to.</summary>
    public GraphBuilder Graph => _graph;

    /// <summary>How the convolutions' weights are rounded.</summary>
    public IWeightRounding Rounding { get; }

    /// <summary>The tensor of the new graph that stands for one of the float graph.</summary>
    public string this[string tensor] => tensor == _input ? InputDequantized : tensor;

    // Nobody can write the graph's input again.
    private string InputDequantized => _input + "_dequantized";

    /// <summary>How an activation was quantized.</summary>
    /// <exception cref="ReaderException">It is float.</exception>
    public QuantizationParameters ParametersOf(string tensor) =>
        _parameters.TryGetValue(tensor, out QuantizationParameters parameters)
            ? parameters
            : throw new ReaderException(
                $"The quantizer cannot quantize what reads {tensor}, which is float: put the "
                    + "float operators at the network's end."
            );

    /// <summary>Mean of each channel of a float activation; null if unknown.</summary>
    public double[]? ChannelMeansOf(string tensor) =>
        _calibration.ChannelMeans.GetValueOrDefault(tensor);

    /// <summary>Whether an activation was quantized already.</summary>
    public bool IsQuantized(string tensor) => _parameters.ContainsKey(tensor);

    /// <summary>Whether a tensor is an output of the float graph.</summary>
    public bool IsOutput(string tensor) => _outputs.Contains(tensor);

    /// <summary>Whether a tensor is a constant of the float graph.</summary>
    public bool IsConstant(string tensor) => _constants.ContainsKey(tensor);

    /// <summary>The shape of a float constant.</summary>
    public long[] ShapeOf(string constant) => [.. _constants[constant].Dims];

    /// <summary>The values of a float constant.</summary>
    public float[] ValuesOf(string constant) =>
        MemoryMarshal.Cast<byte, float>(_constants[constant].RawData.Span).ToArray();

    /// <summary>The Clip that alone takes a tensor; null where something else does.</summary>
    public NodeProto? ClipAfter(string tensor) =>
        !_outputs.Contains(tensor) && _consumers[tensor].ToArray() is [{ OpType: "Clip" } clip]
            ? clip
            : null;

    /// <summary>Copies a float constant into the new graph.</summary>
    public string KeepConstant(string constant) =>
        _graph.Constant(constant, ValuesOf(constant), ShapeOf(constant));

    /// <summary>Adds a node whose output, an activation, is rounded to int8 and back.</summary>
    /// <param name="activation">
    /// Its name in the float graph: whose range counts, and under which it is read.
    /// </param>
    /// <exception cref="ReaderException">The activation was not calibrated.</exception>
    public void QuantizedNode(
        string operatorType,
        IEnumerable<string> inputs,
        string activation,
        IEnumerable<AttributeProto> attributes
    )
    {
        string node = _graph.Node(operatorType, inputs, activation + "_float", attributes);
        Round(activation, node, activation);
    }

    private void Round(string activation, string from, string to)
    {
        if (!_calibration.Ranges.TryGetValue(activation, out TensorRange range))
        {
            throw new ReaderException(
                $"The activation {activation} has no range: calibrate this very network."
            );
        }
        QuantizationParameters p = QuantizationParameters.ForActivation(range);
        _parameters[activation] = p;
        string scale = _graph.Constant(activation + "_scale", [p.Scale]);
        string zero = ZeroPoint(activation + "_zero_point", p.ZeroPoint);
        string rounded = activation + "_quantized";
        _graph.Node("QuantizeLinear", [from, scale, zero], rounded);
        _graph.Node("DequantizeLinear", [rounded, scale, zero], to);
    }

    // The same step 128 higher, so that all 256 steps are what they were.
    private string ZeroPoint(string name, sbyte value) =>
        _unsignedActivations
            ? _graph.Constant(name, [(byte)(value - sbyte.MinValue)])
            : _graph.Constant(name, [value]);

    /// <summary>The model, as far as it is quantized.</summary>
    public ModelProto ToModel() => _graph.ToModel();

    private static long[] Shape(ValueInfoProto info) =>
        [.. info.Type.TensorType.Shape.Dim.Select(d => d.DimValue)];
}
