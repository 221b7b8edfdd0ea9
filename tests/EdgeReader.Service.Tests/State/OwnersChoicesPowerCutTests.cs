using EdgeReader.Service.State;

namespace EdgeReader.Service.Tests.State;

public class OwnersChoicesPowerCutTests
{
    [Fact]
    public void PowerIsCut_InAnyOperation_AtMostTheChangeInFlightIsLost()
    {
        (int cuts, _, _) = PowerCuts.PlayAll(
            PowerCuts.Histories(10_001, length: 12),
            12,
            history => history.Seed,
            (history, disk) => Play(history.Steps, history.Seed, disk)
        );
        Console.WriteLine(
            $"Choices: {cuts} power cuts on a simulated disk; no choice was lost but those in "
                + "flight, and no file damaged."
        );
        Assert.True(cuts > 1000);
    }

    [Fact]
    public void DiskThatOnlySaysThatItHasFlushed_IsFoundOut() =>
        Assert.NotEmpty(
            Play(
                [1234, 234, 5678],
                1,
                cut => new SimulatedDisk(cut) { CutAt = cut, ForgetsFlushes = true }
            ).Wrong
        );

    private static PowerCuts Play(int[] steps, int seed, Func<int, SimulatedDisk> diskWithCut)
    {
        PowerCuts cuts = new(
            disk => new KeptChoicesOnDisk(disk),
            (_, step) => Tell(Chosen(step)),
            Tell(new())
        );
        cuts.Play(steps, seed, diskWithCut);
        return cuts;
    }

    private static OwnersChoices Chosen(int step) =>
        new()
        {
            Language = step % 2 == 0 ? "en" : "hi",
            Volume = 1 + (step % 10),
            SpeedPercent = 75 + (step % 76),
            Output = (AnswerOutput)(step % 3),
            IsCounting = step % 5 < 2,
            IsWelcomeHeard = step % 7 < 5,
        };

    private static string Tell(OwnersChoices choices) => choices.ToString();

    private sealed class KeptChoicesOnDisk(SimulatedDisk disk) : IKept
    {
        private readonly OwnersChoicesFile _file = OwnersChoicesFile.Open(
            StateFolder.Open(disk, "/state"),
            new(),
            ["en", "hi"]
        );

        public string Told =>
            Tell(_file.Choices) + (_file.WereDamaged ? ", damaged" : "") + _file.NotKept;

        public void Change(int step) => _file.Change(_ => Chosen(step));

        public void Dispose() { }
    }
}
