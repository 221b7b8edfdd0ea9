namespace EdgeReader.Training.Advice;

/// <summary>What the advisor has measured.</summary>
/// <param name="Labels">How many photographs there are, a label each.</param>
/// <param name="Evidence">LogME on the base's features, nats a photograph.</param>
/// <param name="EvidenceByChance">The same with the labels shuffled.</param>
/// <param name="LargestShare">Share of the commonest value, 0…1: what guessing comes to.</param>
/// <param name="Probe">The linear probe across origins, and its control.</param>
public sealed record AdviceFigures(
    IReadOnlyList<LabelSize> Labels,
    double Evidence,
    double EvidenceByChance,
    double LargestShare,
    ProbeOutcome Probe
)
{
    /// <summary>Photographs of notes.</summary>
    public int Notes => Labels.Sum(l => l.Photographs);

    /// <summary>Photographs of the median label.</summary>
    public int MedianPhotographs => Median(Labels.Select(l => l.Photographs));

    /// <summary>The same without near-duplicates: the size that decides.</summary>
    public int MedianDistinct => Median(Labels.Select(l => l.Distinct));

    /// <summary>The label with the fewest distinct photographs.</summary>
    public LabelSize Thinnest => Labels.MinBy(l => l.Distinct)!;

    /// <summary>The lower of the middle two where their number is even.</summary>
    private static int Median(IEnumerable<int> counts)
    {
        int[] sorted = [.. counts.Order()];
        return sorted[(sorted.Length - 1) / 2];
    }
}

/// <summary>How much there is of one label.</summary>
/// <param name="Label">A note's design.</param>
/// <param name="Photographs">All of them.</param>
/// <param name="Distinct">Those that are no near-duplicate of another.</param>
/// <param name="Groups">Groups of origins that they come from.</param>
public sealed record LabelSize(string Label, int Photographs, int Distinct, int Groups);
