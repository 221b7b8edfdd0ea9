using EdgeReader.Firmware.Tests.Machine;
using EdgeReader.Firmware.Tests.PowerCuts;

namespace EdgeReader.Firmware.Tests.Stories;

/// <summary>
/// The power of a virtual Pi is cut (SIGKILL) at any moment while notes are counted, choices made
/// and models installed, by the reader's own code, on the image's own data partition. The card
/// loses what wasn't flushed. <c>make power-cuts-device</c> does so a hundred times.
/// </summary>
public sealed class PowerCutTests
{
    private const int Machines = 2;

    /// <summary>How often, of all machines together.</summary>
    private static int Kills { get; } =
        int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "4");

    private static int Seed { get; } =
        int.Parse(Environment.GetEnvironmentVariable("SEED") ?? $"{Random.Shared.Next()}");

    [Fact]
    public async Task PowerIsCut_AtAnyMoment_AtMostTheChangeInFlightIsLost_AndOneGoodModelIsThere()
    {
        DemandImage();
        Tell($"Power cuts of the virtual Pi: SEED={Seed}.");
        CutSeries[] all = await Task.WhenAll(
            Enumerable.Range(0, Machines).Select(m => PlayAsync(m, (Kills + m) / Machines))
        );
        Tell(Summary(all));
        Assert.Empty(all.SelectMany(s => s.Wrong));
        Assert.Equal(Kills, all.Sum(s => s.Cuts));
        Assert.All(
            all[0].Changes.Keys,
            kind => Assert.NotEqual(0, all.Sum(series => series.Changes[kind]))
        );
    }

    [Fact]
    public async Task CardThatOnlySaysThatItHasFlushed_IsFoundOut()
    {
        DemandImage();
        const int enough = 5; // now and then all is kept by chance
        CutSeries series = await PlayAsync(Machines, enough, forgetsFlushes: true);
        Assert.NotEmpty(series.Wrong);
    }

    private static async Task<CutSeries> PlayAsync(
        int machine,
        int cuts,
        bool forgetsFlushes = false
    )
    {
        Random chance = new(Seed + machine);
        using CutPi pi = new(chance, forgetsFlushes);
        CutSeries series = new(pi, chance, Tell);
        await series.PlayAsync(cuts);
        Tell(
            $"A card: {series.Cuts} cuts, {pi.Card.CutsAmidWrites} of them before all was flushed "
                + $"({pi.Card.Unflushed} writes in all)."
        );
        return series;
    }

    private static string Summary(CutSeries[] all)
    {
        return $"The virtual Pi's power was cut {Sum(s => s.Cuts)} times amid "
            + $"{Sum(s => s.Changes["notes"])} changes of the count, "
            + $"{Sum(s => s.Changes["choices"])} choices and "
            + $"{Sum(s => s.Changes["models"])} installed models; after {Sum(s => s.Booted)} of "
            + "them it booted with its data partition, which was never made anew: clean "
            + $"{Sum(s => s.Booted - s.Repaired)} times ({Sum(s => s.Replayed)} by its journal), "
            + $"repaired {Sum(s => s.Repaired)} times. Of the changes in flight "
            + $"{Sum(s => s.Lost)} were lost and {Sum(s => s.Kept)} kept; of all else "
            + $"{Sum(s => s.Wrong.Count)} totals, choices or models were lost or wrong.";

        int Sum(Func<CutSeries, int> of) => all.Sum(of);
    }

    private static void DemandImage() =>
        Assert.SkipUnless(
            File.Exists(Artifacts.Image) && Directory.Exists(CutPi.Writer),
            "There is no image, or nothing that writes: make power-cuts-device."
        );

    private static void Tell(string line)
    {
        Console.WriteLine(line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }
}
