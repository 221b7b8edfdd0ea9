#!/usr/bin/env bash
# Inside the workshop: makes the image FILE of a card from the folders of its partitions: boot
# (FAT), system (ext4, read-only, without a journal) and data (ext4 with one, empty).
#   assemble.sh ROOT BOOT DISK FILE      DISK: the number of the card, 8 digits
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/cache.sh
root="$1" boot="$2" disk="$3" out="$4"
boot_size=256 data_size=256 # MiB; a card has at least 8,000
folder=$(mktemp -d -p "$(dirname "$out")")
trap 'rm -rf "$folder"' EXIT

used=$(du -sm --apparent-size "$root" | cut -f 1)
root_size=$((used + used / 8 + 64))
need_room "$folder" $((2 * root_size + boot_size + data_size)) 'to make the image'

truncate -s "${boot_size}M" "$folder/boot"
mkfs.vfat -F 32 -n bootfs "$folder/boot" >/dev/null
mcopy -s -i "$folder/boot" "$boot"/* ::
truncate -s "${root_size}M" "$folder/root"
mkfs.ext4 -q -L rootfs -O ^has_journal -m 0 -d "$root" "$folder/root"
truncate -s "${data_size}M" "$folder/data"
mkfs.ext4 -q -L edgereader "$folder/data"

# 4 MiB before the first partition, as Raspberry Pi OS has them.
truncate -s $((4 + boot_size + root_size + data_size))M "$folder/image"
sfdisk --quiet "$folder/image" <<TABLE
label: dos
label-id: 0x$disk
start=4MiB, size=${boot_size}MiB, type=c
size=${root_size}MiB, type=83
size=${data_size}MiB, type=83
TABLE
place=4
for part in boot root data; do
    dd if="$folder/$part" of="$folder/image" bs=1M seek=$place conv=notrunc,sparse status=none
    place=$((place + $(stat -c %s "$folder/$part") / 1048576))
    rm "$folder/$part"
done
mv "$folder/image" "$out"
