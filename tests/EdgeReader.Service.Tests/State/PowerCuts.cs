using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.State;

/// <summary>
/// Plays changes on a simulated disk and cuts the power in every one of its operations, and again
/// in the lives after that; now and then it is a kill only, which loses nothing that was written
/// but may leave it in memory. What is found then must be what was told last, or what the change
/// in flight was to make of it.
/// </summary>
/// <param name="open">Opens what is kept.</param>
/// <param name="after">What is told after a change, by what was told before it.</param>
/// <param name="first">What is told at first.</param>
internal sealed class PowerCuts(
    Func<SimulatedDisk, IKept> open,
    Func<string, int, string> after,
    string first
)
{
    private const int Lives = 4;

    public int Cuts { get; private set; }

    /// <summary>Changes in flight that were lost.</summary>
    public int Lost { get; private set; }

    /// <summary>Changes in flight that were kept.</summary>
    public int Kept { get; private set; }

    /// <summary>What was found and should not have been.</summary>
    public List<string> Wrong { get; } = [];

    public override string ToString() =>
        $"{Cuts} power cuts: {Lost} changes in flight lost, {Kept} kept, {Wrong.Count} wrong";

    /// <summary>Any changes, and the seed of what a cut leaves of them.</summary>
    /// <param name="changes">Changes are the numbers below this.</param>
    /// <param name="length">How many there are in a history.</param>
    public static Arbitrary<(int[] Steps, int Seed)> Histories(int changes, int length) =>
        (
            from steps in Gen.Choose(0, changes - 1).ArrayOf(length)
            from seed in Gen.Choose(0, int.MaxValue)
            select (steps, seed)
        ).ToArbitrary();

    /// <summary>Plays histories, and demands of each that nothing was wrong.</summary>
    /// <param name="histories">Of what is kept.</param>
    /// <param name="count">How many.</param>
    /// <param name="seedOf">The seed in a history.</param>
    /// <param name="play">Plays one on disks that are cut in the operation they are made for.</param>
    /// <returns>Cuts, and changes in flight that were lost and kept, of all together.</returns>
    public static (int Cuts, int Lost, int Kept) PlayAll<T>(
        Arbitrary<T> histories,
        int count,
        Func<T, int> seedOf,
        Func<T, Func<int, SimulatedDisk>, PowerCuts> play
    )
    {
        int cuts = 0;
        int lost = 0;
        int kept = 0;
        Prop.ForAll(
                histories,
                history =>
                {
                    int seed = seedOf(history);
                    PowerCuts played = play(history, cut => new(seed) { CutAt = cut });
                    cuts += played.Cuts;
                    lost += played.Lost;
                    kept += played.Kept;
                    return played.Wrong.Count == 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count));
        return (cuts, lost, kept);
    }

    /// <summary>Plays changes to their end, with a cut in each operation.</summary>
    public void Play(int[] steps, int seed, Func<int, SimulatedDisk> diskWithCut)
    {
        Random chance = new(seed);
        SimulatedDisk disk;
        int cut = 0;
        do
        {
            disk = diskWithCut(++cut);
            string[] possible = Live(disk, steps, [first]);
            for (SimulatedDisk left = disk; left.Life < Lives; )
            {
                left = Next(left, chance);
                possible = Live(left, steps[..chance.Next(steps.Length + 1)], possible);
            }
        } while (disk.Operations >= cut);
    }

    private SimulatedDisk Next(SimulatedDisk disk, Random chance)
    {
        if (chance.Next(4) == 0)
        {
            return disk.AfterKill();
        }
        Cuts++;
        return disk.AfterCut(chance.Next(), cutAt: chance.Next(12));
    }

    /// <summary>One life: from opening to the next cut, or to the last change.</summary>
    /// <returns>What may be told after it.</returns>
    private string[] Live(SimulatedDisk disk, int[] steps, string[] possible)
    {
        try
        {
            using IKept kept = open(disk);
            Judge(kept.Told, possible);
            possible = [kept.Told];
            foreach (int step in steps)
            {
                possible = [kept.Told, after(kept.Told, step)];
                kept.Change(step);
                possible = possible[1..];
                Judge(kept.Told, possible);
            }
        }
        catch (PowerCut) { }
        return possible;
    }

    private void Judge(string told, string[] possible)
    {
        if (!possible.Contains(told))
        {
            Wrong.Add($"'{told}' instead of '{string.Join("' or '", possible)}'");
        }
        if (possible.Length == 2 && possible[0] != possible[1])
        {
            Lost += told == possible[0] ? 1 : 0;
            Kept += told == possible[1] ? 1 : 0;
        }
    }
}
