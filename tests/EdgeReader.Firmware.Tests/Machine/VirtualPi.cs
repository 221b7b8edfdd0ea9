using System.Diagnostics;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>
/// The image of a card in an emulated machine of one core, on which an instruction takes a
/// nanosecond of the machine's own time, whatever the host is busy with: less than any Pi has. Where
/// it has nothing to do its time goes on at once. So the reader keeps all its own limits of time,
/// and the same happens each time; only what waits outside must be patient.
/// </summary>
public sealed class VirtualPi : IAsyncDisposable
{
    private static readonly TimeSpan BootPatience = TimeSpan.FromMinutes(4);
    private readonly Process _process;

    private VirtualPi(Process process, DirectoryInfo folder, Guest guest)
    {
        _process = process;
        Folder = folder;
        Guest = guest;
    }

    /// <summary>What the host and the guest share; <c>/run/share</c> there.</summary>
    public DirectoryInfo Folder { get; }

    /// <summary>Runs commands in it.</summary>
    public Guest Guest { get; }

    /// <summary>Whether it has not ended.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Boots a copy of the image and waits until it answers.</summary>
    /// <param name="settings">
    /// The owner's settings, JSON, as a maker writes them onto the boot partition.
    /// </param>
    /// <param name="furnish">Puts more into the shared folder before it boots.</param>
    /// <param name="machine">What else is special.</param>
    public static async Task<VirtualPi> BootAsync(
        string settings,
        Action<DirectoryInfo>? furnish = null,
        MachineOptions? machine = null
    )
    {
        DirectoryInfo folder = Artifacts.NewMachine();
        DirectoryInfo share = folder.CreateSubdirectory("share");
        share.CreateSubdirectory("frames");
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Guest")))
        {
            File.Copy(file, Path.Combine(share.FullName, Path.GetFileName(file)));
        }
        foreach (string file in new[] { Artifacts.GpioSim, Artifacts.PacedCamera })
        {
            File.Copy(file, Path.Combine(share.FullName, Path.GetFileName(file)));
        }
        File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), settings);
        File.WriteAllText(Path.Combine(share.FullName, "lines"), Header.Lines);
        furnish?.Invoke(share);

        File.WriteAllText(
            Path.Combine(folder.FullName, "boot.sh"),
            BootScript.Of(folder, machine ?? new())
        );
        Process process = Workshop.Boot(folder);
        try
        {
            Guest guest = await Guest.ConnectAsync(
                Path.Combine(folder.FullName, "agent"),
                BootPatience,
                () => !process.HasExited
            );
            return new(process, share, guest);
        }
        catch (Exception)
        {
            process.Kill(entireProcessTree: true);
            foreach (string log in new[] { "machine.log", "console.log" })
            {
                string file = Path.Combine(folder.FullName, log);
                string said = File.Exists(file) ? File.ReadAllText(file) : "(nothing)";
                TestContext.Current.TestOutputHelper?.WriteLine($"{log}:\n{said}");
            }
            throw;
        }
    }

    /// <summary>Power is cut.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Guest.Dispose();
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Folder.Parent!.Delete(recursive: true);
    }
}
