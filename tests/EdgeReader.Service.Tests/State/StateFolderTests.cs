using EdgeReader.Service.State;

namespace EdgeReader.Service.Tests.State;

public sealed class StateFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void MissingFolder_IsCreated()
    {
        using StateFolder folder = StateFolder.Open(PathOf("new/state"));
        Assert.Null(folder.Fault);
        Assert.True(Directory.Exists(PathOf("new/state")));
    }

    [Fact]
    public void FolderOfAnotherReader_IsTaken_UntilThatEnds()
    {
        using (StateFolder first = StateFolder.Open(_folder.FullName))
        {
            using StateFolder second = StateFolder.Open(_folder.FullName);
            Assert.True(second.IsTaken);
            Assert.Contains("end it and start again", second.Fault);
            Assert.Equal(second.Fault, second.TryKeep(() => Assert.Fail("It is another's.")));
        }
        using StateFolder third = StateFolder.Open(_folder.FullName);
        Assert.False(third.IsTaken);
        Assert.Null(third.Fault);
    }

    [Fact]
    public void FolderThatCannotBe_IsOneSentence()
    {
        File.WriteAllText(PathOf("file"), "");
        using StateFolder folder = StateFolder.Open(PathOf("file/state"));
        Assert.False(folder.IsTaken);
        Assert.StartsWith($"Nothing can be kept in {PathOf("file/state")} (", folder.Fault);
        Assert.NotNull(folder.TryKeep(() => { }));
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
