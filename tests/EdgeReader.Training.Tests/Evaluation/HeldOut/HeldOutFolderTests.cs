using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;

namespace EdgeReader.Training.Tests.Evaluation.HeldOut;

public sealed class HeldOutFolderTests : IDisposable
{
    private static readonly HeldOutNetwork Network = new(
        "O4+O7",
        "key",
        12.5,
        [
            new(
                "notes/a.jpg",
                new LookPair([1.5f, -0.25f], [0.125f, 2]),
                new LookPair([1, 0], [0, 2])
            ),
        ],
        [1, 2, 3]
    );

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Network_WrittenAndReadBack_SaysTheSame()
    {
        Folder.Write(Network);
        HeldOutNetwork read = Folder.TryRead("O4+O7", "key")!;
        Assert.Equal(Network.Model, read.Model);
        Assert.Equal(Network.TrainingSeconds, read.TrainingSeconds);
        JudgedPhotograph judged = Assert.Single(read.Judged);
        Assert.Equal("notes/a.jpg", judged.Name);
        Assert.Equal(Network.Judged[0].Exact.Second, judged.Exact.Second);
        Assert.Equal(Network.Judged[0].Rounded.First, judged.Rounded.First);
    }

    [Fact]
    public void Network_MadeAnotherWay_CountsAsNone()
    {
        Folder.Write(Network);
        Assert.Null(Folder.TryRead("O4+O7", "another key"));
        Assert.Null(Folder.TryRead("O1", "key"));
    }

    [Theory]
    [InlineData("without-O4+O7.json")]
    [InlineData("without-O4+O7.int8.onnx")]
    public void File_CutShort_CountsAsNone(string name)
    {
        Folder.Write(Network);
        string path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^2]);
        Assert.Null(Folder.TryRead("O4+O7", "key"));
    }

    [Fact]
    public void WhatTheWitnessFound_WrittenAndReadBack_IsTheSame_AndOfItsKeyOnly()
    {
        Dictionary<int, FaceSupport> found = new() { [3] = new(40, 22, 9) };
        Folder.Write(new WitnessedGroup("O2", "key", [new("notes/a.jpg", found)]));
        WitnessedPhotograph read = Assert.Single(Folder.TryReadWitness("O2", "key")!.Photographs);
        Assert.Equal(new FaceSupport(40, 22, 9), read.Found[3]);
        Assert.Null(Folder.TryReadWitness("O2", "another key"));
        Assert.Null(Folder.TryReadWitness("O1", "key"));
    }

    private HeldOutFolder Folder => new(_folder.Path);
}
