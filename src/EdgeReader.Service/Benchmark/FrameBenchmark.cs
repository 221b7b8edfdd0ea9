using System.Diagnostics;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Benchmark;

/// <summary>
/// Reads frames as the reader's worker does, each right after the other, and measures every step.
/// </summary>
/// <param name="reader">Reads.</param>
/// <param name="vote">Decides.</param>
/// <param name="guide">Hints.</param>
/// <param name="costs">What the steps took is added to this.</param>
internal sealed class FrameBenchmark(
    FrameReader reader,
    SequentialVote vote,
    Guide guide,
    CostTable costs
)
{
    /// <summary>A host with the parts of recognition and a camera.</summary>
    /// <param name="settings">What must be so, whatever the settings say.</param>
    /// <returns>The caller's.</returns>
    /// <exception cref="ReaderException">A setting does not fit.</exception>
    public static IHost BuildHost(params (string Name, string Value)[] settings)
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        foreach ((string name, string value) in settings)
        {
            builder.Configuration[name] = value;
        }
        builder.Services.AddRecognition().AddCamera();
        return builder.BuildChecked();
    }

    /// <summary>Of the parts of a host: loads the model.</summary>
    public static FrameBenchmark Of(IServiceProvider parts, CostTable costs) =>
        new(parts.Need<FrameReader>(), parts.Need<SequentialVote>(), parts.Need<Guide>(), costs);

    /// <summary>Reads a camera's frames.</summary>
    /// <param name="camera">Not read before.</param>
    /// <param name="isReal">Whether its frames have an age: their times are true.</param>
    /// <param name="warmUp">So many frames are read first, and not measured; 0 or more.</param>
    /// <param name="frames">So many are measured, 1 or more.</param>
    /// <param name="age">Tells when the first frame was there.</param>
    /// <param name="stopping">Ends it.</param>
    /// <exception cref="ReaderException">It has fewer frames, or can't be read.</exception>
    public async Task<FrameRun> ReadAsync(
        ICamera camera,
        bool isReal,
        int warmUp,
        int frames,
        ProcessAge age,
        CancellationToken stopping
    )
    {
        await using IAsyncEnumerator<Frame> source = camera
            .ReadFramesAsync(stopping)
            .GetAsyncEnumerator(stopping);
        // A camera's axis begins when it is first read: in the very next call.
        long axis = Stopwatch.GetTimestamp();
        (double there, double decided, MemoryMark before) = (0, 0, default);
        for (int i = 0; i < warmUp + frames; i++)
        {
            before = i == warmUp ? MemoryMark.Now() : before;
            long asked = Stopwatch.GetTimestamp();
            if (!await source.MoveNextAsync())
            {
                throw new ReaderException(
                    $"The camera ended after {i} frames, but {warmUp + frames} are needed: ask "
                        + "for fewer with --frames."
                );
            }
            TimeSpan waited = Stopwatch.GetElapsedTime(asked);
            using Frame frame = source.Current;
            Action<string, TimeSpan> add = i < warmUp ? (_, _) => { } : costs.Add;
            add(Steps.Capture, waited);
            if (isReal)
            {
                add(Steps.AgeWhenTaken, Age());
            }
            there = i == 0 ? age.Seconds : there;
            Read(frame, vote.IsSettled, add);
            if (isReal)
            {
                add(Steps.AgeWhenDecided, Age());
            }
            decided = i == 0 ? age.Seconds : decided;

            TimeSpan Age() => Stopwatch.GetElapsedTime(axis) - frame.CapturedAt;
        }
        return new(there, decided, MemoryUse.Of(before, MemoryMark.Now()));
    }

    /// <summary>Reads one frame again and again.</summary>
    /// <param name="frame">Stays the caller's.</param>
    /// <returns>What it says, the same each time.</returns>
    public Reading Read(Frame frame) => Read(frame, _ => false, costs.Add);

    private Reading Read(
        Frame frame,
        Func<Prediction, bool> isSettled,
        Action<string, TimeSpan> add
    )
    {
        long start = Stopwatch.GetTimestamp();
        Reading reading = reader.Read(frame, isSettled);
        long read = Stopwatch.GetTimestamp();
        vote.Add(reading.Evidence);
        guide.Add(reading.Evidence, vote.WaitingSince, isBusy: false);
        long decided = Stopwatch.GetTimestamp();
        add(Steps.Quality, reading.Took.Quality);
        add(Steps.Preprocess, reading.Took.Preparation);
        add(Steps.Inference, reading.Took.Inference);
        if (reading.Found is { } found)
        {
            add(Steps.Landmarks, reading.Took.Witness);
            add(Steps.Keypoints, found.KeypointsTook);
        }
        add(Steps.Decide, Stopwatch.GetElapsedTime(read, decided));
        add(Steps.Whole, Stopwatch.GetElapsedTime(start, decided));
        return reading;
    }
}

/// <summary>What is known of a run besides its steps.</summary>
/// <param name="FirstFrameSeconds">Since the process started.</param>
/// <param name="FirstDecisionSeconds">Since the process started.</param>
/// <param name="Memory">At its end, and what the measured frames did to it.</param>
internal sealed record FrameRun(
    double FirstFrameSeconds,
    double FirstDecisionSeconds,
    MemoryUse Memory
);
