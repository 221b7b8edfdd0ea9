using System.Numerics;

namespace EdgeReader.Hardware.Enclosure;

/// <summary>What parts have in common. Where they only touch, that is a surface without a volume.</summary>
public static class Overlap
{
    /// <summary>Less than this is rounding, mm³: 0.01 is a hair of 0.1 mm on a millimetre.</summary>
    public const double Least = 0.01;

    /// <summary>Where parts go through each other, a line each; none if they only touch.</summary>
    /// <param name="common">The intersection.</param>
    public static IEnumerable<string> Places(Mesh common) =>
        common
            .Bodies()
            .Where(body => Math.Abs(body.Volume) >= Least)
            .Select(body =>
            {
                (Vector3 low, Vector3 high) = body.Box;
                return FormattableString.Invariant(
                        $"{Math.Abs(body.Volume):0.00} mm³ in common, x {low.X:0.0} to {high.X:0.0}, "
                    )
                    + FormattableString.Invariant(
                        $"y {low.Y:0.0} to {high.Y:0.0}, z {low.Z:0.0} to {high.Z:0.0} mm"
                    );
            });
}
