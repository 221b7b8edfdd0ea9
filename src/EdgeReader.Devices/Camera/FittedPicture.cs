using OpenCvSharp;

namespace EdgeReader.Devices.Camera;

/// <summary>
/// Pictures of other cameras, brought to the size of this one: what is to be answered is what this
/// camera would see of it.
/// </summary>
internal static class FittedPicture
{
    /// <summary>Keeps the aspect; what is smaller stays as it is.</summary>
    /// <param name="picture">Any picture; disposed if another takes its place.</param>
    /// <param name="options">No side becomes longer than the longer one here.</param>
    /// <returns>The caller's.</returns>
    public static Mat Fit(Mat picture, CameraOptions options)
    {
        double longest = Math.Max(options.Width, options.Height);
        double scale = longest / Math.Max(picture.Width, picture.Height);
        if (scale >= 1)
        {
            return picture;
        }
        using Mat large = picture;
        Size size = new(
            Math.Max(1, Math.Round(large.Width * scale)),
            Math.Max(1, Math.Round(large.Height * scale))
        );
        return large.Resize(size, interpolation: InterpolationFlags.Area);
    }
}
