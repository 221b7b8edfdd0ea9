using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Devices.Camera;

/// <summary>Which camera, and how it is read. Section <c>Camera</c> of the settings.</summary>
public sealed record CameraOptions
{
    /// <summary><c>scene</c> (simulated: practice cards) or <c>v4l2</c> (a USB camera).</summary>
    [Required]
    public string Driver { get; init; } = "scene";

    /// <summary>The USB camera's device file, for the driver <c>v4l2</c>.</summary>
    [Required]
    public string Device { get; init; } = "/dev/video0";

    /// <summary>Width of a frame in pixels, 320…1920.</summary>
    [Range(320, 1920)]
    public int Width { get; init; } = 640;

    /// <summary>Height of a frame in pixels, 240…1080.</summary>
    [Range(240, 1080)]
    public int Height { get; init; } = 480;

    /// <summary>For how long the first frame may keep start-up waiting, 1…60 s.</summary>
    [Range(1, 60)]
    public double FirstFrameSeconds { get; init; } = 10;

    /// <summary>Which random scene the simulated camera plays.</summary>
    public int SceneSeed { get; init; } = 1;

    /// <summary>Whether the scene plays at the speed of life rather than as fast as it can.</summary>
    public bool RealTime { get; init; }

    /// <summary>Folder of the practice cards' pictures, for the driver <c>scene</c>.</summary>
    [Required]
    public string CardsFolder { get; init; } = "practice-cards";
}
