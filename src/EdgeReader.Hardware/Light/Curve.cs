using EdgeReader.Hardware.Figures;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Light;

/// <summary>The beginning of the curve by which linear levels are shown, both of 65536.</summary>
/// <param name="Linear">Of the light.</param>
/// <param name="Shown">In the picture.</param>
public sealed record GammaPoint(double Linear, double Shown);

/// <summary>Straight between its points.</summary>
/// <param name="Points">Rising.</param>
public sealed record Curve(IReadOnlyList<GammaPoint> Points)
{
    private const double Whole = 65_536;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ReaderException">It is none, or doesn't rise.</exception>
    public static Curve Read(string path)
    {
        Curve curve = new(CsvFile.Read<GammaPoint>(path, "curve"));
        bool rises = curve
            .Points.Zip(curve.Points.Skip(1))
            .All(two => two.First.Linear < two.Second.Linear && two.First.Shown < two.Second.Shown);
        return rises && curve.Points is [{ Linear: 0, Shown: 0 }, _, ..]
            ? curve
            : throw new ReaderException($"{path}: the curve must begin at 0 and rise.");
    }

    /// <summary>The share of light, 0…1, that a luma of 255 shows.</summary>
    /// <exception cref="ReaderException">It is beyond what the file has.</exception>
    public double LinearOf(double luma)
    {
        double shown = luma / 255 * (Whole - 1);
        for (int i = 1; i < Points.Count; i++)
        {
            (GammaPoint from, GammaPoint to) = (Points[i - 1], Points[i]);
            if (shown <= to.Shown)
            {
                double part = (shown - from.Shown) / (to.Shown - from.Shown);
                return double.Lerp(from.Linear, to.Linear, part) / Whole;
            }
        }
        throw new ReaderException($"The curve of the camera's tuning ends below luma {luma}.");
    }
}
