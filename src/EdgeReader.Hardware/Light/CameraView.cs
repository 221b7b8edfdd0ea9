using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Optics;

namespace EdgeReader.Hardware.Light;

/// <summary>What of a note the picture shows, the lens taken for a pinhole, without distortion.</summary>
public sealed class CameraView
{
    private readonly Lens _lens;
    private readonly Lens _small;
    private readonly double _pixels;

    internal CameraView(FigureTable lamp)
    {
        double pitch = lamp.Take("pixel", "µm", 0.5, 20) / 1000;
        _lens = Lens.CameraModule3Wide with
        {
            FocalLength = lamp.Take("focal length", "mm", 0.5, 50),
            SensorWidth = pitch * Pixels("pixels across that the picture is made of"),
            SensorHeight = pitch * Pixels("pixels down that the picture is made of"),
        };
        _small = _lens with { SensorWidth = pitch * Pixels("pixels across of a small picture") };
        _pixels = lamp.Take("picture's width", "-", 100, 10_000);
        HalfField = lamp.Take("lens's field in width", "°", 10, 180) / 2;

        double Pixels(string name) => lamp.Take(name, "-", 100, 20_000);
    }

    /// <summary>Half of the lens's field in width, degrees.</summary>
    public double HalfField { get; }

    /// <summary>What the picture shows in width, mm on a note at a height in mm.</summary>
    public double Width(double height) => _lens.Seen(height).Across;

    /// <summary>What it shows in height, mm.</summary>
    public double Height(double height) => _lens.Seen(height).Along;

    /// <summary>What it would show in width, did libcamera make it of the sensor's middle, mm.</summary>
    public double WidthOfSmall(double height) => _small.Seen(height).Across;

    /// <summary>Millimetres on a note as pixels of the picture.</summary>
    public double Pixels(double millimetres, double height) =>
        millimetres / Width(height) * _pixels;
}
