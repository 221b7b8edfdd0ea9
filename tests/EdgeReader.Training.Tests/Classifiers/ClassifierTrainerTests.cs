using EdgeReader.Training.Classifiers;

namespace EdgeReader.Training.Tests.Classifiers;

public class ClassifierTrainerTests
{
    private const int Labels = 3;
    private const int Dimension = 5;
    private const int Rows = 300;

    [Fact]
    public void Train_OnThreeClouds_TellsThemApart()
    {
        LabelledFeatures examples = Clouds();
        LinearClassifier classifier = Train(examples);
        int right = Enumerable
            .Range(0, Rows)
            .Count(row => Likeliest(classifier, examples, row) == examples.Labels[row]);
        Assert.InRange(right, 0.97 * Rows, Rows);
    }

    [Fact]
    public void Train_TheSameTwice_GivesTheVerySameWeights()
    {
        LinearClassifier one = Train(Clouds());
        LinearClassifier other = Train(Clouds());
        Assert.Equal(one.Weight, other.Weight);
        Assert.Equal(one.Bias, other.Bias);
    }

    [Fact]
    public void Train_RowsThatWeighNothing_AreNotLearnt()
    {
        LabelledFeatures examples = Clouds();
        // Every third row lies about its label; without weight, it must not show.
        int[] lies = [.. examples.Labels.Select((l, row) => row % 9 == 0 ? (l + 1) % Labels : l)];
        float[] weights = [.. lies.Select((_, row) => row % 9 == 0 ? 0f : 1f)];
        LinearClassifier classifier = Train(examples with { Labels = lies, Weights = weights });
        Assert.All(
            Enumerable.Range(0, Rows).Where(row => row % 9 == 0),
            row => Assert.NotEqual(lies[row], Likeliest(classifier, examples, row))
        );
    }

    private static LinearClassifier Train(LabelledFeatures examples) =>
        ClassifierTrainer.Train(
            examples,
            [.. Enumerable.Range(0, examples.Count)],
            Labels,
            new(Epochs: 12, BatchSize: 16, LearningRate: 0.05),
            CancellationToken.None
        );

    /// <summary>Three clouds of points, each round a corner of its own.</summary>
    private static LabelledFeatures Clouds()
    {
        Random random = new(1);
        int[] labels = [.. Enumerable.Range(0, Rows).Select(row => row % Labels)];
        float[] features = new float[Rows * Dimension];
        for (int i = 0; i < features.Length; i++)
        {
            bool corner = i % Dimension == labels[i / Dimension];
            features[i] = (corner ? 3 : 0) + random.NextSingle();
        }
        return new(features, Dimension, labels, [.. labels.Select(_ => 1f)]);
    }

    private static int Likeliest(LinearClassifier classifier, LabelledFeatures examples, int row)
    {
        float[] logits = classifier.Logits(examples.Row(row));
        return Array.IndexOf(logits, logits.Max());
    }
}
