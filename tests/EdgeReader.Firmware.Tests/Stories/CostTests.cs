using EdgeReader.Firmware.Tests.Machine;

namespace EdgeReader.Firmware.Tests.Stories;

/// <summary>
/// What a frame costs on a Pi's processors, in instructions: that needs no Pi, and is the same on
/// every desk. More than two per cent more, or less, has to be accepted by hand.
/// </summary>
internal static class Cost
{
    private const double Tolerance = 0.02;

    public static async Task AssertAsAcceptedAsync(IdlePi pi)
    {
        FrameCost now = await FrameCost.MeasureAsync(pi.Pi);
        CostBaseline baseline = CostBaseline.Load();
        string table = now.Compare(baseline.Of(pi.Processor));
        TestContext.Current.TestOutputHelper?.WriteLine($"{pi.Processor}\n{table}");
        if (CostBaseline.IsToBeAccepted)
        {
            baseline.Accept(pi.Processor, now);
            return;
        }
        Assert.True(
            now.IsWithin(Tolerance, baseline.Of(pi.Processor)),
            $"A frame costs {pi.Processor} something else than was accepted; if that is meant, run "
                + $"this with ACCEPT_COST=1 and commit what it writes.\n{table}"
        );
    }
}

/// <summary>On a Pi 4's processor.</summary>
[Collection("an idle Pi 4")]
public sealed class CostOnPi4Tests(IdlePi4 pi)
{
    [Fact]
    public Task Frame_CostsWhatWasAccepted() => Cost.AssertAsAcceptedAsync(pi);
}

/// <summary>On a Pi 5's, which multiplies bytes four at a time.</summary>
[Collection("an idle Pi 5")]
public sealed class CostOnPi5Tests(IdlePi5 pi)
{
    [Fact]
    public Task Frame_CostsWhatWasAccepted() => Cost.AssertAsAcceptedAsync(pi);
}
