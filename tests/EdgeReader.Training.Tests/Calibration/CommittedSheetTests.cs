using EdgeReader.Recognition;
using EdgeReader.Training.Calibration;

namespace EdgeReader.Training.Tests.Calibration;

/// <summary>What lies in hardware/calibration is what the drawing says today.</summary>
public sealed class CommittedSheetTests : IDisposable
{
    private static readonly string Committed = Path.Combine(
        RepositoryRoot.Find(),
        "hardware",
        "calibration"
    );

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(".pdf")]
    [InlineData(".svg")]
    public void Draw_Again_GivesTheCommittedFile(string ending)
    {
        CalibrationCommand.Draw(_folder.Path);
        string name = CalibrationCommand.Name + ending;

        Assert.True(
            File.ReadAllBytes(Path.Combine(Committed, name))
                .AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(_folder.Path, name))),
            $"{name} is out of date: hardware/calibration/README.md says how to draw it again."
        );
    }

    [Fact]
    public void Draw_FolderThatIsAFile_SaysWhatToDo()
    {
        string file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");

        var problem = Assert.Throws<ReaderException>(() => CalibrationCommand.Draw(file));

        Assert.Contains("--output", problem.Message);
    }
}
