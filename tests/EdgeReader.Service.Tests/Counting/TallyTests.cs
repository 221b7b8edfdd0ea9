using EdgeReader.Recognition.Money;
using EdgeReader.Service.Counting;

namespace EdgeReader.Service.Tests.Counting;

public class TallyTests
{
    [Fact]
    public void NotesOneAfterAnother_AddUp_InTheirOrder()
    {
        Tally tally = Notes.Counted(500, 20, 500);
        Assert.Equal([500, 20, 500], tally.Values());
        Assert.Equal(1020, tally.Sum);
        Assert.Equal(["INR_500", "INR_20", "INR_500"], tally.Notes.Select(n => n.Key));
    }

    [Fact]
    public void PracticeCard_NeverCounts()
    {
        Tally tally = Notes.Counted(100);
        Assert.Equal(Counted.NotMoney, tally.Add(Notes.Card(500), out Tally after));
        Assert.Same(tally, after);
    }

    [Fact]
    public void MoneyOfAnotherCurrency_NeverCounts()
    {
        Currency other = Notes.Currency with { Code = "NPR" };
        Answer note = Answer.Of(other, other.Denominations[0], isPractice: false);
        Assert.Equal(Counted.NotMoney, new Tally(Notes.Currency).Add(note, out _));
        Denomination strange = other.Denominations[0] with { Value = 25 };
        Answer forged = Answer.Of(Notes.Currency, strange, isPractice: false);
        Assert.Equal(Counted.NotMoney, new Tally(Notes.Currency).Add(forged, out _));
    }

    [Fact]
    public void Undo_TakesNoteAfterNoteOut_UntilThereIsNone()
    {
        Tally? tally = Notes.Counted(10, 200, 50);
        List<int> undone = [];
        while (tally.TryUndo(out Answer? note, out Tally? after))
        {
            undone.Add(note.Denomination.Value);
            tally = after;
        }
        Assert.Equal([50, 200, 10], undone);
        Assert.Equal(0, tally.Sum);
        Assert.Empty(tally.Notes);
    }

    [Fact]
    public void ThousandthNote_IsNotCounted_AndTheSumStays()
    {
        Tally tally = Notes.Counted(Enumerable.Repeat(10, Tally.MostNotes));
        Assert.Equal(9990, tally.Sum);
        Assert.Equal(Counted.Full, tally.Add(Notes.Of(10), out Tally after));
        Assert.Same(tally, after);
    }

    [Fact]
    public void MoneyBeyondSixDigits_IsNotCounted_ButWhatStillFitsIs()
    {
        Tally tally = Notes.Counted(Enumerable.Repeat(2000, 499));
        tally.Add(Notes.Of(500), out tally);
        tally.Add(Notes.Of(500), out tally);
        Assert.Equal(999_000, tally.Sum);
        Assert.Equal(Counted.Full, tally.Add(Notes.Of(2000), out tally));
        Assert.Equal(Counted.Added, tally.Add(Notes.Of(500), out tally));
        Assert.Equal(Counted.Full, tally.Add(Notes.Of(500), out tally));
        Assert.Equal(999_500, tally.Sum);
    }
}
