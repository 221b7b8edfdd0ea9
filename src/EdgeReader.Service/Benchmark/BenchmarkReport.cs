using System.Globalization;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace EdgeReader.Service.Benchmark;

/// <summary>What <c>edgereader benchmark</c> has measured.</summary>
/// <param name="On">What it ran on.</param>
/// <param name="Camera">Name of the camera's driver.</param>
/// <param name="WarmUpFrames">So many were read before, and are in no figure.</param>
/// <param name="Frames">So many are in the figures.</param>
/// <param name="StartUp">How long it took to begin.</param>
/// <param name="Steps">What each step cost.</param>
/// <param name="LandmarksShare">
/// What all landmarks took, of what the network took with its preprocessing; 0 and more.
/// </param>
/// <param name="Memory">What it holds.</param>
/// <param name="Temperature">The processor's; null where the board doesn't tell.</param>
/// <param name="Notes">What the figures are not: sentences.</param>
public sealed record BenchmarkReport(
    BenchmarkSubject On,
    string Camera,
    int WarmUpFrames,
    int Frames,
    StartUp StartUp,
    IReadOnlyList<StepCost> Steps,
    double LandmarksShare,
    MemoryUse Memory,
    TemperatureChange? Temperature,
    IReadOnlyList<string> Notes
)
{
    /// <summary>In lines that can be read aloud.</summary>
    public IEnumerable<string> Lines() =>
        [
            .. On.Lines(),
            $"Camera: driver {Camera}; {Frames} frames, after {WarmUpFrames} that don't count.",
            StartUp.Sentence,
            .. Steps.Select(s => s.Sentence),
            Invariant($"All landmarks took {LandmarksShare * 100:0} % of the network's time."),
            Memory.Sentence,
            Temperature?.Sentence ?? "Temperature: not measured.",
            .. Notes,
        ];
}

/// <summary>How long a process took to begin, seconds since the kernel started it.</summary>
/// <param name="ModelLoadedSeconds">Network and landmarks are loaded and checked.</param>
/// <param name="FirstFrameSeconds">The camera was opened and has given a frame.</param>
/// <param name="FirstDecisionSeconds">That frame was read.</param>
public sealed record StartUp(
    double ModelLoadedSeconds,
    double FirstFrameSeconds,
    double FirstDecisionSeconds
)
{
    /// <summary>In one sentence.</summary>
    [JsonIgnore]
    public string Sentence =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Start-up: model loaded after {ModelLoadedSeconds:0.00} s, first frame there after "
                + $"{FirstFrameSeconds:0.00} s, first decision after {FirstDecisionSeconds:0.00} s."
        );
}

/// <summary>How hot the processor was.</summary>
/// <param name="BeforeCelsius">When the model was loaded.</param>
/// <param name="AfterCelsius">After the last frame.</param>
public sealed record TemperatureChange(double BeforeCelsius, double AfterCelsius)
{
    /// <summary>In one sentence.</summary>
    [JsonIgnore]
    public string Sentence =>
        Invariant($"Temperature: {BeforeCelsius:0.0} °C before, {AfterCelsius:0.0} °C after.");
}
