using System.CommandLine;
using EdgeReader.Service.Faults;
using EdgeReader.Service.Verbs;

namespace EdgeReader.Service.Tests.Deploy;

/// <summary>
/// What may never be lost from the units. How much they are hardened is measured by
/// <c>tests/EdgeReader.Firmware.Tests/Scripts/security.sh</c>.
/// </summary>
public class UnitTests
{
    private const string Program = "/usr/lib/edgereader/edgereader ";
    private const int Pause = 30;

    private static readonly string[] Reader = Lines("edgereader.service");
    private static readonly string[] Fault = Lines("edgereader-fault.service");

    [Theory]
    [InlineData("Type=notify")]
    [InlineData("WatchdogSec=10")]
    [InlineData("Restart=always")]
    [InlineData("OnFailure=edgereader-fault.service")]
    [InlineData("RestartMode=direct")] // or each failure would start the other one
    [InlineData("ExecStopPost=-/usr/lib/edgereader/edgereader outputs-off")]
    [InlineData("WantedBy=multi-user.target")]
    public void Reader_IsReadyWhenItSaysSo_IsWatched_AndIsStartedAgain(string line) =>
        Assert.Contains(line, Reader);

    [Fact]
    public void StartLimit_IsReachedByTheSlowestReaderToo()
    {
        const double UntilDevicesAreThere = 10;
        Assert.Contains("ExecStartPre=-/usr/bin/udevadm settle --timeout=10", Reader);
        double each =
            UntilDevicesAreThere
            + Value(Reader, "TimeoutStartSec")
            + Value(Reader, "TimeoutStopSec")
                * (1 + Reader.Count(l => l.StartsWith("ExecStopPost")))
            + Value(Reader, "RestartSec");
        double all = each * Value(Reader, "StartLimitBurst");
        Assert.InRange(all, 1, Value(Reader, "StartLimitIntervalSec"));
    }

    [Fact]
    public void Fault_IsTold_ThenThereIsAPause_ThenTheReaderIsTriedAgain()
    {
        Assert.Equal(
            $"ExecStart=/bin/sh -c '{Program}{TellFaultVerb.Name}; exec sleep {Pause}'",
            Assert.Single(Fault, l => l.StartsWith("ExecStart="))
        );
        Assert.Contains($"ExecStopPost=-{Program}{OutputsOffVerb.Name}", Fault);
        string[] again = [.. Fault.SkipWhile(l => !l.StartsWith("ExecStopPost=-+/bin/sh"))];
        int reset = Array.FindIndex(again, l => l.Contains("systemctl reset-failed edgereader"));
        int start = Array.FindIndex(again, l => l.Contains("--no-block start edgereader.service"));
        Assert.InRange(reset, 0, start - 1);
        Assert.Empty(CommandLine.Create().Parse(TellFaultVerb.Name).Errors);
    }

    [Fact]
    public void Fault_EndsByItselfBeforeItIsEnded()
    {
        FaultPatience patience = FaultPatience.Real;
        double all = (patience.Whole + patience.Part).TotalSeconds + Pause;
        Assert.InRange(all, 1, Value(Fault, "TimeoutStartSec") - 10);
    }

    [Theory]
    [InlineData("User=edgereader")]
    [InlineData("SupplementaryGroups=video audio gpio i2c")]
    [InlineData("PrivateNetwork=yes")]
    [InlineData("RestrictAddressFamilies=AF_UNIX")]
    [InlineData("IPAddressDeny=any")]
    [InlineData("ProtectSystem=strict")]
    [InlineData("StateDirectory=edgereader")]
    [InlineData("StateDirectoryMode=0700")]
    [InlineData("UMask=0077")]
    [InlineData("LimitCORE=0")]
    [InlineData("NoNewPrivileges=yes")]
    [InlineData("CapabilityBoundingSet=")]
    public void Both_AreAUserOfTheirOwn_WithoutNetwork_ThatWritesOneFolder(string line)
    {
        Assert.Contains(line, Reader);
        Assert.Contains(line, Fault);
    }

    [Fact]
    public void Both_AreHardenedAlike()
    {
        Assert.Equal(Same(Reader), Same(Fault));
        Assert.True(Same(Reader).Length > 50);

        static string[] Same(string[] unit) =>
            [
                .. unit.SkipWhile(l => !l.StartsWith("# --- as in "))
                    .Skip(1)
                    .TakeWhile(l => l != "[Install]")
                    .Where(l => l.Length > 0),
            ];
    }

    private static string[] Lines(string name) =>
        File.ReadAllLines(Repository.PathOf("deploy", "systemd", name));

    private static double Value(string[] unit, string key) =>
        double.Parse(Assert.Single(unit, l => l.StartsWith(key + "="))[(key.Length + 1)..]);
}
