namespace EdgeReader.Service.Tests.State;

/// <summary>What a file has in memory, where programs see it, and what of it is on the disk.</summary>
internal sealed class SimulatedFile
{
    private const int Sector = 512;

    private byte[] _onDisk = [];

    /// <summary>As programs see it.</summary>
    public byte[] Content { get; private set; } = [];

    public void Append(ReadOnlySpan<byte> bytes) => Content = [.. Content, .. bytes];

    public void Empty() => Content = [];

    public void Flush() => _onDisk = Content;

    /// <summary>What of it is there when the power is back: one of the many ways it can go.</summary>
    public SimulatedFile AfterCut(Random chance)
    {
        byte[] left = chance.Next(6) switch
        {
            0 => _onDisk,
            1 => Content,
            2 => FirstPart(chance),
            3 => Sectors(chance),
            4 => [.. Common(), .. new byte[Content.Length - Common().Length]],
            _ => Garbage(chance),
        };
        return new() { Content = left, _onDisk = left };
    }

    // Of what both have, only what was flushed as it is can be relied upon.
    private byte[] Common() => Content.AsSpan().StartsWith(_onDisk) ? _onDisk : Content[..0];

    private byte[] FirstPart(Random chance) =>
        Content[..chance.Next(Common().Length, Content.Length + 1)];

    /// <summary>Each sector as it was or as it was to be; new ones may be zeros.</summary>
    private byte[] Sectors(Random chance)
    {
        byte[] left = new byte[Content.Length];
        for (int at = 0; at < left.Length; at += Sector)
        {
            byte[] source = chance.Next(2) == 0 ? _onDisk : Content;
            int length = int.Min(Sector, left.Length - at);
            source
                .AsSpan(int.Min(at, source.Length)..int.Min(at + length, source.Length))
                .CopyTo(left.AsSpan(at));
        }
        return left;
    }

    /// <summary>As long as it was to be, with what was on that part of the disk before.</summary>
    private byte[] Garbage(Random chance)
    {
        byte[] tail = new byte[Content.Length - Common().Length];
        chance.NextBytes(tail);
        return [.. Common(), .. tail];
    }
}
