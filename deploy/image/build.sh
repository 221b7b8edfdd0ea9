#!/usr/bin/env bash
# Inside the workshop: makes the image of a card, FILE.
#   build.sh ROOT_TAR PACKAGE FILE
set -euo pipefail
cd "$(dirname "$0")/../.."
tar="$1" package="$2" out="$3"
deploy/workshop/emulate.sh
work=artifacts/firmware/image
rm -rf --one-file-system "$work"
mkdir -p "$work/root" "$work/boot"
echo 'Unpacking the root file system …'
tar --numeric-owner --xattrs -xf "$tar" -C "$work/root"
kernel=$(ls "$work/root/usr/lib/modules")
cp "$work/root/boot/vmlinuz-$kernel" "$work/boot/vmlinuz"
echo 'root=LABEL=rootfs' >"$work/boot/cmdline.txt"
deploy/image/initrd.sh "$work/root" "$kernel" "$work/boot/initramfs"
echo 'Installing the reader …'
deploy/image/customize.sh "$work/root" "$work/boot" "$package"
echo 'Making the partitions …'
deploy/image/assemble.sh "$work/root" "$work/boot" "$out"
rm -rf --one-file-system "$work"
