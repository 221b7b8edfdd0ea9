using System.Diagnostics;
using System.Globalization;
using EdgeReader.Firmware.Tests.Machine;

namespace EdgeReader.Firmware.Tests.PowerCuts;

/// <summary>
/// A virtual Pi that starts from a <see cref="Card"/>, mounts its data partition as the image does,
/// and writes there as fast as it can until its power is cut. Again and again with the same card.
/// </summary>
internal sealed class CutPi : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Card _card;
    private readonly CardServer _server;
    private Process? _process;

    /// <summary>With a new card, as it is in the image.</summary>
    /// <param name="chance">When and how the power is cut.</param>
    /// <param name="forgetsFlushes">Whether the card only says that it flushes.</param>
    public CutPi(Random chance, bool forgetsFlushes = false)
    {
        _folder = Artifacts.NewMachine();
        _card = new(Artifacts.Image, chance) { ForgetsFlushes = forgetsFlushes };
        _server = new(_card, Path.Combine(_folder.FullName, "card"));
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, "Guest", "power-cuts.sh"),
            Path.Combine(_folder.FullName, "power-cuts.sh")
        );
        File.WriteAllText(Path.Combine(_folder.FullName, "boot.sh"), Script(_folder));
    }

    /// <summary>Where the program that writes lies, compiled for the Pi.</summary>
    public static string Writer => Path.Combine(Artifacts.Folder, "count-until-killed");

    /// <summary>The card, with what it counted.</summary>
    public Card Card => _card;

    /// <summary>Turns it on.</summary>
    /// <param name="seed">What it writes.</param>
    public void Start(int seed)
    {
        foreach (string channel in Channels)
        {
            File.Delete(Path.Combine(_folder.FullName, channel));
        }
        _card.TurnOn();
        _process = Workshop.Boot(_folder, seed.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Whole lines that came over one of the <see cref="Channels"/> up to now.</summary>
    public string[] Said(string channel)
    {
        string file = Path.Combine(_folder.FullName, channel);
        if (!File.Exists(file))
        {
            return [];
        }
        using StreamReader reader = new(
            new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
        );
        string said = reader.ReadToEnd();
        int end = said.LastIndexOf('\n');
        return end < 0 ? [] : said[..end].Split('\n');
    }

    /// <summary>What it says of itself, and of each of the three that it writes.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["said", "notes", "choices", "models"];

    /// <summary>All that can be known of a machine that is in trouble.</summary>
    public string Describe() =>
        string.Join(
            '\n',
            ((string[])[.. Channels, "machine.log", "console.log"]).Select(channel =>
                $"{channel}: {string.Join('\n', Said(channel).TakeLast(30))}"
            )
        );

    /// <summary>Whether QEMU runs.</summary>
    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Cuts the power: of the card in this moment, of the rest right after it.</summary>
    public async Task CutAsync()
    {
        _card.Cut();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true); // SIGKILL
            await _process.WaitForExitAsync();
            _process.Dispose();
            _process = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        _server.Dispose();
        _card.Dispose();
        _folder.Delete(recursive: true);
    }

    // The RAM disk is the image's, with our own program put before it.
    private static string Script(DirectoryInfo folder) =>
        $"""
            set -euo pipefail
            cd {Artifacts.InsideOf(folder)}
            if [ ! -e initial ]; then
                mcopy -n -i {Artifacts.Inside}/edgereader.img@@4M ::vmlinuz ::initramfs .
                mkdir -p tree/writer
                cp {Artifacts.Inside}/count-until-killed/CountUntilKilled tree/writer/
                cp power-cuts.sh tree/
                chmod +x tree/power-cuts.sh
                (cd tree && find . | cpio --quiet -o -H newc) >initial.new
                cat initramfs >>initial.new
                mv initial.new initial
            fi
            exec qemu-system-aarch64 -M virt -cpu cortex-a72 -smp 1 -m 512 -accel tcg \
                -kernel vmlinuz -initrd initial \
                -append "rdinit=/power-cuts.sh console=ttyAMA0 quiet mitigations=off kpti=off \
                    nokaslr nowatchdog audit=0 apparmor=0 seed=$1" \
                -drive if=none,id=card,driver=nbd,server.type=unix,server.path=card \
                -device virtio-blk-pci,drive=card \
                -device virtio-serial-pci {string.Join(' ', Channels.Select(Channel))} \
                {BootScript.Bare}
            """;

    private static string Channel(string name, int index) =>
        $"-chardev file,id={name},path={name} "
        + $"-device virtserialport,nr={index + 1},chardev={name},name={name}";
}
