using EdgeReader.Recognition;
using EdgeReader.Scenes.Notes;
using OpenCvSharp;

namespace EdgeReader.Scenes.Tests.Notes;

public sealed class PracticeCardsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereader-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_CommittedCards_AreColourPicturesWithTheLongSideAcross()
    {
        IReadOnlyDictionary<int, Mat> cards = Pictures.Cards();
        Assert.Equal(PracticeCards.Values, cards.Keys.Order());
        foreach (Mat card in cards.Values)
        {
            Assert.Equal(MatType.CV_8UC3, card.Type());
            Assert.InRange((double)card.Width / card.Height, 1.9, 2.6);
            card.Dispose();
        }
    }

    [Fact]
    public void Load_FolderWithoutCards_SaysWhatToDo()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            PracticeCards.Load(Path.Combine(_folder, "nowhere"))
        );
        Assert.Contains("make cards", problem.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20_000)]
    public void Load_ACardIsCutShort_NamesIt(int bytesLeft)
    {
        foreach (string file in Directory.GetFiles(Pictures.CardsFolder, "*.png"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
        string broken = Path.Combine(_folder, "practice_50.png");
        File.WriteAllBytes(broken, File.ReadAllBytes(broken)[..bytesLeft]);
        var problem = Assert.Throws<ReaderException>(() => PracticeCards.Load(_folder));
        Assert.Contains("practice_50.png", problem.Message);
    }
}
