using System.Text;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>How QEMU is started, and what the image is given from outside without changing it.</summary>
internal static class BootScript
{
    // Answers the host's commands; runs before the reader, whose devices it makes.
    private const string Agent = """
        [Unit]
        After=sysinit.target systemd-udevd.service
        Before=edgereader.service
        [Service]
        Type=notify
        NotifyAccess=all
        RuntimeDirectory=share
        CPUWeight=10000
        TimeoutStartSec=300
        ExecStart=/bin/sh -c 'modprobe -a 9pnet_virtio 9p && \
            mount -t 9p -o trans=virtio,version=9p2000.L share /run/share && \
            exec bash /run/share/setup.sh'
        """;

    /// <summary>QEMU's arguments for a machine without a network and a screen.</summary>
    public const string Bare =
        "-device virtio-rng-pci -net none -display none -monitor none "
        + "-serial file:console.log -no-reboot";

    private const string Paced = """
        [Service]
        Environment=LD_PRELOAD=/run/share/paced-camera.so
        """;

    /// <summary>A script for bash in the workshop.</summary>
    /// <param name="folder">The machine's.</param>
    /// <param name="machine">What is special about it.</param>
    public static string Of(DirectoryInfo folder, MachineOptions machine) =>
        $"""
            set -euo pipefail
            cd {Artifacts.InsideOf(folder)}
            partition={Artifacts.Inside}/edgereader.img@@4M
            mcopy -n -i $partition ::vmlinuz ::initramfs ::cmdline.txt .
            # The maker's settings lie on the boot partition, which is FAT.
            cp --sparse=always {Artifacts.Inside}/edgereader.img disk.img
            mcopy -o -i disk.img@@4M appsettings.json ::edgereader/appsettings.json
            exec qemu-system-aarch64 -M virt -cpu {machine.Processor} -smp 1 -m 1024 \
                -accel tcg,thread=single -icount shift=0,sleep=off \
                -kernel vmlinuz -initrd initramfs -append "$(cat cmdline.txt) {Arguments(
                machine
            )}" \
                -drive if=none,id=card,file=disk.img,format=raw,cache=writeback \
                -device virtio-blk-pci,drive=card \
                -device virtio-serial-pci -chardev socket,id=agent,path=agent,server=on,wait=off \
                -device virtserialport,chardev=agent,name=edgereader \
                -virtfs local,path=share,mount_tag=share,security_model=none \
                {Bare}
            """;

    private static string Arguments(MachineOptions machine) =>
        string.Join(
            ' ',
            "console=ttyAMA0",
            "systemd.wants=virtual-pi.service",
            Credential("extra-unit.virtual-pi.service", Agent),
            Credential("unit-dropin.edgereader.service", Paced),
            machine.StartsReader ? "" : "systemd.mask=edgereader.service"
        );

    private static string Credential(string name, string unit) =>
        $"systemd.set_credential_binary=systemd.{name}:"
        + Convert.ToBase64String(Encoding.ASCII.GetBytes(unit));
}
