using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace EdgeReader.Training.Networks;

/// <summary>
/// One block: expand (1 × 1) → depthwise → project (1 × 1, linear), the input added where
/// <see cref="Lite0Block.HasSkip"/>. [N, Input, H, W] → [N, Output, ⌈H / Stride⌉, ⌈W / Stride⌉].
/// </summary>
public sealed class InvertedResidual : Module<Tensor, Tensor>
{
    /// <summary>
    /// The factor of the sum, kept for good: TorchSharp's own + makes one a call that nothing
    /// holds, and a garbage collection under way on another thread may free it while the native
    /// sum still reads it ("Expected false to be true … toFloat").
    /// </summary>
    private static readonly Scalar One = 1f.ToScalar();

    private readonly Lite0Block _block;
    private readonly ConvolutionUnit? _expand;
    private readonly ConvolutionUnit _depthwise;
    private readonly ConvolutionUnit _project;

    /// <summary>Creates the block with random weights.</summary>
    public InvertedResidual(Lite0Block block)
        : base(nameof(InvertedResidual))
    {
        _block = block;
        int middle = block.Middle;
        if (block.Expansion != 1)
        {
            _expand = new(block.Input, middle, kernel: 1, stride: 1, groups: 1, linear: false);
            register_module("expand", _expand);
        }
        _depthwise = new(middle, middle, block.Kernel, block.Stride, middle, linear: false);
        _project = new(middle, block.Output, kernel: 1, stride: 1, groups: 1, linear: true);
        register_module("depthwise", _depthwise);
        register_module("project", _project);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        Tensor y = _expand is null ? x : _expand.call(x);
        y = _project.call(_depthwise.call(y));
        return (_block.HasSkip ? y.add(x, One) : y).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _expand?.Dispose();
            _depthwise.Dispose();
            _project.Dispose();
        }
        base.Dispose(disposing);
    }
}
