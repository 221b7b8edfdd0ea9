using EdgeReader.Devices.Buttons;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>Money is counted, on simulated time.</summary>
public sealed class CountingStories : IDisposable
{
    private static readonly Act Nothing = new("none", 1.5);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task ShopkeeperGivesChange_ThreeNotesAreCountedAndOneUndone()
    {
        Simulation s = Counting(Shown("INR_100"), Shown("INR_20"), Shown("INR_20"));
        s.Press(12, Button.Plus).Press(15, Button.Minus).Press(20, Button.Plus);
        await s.PlayAsync();
        Assert.Equal(
            [
                "Total: 3 notes 140 rupees",
                "Taken off: 20 rupees Total: 2 notes 120 rupees",
                "Total: 2 notes 120 rupees",
            ],
            Answers(s)
        );
    }

    [Fact]
    public async Task SameNoteHeldLong_IsCountedOnce()
    {
        Simulation s = Counting([new Act("INR_500", 20)], [Nothing]);
        await s.Press(15, Button.Plus).PlayAsync();
        Assert.Equal(["Total: 1 note 500 rupees"], Answers(s));
    }

    [Fact]
    public async Task CountingOff_NothingIsCounted()
    {
        Simulation s = new([.. Shown("INR_100"), new("none", 6)]);
        await s.Press(6, Button.Plus).PlayAsync();
        Assert.Equal(["Nothing counted yet."], Answers(s));
        Assert.Equal(["INR_100"], s.Said);
    }

    [Fact]
    public async Task PracticeCards_AreNeverCounted()
    {
        Simulation s = Counting(Shown("practice_500"), Shown("INR_10"));
        await s.Press(9, Button.Plus).PlayAsync();
        Assert.Equal(["Total: 1 note 10 rupees"], Answers(s));
    }

    [Fact]
    public async Task NewCount_BeginsAtNothing()
    {
        Simulation s = Counting(Shown("INR_100"), [new Act("none", 6)]);
        s.Press(6, Button.Plus, PressKind.Long).Press(8, Button.Plus);
        await s.PlayAsync();
        Assert.Equal(["New count.", "Nothing counted yet."], Answers(s));
    }

    [Fact]
    public async Task ListOfNotes_IsReadAloud()
    {
        Simulation s = Counting(Shown("INR_500"), Shown("INR_50"));
        await s.Press(9, Button.Plus, PressKind.Double).PlayAsync();
        Assert.Equal(["Counted: 500 rupees 50 rupees"], Answers(s));
    }

    [Fact]
    public async Task LastFiveValues_AreReadAloud_TheNewestFirst()
    {
        Simulation s = new([
            .. new[] { "INR_10", "INR_20", "INR_50", "INR_100", "INR_200", "INR_500" }.SelectMany(
                Shown
            ),
            new("none", 6),
        ]);
        await s.Press(26, Button.Main, PressKind.Double).PlayAsync();
        Assert.Equal(
            ["Last read: 500 rupees 200 rupees 100 rupees 50 rupees 20 rupees"],
            Answers(s)
        );
    }

    [Fact]
    public async Task PowerIsCut_TheTotalIsThereAgain()
    {
        Simulation first = Counting(Shown("INR_2000"), Shown("INR_200"));
        await first.PlayAsync();
        Simulation second = Counting([new Act("none", 8)]);
        await second.Press(2, Button.Plus).PlayAsync();
        Assert.Equal(["Total: 2 notes 2200 rupees"], Answers(second));
    }

    [Fact]
    public async Task DamagedCount_IsTold_EachTime_UntilANewOneIsBegun()
    {
        await Counting(Shown("INR_100"), Shown("INR_100"), Shown("INR_50")).PlayAsync();
        string journal = Path.Combine(_folder.FullName, "tally-INR.journal");
        byte[] bytes = File.ReadAllBytes(journal);
        bytes[bytes.Length / 2] ^= 0xFF;
        File.WriteAllBytes(journal, bytes);
        Simulation s = Counting([new Act("none", 20)]);
        s.Press(8, Button.Plus).Press(14, Button.Plus, PressKind.Long).Press(17, Button.Plus);
        await s.PlayAsync();
        const string Damaged = "The end of the count was damaged. Please count again.";
        string[] answers = Answers(s);
        Assert.Equal(Damaged, answers[0]);
        Assert.StartsWith(Damaged, answers[1]);
        Assert.Equal(["New count.", "Nothing counted yet."], answers[2..]);
    }

    [Fact]
    public async Task WrongAnswer_IsMarked_TakenOff_AndCanBeReplayed()
    {
        Simulation s = Counting(Shown("INR_100"), Shown("INR_20"));
        await s.Press(8, Button.Minus, PressKind.Double).PlayAsync();
        Assert.Equal(["Marked as wrong. Taken off: 20 rupees"], Answers(s));
        string marks = Path.Combine(_folder.FullName, EvidenceMarks.FolderName);
        string mark = Assert.Single(Directory.GetFiles(marks));
        Assert.Equal("000001-INR_20.jsonl", Path.GetFileName(mark));
        Assert.NotEmpty(File.ReadAllLines(mark));
    }

    [Fact]
    public async Task NothingCanBeKept_IsSaid_AndTheCountGoesOn()
    {
        string file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");
        Simulation s = new([.. Shown("INR_100"), new("none", 12)])
        {
            StateFolder = Path.Combine(file, "state"),
            Settings = { ["Owner:IsCounting"] = "true" },
        };
        await s.Press(12, Button.Plus).PlayAsync();
        Assert.Equal(
            ["There is no room to keep your settings and your count.", "Total: 1 note 100 rupees"],
            Answers(s)
        );
    }

    private static Act[] Shown(string label) => [new(label, 2.5), Nothing];

    private Simulation Counting(params Act[][] acts) =>
        new([.. acts.SelectMany(a => a), new("none", 12)])
        {
            StateFolder = _folder.FullName,
            Settings = { ["Owner:IsCounting"] = "true" },
        };

    /// <summary>What was said besides values, reasons and that it is ready.</summary>
    private static string[] Answers(Simulation s) =>
        [
            .. s
                .Reader.Texts.Select(t => t.Text)
                .Where(t => t != "Ready." && !t.EndsWith("0 rupees") || t.Contains(':')),
        ];
}
