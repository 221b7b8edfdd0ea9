using Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReader.Training.Export.Int8;

/// <summary>
/// How a convolution's inputs vary together, and with what it should give: all that least
/// squares needs. A group of the convolution is a problem of its own, of K = in / groups · k · k
/// inputs and O = out / groups outputs.
/// </summary>
public sealed class LayerMoments : IDisposable
{
    // Neighbours look alike: some hundred places of a picture tell as much as all.
    private const int PlacesOfAPicture = 512;

    private readonly long[] _kernel;
    private readonly long[] _strides;
    private readonly long[] _pads;
    private readonly long _groups;
    private readonly Tensor _inputs;
    private readonly Tensor _targets;
    private readonly Tensor _products;
    private readonly Tensor _crossProducts;
    private long _places;

    /// <summary>Starts at nothing.</summary>
    /// <param name="convolution">The float node.</param>
    /// <param name="shape">Of its weight: [out, in / groups, k, k].</param>
    public LayerMoments(NodeProto convolution, long[] shape)
    {
        var attributes = convolution.Attribute.ToDictionary(a => a.Name);
        _groups = attributes.TryGetValue("group", out AttributeProto? group) ? group.I : 1;
        _kernel = shape[2..];
        _strides = Integers("strides", 1, 1);
        _pads = Integers("pads", 0, 0, 0, 0);
        long inputs = shape[1] * shape[2] * shape[3];
        long outputs = shape[0] / _groups;
        _inputs = zeros([_groups, inputs], float64);
        _targets = zeros([_groups, outputs], float64);
        _products = zeros([_groups, inputs, inputs], float64);
        _crossProducts = zeros([_groups, inputs, outputs], float64);

        long[] Integers(string name, params long[] otherwise) =>
            attributes.TryGetValue(name, out AttributeProto? found) ? [.. found.Ints] : otherwise;
    }

    /// <summary>Takes in a picture.</summary>
    /// <param name="input">What the layer reads: values and [1, in, H, W].</param>
    /// <param name="target">What it should give: values and [1, out, H', W'].</param>
    public void Add((float[] Values, long[] Shape) input, (float[] Values, long[] Shape) target)
    {
        using var scope = NewDisposeScope();
        Tensor picture = tensor(input.Values, input.Shape);
        // ONNX says top, left, bottom, right; Torch the last dimension first.
        picture = nn.functional.pad(picture, [_pads[1], _pads[3], _pads[0], _pads[2]]);
        Tensor patches = nn.functional.unfold(
            picture,
            (_kernel[0], _kernel[1]),
            stride: (_strides[0], _strides[1])
        );
        Tensor x = Places(patches.reshape(_groups, -1, patches.shape[^1]));
        Tensor y = Places(tensor(target.Values).reshape(_groups, -1, patches.shape[^1]));
        _inputs.add_(x.sum(-1).to(float64));
        _targets.add_(y.sum(-1).to(float64));
        _products.add_(x.bmm(x.transpose(1, 2)).to(float64));
        _crossProducts.add_(x.bmm(y.transpose(1, 2)).to(float64));
        _places += x.shape[^1];
    }

    /// <summary>Mean of each input, [groups · K], and of each target, [out].</summary>
    public (double[] Inputs, double[] Targets) Means()
    {
        using var scope = NewDisposeScope();
        using Scalar places = _places;
        return ([.. _inputs.div(places).data<double>()], [.. _targets.div(places).data<double>()]);
    }

    /// <summary>
    /// Covariances of the inputs, [groups, K, K], and of inputs and targets, [groups, K, O].
    /// The caller disposes both.
    /// </summary>
    public (Tensor Inputs, Tensor InputsAndTargets) Covariances()
    {
        using var scope = NewDisposeScope();
        using Scalar places = _places;
        Tensor x = _inputs.div(places).unsqueeze(2);
        Tensor y = _targets.div(places).unsqueeze(1);
        return (
            _products.div(places).sub(x.bmm(x.transpose(1, 2))).MoveToOuterDisposeScope(),
            _crossProducts.div(places).sub(x.bmm(y)).MoveToOuterDisposeScope()
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _inputs.Dispose();
        _targets.Dispose();
        _products.Dispose();
        _crossProducts.Dispose();
    }

    private static Tensor Places(Tensor all)
    {
        long places = all.shape[^1];
        // An odd step, so that no column of the picture is looked at more than others.
        long step = places <= PlacesOfAPicture ? 1 : (places / PlacesOfAPicture) | 1;
        return step == 1 ? all : all.slice(-1, 0, places, step).contiguous();
    }
}
