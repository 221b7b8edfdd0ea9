using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Tests.Camera.Support;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera;

public sealed class PhotoFolderCameraTests : CameraContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly StringWriter _notes = new();
    private readonly CameraOptions _options;

    public PhotoFolderCameraTests() =>
        _options = new()
        {
            PhotosFolder = _folder.FullName,
            PhotoSeconds = 2,
            PhotoFramesASecond = 10,
        };

    public void Dispose()
    {
        _notes.Dispose();
        _folder.Delete(recursive: true);
    }

    protected override ICamera Open()
    {
        Write("b.png", new(240, 320, MatType.CV_8UC3, Scalar.All(80)));
        Write("a.png", new(240, 320, MatType.CV_8UC3, Scalar.All(40)));
        return Open(_options);
    }

    private PhotoFolderCamera Open(CameraOptions options) =>
        new(
            options,
            new Playback(new FakeTimeProvider(), false, new(), new TroubleRecorder()),
            _notes
        );

    [Fact]
    public async Task Photographs_AreHeldOneAfterTheOther()
    {
        using ICamera camera = Open();
        List<(double Seconds, int Level)> seen = await ReadAsync(camera);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => i / 10.0), seen.Select(s => s.Seconds));
        Assert.Equal(
            [.. Enumerable.Repeat(40, 20), .. Enumerable.Repeat(80, 20)],
            seen.Select(s => s.Level)
        );
    }

    [Fact]
    public async Task Repeated_TheyComeAgain_InTime()
    {
        Write("a.png", new(20, 20, MatType.CV_8UC3, Scalar.All(40)));
        using ICamera camera = Open(_options with { Repeat = true });
        List<(double Seconds, int Level)> seen = await ReadAsync(camera, atMost: 50);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => i / 10.0), seen.Select(s => s.Seconds));
    }

    [Fact]
    public async Task OddPhotographs_AreBgrAllTheSame()
    {
        Write("1-grey.png", new(20, 30, MatType.CV_8UC1, Scalar.All(50)));
        Write("2-sixteen-bits.png", new(20, 30, MatType.CV_16UC3, Scalar.All(60 * 257)));
        Write("3-grey-of-sixteen.png", new(20, 30, MatType.CV_16UC1, Scalar.All(70 * 257)));
        Write("4-transparent.png", new(20, 30, MatType.CV_8UC4, Scalar.All(80)));
        Write("5-large.jpg", new(3000, 2000, MatType.CV_8UC3, Scalar.All(90)));
        using ICamera camera = Open(_options with { PhotoSeconds = 0.1 });
        List<(double, int Level)> seen = await ReadAsync(camera);
        Assert.Equal([50, 60, 70, 80, 90], seen.Select(s => s.Level));
        Assert.Empty(_notes.ToString());
    }

    [Fact]
    public async Task WhatCannotBeRead_IsPassedOver_WithANote()
    {
        Open().Dispose();
        File.WriteAllText(Path.Combine(_folder.FullName, "a1.jpg"), "no picture");
        Write("a2.png", new(3, 3, MatType.CV_8UC3, Scalar.All(1)));
        using ICamera camera = Open(_options with { Repeat = true });
        Assert.Equal(120, (await ReadAsync(camera, atMost: 120)).Count);
        string[] notes = _notes.ToString().Trim().Split('\n');
        Assert.Equal(2, notes.Length); // each once, however often it comes round
        Assert.Contains("a1.jpg is passed over: it is no picture", notes[0]);
        Assert.Contains("a2.png is passed over: it has 3 × 3 pixels", notes[1]);
    }

    [Fact]
    public async Task FolderWithoutPhotographs_IsRefused() => await AssertRefused("no photograph");

    [Fact]
    public async Task FolderOfNothingReadable_IsRefused_AndDoesNotRunForEver()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.jpg"), "no picture");
        await AssertRefused("None of the photographs");
    }

    private async Task AssertRefused(string says)
    {
        using ICamera camera = Open(_options with { Repeat = true });
        var problem = await Assert.ThrowsAsync<ReaderException>(() => ReadAsync(camera));
        Assert.Contains(says, problem.Message);
    }

    private static async Task<List<(double Seconds, int Level)>> ReadAsync(
        ICamera camera,
        int atMost = int.MaxValue
    )
    {
        List<(double, int)> seen = [];
        await foreach (Frame frame in camera.ReadFramesAsync(TestContext.Current.CancellationToken))
        {
            using (frame)
            {
                Assert.Equal(MatType.CV_8UC3, frame.Pixels.Type());
                Assert.InRange(Math.Max(frame.Pixels.Width, frame.Pixels.Height), 1, 640);
                seen.Add((frame.CapturedAt.TotalSeconds, frame.Pixels.At<Vec3b>(5, 5).Item0));
            }
            if (seen.Count == atMost)
            {
                break;
            }
        }
        return seen;
    }

    private void Write(string name, Mat picture)
    {
        using (picture)
        {
            Assert.True(picture.SaveImage(Path.Combine(_folder.FullName, name)));
        }
    }
}
