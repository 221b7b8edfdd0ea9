using Microsoft.ML.OnnxRuntime;

namespace EdgeReader.Recognition.Models;

/// <summary>The one set of ONNX Runtime options, for the device, calibration and proofs alike.</summary>
public static class InferenceSessionFactory
{
    /// <summary>The version of ONNX Runtime that runs here, for example 1.31.1.</summary>
    public static string RuntimeVersion
    {
        get
        {
            Silence.Demand();
            return OrtEnv.Instance().GetVersionString();
        }
    }

    /// <summary>Options for one session; the caller disposes them.</summary>
    /// <param name="threads">Threads within one operator, 1…8.</param>
    /// <param name="profilePrefix">Where ONNX Runtime writes a profile, or null for none.</param>
    /// <param name="likeDevice">
    /// Whether x86 answers as the Pi does. If not, logits differ by 0.05 in the mean, and a picture
    /// takes a quarter of the time: for simulations of thousands.
    /// </param>
    public static SessionOptions Create(
        int threads,
        string? profilePrefix = null,
        bool likeDevice = true
    )
    {
        Silence.Demand();
        SessionOptions options = new()
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // Spinning threads wait by burning the battery.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        // On x86 ONNX Runtime would turn int8 activations into uint8, whose products saturate
        // without VNNI: another answer there than on the Pi. Int8 stays int8 everywhere.
        // Otherwise it must be told to take weights as uint8 too, which don't saturate.
        options.AddSessionConfigEntry(
            likeDevice ? "session.qdqisint8allowed" : "session.x64quantprecision",
            "1"
        );
        if (profilePrefix is not null)
        {
            options.EnableProfiling = true;
            options.ProfileOutputPathPrefix = profilePrefix;
        }
        return options;
    }
}
