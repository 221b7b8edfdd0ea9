using EdgeReader.Recognition.Decisions;
using EdgeReader.Scenes.Views;
using EdgeReader.Simulation.Showing;
using OpenCvSharp;

namespace EdgeReader.Simulation.People;

/// <summary>What is truly wrong with a view: to tell whether a spoken reason is true.</summary>
public static class Truth
{
    /// <summary>Whether a reason names something that is really there.</summary>
    /// <param name="reason">What was said.</param>
    /// <param name="view">How it truly is; left and right of the picture are the holder's.</param>
    /// <param name="backlight">How dark the thing is against its backdrop, 0…1.</param>
    /// <param name="frame">The frame's size, pixels.</param>
    /// <param name="ratio">The thing's short side over its long side.</param>
    public static bool Holds(
        Reason reason,
        SceneView view,
        double backlight,
        Size frame,
        double ratio
    )
    {
        Pose pose = view.Pose;
        Point2f[] corners = pose.Corners(frame, ratio);
        double left = corners.Min(c => c.X) / frame.Width;
        double right = corners.Max(c => c.X) / frame.Width;
        double top = corners.Min(c => c.Y) / frame.Height;
        double bottom = corners.Max(c => c.Y) / frame.Height;
        double blur = Math.Max(view.Lens.FocusBlur * 3, view.Lens.MotionBlur);
        return reason switch
        {
            Reason.TooDark => view.Light.Exposure < Circumstances.DarkestUsual - 1,
            Reason.TooBright => view.Light.Glare > 0.3,
            Reason.Backlit => backlight > 0.25,
            Reason.Moving => view.Lens.MotionBlur > 0.008,
            Reason.Blurred => blur > 0.008,
            Reason.TooFar => pose.Width < 0.5,
            Reason.TooNear => pose.Width > 1.02,
            Reason.MoveLeft => right > 1.05 && left > 0,
            Reason.MoveRight => left < -0.05 && right < 1,
            Reason.MoveUp => bottom > 1.05 && top > 0,
            Reason.MoveDown => top < -0.05 && bottom < 1,
            Reason.Tilted => Math.Abs(pose.TiltX) > 0.5,
            Reason.Covered => view.Fingers.Any(f => f.Length > 0.2),
            _ => false,
        };
    }
}
