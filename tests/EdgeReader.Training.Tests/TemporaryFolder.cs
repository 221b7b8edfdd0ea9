namespace EdgeReader.Training.Tests;

/// <summary>An empty folder for one test, deleted after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("edgereader-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
