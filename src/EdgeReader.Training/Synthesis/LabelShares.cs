using EdgeReader.Training.Data;

namespace EdgeReader.Training.Synthesis;

/// <summary>
/// How often each label, and within it each origin, is shown. Values are balanced, not
/// photographs; within a label each origin's share grows slower than its pictures, up to a cap:
/// the most diligent photographer took 45 % of all, on one white page.
/// </summary>
public sealed class LabelShares
{
    /// <summary>Of a value with one design; one with two has half as much again.</summary>
    private const double Design = 1;
    private const double SecondDesign = 0.5;

    /// <summary>Practice cards have nothing to learn but themselves.</summary>
    private const double Card = 0.08;

    /// <summary>None is the whole rest of the world.</summary>
    private const double None = 3.2;

    /// <summary>More pictures than this of one origin make it no more frequent.</summary>
    private const int OriginCap = 150;

    /// <summary>Share of an origin ∝ pictures to this power.</summary>
    private const double OriginPower = 0.6;

    private readonly double[] _labels;
    private readonly Dictionary<int, (string Origin, double Weight)[]> _origins;

    /// <summary>Weighs what a library holds.</summary>
    public LabelShares(PictureLibrary library)
    {
        ModelLabels labels = library.Labels;
        _origins = library
            .Notes.GroupBy(entry => entry.Key.Label)
            .ToDictionary(
                label => label.Key,
                label =>
                    label
                        .OrderBy(entry => entry.Key.Origin, StringComparer.Ordinal)
                        .Select(entry => (entry.Key.Origin, Weight(entry.Value.Count)))
                        .ToArray()
            );
        var designs = _origins.Keys.CountBy(labels.AnswerOf).ToDictionary();
        _labels =
        [
            .. Enumerable
                .Range(0, labels.Names.Count)
                .Select(label =>
                    label == labels.None ? None
                    : !labels.IsMoney(label) ? Card
                    : !_origins.ContainsKey(label) ? 0
                    : (Design + SecondDesign * (designs[labels.AnswerOf(label)] - 1))
                        / designs[labels.AnswerOf(label)]
                ),
        ];
    }

    /// <summary>Draws a label.</summary>
    public int DrawLabel(Random random) => Draw(_labels, random);

    /// <summary>Draws an origin of a note's label.</summary>
    public string DrawOrigin(int label, Random random)
    {
        (string Origin, double Weight)[] origins = _origins[label];
        return origins[Draw([.. origins.Select(o => o.Weight)], random)].Origin;
    }

    private static double Weight(int pictures) =>
        Math.Pow(Math.Min(pictures, OriginCap), OriginPower);

    private static int Draw(double[] weights, Random random)
    {
        double left = random.NextDouble() * weights.Sum();
        int last = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
            {
                continue;
            }
            last = i;
            left -= weights[i];
            if (left < 0)
            {
                break;
            }
        }
        return last;
    }
}
