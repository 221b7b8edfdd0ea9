using EdgeReader.Training.Registration;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Registration;

public sealed class FlatNoteCacheTests : IDisposable
{
    private readonly CardPhotographs _photographs = new();
    private readonly TemporaryFolder _folder = new();
    private int _found;

    public FlatNoteCacheTests() => _photographs.AddFlat(100);

    public void Dispose()
    {
        _photographs.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void GetOrFind_Twice_FindsOnceAndGivesTheSame()
    {
        FlatNote first = Assert.Single(Get());
        FlatNote second = Assert.Single(Get());
        Assert.Equal(1, _found);
        Assert.Equal(first.Corners, second.Corners);
        Assert.Equal(first with { Corners = second.Corners }, second);
    }

    [Fact]
    public void GetOrFind_AnotherPhotograph_FindsAgain()
    {
        Get();
        _photographs.AddFlat(50);
        Get();
        Assert.Equal(2, _found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"Key":"another","Notes":[]}""")]
    public void GetOrFind_DamagedOrForeignFile_FindsAgain(string content)
    {
        File.WriteAllText(CacheFile, content);
        Assert.Single(Get());
        Assert.Single(Get());
        Assert.Equal(1, _found);
    }

    private string CacheFile => Path.Combine(_folder.Path, FlatNoteCache.FileName);

    private IReadOnlyList<FlatNote> Get() =>
        new FlatNoteCache(CacheFile, _photographs.All).GetOrFind(() =>
        {
            _found++;
            Point2f[] corners = [new(0.1f, 0), new(9, 1 / 3f), new(9, 4), new(0, 4)];
            return [new(_photographs.All[0], corners, 0.45, 2, 31, RegistrationMethod.Keypoints)];
        });
}
