using System.Text.Json;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Doctor;

public sealed class DoctorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task SimulatedReader_IsWell_AndSaysSoAloud()
    {
        (int code, string output, _) = await ExamineAsync([]);
        Assert.Equal(0, code);
        string[] lines = output.Trim().Split('\n');
        Assert.Equal("All is well.", lines[^1]);
        Assert.Contains("said: Camera works", output);
        Assert.Contains("Camera: works. Driver scene, 640 × 480, 12.5 frames a second.", lines);
        Assert.Contains(lines, l => l.StartsWith("Light: works.") && l.Contains("Edges are sharp"));
        Assert.Contains(lines, l => l.StartsWith("Gauge: is missing."));
        Assert.True(
            new FileInfo(Path.Combine(_folder.FullName, "out", "announcements.wav")).Length
                > 100_000
        );
    }

    [Theory]
    [InlineData("Camera", "Camera__Driver", "v4l2", "no camera at /dev/video0")]
    [InlineData("Light", "Camera__Driver", "v4l2", "without a camera")]
    [InlineData("Speaker", "Speaker__Driver", "trumpet", "no driver 'trumpet'")]
    [InlineData("Motor", "Haptics__Driver", "gpio", "GPIO")]
    [InlineData("Model", "Reader__Bundle", "lost", "no model bundle")]
    [InlineData("Clips", "Reader__ClipsFolder", "/no-clips", "make clips")]
    [InlineData("Gauge", "Power__Driver", "max1704x", "/dev/i2c-1")]
    [InlineData("Disk", "State__Folder", "/dev/null/state", "State:Folder")]
    public async Task PartThatFails_IsNamedWithWhatToDo_AndTheRestIsTried(
        string part,
        string setting,
        string value,
        string told
    )
    {
        (int code, string output, string errors) = await ExamineAsync(
            new() { [$"EDGEREADER_{setting}"] = value },
            "--format",
            "json"
        );
        Assert.True(code == 1, errors);
        JsonElement[] findings = [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
        Assert.Equal(11, findings.Length);
        JsonElement finding = findings.Single(f => f.GetProperty("part").GetString() == part);
        Assert.Equal("Fails", finding.GetProperty("health").GetString());
        Assert.Contains(told, finding.GetProperty("told").GetString());
    }

    private Task<(int ExitCode, string Output, string Errors)> ExamineAsync(
        Dictionary<string, string> settings,
        params string[] arguments
    ) => ReaderProcess.RunAsync(_folder.FullName, settings, ["doctor", .. arguments]);
}
