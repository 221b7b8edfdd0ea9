using System.Security.Cryptography;
using System.Text;

namespace EdgeReader.Training.Data;

/// <summary>The list of all pictures to learn from and to measure on, always the same one.</summary>
public static class TrainingSet
{
    /// <summary>Everyday pictures, which make honest backdrops; notes would not.</summary>
    private const string BackdropFolder = "negatives/background/";

    /// <summary>Draws up the list.</summary>
    /// <param name="photographs">All photographs of the data set.</param>
    /// <param name="labels">What the network tells apart.</param>
    /// <param name="options">How many pictures of each kind.</param>
    public static IReadOnlyList<TrainingPicture> Build(
        IReadOnlyList<Photograph> photographs,
        ModelLabels labels,
        TrainingSetOptions options
    )
    {
        Random random = new(options.Seed);
        Photograph[] backdrops =
        [
            .. photographs.Where(p => p.Name.StartsWith(BackdropFolder, StringComparison.Ordinal)),
        ];
        List<TrainingPicture> list = [];
        foreach (Photograph photograph in photographs)
        {
            int label = photograph.Label;
            list.Add(new(PictureKind.Photograph, label, Seed: 0, Photograph: photograph));
            Repeat(
                options.ViewsPerPhotograph,
                () => list.Add(new(PictureKind.View, label, random.Next(), Photograph: photograph))
            );
            if (photograph.IsFlat && !backdrops.Contains(photograph))
            {
                TrainingPicture scene = new(
                    PictureKind.NoteScene,
                    label,
                    Seed: 0,
                    Photograph: photograph
                );
                Repeat(options.ScenesPerFlatNote, () => AddBoth(scene));
            }
        }
        foreach ((int card, int value) in labels.Cards)
        {
            TrainingPicture scene = new(PictureKind.CardScene, card, Seed: 0, Card: value);
            Repeat(options.DrawnScenesPerCard, () => AddDrawn(scene));
            Repeat(options.PhotographedScenesPerCard, () => AddPhotographed(scene));
            Repeat(options.MeasuredScenesPerCard, () => AddDrawn(scene with { IsMeasured = true }));
        }
        TrainingPicture empty = new(PictureKind.EmptyScene, labels.None, Seed: 0);
        Repeat(options.EmptyScenes, () => AddDrawn(empty));
        Repeat(options.MeasuredEmptyScenes, () => AddDrawn(empty with { IsMeasured = true }));
        TrainingPicture decoy = new(PictureKind.DecoyScene, labels.None, Seed: 0);
        Repeat((options.DecoyScenes + 1) / 2, () => AddBoth(decoy));
        return list;

        void AddBoth(TrainingPicture scene)
        {
            AddDrawn(scene);
            AddPhotographed(scene);
        }

        void AddDrawn(TrainingPicture scene) => list.Add(scene with { Seed = random.Next() });

        void AddPhotographed(TrainingPicture scene)
        {
            if (backdrops.Length > 0)
            {
                Photograph backdrop = backdrops[random.Next(backdrops.Length)];
                list.Add(scene with { Seed = random.Next(), Backdrop = backdrop });
            }
        }
    }

    /// <summary>Stands for all that decides the pictures' pixels: the list and the files.</summary>
    /// <param name="pictures">The list.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Fingerprint(IEnumerable<TrainingPicture> pictures)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        HashSet<Photograph> seen = [];
        foreach (TrainingPicture picture in pictures)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(picture.Fingerprint + "\n"));
            foreach (Photograph photograph in picture.Photographs.Where(seen.Add))
            {
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(photograph.Path)));
            }
        }
        return hash.GetHashAndReset();
    }

    private static void Repeat(int times, Action act)
    {
        for (int i = 0; i < times; i++)
        {
            act();
        }
    }
}
