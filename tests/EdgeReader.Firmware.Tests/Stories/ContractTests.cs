using System.Text.RegularExpressions;
using EdgeReader.Firmware.Tests.Machine;

namespace EdgeReader.Firmware.Tests.Stories;

/// <summary>
/// The real drivers keep the contracts that the simulated ones keep on the desk: the same test
/// classes, run in the virtual Pi.
/// </summary>
[Collection("an idle Pi 4")]
public sealed class ContractTests(IdlePi4 shared)
{
    private const string Program = "/run/device-tests/EdgeReader.Devices.Tests";

    // The root is read only, and has no libicu.
    private const string Everywhere =
        "HOME=/run TESTINGPLATFORM_TELEMETRY_OPTOUT=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public Task HeaderSoundAndUsbCamera_KeepTheContracts() =>
        DemandKeptAsync(
            "EDGEREADER_TEST_GPIO=/run/signals EDGEREADER_TEST_SPEAKER=hw:CARD=Loopback,DEV=0 "
                + $"EDGEREADER_TEST_RECORDING={Ears.Recording} EDGEREADER_TEST_CAMERA=/dev/video0",
            "AttachedMotorTests",
            "AttachedButtonsTests",
            "AttachedSpeakerTests",
            "AttachedCameraTests"
        );

    [Fact]
    public Task CameraOfThePisOwn_KeepsTheContract() =>
        DemandKeptAsync(
            "EDGEREADER_TEST_CAMERA=libcamera LD_PRELOAD=/run/share/paced-camera.so",
            "AttachedCameraTests"
        );

    private async Task DemandKeptAsync(string environment, params string[] contracts)
    {
        await shared.Pi.NeedDeviceTestsAsync();
        // In one go: the program alone takes twenty seconds to start.
        string filters = string.Concat(contracts.Select(c => $" --filter-class '*{c}'"));
        Answer answer = await shared.Pi.Guest.RunAsync(
            $"env {Everywhere} {environment} {Program} --no-ansi --progress off --output Detailed"
                + filters,
            Patience
        );
        TestContext.Current.TestOutputHelper?.WriteLine(answer.Output);
        Assert.True(answer.Status == 0, answer.Output);
        Assert.All(
            contracts,
            c => Assert.True(Regex.Count(answer.Output, $@"(?m)^passed \S+\.{c}\.") > 2, c)
        );
        Assert.Contains("skipped: 0", answer.Output);
    }
}
