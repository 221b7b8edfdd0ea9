using EdgeReader.Service.Counting;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.State;

namespace EdgeReader.Service.Tests.Counting;

public class NoteCounterTests
{
    [Fact]
    public void CountingIsTurnedOnAndOff_OnlyNotesInBetweenCount_AllAreRemembered()
    {
        StateFolder folder = StateFolder.Open(new SimulatedDisk(), "/state");
        using TallyJournal journal = TallyJournal.Open(folder, Notes.Currency);
        OwnersChoicesFile choices = OwnersChoicesFile.Open(folder, new(), ["en"]);
        RecentAnswers recent = new();
        NoteCounter counter = new(journal, choices, recent);

        Assert.Equal(Counted.Off, counter.Take(Notes.Of(10)));
        choices.Change(c => c with { IsCounting = true });
        Assert.Equal(Counted.Added, counter.Take(Notes.Of(500)));
        Assert.Equal(Counted.NotMoney, counter.Take(Notes.Card(200)));
        choices.Change(c => c with { IsCounting = false });
        Assert.Equal(Counted.Off, counter.Take(Notes.Of(20)));

        Assert.Equal([500], journal.Tally.Values());
        Assert.Equal(
            ["INR_20", "practice_200", "INR_500", "INR_10"],
            recent.NewestFirst.Select(a => a.Key)
        );
    }
}
