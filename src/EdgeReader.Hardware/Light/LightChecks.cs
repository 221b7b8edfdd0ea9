using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Optics;
using static EdgeReader.Hardware.Figures.Words;

namespace EdgeReader.Hardware.Light;

/// <summary>What must hold of the light.</summary>
internal static class LightChecks
{
    public static IReadOnlyList<Check> Of(Lighting light) =>
        [
            .. OfCircuit(light.Circuit),
            .. Lens.Heights.Select(height => IsReadable(light, height)),
            .. Lens.Heights.Select(height => IsNoDazzle(light, height)),
            .. light.Optics.Dimmed.Select(level => NoStripes(light, level)),
            new(
                $"the camera's white balance, {light.WarmestBalance} to {light.CoolestBalance} K, knows "
                    + $"{Rounded(light.Kelvin, 2)} K",
                light.Kelvin >= light.WarmestBalance && light.Kelvin <= light.CoolestBalance
            ),
            new(
                $"diffusers at {Rounded(light.Optics.Distance)} mm from the lens are within the case's "
                    + $"{Rounded(light.InnerWidth)} mm",
                light.Optics.Distance + light.Optics.Diameter / 2 <= light.InnerWidth / 2
            ),
        ];

    /// <summary>The ratings, for the power budget too.</summary>
    public static IEnumerable<Check> OfCircuit(LampCircuit circuit)
    {
        double collector = LampCircuit.Leds * circuit.Most;
        return
        [
            new(
                $"an LED carries {Rounded(circuit.Most)} mA, {Rounded(circuit.LedMost)} mA at most",
                circuit.Most <= circuit.LedMost
            ),
            new(
                $"its resistor heats {Rounded(circuit.ResistorPower, 2)} mW, half of "
                    + $"{Rounded(circuit.ResistorMost)} mW at most",
                circuit.ResistorPower <= circuit.ResistorMost / 2
            ),
            new(
                $"the lamp's transistor carries {Rounded(collector)} mA, "
                    + $"{Rounded(circuit.TransistorMost)} mA at most",
                collector <= circuit.TransistorMost
            ),
            new("the lamp's transistor is well on", circuit.IsSaturatedAt(collector)),
        ];
    }

    // In the dark, with the poorest LEDs and diffuser that there may be.
    private static Check IsReadable(Lighting light, double height)
    {
        double lux = At(light, height, light.Optics.Least);
        double least = light.LuxFor(light.TooDark);
        return new(
            $"the poorest lamp gives {Rounded(lux, 2)} lx at {height} mm, too dark is below "
                + $"{Rounded(least, 2)} lx",
            lux >= least
        );
    }

    private static Check IsNoDazzle(Lighting light, double height) =>
        new(
            $"the mirror's spots take {Percent(light.Glare.Share(height))} of the picture at {height} mm, "
                + $"{Percent(light.Dazzling)} would dazzle",
            light.Glare.Share(height) < light.Dazzling
        );

    private static Check NoStripes(Lighting light, double level)
    {
        (double exposure, double stripes) = light.StripesAt(level);
        return new(
            $"the lamp's pulses at {Percent(level)} make stripes of {Percent(stripes)} in "
                + $"{Rounded(exposure, 2)} ms, less than a step of 255, {Percent(1 / 255.0)}",
            stripes < 1 / 255.0
        );
    }

    private static double At(Lighting light, double height, double candela) =>
        LampOptics.Illuminance(candela, height, 0, 0, light.Optics.Distance);
}
