using System.Diagnostics;
using System.Text;

namespace EdgeReader.Device.Tests.Machine;

/// <summary>
/// The image of a card in an emulated machine. Without KVM it runs about twenty times slower than
/// the host, so everything waits for events and nothing is asserted about time.
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

    /// <summary>Boots a copy of the image and waits until it answers.</summary>
    /// <param name="settings">
    /// The owner's settings, JSON, as a maker writes them onto the boot partition.
    /// </param>
    /// <param name="furnish">Puts more into the shared folder before it boots.</param>
    public static async Task<VirtualPi> BootAsync(
        string settings,
        Action<DirectoryInfo>? furnish = null
    )
    {
        string name = Guid.NewGuid().ToString("N")[..8];
        DirectoryInfo folder = Directory.CreateDirectory(
            Path.Combine(Firmware.Folder, "machines", name)
        );
        DirectoryInfo share = folder.CreateSubdirectory("share");
        share.CreateSubdirectory("frames");
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Guest")))
        {
            File.Copy(file, Path.Combine(share.FullName, Path.GetFileName(file)));
        }
        File.Copy(Firmware.GpioSim, Path.Combine(share.FullName, "gpio-sim.ko"));
        File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), settings);
        furnish?.Invoke(share);

        File.WriteAllText(Path.Combine(folder.FullName, "boot.sh"), Script(name));
        Process process = Workshop.Start(
            $"bash {Firmware.Inside}/machines/{name}/boot.sh",
            Path.Combine(folder.FullName, "machine.log")
        );
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
            TestContext.Current.SendDiagnosticMessage(
                File.ReadAllText(Path.Combine(folder.FullName, "console.log"))
            );
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

    private static string Script(string name)
    {
        string unit = Convert.ToBase64String(
            Encoding.ASCII.GetBytes(
                """
                [Unit]
                After=sysinit.target systemd-udevd.service
                Before=edgereader.service
                [Service]
                Type=notify
                NotifyAccess=all
                RuntimeDirectory=share
                TimeoutStartSec=300
                ExecStart=/bin/sh -c 'modprobe -a 9pnet_virtio 9p && \
                    mount -t 9p -o trans=virtio,version=9p2000.L share /run/share && \
                    exec bash /run/share/setup.sh'
                """
            )
        );
        return $"""
            set -euo pipefail
            cd {Firmware.Inside}/machines/{name}
            partition={Firmware.Inside}/edgereader.img@@4M
            mcopy -n -i $partition ::vmlinuz ::initramfs ::cmdline.txt .
            # The maker's settings lie on the boot partition, which is FAT.
            cp --sparse=always {Firmware.Inside}/edgereader.img disk.img
            mcopy -o -i disk.img@@4M appsettings.json ::edgereader/appsettings.json
            exec qemu-system-aarch64 -M virt -cpu cortex-a72 -smp 2 -m 1024 -accel tcg,thread=multi \
                -kernel vmlinuz -initrd initramfs \
                -append "$(cat cmdline.txt) console=ttyAMA0 systemd.wants=virtual-pi.service \
            systemd.set_credential_binary=systemd.extra-unit.virtual-pi.service:{unit}" \
                -drive if=none,id=card,file=disk.img,format=raw,cache=writeback \
                -device virtio-blk-pci,drive=card \
                -device virtio-serial-pci -chardev socket,id=agent,path=agent,server=on,wait=off \
                -device virtserialport,chardev=agent,name=edgereader \
                -virtfs local,path=share,mount_tag=share,security_model=none \
                -device virtio-rng-pci -net none -display none -monitor none \
                -serial file:console.log -no-reboot
            """;
    }
}
