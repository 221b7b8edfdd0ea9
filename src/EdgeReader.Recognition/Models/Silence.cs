using System.Runtime.InteropServices;

namespace EdgeReader.Recognition.Models;

/// <summary>
/// ONNX Runtime tells nobody what it runs. From 1.29 on its builds for Linux report to their maker,
/// and keep an identifier on the disk, unless an environment variable forbids both before the
/// library is first used; its own call to turn that off comes too late for the first report
/// (onnxruntime pull requests 27379 and 29843).
/// </summary>
internal static partial class Silence
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";

    // .NET's own environment is a copy, which no library of C sees.
    private static readonly int Forbidden = OperatingSystem.IsWindows()
        ? 0
        : SetEnvironment(Variable, "1", overwrite: 1);

    /// <summary>Forbids it, once; to be called before anything of ONNX Runtime is.</summary>
    /// <exception cref="ReaderException">It can't be forbidden: then nothing is run.</exception>
    public static void Demand()
    {
        if (Forbidden != 0)
        {
            throw new ReaderException(
                $"{Variable} can't be set, and without it ONNX Runtime would report what it does: "
                    + "set it to 1 yourself and start again."
            );
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
