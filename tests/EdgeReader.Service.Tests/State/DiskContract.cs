using EdgeReader.Recognition.Files;

namespace EdgeReader.Service.Tests.State;

/// <summary>What programs see of a disk while the power is on, the real one or a simulated.</summary>
public abstract class DiskContract
{
    protected abstract IDisk Disk { get; }

    protected abstract string PathOf(string name);

    [Fact]
    public void Missing_IsNull() => Assert.Null(Disk.Read(PathOf("file"), 10));

    [Fact]
    public void Appended_IsRead_AsMuchAsIsWanted()
    {
        Write("file", 1, 2);
        using (IDiskFile file = Disk.Append(PathOf("file")))
        {
            file.Append([3]);
            file.Append([4]);
            file.Flush();
        }
        Assert.Equal([1, 2, 3, 4], Disk.Read(PathOf("file"), 10));
        Assert.Equal([1, 2, 3], Disk.Read(PathOf("file"), 3));
    }

    [Fact]
    public void AppendingToNothing_IsRefused() =>
        Assert.ThrowsAny<IOException>(() => Disk.Append(PathOf("file")));

    [Fact]
    public void CreatedAgain_IsEmpty()
    {
        Write("file", 1);
        Write("file");
        Assert.Empty(Disk.Read(PathOf("file"), 10)!);
    }

    [Fact]
    public void Renamed_ReplacesWhatHadTheName()
    {
        Write("new", 1);
        Write("old", 2);
        Disk.Rename(PathOf("new"), PathOf("old"));
        Disk.SyncFolder(PathOf(""));
        Assert.Equal([1], Disk.Read(PathOf("old"), 10));
        Assert.Null(Disk.Read(PathOf("new"), 10));
    }

    [Fact]
    public void RenamingNothing_IsRefused() =>
        Assert.ThrowsAny<IOException>(() => Disk.Rename(PathOf("new"), PathOf("old")));

    [Fact]
    public void Deleted_IsMissing()
    {
        Write("file", 1);
        Disk.Delete(PathOf("file"));
        Disk.Delete(PathOf("file"));
        Assert.Null(Disk.Read(PathOf("file"), 10));
    }

    [Fact]
    public void DeletedFolder_IsGoneWithAllThatIsInIt_AndNothingElse()
    {
        Disk.CreateFolder(PathOf("a/b"));
        Write("a/b/file", 1);
        Write("ab", 2);
        Disk.DeleteFolder(PathOf("a"));
        Disk.DeleteFolder(PathOf("a"));
        Assert.Null(Disk.Read(PathOf("a/b/file"), 10));
        Assert.Equal([2], Disk.Read(PathOf("ab"), 10));
    }

    [Fact]
    public void Locked_IsNobodyElses_UntilItIsGivenBack()
    {
        IDisposable? first = Disk.Lock(PathOf("lock"));
        Assert.NotNull(first);
        Assert.Null(Disk.Lock(PathOf("lock")));
        first.Dispose();
        using IDisposable? second = Disk.Lock(PathOf("lock"));
        Assert.NotNull(second);
    }

    private void Write(string name, params byte[] bytes)
    {
        using IDiskFile file = Disk.Create(PathOf(name));
        file.Append(bytes);
        file.Flush();
    }
}

public sealed class SimulatedDiskTests : DiskContract
{
    protected override IDisk Disk { get; } = new SimulatedDisk();

    protected override string PathOf(string name) => Path.Combine("/state", name);
}

public sealed class RealDiskTests : DiskContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    protected override IDisk Disk => EdgeReader.Recognition.Files.Disk.Real;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Folder_IsCreatedWithThoseAboveIt()
    {
        Disk.CreateFolder(PathOf("a/b/c"));
        Disk.CreateFolder(PathOf("a/b/c"));
        Assert.True(Directory.Exists(PathOf("a/b/c")));
    }

    [Fact]
    public void SyncOfNoFolder_IsRefused() =>
        Assert.ThrowsAny<IOException>(() => Disk.SyncFolder(PathOf("missing")));

    protected override string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
