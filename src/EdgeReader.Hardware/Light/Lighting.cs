using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Optics;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Light;

/// <summary>Everything that is known of the light, read from the folder <c>hardware</c>.</summary>
public sealed class Lighting
{
    private Lighting(string folder, FigureTable lamp)
    {
        Circuit = new(lamp);
        Optics = new(lamp, Circuit);
        View = new(lamp);
        Glare = new(lamp, View, Optics);
        Exposure = new(lamp);
        Kelvin = ColourTemperature.Of(
            lamp.Take("chromaticity x", "-", 0.2, 0.5),
            lamp.Take("chromaticity y", "-", 0.2, 0.5)
        );
        WarmestBalance = lamp.Take(
            "lowest colour temperature of the white balance",
            "K",
            1000,
            20_000
        );
        CoolestBalance = lamp.Take(
            "highest colour temperature of the white balance",
            "K",
            1000,
            20_000
        );
        CoolestCalibrated = lamp.Take("coolest white of the calibrated balance", "K", 1000, 20_000);
        InnerWidth = lamp.Take("inner width of the case", "mm", 20, 200);
        Dazzling = lamp.Take("share of white that dazzles", "%", 0.1, 100) / 100;
        Curve curve = Curve.Read(Path.Combine(folder, "gamma.csv"));
        Dim = curve.LinearOf(lamp.Take("luma below which it is dim", "-", 1, 255));
        TooDark = curve.LinearOf(lamp.Take("luma below which it is too dark", "-", 1, 255));
        string exposures = Path.Combine(folder, "exposure.csv");
        Normal = ExposureMode.Read(exposures, "normal");
        Short = ExposureMode.Read(exposures, "short");
        lamp.RefuseOthers();
    }

    /// <summary>Currents.</summary>
    public LampCircuit Circuit { get; }

    /// <summary>Intensities.</summary>
    public LampOptics Optics { get; }

    /// <summary>What the picture shows.</summary>
    public CameraView View { get; }

    /// <summary>Mirror images.</summary>
    public Glare Glare { get; }

    /// <summary>What the camera needs.</summary>
    public Exposure Exposure { get; }

    /// <summary>What the camera does by itself.</summary>
    public ExposureMode Normal { get; }

    /// <summary>What it does for the handheld build, which asks for short exposures.</summary>
    public ExposureMode Short { get; }

    /// <summary>The LEDs' colour temperature, K.</summary>
    public double Kelvin { get; }

    /// <summary>The lowest that the camera's white balance knows, K.</summary>
    public double WarmestBalance { get; }

    /// <summary>The highest, K.</summary>
    public double CoolestBalance { get; }

    /// <summary>The highest that it was calibrated for, K.</summary>
    public double CoolestCalibrated { get; }

    /// <summary>Width inside the case, mm.</summary>
    public double InnerWidth { get; }

    /// <summary>Share of white, 0…1, at which the firmware dims the lamp.</summary>
    public double Dazzling { get; }

    /// <summary>Level, 0…1, below which the firmware turns the lamp on.</summary>
    public double Dim { get; }

    /// <summary>Level, 0…1, below which it reads nothing.</summary>
    public double TooDark { get; }

    /// <summary>Illuminance below which an average scene is darker than a level, at the longest exposure, lx.</summary>
    public double LuxFor(double level) => Exposure.Needed(level) / Normal.Most;

    /// <summary>
    /// Stripes of the brightest lamp, where it is nearest and the exposure shortest, as a share of the
    /// light: <see cref="Exposure.Stripes"/>. Other light makes the exposure shorter and them fainter alike.
    /// </summary>
    /// <param name="level">The lamp's, 0…1.</param>
    public (double Milliseconds, double Share) StripesAt(double level)
    {
        double lux = LampOptics.Illuminance(
            Optics.Most * level,
            Lens.Heights[0],
            0,
            0,
            Optics.Distance
        );
        double exposure = Short.Divide(Exposure.NeededForWanted / lux).Milliseconds;
        return (exposure, Light.Exposure.Stripes(exposure, level, Optics.Hertz));
    }

    /// <summary>Reads the folder.</summary>
    /// <exception cref="ReaderException">A table is missing or can't be.</exception>
    public static Lighting Read(string hardware)
    {
        string folder = Path.Combine(hardware, "light");
        return new(folder, FigureTable.Read(Path.Combine(folder, "lamp.csv")));
    }
}
