namespace EdgeReader.Hardware.Light;

/// <summary>How warm a white is.</summary>
public static class ColourTemperature
{
    /// <summary>
    /// The correlated colour temperature, by McCamy's cubic (Color Research and Application 17, 1992).
    /// </summary>
    /// <param name="x">CIE 1931 chromaticity.</param>
    /// <param name="y">Of the same.</param>
    /// <returns>Kelvin; within some ten of them from 2856 to 6504 K.</returns>
    public static double Of(double x, double y)
    {
        double n = (x - 0.3320) / (0.1858 - y);
        return ((449 * n + 3525) * n + 6823.3) * n + 5520.33;
    }

    /// <summary>How far two whites are apart, in mired: what is seen of it is alike over the whole range.</summary>
    /// <param name="kelvin">One.</param>
    /// <param name="other">The other, K.</param>
    public static double Mired(double kelvin, double other) => Math.Abs(1e6 / kelvin - 1e6 / other);
}
