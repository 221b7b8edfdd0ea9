using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Devices.Camera;

/// <summary>Which camera, and how it is read. Section <c>Camera</c> of the settings.</summary>
public sealed record CameraOptions
{
    /// <summary>
    /// <c>libcamera</c> (a CSI camera), <c>v4l2</c> (a USB camera), <c>video</c> (a file),
    /// <c>photos</c> (a folder) or <c>scene</c> (simulated: practice cards).
    /// </summary>
    [Required]
    public string Driver { get; init; } = "scene";

    /// <summary>
    /// The USB camera, for the driver <c>v4l2</c>: a device file, or as much of a name under
    /// <c>/dev/v4l/by-id</c> as only that camera has. Such a name stays when it is plugged in anew.
    /// </summary>
    [Required]
    public string Device { get; init; } = "/dev/video0";

    /// <summary>
    /// What else <c>libcamerasrc</c> is told, as <c>gst-inspect-1.0 libcamerasrc</c> lists it, for
    /// example <c>camera-name=… af-mode=continuous</c>. Nothing as a rule.
    /// </summary>
    [RegularExpression("[^!]*", ErrorMessage = "it must not contain '!'")]
    public string SourceProperties { get; init; } = "";

    /// <summary>Width of a frame in pixels, 320…1920.</summary>
    [Range(320, 1920)]
    public int Width { get; init; } = 640;

    /// <summary>Height of a frame in pixels, 240…1080.</summary>
    [Range(240, 1080)]
    public int Height { get; init; } = 480;

    /// <summary>
    /// As how wide a picture a CSI camera is asked for one, 320…4608 pixels, which is then scaled to
    /// <see cref="Width"/>; unset: as that. libcamera reads small pictures from the middle of most
    /// sensors, so that asking for a larger one shows more; it takes more work too.
    /// </summary>
    [Range(320, 4608)]
    public int? CaptureWidth { get; init; }

    /// <summary>As how high a picture, 240…3456 pixels; unset: as <see cref="Height"/>.</summary>
    [Range(240, 3456)]
    public int? CaptureHeight { get; init; }

    /// <summary>
    /// Whether a USB camera sends JPEG: more frames a second at large sizes, on a slow bus too,
    /// for some detail and some work to decode them.
    /// </summary>
    public bool Compressed { get; init; }

    /// <summary>For how long a USB camera exposes, 0.1…1000 ms; unset: its own automatic.</summary>
    [Range(0.1, 1000)]
    public double? ExposureMilliseconds { get; init; }

    /// <summary>A USB camera's focus in its own steps, 0…1023; unset: its own automatic.</summary>
    [Range(0, 1023)]
    public int? Focus { get; init; }

    /// <summary>
    /// At how many millimetres a CSI camera whose lens moves is sharp, 50…2000; unset: as libcamera has
    /// it, which is about a metre. Fixed, since a search for sharpness takes longer than reading does.
    /// </summary>
    [Range(50, 2000)]
    public double? FocusMillimetres { get; init; }

    /// <summary>For how long a camera may open before its first frame, 1…60 s.</summary>
    [Range(1, 60)]
    public double FirstFrameSeconds { get; init; } = 10;

    /// <summary>
    /// For how long a real camera may deliver nothing, or the same bytes, before that is trouble,
    /// 0.5…10 s. A little less than the two seconds within which it is to be noticed.
    /// </summary>
    [Range(0.5, 10)]
    public double TroubleAfterSeconds { get; init; } = 1.8;

    /// <summary>
    /// Whether a real camera that delivers the same bytes again and again is in trouble. Off for a
    /// virtual one, whose still picture has no noise.
    /// </summary>
    public bool NoticesFrozen { get; init; } = true;

    /// <summary>After how long a camera that stays away ends the reader, 10…3600 s.</summary>
    [Range(10, 3600)]
    public double GiveUpSeconds { get; init; } = 120;

    /// <summary>The video, for the driver <c>video</c>.</summary>
    public string VideoFile { get; init; } = "";

    /// <summary>The folder of photographs, for the driver <c>photos</c>.</summary>
    public string PhotosFolder { get; init; } = "";

    /// <summary>For how long each photograph is held, 0.1…60 s.</summary>
    [Range(0.1, 60)]
    public double PhotoSeconds { get; init; } = 3;

    /// <summary>Frames a second of the driver <c>photos</c>, 1…60.</summary>
    [Range(1, 60)]
    public double PhotoFramesASecond { get; init; } = 12.5;

    /// <summary>Whether a scene, a video or a folder of photographs begins again at its end.</summary>
    public bool Repeat { get; init; }

    /// <summary>Which random scene the simulated camera plays.</summary>
    public int SceneSeed { get; init; } = 1;

    /// <summary>
    /// Whether a scene, a video or photographs play at the speed of life rather than as fast as
    /// they can.
    /// </summary>
    public bool RealTime { get; init; }

    /// <summary>Folder of the practice cards' pictures, for the driver <c>scene</c>.</summary>
    [Required]
    public string CardsFolder { get; init; } = "practice-cards";
}
