#!/usr/bin/env bash
# Inside the workshop: makes the boot partition a reader's, in folder BOOT; DISK is the number of
# the card, 8 digits, by which an official kernel finds the root file system.
#   boot.sh BOOT DISK
# CAMERA_OVERLAY=imx708: that camera, where it isn't found by itself; WIFI: the radio stays on.
set -euo pipefail
here="$(dirname "$0")"
boot="$1" disk="$2"

lines=$(cat "$here/config.txt")
if [ -n "${CAMERA_OVERLAY:-}" ]; then
    if [[ ! "$CAMERA_OVERLAY" =~ ^[a-z0-9][a-z0-9_,=-]*$ ]]; then
        echo "CAMERA_OVERLAY=$CAMERA_OVERLAY is no name of an overlay, such as imx708." >&2
        exit 1
    fi
    lines="${lines/camera_auto_detect=1/camera_auto_detect=0$'\n'dtoverlay=$CAMERA_OVERLAY}"
fi
if [ -n "${WIFI:-}" ]; then
    lines=$(sed '/^dtoverlay=disable-wifi/d' <<<"$lines")
fi
# The stand-in has no firmware of a Pi, so no overlays either.
if [ -d "$boot/overlays" ]; then
    sed -n 's/^dtoverlay=\([^,]*\).*/\1/p' <<<"$lines" | while read -r name; do
        if [ ! -e "$boot/overlays/$name.dtbo" ]; then
            echo "There is no overlay $name on the boot partition. Of cameras it has:" \
                "$(cd "$boot/overlays" && echo imx*.dtbo ov*.dtbo | sed 's/\.dtbo//g')." >&2
            exit 1
        fi
    done
fi
if [ -e "$boot/config.txt" ]; then
    # What is ours comes last, and so wins.
    sed -i '/^# EdgeReader$/,$d' "$boot/config.txt"
fi
printf '%s\n' "$lines" >>"$boot/config.txt"

# Read-only from the first moment; no resizing of partitions, no scripts of a first boot.
sed -i -E "s/ (rw|ro|quiet|splash|resize|plymouth[^ ]*|init=[^ ]*|systemd\.run[^ ]*|ds=[^ ]*)\b//g
    s/\broot=PARTUUID=[^ ]*/root=PARTUUID=$disk-02/; s/\$/ ro quiet/" "$boot/cmdline.txt"
