// Counts notes, undoes and starts anew, or turns the volume, or installs models, as fast as it can
// until it is killed.
// Prints what it is about to make of what it keeps ("? …"), and what it has made of it ("= …").
// Arguments: the state folder, a seed, and `notes`, `choices` or `models`.
using System.Text;
using EdgeReader.Recognition.Files;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Counting;
using EdgeReader.Service.State;
using EdgeReader.Service.Updates;
using EdgeReader.Tests.Programs;
using Microsoft.Win32.SafeHandles;

const int mostNotes = 40; // a line that a pipe takes whole
const int mostRecords = 60; // a file that is written anew now and then

Random chance = new(int.Parse(args[1]));
using StateFolder folder = StateFolder.Open(args[0]);

// Not the console's stream, which writes to nobody without a complaint: it would run for ever.
using FileStream output = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
switch (args[2])
{
    case "notes":
        Count();
        break;
    case "choices":
        Choose();
        break;
    default:
        Update();
        break;
}

void Count()
{
    // Not out of its file, which would take longer to read than all the rest.
    Denomination[] money =
    [
        .. new[] { 10, 20, 50, 100, 200, 500, 2000 }.Select(value => new Denomination(
            value,
            [],
            [],
            1
        )),
    ];
    Currency currency = new("INR", "", "none", new Dictionary<string, NoteSize>(), money);
    using TallyJournal journal = TallyJournal.Open(folder, currency, mostRecords);
    List<int> notes = [.. journal.Tally.Notes.Select(n => n.Denomination.Value)];
    Say('=', Told());
    while (true)
    {
        int dice = chance.Next(20);
        if (dice == 0 || notes.Count == mostNotes)
        {
            notes.Clear();
            Say('?', Tell(notes, notes.Sum()));
            journal.StartAnew();
        }
        else if (dice < 6 && notes.Count > 0)
        {
            notes.RemoveAt(notes.Count - 1);
            Say('?', Tell(notes, notes.Sum()));
            journal.Undo();
        }
        else
        {
            Denomination note = money[chance.Next(money.Length)];
            notes.Add(note.Value);
            Say('?', Tell(notes, notes.Sum()));
            journal.Add(Answer.Of(currency, note, isPractice: false));
        }
        Say('=', Told());
    }

    string Told() =>
        Tell(journal.Tally.Notes.Select(n => n.Denomination.Value), journal.Tally.Sum)
        + journal.NotKept;
}

void Choose()
{
    OwnersChoicesFile choices = OwnersChoicesFile.Open(folder, new(), ["en"]);
    Say('=', $"volume {choices.Choices.Volume}{choices.NotKept}");
    while (true)
    {
        int volume = 1 + chance.Next(10);
        Say('?', $"volume {volume}");
        choices.Change(c => c with { Volume = volume });
        Say('=', $"volume {choices.Choices.Volume}{choices.NotKept}");
    }
}

void Update()
{
    ModelSlots slots = new(Disk.Real, args[0]);
    slots.Tidy();
    Say('=', Told());
    string[] bundles = SmallBundle.WriteTwo(Directory.CreateTempSubdirectory().FullName, chance);
    while (true)
    {
        string bundle = bundles[chance.Next(bundles.Length)];
        Say('?', Path.GetFileName(bundle));
        slots.Install(bundle, SmallBundle.Currency);
        Say('=', Told());
    }

    string Told() => SmallBundle.Installed(slots, Disk.Real);
}

static string Tell(IEnumerable<int> notes, int sum) => $"{string.Join('+', notes)} = {sum}";

// In one go, so that a kill leaves no half of a line.
void Say(char kind, string what) => output.Write(Encoding.UTF8.GetBytes($"{kind} {what}\n"));
