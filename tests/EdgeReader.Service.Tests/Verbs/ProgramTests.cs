using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Verbs;

/// <summary>
/// Verbs that other tests call within this process, from the program itself: a native one has only
/// what its compiler saw that it needs.
/// </summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Settings_AreALineEach_WithWhatTheyMayBe_AndWhereTheyCameFrom()
    {
        Dictionary<string, string> settings = new()
        {
            ["EDGEREADER_Buttons__Pull"] = "down",
            ["EDGEREADER_Power__Address"] = "0x36",
        };
        string[] lines = (await RunAsync(settings, "settings")).Split('\n');
        Assert.Contains("Camera:Width = 640; may be 320 to 1920; from the program itself", lines);
        Assert.Contains(
            "Buttons:Pull = down; may be None, Up, Down; "
                + "from environment variable EDGEREADER_Buttons__Pull",
            lines
        );
        Assert.Contains(
            "Power:Address = 0x36; may be 8 to 119; "
                + "from environment variable EDGEREADER_Power__Address",
            lines
        );
        Assert.Contains(lines, l => l.StartsWith("Mounting:TurnedDegrees = 0; may be 0, 90, 180"));
    }

    [Fact]
    public async Task Clips_AreRendered_AndDescribedInATable()
    {
        string table = await RunAsync(
            [],
            ["render-clips", "--output", "clips", "--language", "en", "--table"]
        );
        Assert.Contains("English", table);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "clips", "en", "clips.json")));
    }

    [Fact]
    public async Task Benchmark_TellsWhatEachStepCosts()
    {
        string table = await RunAsync([], "benchmark", "--frames", "10");
        Assert.Contains("inference: 10 times; half within ", table);
    }

    [Fact]
    public async Task WhatWasSeen_IsReplayed()
    {
        Dictionary<string, string> settings = new()
        {
            ["EDGEREADER_Camera__Driver"] = "photos",
            ["EDGEREADER_Camera__PhotosFolder"] = Path.Combine(
                AppContext.BaseDirectory,
                "practice-cards"
            ),
            ["EDGEREADER_Camera__PhotoSeconds"] = "1",
            ["EDGEREADER_Journal__EvidenceFile"] = "seen.jsonl",
            ["EDGEREADER_Owner__IsWelcomeHeard"] = "true",
        };
        await RunAsync(settings, "run");
        string told = await RunAsync([], "replay", "seen.jsonl");
        Assert.Contains("says practice_", told);
    }

    private async Task<string> RunAsync(
        Dictionary<string, string> settings,
        params string[] arguments
    )
    {
        (int code, string output, string errors) = await ReaderProcess.RunAsync(
            _folder.FullName,
            settings,
            arguments
        );
        Assert.True(code == 0, $"exit code {code}\n{output}\n{errors}");
        return output;
    }
}
