#!/usr/bin/env bash
# Inside the workshop: copies what lies on the two partitions of an official image into folders.
#   unpack.sh IMAGE ROOT BOOT
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/image/card.sh
. deploy/cache.sh
image="$1" root="$2" boot="$3"
table=$(card_partitions "$image")
end=$(awk '{ end = $1 + $2 } END { print end * 512 }' <<<"$table")
folder=$(mktemp -d -p "$(dirname "$root")")
need_room "$folder" $((2 * end / 1048576)) 'to unpack IMAGE'
# The kernel's own list of devices, which knows the loops.
mount -t devtmpfs devtmpfs /dev
trap 'umount -l /dev; rm -rf --one-file-system "$folder"' EXIT

if ! unpacked "$image" | dd of="$folder/card" bs=1M iflag=fullblock conv=sparse status=none \
    || [ "$(stat -c %s "$folder/card")" -lt "$end" ]; then
    echo "IMAGE is cut short or damaged: download it again, and compare its checksum." >&2
    exit 1
fi
boot_start=$(awk 'NR == 1 { print $1 * 512 }' <<<"$table")
if ! mcopy -s -p -m -n -i "$folder/card@@$boot_start" '::*' "$boot/"; then
    echo "IMAGE is damaged: its first partition can't be read." >&2
    exit 1
fi
mkdir "$folder/mount"
where=$(awk 'NR == 2 { print "offset=" $1 * 512 ",sizelimit=" $2 * 512 }' <<<"$table")
if ! mount -t ext4 -o "loop,ro,noload,$where" "$folder/card" "$folder/mount"; then
    echo "IMAGE is damaged, or this kernel mounts no ext4 from files (module loop): its second" \
        "partition can't be read." >&2
    exit 1
fi
cp -a "$folder/mount/." "$root/"
umount "$folder/mount"

for file in config.txt cmdline.txt; do
    if [ ! -e "$boot/$file" ]; then
        echo "IMAGE is no image of Raspberry Pi OS: there is no $file on its first partition." >&2
        exit 1
    fi
done
# The two bytes of an ELF file that name the processor: 183 is ARM64.
machine=$(od -An -j 18 -N 2 -t u2 "$root/usr/bin/dpkg" 2>/dev/null | tr -d ' ')
if [ "$machine" != 183 ]; then
    echo "IMAGE is for another processor: take Raspberry Pi OS Lite, 64-bit (arm64)." >&2
    exit 1
fi
if ! grep -qx 'VERSION_CODENAME=trixie' "$root/etc/os-release"; then
    echo "IMAGE is built on another Debian than 13 (trixie), for which the package is." >&2
    exit 1
fi
