using EdgeReader.Service.Counting;

namespace EdgeReader.Service.Tests.Counting;

public class Crc32CTests
{
    /// <summary>RFC 3720, appendix B.4, and the check value of the catalogues.</summary>
    public static TheoryData<byte[], uint> Published =>
        new()
        {
            { [.. Enumerable.Repeat((byte)0, 32)], 0x8A9136AA },
            { [.. Enumerable.Repeat((byte)0xFF, 32)], 0x62A8AB43 },
            { [.. Enumerable.Range(0, 32).Select(i => (byte)i)], 0x46DD794E },
            { [.. Enumerable.Range(0, 32).Select(i => (byte)(31 - i))], 0x113FDB5C },
            { "123456789"u8.ToArray(), 0xE3069283 },
            { [], 0 },
        };

    [Theory]
    [MemberData(nameof(Published))]
    public void Of_IsAsPublished(byte[] bytes, uint checksum) =>
        Assert.Equal(checksum, Crc32C.Of(bytes));

    [Fact]
    public void Of_ContinuesWhatWasBefore()
    {
        ReadOnlySpan<byte> all = "123456789"u8;
        for (int cut = 0; cut <= all.Length; cut++)
        {
            Assert.Equal(0xE3069283, Crc32C.Of(all[cut..], Crc32C.Of(all[..cut])));
        }
    }
}
