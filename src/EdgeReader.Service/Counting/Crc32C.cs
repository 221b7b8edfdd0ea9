using System.Buffers.Binary;
using System.Numerics;

namespace EdgeReader.Service.Counting;

/// <summary>
/// CRC-32C (Castagnoli), as of RFC 3720, appendix B.4. .NET has its steps, which are one
/// instruction on ARM64 and x64.
/// </summary>
internal static class Crc32C
{
    /// <summary>The checksum of bytes that follow others.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">The checksum of those before them; 0 if there are none.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        uint crc = ~before;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }
        foreach (byte rest in bytes)
        {
            crc = BitOperations.Crc32C(crc, rest);
        }
        return ~crc;
    }
}
