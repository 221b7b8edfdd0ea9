using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Tests.Camera.Support;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera;

public sealed class VideoFileCameraTests : CameraContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly FakeTimeProvider _clock = new();
    private readonly string _video;

    public VideoFileCameraTests() =>
        Video.Write(_video = Path.Combine(_folder.FullName, "video.avi"), FramesToHave, 20);

    public void Dispose() => _folder.Delete(recursive: true);

    protected override ICamera Open() => Open(new CameraOptions { VideoFile = _video });

    private VideoFileCamera Open(CameraOptions options) =>
        new(options, new Playback(_clock, realTime: false, new(), new TroubleRecorder()));

    [Fact]
    public async Task Video_IsPlayedWhole_AtItsOwnTimes_AndEnds()
    {
        long start = _clock.GetTimestamp();
        using ICamera camera = Open();
        int count = 0;
        await foreach (Frame frame in camera.ReadFramesAsync(TestContext.Current.CancellationToken))
        {
            using (frame)
            {
                Assert.Equal(TimeSpan.FromMilliseconds(50 * count), frame.CapturedAt);
                Assert.Equal(frame.CapturedAt, _clock.GetElapsedTime(start));
                Assert.InRange(frame.Pixels.At<Vec3b>(9, 9).Item0, count - 3, count + 3);
            }
            count++;
        }
        Assert.Equal(FramesToHave, count);
    }

    [Fact]
    public async Task VideoThatRepeats_GoesOnInTime()
    {
        using ICamera camera = Open(new CameraOptions { VideoFile = _video, Repeat = true });
        int count = 0;
        await foreach (Frame frame in camera.ReadFramesAsync(TestContext.Current.CancellationToken))
        {
            frame.Dispose();
            Assert.Equal(TimeSpan.FromMilliseconds(50 * count), frame.CapturedAt);
            if (++count == 3 * FramesToHave)
            {
                break;
            }
        }
    }

    [Fact]
    public async Task LargeVideo_IsSeenAsThisCameraWould()
    {
        // The camera's smallest size is as large as this video; a smaller one is made here alone.
        using ICamera camera = Open(
            new CameraOptions
            {
                VideoFile = _video,
                Width = 100,
                Height = 90,
            }
        );
        await foreach (Frame frame in camera.ReadFramesAsync(TestContext.Current.CancellationToken))
        {
            using (frame)
            {
                Assert.Equal(new Size(100, 75), frame.Pixels.Size());
            }
        }
    }

    [Theory]
    [InlineData("missing.avi", "There is no video")]
    [InlineData("", "There is no video")]
    [InlineData("text.avi", "no picture to be read")]
    [InlineData("empty.avi", "no picture to be read")]
    public async Task FileThatIsNoVideo_IsOneSentence(string name, string says)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "text.avi"),
            "no video",
            TestContext.Current.CancellationToken
        );
        await File.WriteAllBytesAsync(
            Path.Combine(_folder.FullName, "empty.avi"),
            [],
            TestContext.Current.CancellationToken
        );
        using ICamera camera = Open(
            new CameraOptions
            {
                VideoFile = name.Length > 0 ? Path.Combine(_folder.FullName, name) : "",
            }
        );
        var problem = await Assert.ThrowsAsync<ReaderException>(() => new FrameLog(camera).Ended);
        Assert.Contains(says, problem.Message);
    }

    [Fact]
    public void DamagedVideo_IsPlayedAsFarAsItGoes_OrIsOneSentence()
    {
        byte[] whole = File.ReadAllBytes(_video);
        string damaged = Path.Combine(_folder.FullName, "damaged.avi");
        Prop.ForAll(
                Gen.Zip(Gen.Choose(0, whole.Length), Gen.Choose(0, int.MaxValue)).ToArbitrary(),
                fault =>
                {
                    (int length, int seed) = fault;
                    File.WriteAllBytes(damaged, Damage(whole, length, new Random(seed)));
                    using ICamera camera = Open(new CameraOptions { VideoFile = damaged });
                    FrameLog log = new(camera);
                    Task ended = Task.WhenAny(log.Ended);
                    Assert.True(ended.Wait(Eventually.Patience));
                    Assert.True(
                        log.Ended.Exception is null or { InnerException: ReaderException },
                        $"{log.Ended.Exception}"
                    );
                    Assert.Equal(log.Times.Distinct().Order(), log.Times);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static byte[] Damage(byte[] whole, int length, Random random)
    {
        byte[] bytes = [.. whole.AsSpan(0, length)];
        for (int i = random.Next(20); i > 0 && length > 0; i--)
        {
            bytes[random.Next(length)] = (byte)random.Next(256);
        }
        return bytes;
    }
}
