using EdgeReader.Recognition;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Tests.Transfer;

public sealed class TrainingCheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void In_AnotherKey_IsAnotherFile_AndEachKnowsOfTheOther()
    {
        TrainingCheckpoint one = TrainingCheckpoint.In(_folder.Path, "full-all", "one key");
        TrainingCheckpoint other = TrainingCheckpoint.In(_folder.Path, "full-all", "another key");
        Save(one);
        Assert.True(one.Exists);
        Assert.False(other.Exists);
        Assert.Empty(one.Others());
        Assert.Single(other.Others());
        TrainingCheckpoint third = TrainingCheckpoint.In(_folder.Path, "full-without-O1", "key");
        Assert.Empty(third.Others());
    }

    [Fact]
    public void Save_FolderThatCannotBe_IsRefusedWithASentence()
    {
        string file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");
        var problem = Assert.Throws<ReaderException>(() =>
            Save(TrainingCheckpoint.In(Path.Combine(file, "folder"), "full-all", "key"))
        );
        Assert.Contains("can't be written", problem.Message);
    }

    private static void Save(TrainingCheckpoint checkpoint)
    {
        using EfficientNetLite0 network = TransferStrategy.Frozen.NewNetwork(2);
        TransferStrategy.Frozen.Apply(network);
        checkpoint.Save(new(network, 0, 0.5), new());
    }
}
