using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;
using EdgeReader.Training.Tests.Synthesis;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Tests.Transfer;

public class ClassifierFirstTests
{
    [Fact]
    public void Train_NetworkAboutToBeTrained_ChangesTheClassifierAlone_RunningStatisticsToo()
    {
        TrainingRecipe recipe = new(TransferStrategy.Full, [new(64, 64, 1e-3)])
        {
            Batch = 8,
            ClassifierFirst = 64,
        };
        using DrawnPhotographs photographs = new();
        using PictureLibrary library = Libraries.Of(photographs.All);
        int labels = TestLabels.Rupees.Names.Count;
        using EfficientNetLite0 network = PretrainedBackbone.WithNewClassifier(labels);
        recipe.Strategy.Apply(network);
        var before = network.State();
        ClassifierFirst.Train(network, library, recipe, _ => { }, CancellationToken.None);
        var after = network.State();
        Assert.Equal(
            ["classifier.bias", "classifier.weight"],
            after.Keys.Where(name => !after[name].Values.SequenceEqual(before[name].Values)).Order()
        );
    }
}
