using System.Diagnostics;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>Runs what only the workshop has: QEMU, and tools of file systems.</summary>
internal static class Workshop
{
    /// <summary>Starts a command; it ends with its process.</summary>
    /// <param name="command">A line for bash, in the repository as the workshop sees it.</param>
    /// <param name="log">File that gets all that it says.</param>
    public static Process Start(string command, string log)
    {
        ProcessStartInfo start = new(
            "/bin/bash",
            ["-c", "exec deploy/workshop/workshop.sh \"$1\" >\"$2\" 2>&1", "bash", command, log]
        )
        {
            WorkingDirectory = Repository.PathOf(),
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs the <c>boot.sh</c> of a machine's folder; its log is <c>machine.log</c> there.</summary>
    /// <param name="machine">The folder.</param>
    /// <param name="arguments">The script's.</param>
    public static Process Boot(DirectoryInfo machine, string arguments = "") =>
        Start(
            $"bash {Artifacts.InsideOf(machine)}/boot.sh {arguments}",
            Path.Combine(machine.FullName, "machine.log")
        );

    /// <summary>Runs a command to its end.</summary>
    /// <param name="command">A line for bash, in the repository as the workshop sees it.</param>
    /// <param name="patience">How long at most.</param>
    public static async Task<Answer> RunAsync(string command, TimeSpan patience)
    {
        string log = Path.GetTempFileName();
        try
        {
            using Process process = Start(command, log);
            using CancellationTokenSource limit = new(patience);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, File.ReadAllText(log).TrimEnd('\n'));
        }
        finally
        {
            File.Delete(log);
        }
    }
}
