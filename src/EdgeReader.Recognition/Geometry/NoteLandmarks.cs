using System.Security.Cryptography;
using System.Text;
using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>
/// All faces that the witness knows: a file of the bundle, bound to the network that it was made
/// with. A few megabytes; a descriptor's numbers are kept as bytes.
/// </summary>
/// <param name="Network">SHA-256 of the model file that they belong to, lower-case hexadecimal.</param>
/// <param name="Faces">The faces.</param>
public sealed record NoteLandmarks(string Network, IReadOnlyList<LandmarkFace> Faces)
{
    /// <summary>Their file in the bundle's folder.</summary>
    public const string FileName = "landmarks.bin";

    private const string Magic = "EdgeReader landmarks";
    private const int Version = 1;

    /// <summary>Numbers of a descriptor are at most 1, and most of them far below.</summary>
    private const float StepsOfOne = 400;

    private const int MostFaces = 1000;
    private const int MostLandmarks = 10_000;

    /// <summary>How many there are on all faces.</summary>
    public int Count => Faces.Sum(f => f.Landmarks.Count);

    /// <summary>The file, a checksum last.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream content = new();
        using (BinaryWriter writer = new(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(Network);
            writer.Write(Faces.Count);
            foreach (LandmarkFace face in Faces)
            {
                Write(writer, face);
            }
        }
        byte[] bytes = content.ToArray();
        return [.. bytes, .. SHA256.HashData(bytes)];
    }

    /// <summary>Reads them and checks that they are whole and the network's.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">What it is called.</param>
    /// <param name="network">SHA-256 of the model that runs.</param>
    /// <exception cref="ReaderException">They are cut, changed, or another network's.</exception>
    public static NoteLandmarks Read(byte[] bytes, string path, string network)
    {
        int length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < 0 || !SHA256.HashData(bytes.AsSpan(0, length)).SequenceEqual(bytes[length..]))
        {
            throw Fault("is cut short or changed");
        }
        NoteLandmarks landmarks;
        try
        {
            landmarks = Read(new BinaryReader(new MemoryStream(bytes, 0, length)));
        }
        catch (Exception problem)
            when (problem is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw Fault("is of another version");
        }
        return landmarks.Network == network ? landmarks : throw Fault("belongs to another network");

        ReaderException Fault(string what) =>
            new($"The landmarks {path}: the file {what}: install the bundle again.");
    }

    private static NoteLandmarks Read(BinaryReader reader)
    {
        if (reader.ReadString() != Magic || reader.ReadInt32() != Version)
        {
            throw new InvalidDataException();
        }
        string network = reader.ReadString();
        LandmarkFace[] faces = new LandmarkFace[Checked(reader.ReadInt32(), MostFaces)];
        for (int i = 0; i < faces.Length; i++)
        {
            faces[i] = ReadFace(reader);
        }
        return new(network, faces);
    }

    private static void Write(BinaryWriter writer, LandmarkFace face)
    {
        writer.Write(face.Label);
        writer.Write(face.Number);
        writer.Write(face.Width);
        writer.Write(face.Height);
        writer.Write(face.Landmarks.Count);
        for (int i = 0; i < face.Landmarks.Count; i++)
        {
            writer.Write(face.Landmarks.Points[i].X);
            writer.Write(face.Landmarks.Points[i].Y);
            writer.Write(face.Landmarks.Scales[i]);
            writer.Write(face.Landmarks.Angles[i]);
            foreach (float number in face.Landmarks.Descriptor(i))
            {
                writer.Write((byte)Math.Clamp(MathF.Round(number * StepsOfOne), 0, 255));
            }
        }
    }

    private static LandmarkFace ReadFace(BinaryReader reader)
    {
        string label = reader.ReadString();
        int number = reader.ReadInt32();
        (double width, double height) = (reader.ReadDouble(), reader.ReadDouble());
        int count = Checked(reader.ReadInt32(), MostLandmarks);
        Point2f[] points = new Point2f[count];
        (float[] scales, float[] angles) = (new float[count], new float[count]);
        float[] descriptors = new float[count * Keypoints.Length];
        for (int i = 0; i < count; i++)
        {
            points[i] = new(reader.ReadSingle(), reader.ReadSingle());
            (scales[i], angles[i]) = (reader.ReadSingle(), reader.ReadSingle());
            Span<float> descriptor = descriptors.AsSpan(i * Keypoints.Length, Keypoints.Length);
            double squares = 0;
            for (int k = 0; k < descriptor.Length; k++)
            {
                descriptor[k] = reader.ReadByte();
                squares += descriptor[k] * descriptor[k];
            }
            // Rounding has changed their length a little.
            float toUnit = (float)(1 / Math.Max(1e-6, Math.Sqrt(squares)));
            for (int k = 0; k < descriptor.Length; k++)
            {
                descriptor[k] *= toUnit;
            }
        }
        return new(label, number, width, height, new(points, scales, angles, descriptors));
    }

    private static int Checked(int count, int most) =>
        count >= 0 && count <= most ? count : throw new InvalidDataException();
}
