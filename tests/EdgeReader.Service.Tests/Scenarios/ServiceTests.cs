using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>The program as systemd sees it, over a notify socket of the test's own.</summary>
public sealed class ServiceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, 0);
    private readonly Dictionary<string, string> _settings;

    public ServiceTests()
    {
        string path = Path.Combine(_folder.FullName, "notify");
        _socket.Bind(new UnixDomainSocketEndPoint(path));
        _socket.ReceiveTimeout = 60_000;
        _settings = new()
        {
            ["NOTIFY_SOCKET"] = path,
            ["EDGEREADER_Camera__RealTime"] = "true",
            ["EDGEREADER_Owner__IsWelcomeHeard"] = "true",
        };
    }

    public void Dispose()
    {
        _socket.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Service_IsReady_ThenBeats_ThenStops()
    {
        using ReaderProcess reader = ReaderProcess.Start(_folder.FullName, _settings, "run");
        List<string> messages = [];
        while (messages.Count(m => m == "WATCHDOG=1") < 5)
        {
            messages.Add(Receive());
        }
        Assert.Equal("READY=1", messages[0]);
        reader.Signal("TERM");
        while (messages[^1] != "STOPPING=1")
        {
            messages.Add(Receive());
        }
        Assert.Equal(0, await reader.WaitForExitAsync());
    }

    [Fact]
    public async Task Terminated_InTheMiddleOfAnAnnouncement_ItEndsWithinASecond()
    {
        // Nobody reads the notify socket here, and a full one would block who writes to it.
        _settings.Remove("NOTIFY_SOCKET");
        using ReaderProcess reader = ReaderProcess.Start(_folder.FullName, _settings, "run");
        // At the second pulse the motor is on and the clip has played for a while.
        await reader.ReadAsync("said: Ready.  *\nsaid: Practice card, 10 rupees  **".Length);
        long start = Stopwatch.GetTimestamp();
        reader.Signal("TERM");
        Assert.Equal(0, await reader.WaitForExitAsync());
        TimeSpan took = Stopwatch.GetElapsedTime(start);

        Assert.True(took < TimeSpan.FromSeconds(1), $"It took {took}.");
        short[] played = WavFile.Read(Path.Combine(_folder.FullName, "out", "announcements.wav"));
        Assert.Contains(played, sample => sample != 0);
    }

    [Fact]
    public async Task SwitchedOff_ItsExitStatusTellsSystemdSo()
    {
        _settings.Remove("NOTIFY_SOCKET");
        _settings["EDGEREADER_Buttons__Driver"] = "script";
        _settings["EDGEREADER_Buttons__ScriptFile"] = Path.Combine(_folder.FullName, "presses");
        string[] unit = File.ReadAllLines(
            Repository.PathOf("deploy", "systemd", "edgereader.service")
        );
        string status = Status(unit, "Environment=EDGEREADER_Care__SwitchedOffExitStatus=");
        Assert.Equal(status, Status(unit, "SuccessExitStatus="));
        Assert.Equal(status, Status(unit, "RestartPreventExitStatus="));
        Assert.Contains(unit, l => l.StartsWith("ExecStopPost=") && l.Contains($"= {status} "));

        _settings["EDGEREADER_Care__SwitchedOffExitStatus"] = status;
        await File.WriteAllTextAsync(
            _settings["EDGEREADER_Buttons__ScriptFile"],
            "at 2 s both long\n",
            TestContext.Current.CancellationToken
        );
        using ReaderProcess reader = ReaderProcess.Start(_folder.FullName, _settings, "run");
        Assert.Equal(status, $"{await reader.WaitForExitAsync()}");
    }

    [Fact]
    public async Task ServiceThatCannotStart_IsNeverReady_AndExitsNonZero()
    {
        _settings["EDGEREADER_Reader__Bundle"] = "no-such-bundle";
        (int code, _, string errors) = await ReaderProcess.RunAsync(
            _folder.FullName,
            _settings,
            "run"
        );
        Assert.NotEqual(0, code);
        Assert.Contains("no model bundle", errors);
        Assert.Equal(0, _socket.Available);
    }

    private static string Status(string[] unit, string key) =>
        Assert.Single(unit, l => l.StartsWith(key))[key.Length..];

    private string Receive()
    {
        byte[] buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, _socket.Receive(buffer)).Trim();
    }
}
