#!/usr/bin/env bash
# Inside the workshop: makes the image of a card, FILE, of an official image or of the packed root
# file system of its stand-in. Nothing is left of one that could not be made.
#   build.sh IMAGE|ROOT.tar.zst PACKAGE FILE      see image.sh for the environment
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/cache.sh
source="$1" package="$2" out="$3"
disk=0ed9e4ea # what the card is known by
work=artifacts/firmware/image
deploy/workshop/emulate.sh
rm -rf --one-file-system "$work"
mkdir -p "$work/root" "$work/boot"
trap 'rm -rf --one-file-system "$work"' EXIT
echo 'Unpacking the root file system …'
case "$source" in
    *.tar.zst)
        need_room "$work" 5000 'to make the image'
        tar --numeric-owner --xattrs -xf "$source" -C "$work/root"
        kernel=$(ls "$work/root/usr/lib/modules")
        cp "$work/root/boot/vmlinuz-$kernel" "$work/boot/vmlinuz"
        echo 'root=LABEL=rootfs' >"$work/boot/cmdline.txt"
        deploy/image/initrd.sh "$work/root" "$kernel" "$work/boot/initramfs"
        ;;
    # An official image keeps its kernels, its initial RAM disks and its command line.
    *) deploy/image/unpack.sh "$source" "$work/root" "$work/boot" ;;
esac
deploy/image/boot.sh "$work/boot" "$disk"
echo 'Installing the reader …'
deploy/image/customize.sh "$work/root" "$work/boot" "$package"
echo 'Making the partitions …'
deploy/image/assemble.sh "$work/root" "$work/boot" "$disk" "$out"
