using System.Diagnostics;
using System.Globalization;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Benchmark;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Verbs;

/// <summary>
/// <c>edgereader benchmark</c>: what each step of reading a frame costs, on the scene that the
/// demonstration plays and with the model that ships. Times are this machine's; ratios travel.
/// </summary>
public static class BenchmarkVerb
{
    private const string Network = "network";
    private const string Witness = "landmarks, all frames";
    private const string Asked = "landmarks, where looked for";

    /// <summary>Reads frames as the device does, each right after the other, and prints.</summary>
    /// <param name="frames">How many, at least 10; the scene is played again and again.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="EdgeReader.Recognition.ReaderException">A setting does not fit.</exception>
    public static int Measure(int frames, TextWriter output)
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Services.AddRecognition().AddCamera();
        using IHost host = builder.BuildChecked();
        FrameReader reader = host.Services.Need<FrameReader>();
        SequentialVote vote = host.Services.Need<SequentialVote>();
        if (host.Services.Need<ICamera>() is not SceneCamera { Scene: var scene })
        {
            throw new Recognition.ReaderException(
                "The benchmark plays the simulated camera's scene: set Camera:Driver to scene."
            );
        }
        CostTable costs = new(Network);
        (long managed, long resident) before = default;
        for (int i = 0; i < frames; i++)
        {
            int number = i % scene.FrameCount;
            using Frame frame = new(scene.Render(number), scene.TimeOf(number));
            Add(costs, frame, reader, vote);
            // By then everything that is made once has been made.
            before = i == frames / 10 ? Memory() : before;
        }
        foreach (string line in costs.Lines())
        {
            output.WriteLine(line);
        }
        (long managed, long resident) after = Memory();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Over a whole scene landmarks cost {costs.Median(Witness) / costs.Median(Network):P0} "
                    + $"of the network's time, by the medians. In {frames - frames / 10} frames "
                    + $"managed memory changed by {(after.managed - before.managed) / 1024.0:0} KiB, "
                    + $"resident by {(after.resident - before.resident) / 1024.0 / 1024:0.0} MiB."
            )
        );
        return 0;
    }

    private static void Add(CostTable costs, Frame frame, FrameReader reader, SequentialVote vote)
    {
        Reading reading = reader.Read(frame, vote.IsSettled);
        costs.Add("quality", reading.Took.Quality);
        costs.Add(Network, reading.Took.Network);
        costs.Add(Witness, reading.Took.Witness);
        if (reading.Found is not null)
        {
            costs.Add(Asked, reading.Took.Witness);
            // Once more, to tell finding keypoints from matching them.
            long again = Stopwatch.GetTimestamp();
            Keypoints.Of(frame.Pixels);
            costs.Add("of that, keypoints", Stopwatch.GetElapsedTime(again));
        }
        long start = Stopwatch.GetTimestamp();
        vote.Add(reading.Evidence);
        costs.Add("vote", Stopwatch.GetElapsedTime(start));
    }

    private static (long Managed, long Resident) Memory() =>
        (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
}
