using System.Diagnostics;
using System.Runtime.CompilerServices;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Benchmark;
using Microsoft.Extensions.Hosting;
using OpenCvSharp;

namespace EdgeReader.Service.Tests.Benchmark;

/// <summary>With the model that ships; frames are grey, so that landmarks aren't looked for.</summary>
public sealed class FrameBenchmarkTests : IDisposable
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(20);

    private readonly IHost _host = FrameBenchmark.BuildHost();
    private readonly CostTable _costs = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task FramesOfWarmUp_AreReadAndNotMeasured()
    {
        using GreyCamera camera = new(frames: 5);
        FrameRun run = await Read(camera, isReal: false, warmUp: 2, frames: 3);
        Assert.All(
            _costs.Steps(),
            step => Assert.True(step.Times == 3 || step.Step is Steps.Landmarks or Steps.Keypoints)
        );
        Assert.Equal(
            [Steps.Capture, Steps.Quality, Steps.Preprocess, Steps.Inference],
            _costs.Steps().Take(4).Select(s => s.Step)
        );
        Assert.True(run.FirstDecisionSeconds >= run.FirstFrameSeconds);
        Assert.True(run.Memory.ResidentMiB > 1);
    }

    [Fact]
    public async Task FrameOfARealCamera_HasAnAge_WhichGrowsUntilItIsDecidedOn()
    {
        using GreyCamera camera = new(frames: 3);
        await Read(camera, isReal: true, warmUp: 1, frames: 2);
        TimeSpan taken = _costs.Total(Steps.AgeWhenTaken);
        Assert.True(taken >= 2 * Late);
        Assert.True(_costs.Total(Steps.AgeWhenDecided) >= taken + _costs.Total(Steps.Whole));
    }

    [Fact]
    public async Task Parts_AreNoMoreThanTheWhole()
    {
        using GreyCamera camera = new(frames: 3);
        await Read(camera, isReal: false, warmUp: 1, frames: 2);
        TimeSpan parts =
            _costs.Total(Steps.Quality)
            + _costs.Total(Steps.Preprocess)
            + _costs.Total(Steps.Inference)
            + _costs.Total(Steps.Decide);
        Assert.True(parts <= _costs.Total(Steps.Whole));
        Assert.True(_costs.Total(Steps.Preprocess) > TimeSpan.Zero);
        Assert.True(_costs.Total(Steps.Inference) > _costs.Total(Steps.Preprocess));
    }

    [Fact]
    public async Task CameraThatEndsTooSoon_IsOneSentence()
    {
        using GreyCamera camera = new(frames: 2);
        ReaderException problem = await Assert.ThrowsAsync<ReaderException>(() =>
            Read(camera, isReal: false, warmUp: 1, frames: 9)
        );
        Assert.Contains("ended after 2 frames", problem.Message);
    }

    private Task<FrameRun> Read(ICamera camera, bool isReal, int warmUp, int frames) =>
        FrameBenchmark
            .Of(_host.Services, _costs)
            .ReadAsync(
                camera,
                isReal,
                warmUp,
                frames,
                new ProcessAge(),
                TestContext.Current.CancellationToken
            );

    /// <summary>A camera whose frames arrived a while before anybody takes them.</summary>
    private sealed class GreyCamera(int frames) : ICamera
    {
        public async IAsyncEnumerable<Frame> ReadFramesAsync(
            [EnumeratorCancellation] CancellationToken stopping
        )
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < frames; i++)
            {
                await Task.Yield();
                stopping.ThrowIfCancellationRequested();
                TimeSpan arrived = Stopwatch.GetElapsedTime(start) - Late;
                yield return new(
                    new Mat(480, 640, MatType.CV_8UC3, Scalar.All(100 + i)),
                    arrived < TimeSpan.Zero ? TimeSpan.Zero : arrived
                );
            }
        }

        public void Dispose() { }
    }
}
