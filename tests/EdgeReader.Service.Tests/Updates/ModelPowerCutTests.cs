using EdgeReader.Recognition;
using EdgeReader.Service.Tests.State;
using EdgeReader.Tests.Programs;

namespace EdgeReader.Service.Tests.Updates;

public class ModelPowerCutTests
{
    [Fact]
    public void PowerIsCut_InAnyOperation_TheModelBeforeOrTheNewOneIsInPlace_Whole()
    {
        (int cuts, _, _) = PowerCuts.PlayAll(
            PowerCuts.Histories(KeptModel.Steps, length: 4),
            12,
            history => history.Seed,
            (history, disk) => Play(history.Steps, history.Seed, disk)
        );
        Console.WriteLine(
            $"Models: {cuts} power cuts on a simulated disk; each time a whole one was in place."
        );
        Assert.True(cuts > 1000);
    }

    [Fact]
    public void FullDisk_KeepsTheModelBefore()
    {
        SimulatedDisk disk = new();
        using KeptModel kept = new(disk);
        kept.Change(0);
        disk.Fault = operation => operation == "Write" ? new IOException("It is full.") : null;
        string told = Assert.Throws<ReaderException>(() => kept.Change(2)).Message;
        Assert.Contains("make room", told);
        Assert.Equal("short", kept.Told);
    }

    [Fact]
    public void DiskThatOnlySaysThatItHasFlushed_IsFoundOut() =>
        Assert.NotEmpty(
            PlaySome(cut => new SimulatedDisk(cut) { CutAt = cut, ForgetsFlushes = true }).Wrong
        );

    [Fact]
    public void DiskThatOnlySaysThatItHasSyncedItsFolder_IsFoundOut() =>
        Assert.NotEmpty(
            PlaySome(cut => new SimulatedDisk(cut) { CutAt = cut, ForgetsSyncs = true }).Wrong
        );

    private static PowerCuts PlaySome(Func<int, SimulatedDisk> diskWithCut) =>
        Play([2, 0, 1, 3, 2], 1, diskWithCut);

    private static PowerCuts Play(int[] steps, int seed, Func<int, SimulatedDisk> diskWithCut)
    {
        PowerCuts cuts = new(disk => new KeptModel(disk), KeptModel.After, SmallBundle.None);
        cuts.Play(steps, seed, diskWithCut);
        return cuts;
    }
}
