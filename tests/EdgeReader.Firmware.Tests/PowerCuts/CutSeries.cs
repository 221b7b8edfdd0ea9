using System.Diagnostics;

namespace EdgeReader.Firmware.Tests.PowerCuts;

/// <summary>
/// Cuts the power of one virtual Pi again and again, and judges after each cut what is found on its
/// card: what was told last, or what the change in flight was to make of it.
/// </summary>
/// <param name="pi">The caller's.</param>
/// <param name="chance">When the power is cut.</param>
/// <param name="tell">Gets a line after each cut: the whole takes long.</param>
internal sealed class CutSeries(CutPi pi, Random chance, Action<string> tell)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Lines that are told or intended before a cut, at most; a sixth of them or so are of models.
    /// Counted, and not timed, as the host may be busy.
    /// </summary>
    private const int MostLines = 200;

    private static readonly string[] Writers = [.. CutPi.Channels.Skip(1)];

    /// <summary>What may be found, at first.</summary>
    private readonly Dictionary<string, string[]> _possible = new()
    {
        ["notes"] = [" = 0"],
        ["choices"] = ["volume 7"],
        ["models"] = ["no model"],
    };

    /// <summary>Cuts that a boot followed.</summary>
    public int Cuts { get; private set; }

    /// <summary>Changes that were told, by what was changed.</summary>
    public Dictionary<string, int> Changes { get; } = Writers.ToDictionary(w => w, _ => 0);

    /// <summary>Changes that were in flight and lost.</summary>
    public int Lost { get; private set; }

    /// <summary>Changes that were in flight and kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Cuts after which it booted and had its data partition, as it was left.</summary>
    public int Booted { get; private set; }

    /// <summary>Boots at which the file system's journal had to be played.</summary>
    public int Replayed { get; private set; }

    /// <summary>Boots at which more than that was repaired.</summary>
    public int Repaired { get; private set; }

    /// <summary>What was found and should not have been, one sentence each.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Plays so many cuts, or up to the first after which something was wrong.</summary>
    public async Task PlayAsync(int cuts)
    {
        for (int life = 0; life <= cuts && Wrong.Count == 0; life++)
        {
            pi.Start(seed: chance.Next());
            if (!await WriteAsync(chance.Next(MostLines)))
            {
                Wrong.Add(
                    $"After cut {life} it didn't come so far that it writes:\n{pi.Describe()}"
                );
                break;
            }
            await Task.Delay(chance.Next(50));
            await pi.CutAsync();
            Judge(life);
            Cuts = life;
            tell($"A card has booted after {Booted} of {Cuts} cuts; wrong: {Wrong.Count}.");
        }
    }

    /// <summary>Waits until each of the three has begun, and for so many lines.</summary>
    private async Task<bool> WriteAsync(int lines)
    {
        long start = Stopwatch.GetTimestamp();
        while (pi.IsRunning && Stopwatch.GetElapsedTime(start) < Patience)
        {
            int[] said = [.. Writers.Select(w => pi.Said(w).Length)];
            if (said.Min() > 0 && said.Sum() >= lines)
            {
                return true;
            }
            await Task.Delay(20);
        }
        return false;
    }

    private void Judge(int life)
    {
        string said = string.Join('\n', pi.Said("said"));
        if (!said.Contains("mounted: ext4 rw,") || said.Contains("made anew"))
        {
            Wrong.Add($"After cut {life} the data partition was not there as it was:\n{said}");
        }
        else if (life > 0)
        {
            Booted++;
        }
        Replayed += said.Contains("recovering journal") ? 1 : 0;
        Repaired += IsRepaired(said) ? 1 : 0;
        foreach (string writer in Writers)
        {
            string[] lines = pi.Said(writer);
            string found = lines[0][2..];
            string[] possible = _possible[writer];
            if (!possible.Contains(found))
            {
                Wrong.Add(
                    $"After cut {life} of {writer} '{found}' was found, where it had to be "
                        + $"'{string.Join("' or '", possible)}':\n{said}"
                );
            }
            if (possible.Length == 2)
            {
                Lost += found == possible[0] ? 1 : 0;
                Kept += found == possible[1] ? 1 : 0;
            }
            string told = lines.Last(line => line[0] == '=')[2..];
            string last = lines[^1][2..];
            _possible[writer] = last == told ? [told] : [told, last];
            Changes[writer] += lines.Count(line => line[0] == '=') - 1;
        }
    }

    private static bool IsRepaired(string said) =>
        new[] { "FIXED", "MODIFIED", "orphaned", "INCONSISTENCY" }.Any(said.Contains);
}
