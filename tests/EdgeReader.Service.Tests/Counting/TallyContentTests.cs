using EdgeReader.Service.Counting;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Counting;

/// <summary>What is read out of a journal, whatever has become of it.</summary>
public class TallyContentTests
{
    private const ulong Salt = 0x1122334455667788;
    private static readonly int[] Values = [500, 10, 200, 2000, 50];

    [Fact]
    public void File_IsByteByByte_AsTheReadmeSays()
    {
        byte[] file = TallyContent.Write(Notes.Counted(500, 20), false, Salt, out uint checksum);
        Assert.Equal(
            [
                "45525441-4C4C5931-88776655-44332211-494E5200-00000000-00000000",
                "01000000-01000000-F4010000-01000000-F4010000-00000000-00000000",
                "02000000-01000000-14000000-02000000-08020000-00000000-00000000",
            ],
            file.Chunk(32).Select(part => Hex(part[..28]))
        );
        Assert.Equal(Crc32C.Of(file.AsSpan(0, 28)), BitConverter.ToUInt32(file, 28));
        Assert.Equal(
            Crc32C.Of([.. file[..28], .. file[32..60], .. file[64..92]]),
            BitConverter.ToUInt32(file, 92)
        );
        Assert.Equal(BitConverter.ToUInt32(file, 92), checksum);
    }

    [Fact]
    public void WholeFile_IsRead()
    {
        TallyContent content = Read(File());
        Assert.Equal(Values, content.Tally.Values());
        Assert.Equal(
            (TallyFound.Whole, 5, true),
            (content.Found, content.Records, content.IsIntact)
        );
    }

    [Fact]
    public void FullCount_IsRead()
    {
        Tally full = Notes.Counted(Enumerable.Repeat(10, Tally.MostNotes));
        Assert.Equal(9990, Read(TallyContent.Write(full, false, Salt, out _)).Tally.Sum);
    }

    [Fact]
    public void DamageOnce_IsRememberedInTheHeader()
    {
        TallyContent content = Read(TallyContent.Write(Notes.Counted(10), true, Salt, out _));
        Assert.Equal(TallyFound.Damaged, content.Found);
        Assert.Equal(10, content.Tally.Sum);
        Assert.True(content.IsIntact);
    }

    [Fact]
    public void OtherCurrencysFile_IsNotBelieved()
    {
        TallyContent content = TallyContent.Read(File(), Notes.Currency with { Code = "NPR" });
        Assert.Equal((TallyFound.Damaged, 0), (content.Found, content.Tally.Sum));
    }

    [Fact]
    public void RecordsOfAnEarlierJournal_OnTheSamePartOfTheDisk_AreNotBelieved()
    {
        byte[] earlier = TallyContent.Write(Notes.Counted(Values), false, Salt + 1, out _);
        byte[] file = [.. File()[..64], .. earlier[64..]];
        TallyContent content = Read(file);
        Assert.Equal([500], content.Tally.Values());
        Assert.Equal(TallyFound.Damaged, content.Found);
    }

    [Theory]
    [InlineData(1, 50, 6, 2810, true)]
    [InlineData(1, 50, 6, 2800, false)]
    [InlineData(1, 50, 5, 2810, false)]
    [InlineData(1, 25, 6, 2785, false)]
    [InlineData(2, 50, 4, 2710, true)]
    [InlineData(2, 10, 4, 2710, false)]
    [InlineData(0, 50, 6, 2810, false)]
    public void RecordWhoseChecksumFits_IsBelieved_OnlyIfTheSumFollows(
        int change,
        int value,
        int notes,
        int sum,
        bool isBelieved
    )
    {
        byte[] record = new byte[TallyRecord.Size];
        byte[] file = TallyContent.Write(Notes.Counted(Values), false, Salt, out uint checksum);
        new TallyRecord(6, (TallyChange)change, value, notes, sum).Write(record, checksum);
        Assert.Equal(isBelieved, Read([.. file, .. record]).IsIntact);
        new TallyRecord(7, (TallyChange)change, value, notes, sum).Write(record, checksum);
        Assert.False(Read([.. file, .. record]).IsIntact);
    }

    [Fact]
    public void AnyByteChanged_LeavesWhatWasBefore_AndIsNoticed() =>
        Prop.ForAll(
                Gen.Zip(Gen.Choose(0, File().Length - 1), Gen.Choose(1, 255)).ToArbitrary(),
                damage =>
                {
                    byte[] file = File();
                    file[damage.Item1] ^= (byte)damage.Item2;
                    TallyContent content = Read(file);
                    int before = int.Max(0, (damage.Item1 / 32) - 1);
                    return content.Tally.Values().SequenceEqual(Values[..before])
                        && !content.IsIntact
                        && content.Found
                            == (before < 4 ? TallyFound.Damaged : TallyFound.WithoutTheLast);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void CutAnywhere_LeavesWhatWasBefore()
    {
        byte[] file = File();
        for (int length = 0; length <= file.Length; length++)
        {
            TallyContent content = Read(file[..length]);
            Assert.Equal(Values[..int.Max(0, (length / 32) - 1)], content.Tally.Values());
            Assert.Equal(
                length < 32 ? TallyFound.Damaged
                    : length % 32 > 0 ? TallyFound.WithoutTheLast
                    : TallyFound.Whole,
                content.Found
            );
        }
    }

    [Fact]
    public void AnyBytes_AreNoSum() =>
        Prop.ForAll<byte[], bool>(
                (bytes, withHeader) =>
                {
                    TallyContent content = Read([.. withHeader ? File()[..32] : [], .. bytes]);
                    return content.Tally.Sum == 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static byte[] File() => TallyContent.Write(Notes.Counted(Values), false, Salt, out _);

    private static TallyContent Read(byte[] file) => TallyContent.Read(file, Notes.Currency);

    private static string Hex(byte[] bytes) =>
        string.Join('-', bytes.Chunk(4).Select(Convert.ToHexString));
}
