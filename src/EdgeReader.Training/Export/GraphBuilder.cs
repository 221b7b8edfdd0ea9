using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>Puts an ONNX graph together, node by node in the order that they run.</summary>
public sealed class GraphBuilder(string name)
{
    private const int OperatorSet = 13; // the first with per-channel QuantizeLinear
    private const int IrVersion = 8;

    private readonly GraphProto _graph = new() { Name = name };

    /// <summary>Declares the graph's float32 input.</summary>
    public void Input(string tensor, params long[] shape) => _graph.Input.Add(Info(tensor, shape));

    /// <summary>Declares a float32 output of the graph.</summary>
    public void Output(string tensor, params long[] shape) =>
        _graph.Output.Add(Info(tensor, shape));

    /// <summary>Adds a float32 constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant(string tensor, ReadOnlySpan<float> values, params long[] shape) =>
        Initializer(tensor, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values), shape);

    /// <summary>Adds an int8 constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant(string tensor, ReadOnlySpan<sbyte> values, params long[] shape) =>
        Initializer(tensor, TensorProto.Types.DataType.Int8, MemoryMarshal.AsBytes(values), shape);

    /// <summary>Adds a uint8 constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant(string tensor, ReadOnlySpan<byte> values, params long[] shape) =>
        Initializer(tensor, TensorProto.Types.DataType.Uint8, values, shape);

    /// <summary>Adds an int32 constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant(string tensor, ReadOnlySpan<int> values, params long[] shape) =>
        Initializer(tensor, TensorProto.Types.DataType.Int32, MemoryMarshal.AsBytes(values), shape);

    /// <summary>Adds a node with one output.</summary>
    /// <param name="operatorType">For example <c>Conv</c>.</param>
    /// <param name="inputs">Names of tensors.</param>
    /// <param name="output">Name of the output; the node is named after it.</param>
    /// <param name="attributes">Copied.</param>
    /// <returns>The output's name.</returns>
    public string Node(
        string operatorType,
        IEnumerable<string> inputs,
        string output,
        params IEnumerable<AttributeProto> attributes
    )
    {
        NodeProto node = new() { OpType = operatorType, Name = output };
        node.Input.AddRange(inputs);
        node.Output.Add(output);
        node.Attribute.AddRange(attributes.Select(a => a.Clone()));
        _graph.Node.Add(node);
        return output;
    }

    /// <summary>The finished model.</summary>
    public ModelProto ToModel()
    {
        ModelProto model = new()
        {
            IrVersion = IrVersion,
            ProducerName = "EdgeReader",
            Graph = _graph,
        };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = OperatorSet });
        return model;
    }

    /// <summary>An attribute of integers.</summary>
    public static AttributeProto Integers(string attribute, params long[] values)
    {
        AttributeProto proto = new()
        {
            Name = attribute,
            Type = AttributeProto.Types.AttributeType.Ints,
        };
        proto.Ints.AddRange(values);
        return proto;
    }

    /// <summary>An attribute of one integer.</summary>
    public static AttributeProto Integer(string attribute, long value) =>
        new()
        {
            Name = attribute,
            Type = AttributeProto.Types.AttributeType.Int,
            I = value,
        };

    private string Initializer(
        string tensor,
        TensorProto.Types.DataType type,
        ReadOnlySpan<byte> bytes,
        long[] shape
    )
    {
        TensorProto proto = new()
        {
            Name = tensor,
            DataType = (int)type,
            RawData = ByteString.CopyFrom(bytes),
        };
        proto.Dims.AddRange(shape);
        _graph.Initializer.Add(proto);
        return tensor;
    }

    private static ValueInfoProto Info(string tensor, long[] shape)
    {
        TensorShapeProto dimensions = new();
        dimensions.Dim.AddRange(
            shape.Select(d => new TensorShapeProto.Types.Dimension { DimValue = d })
        );
        TypeProto.Types.Tensor type = new()
        {
            ElemType = (int)TensorProto.Types.DataType.Float,
            Shape = dimensions,
        };
        return new()
        {
            Name = tensor,
            Type = new TypeProto { TensorType = type },
        };
    }
}
