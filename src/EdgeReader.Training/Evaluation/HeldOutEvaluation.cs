using EdgeReader.Training.Data;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Evaluation;

/// <summary>
/// The honest accuracy: each group of origins is judged by a classifier that learnt from the
/// other groups only, on photographs as they are, never on drawn scenes.
/// </summary>
public static class HeldOutEvaluation
{
    /// <summary>Judges every photograph once.</summary>
    /// <param name="pictures">The list; row n of the examples is picture n.</param>
    /// <param name="split">Which photographs are held out together.</param>
    /// <param name="examples">The features of the pictures.</param>
    /// <param name="labels">What the network tells apart.</param>
    /// <param name="train">Trains on the rows given, which lack the group named.</param>
    public static IReadOnlyList<LabelledLogits> Judge(
        IReadOnlyList<TrainingPicture> pictures,
        OriginSplit split,
        LabelledFeatures examples,
        ModelLabels labels,
        Func<IReadOnlyList<int>, string, LinearClassifier> train
    )
    {
        List<LabelledLogits> judged = [];
        foreach (string group in split.Groups)
        {
            LinearClassifier classifier = train(RowsWithout(group, pictures, split), group);
            for (int row = 0; row < pictures.Count; row++)
            {
                TrainingPicture picture = pictures[row];
                if (
                    picture.Kind is PictureKind.Photograph
                    && split.GroupOf(picture.Photograph!) == group
                )
                {
                    float[] logits = classifier.Logits(examples.Row(row));
                    judged.Add(new(group, labels.AnswerOf(picture.Label), logits, labels.Answers));
                }
            }
        }
        return judged;
    }

    /// <summary>Rows to learn from in which no photograph of the group is seen.</summary>
    /// <param name="group">One of the split's groups; null to leave none out.</param>
    /// <param name="pictures">The list.</param>
    /// <param name="split">Which photographs are held out together.</param>
    public static IReadOnlyList<int> RowsWithout(
        string? group,
        IReadOnlyList<TrainingPicture> pictures,
        OriginSplit split
    ) =>
        [
            .. Enumerable
                .Range(0, pictures.Count)
                .Where(row =>
                    !pictures[row].IsMeasured
                    && pictures[row].Photographs.All(p => split.GroupOf(p) != group)
                ),
        ];
}
