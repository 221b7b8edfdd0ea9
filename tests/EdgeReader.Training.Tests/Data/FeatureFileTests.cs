using EdgeReader.Recognition;
using EdgeReader.Training.Data;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Training.Tests.Data;

public class FeatureFileTests
{
    private static readonly byte[] Key = [1, 2, 3];
    private static readonly float[] Six = [1, 2, 3, 4, 5, 6];

    [Fact]
    public void Append_ThenOpenAgain_GivesTheFeaturesBack()
    {
        using TemporaryFolder folder = new();
        using (FeatureFile file = Open(folder))
        {
            file.Append(Six.AsSpan(0, 4));
            file.Append(Six.AsSpan(4));
        }
        using FeatureFile again = Open(folder);
        Assert.Equal(Six, again.ReadAll());
    }

    [Fact]
    public void Open_WithAnotherKeyOrDimension_BeginsAnew()
    {
        using TemporaryFolder folder = new();
        Fill(folder);
        using (FeatureFile other = FeatureFile.Open(PathIn(folder), [9], 2, batch: 1))
        {
            Assert.Equal(0, other.Count);
        }
        Fill(folder);
        using FeatureFile wider = FeatureFile.Open(PathIn(folder), Key, 3, batch: 1);
        Assert.Equal(0, wider.Count);
    }

    [Fact]
    public void Open_WhileAnotherHasIt_IsRefusedWithASentence()
    {
        using TemporaryFolder folder = new();
        using FeatureFile file = Open(folder);
        Assert.Throws<ReaderException>(() => Open(folder));
    }

    [Fact]
    public void Open_FileCutAnywhere_KeepsTheWholeRecordsAndGoesOn()
    {
        using TemporaryFolder folder = new();
        Fill(folder);
        byte[] whole = File.ReadAllBytes(PathIn(folder));
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(PathIn(folder), whole[..length]);
            using (FeatureFile file = Open(folder))
            {
                Assert.InRange(file.Count, 0, 2);
                file.Append(Six.AsSpan(2 * file.Count));
            }
            Assert.Equal(whole, File.ReadAllBytes(PathIn(folder)));
        }
    }

    [Fact]
    public void Open_AnyByteChanged_KeepsNothingFromTheDamageOn()
    {
        using TemporaryFolder folder = new();
        Fill(folder);
        byte[] whole = File.ReadAllBytes(PathIn(folder));
        Prop.ForAll<PositiveInt>(position =>
            {
                byte[] changed = [.. whole];
                changed[position.Get % whole.Length] ^= 0x40;
                File.WriteAllBytes(PathIn(folder), changed);
                using FeatureFile file = Open(folder);
                return file.Count < 3 && Six.AsSpan().StartsWith(file.ReadAll());
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Open_InBatches_KeepsWholeBatchesOnly()
    {
        using TemporaryFolder folder = new();
        Fill(folder);
        using FeatureFile file = FeatureFile.Open(PathIn(folder), Key, 2, batch: 2);
        Assert.Equal(2, file.Count);
    }

    private static void Fill(TemporaryFolder folder)
    {
        File.Delete(PathIn(folder));
        using FeatureFile file = Open(folder);
        file.Append(Six);
    }

    private static FeatureFile Open(TemporaryFolder folder) =>
        FeatureFile.Open(PathIn(folder), Key, 2, batch: 1);

    private static string PathIn(TemporaryFolder folder) =>
        Path.Combine(folder.Path, "features.bin");
}
