using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Tests.Transfer;

public class ClassifierTrainerTests
{
    private const int Labels = 3;
    private const int Dimension = 5;
    private const int Rows = 300;

    [Fact]
    public void Train_OnThreeClouds_TellsThemApart()
    {
        LabelledFeatures examples = Clouds();
        LinearClassifier classifier = Train(examples, null);
        int right = Enumerable
            .Range(0, Rows)
            .Count(row => Likeliest(classifier, examples, row) == examples.Labels[row]);
        Assert.InRange(right, 0.97 * Rows, Rows);
    }

    [Fact]
    public void Train_KilledAfterAnEpochAndStartedAgain_EndsWithTheVerySameWeights()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "classifier.checkpoint");
        LinearClassifier whole = Train(Clouds(), null);
        int epochs = 0;
        Assert.Throws<KilledException>(() =>
            Train(Clouds(), new(path, [1]), done => Kill(epochs = done))
        );
        Assert.Equal(5, epochs);
        List<int> resumedEpochs = [];
        LinearClassifier resumed = Train(Clouds(), new(path, [1]), resumedEpochs.Add);
        Assert.Equal(6, resumedEpochs[0]);
        Assert.Equal(whole.Weight, resumed.Weight);
        Assert.Equal(whole.Bias, resumed.Bias);
    }

    [Fact]
    public void Train_CheckpointCutOrOfAnotherKey_BeginsAnew()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "classifier.checkpoint");
        Train(Clouds(), new(path, [1]));
        List<int> epochs = [];
        Train(Clouds(), new(path, [2]), epochs.Add);
        Assert.Equal(1, epochs[0]);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^10]);
        epochs.Clear();
        Train(Clouds(), new(path, [2]), epochs.Add);
        Assert.Equal(1, epochs[0]);
    }

    [Fact]
    public void Train_RowsThatWeighNothing_AreNotLearnt()
    {
        LabelledFeatures examples = Clouds();
        // Every third row lies about its label; without weight, it must not show.
        int[] lies = [.. examples.Labels.Select((l, row) => row % 9 == 0 ? (l + 1) % Labels : l)];
        float[] weights = [.. lies.Select((_, row) => row % 9 == 0 ? 0f : 1f)];
        LinearClassifier classifier = Train(
            examples with
            {
                Labels = lies,
                Weights = weights,
            },
            null
        );
        Assert.All(
            Enumerable.Range(0, Rows).Where(row => row % 9 == 0),
            row => Assert.NotEqual(lies[row], Likeliest(classifier, examples, row))
        );
    }

    private static void Kill(int epoch)
    {
        if (epoch == 5)
        {
            throw new KilledException();
        }
    }

    private static LinearClassifier Train(
        LabelledFeatures examples,
        ClassifierCheckpoint? checkpoint,
        Action<int>? epochDone = null
    ) =>
        ClassifierTrainer.Train(
            examples,
            [.. Enumerable.Range(0, examples.Count)],
            Labels,
            new(Epochs: 12, BatchSize: 16, LearningRate: 0.05),
            checkpoint,
            epochDone ?? (_ => { }),
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

    private sealed class KilledException : Exception;
}
