using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Tests.Transfer;

public class TrainerTests
{
    private const int Labels = 3;

    private static readonly TrainingRecipe Recipe = new(
        TransferStrategy.Full,
        [new(32, 16, 1e-3), new(64, 8, 3e-4)]
    )
    {
        Batch = 4,
        WarmUp = 8,
    };

    [Fact]
    public void Train_KilledAndStartedAgain_EndsWithTheVerySameWeights()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "network.checkpoint");
        var (whole, course) = Train(Recipe, new(Path.Combine(folder.Path, "other"), "key"));
        Assert.Throws<KilledException>(() =>
            Train(Recipe, new(path, "key"), pictures => Kill(pictures == 12))
        );
        List<int> resumed = [];
        var (again, sameCourse) = Train(Recipe, new(path, "key"), resumed.Add);
        // Killed in step 3 after the checkpoint of step 2: step 3 is done again.
        Assert.Equal(12, resumed[0]);
        Assert.All(whole, t => Assert.Equal(t.Value.Values, again[t.Key].Values));
        Assert.Equal(course.Points.Select(p => p.Loss), sameCourse.Points.Select(p => p.Loss));
    }

    [Fact]
    public void Train_CheckpointCutOrOfAnotherKey_BeginsAnew()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "network.checkpoint");
        Train(Recipe, new(path, "key"));
        Assert.Equal(4, FirstPictures(new(path, "another key")));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^10]);
        Assert.Equal(4, FirstPictures(new(path, "another key")));
    }

    [Fact]
    public void Train_Frozen_ChangesTheClassifierAlone()
    {
        var changed = Changed(TransferStrategy.Frozen);
        Assert.Equal(["classifier.bias", "classifier.weight"], changed.Order());
    }

    [Fact]
    public void Train_PartialFromABlock_ChangesThatAndWhatFollows_StatisticsIncluded()
    {
        var changed = Changed(TransferStrategy.Partial(14));
        Assert.All(changed, name => Assert.Matches("^(blocks.14|blocks.15|head|classifier)", name));
        Assert.Contains("blocks.14.expand.norm.running_mean", changed);
        Assert.Contains("head.conv.weight", changed);
    }

    [Fact]
    public void Train_FullOrScratch_ChangesTheStemToo()
    {
        Assert.Contains("stem.conv.weight", Changed(TransferStrategy.Full));
        Assert.Contains("stem.norm.running_var", Changed(TransferStrategy.Scratch));
    }

    [Fact]
    public void RateAt_EachPhase_RisesToItsHeightAndFallsToNothing()
    {
        TrainingRecipe recipe = Recipe with { Phases = [new(32, 400, 1), new(64, 400, 0.5)] };
        double[] rates = [.. Enumerable.Range(0, recipe.Steps).Select(recipe.RateAt)];
        Assert.Equal(200, recipe.Steps);
        Assert.Equal(0.5, rates[0], 2);
        Assert.InRange(rates[..100].Max(), 0.98, 1);
        Assert.InRange(rates[99], 0, 0.001);
        Assert.InRange(rates[100..].Max(), 0.49, 0.5);
        Assert.Throws<ArgumentOutOfRangeException>(() => recipe.RateAt(200));
    }

    private static List<string> Changed(TransferStrategy strategy)
    {
        TrainingRecipe recipe = Recipe with { Strategy = strategy, Phases = [new(32, 4, 1e-3)] };
        using EfficientNetLite0 network = strategy.NewNetwork(Labels);
        var before = network.State();
        new Trainer(network, recipe, null).Train(
            new RandomBatches(recipe, Labels),
            null,
            1,
            _ => { },
            CancellationToken.None
        );
        var after = network.State();
        return
        [
            .. after.Keys.Where(name => !after[name].Values.SequenceEqual(before[name].Values)),
        ];
    }

    private static int FirstPictures(TrainingCheckpoint checkpoint)
    {
        List<int> pictures = [];
        Assert.Throws<KilledException>(() =>
            Train(
                Recipe,
                checkpoint,
                done =>
                {
                    pictures.Add(done);
                    Kill(true);
                }
            )
        );
        return pictures[0];
    }

    private static (IReadOnlyDictionary<string, NamedTensor> State, TrainingCurve Curve) Train(
        TrainingRecipe recipe,
        TrainingCheckpoint checkpoint,
        Action<int>? progress = null
    )
    {
        using TorchThreads alone = new(1);
        using EfficientNetLite0 network = PretrainedBackbone.WithNewClassifier(Labels);
        // The new classifier is random, and has to be the same each time.
        var state = network.State().ToDictionary();
        float[] zeros = new float[Labels * Lite0Architecture.HeadChannels];
        state["classifier.weight"] = state["classifier.weight"] with { Values = zeros };
        state["classifier.bias"] = state["classifier.bias"] with { Values = new float[Labels] };
        network.Load(state, includeClassifier: true);
        Trainer trainer = new(network, recipe, checkpoint, stepsPerCheckpoint: 2);
        RandomBatches batches = new(recipe, Labels);
        trainer.Train(batches, null, 3, progress ?? (_ => { }), CancellationToken.None);
        return (network.State(), trainer.Curve);
    }

    private static void Kill(bool now)
    {
        if (now)
        {
            throw new KilledException();
        }
    }

    private sealed class KilledException : Exception;
}
