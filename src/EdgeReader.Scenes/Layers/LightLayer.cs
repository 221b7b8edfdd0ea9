using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Scenes.Layers;

/// <summary>Lights a frame.</summary>
internal static class LightLayer
{
    // Light changes slowly over the frame: a coarse map, enlarged, is as good as a fine one.
    private const int MapWidth = 40;
    private const int MapHeight = 30;

    public static void Apply(Mat frame, Light light)
    {
        Saturate(frame, light.Saturation);
        Expose(frame, light);
        if (light.Gradient > 0 || light.Shadow > 0)
        {
            using Mat map = Falloff(light);
            using Mat full = map.Resize(frame.Size());
            FlatLayer.Darken(frame, full);
        }
        if (light.Glare > 0)
        {
            using Mat spot = Spot(light);
            using Mat full = spot.Resize(frame.Size());
            using Mat colour = full.CvtColor(ColorConversionCodes.GRAY2BGR);
            Cv2.Add(frame, colour, frame);
        }
    }

    private static void Saturate(Mat frame, double saturation)
    {
        if (Math.Abs(saturation - 1) < 0.01)
        {
            return;
        }
        using Mat grey = frame.CvtColor(ColorConversionCodes.BGR2GRAY);
        using Mat neutral = grey.CvtColor(ColorConversionCodes.GRAY2BGR);
        Cv2.AddWeighted(frame, saturation, neutral, 1 - saturation, 0, frame);
    }

    private static void Expose(Mat frame, Light light)
    {
        double gain = Math.Pow(2, light.Exposure);
        double[] gains = [gain * light.Blue, gain * light.Green, gain * light.Red];
        Vec3b[] table = new Vec3b[256];
        for (int value = 0; value < 256; value++)
        {
            table[value] = new(At(value, gains[0]), At(value, gains[1]), At(value, gains[2]));
        }
        using Mat lookup = Mat.FromPixelData(1, 256, MatType.CV_8UC3, table);
        Cv2.LUT(frame, lookup, frame);

        // Contrast is the sensor's, before exposure, about mid-grey.
        byte At(int value, double channelGain)
        {
            double linear = ((value - 128) * light.Contrast + 128) * channelGain / 255;
            return (byte)(255 * Math.Pow(Math.Clamp(linear, 0, 1), light.Gamma));
        }
    }

    private static Mat Falloff(Light light)
    {
        (double sine, double cosine) = Math.SinCos(light.Direction);
        byte[] map = new byte[MapWidth * MapHeight];
        for (int y = 0; y < MapHeight; y++)
        {
            for (int x = 0; x < MapWidth; x++)
            {
                double across =
                    (2.0 * x / MapWidth - 1) * cosine + (2.0 * y / MapHeight - 1) * sine;
                double gain = 1 - light.Gradient * (1 - across) / 2.83;
                // The shadow's edge runs through the spot, across the light.
                double fromSpot =
                    ((double)x / MapWidth - light.SpotX) * cosine
                    + ((double)y / MapHeight - light.SpotY) * sine;
                bool shaded = Math.Abs(fromSpot) < 0.22;
                map[y * MapWidth + x] = (byte)(
                    255 * Math.Clamp(gain * (shaded ? 1 - light.Shadow : 1), 0, 1)
                );
            }
        }
        return ToMat(map);
    }

    private static Mat Spot(Light light)
    {
        byte[] map = new byte[MapWidth * MapHeight];
        for (int y = 0; y < MapHeight; y++)
        {
            for (int x = 0; x < MapWidth; x++)
            {
                double dx = (double)x / MapWidth - light.SpotX;
                double dy = ((double)y / MapHeight - light.SpotY) * 0.75;
                map[y * MapWidth + x] = (byte)(
                    255 * light.Glare * Math.Exp(-(dx * dx + dy * dy) / 0.02)
                );
            }
        }
        return ToMat(map);
    }

    private static Mat ToMat(byte[] map)
    {
        using Mat view = Mat.FromPixelData(MapHeight, MapWidth, MatType.CV_8UC1, map);
        return view.Clone();
    }
}
