using EdgeReader.Training.Data;
using EdgeReader.Training.Registration;
using OpenCvSharp;

namespace EdgeReader.Training.Synthesis;

/// <summary>
/// All pictures that scenes are made of, decoded once and kept in memory (about 1.5 GB for 4,000
/// photographs). It holds nothing but the photographs that it was given: a library made without
/// an origin can't show anything of it.
/// </summary>
public sealed class PictureLibrary : IDisposable
{
    /// <summary>Width of a flat note in pixels: what a photograph of 480 can give.</summary>
    private const int FlatWidth = 440;

    /// <summary>Few pixels more than this along the long side are of any use at 224.</summary>
    private const int LongSide = 480;

    /// <summary>Everyday pictures, which make honest backdrops; notes would not.</summary>
    private const string BackdropFolder = "negatives/background/";

    private const string HandFolder = "negatives/background_hand/";
    private const string OtherMoneyFolder = "negatives/other_";

    private PictureLibrary(ModelLabels labels)
    {
        Labels = labels;
    }

    /// <summary>What the network tells apart.</summary>
    public ModelLabels Labels { get; }

    /// <summary>Note photographs by label and origin.</summary>
    public IReadOnlyDictionary<(int Label, string Origin), List<LibraryPicture>> Notes => _notes;

    /// <summary>Everyday pictures without money.</summary>
    public IReadOnlyList<Mat> Backdrops => _backdrops;

    /// <summary>Money that has no label, as photographs; some are flat.</summary>
    public IReadOnlyList<LibraryPicture> OtherMoney => _otherMoney;

    /// <summary>Whatever else is no note: boxes, hands.</summary>
    public IReadOnlyList<Mat> Others => _others;

    /// <summary>Cut-out hands.</summary>
    public IReadOnlyList<HandCutout> Hands => _hands;

    /// <summary>Practice cards, flat, by label.</summary>
    public IReadOnlyDictionary<int, Mat> Cards => _cards;

    private readonly Dictionary<(int, string), List<LibraryPicture>> _notes = [];
    private readonly List<Mat> _backdrops = [];
    private readonly List<LibraryPicture> _otherMoney = [];
    private readonly List<Mat> _others = [];
    private readonly List<HandCutout> _hands = [];
    private readonly Dictionary<int, Mat> _cards = [];

    /// <summary>Reads the photographs; some seconds on two cores.</summary>
    /// <param name="photographs">What may be shown.</param>
    /// <param name="flatNotes">Where notes lie in photographs; those of others are left out.</param>
    /// <param name="cards">Practice cards by value, flat; copied.</param>
    /// <param name="labels">What the network tells apart.</param>
    /// <exception cref="Recognition.ReaderException">A file is gone or no picture.</exception>
    public static PictureLibrary Load(
        IReadOnlyList<Photograph> photographs,
        IReadOnlyList<FlatNote> flatNotes,
        IReadOnlyDictionary<int, Mat> cards,
        ModelLabels labels
    )
    {
        PictureLibrary library = new(labels);
        var flat = flatNotes.ToDictionary(note => note.Photograph.Name);
        LibraryPicture[] pictures = new LibraryPicture[photographs.Count];
        Parallel.For(0, pictures.Length, i => pictures[i] = Read(photographs[i], flat));
        foreach ((Photograph photograph, LibraryPicture picture) in photographs.Zip(pictures))
        {
            library.Add(photograph, picture);
        }
        foreach ((int label, int value) in labels.Cards)
        {
            double scale = (double)FlatWidth / cards[value].Width;
            Size size = new(FlatWidth, (int)Math.Round(cards[value].Height * scale));
            library._cards[label] = cards[value].Resize(size, 0, 0, InterpolationFlags.Area);
        }
        return library;
    }

    private static LibraryPicture Read(
        Photograph photograph,
        IReadOnlyDictionary<string, FlatNote> flat
    )
    {
        Mat whole = photograph.Load();
        Mat? note = flat.TryGetValue(photograph.Name, out FlatNote? registered)
            ? registered.Rectify(whole, FlatWidth)
            : null;
        if (!photograph.IsNote && photograph.IsFlat && note is null)
        {
            // Other money that fills its picture.
            note = whole.Clone();
            if (note.Height > note.Width)
            {
                Cv2.Rotate(note, note, RotateFlags.Rotate90Clockwise);
            }
        }
        double scale = (double)LongSide / Math.Max(whole.Width, whole.Height);
        if (scale < 1)
        {
            Cv2.Resize(whole, whole, new Size(), scale, scale, InterpolationFlags.Area);
        }
        return new(whole, note, registered?.Face ?? -1);
    }

    private void Add(Photograph photograph, LibraryPicture picture)
    {
        bool Lies(string folder) => photograph.Name.StartsWith(folder, StringComparison.Ordinal);
        if (photograph.IsNote)
        {
            var key = (photograph.Label, photograph.Origin);
            if (!_notes.TryGetValue(key, out List<LibraryPicture>? list))
            {
                _notes[key] = list = [];
            }
            list.Add(picture);
        }
        else if (Lies(OtherMoneyFolder))
        {
            _otherMoney.Add(picture);
        }
        else
        {
            (Lies(BackdropFolder) ? _backdrops : _others).Add(picture.Whole);
            picture.Flat?.Dispose();
            if (Lies(HandFolder) && HandCutout.Of(picture.Whole) is { } hand)
            {
                _hands.Add(hand);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (LibraryPicture picture in _notes.Values.SelectMany(p => p).Concat(_otherMoney))
        {
            picture.Dispose();
        }
        foreach (Mat picture in _backdrops.Concat(_others).Concat(_cards.Values))
        {
            picture.Dispose();
        }
        foreach (HandCutout hand in _hands)
        {
            hand.Dispose();
        }
    }
}
