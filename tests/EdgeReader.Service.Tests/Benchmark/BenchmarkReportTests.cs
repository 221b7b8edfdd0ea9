using System.Text.Json;
using EdgeReader.Service.Benchmark;

namespace EdgeReader.Service.Tests.Benchmark;

public class BenchmarkReportTests
{
    private static readonly BenchmarkReport Report = new(
        new(
            "inr",
            "ab",
            1,
            "0.1.0",
            "1.31.1",
            ".NET 10.0.12",
            new("Cortex-A76", "Arm64", 4, true, "Raspberry Pi 5")
        ),
        "libcamera",
        100,
        1000,
        new(0.5, 1.25, 1.5),
        [new("capture", 1000, 1, 2.5, 3), new("landmarks", 1, 90, 90, 90)],
        0.19,
        new(200.5, 210, 0.5, -3),
        new(51.2, 60),
        ["A frame's age counts from when it arrived here."]
    );

    [Fact]
    public void Text_CanBeReadAloud() =>
        Assert.Equal(
            [
                "Model inr, 1 thread; EdgeReader 0.1.0, ONNX Runtime 1.31.1, .NET 10.0.12.",
                "Processor: Cortex-A76, Arm64, 4 cores, with int8 dot products; Raspberry Pi 5.",
                "Camera: driver libcamera; 1000 frames, after 100 that don't count.",
                "Start-up: model loaded after 0.50 s, first frame there after 1.25 s, first decision after 1.50 s.",
                "capture: 1000 times; half within 1.00 ms, 95 % within 2.50 ms, 99 % within 3.00 ms",
                "landmarks: 1 time; half within 90.00 ms, 95 % within 90.00 ms, 99 % within 90.00 ms",
                "All landmarks took 19 % of the network's time.",
                "Memory: 200.5 MiB resident, 210.0 MiB at most; in these frames "
                    + "resident changed by 0.5 MiB, managed by -3 KiB.",
                "Temperature: 51.2 °C before, 60.0 °C after.",
                "A frame's age counts from when it arrived here.",
            ],
            Report.Lines()
        );

    [Fact]
    public void Json_SaysTheUnits_AndCanBeReadBack()
    {
        string json = JsonSerializer.Serialize(Report, ServiceJson.Indented.BenchmarkReport);
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        Assert.Equal(2.5, root.GetProperty("steps")[0].GetProperty("p95Milliseconds").GetDouble());
        Assert.Equal(
            51.2,
            root.GetProperty("temperature").GetProperty("beforeCelsius").GetDouble()
        );
        Assert.Equal(
            Report.Lines(),
            JsonSerializer.Deserialize(json, ServiceJson.Indented.BenchmarkReport)!.Lines()
        );
    }

    [Fact]
    public void BoardThatDoesNotTell_HasNoTemperature() =>
        Assert.Contains("Temperature: not measured.", (Report with { Temperature = null }).Lines());
}
