using System.ComponentModel;
using System.Diagnostics;
using Google.Protobuf;
using Onnx;

namespace EdgeReader.Training.Tests.Export;

/// <summary>An independent reference: ONNX's own checker, where Debian's python3-onnx is.</summary>
public sealed class OnnxCheckerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Float_IsAccepted() => Check(RandomNetwork.Shared.Float);

    [Fact]
    public void Int8_IsAccepted() => Check(RandomNetwork.Shared.Int8);

    private void Check(ModelProto model)
    {
        Assert.SkipUnless(
            Python("import onnx") == "",
            "Debian's python3-onnx is not installed: the model was not checked."
        );
        string path = Path.Combine(_folder.FullName, "model.onnx");
        File.WriteAllBytes(path, model.ToByteArray());
        Assert.Equal("", Python($"import onnx; onnx.checker.check_model('{path}', True)"));
    }

    /// <summary>Runs Debian's Python; what it prints on stderr, empty when all is well.</summary>
    private static string Python(string code)
    {
        ProcessStartInfo start = new("/usr/bin/python3", ["-c", code])
        {
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? "" : errors;
        }
        catch (Win32Exception)
        {
            return "There is no Python.";
        }
    }
}
