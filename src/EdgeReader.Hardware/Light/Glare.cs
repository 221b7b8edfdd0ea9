using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Light;

/// <summary>
/// The mirror images of the two diffusers in a flat, shiny note. The note is a mirror at height h; the
/// images lie as far behind it. By similar triangles the lens sees a diffuser, at its own height and d
/// to the side, at d / 2 from its axis on the note, and half as large as it is.
/// </summary>
/// <param name="View">What the picture shows.</param>
/// <param name="Optics">The diffusers.</param>
/// <param name="Paper">Reflectance of the note's paper, 0…1.</param>
/// <param name="Mirror">Mirror reflectance of its surface, 0…1.</param>
public sealed record Glare(CameraView View, LampOptics Optics, double Paper, double Mirror)
{
    internal Glare(FigureTable lamp, CameraView view, LampOptics optics)
        : this(
            view,
            optics,
            lamp.Take("paper's reflectance", "%", 1, 100) / 100,
            lamp.Take("shiny note's mirror reflectance", "%", 0, 100) / 100
        ) { }

    /// <summary>From the lens's axis to a spot's middle, mm on the note, whatever the height.</summary>
    public double Offset => Optics.Distance / 2;

    /// <summary>A spot's diameter, mm on the note, whatever the height.</summary>
    public double Diameter => Optics.Diameter / 2;

    /// <summary>Share of the picture that both spots take, 0…1.</summary>
    public double Share(double height) =>
        2 * Math.PI * Math.Pow(Diameter / 2, 2) / (View.Width(height) * View.Height(height));

    /// <summary>How far a note must be bent up at the picture's middle to mirror a LED there, degrees.</summary>
    /// <param name="distance">Of the LED from the lens, mm.</param>
    /// <param name="height">mm.</param>
    public static double Tilt(double distance, double height) =>
        Math.Atan2(distance, height) / 2 * 180 / Math.PI;

    /// <summary>How often as bright as the lit paper around it a spot is, in the lamp's light alone.</summary>
    public double Brightness(double height)
    {
        double lux = LampOptics.Illuminance(Optics.Usual, height, Offset, 0, Optics.Distance);
        double paper = Paper * lux / Math.PI;
        // The way to the spot and on to the lens is slanted; a diffuser as Lambert's is as bright from there.
        return (Mirror * Optics.Luminance(Optics.Usual) + paper) / paper;
    }
}
