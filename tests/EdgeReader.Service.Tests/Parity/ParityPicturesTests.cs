using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes.Notes;
using EdgeReader.Service.Parity;
using OpenCvSharp;

namespace EdgeReader.Service.Tests.Parity;

public sealed class ParityPicturesTests : IDisposable
{
    private static readonly string Cards = Path.Combine(AppContext.BaseDirectory, "practice-cards");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void FifthPicture_ShowsNothing_TheOthersACardEach()
    {
        string folder = Draw("a", seed: 1, count: 6);
        Assert.Equal(
            [
                "001-10.png",
                "002-20.png",
                "003-50.png",
                "004-100.png",
                "005-nothing.png",
                "006-200.png",
            ],
            PhotographFolder.Find(folder).Select(Path.GetFileName)
        );
        foreach (string file in PhotographFolder.Find(folder))
        {
            Assert.True(PictureFile.TryRead(file, out Mat? picture, out _));
            Assert.Equal(new Size(640, 480), picture.Size());
            picture.Dispose();
        }
    }

    [Fact]
    public void SameSeed_DrawsTheSame_AnotherDoesNot()
    {
        byte[] one = First(Draw("a", seed: 1, count: 1));
        Assert.Equal(one, First(Draw("b", seed: 1, count: 1)));
        Assert.NotEqual(one, First(Draw("c", seed: 2, count: 1)));
    }

    private static byte[] First(string folder) =>
        File.ReadAllBytes(PhotographFolder.Find(folder)[0]);

    private string Draw(string name, int seed, int count)
    {
        string folder = Path.Combine(_folder.FullName, name);
        IReadOnlyDictionary<int, Mat> cards = PracticeCards.Load(Cards);
        ParityPictures.Draw(cards, seed, count, folder);
        foreach (Mat card in cards.Values)
        {
            card.Dispose();
        }
        return folder;
    }
}
