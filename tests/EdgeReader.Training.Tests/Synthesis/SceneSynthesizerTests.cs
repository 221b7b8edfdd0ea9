using System.Security.Cryptography;
using EdgeReader.Training.Synthesis;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Synthesis;

public sealed class SceneSynthesizerTests : IDisposable
{
    private const int Scenes = 150;

    private readonly DrawnPhotographs _photographs = new();
    private readonly PictureLibrary _library;

    public SceneSynthesizerTests()
    {
        _library = Libraries.Of(_photographs.All);
    }

    public void Dispose()
    {
        _library.Dispose();
        _photographs.Dispose();
    }

    [Fact]
    public void Draw_SameNumber_GivesTheSameSceneInAnyOrderOnAnyThread()
    {
        string[] once = [.. Enumerable.Range(0, Scenes).Select(n => Digest(1, n))];
        string[] again = new string[Scenes];
        Parallel.For(0, Scenes, i => again[Scenes - 1 - i] = Digest(1, Scenes - 1 - i));
        Assert.Equal(once, again);
    }

    [Fact]
    public void Draw_OtherNumberOrSeed_GivesAnotherScene()
    {
        string[] scenes =
        [
            .. Enumerable.Range(0, Scenes).SelectMany(n => (string[])[Digest(1, n), Digest(2, n)]),
        ];
        Assert.Equal(scenes.Length, scenes.Distinct().Count());
    }

    [Fact]
    public void Draw_ManyScenes_ShowEveryLabelAsLargeAsTheInputNeedsIt()
    {
        SceneSynthesizer synthesizer = new(_library, 3, 64);
        HashSet<int> labels = [];
        for (int n = 0; n < 1200; n++)
        {
            using Scene scene = synthesizer.Draw(n);
            labels.Add(scene.Label);
            Assert.Equal(MatType.CV_8UC3, scene.Picture.Type());
            Assert.InRange(scene.Picture.Total(), 2.8 * 64 * 64, 3.2 * 64 * 64);
        }
        Assert.Equal(Enumerable.Range(0, TestLabels.Rupees.Names.Count), labels.Order());
    }

    [Fact]
    public void Draw_LibraryOfNothing_StillDrawsCardsAndEmptyScenes()
    {
        using PictureLibrary nothing = Libraries.Of([]);
        SceneSynthesizer synthesizer = new(nothing, 3, 64);
        for (int n = 0; n < 60; n++)
        {
            using Scene scene = synthesizer.Draw(n);
            Assert.False(TestLabels.Rupees.IsMoney(scene.Label));
        }
    }

    [Fact]
    public void NothingOf_IsWhatTheLibraryCanShow()
    {
        using PictureLibrary nothing = Libraries.Of([]);
        SceneSynthesizer ofNothing = new(nothing, 3, 64);
        SceneSynthesizer ofMuch = new(_library, 3, 64);
        var numbers = Enumerable.Range(0, 200).Select(n => (long)n).ToList();
        Assert.Equal(
            ["backgrounds", "paper"],
            numbers.Select(ofNothing.NothingOf).Distinct().Order()
        );
        Assert.Contains("too little of a note", numbers.Select(ofMuch.NothingOf));
    }

    private string Digest(int seed, int number)
    {
        using Scene scene = new SceneSynthesizer(_library, seed, 64).Draw(number);
        byte[] pixels = scene.Picture.ImEncode(".bmp");
        return $"{scene.Label} {Convert.ToHexString(SHA256.HashData(pixels))}";
    }
}
