using System.Text.Json;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Verbs;

public sealed class ClassifyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public ClassifyTests()
    {
        string cards = Path.Combine(AppContext.BaseDirectory, "practice-cards");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "more"));
        File.Copy(
            Path.Combine(cards, "practice_500.png"),
            Path.Combine(_folder.FullName, "more", "card.PNG")
        );
        File.WriteAllText(Path.Combine(_folder.FullName, "notes.txt"), "no photograph");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Photographs_OfSubfoldersToo_AreAnsweredALineEach()
    {
        (int code, string output, _) = await Classify("text");
        Assert.Equal(0, code);
        string[] lines = output.Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(Path.Combine("more", "card.PNG") + ": Practice card, 500", lines[0]);
        Assert.StartsWith("1 photographs: 0 values, 1 practice cards", lines[1]);
    }

    [Fact]
    public async Task Json_IsALineEach_WithNothingElseOnTheOutput()
    {
        (int code, string output, _) = await Classify("json");
        Assert.Equal(0, code);
        using JsonDocument line = JsonDocument.Parse(Assert.Single(output.Trim().Split('\n')));
        Assert.Equal(500, line.RootElement.GetProperty("value").GetInt32());
        Assert.True(line.RootElement.GetProperty("practice").GetBoolean());
        Assert.InRange(line.RootElement.GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.True(line.RootElement.GetProperty("milliseconds").GetDouble() > 0);
    }

    [Theory]
    [InlineData("not a picture at all")]
    [InlineData("")]
    public async Task UnreadableFile_IsNamed_TheRestIsDone_TheExitCodeIsNotZero(string content)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "broken.jpg"), content);
        (int code, string output, _) = await Classify("text");
        Assert.NotEqual(0, code);
        Assert.Contains("broken.jpg: unreadable", output);
        Assert.Contains("Practice card, 500", output);
        Assert.Contains("1 unreadable", output);
    }

    private Task<(int ExitCode, string Output, string Errors)> Classify(string format) =>
        ReaderProcess.RunAsync(
            _folder.FullName,
            new Dictionary<string, string>(),
            "classify",
            _folder.FullName,
            "--format",
            format
        );
}
