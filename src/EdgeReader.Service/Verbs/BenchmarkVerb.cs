using System.Text.Json;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Board;
using EdgeReader.Service.Benchmark;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Verbs;

/// <summary>
/// <c>edgereader benchmark</c>: what each step of reading a frame costs, with the camera that the
/// settings name and the model that ships. Times are this machine's; ratios travel.
/// </summary>
public static class BenchmarkVerb
{
    // More than the 30 calls after which .NET compiles a method for good, and of the simulated
    // scene as many as it takes until a card was in view.
    private const int LeastWarmUp = 40;

    private const string Arrived =
        "A frame's age counts from when it arrived here: what sensor and driver took before is "
        + "not in it, as they don't tell alike.";

    private const string Drawn =
        "Nothing was captured: capture is what drawing or decoding a picture takes.";

    private const string SimulatedBoard =
        "The settings simulate the board, so that its temperature would say nothing.";

    private const string SilentBoard = "This board doesn't tell its temperature.";

    /// <summary>Reads frames as the device does, each right after the other, and prints.</summary>
    /// <param name="frames">
    /// How many are measured, at least 10. A tenth as many, at least 40, are read before: by then
    /// everything that is made once has been made.
    /// </param>
    /// <param name="json">Whether to print JSON instead of lines.</param>
    /// <param name="output">Where to.</param>
    /// <param name="stopping">Ends it.</param>
    /// <exception cref="EdgeReader.Recognition.ReaderException">
    /// A setting does not fit, or the camera can't be read.
    /// </exception>
    public static async Task<int> MeasureAsync(
        int frames,
        bool json,
        TextWriter output,
        CancellationToken stopping
    )
    {
        ProcessAge age = new();
        using IHost host = FrameBenchmark.BuildHost(
            // What is played must not end, nor wait for the clock on the wall.
            ("Camera:Repeat", "true"),
            ("Camera:RealTime", "false")
        );
        CostTable costs = new();
        FrameBenchmark benchmark = FrameBenchmark.Of(host.Services, costs);
        double loaded = age.Seconds;
        PowerOptions power = host.Services.Options<PowerOptions>();
        IThermometer thermometer = BoardSensors.OpenThermometer(power);
        double? before = thermometer.ReadCelsius();
        int warmUp = Math.Max(LeastWarmUp, frames / 10);
        string driver = host.Services.Options<CameraOptions>().Driver;
        bool isReal = driver is "libcamera" or "v4l2";
        FrameRun run = await benchmark.ReadAsync(
            host.Services.Need<ICamera>(),
            isReal,
            warmUp,
            frames,
            age,
            stopping
        );
        bool isSimulated = power.BoardDriver == "simulated";
        TemperatureChange? heat =
            !isSimulated && (before, thermometer.ReadCelsius()) is ({ } cool, { } hot)
                ? new(cool, hot)
                : null;
        BenchmarkReport report = new(
            BenchmarkSubject.Of(host.Services),
            driver,
            warmUp,
            frames,
            new(loaded, run.FirstFrameSeconds, run.FirstDecisionSeconds),
            costs.Steps(),
            LandmarksShare(costs),
            run.Memory,
            heat,
            [
                isReal ? Arrived : Drawn,
                .. isSimulated ? [SimulatedBoard]
                : heat is null ? [SilentBoard]
                : Array.Empty<string>(),
            ]
        );
        string[] lines = json
            ? [JsonSerializer.Serialize(report, ServiceJson.Indented.BenchmarkReport)]
            : [.. report.Lines()];
        output.WriteLine(string.Join('\n', lines));
        return 0;
    }

    private static double LandmarksShare(CostTable costs) =>
        Math.Round(
            costs.Total(Steps.Landmarks)
                / (costs.Total(Steps.Preprocess) + costs.Total(Steps.Inference)),
            4
        );
}
