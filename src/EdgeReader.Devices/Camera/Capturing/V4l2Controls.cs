using System.Globalization;
using OpenCvSharp;

namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>
/// Sets a USB camera as wanted, as far as it can be set. Cameras differ in what they have: what one
/// refuses is said once, and it goes on with what it has.
/// </summary>
/// <param name="set">VideoCapture.Set: false where the camera refuses.</param>
/// <param name="get">VideoCapture.Get.</param>
/// <param name="notes">Hears what was refused.</param>
internal sealed class V4l2Controls(
    Func<VideoCaptureProperties, double, bool> set,
    Func<VideoCaptureProperties, double> get,
    Notes notes
)
{
    // V4L2_CID_EXPOSURE_AUTO's menu; OpenCV passes the numbers on as they are.
    private const double ManualExposure = 1;
    private const double AutomaticExposure = 3; // aperture priority: what USB cameras call it

    // V4L2_CID_EXPOSURE_ABSOLUTE counts in units of 100 µs.
    private const double UnitsAMillisecond = 10;

    /// <summary>Kind of picture and size first: they open the device anew.</summary>
    public void Apply(CameraOptions options)
    {
        if (options.Compressed && !set(VideoCaptureProperties.FourCC, FourCC.MJPG))
        {
            notes.Say("The camera has no JPEG (Camera:Compressed): it sends what it has.");
        }
        SetSize(options.Width, options.Height);
        SetExposure(options.ExposureMilliseconds);
        SetFocus(options.Focus);
    }

    private void SetSize(int width, int height)
    {
        set(VideoCaptureProperties.FrameWidth, width);
        set(VideoCaptureProperties.FrameHeight, height);
        double hasWidth = get(VideoCaptureProperties.FrameWidth);
        double hasHeight = get(VideoCaptureProperties.FrameHeight);
        if (hasWidth != width || hasHeight != height)
        {
            notes.Say(
                $"The camera has no {width} × {height} pixels: it sends {hasWidth} × {hasHeight}."
            );
        }
    }

    private void SetExposure(double? milliseconds)
    {
        if (milliseconds is not { } wanted)
        {
            // A camera keeps what another program told it, so that nothing set is to be said too.
            set(VideoCaptureProperties.AutoExposure, AutomaticExposure);
            return;
        }
        bool isManual = set(VideoCaptureProperties.AutoExposure, ManualExposure);
        if (!set(VideoCaptureProperties.Exposure, wanted * UnitsAMillisecond) || !isManual)
        {
            string text = wanted.ToString(CultureInfo.InvariantCulture);
            notes.Say(
                $"The camera does not let itself be exposed for {text} ms "
                    + "(Camera:ExposureMilliseconds): it exposes as it does."
            );
        }
    }

    private void SetFocus(int? steps)
    {
        if (steps is not { } wanted)
        {
            set(VideoCaptureProperties.AutoFocus, 1);
            return;
        }
        bool isManual = set(VideoCaptureProperties.AutoFocus, 0);
        if (!set(VideoCaptureProperties.Focus, wanted) || !isManual)
        {
            notes.Say(
                $"The camera cannot be focused at {wanted} (Camera:Focus): it focuses as it does."
            );
        }
    }
}
