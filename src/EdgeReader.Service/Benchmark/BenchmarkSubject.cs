using System.Runtime.InteropServices;
using EdgeReader.Recognition.Models;
using EdgeReader.Service.Hosting;

namespace EdgeReader.Service.Benchmark;

/// <summary>What was measured, and on what.</summary>
/// <param name="Model">The bundle's id.</param>
/// <param name="ModelSha256">Of its network's file.</param>
/// <param name="Threads">Of one inference.</param>
/// <param name="Program">This program's version.</param>
/// <param name="OnnxRuntime">ONNX Runtime's version.</param>
/// <param name="Runtime">What the program runs on, with its version.</param>
/// <param name="Machine">The processor and what is around it.</param>
public sealed record BenchmarkSubject(
    string Model,
    string ModelSha256,
    int Threads,
    string Program,
    string OnnxRuntime,
    string Runtime,
    Machine Machine
)
{
    /// <summary>This program with a model, on this machine.</summary>
    /// <param name="parts">Of recognition.</param>
    internal static BenchmarkSubject Of(IServiceProvider parts) =>
        new(
            parts.Need<ModelBundle>().Manifest.Id,
            parts.Need<ModelBundle>().Manifest.Sha256,
            parts.Options<ReaderOptions>().Threads,
            typeof(BenchmarkSubject).Assembly.GetName().Version?.ToString(3) ?? "",
            InferenceSessionFactory.RuntimeVersion,
            RuntimeInformation.FrameworkDescription,
            Machine.Read()
        );

    /// <summary>In lines that can be read aloud.</summary>
    public IEnumerable<string> Lines() =>
        [
            $"Model {Model}, {Threads} {(Threads == 1 ? "thread" : "threads")}; EdgeReader {Program}, "
                + $"ONNX Runtime {OnnxRuntime}, {Runtime}.",
            $"Processor: {Machine.Sentence}",
        ];
}
