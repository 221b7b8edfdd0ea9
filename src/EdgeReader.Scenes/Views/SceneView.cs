namespace EdgeReader.Scenes.Views;

/// <summary>One look at a scene: equal views of equal pictures give equal pixels.</summary>
/// <param name="Pose">Where the flat thing lies.</param>
/// <param name="Light">How it is lit.</param>
/// <param name="Lens">What the camera adds.</param>
/// <param name="Fingers">Fingers in the view, the last one uppermost.</param>
/// <param name="NoiseSeed">Which noise.</param>
public sealed record SceneView(
    Pose Pose,
    Light Light,
    Lens Lens,
    IReadOnlyList<Finger> Fingers,
    int NoiseSeed
);
