using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Light;

/// <summary>What of a note the picture shows, the lens taken for a pinhole, without distortion.</summary>
public sealed class CameraView
{
    private readonly double _across;
    private readonly double _small;
    private readonly double _down;
    private readonly double _pixels;
    private readonly double _pitch;

    internal CameraView(FigureTable lamp)
    {
        double focal = lamp.Take("focal length", "mm", 0.5, 50);
        double pitch = lamp.Take("pixel", "µm", 0.5, 20) / 1000;
        _across = lamp.Take("pixels across that the picture is made of", "-", 100, 20_000);
        _down = lamp.Take("pixels down that the picture is made of", "-", 100, 20_000);
        _small = lamp.Take("pixels across of a small picture", "-", 100, 20_000);
        _pixels = lamp.Take("picture's width", "-", 100, 10_000);
        _pitch = pitch / focal;
        HalfField = lamp.Take("lens's field in width", "°", 10, 180) / 2;
    }

    /// <summary>Half of the lens's field in width, degrees.</summary>
    public double HalfField { get; }

    /// <summary>What the picture shows in width, mm on a note at a height in mm.</summary>
    public double Width(double height) => _across * _pitch * height;

    /// <summary>What it shows in height, mm.</summary>
    public double Height(double height) => _down * _pitch * height;

    /// <summary>What it would show in width, did libcamera make it of the sensor's middle, mm.</summary>
    public double WidthOfSmall(double height) => _small * _pitch * height;

    /// <summary>Millimetres on a note as pixels of the picture.</summary>
    public double Pixels(double millimetres, double height) =>
        millimetres / Width(height) * _pixels;
}
