using System.Text;
using EdgeReader.Service.Settings;

namespace EdgeReader.Service.Tests.Settings;

public class JsonLinesTests
{
    private const string Text = """
        {
          // A maker's own.
          "Camera": {
            "Width": 640, "Height": 480,
            "Sizes": [{ "Width": 1 }],
            "Device": "/dev/video1",
          },
          "Vote": {},
          "Guidance": { "IsOn": true }
        }
        """;

    [Theory]
    [InlineData("Camera", 3)]
    [InlineData("Camera:Width", 4)]
    [InlineData("camera:height", 4)]
    [InlineData("Camera:Device", 6)]
    [InlineData("Vote", 8)]
    [InlineData("Guidance:IsOn", 9)]
    [InlineData("Width", null)]
    [InlineData("Guidance:Device", null)]
    public void Key_IsFoundOnItsLine(string key, int? line)
    {
        Assert.Equal(line, JsonLines.Of(Encoding.UTF8.GetBytes(Text), key));
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)];
        Assert.Equal(line, JsonLines.Of(marked, key));
    }

    [Fact]
    public void TextCutAnywhere_IsSearchedAsFarAsItGoes()
    {
        byte[] json = Encoding.UTF8.GetBytes(Text);
        for (int end = 0; end < json.Length; end++)
        {
            Assert.True(JsonLines.Of(json.AsSpan(0, end), "Camera:Device") is null or 6);
        }
    }
}
