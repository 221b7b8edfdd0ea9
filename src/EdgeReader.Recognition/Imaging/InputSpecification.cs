namespace EdgeReader.Recognition.Imaging;

/// <summary>
/// What the network wants to see: NCHW RGB float32 [1, 3, Size, Size] with
/// <c>(pixel − Mean) / Deviation</c>, pixel being 0…255. Part of the bundle's manifest.
/// </summary>
/// <param name="Size">Side of the square input in pixels, 32…1024.</param>
/// <param name="Mean">Subtracted from each 0…255 value.</param>
/// <param name="Deviation">Divides what is left; greater than 0.</param>
public sealed record InputSpecification(int Size, float Mean, float Deviation)
{
    /// <summary>What the ImageNet weights in models/base were trained with, at 224 pixels.</summary>
    public static InputSpecification EfficientNetLite0 { get; } = new(224, 127f, 128f);

    /// <summary>Number of floats of one prepared picture: 3 · Size · Size.</summary>
    public int Length => 3 * Size * Size;
}
