using EdgeReader.Training.Data;

namespace EdgeReader.Training.Comparison;

/// <summary>How much the strategies are trained to be compared; fits an hour on two cores.</summary>
public sealed record ComparisonOptions
{
    /// <summary>Side of the network's input in pixels.</summary>
    public int InputSize { get; init; } = 160;

    /// <summary>Pictures each strategy sees: as many different scenes.</summary>
    public int Pictures { get; init; } = 12_800;

    /// <summary>Scenes whose activations are kept where layers are frozen.</summary>
    public int Scenes { get; init; } = 12_800;

    /// <summary>Pictures seen where there are few photographs.</summary>
    public int SubsetPictures { get; init; } = 6_400;

    /// <summary>Of all layers that are trained; the classifier's is twice that.</summary>
    public double LearningRate { get; init; } = 6e-4;

    /// <summary>Of the scenes and the choice of photographs.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>Points of each curve.</summary>
    public int CurvePoints { get; init; } = 16;

    /// <summary>Held-out notes that a point is measured on.</summary>
    public int MeasuredNotes { get; init; } = 270;

    /// <summary>How many photographs of each label the small subsets have.</summary>
    public IReadOnlyList<int> PhotographsPerLabel { get; init; } = [2, 10, 50];

    /// <summary>The photographs that a strategy learns from.</summary>
    /// <param name="photographs">All that it may learn from.</param>
    /// <param name="perLabel">How many of each label of notes; null for all.</param>
    public IReadOnlyList<Photograph> Choose(IReadOnlyList<Photograph> photographs, int? perLabel) =>
        PhotographSubset.Of(photographs, perLabel, Seed);
}
