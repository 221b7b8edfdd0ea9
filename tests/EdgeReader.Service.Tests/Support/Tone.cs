using EdgeReader.Devices.Speaker;

namespace EdgeReader.Service.Tests.Support;

/// <summary>Sine waves, whose loudness and pitch are known.</summary>
internal static class Tone
{
    /// <summary>A tone, with silence before and after it.</summary>
    public static short[] Of(double hertz, double seconds, int amplitude, double silence = 0)
    {
        short[] quiet = new short[(int)(silence * Clip.SampleRate)];
        IEnumerable<short> tone = Enumerable
            .Range(0, (int)(seconds * Clip.SampleRate))
            .Select(i =>
                (short)Math.Round(amplitude * Math.Sin(2 * Math.PI * hertz * i / Clip.SampleRate))
            );
        return [.. quiet, .. tone, .. quiet];
    }
}
