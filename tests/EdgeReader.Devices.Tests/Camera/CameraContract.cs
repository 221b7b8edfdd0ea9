using System.Diagnostics;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera;

/// <summary>
/// What every camera must keep, simulated or real. Each has at least
/// <see cref="FramesToHave"/> frames.
/// </summary>
public abstract class CameraContract
{
    protected const int FramesToHave = 40;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    protected abstract ICamera Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Frames_AreBgrAndTheirTimesNeverFall()
    {
        using ICamera camera = Open();
        TimeSpan last = TimeSpan.MinValue;
        int count = 0;
        await foreach (Frame frame in camera.ReadFramesAsync(Token))
        {
            using (frame)
            {
                Assert.Equal(MatType.CV_8UC3, frame.Pixels.Type());
                Assert.True(frame.CapturedAt >= last);
                last = frame.CapturedAt;
            }
            if (++count == FramesToHave)
            {
                break;
            }
        }
        Assert.Equal(FramesToHave, count);
    }

    [Fact]
    public async Task Frames_OwnTheirPixels()
    {
        List<(Frame Frame, byte[] Pixels)> kept = [];
        using (ICamera camera = Open())
        {
            await foreach (Frame frame in camera.ReadFramesAsync(Token))
            {
                kept.Add((frame, Bytes(frame)));
                if (kept.Count == 10)
                {
                    break;
                }
            }
        }
        foreach ((Frame frame, byte[] pixels) in kept)
        {
            Assert.Equal(pixels, Bytes(frame));
            frame.Dispose();
        }
    }

    [Fact]
    public async Task Cancelling_EndsTheEnumeration()
    {
        using ICamera camera = Open();
        using CancellationTokenSource stopping = new();
        Task reading = Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Frame frame in camera.ReadFramesAsync(stopping.Token))
            {
                frame.Dispose();
                await stopping.CancelAsync();
            }
        });
        await reading.WaitAsync(Bound, Token);
    }

    [Fact]
    public async Task Dispose_WhileItIsRead_EndsTheEnumeration()
    {
        using ICamera camera = Open();
        Task reading = Task.Run(
            async () =>
            {
                await foreach (Frame frame in camera.ReadFramesAsync(Token))
                {
                    frame.Dispose();
                    camera.Dispose();
                }
            },
            Token
        );
        await reading.WaitAsync(Bound, Token);
    }

    [Fact]
    public void Dispose_BeforeReading_IsAllowed() => Open().Dispose();

    [Fact]
    public async Task SecondReading_IsRefused()
    {
        using ICamera camera = Open();
        await foreach (Frame frame in camera.ReadFramesAsync(Token))
        {
            frame.Dispose();
            break;
        }
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (Frame frame in camera.ReadFramesAsync(Token))
            {
                frame.Dispose();
            }
        });
    }

    [Fact]
    public async Task Memory_DoesNotGrow()
    {
        // Several cameras, because a simulated one ends; enough that a leak could not be missed.
        await ReadAsync(20_000_000);
        long before = ResidentBytes();
        long read = await ReadAsync(120_000_000);
        long grown = ResidentBytes() - before;
        Assert.True(grown < read / 2, $"{grown >> 20} MB more after {read >> 20} MB of frames.");
    }

    private async Task<long> ReadAsync(long bytes)
    {
        long read = 0;
        while (read < bytes)
        {
            long before = read;
            using ICamera camera = Open();
            await foreach (Frame frame in camera.ReadFramesAsync(Token))
            {
                using (frame)
                {
                    read += frame.Pixels.Total() * 3;
                }
                if (read >= bytes)
                {
                    break;
                }
            }
            Assert.True(read > before);
        }
        return read;
    }

    private static long ResidentBytes()
    {
        using Process process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static byte[] Bytes(Frame frame)
    {
        using Mat copy = frame.Pixels.Clone();
        copy.GetArray(out Vec3b[] pixels);
        return System.Runtime.InteropServices.MemoryMarshal.AsBytes<Vec3b>(pixels).ToArray();
    }
}
