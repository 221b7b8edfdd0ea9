namespace EdgeReader.Scenes.Views;

/// <summary>What the camera does to the light: blur, noise and compression.</summary>
public sealed record Lens
{
    /// <summary>Length of the motion blur, fraction of the frame's width, 0…0.15.</summary>
    public double MotionBlur { get; init; }

    /// <summary>Direction of the motion, radians.</summary>
    public double MotionAngle { get; init; }

    /// <summary>Focus blur: σ of a Gaussian, fraction of the frame's width, 0…0.03.</summary>
    public double FocusBlur { get; init; }

    /// <summary>Share of the frame's pixels along a side that the lens resolves, 0.1…1.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Sensor noise: σ in grey levels, 0…40.</summary>
    public double Noise { get; init; } = 1.5;

    /// <summary>JPEG quality 5…100, or null for none.</summary>
    public int? JpegQuality { get; init; }
}
