using System.Text.Json;
using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>What <c>make run</c> does, from the program's start to its end, with the real model.</summary>
public sealed class DemonstrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("1", "en")]
    [InlineData("20261123", "hi")]
    public async Task EachCard_IsAnnouncedOnce_SpokenAndFelt(string seed, string language)
    {
        Dictionary<string, string> settings = new()
        {
            ["EDGEREADER_Camera__SceneSeed"] = seed,
            ["EDGEREADER_Reader__Language"] = language,
        };
        (int code, string output, string errors) = await ReaderProcess.RunAsync(
            _folder.FullName,
            settings,
            "run"
        );

        Assert.True(code == 0, $"exit code {code}\n{output}\n{errors}");
        Assert.Contains("shown 7, announced 7, wrong 0", output);
        List<JsonElement> lines = Journal();
        Assert.Equal(
            [10, 20, 50, 100, 200, 500, 2000],
            lines.Select(l => l.GetProperty("value").GetInt32())
        );
        Assert.All(lines, l => Assert.True(l.GetProperty("practice").GetBoolean()));
        Assert.All(lines, l => Assert.InRange(l.GetProperty("answerMs").GetInt32(), 1, 3000));
        Assert.Equal(
            lines.Sum(l => l.GetProperty("pulses").GetInt32()),
            output.Count(character => character == '*')
        );
        AssertClipsStandAtTheirTimes(lines, language);
    }

    private List<JsonElement> Journal() =>
        [
            .. File.ReadLines(Path.Combine(_folder.FullName, "out", "announcements.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    private void AssertClipsStandAtTheirTimes(List<JsonElement> lines, string language)
    {
        short[] played = WavFile.Read(Path.Combine(_folder.FullName, "out", "announcements.wav"));
        foreach (JsonElement line in lines)
        {
            string label = line.GetProperty("label").GetString()!;
            short[] clip = WavFile.Read(Path.Combine(Clips.Folder, language, label + ".wav"));
            int at = (int)(line.GetProperty("at").GetDouble() * Clip.SampleRate);
            Assert.True(
                Enumerable
                    .Range(at - 2, 5)
                    .Any(i => played.AsSpan(i, clip.Length).SequenceEqual(clip)),
                $"{label} is not heard at its time."
            );
        }
    }
}
