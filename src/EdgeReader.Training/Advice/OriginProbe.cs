using EdgeReader.Training.Classifiers;
using EdgeReader.Training.Data;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Advice;

/// <summary>
/// A linear probe across origins: a classifier on the base's features learns from all groups of
/// origins but one and is asked about that one. The control does the same with the groups'
/// names shuffled among the photographs of each label, so that everything but the origin is as
/// before: the same photographs are asked about, and as many of each label learnt from.
/// Source: linear probes, Alain and Bengio 2016 (arXiv:1610.01644).
/// </summary>
/// <param name="labels">Says which labels are one value.</param>
/// <param name="split">Says what is held out together.</param>
/// <param name="seed">Decides the control and the order of learning.</param>
public sealed class OriginProbe(ModelLabels labels, OriginSplit split, int seed)
{
    /// <summary>Few photographs are gone through more often, up to so many steps.</summary>
    private const int FewestSteps = 400;

    /// <summary>Probes both ways.</summary>
    /// <param name="notes">Photographs of notes.</param>
    /// <param name="examples">Their features, in the same order.</param>
    /// <param name="stopping">Ends it.</param>
    public ProbeOutcome Measure(
        IReadOnlyList<Photograph> notes,
        LabelledFeatures examples,
        CancellationToken stopping
    )
    {
        string[] groups = [.. notes.Select(split.GroupOf)];
        string[] shuffled = ShuffledWithinLabels(notes, groups);
        bool[] across = Ask(examples, groups, stopping);
        bool[] atRandom = Ask(examples, shuffled, stopping);
        return new(
            ShareOf(across),
            ShareOf(atRandom),
            [
                .. groups
                    .Index()
                    .GroupBy(g => g.Item, g => across[g.Index])
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new GroupOutcome(g.Key, g.Count(), ShareOf([.. g]))),
            ]
        );
    }

    private string[] ShuffledWithinLabels(IReadOnlyList<Photograph> notes, string[] groups)
    {
        Random random = new(seed);
        string[] shuffled = [.. groups];
        foreach (var label in notes.Index().GroupBy(n => n.Item.Label, n => n.Index))
        {
            int[] rows = [.. label];
            string[] names = [.. rows.Select(row => groups[row])];
            random.Shuffle(names);
            for (int i = 0; i < rows.Length; i++)
            {
                shuffled[rows[i]] = names[i];
            }
        }
        return shuffled;
    }

    /// <summary>Whether the value of each row is found by who has not seen its group.</summary>
    private bool[] Ask(LabelledFeatures examples, string[] groups, CancellationToken stopping)
    {
        bool[] right = new bool[examples.Count];
        foreach (string group in groups.Distinct().Order(StringComparer.Ordinal))
        {
            int[] learnt = [.. RowsWhere(groups, name => name != group)];
            if (learnt.Length == 0)
            {
                continue;
            }
            LinearClassifier classifier = Train(examples, learnt, stopping);
            foreach (int row in RowsWhere(groups, name => name == group))
            {
                float[] logits = classifier.Logits(examples.Row(row));
                int likeliest = Array.IndexOf(logits, logits.Max());
                right[row] = labels.AnswerOf(likeliest) == labels.AnswerOf(examples.Labels[row]);
            }
        }
        return right;
    }

    private LinearClassifier Train(
        LabelledFeatures examples,
        int[] rows,
        CancellationToken stopping
    )
    {
        ClassifierOptions options = new(Seed: seed);
        int steps = (rows.Length + options.BatchSize - 1) / options.BatchSize;
        return ClassifierTrainer.Train(
            examples,
            rows,
            labels.Designs.Count,
            options with
            {
                Epochs = Math.Max(options.Epochs, FewestSteps / steps),
            },
            stopping
        );
    }

    private static IEnumerable<int> RowsWhere(string[] groups, Func<string, bool> condition) =>
        groups.Index().Where(g => condition(g.Item)).Select(g => g.Index);

    private static double ShareOf(IReadOnlyList<bool> right) =>
        right.Count(r => r) / (double)right.Count;
}
