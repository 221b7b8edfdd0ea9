using Microsoft.ML.OnnxRuntime;

namespace EdgeReader.Recognition.Models;

/// <summary>The one set of ONNX Runtime options.</summary>
public static class InferenceSessionFactory
{
    /// <summary>Options for one session; the caller disposes them.</summary>
    public static SessionOptions Create(int threads) => new() { IntraOpNumThreads = threads };
}
