using OpenCvSharp;

namespace EdgeReader.Scenes.Layers;

/// <summary>
/// Gaussian noise, drawn once and cut out at a place that the seed says: cheap, and the same on
/// every thread.
/// </summary>
internal static class NoiseTile
{
    private const int Side = 1024;
    private const double TileSigma = 1000;

    private static readonly Lazy<Mat> Tile = new(Draw);

    /// <summary>Adds noise of a standard deviation in grey levels.</summary>
    public static void Add(Mat frame, double sigma, int seed)
    {
        if (sigma <= 0)
        {
            return;
        }
        Random random = new(seed);
        Size size = frame.Size();
        using Mat wide = new();
        frame.ConvertTo(wide, MatType.CV_16SC3);
        // Larger frames are covered piece by piece, each from another place of the tile.
        for (int y = 0; y < size.Height; y += Side / 2)
        {
            for (int x = 0; x < size.Width; x += Side / 2)
            {
                int width = Math.Min(Side / 2, size.Width - x);
                int height = Math.Min(Side / 2, size.Height - y);
                Rect from = new(random.Next(Side / 2), random.Next(Side / 2), width, height);
                using Mat part = wide[new Rect(x, y, width, height)];
                using Mat noise = Tile.Value[from];
                Cv2.ScaleAdd(noise, sigma / TileSigma, part, part);
            }
        }
        wide.ConvertTo(frame, MatType.CV_8UC3);
    }

    private static Mat Draw()
    {
        Random random = new(20261123);
        short[] values = new short[Side * Side * 3];
        for (int i = 0; i < values.Length; i += 2)
        {
            // Box and Muller 1958: two uniform numbers give two normal ones.
            double radius = TileSigma * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * random.NextDouble());
            values[i] = (short)(radius * cosine);
            values[i + 1] = (short)(radius * sine);
        }
        using Mat view = Mat.FromPixelData(Side, Side, MatType.CV_16SC3, values);
        return view.Clone();
    }
}
