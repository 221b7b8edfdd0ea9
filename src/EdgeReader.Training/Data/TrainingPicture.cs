namespace EdgeReader.Training.Data;

/// <summary>How a training picture comes about.</summary>
public enum PictureKind
{
    /// <summary>A photograph as it is.</summary>
    Photograph,

    /// <summary>A photograph turned, cropped and lit otherwise.</summary>
    View,

    /// <summary>A flat note, out of a photograph, lying in a drawn scene.</summary>
    NoteScene,

    /// <summary>A practice card in a drawn scene.</summary>
    CardScene,

    /// <summary>Paper and the like that is neither note nor card, in a drawn scene.</summary>
    DecoyScene,

    /// <summary>A scene with nothing in it but, perhaps, fingers.</summary>
    EmptyScene,
}

/// <summary>One picture to learn from or to measure on; the same one gives the same pixels.</summary>
/// <param name="Kind">How it comes about.</param>
/// <param name="Label">Index in <see cref="ModelLabels.Names"/>.</param>
/// <param name="Seed">Of everything in it that is random.</param>
/// <param name="IsMeasured">True for a scene that is never learnt from.</param>
/// <param name="Photograph">What is shown; null for cards, decoys and empty scenes.</param>
/// <param name="Card">Value of the practice card that is shown, in rupees.</param>
/// <param name="Backdrop">What a scene lies on; null where a drawn one serves.</param>
public sealed record TrainingPicture(
    PictureKind Kind,
    int Label,
    int Seed,
    bool IsMeasured = false,
    Photograph? Photograph = null,
    int? Card = null,
    Photograph? Backdrop = null
)
{
    /// <summary>All photographs that are seen in it.</summary>
    public IEnumerable<Photograph> Photographs =>
        new[] { Photograph, Backdrop }.OfType<Photograph>();

    /// <summary>What it looks like more than others: its photograph's origin, or its kind.</summary>
    public string Origin => Photograph?.Origin ?? Kind.ToString();

    /// <summary>All that decides its pixels, in one line.</summary>
    public string Fingerprint =>
        $"{Kind} {Photograph?.Name} {Card} {Backdrop?.Name} {Seed} {IsMeasured}";
}
