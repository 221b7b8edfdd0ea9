#!/usr/bin/env bash
# Inside the workshop: makes FILE, the initial RAM disk of the stand-in: busybox and the modules that
# find the root file system. Debian's own is fifteen times as large and takes 8 s longer in an emulator.
#   initrd.sh ROOT KERNEL FILE
set -euo pipefail
root="$1" kernel="$2" out="$3"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder"/{bin,dev,proc,sys,root,modules}
cp "$root/usr/bin/busybox" "$folder/bin/busybox"
number=100
for module in virtio_blk virtio_mmio ext4; do
    modprobe -d "$root" -S "$kernel" --show-depends "$module"
done | sed -n 's/^insmod \([^ ]*\).*/\1/p' | awk '!seen[$0]++' | while read -r file; do
    name=$(basename "$file" .xz)
    xz -dc "$file" >"$folder/modules/$number-$name"
    number=$((number + 1))
done
cat >"$folder/init" <<'INIT'
#!/bin/busybox sh
# The partition labelled as root= says, mounted as the command line says, is the system.
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t sysfs sys /sys
/bin/busybox mount -t devtmpfs dev /dev
for module in /modules/*; do /bin/busybox insmod $module; done
mode=ro init=/sbin/init
for word in $(/bin/busybox cat /proc/cmdline); do
    case $word in
        root=*) root=${word#root=} ;;
        rw) mode=rw ;;
        init=*) init=${word#init=} ;;
    esac
done
tries=0
until device=$(/bin/busybox findfs "$root" 2>/dev/null) && [ -b "$device" ]; do
    tries=$((tries + 1))
    if [ $tries -gt 100 ]; then
        echo "There is no partition $root."
        /bin/busybox poweroff -f
    fi
    /bin/busybox usleep 100000
done
/bin/busybox mount -t ext4 -o $mode "$device" /root
/bin/busybox mount --move /dev /root/dev
/bin/busybox mount --move /proc /root/proc
/bin/busybox mount --move /sys /root/sys
exec /bin/busybox switch_root /root "$init"
INIT
chmod +x "$folder/init"
(cd "$folder" && find . -print0 | LC_ALL=C sort -z \
    | cpio --null --create --format newc --reproducible --owner 0:0 --quiet) | zstd -q -19 -c >"$out.new"
mv "$out.new" "$out"
