using OpenCvSharp;

namespace EdgeReader.Scenes;

/// <summary>
/// Draws hand-held views of flat things, for the training desk and the simulated camera alike:
/// what lies there, what covers it, how it is lit, and what the camera adds, in this order.
/// Thread-safe.
/// </summary>
public static class SceneRenderer
{
    /// <summary>Draws one view.</summary>
    /// <param name="background">8-bit BGR, gives the frame its size; left unchanged.</param>
    /// <param name="flat">8-bit BGR with its long side across, or null for nothing.</param>
    /// <param name="view">How it is seen.</param>
    /// <returns>8-bit BGR of the background's size; the caller's to dispose.</returns>
    public static Mat Render(Mat background, Mat? flat, SceneView view)
    {
        Mat frame = background.Clone();
        if (flat is not null)
        {
            FlatLayer.Draw(frame, flat, view.Pose);
        }
        foreach (Finger finger in view.Fingers)
        {
            FingerLayer.Draw(frame, finger);
        }
        LightLayer.Apply(frame, view.Light);
        LensLayer.Apply(frame, view.Lens, view.NoiseSeed);
        return frame;
    }
}
