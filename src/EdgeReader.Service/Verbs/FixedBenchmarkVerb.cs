using System.Text.Json;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes.Demonstration;
using EdgeReader.Service.Benchmark;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Hosting;
using OpenCvSharp;

namespace EdgeReader.Service.Verbs;

/// <summary>
/// <c>edgereader benchmark --fixed N</c>: the least that each step takes on one and the same frame,
/// whatever the settings say of camera and threads. In an emulator where an instruction is a
/// nanosecond that is how many there are, and a gate can be put on it.
/// </summary>
public static class FixedBenchmarkVerb
{
    // By then the hand that brings the first card rests, and nothing hides the card yet.
    private static readonly TimeSpan Rested = TimeSpan.FromSeconds(0.8);

    /// <summary>Reads a frame again and again, in one thread, and prints the least.</summary>
    /// <param name="times">
    /// How often, at least 3. What is made once, compiled late or collected meanwhile is in some of
    /// the times, but never in the least of them.
    /// </param>
    /// <param name="json">Whether to print JSON instead of lines.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="EdgeReader.Recognition.ReaderException">A setting does not fit.</exception>
    public static int Measure(int times, bool json, TextWriter output)
    {
        using IHost host = FrameBenchmark.BuildHost(
            ("Reader:Threads", "1"),
            ("Camera:Driver", "scene"),
            ("Camera:SceneSeed", "1"),
            ("Camera:Width", "640"),
            ("Camera:Height", "480")
        );
        Cv2.SetNumThreads(1);
        CostTable costs = new();
        FrameBenchmark benchmark = FrameBenchmark.Of(host.Services, costs);
        DemonstrationScene scene = ((SceneCamera)host.Services.Need<ICamera>()).Scene;
        int number = Shown(scene);
        Reading? reading = null;
        for (int i = 0; i < times; i++)
        {
            using Frame frame = new(scene.Render(number), scene.TimeOf(i));
            GC.Collect(); // or some reading or other would have to
            reading = benchmark.Read(frame);
        }
        FixedReport report = new(
            BenchmarkSubject.Of(host.Services),
            times,
            reading?.Evidence.Prediction.Likeliest?.Key ?? "",
            reading?.Network.Looks ?? 0,
            costs.Least()
        );
        string[] lines = json
            ? [JsonSerializer.Serialize(report, ServiceJson.Indented.FixedReport)]
            : [.. report.Lines()];
        output.WriteLine(string.Join('\n', lines));
        return 0;
    }

    /// <summary>A frame with all of a card in it, so that every step has something to do.</summary>
    private static int Shown(DemonstrationScene scene)
    {
        Presentation first = scene.Presentations[0];
        return Enumerable
            .Range(0, scene.FrameCount)
            .First(n =>
                scene.TimeOf(n) >= first.EnteredAt + Rested && first.IsWholeAt(scene.TimeOf(n))
            );
    }
}
