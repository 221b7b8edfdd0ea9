using EdgeReader.Service.Counting;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.State;

namespace EdgeReader.Service.Tests.Counting;

public sealed class TallyJournalTests : IDisposable
{
    private const string File = "/state/tally-INR.journal";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private SimulatedDisk _disk = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ReaderIsTurnedOffAndOn_TheCountGoesOn()
    {
        for (int start = 0; start < 3; start++)
        {
            using StateFolder folder = StateFolder.Open(_folder.FullName);
            using TallyJournal journal = TallyJournal.Open(folder, Notes.Currency);
            Assert.Null(journal.NotKept);
            Assert.Equal(start == 0 ? TallyFound.Nothing : TallyFound.Whole, journal.Found);
            Assert.Equal(start * 510, journal.Tally.Sum);
            Assert.Equal(Counted.Added, journal.Add(Notes.Of(500)));
            Assert.Equal(Counted.NotMoney, journal.Add(Notes.Card(500)));
            Assert.Equal(Counted.Added, journal.Add(Notes.Of(2000)));
            Assert.Equal(Notes.Of(2000), journal.Undo());
            Assert.Equal(Counted.Added, journal.Add(Notes.Of(10)));
            Assert.Null(journal.NotKept);
        }
    }

    [Fact]
    public void UndoneToTheEnd_ThereIsNothingToUndo()
    {
        using TallyJournal journal = Open();
        journal.Add(Notes.Of(10));
        Assert.Equal(Notes.Of(10), journal.Undo());
        int operations = _disk.Operations;
        Assert.Null(journal.Undo());
        Assert.Equal(operations, _disk.Operations);
    }

    [Fact]
    public void CountedAndUndoneForDays_TheFileStaysSmall()
    {
        using TallyJournal journal = Open();
        journal.Add(Notes.Of(500));
        int longest = 0;
        for (int times = 0; times < TallyJournal.MostRecords; times++)
        {
            journal.Add(Notes.Of(10));
            longest = int.Max(longest, _disk.Read(File, int.MaxValue)!.Length);
            journal.Undo();
            longest = int.Max(longest, _disk.Read(File, int.MaxValue)!.Length);
        }
        Assert.Equal(32 * (TallyJournal.MostRecords + 1), longest);
        Assert.Equal([500], Open().Tally.Values());
    }

    [Fact]
    public void OneNote_CostsOneWriteAndOneFlush()
    {
        using TallyJournal journal = Open();
        journal.Add(Notes.Of(10));
        int before = _disk.Operations;
        journal.Add(Notes.Of(10));
        Assert.Equal(2, _disk.Operations - before);
    }

    [Fact]
    public void DamagedInTheMiddle_WhatWasBeforeHolds_UntilANewCountItIsSaid()
    {
        using (TallyJournal journal = Open())
        {
            Assert.All([500, 10, 20], value => journal.Add(Notes.Of(value)));
        }
        byte[] damaged = _disk.Read(File, int.MaxValue)!;
        damaged[70] ^= 1;
        _disk.Damage(File, damaged);

        // Reading alone changes nothing: it is found again.
        Assert.True(Open().IsDamaged);
        using TallyJournal found = Open();
        Assert.Equal(TallyFound.Damaged, found.Found);
        Assert.Equal([500], found.Tally.Values());
        found.Add(Notes.Of(100));
        Assert.Equal(damaged, _disk.Read(File + ".damaged", int.MaxValue));

        using TallyJournal next = Open();
        Assert.Equal([500, 100], next.Tally.Values());
        Assert.True(next.IsDamaged);
        next.StartAnew();
        Assert.False(next.IsDamaged);
        Assert.False(Open().IsDamaged);
        Assert.Equal(TallyFound.Whole, Open().Found);
    }

    [Fact]
    public void TornTail_IsCutOff_AndTheCountGoesOn()
    {
        using (TallyJournal journal = Open())
        {
            Assert.All([500, 10], value => journal.Add(Notes.Of(value)));
        }
        _disk.Damage(File, [.. _disk.Read(File, int.MaxValue)![..^1], 77]);
        using TallyJournal found = Open();
        Assert.Equal(TallyFound.WithoutTheLast, found.Found);
        Assert.False(found.IsDamaged);
        found.Add(Notes.Of(20));
        Assert.Equal([500, 20], Open().Tally.Values());
        Assert.Equal(TallyFound.Whole, Open().Found);
    }

    [Theory]
    [InlineData("Write")]
    [InlineData("Flush")]
    public void DiskIsFull_TheCountGoesOnInMemory_UntilThereIsRoomAgain(string fails)
    {
        using TallyJournal journal = Open();
        journal.Add(Notes.Of(500));
        _disk.Fault = operation =>
            operation == fails ? new IOException("No space left on device") : null;
        Assert.Equal(Counted.Added, journal.Add(Notes.Of(10)));
        Assert.Equal(Counted.Added, journal.Add(Notes.Of(20)));
        Assert.Equal(530, journal.Tally.Sum);
        Assert.Contains("(No space left on device): make room", journal.NotKept);
        // Nor is anything left that takes up room.
        Assert.Null(_disk.Read(File + ".partial", 1));

        _disk.Fault = _ => null;
        journal.Undo();
        Assert.Null(journal.NotKept);
        Assert.Equal([500, 10], Open().Tally.Values());
    }

    [Fact]
    public void DiskCanOnlyBeRead_TheCountIsFound_AndGoesOnInMemory()
    {
        using (TallyJournal journal = Open())
        {
            journal.Add(Notes.Of(500));
        }
        _disk.Fault = operation =>
            operation is nameof(SimulatedDisk.Read) or nameof(SimulatedDisk.CreateFolder)
                ? null
                : new UnauthorizedAccessException("Read-only file system");
        using TallyJournal found = Open();
        Assert.Contains("Read-only file system", found.NotKept);
        found.Add(Notes.Of(10));
        Assert.Equal(510, found.Tally.Sum);
        Assert.Contains("Read-only file system", found.NotKept);
    }

    [Fact]
    public void FileCannotBeRead_ItIsLeftAsItIs()
    {
        using (TallyJournal journal = Open())
        {
            journal.Add(Notes.Of(500));
        }
        _disk.Fault = operation =>
            operation == nameof(SimulatedDisk.Read) ? new IOException("Input/output error") : null;
        using TallyJournal found = Open();
        Assert.True(found.IsDamaged);
        Assert.Contains("can't be read (Input/output error)", found.NotKept);
        found.Add(Notes.Of(10));
        Assert.Equal(10, found.Tally.Sum);
        Assert.NotNull(found.NotKept);
        _disk.Fault = _ => null;
        Assert.Equal([500], Open().Tally.Values());
    }

    [Fact]
    public void AnotherReaderHasTheFolder_ItsCountIsLeftAlone()
    {
        using StateFolder first = StateFolder.Open(_folder.FullName);
        using TallyJournal kept = TallyJournal.Open(first, Notes.Currency);
        kept.Add(Notes.Of(500));

        using StateFolder second = StateFolder.Open(_folder.FullName);
        using TallyJournal other = TallyJournal.Open(second, Notes.Currency);
        other.Add(Notes.Of(10));
        Assert.Equal(10, other.Tally.Sum);
        Assert.Contains("Another reader", other.NotKept);
        kept.Add(Notes.Of(20));
        kept.Dispose();
        first.Dispose();

        using StateFolder third = StateFolder.Open(_folder.FullName);
        Assert.Equal(520, TallyJournal.Open(third, Notes.Currency).Tally.Sum);
    }

    /// <summary>As after a kill: who had the folder before has lost it.</summary>
    private TallyJournal Open()
    {
        Func<string, Exception?> fault = _disk.Fault;
        _disk = _disk.AfterKill();
        _disk.Fault = fault;
        return TallyJournal.Open(StateFolder.Open(_disk, "/state"), Notes.Currency);
    }
}
