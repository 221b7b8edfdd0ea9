using System.Buffers.Binary;

namespace EdgeReader.Service.Counting;

/// <summary>What a record of a journal does.</summary>
internal enum TallyChange : uint
{
    /// <summary>A note was counted. Not 0, which is what an empty disk has.</summary>
    Added = 1,

    /// <summary>The last note was taken out.</summary>
    Undone = 2,
}

/// <summary>A change of the count, 32 bytes in the journal. README.md has them byte by byte.</summary>
/// <param name="Number">1 for the first of the file, and so on.</param>
/// <param name="Change">What was done.</param>
/// <param name="Value">Face value of the note.</param>
/// <param name="Notes">Counted, after it.</param>
/// <param name="Sum">Of them.</param>
internal sealed record TallyRecord(int Number, TallyChange Change, int Value, int Notes, int Sum)
{
    /// <summary>
    /// Bytes of a record: a divisor of a sector's 512, so that none lies in two of them.
    /// </summary>
    public const int Size = 32;

    private const int ChecksumAt = 28;

    /// <summary>Writes it.</summary>
    /// <param name="to"><see cref="Size"/> bytes.</param>
    /// <param name="before">The checksum of the record, or header, before.</param>
    /// <returns>Its checksum, which is of all before it too.</returns>
    public uint Write(Span<byte> to, uint before)
    {
        to[..Size].Clear();
        BinaryPrimitives.WriteInt32LittleEndian(to, Number);
        BinaryPrimitives.WriteUInt32LittleEndian(to[4..], (uint)Change);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], Value);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], Notes);
        BinaryPrimitives.WriteInt32LittleEndian(to[16..], Sum);
        uint checksum = Crc32C.Of(to[..ChecksumAt], before);
        BinaryPrimitives.WriteUInt32LittleEndian(to[ChecksumAt..], checksum);
        return checksum;
    }

    /// <summary>Reads one, or null: what is there is none, or follows something else.</summary>
    /// <param name="from">What is left of the file.</param>
    /// <param name="before">The checksum of the record, or header, before.</param>
    /// <param name="checksum">Its checksum.</param>
    public static TallyRecord? Read(ReadOnlySpan<byte> from, uint before, out uint checksum)
    {
        checksum = before;
        if (from.Length < Size)
        {
            return null;
        }
        checksum = Crc32C.Of(from[..ChecksumAt], before);
        return BinaryPrimitives.ReadUInt32LittleEndian(from[ChecksumAt..]) == checksum
            ? new(
                BinaryPrimitives.ReadInt32LittleEndian(from),
                (TallyChange)BinaryPrimitives.ReadUInt32LittleEndian(from[4..]),
                BinaryPrimitives.ReadInt32LittleEndian(from[8..]),
                BinaryPrimitives.ReadInt32LittleEndian(from[12..]),
                BinaryPrimitives.ReadInt32LittleEndian(from[16..])
            )
            : null;
    }
}
