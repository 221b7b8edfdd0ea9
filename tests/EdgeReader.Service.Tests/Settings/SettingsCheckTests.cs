using EdgeReader.Recognition;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Settings;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Tests.Settings;

public sealed class SettingsCheckTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void OwnersFile_WinsOverTheFactory_AndIsNamedWithItsLine()
    {
        string[] lines =
        [
            .. Print(
                """
                {
                  "Camera": {
                    "Width": 1280
                  }
                }
                """
            ),
        ];
        Assert.Contains($"Camera:Width = 1280; may be 320 to 1920; from {_file}, line 3", lines);
        string driver = Assert.Single(lines, l => l.StartsWith("Camera:Driver"));
        Assert.Contains("appsettings.json, line ", driver);
        string threads = Assert.Single(lines, l => l.StartsWith("Reader:Threads"));
        Assert.Equal("Reader:Threads = 1; may be 1 to 8; from the program itself", threads);
    }

    [Theory]
    [InlineData("""{ "Camera": { "SourceProperties": "! x" } }""", "'! x'", "must not contain '!'")]
    [InlineData("""{ "Vote": { "HoldSeconds": 99 } }""", "'99'", "must be 0.5 to 60")]
    [InlineData("""{ "Vote": { "MinimumFrames": 2.5 } }""", "'2.5'", "a whole number, 1 to 30")]
    [InlineData("""{ "Vote": { "HoldSeconds": { "x": 1 } } }""", "Vote:HoldSeconds", "take it out")]
    [InlineData("""{ "Vote": { "Windoow": 1 } }""", "no setting Vote:Windoow", "HoldSeconds")]
    [InlineData("""{ "Voice": { "Loud": 1 } }""", "no setting Voice", "Speaker")]
    [InlineData("""{ "Guidance": { "IsOn": "perhaps" } }""", "'perhaps'", "true or false")]
    [InlineData("""{ "Reader": { "Currency": "" } }""", "''", "some text")]
    public void WhatDoesNotFit_IsNamedWithFileAndLine(string json, params string[] says)
    {
        ReaderException refused = Assert.Throws<ReaderException>(() => Print(json).ToArray());
        Assert.Contains($"({_file}, line 1)", refused.Message);
        Assert.All(says, part => Assert.Contains(part, refused.Message));
    }

    [Fact]
    public void EverythingThatDoesNotFit_IsSaidAtOnce()
    {
        ReaderException refused = Assert.Throws<ReaderException>(() =>
            Print("""{ "Camera": { "Width": 1, "Heigth": 480 } }""").ToArray()
        );
        Assert.Equal(2, refused.Message.Split('\n').Length);
    }

    private IEnumerable<string> Print(string json)
    {
        File.WriteAllText(_file, json);
        HostApplicationBuilder builder = Composition.CreateBuilder(_file);
        builder.Services.AddReader();
        using IHost host = builder.BuildChecked();
        return [.. SettingsVerb.Lines(builder.Configuration, host.Services)];
    }
}
