namespace EdgeReader.Training.Networks;

/// <summary>One inverted residual block of EfficientNet-Lite0.</summary>
/// <param name="Index">0…15, the N of the weights named <c>blocks.N.*</c>.</param>
/// <param name="Kernel">Side of the depthwise kernel: 3 or 5.</param>
/// <param name="Stride">1 or 2.</param>
/// <param name="Expansion">1 (no <c>expand</c> convolution) or 6.</param>
/// <param name="Input">Channels in.</param>
/// <param name="Output">Channels out.</param>
public sealed record Lite0Block(
    int Index,
    int Kernel,
    int Stride,
    int Expansion,
    int Input,
    int Output
)
{
    /// <summary>Channels between expand and project.</summary>
    public int Middle => Input * Expansion;

    /// <summary>Whether the block's input is added to its output.</summary>
    public bool HasSkip => Stride == 1 && Input == Output;
}

/// <summary>
/// EfficientNet-Lite0 as a table, the one source for the TorchSharp module and the ONNX export.
/// Source: Google's EfficientNet-Lite (Apache-2.0), as models/base/README.md describes it.
/// </summary>
public static class Lite0Architecture
{
    /// <summary>Channels of the stem: a 3 × 3 convolution with stride 2.</summary>
    public const int StemChannels = 32;

    /// <summary>Channels of the head: a 1 × 1 convolution, then average pooling.</summary>
    public const int HeadChannels = 1280;

    /// <summary>ε of every batch norm.</summary>
    public const double BatchNormEpsilon = 0.001;

    // kernel, stride of the first block, expansion, channels, blocks
    private static readonly (int, int, int, int, int)[] Stages =
    [
        (3, 1, 1, 16, 1),
        (3, 2, 6, 24, 2),
        (5, 2, 6, 40, 2),
        (3, 2, 6, 80, 3),
        (5, 1, 6, 112, 3),
        (5, 2, 6, 192, 4),
        (3, 1, 6, 320, 1),
    ];

    /// <summary>The 16 blocks, in order.</summary>
    public static IReadOnlyList<Lite0Block> Blocks { get; } = [.. Enumerate()];

    /// <summary>
    /// TensorFlow's SAME padding of one dimension: the smaller half comes first, so that a
    /// stride-2 layer pads one more at the end.
    /// </summary>
    public static (int Before, int After) SamePadding(int length, int kernel, int stride)
    {
        int outputs = (length + stride - 1) / stride;
        int total = Math.Max((outputs - 1) * stride + kernel - length, 0);
        return (total / 2, total - total / 2);
    }

    private static IEnumerable<Lite0Block> Enumerate()
    {
        int index = 0;
        int input = StemChannels;
        foreach ((int kernel, int stride, int expansion, int channels, int blocks) in Stages)
        {
            for (int i = 0; i < blocks; i++)
            {
                int blockStride = i == 0 ? stride : 1;
                yield return new(index++, kernel, blockStride, expansion, input, channels);
                input = channels;
            }
        }
    }
}
