using System.Diagnostics;
using EdgeReader.Service.Tests.Support;
using EdgeReader.Service.Verbs;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>
/// The program with a motor on the real PWM driver, whose /sys/class is a folder of this test's
/// own: a mount that only the program sees.
/// </summary>
public sealed class KilledInAPulseTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly SimulatedSysfs _sysfs;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public KilledInAPulseTests() => _sysfs = new(_folder.CreateSubdirectory("class").FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task ReaderKilledInAPulse_LeavesTheMotorOn_AndMotorOffTurnsItOff()
    {
        await RequireMounts();
        // A busy machine may let a pulse of 120 ms end between seeing and killing it.
        for (int i = 0; i < 5 && _sysfs.Enable != "1"; i++)
        {
            await EndInAPulse(reader => reader.Kill());
        }
        Assert.Equal("1", _sysfs.Enable);
        Assert.Equal(0.4, _sysfs.Strength, 3);
        using Process off = Start(OutputsOffVerb.Name);
        await off.WaitForExitAsync(Cancelled).WaitAsync(Patience, Cancelled);
        Assert.Equal(0, off.ExitCode);
        Assert.Equal(("0", "0"), (_sysfs.Enable, _sysfs.Unexported));
    }

    [Fact]
    public async Task ReaderTerminatedInAPulse_TurnsTheMotorOffItself()
    {
        await RequireMounts();
        await EndInAPulse(reader => Signals.Send("TERM", reader.Id));
        Assert.Equal(("0", "0"), (_sysfs.Enable, _sysfs.Unexported));
        Assert.Equal(0, _sysfs.Strength);
    }

    private async Task EndInAPulse(Action<Process> end)
    {
        using Process reader = Start("run");
        long start = Stopwatch.GetTimestamp();
        while (_sysfs.Enable != "1")
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, "No pulse came.");
            await Task.Delay(1, Cancelled);
        }
        end(reader);
        await reader.WaitForExitAsync(Cancelled).WaitAsync(Patience, Cancelled);
    }

    private Process Start(string verb)
    {
        const string script = "mount --bind \"$1\" /sys/class && shift && exec \"$@\"";
        ProcessStartInfo start = new(
            "unshare",
            ["-m", "sh", "-c", script, "sh", _sysfs.Folder, .. ReaderProgram.Command, verb]
        )
        {
            WorkingDirectory = _folder.FullName,
        };
        start.Environment["EDGEREADER_Reader__ClipsFolder"] = Clips.Folder;
        start.Environment["EDGEREADER_Camera__RealTime"] = "true";
        start.Environment["EDGEREADER_Journal__Console"] = "false";
        start.Environment["EDGEREADER_Haptics__Driver"] = "pwm";
        start.Environment["EDGEREADER_Haptics__StrengthPercent"] = "40";
        return Process.Start(start)!;
    }

    private async Task RequireMounts()
    {
        using Process probe = Process.Start(
            new ProcessStartInfo(
                "sh",
                ["-c", "unshare -m mount --bind \"$0\" /sys/class", _folder.FullName]
            )
            {
                RedirectStandardError = true,
            }
        )!;
        await probe.WaitForExitAsync(Cancelled).WaitAsync(Patience, Cancelled);
        Assert.SkipUnless(
            probe.ExitCode == 0,
            "Only root, where it may mount, can show the program another /sys/class."
        );
    }
}
