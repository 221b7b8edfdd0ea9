using EdgeReader.Recognition;
using EdgeReader.Service.Evaluation;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Evaluation;

public sealed class LabelledFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("INR_10_new", "INR_10_new", "INR_10")]
    [InlineData("INR_10_old/indoors/monday", "INR_10_old", "INR_10")]
    [InlineData("notes/INR_500_new", "INR_500_new", "INR_500")]
    [InlineData("practice_50", "practice_50", "practice_50")]
    [InlineData("none", "none", null)]
    [InlineData("boxes", "boxes", null)]
    [InlineData("negatives/boxes", "negatives/boxes", null)]
    [InlineData("INR_500_old", "INR_500_old", null)] // no label of the currency: retired
    public void Photographs_FolderOfAnyName_SaysWhatIsShown(string at, string label, string? shown)
    {
        Put(at);
        LabelledPhotograph photograph = Assert.Single(Read().Photographs);
        Assert.Equal(label, photograph.Label);
        Assert.Equal(shown, photograph.Shown?.Key);
    }

    [Theory]
    [InlineData("INR_mixed_multi")]
    [InlineData("INR_mixed/INR_10_new")]
    [InlineData("")]
    public void Photographs_OfSeveralNotesOrInNoFolder_AreLeftOut(string at)
    {
        Put(at);
        Put("INR_20_new");
        LabelledFolder folder = Read();
        Assert.Equal("INR_20_new", Assert.Single(folder.Photographs).Label);
        Assert.Equal(1, folder.LeftOut);
    }

    [Fact]
    public void EmptyLabels_AreNamed_OtherEmptyFoldersAreNot()
    {
        Put("INR_20_new/here");
        _folder.CreateSubdirectory("INR_50_old");
        _folder.CreateSubdirectory("boxes");
        Assert.Equal(["INR_50_old"], Read().EmptyLabels);
    }

    [Theory]
    [InlineData(null, "There is no photograph in")]
    [InlineData("", "No photograph in")]
    [InlineData("INR_mixed_multi", "No photograph in")]
    public void Folder_WithNothingThatCounts_IsOneSentence(string? at, string says)
    {
        if (at is not null)
        {
            Put(at);
        }
        Assert.Contains(says, Assert.Throws<ReaderException>(Read).Message);
    }

    private LabelledFolder Read() => new(_folder.FullName, Clips.Currency);

    /// <summary>Only the names matter here.</summary>
    private void Put(string folder)
    {
        string path = Path.Combine(_folder.FullName, folder);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "photograph.jpg"), "");
    }
}
