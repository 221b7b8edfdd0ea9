using System.Buffers.Binary;
using System.Text;

namespace EdgeReader.Service.Counting;

/// <summary>The first 32 bytes of a journal. README.md has them byte by byte.</summary>
/// <param name="Salt">
/// Random, so that what an earlier journal left on the same part of the disk can't be taken for a
/// continuation of this one.
/// </param>
/// <param name="Currency">ISO 4217 code of what is counted, at most 8 letters.</param>
/// <param name="IsDamaged">Whether something of this count was lost once.</param>
internal sealed record TallyHeader(ulong Salt, string Currency, bool IsDamaged)
{
    /// <summary>Bytes of a header.</summary>
    public const int Size = 32;

    private const int ChecksumAt = 28;
    private const uint DamagedFlag = 1;

    private static ReadOnlySpan<byte> Magic => "ERTALLY1"u8;

    /// <summary>Writes it.</summary>
    /// <param name="to">The first <see cref="Size"/> bytes of the file.</param>
    /// <returns>Its checksum, which the first record's continues.</returns>
    public uint Write(Span<byte> to)
    {
        to[..Size].Clear();
        Magic.CopyTo(to);
        BinaryPrimitives.WriteUInt64LittleEndian(to[8..], Salt);
        Encoding.ASCII.GetBytes(Currency, to[16..24]);
        BinaryPrimitives.WriteUInt32LittleEndian(to[24..], IsDamaged ? DamagedFlag : 0);
        uint checksum = Crc32C.Of(to[..ChecksumAt]);
        BinaryPrimitives.WriteUInt32LittleEndian(to[ChecksumAt..], checksum);
        return checksum;
    }

    /// <summary>Reads one, or null: what is there is none.</summary>
    /// <param name="from">All of the file.</param>
    /// <param name="checksum">Its checksum.</param>
    public static TallyHeader? Read(ReadOnlySpan<byte> from, out uint checksum)
    {
        checksum = 0;
        if (from.Length < Size || !from.StartsWith(Magic))
        {
            return null;
        }
        checksum = Crc32C.Of(from[..ChecksumAt]);
        return BinaryPrimitives.ReadUInt32LittleEndian(from[ChecksumAt..]) == checksum
            ? new(
                BinaryPrimitives.ReadUInt64LittleEndian(from[8..]),
                Encoding.ASCII.GetString(from[16..24]).TrimEnd('\0'),
                BinaryPrimitives.ReadUInt32LittleEndian(from[24..]) == DamagedFlag
            )
            : null;
    }
}
