using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Hosting;
using OpenCvSharp;

namespace EdgeReader.Service.Tests.Hosting;

public class HeartbeatTests
{
    private readonly Heartbeat _heartbeat = new();

    [Fact]
    public void Beat_FramesThatDiffer_EachCount()
    {
        foreach (int grey in new[] { 10, 11, 10 })
        {
            Beat(grey);
        }
        Assert.Equal(3, _heartbeat.Beats);
    }

    [Fact]
    public void Beat_SameBytesAgain_DoNotCount()
    {
        Beat(50);
        Beat(50);
        Beat(50);
        Assert.Equal(1, _heartbeat.Beats);
    }

    [Fact]
    public void Beat_FrameOfAnotherSize_Counts()
    {
        Beat(50);
        Beat(50, width: 8);
        Assert.Equal(2, _heartbeat.Beats);
    }

    private void Beat(int grey, int width = 16)
    {
        Mat pixels = new(12, width, MatType.CV_8UC3, Scalar.All(grey));
        using Frame frame = new(pixels, TimeSpan.Zero);
        _heartbeat.Beat(frame);
    }
}
