using System.Diagnostics;
using EdgeReader.Recognition.Files;
using EdgeReader.Service.Counting;
using EdgeReader.Service.State;
using EdgeReader.Service.Updates;
using EdgeReader.Tests.Programs;

namespace EdgeReader.Service.Tests.Counting;

/// <summary>
/// A real process that counts, chooses, or installs models, as fast as it can, on the real disk,
/// and is killed (SIGKILL) at some moment, again and again. <c>make power-cuts</c> does so a
/// thousand times.
/// </summary>
public sealed class KillTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly Random _chance = new();

    /// <summary>How often, of all three together.</summary>
    private static int Kills { get; } =
        int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "200");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task CountingIsKilled_AtAnyMoment_AtMostTheChangeInFlightIsLost() =>
        KillAsync("notes", Kills / 2, FindNotes);

    [Fact]
    public Task ChoosingIsKilled_AtAnyMoment_AtMostTheChangeInFlightIsLost() =>
        KillAsync("choices", Kills / 4, FindChoices);

    [Fact]
    public Task UpdatingIsKilled_AtAnyMoment_TheModelBeforeOrTheNewOneIsInPlace() =>
        KillAsync("models", Kills / 4, FindModel);

    private async Task KillAsync(string what, int kills, Func<StateFolder, string> find)
    {
        int changes = 0;
        int lost = 0;
        int kept = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            List<string> said = await RunUntilKilledAsync(what, seed: kill);
            using StateFolder folder = StateFolder.Open(_folder.FullName);
            string found = find(folder);
            string told = said.Last(line => line[0] == '=')[2..];
            string intended = said[^1][2..];
            bool isInFlight = intended != told;
            Assert.True(
                found == told || (isInFlight && found == intended),
                $"Kill {kill}: '{found}' was found, '{told}' was told, '{intended}' intended."
            );
            changes += said.Count(line => line[0] == '=') - 1;
            lost += isInFlight && found == told ? 1 : 0;
            kept += isInFlight && found == intended ? 1 : 0;
        }
        Console.WriteLine(
            $"The {what}: killed {kills} times amid {changes} changes; of those in flight {lost} "
                + $"were lost and {kept} kept; no other was lost, nothing was wrong."
        );
        Assert.True(changes > kills);
    }

    private async Task<List<string>> RunUntilKilledAsync(string what, int seed)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "CountUntilKilled.dll");
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", [program, _folder.FullName, $"{seed}", what])
            {
                RedirectStandardOutput = true,
            }
        )!;
        using CancellationTokenSource patience = new(Patience);
        List<string> said = [];
        int lines = _chance.Next(1, 60);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said.Add(line);
            if (said.Count == lines)
            {
                process.Kill();
            }
        }
        await process.WaitForExitAsync(patience.Token);
        const int killed = 128 + 9;
        Assert.Equal(killed, process.ExitCode);
        return said;
    }

    private static string FindNotes(StateFolder folder)
    {
        using TallyJournal journal = TallyJournal.Open(folder, Notes.Currency);
        Assert.Null(journal.NotKept);
        Assert.False(journal.IsDamaged);
        return $"{string.Join('+', journal.Tally.Values())} = {journal.Tally.Sum}";
    }

    private static string FindModel(StateFolder folder)
    {
        ModelSlots slots = new(Disk.Real, folder.FullPath);
        slots.Tidy();
        return SmallBundle.Installed(slots, Disk.Real);
    }

    private static string FindChoices(StateFolder folder)
    {
        OwnersChoicesFile choices = OwnersChoicesFile.Open(folder, new(), ["en"]);
        Assert.Null(choices.NotKept);
        Assert.False(choices.WereDamaged);
        return $"volume {choices.Choices.Volume}";
    }
}
