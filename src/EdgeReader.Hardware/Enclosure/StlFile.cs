using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Enclosure;

/// <summary>Reads STL, the format of 3D printers: triangles, in text or in binary.</summary>
/// <remarks>
/// Binary: 80 bytes of heading, the count as 32 bits, then 50 bytes a triangle: normal and three corners
/// of three 32-bit floats each, little endian, and two bytes that mean nothing. Text: <c>vertex X Y Z</c>
/// three times a facet.
/// </remarks>
public static class StlFile
{
    private const int Heading = 84;
    private const int Facet = 50;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ReaderException">There is none, or it is no STL file.</exception>
    public static Mesh Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new ReaderException($"There is no file {path}.");
        }
        byte[] bytes = File.ReadAllBytes(path);
        List<Vector3> corners = IsBinary(bytes) ? OfBinary(bytes) : OfText(path);
        if (corners.Count == 0 || corners.Count % 3 != 0)
        {
            throw new ReaderException($"{path} is no STL file: it has no whole triangles.");
        }
        if (corners.Exists(corner => !float.IsFinite(corner.Length())))
        {
            throw new ReaderException($"{path} has a corner that is no place.");
        }
        return Mesh.Of(corners);
    }

    private static bool IsBinary(byte[] bytes) =>
        bytes.Length >= Heading
        && bytes.Length
            == Heading + ((long)Facet * BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(80)));

    private static List<Vector3> OfBinary(byte[] bytes)
    {
        List<Vector3> corners = [];
        for (int facet = Heading; facet < bytes.Length; facet += Facet)
        {
            for (int corner = 1; corner <= 3; corner++)
            {
                ReadOnlySpan<byte> place = bytes.AsSpan(facet + (12 * corner));
                corners.Add(
                    new(
                        BinaryPrimitives.ReadSingleLittleEndian(place),
                        BinaryPrimitives.ReadSingleLittleEndian(place[4..]),
                        BinaryPrimitives.ReadSingleLittleEndian(place[8..])
                    )
                );
            }
        }
        return corners;
    }

    private static List<Vector3> OfText(string path) =>
        [
            .. File.ReadLines(path)
                .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words is ["vertex", ..])
                .Select(words =>
                    words.Length == 4
                        ? new Vector3(Number(words[1]), Number(words[2]), Number(words[3]))
                        : throw new ReaderException($"{path} has a corner without three numbers.")
                ),
        ];

    private static float Number(string word) =>
        float.TryParse(word, CultureInfo.InvariantCulture, out float number) ? number : float.NaN;
}
