using EdgeReader.Recognition;
using EdgeReader.Service.Tests.State;
using EdgeReader.Tests.Programs;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Updates;

public class ModelPowerCutTests
{
    private static readonly Arbitrary<(int[] Steps, int Seed)> Histories = (
        from steps in Gen.Choose(0, KeptModel.Steps - 1).ArrayOf(4)
        from seed in Gen.Choose(0, int.MaxValue)
        select (steps, seed)
    ).ToArbitrary();

    [Fact]
    public void PowerIsCut_InAnyOperation_TheModelBeforeOrTheNewOneIsInPlace_Whole()
    {
        int cuts = 0;
        Prop.ForAll(
                Histories,
                history =>
                {
                    PowerCuts played = Play(
                        history.Steps,
                        history.Seed,
                        cut => new SimulatedDisk(history.Seed) { CutAt = cut }
                    );
                    cuts += played.Cuts;
                    return played.Wrong.Count == 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12));
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
