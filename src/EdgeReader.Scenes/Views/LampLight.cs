namespace EdgeReader.Scenes.Views;

/// <summary>What a lamp beside the camera adds to a view.</summary>
public static class LampLight
{
    // A guess until somebody measures one: two LEDs of 1.5 cd behind their diffusers give a note that
    // fills two thirds of the frame, 120 mm away, some 200 lx, E = I/r²: as much as a lit room.
    private const double Gain = 1;
    private const double Width = 0.67;

    // Cotton paper is nearly matt.
    private const double Glare = 0.15;

    /// <summary>The view in the lamp's light. A camera exposes no longer than it must.</summary>
    /// <param name="view">Without a lamp.</param>
    /// <param name="level">How bright the lamp is, 0, off, to 1.</param>
    public static SceneView LitBy(this SceneView view, double level)
    {
        if (level <= 0)
        {
            return view;
        }
        double room = Math.Pow(2, view.Light.Exposure);
        double near = view.Pose.Width / Width;
        double lit = Math.Min(room + level * Gain * near * near, Math.Max(room, 1));
        Light light = view.Light with
        {
            Exposure = Math.Log2(lit),
            // Shadow and slant are the room's.
            Gradient = view.Light.Gradient * room / lit,
            Shadow = view.Light.Shadow * room / lit,
            Glare = Math.Max(view.Light.Glare, Glare * level),
        };
        return view with { Light = light };
    }
}
