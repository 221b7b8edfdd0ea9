using System.Diagnostics;
using System.Text.RegularExpressions;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>What the reader does to the world around it, by the kernel's own account.</summary>
public sealed partial class PrivacyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task RunningReader_WritesNoPicture_AndOpensNoSocket()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is not installed");
        string log = Path.Combine(_folder.FullName, "calls");
        ProcessStartInfo start = new(
            "/usr/bin/strace",
            [
                "-f",
                "-qq",
                "-o",
                log,
                "-e",
                "trace=openat,open,creat,socket,connect,bind,sendto,rename,renameat,renameat2,mkdir",
                // Long enough to see and say some cards.
                "timeout",
                "-s",
                "TERM",
                "15",
                .. ReaderProgram.Command,
                "run",
            ]
        )
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["EDGEREADER_Reader__ClipsFolder"] = Clips.Folder;
        start.Environment["EDGEREADER_Owner__IsWelcomeHeard"] = "true";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        string said = await process.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(said.Length == 0, "nobody may trace here");

        string[] calls = File.ReadAllLines(log);
        string[] written = [.. calls.Select(Written).OfType<string>().Distinct().Order()];
        string[] sockets = [.. calls.Where(c => c.Contains(" socket(") || c.Contains(" connect("))];
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{calls.Length} calls; written: {string.Join(", ", written)}; sockets: {sockets.Length}"
        );
        Assert.Contains("Practice card", said);
        Assert.Empty(sockets);
        Assert.All(written, path => Assert.Matches(Allowed(), path));
    }

    /// <summary>The path of a call that opens a file to write to it, or names one anew.</summary>
    private static string? Written(string call)
    {
        Match opened = Opened().Match(call);
        return opened.Success && Flags().IsMatch(call) && !call.Contains("= -1")
            ? opened.Groups["path"].Value
            : null;
    }

    [GeneratedRegex("(openat|open|creat|rename\\w*)\\(.*?\"(?<path>[^\"]+)\"")]
    private static partial Regex Opened();

    [GeneratedRegex("O_WRONLY|O_RDWR|O_CREAT|creat\\(|rename")]
    private static partial Regex Flags();

    // What is said, who has the folder, that it runs, and what the runtime and the kernel keep for themselves.
    [GeneratedRegex(
        "^(out/|/.*/out/(announcements\\.(wav|jsonl)|state/(lock|running(\\.partial)?))"
            + "|/dev/|/proc/|/memfd|/tmp/(clr|dotnet|\\.dotnet)|/sys/)"
    )]
    private static partial Regex Allowed();
}
