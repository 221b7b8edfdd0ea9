using System.CommandLine;
using EdgeReader.Hardware.Figures;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Figures;

public sealed class ReckoningCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void CheckThatFails_EndsInOne()
    {
        PutReadme("");
        Assert.Equal(0, Run([new("it holds", true)], "--write-readme"));
        Assert.Equal(1, Run([new("it holds", true), new("it doesn't", false)]));
    }

    [Fact]
    public void ReadmeWithOldResults_FailsUntilTheyArePutIn()
    {
        PutReadme("old\n");
        Assert.Equal(1, Run([]));
        Assert.Equal(0, Run([], "--write-readme"));
        Assert.Equal(0, Run([]));
        Assert.Equal("new\n", File.ReadAllText(Out));
    }

    [Fact]
    public void MissingReadme_IsASentence() =>
        Assert.Contains("is missing", Assert.Throws<ReaderException>(() => Run([])).Message);

    private string Out => Path.Combine(_folder.FullName, "out", "sums.md");

    private void PutReadme(string results)
    {
        string folder = _folder.CreateSubdirectory("sums").FullName;
        File.WriteAllText(
            Path.Combine(folder, "README.md"),
            $"# Sums\n{Reckoning.Begin}\n{results}{MadeBlocks.End}\n"
        );
    }

    private int Run(IReadOnlyList<Check> checks, params string[] options) =>
        ReckoningCommand
            .Create("sums", "Adds up.", _ => new("new\n", checks))
            .Parse([_folder.FullName, "--output", Out, .. options])
            .Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
