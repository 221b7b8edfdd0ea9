using EdgeReader.Training.Classifiers;
using EdgeReader.Training.Data;
using EdgeReader.Training.Transfer;
using static TorchSharp.torch;

namespace EdgeReader.Training.Advice;

/// <summary>
/// Counts photographs that tell something new. Two of a label are near-duplicates if the data's
/// manifest says so, or if the base's features point almost the same way. Source: SemDeDup,
/// Abbas et al. 2023 (arXiv:2303.09540). Two that are not may still show the same sheet of
/// paper: this is the most that the data can be worth.
/// </summary>
public static class NearDuplicates
{
    /// <summary>
    /// Cosine of the features from which on two photographs are near-duplicates: nine tenths of
    /// the 79 pairs that the rupees' manifest calls so reach 0.923.
    /// </summary>
    public const double Likeness = 0.92;

    /// <summary>How many photographs are no near-duplicate of an earlier one that counts.</summary>
    /// <param name="photographs">Of one label.</param>
    /// <param name="examples">Their features, in the same order.</param>
    public static int CountWithout(IReadOnlyList<Photograph> photographs, LabelledFeatures examples)
    {
        using var scope = NewDisposeScope();
        int count = photographs.Count;
        Tensor features = tensor(examples.Features, [count, examples.Dimension]);
        Tensor unit = nn.functional.normalize(features, dim: 1);
        float[] cosines = [.. unit.mm(unit.t()).contiguous().data<float>()];
        List<int> distinct = [];
        for (int i = 0; i < count; i++)
        {
            bool isKnown = distinct.Exists(j =>
                photographs[i].Cluster == photographs[j].Cluster
                || cosines[i * count + j] >= Likeness
            );
            if (!isKnown)
            {
                distinct.Add(i);
            }
        }
        return distinct.Count;
    }
}
