using EdgeReader.Recognition;
using EdgeReader.Training.Report;

namespace EdgeReader.Training.Tests.Report;

public sealed class ModelReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_ThenRead_GivesTheSameBack()
    {
        string before = Written(Reports.Full);
        Assert.Equal(before, Written(ModelReport.Read(_folder.Path)));
    }

    [Fact]
    public void Write_KeysThatOthersReadBy_AreThere()
    {
        string json = Written(Reports.Full);
        string[] keys = ["strategies", "scratch", "partial", "frozen", "full", "origins"];
        keys = [.. keys, "values", "int8", "calibration", "trainingSpeed"];
        Assert.All(keys, key => Assert.Contains($"\"{key}\":", json));
    }

    [Theory]
    [InlineData(null, "has no report.json")]
    [InlineData("{}", "damaged")]
    [InlineData("null", "damaged")]
    public void Read_NoneOrDamaged_IsRefusedWithASentence(string? content, string says)
    {
        if (content is not null)
        {
            File.WriteAllText(Path.Combine(_folder.Path, ModelReport.FileName), content);
        }
        var problem = Assert.Throws<ReaderException>(() => ModelReport.Read(_folder.Path));
        Assert.Contains(says, problem.Message);
    }

    [Fact]
    public void AddTo_EmptyCache_LeavesTheReportAsItIs()
    {
        string before = Written(Reports.Full);
        Assert.Equal(before, Written(ReportSources.AddTo(Reports.Full, _folder.Path)));
    }

    [Fact]
    public void WithMeasurementsOf_TheBundleThatIsReplaced_KeepsHoursOfComparing()
    {
        ModelReport fresh = Reports.WithoutComparisons.WithMeasurementsOf(Reports.Full);
        Assert.Equal(Written(Reports.Full), Written(fresh));
        Assert.Equal(
            Written(Reports.Full),
            Written(Reports.Full.WithMeasurementsOf(Reports.WithoutComparisons))
        );
    }

    [Fact]
    public void TryRead_DamagedReport_IsNone()
    {
        File.WriteAllText(Path.Combine(_folder.Path, ModelReport.FileName), "{");
        Assert.Null(ModelReport.TryRead(_folder.Path));
    }

    private string Written(ModelReport report)
    {
        report.Write(_folder.Path);
        return File.ReadAllText(Path.Combine(_folder.Path, ModelReport.FileName));
    }
}
