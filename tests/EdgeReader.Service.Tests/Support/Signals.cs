using System.Diagnostics;

namespace EdgeReader.Service.Tests.Support;

/// <summary>Sends signals to processes by the shell's own kill: a bare Debian 13 has no /bin/kill.</summary>
internal static class Signals
{
    /// <summary>Sends one.</summary>
    /// <param name="name">For example <c>TERM</c>.</param>
    /// <param name="process">The process's number.</param>
    public static void Send(string name, int process)
    {
        using Process shell = Process.Start("/bin/sh", ["-c", $"kill -{name} {process}"]);
        shell.WaitForExit();
    }
}
