#!/usr/bin/env bash
# Inside the workshop: makes the image FILE of a card from the folders of its partitions: boot (FAT),
# system (ext4, read-only, without a journal) and data (ext4 with one, empty).
#   assemble.sh ROOT BOOT FILE
set -euo pipefail
root="$1" boot="$2" out="$3"
boot_size=256 data_size=256 # MiB; a card has at least 8,000
folder=$(mktemp -d -p "$(dirname "$out")")
trap 'rm -rf "$folder"' EXIT

used=$(du -sm --apparent-size "$root" | cut -f 1)
root_size=$((used + used / 8 + 64))
if [ "$(df -Pm "$folder" | awk 'NR == 2 { print $4 }')" -lt $((3 * root_size + boot_size + data_size)) ]; then
    echo "There is not enough room to make the image: it takes $((3 * root_size / 1000 + 1)) GB." >&2
    exit 1
fi

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
label-id: 0x0ed9e4ea
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
