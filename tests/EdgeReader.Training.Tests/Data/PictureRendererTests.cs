using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Data;

public sealed class PictureRendererTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IReadOnlyDictionary<int, Mat> _cards = PracticeCards.Load(
        Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards")
    );

    public void Dispose()
    {
        foreach (Mat card in _cards.Values)
        {
            card.Dispose();
        }
        _folder.Dispose();
    }

    [Fact]
    public void Render_EveryKind_GivesTheSamePixelsAgainAlsoOnManyThreads()
    {
        TrainingPicture[] pictures = [.. OneOfEachKind()];
        Assert.Equal(Enum.GetValues<PictureKind>(), pictures.Select(p => p.Kind).Distinct());
        string[] once = [.. pictures.Select(Digest)];
        string[] again = new string[pictures.Length];
        Parallel.For(0, pictures.Length, i => again[i] = Digest(pictures[i]));
        Assert.Equal(once, again);
    }

    [Fact]
    public void Render_AnotherSeed_GivesOtherPixels()
    {
        foreach (TrainingPicture picture in OneOfEachKind().Skip(1))
        {
            Assert.NotEqual(Digest(picture), Digest(picture with { Seed = picture.Seed + 1 }));
        }
    }

    [Fact]
    public void Render_PhotographAsItIs_IsTheFile()
    {
        TrainingPicture picture = OneOfEachKind().First();
        using Mat rendered = new PictureRenderer(_cards).Render(picture);
        using Mat file = picture.Photograph!.Load();
        Assert.Equal(0, Cv2.Norm(rendered, file));
    }

    private IEnumerable<TrainingPicture> OneOfEachKind()
    {
        Photograph note = Write("note.png", 200, 400);
        Photograph street = Write("street.png", 384, 256);
        yield return new(PictureKind.Photograph, 0, 0, Photograph: note);
        yield return new(PictureKind.View, 0, 1, Photograph: note);
        yield return new(PictureKind.NoteScene, 0, 2, Photograph: note, Backdrop: street);
        yield return new(PictureKind.CardScene, 11, 3, Card: 10);
        yield return new(PictureKind.DecoyScene, 18, 4);
        yield return new(PictureKind.EmptyScene, 18, 5);
    }

    private Photograph Write(string name, int width, int height)
    {
        string path = Path.Combine(_folder.Path, name);
        using Mat pixels = Backdrops.Draw(new Random(width), new Size(width, height));
        Cv2.ImWrite(path, pixels);
        return new(path, name, 0, true, "O1", "web", name, width, height);
    }

    /// <summary>Of what the network gets to see.</summary>
    private string Digest(TrainingPicture picture)
    {
        using Preprocessor preprocessor = new(InputSpecification.EfficientNetLite0);
        float[] input = new float[preprocessor.Input.Length];
        using Mat pixels = new PictureRenderer(_cards).Render(picture);
        preprocessor.Prepare(pixels, input);
        return Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<float>(input)));
    }
}
