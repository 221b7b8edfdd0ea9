using EdgeReader.Training.Data;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// How much each example counts. Each label has a mass of its own, so that a rare design is
/// learnt like a common one; within a label each origin's mass grows with the root of its
/// pictures only, or the model learns the white page of the most diligent photographer.
/// </summary>
public static class ExampleWeights
{
    /// <summary>Mass of a note design, to which the others relate.</summary>
    private const double DesignMass = 1;

    /// <summary>Practice cards have nothing to learn but themselves.</summary>
    private const double PracticeMass = 0.5;

    /// <summary>None is the whole rest of the world.</summary>
    private const double NoneMass = 4;

    /// <summary>A weight for each example, averaging 1.</summary>
    /// <param name="examples">Label and origin of each.</param>
    /// <param name="labels">What the labels are.</param>
    public static float[] Of(IReadOnlyList<(int Label, string Origin)> examples, ModelLabels labels)
    {
        var counts = examples.CountBy(e => e).ToDictionary();
        Dictionary<int, double> roots = [];
        foreach (((int label, _), int count) in counts)
        {
            roots[label] = roots.GetValueOrDefault(label) + Math.Sqrt(count);
        }
        double[] weights =
        [
            // mass of the label × share of the origin ÷ pictures of both
            .. examples.Select(e => Mass(e.Label, labels) / roots[e.Label] / Math.Sqrt(counts[e])),
        ];
        double average = weights.Average();
        return [.. weights.Select(w => (float)(w / average))];
    }

    private static double Mass(int label, ModelLabels labels) =>
        label == labels.None ? NoneMass
        : labels.IsMoney(label) ? DesignMass
        : PracticeMass;
}
