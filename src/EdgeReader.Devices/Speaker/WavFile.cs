using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Speaker;

/// <summary>
/// RIFF/WAVE, 16-bit mono PCM (Microsoft and IBM, Multimedia Programming Interface 1.0, 1991):
/// the only kind that the reader writes or reads.
/// </summary>
public static class WavFile
{
    /// <summary>Bytes before the first sample of a file that <see cref="Header"/> begins.</summary>
    public const int HeaderLength = 44;

    /// <summary>The 44 bytes before <paramref name="samples"/> samples.</summary>
    public static byte[] Header(int samples)
    {
        byte[] header = new byte[HeaderLength];
        int bytes = samples * sizeof(short);
        Encoding.ASCII.GetBytes("RIFF").CopyTo(header, 0);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), 36 + bytes);
        Encoding.ASCII.GetBytes("WAVEfmt ").CopyTo(header, 8);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), 1); // PCM
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), 1); // mono
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), Clip.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), Clip.SampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), 2); // bytes a sample
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), 16); // bits a sample
        Encoding.ASCII.GetBytes("data").CopyTo(header, 36);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), bytes);
        return header;
    }

    /// <summary>Writes a whole file.</summary>
    public static void Write(string path, ReadOnlySpan<short> samples)
    {
        using FileStream file = File.Create(path);
        file.Write(Header(samples.Length));
        file.Write(MemoryMarshal.AsBytes(samples));
    }

    /// <summary>Reads a file's samples.</summary>
    /// <exception cref="ReaderException">It is missing, cut, or of another kind.</exception>
    public static short[] Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new ReaderException($"The sound {path} is missing: render the clips again.");
        }
        byte[] bytes = File.ReadAllBytes(path);
        if (!IsOurKind(bytes))
        {
            throw new ReaderException(
                $"The sound {path} is not a WAV file of 16-bit mono at {Clip.SampleRate} Hz: "
                    + "render the clips again."
            );
        }
        return FindSamples(bytes) is { } samples
            ? samples
            : throw new ReaderException($"The sound {path} is cut short: render the clips again.");
    }

    private static bool IsOurKind(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HeaderLength
        && bytes[..4].SequenceEqual("RIFF"u8)
        && bytes.Slice(8, 8).SequenceEqual("WAVEfmt "u8)
        && BinaryPrimitives.ReadInt16LittleEndian(bytes[20..]) == 1
        && BinaryPrimitives.ReadInt16LittleEndian(bytes[22..]) == 1
        && BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]) == Clip.SampleRate
        && BinaryPrimitives.ReadInt16LittleEndian(bytes[34..]) == 16;

    // Walks the chunks: a recorded voice may carry others before its data.
    private static short[]? FindSamples(byte[] bytes)
    {
        long at = 12;
        while (at + 8 <= bytes.Length)
        {
            ReadOnlySpan<byte> chunk = bytes.AsSpan((int)at);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk[..4].SequenceEqual("data"u8))
            {
                return length <= chunk.Length - 8
                    ? MemoryMarshal.Cast<byte, short>(chunk.Slice(8, (int)length & ~1)).ToArray()
                    : null;
            }
            at += 8 + length + (length & 1);
        }
        return null;
    }
}
