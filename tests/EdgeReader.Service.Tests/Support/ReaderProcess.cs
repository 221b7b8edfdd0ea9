using System.Diagnostics;

namespace EdgeReader.Service.Tests.Support;

/// <summary>The reader's own program, as a user starts it, in a folder of its own.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly string _pidFile;

    private ReaderProcess(Process process, string pidFile)
    {
        _process = process;
        _pidFile = pidFile;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it.</summary>
    /// <param name="folder">Working directory: outputs go below it.</param>
    /// <param name="settings">As in EDGEREADER_Section__Name.</param>
    /// <param name="arguments">Verb and its arguments.</param>
    public static ReaderProcess Start(
        string folder,
        IReadOnlyDictionary<string, string> settings,
        params string[] arguments
    )
    {
        ProcessStartInfo start = new(
            "/bin/sh",
            ["-c", "\"$@\" & echo $! >pid; wait $!", "sh", .. ReaderProgram.Command, .. arguments]
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["EDGEREADER_Reader__ClipsFolder"] = Clips.Folder;
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }
        return new(Process.Start(start)!, Path.Combine(folder, "pid"));
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string> settings,
        params string[] arguments
    )
    {
        using ReaderProcess reader = Start(folder, settings, arguments);
        string output = await reader._process.StandardOutput.ReadToEndAsync();
        int code = await reader.WaitForExitAsync();
        return (code, output, await reader._errors);
    }

    /// <summary>Its next line, or null at its end.</summary>
    public async Task<string?> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>Its next so many characters.</summary>
    public async Task<string> ReadAsync(int count)
    {
        char[] characters = new char[count];
        await _process.StandardOutput.ReadBlockAsync(characters).AsTask().WaitAsync(Patience);
        return new(characters);
    }

    /// <summary>Sends a signal to the reader, for example TERM; it must have printed.</summary>
    public void Signal(string name) => Signals.Send(name, int.Parse(File.ReadAllText(_pidFile)));

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }
}
