using EdgeReader.Training.Data;

namespace EdgeReader.Training.Tests.Data;

public class TrainingSetTests
{
    private static readonly TrainingSetOptions Few = new(
        ViewsPerPhotograph: 2,
        ScenesPerFlatNote: 1,
        DrawnScenesPerCard: 3,
        PhotographedScenesPerCard: 2,
        EmptyScenes: 5,
        DecoyScenes: 4,
        MeasuredScenesPerCard: 2,
        MeasuredEmptyScenes: 3
    );

    private static readonly Photograph Flat = Picture("notes/flat.jpg", 460, 200);
    private static readonly Photograph Square = Picture("notes/square.jpg", 256, 256);
    private static readonly Photograph Street = Picture("negatives/background/a.jpg", 384, 256);

    [Fact]
    public void Build_OfThreePhotographs_HasEveryKindInTheNumbersAskedFor()
    {
        var counts = Build(Few).CountBy(p => (p.Kind, p.IsMeasured)).ToDictionary();
        Assert.Equal(3, counts[(PictureKind.Photograph, false)]);
        Assert.Equal(6, counts[(PictureKind.View, false)]);
        Assert.Equal(2, counts[(PictureKind.NoteScene, false)]);
        Assert.Equal(7 * 5, counts[(PictureKind.CardScene, false)]);
        Assert.Equal(7 * 2, counts[(PictureKind.CardScene, true)]);
        Assert.Equal(5, counts[(PictureKind.EmptyScene, false)]);
        Assert.Equal(3, counts[(PictureKind.EmptyScene, true)]);
        Assert.Equal(4, counts[(PictureKind.DecoyScene, false)]);
    }

    [Fact]
    public void Build_Twice_IsTheSameListAndAnotherSeedIsAnother()
    {
        Assert.Equal(Build(Few), Build(Few));
        Assert.NotEqual(Build(Few), Build(Few with { Seed = 5 }));
    }

    [Fact]
    public void Build_MeasuredScenes_ShareNoSeedWithLearntOnes()
    {
        List<int> seeds =
        [
            .. Build(Few).Where(p => p.Kind is not PictureKind.Photograph).Select(p => p.Seed),
        ];
        Assert.Equal(seeds.Count, seeds.Distinct().Count());
    }

    [Fact]
    public void Build_OnlyFlatNotes_LieInScenesAndOnlyOnEverydayPictures()
    {
        var scenes = Build(Few).Where(p => p.Kind is PictureKind.NoteScene).ToList();
        Assert.All(scenes, p => Assert.Equal(Flat, p.Photograph));
        Assert.Equal([null, Street], scenes.Select(p => p.Backdrop));
    }

    [Fact]
    public void Fingerprint_ChangesWithAPhotographsContent()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "a.jpg");
        TrainingPicture picture = new(
            PictureKind.Photograph,
            Label: 0,
            Seed: 0,
            Photograph: Flat with
            {
                Path = path,
            }
        );
        File.WriteAllText(path, "one");
        byte[] one = TrainingSet.Fingerprint([picture]);
        Assert.Equal(one, TrainingSet.Fingerprint([picture]));
        File.WriteAllText(path, "two");
        Assert.NotEqual(one, TrainingSet.Fingerprint([picture]));
    }

    private static IReadOnlyList<TrainingPicture> Build(TrainingSetOptions options) =>
        TrainingSet.Build([Flat, Square, Street], TestLabels.Rupees, options);

    private static Photograph Picture(string name, int width, int height)
    {
        bool isNote = name.StartsWith("notes/");
        int label = isNote ? 0 : TestLabels.Rupees.None;
        return new(name, name, label, isNote, "O1", "web", name, width, height);
    }
}
