using EdgeReader.Firmware.Tests.Machine;

namespace EdgeReader.Firmware.Tests.Stories;

/// <summary>How much the units are shut off, as the device's systemd judges it.</summary>
public sealed class SecurityTests
{
    [Fact]
    public async Task Units_AreUnderstood_AndExposedToOneAndAHalfOfTenAtMost()
    {
        Answer answer = await Workshop.RunAsync(
            "tests/EdgeReader.Firmware.Tests/Scripts/security.sh",
            TimeSpan.FromMinutes(5)
        );
        TestContext.Current.TestOutputHelper?.WriteLine(answer.Output);
        Assert.True(answer.Status == 0, answer.Output);
        Assert.Equal(2, answer.Output.Split("exposure level").Length - 1);
    }
}
