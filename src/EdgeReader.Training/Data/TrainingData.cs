using System.Security.Cryptography;
using System.Text;
using EdgeReader.Recognition.Money;
using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Training.Registration;
using EdgeReader.Training.Synthesis;
using OpenCvSharp;

namespace EdgeReader.Training.Data;

/// <summary>Everything that is learnt from: photographs, their flat notes, practice cards.</summary>
public sealed class TrainingData : IDisposable
{
    private readonly IReadOnlyList<FlatNote> _flatNotes;
    private readonly IReadOnlyDictionary<int, Mat> _cards;
    private readonly string _retired;

    private TrainingData(
        string currency,
        ModelLabels labels,
        NoteDataset dataset,
        IReadOnlyList<FlatNote> flatNotes,
        IReadOnlyDictionary<int, Mat> cards
    )
    {
        (Labels, Photographs, _flatNotes, _cards) = (labels, dataset.Photographs, flatNotes, cards);
        _retired = $"{NoteDataset.OtherMoney}{currency}_";
        Split = OriginSplit.Of(dataset.Photographs);
    }

    /// <summary>What the network tells apart.</summary>
    public ModelLabels Labels { get; }

    /// <summary>All photographs, in the manifest's order.</summary>
    public IReadOnlyList<Photograph> Photographs { get; }

    /// <summary>Which of them are held out together.</summary>
    public OriginSplit Split { get; }

    /// <summary>Where notes lie in the photographs.</summary>
    public IReadOnlyList<FlatNote> FlatNotes => _flatNotes;

    /// <summary>Flat pictures of the practice cards by value, 8-bit BGR; this object's.</summary>
    public IReadOnlyDictionary<int, Mat> Cards => _cards;

    /// <summary>Reads and checks the photographs and finds the notes in them.</summary>
    /// <param name="folder">The data's folder.</param>
    /// <param name="currency">Decides the labels.</param>
    /// <param name="cardsFolder">Where the practice cards lie.</param>
    /// <param name="cacheFolder">Keeps what takes long.</param>
    /// <param name="output">Progress is printed here.</param>
    /// <param name="stopping">Ends it.</param>
    /// <exception cref="Recognition.ReaderException">The data can't be used.</exception>
    public static TrainingData Load(
        string folder,
        Currency currency,
        string cardsFolder,
        string cacheFolder,
        TextWriter output,
        CancellationToken stopping
    )
    {
        ModelLabels labels = new(currency);
        output.WriteLine($"Reading the photographs in {folder}");
        NoteDataset dataset = NoteDataset.Load(folder, labels, stopping);
        var cards = PracticeCards.Load(cardsFolder);
        FlatNoteCache cache = new(
            Path.Combine(cacheFolder, FlatNoteCache.FileName),
            dataset.Photographs
        );
        var flat = cache.GetOrFind(() => Register(dataset.Photographs, output, stopping));
        return new(currency.Code, labels, dataset, flat, cards);
    }

    private static IReadOnlyList<FlatNote> Register(
        IReadOnlyList<Photograph> photographs,
        TextWriter output,
        CancellationToken stopping
    )
    {
        NoteRegistration registration = new(photographs);
        ProgressLine progress = new(
            "Flat notes",
            "photographs",
            registration.Total,
            0,
            output,
            terminal: false,
            TimeProvider.System
        );
        return registration.Run(progress, stopping);
    }

    /// <summary>The photographs that a network without a group may learn from.</summary>
    /// <param name="without">A group of <see cref="Split"/>, or null for all.</param>
    public IReadOnlyList<Photograph> LearntWithout(string? without) =>
        [.. Photographs.Where(p => Split.GroupOf(p) != without)];

    /// <summary>The photographs of a group.</summary>
    public IReadOnlyList<Photograph> HeldOut(string group) =>
        [.. Photographs.Where(p => Split.GroupOf(p) == group)];

    /// <summary>
    /// Whether it shows retired money of the same currency of which everything is in its own
    /// group: what is judged without the group has never learnt that this is no answer, unlike
    /// what ships. Nothing else is so like a note.
    /// </summary>
    public bool IsRetiredAndUnheardOf(Photograph photograph) =>
        photograph.Subject.StartsWith(_retired, StringComparison.Ordinal)
        && Split.IsOfOneGroup(photograph.Subject);

    /// <summary>A library in which nothing of a group is seen. The caller disposes it.</summary>
    /// <param name="without">A group of <see cref="Split"/>, or null for all.</param>
    public PictureLibrary LibraryWithout(string? without) => LibraryOf(LearntWithout(without));

    /// <summary>A library of some of the photographs. The caller disposes it.</summary>
    public PictureLibrary LibraryOf(IReadOnlyList<Photograph> photographs)
    {
        HashSet<string> names = [.. photographs.Select(p => p.Name)];
        FlatNote[] flat = [.. _flatNotes.Where(note => names.Contains(note.Photograph.Name))];
        return PictureLibrary.Load(photographs, flat, _cards, Labels);
    }

    /// <summary>
    /// Stands for every pixel that scenes are made of. For the flat notes stands how they were
    /// found: corners may differ from machine to machine by the last digit of a float.
    /// </summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', Labels.Names)));
        foreach (Photograph photograph in Photographs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{photograph.Name} {photograph.Label}\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(photograph.Path)));
        }
        hash.AppendData(Encoding.UTF8.GetBytes($"flat notes {NoteRegistration.Version}\n"));
        foreach (Mat card in _cards.OrderBy(c => c.Key).Select(c => c.Value))
        {
            hash.AppendData(card.ImEncode(".png"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Mat card in _cards.Values)
        {
            card.Dispose();
        }
    }
}
