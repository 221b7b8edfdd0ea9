#!/usr/bin/env bash
# Inside the workshop: makes FILE, the image of a card laid out as Raspberry Pi OS's is, from the
# folders of its two partitions. It stands for an official image, which can't be had everywhere.
#   fake-card.sh ROOT BOOT FILE
set -euo pipefail
root="$1" boot="$2" file="$3"
folder=$(mktemp -d -p "$(dirname "$file")")
trap 'rm -rf "$folder"' EXIT
boot_size=$(($(du -sm "$boot" | cut -f 1) + 16))
root_size=$(($(du -sm "$root" | cut -f 1) * 5 / 4 + 16))
truncate -s "${boot_size}M" "$folder/boot"
mkfs.vfat -n bootfs "$folder/boot" >/dev/null
[ -z "$(ls "$boot")" ] || mcopy -s -i "$folder/boot" "$boot"/* ::
truncate -s "${root_size}M" "$folder/root"
mkfs.ext4 -q -L rootfs -d "$root" "$folder/root"
truncate -s $((4 + boot_size + root_size))M "$file"
sfdisk --quiet "$file" <<TABLE
label: dos
start=4MiB, size=${boot_size}MiB, type=c
size=${root_size}MiB, type=83
TABLE
dd if="$folder/boot" of="$file" bs=1M seek=4 conv=notrunc,sparse status=none
dd if="$folder/root" of="$file" bs=1M seek=$((4 + boot_size)) conv=notrunc,sparse status=none
