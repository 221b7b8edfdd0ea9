using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace EdgeReader.Training.Networks;

/// <summary>
/// Convolution with TensorFlow's SAME padding, batch norm and, where it is not linear, ReLU6:
/// [N, input, H, W] → [N, output, ⌈H / stride⌉, ⌈W / stride⌉].
/// </summary>
public sealed class ConvolutionUnit : Module<Tensor, Tensor>
{
    /// <summary>How far a training batch moves the running mean and variance.</summary>
    private const double BatchNormMomentum = 0.01;

    private readonly Conv2d _convolution;
    private readonly BatchNorm2d _norm;
    private readonly int _kernel;
    private readonly int _stride;
    private readonly int _groups;
    private readonly bool _linear;

    /// <summary>Creates a unit with random weights.</summary>
    /// <param name="groups">1, or <paramref name="input"/> for a depthwise convolution.</param>
    /// <param name="linear">Whether no ReLU6 follows.</param>
    public ConvolutionUnit(int input, int output, int kernel, int stride, int groups, bool linear)
        : base(nameof(ConvolutionUnit))
    {
        (_kernel, _stride, _groups, _linear) = (kernel, stride, groups, linear);
        _convolution = Conv2d(input, output, kernel, stride, groups: groups, bias: false);
        _norm = BatchNorm2d(
            output,
            eps: Lite0Architecture.BatchNormEpsilon,
            momentum: BatchNormMomentum
        );
        register_module("conv", _convolution);
        register_module("norm", _norm);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var (top, bottom) = Lite0Architecture.SamePadding((int)x.shape[2], _kernel, _stride);
        var (left, right) = Lite0Architecture.SamePadding((int)x.shape[3], _kernel, _stride);
        bool even = top == bottom && left == right;
        // The convolution itself pads both sides alike for nothing; the odd pixel needs a copy.
        Tensor padded = even ? x : functional.pad(x, [left, right, top, bottom]);
        long[] padding = even ? [top, left] : [0, 0];
        Tensor y = functional.conv2d(
            padded,
            _convolution.weight,
            strides: [_stride, _stride],
            padding: padding,
            groups: _groups
        );
        // Not the module's own call: it counts batches with a scalar that nothing holds, which
        // a garbage collection on another thread frees under the native code's hands.
        y = functional.batch_norm(
            y,
            _norm.running_mean!,
            _norm.running_var!,
            _norm.weight,
            _norm.bias,
            _norm.training,
            BatchNormMomentum,
            Lite0Architecture.BatchNormEpsilon
        );
        return (_linear ? y : functional.relu6(y, inplace: true)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _convolution.Dispose();
            _norm.Dispose();
        }
        base.Dispose(disposing);
    }
}
