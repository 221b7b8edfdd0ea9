using EdgeReader.Devices.Camera.Capturing;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Tests.Camera.Capturing;

public sealed class V4l2DevicesTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("edgereader-");
    private readonly V4l2Devices _devices;

    public V4l2DevicesTests() => _devices = new(_root.FullName);

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Path_IsTakenAsItIs()
    {
        string path = Add("video0");
        Assert.Equal(path, _devices.Find(path));
    }

    [Fact]
    public void PartOfAName_FindsTheNodeThatDeliversPictures()
    {
        string camera = Add("v4l/by-id/usb-046d_C270_1234-video-index0");
        Add("v4l/by-id/usb-046d_C270_1234-video-index1");
        Add("v4l/by-id/usb-Other_Cam-video-index0");
        Assert.Equal(camera, _devices.Find("c270"));
        Assert.Equal(camera, _devices.Find("usb-046d_C270_1234-video-index0"));
    }

    [Fact]
    public void NameThatTwoHave_IsRefused_AndSaysBoth()
    {
        Add("v4l/by-id/usb-C270_1-video-index0");
        Add("v4l/by-id/usb-C270_2-video-index0");
        string says = Refusal("C270");
        Assert.Contains("More than one", says);
        Assert.Contains("usb-C270_1-video-index0, usb-C270_2-video-index0", says);
    }

    [Theory]
    [InlineData("C270")]
    [InlineData("/dev/video-none")]
    public void MissingCamera_IsOneSentence_ThatSaysWhichAreThere(string device)
    {
        Add("v4l/by-id/usb-Cam-video-index0");
        string second = Add("video2");
        string tenth = Add("video10");
        string says = Refusal(device);
        Assert.Contains($"no camera at {device}:", says);
        Assert.EndsWith($"there are usb-Cam-video-index0, {second}, {tenth}.", says);
    }

    [Fact]
    public void NoCameraAtAll_IsSaid() => Assert.EndsWith("none is there at all.", Refusal("C270"));

    private string Refusal(string device) =>
        Assert.Throws<ReaderException>(() => _devices.Find(device)).Message;

    private string Add(string name)
    {
        string path = Path.Combine(_root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        return path;
    }
}
