namespace EdgeReader.Recognition.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Write_FolderIsMissing_IsCreated()
    {
        AtomicFile.Write(PathOf("new", "file"), "text");
        Assert.Equal("text", File.ReadAllText(PathOf("new", "file")));
    }

    [Fact]
    public void Write_WriterFails_LeavesTheOldFile()
    {
        File.WriteAllText(PathOf("file"), "old");
        Assert.Throws<ReaderException>(() =>
            AtomicFile.Write(
                PathOf("file"),
                stream =>
                {
                    stream.WriteByte(1);
                    throw new IOException("No space left");
                }
            )
        );
        Assert.Equal("old", File.ReadAllText(PathOf("file")));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void Write_NameIsAFolders_LeavesNothingBehind()
    {
        _folder.CreateSubdirectory("file");
        Assert.Throws<ReaderException>(() => AtomicFile.Write(PathOf("file"), "text"));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void RequireWritable_ItIs_LeavesNothingBehind()
    {
        File.WriteAllText(PathOf("file"), "old");
        AtomicFile.RequireWritable(PathOf("file"));
        AtomicFile.RequireWritable(PathOf("other"));
        Assert.Equal("old", File.ReadAllText(PathOf("file")));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("no name of a file")]
    [InlineData("can't be written", "file", "in a file")]
    public void RequireWritable_ItIsNot_IsOneSentence(string says, params string[] path)
    {
        File.WriteAllText(PathOf("file"), "old");
        ReaderException refused = Assert.Throws<ReaderException>(() =>
            AtomicFile.RequireWritable(PathOf(path))
        );
        Assert.Contains(says, refused.Message);
    }

    private string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);
}
