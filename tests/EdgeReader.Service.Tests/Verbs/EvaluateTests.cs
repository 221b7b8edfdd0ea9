using System.Text.Json.Nodes;
using EdgeReader.Service.Tests.Support;
using OpenCvSharp;

namespace EdgeReader.Service.Tests.Verbs;

/// <summary>Practice cards and drawn pictures in folders named by label, as photographs.</summary>
public sealed class EvaluateTests : IDisposable
{
    private static readonly string Cards = Path.Combine(AppContext.BaseDirectory, "practice-cards");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public EvaluateTests()
    {
        PutCard("practice_500");
        PutCard(Path.Combine("practice_500", "deeper"));
        // Too dark for any answer: whatever the model, the reader says so.
        Put("INR_10_new", 5);
        Put("boxes", 5);
        Put("INR_mixed_multi", 5);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Photographs_AreCountedByLabel_IntoAReportWrittenWhole()
    {
        (int code, string output, string errors) = await Evaluate("new/report.json");
        Assert.Equal(0, code);
        Assert.Empty(errors);
        JsonNode report = Report("new/report.json");
        Assert.Equal(["notes", "none", "labels"], report.AsObject().Select(p => p.Key));
        Assert.Equal(1, (int)report["notes"]!["pictures"]!);
        Assert.Equal(1, (int)report["notes"]!["silent"]!);
        Assert.Equal(1, (int)report["none"]!["pictures"]!);
        Assert.Equal(0, (int)report["none"]!["announced"]!);
        Assert.Equal(2, (int)report["labels"]!["practice_500"]!["right"]!);
        Assert.Null(report["labels"]!["INR_mixed_multi"]);
        Assert.Contains("4 photographs; 0 of them unreadable, and 1 more left out", output);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder.FullName, "new")));
    }

    [Theory]
    [InlineData("broken.jpg")]
    [InlineData("pixel.png")]
    public async Task UnreadableFile_IsNamed_TheReportIsWritten_TheExitCodeIs2(string name)
    {
        string file = Path.Combine(PhotographsFolder, "INR_10_new", name);
        if (name == "pixel.png")
        {
            using Mat pixel = new(1, 1, MatType.CV_8UC3, Scalar.White);
            Cv2.ImWrite(file, pixel);
        }
        else
        {
            File.WriteAllText(file, "no picture");
        }
        (int code, _, string errors) = await Evaluate("report.json");
        Assert.Equal(2, code);
        Assert.Contains($"{name}: unreadable", Assert.Single(errors.Trim().Split('\n')));
        Assert.Equal(1, (int)Report("report.json")["notes"]!["pictures"]!);
        Assert.Equal(1, (int)Report("report.json")["labels"]!["INR_10_new"]!["unreadable"]!);
    }

    [Fact]
    public async Task EmptyLabel_IsNamed_TheReportIsWritten_TheExitCodeIs2()
    {
        Directory.CreateDirectory(Path.Combine(PhotographsFolder, "INR_50_old"));
        (int code, _, string errors) = await Evaluate("report.json");
        Assert.Equal(2, code);
        Assert.Contains("INR_50_old", Assert.Single(errors.Trim().Split('\n')));
        Assert.Equal(1, (int)Report("report.json")["notes"]!["pictures"]!);
    }

    [Fact]
    public async Task Report_ThatCannotBeWritten_IsOneSentence_BeforeTheWork()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "file"), "");
        (int code, string output, string errors) = await Evaluate("file/report.json");
        Assert.NotEqual(0, code);
        Assert.Empty(output);
        Assert.Contains("can't be written", Assert.Single(errors.Trim().Split('\n')));
    }

    [Fact]
    public async Task Photographs_ThatAreNotThere_AreOneSentence()
    {
        Directory.Delete(PhotographsFolder, recursive: true);
        (int code, _, string errors) = await Evaluate("report.json");
        Assert.NotEqual(0, code);
        Assert.Contains("There is no folder", Assert.Single(errors.Trim().Split('\n')));
    }

    private string PhotographsFolder => Path.Combine(_folder.FullName, "photographs");

    private JsonNode Report(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.FullName, name)))!;

    private void PutCard(string folder)
    {
        string path = Path.Combine(PhotographsFolder, folder);
        Directory.CreateDirectory(path);
        File.Copy(Path.Combine(Cards, "practice_500.png"), Path.Combine(path, "card.png"));
    }

    private void Put(string folder, double grey)
    {
        string path = Path.Combine(PhotographsFolder, folder);
        Directory.CreateDirectory(path);
        using Mat picture = new(120, 160, MatType.CV_8UC3, Scalar.All(grey));
        Cv2.ImWrite(Path.Combine(path, "photograph.png"), picture);
    }

    private Task<(int ExitCode, string Output, string Errors)> Evaluate(string report) =>
        ReaderProcess.RunAsync(
            _folder.FullName,
            new Dictionary<string, string>(),
            "evaluate",
            "--photos",
            PhotographsFolder,
            "--report",
            Path.Combine(_folder.FullName, report)
        );
}
