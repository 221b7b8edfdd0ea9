using System.Diagnostics.CodeAnalysis;
using OpenCvSharp;

namespace EdgeReader.Recognition.Imaging;

/// <summary>Reads a photograph's file, or says why it can't.</summary>
public static class PictureFile
{
    /// <summary>Pixels of the shorter side below which a file is no photograph.</summary>
    public const int SmallestSide = 16;

    /// <summary>Reads a photograph: 8-bit BGR of any kind of file, upright by its own word.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pixels">The picture, the caller's to dispose.</param>
    /// <param name="problem">Why it is none, as the end of a sentence.</param>
    public static bool TryRead(
        string path,
        [NotNullWhen(true)] out Mat? pixels,
        [NotNullWhen(false)] out string? problem
    )
    {
        (pixels, problem) = (null, null);
        Mat decoded;
        try
        {
            decoded = Decode(path);
        }
        catch (Exception why)
            when (why is IOException or UnauthorizedAccessException or OpenCVException)
        {
            problem = why.Message;
            return false;
        }
        if (decoded.Empty())
        {
            problem = "it is no picture, or it is damaged";
        }
        else if (Math.Min(decoded.Width, decoded.Height) < SmallestSide)
        {
            problem = $"it has {decoded.Width} × {decoded.Height} pixels, too few to show a note";
        }
        else
        {
            pixels = decoded;
            return true;
        }
        decoded.Dispose();
        return false;
    }

    /// <summary>
    /// Whether a JPEG or PNG file has its end. Decoders fill what is cut away with grey and say
    /// nothing, and a note's missing half must not be answered. Other kinds count as whole.
    /// </summary>
    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith<byte>([0xFF, 0xD8]))
        {
            // The end marker cannot stand within a scan: there 0xFF is always followed by 0
            // (ITU-T T.81, B.1.1.5). A thumbnail's own end comes before the last scan's start.
            return file.LastIndexOf<byte>([0xFF, 0xD9]) > file.LastIndexOf<byte>([0xFF, 0xDA]);
        }
        return !file.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])
            || file.LastIndexOf("IEND"u8) > 0;
    }

    private static Mat Decode(string path)
    {
        // What is wrong is said in a sentence; so the bytes are read first, and OpenCV is silent.
        Cv2.SetLogLevel(LogLevel.SILENT);
        byte[] bytes = File.ReadAllBytes(path);
        return bytes.Length > 0 && IsWhole(bytes)
            ? Cv2.ImDecode(bytes, ImreadModes.Color)
            : new Mat();
    }
}
