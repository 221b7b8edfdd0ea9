using System.Text.RegularExpressions;
using EdgeReader.Firmware.Tests.Machine;

namespace EdgeReader.Firmware.Tests.Stories;

/// <summary>
/// The real drivers keep the contracts that the simulated ones keep on the desk: the same test
/// classes, run in the virtual Pi.
/// </summary>
[Collection("an idle Pi 4")]
public sealed partial class ContractTests(IdlePi4 shared)
{
    private const string Program = "/run/device-tests/EdgeReader.Devices.Tests";

    // The root is read only, and has no libicu.
    private const string Everywhere =
        "HOME=/run TESTINGPLATFORM_TELEMETRY_OPTOUT=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData("AttachedMotorTests", "EDGEREADER_TEST_GPIO=/run/gpio")]
    [InlineData("AttachedButtonsTests", "EDGEREADER_TEST_GPIO=/run/gpio")]
    [InlineData(
        "AttachedSpeakerTests",
        "EDGEREADER_TEST_SPEAKER=hw:CARD=Loopback,DEV=0 EDGEREADER_TEST_RECORDING=/run/heard.raw"
    )]
    [InlineData("AttachedCameraTests", "EDGEREADER_TEST_CAMERA=/dev/video0")]
    [InlineData(
        "AttachedCameraTests",
        "EDGEREADER_TEST_CAMERA=libcamera LD_PRELOAD=/run/share/paced-camera.so"
    )]
    public async Task RealDriver_KeepsTheContract(string tests, string environment)
    {
        await shared.Pi.NeedDeviceTestsAsync();
        Answer answer = await shared.Pi.Guest.RunAsync(
            $"env {Everywhere} {environment} {Program} --no-ansi --progress off --filter-class '*{tests}'",
            Patience
        );
        TestContext.Current.TestOutputHelper?.WriteLine(answer.Output);
        Assert.True(answer.Status == 0, answer.Output);
        Assert.True(int.Parse(Succeeded().Match(answer.Output).Groups[1].Value) > 2);
        Assert.Contains("skipped: 0", answer.Output);
    }

    [GeneratedRegex(@"succeeded: (\d+)")]
    private static partial Regex Succeeded();
}
