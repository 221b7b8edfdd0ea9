using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Optics;
using static EdgeReader.Hardware.Figures.Words;

namespace EdgeReader.Hardware.Light;

/// <summary>The light in sentences.</summary>
/// <param name="light">What was read.</param>
internal sealed class LightReport(Lighting light)
{
    private static readonly double[] Rooms = [5, 20, 100, 300];
    private static readonly double[] Distances = [12, 17, 22, 27, 32];

    private readonly LampOptics _optics = light.Optics;

    public string Text =>
        "## Current and colour\n"
        + Item(
            $"each LED: {Rounded(light.Circuit.Usual)} mA usually, {Rounded(light.Circuit.Least)} to "
                + $"{Rounded(light.Circuit.Most)} mA; its rating is {Rounded(light.Circuit.LedMost)} mA"
        )
        + Item(
            $"behind a diffuser: {Rounded(_optics.Usual, 2)} cd usually, {Rounded(_optics.Least, 2)} to "
                + $"{Rounded(_optics.Most, 2)} cd"
        )
        + Item(Colour)
        + "\n## Light on a note, both LEDs full, no other light\n"
        + Heights(LuxAt)
        + "\n## What the picture shows, asked for large\n"
        + Heights(Shown)
        + "\n## What the camera needs\n"
        + Item(
            $"film speed at gain 1, as a light meter has it: ISO {Rounded(light.Exposure.FilmSpeed, 2)}"
        )
        + Item($"it gets darker than it wants to be below {Lux(light.LuxFor(Wanted))}")
        + Item($"the firmware turns the lamp on below {Lux(light.LuxFor(light.Dim))}")
        + Item($"it says *too dark* below {Lux(light.LuxFor(light.TooDark))}")
        + string.Concat(Rooms.Select(lux => Item($"a room of {Rounded(lux)} lx: {Exposures(lux)}")))
        + Heights(h => $"by the lamp alone {Exposures(At(h, _optics.Usual))}")
        + "\n## Glare of a flat, shiny note\n"
        + Item(
            $"two spots of {Rounded(light.Glare.Diameter)} mm on the note, {Rounded(light.Glare.Offset)} mm "
                + "from the lens's axis, at any height"
        )
        + Heights(Spots)
        + "\n## Other distances of the LEDs from the lens, at 80 mm\n"
        + string.Concat(Distances.Select(Compared))
        + "\n## Pulses\n"
        + Item($"a line of the picture takes {Rounded(light.Exposure.LineMicroseconds)} µs")
        + string.Concat(_optics.Dimmed.Select(Stripes))
        + Item($"a step of 255 is {Percent(1 / 255.0)}");

    private string Colour =>
        $"colour temperature: {Rounded(light.Kelvin, 2)} K, "
        + $"{Rounded(ColourTemperature.Mired(light.Kelvin, light.CoolestCalibrated), 2)} mired beyond the "
        + $"{light.CoolestCalibrated} K where the camera's calibrated white balance ends";

    private double Wanted => light.Exposure.NeededForWanted / light.Exposure.Needed(1);

    private static string Heights(Func<double, string> tell) =>
        string.Concat(Lens.Heights.Select(h => Item($"at {Rounded(h)} mm: {tell(h)}")));

    private static string Lux(double lux) => $"{Rounded(lux, 2)} lx";

    private string LuxAt(double height) =>
        $"{Lux(At(height, _optics.Usual))} usually, {Lux(At(height, _optics.Least))} to "
        + $"{Lux(At(height, _optics.Most))}";

    private string Shown(double height) =>
        $"{Rounded(light.View.Width(height), 2)} × {Rounded(light.View.Height(height), 2)} mm of a note; "
        + $"were it asked for small, {Rounded(light.View.WidthOfSmall(height), 2)} mm wide";

    private double At(double height, double candela) =>
        LampOptics.Illuminance(candela, height, 0, 0, _optics.Distance);

    private string Exposures(double lux)
    {
        double needed = light.Exposure.NeededForWanted / lux;
        return $"{Divided(light.Short, needed)}; not asked for short ones {Divided(light.Normal, needed)}";
    }

    private static string Divided(ExposureMode mode, double needed)
    {
        (double milliseconds, double gain) = mode.Divide(needed);
        return $"{Rounded(milliseconds, 2)} ms at gain {Rounded(gain, 2)}";
    }

    private string Spots(double height) =>
        $"{Rounded(light.View.Pixels(light.Glare.Offset, height), 2)} pixels from the middle, "
        + $"{Rounded(light.View.Pixels(light.Glare.Diameter, height), 2)} pixels large, together "
        + $"{Percent(light.Glare.Share(height))} of the picture, "
        + $"{Rounded(light.Glare.Brightness(height), 2)} times as bright as white paper beside them";

    private string Compared(double distance)
    {
        const double height = 80;
        double middle = LampOptics.Illuminance(_optics.Usual, height, 0, 0, distance);
        double corner = LampOptics.Illuminance(
            _optics.Usual,
            height,
            light.View.Width(height) / 2,
            light.View.Height(height) / 2,
            distance
        );
        return Item(
            $"{Rounded(distance)} mm: {Lux(middle)} in the middle, {Percent(corner / middle)} of that in the "
                + $"picture's corner; spots {Rounded(distance / 2)} mm from the axis; a note bent up by "
                + $"{Rounded(Glare.Tilt(distance, height), 2)}° mirrors a LED into the middle"
        );
    }

    private string Stripes(double level)
    {
        (double milliseconds, double share) = light.StripesAt(level);
        return Item(
            $"the brightest lamp at {Percent(level)}, as near as it is held: stripes of {Percent(share)} in "
                + $"{Rounded(milliseconds, 2)} ms"
        );
    }
}
