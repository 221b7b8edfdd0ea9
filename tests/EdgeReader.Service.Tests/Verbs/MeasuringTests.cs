using System.Text.Json;
using System.Text.Json.Nodes;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Verbs;

/// <summary>The verbs that measure, as somebody starts them.</summary>
public sealed class MeasuringTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly Dictionary<string, string> _settings = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Benchmark_OfTheScene_IsJsonWithEveryStep_AndNoTemperatureThatNobodyMeasured()
    {
        (int code, string output, _) = await Run("benchmark", "--frames", "10", "--format", "json");
        Assert.Equal(0, code);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        string[] steps =
        [
            .. root.GetProperty("steps")
                .EnumerateArray()
                .Select(s => s.GetProperty("step").GetString()!),
        ];
        Assert.Superset(
            new HashSet<string>
            {
                "capture",
                "quality",
                "preprocess",
                "inference",
                "decide",
                "whole",
            },
            steps.ToHashSet()
        );
        Assert.DoesNotContain("age when taken", steps);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("temperature").ValueKind);
        JsonElement start = root.GetProperty("startUp");
        Assert.InRange(start.GetProperty("modelLoadedSeconds").GetDouble(), 0.01, 100);
        Assert.True(root.GetProperty("memory").GetProperty("residentMiB").GetDouble() > 10);
        Assert.StartsWith("inr-", root.GetProperty("on").GetProperty("model").GetString());
    }

    [Fact]
    public async Task Benchmark_OfAFixedFrame_GoesOnePath_WhateverTheSettingsSay()
    {
        _settings["EDGEREADER_Camera__Driver"] = "v4l2";
        _settings["EDGEREADER_Reader__Threads"] = "4";
        (int code, string output, _) = await Run("benchmark", "--fixed", "3", "--format", "json");
        Assert.Equal(0, code);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        Assert.Equal("practice_10", root.GetProperty("likeliest").GetString());
        Assert.Equal(1, root.GetProperty("on").GetProperty("threads").GetInt32());
        Dictionary<string, long> least = root.GetProperty("steps")
            .EnumerateArray()
            .ToDictionary(
                s => s.GetProperty("step").GetString()!,
                s => s.GetProperty("nanoseconds").GetInt64()
            );
        Assert.Equal(
            [
                "quality",
                "preprocess",
                "inference",
                "landmarks",
                "keypoints of them",
                "decide",
                "whole",
            ],
            least.Keys
        );
        Assert.All(least.Values, nanoseconds => Assert.True(nanoseconds > 0));
        Assert.True(least["whole"] > least["inference"] + least["landmarks"] / 2);
    }

    [Theory]
    [InlineData("--frames", "9")]
    [InlineData("--fixed", "2")]
    public async Task Benchmark_OfTooFew_IsRefused(string option, string number)
    {
        (int code, _, string errors) = await Run("benchmark", option, number);
        Assert.NotEqual(0, code);
        Assert.Contains($"{option} needs a number from", errors);
    }

    [Fact]
    public async Task Parity_OfAProcessorWithItself_HoldsBitForBit_AndAnotherValueIsFound()
    {
        string pictures = Path.Combine(_folder.FullName, "pictures");
        (string one, string other) = (At("one.json"), At("other.json"));
        Assert.Equal(0, (await Run("parity", "draw", pictures, "--count", "5")).Code);
        Assert.Equal(0, (await Run("parity", "read", pictures, "--output", one)).Code);
        Assert.Equal(0, (await Run("parity", "read", pictures, "--output", other)).Code);

        (int code, string output, _) = await Run("parity", "compare", one, other);
        Assert.Equal(0, code);
        Assert.Contains("5 pictures; decoded alike: 5; shown to the network alike: 5", output);
        Assert.Contains("95 logits; the same bit for bit: 95", output);
        Assert.Contains(" 0 differ; reasons: 0 differ", output);

        JsonNode changed = JsonNode.Parse(File.ReadAllText(other))!;
        changed["pictures"]![4]!["value"] = 500;
        changed["pictures"]![4]!["phrase"] = "INR_500";
        File.WriteAllText(other, changed.ToJsonString());
        (code, output, _) = await Run("parity", "compare", one, other);
        Assert.Equal(1, code);
        Assert.Contains("005-nothing.png: one would say reason_noNote, the other INR_500", output);
    }

    [Fact]
    public async Task Parity_PictureThatIsNone_IsOneSentence_AndNothingIsWritten()
    {
        File.WriteAllText(At("broken.png"), "no picture");
        (int code, _, string errors) = await Run(
            "parity",
            "read",
            _folder.FullName,
            "--output",
            At("answers.json")
        );
        Assert.Equal(2, code);
        Assert.Contains("broken.png can't be read", Assert.Single(errors.Trim().Split('\n')));
        Assert.False(File.Exists(At("answers.json")));
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private async Task<(int Code, string Output, string Errors)> Run(params string[] arguments) =>
        await ReaderProcess.RunAsync(_folder.FullName, _settings, arguments);
}
