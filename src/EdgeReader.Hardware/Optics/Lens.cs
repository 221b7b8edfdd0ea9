namespace EdgeReader.Hardware.Optics;

/// <summary>A camera's lens and sensor, as far as a note's picture depends on them.</summary>
/// <param name="FocalLength">Millimetres.</param>
/// <param name="FNumber">Focal length over the width of the aperture.</param>
/// <param name="Across">Angle of view of all the sensor across the reader, degrees.</param>
/// <param name="Along">Its angle of view along the reader, degrees.</param>
/// <param name="SensorWidth">Width of the part of the sensor that the picture comes from, mm.</param>
/// <param name="SensorHeight">Its height, mm.</param>
public sealed record Lens(
    double FocalLength,
    double FNumber,
    double Across,
    double Along,
    double SensorWidth,
    double SensorHeight
)
{
    /// <summary>Heights over a note, mm: from the nearest to the farthest that it is held.</summary>
    public static IReadOnlyList<double> Heights { get; } = [60, 80, 97, 150, 250];

    /// <summary>
    /// Camera Module 3 Wide. Focal length, f-number and angles: Raspberry Pi's product brief of Camera
    /// Module 3. Sensor: 4608 × 2592 pixels of 1.4 µm, the same brief.
    /// </summary>
    public static Lens CameraModule3Wide { get; } =
        new(2.75, 2.2, 102, 67, 4608 * 0.0014, 2592 * 0.0014);

    /// <summary>
    /// The same lens with a picture of other proportions: libcamera takes the largest part of the sensor
    /// that has them, from the middle, if it reads all of the sensor.
    /// </summary>
    /// <param name="width">Of the picture, pixels.</param>
    /// <param name="height">Of the picture, pixels.</param>
    public Lens Cropped(int width, int height)
    {
        double wider = (double)width / height / (SensorWidth / SensorHeight);
        return this with
        {
            SensorWidth = SensorWidth * Math.Min(1, wider),
            SensorHeight = SensorHeight * Math.Min(1, 1 / wider),
        };
    }

    /// <summary>What is in the picture, across and along, mm.</summary>
    /// <remarks>
    /// By focal length and sensor, as without distortion. The angles of the product brief are a little
    /// wider, since the lens shows more at its edges than that: this is what is seen at the least.
    /// </remarks>
    /// <param name="distance">From the lens to the note, mm.</param>
    public (double Across, double Along) Seen(double distance) =>
        (distance * SensorWidth / FocalLength, distance * SensorHeight / FocalLength);

    /// <summary>The part of a note in the picture, 0 to 1, if its middle is in the picture's middle.</summary>
    /// <param name="distance">From the lens to the note, mm.</param>
    /// <param name="width">The note's long side, across the reader, mm.</param>
    /// <param name="height">The note's short side, mm.</param>
    public double Share(double distance, double width, double height)
    {
        (double across, double along) = Seen(distance);
        return Math.Min(1, across / width) * Math.Min(1, along / height);
    }

    /// <summary>Diameter of the disc that a point becomes, in pixels of the picture.</summary>
    /// <remarks>
    /// Thin lens: f² / (N · (s − f)) · |d − s| / d, with the focus at s and the point at d (S. F. Ray,
    /// Applied Photographic Optics, depth of field). Diffraction and the lens's own errors come on top.
    /// </remarks>
    /// <param name="distance">From the lens to the note, mm.</param>
    /// <param name="focus">From the lens to what is sharp, mm; more than the focal length.</param>
    /// <param name="columns">Pixels of the picture across.</param>
    public double Blur(double distance, double focus, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(focus, FocalLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(distance);
        double disc =
            FocalLength
            * FocalLength
            / (FNumber * (focus - FocalLength))
            * Math.Abs(distance - focus)
            / distance;
        return disc / SensorWidth * columns;
    }
}
