using EdgeReader.Service.Tests.State;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Counting;

public class TallyPowerCutTests
{
    private static readonly Arbitrary<(int[] Steps, int MostRecords, int Seed)> Histories = (
        from steps in Gen.Choose(0, KeptTally.Steps - 1).ArrayOf(20)
        from most in Gen.Elements(1, 3, 8, 2048)
        from seed in Gen.Choose(0, int.MaxValue)
        select (steps, most, seed)
    ).ToArbitrary();

    [Fact]
    public void PowerIsCut_InAnyOperation_AtMostTheChangeInFlightIsLost()
    {
        (int cuts, int lost, int kept) = PowerCuts.PlayAll(
            Histories,
            30,
            history => history.Seed,
            Play
        );
        Console.WriteLine(
            $"The count: {cuts} power cuts on a simulated disk; of the changes in flight {lost} "
                + $"were lost and {kept} kept; no other change was lost, no sum was wrong."
        );
        Assert.True(cuts > 1000 && lost > 100 && kept > 100);
    }

    [Fact]
    public void DiskFailsNowAndThen_WhatIsSaidToBeKeptIs() =>
        Prop.ForAll(
                Histories,
                history =>
                {
                    Random chance = new(history.Seed);
                    SimulatedDisk disk = new(history.Seed)
                    {
                        Fault = _ => chance.Next(6) == 0 ? new IOException("It is broken.") : null,
                    };
                    using KeptTally kept = new(disk, history.MostRecords);
                    string told = KeptTally.Empty;
                    HashSet<string> possible = [told];
                    foreach (int step in history.Steps)
                    {
                        told = KeptTally.After(told, step);
                        kept.Change(step);
                        possible = kept.IsKept ? [told] : [.. possible, told];
                    }
                    using KeptTally found = new(disk.AfterCut(history.Seed), history.MostRecords);
                    return possible.Contains(found.Told);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void DiskThatOnlySaysThatItHasFlushed_IsFoundOut() =>
        Assert.NotEmpty(
            PlayLong(cut => new SimulatedDisk(cut) { CutAt = cut, ForgetsFlushes = true }).Wrong
        );

    [Fact]
    public void DiskThatOnlySaysThatItHasSyncedItsFolder_IsFoundOut() =>
        Assert.NotEmpty(
            PlayLong(cut => new SimulatedDisk(cut) { CutAt = cut, ForgetsSyncs = true }).Wrong
        );

    private static PowerCuts PlayLong(Func<int, SimulatedDisk> diskWithCut) =>
        Play(([0, 5, 7, 3, 9, 4, 4, 8, 6, 2, 9, 1, 1], 3, 1), diskWithCut);

    private static PowerCuts Play(
        (int[] Steps, int MostRecords, int Seed) history,
        Func<int, SimulatedDisk> diskWithCut
    )
    {
        PowerCuts cuts = new(
            disk => new KeptTally(disk, history.MostRecords),
            KeptTally.After,
            KeptTally.Empty
        );
        cuts.Play(history.Steps, history.Seed, diskWithCut);
        return cuts;
    }
}
