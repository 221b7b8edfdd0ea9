using System.Globalization;

namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>How a CSI camera is read: GStreamer's text, and why it can't be opened.</summary>
internal static class LibcameraPipeline
{
    /// <summary>
    /// The pipeline. Both caps are explicit: without them the elements may agree on grey. The sink
    /// holds one picture and drops the older one, so that what is read is what is there now.
    /// </summary>
    /// <param name="options">Size in pixels, and what else libcamerasrc is told.</param>
    public static string Describe(CameraOptions options)
    {
        // What is told last wins, so that SourceProperties may say otherwise.
        string source = string.Join(
            ' ',
            ((string[])["libcamerasrc", Focus(options), options.SourceProperties.Trim()]).Where(p =>
                p.Length > 0
            )
        );
        (int width, int height) = (
            options.CaptureWidth ?? options.Width,
            options.CaptureHeight ?? options.Height
        );
        // bilinear2 looks at all pixels that become one; bilinear at two, which leaves false patterns.
        string scaled =
            (width, height) == (options.Width, options.Height)
                ? ""
                : $" ! videoscale method=bilinear2 ! video/x-raw,width={options.Width},height={options.Height}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{source} ! video/x-raw,format=NV12,width={width},height={height}{scaled}"
                + $" ! videoconvert ! video/x-raw,format=BGR ! appsink max-buffers=1 drop=true"
        );
    }

    // libcamera's control LensPosition is in dioptres. A camera without a moving lens ignores both.
    private static string Focus(CameraOptions options) =>
        options.FocusMillimetres is { } distance
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"af-mode=manual lens-position={1000 / distance:0.##}"
            )
            : "";

    /// <summary>What to say of a pipeline that did not start.</summary>
    /// <param name="buildInformation">OpenCV's own account of how it was built.</param>
    public static string WhyNot(string buildInformation) =>
        HasGStreamer(buildInformation)
            ? "The CSI camera cannot be opened: check its ribbon cable, that 'rpicam-hello "
                + "--list-cameras' lists it, that no other program holds it, and that the package "
                + "gstreamer1.0-libcamera is installed."
            : "This program's OpenCV has no GStreamer, without which a CSI camera cannot be read: "
                + "run it on the device, or choose a USB camera with Camera:Driver v4l2.";

    private static bool HasGStreamer(string buildInformation) =>
        buildInformation
            .Split('\n')
            .Any(line =>
                line.TrimStart().StartsWith("GStreamer:", StringComparison.Ordinal)
                && line.Contains("YES", StringComparison.Ordinal)
            );
}
