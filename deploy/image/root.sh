#!/usr/bin/env bash
# Inside the workshop: makes FILE, the packed root file system of the stand-in for Raspberry Pi OS:
# Debian 13 for ARM64, from packages. The sources of packages are read from the standard input.
#   root.sh FILE
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/roots.sh
out="$1"
deploy/workshop/emulate.sh
list=$(package_list deploy/image/packages)
# INITRD=No: the kernel's package would build an initramfs under emulation, for minutes; the image
# has its own small one.
INITRD=No mmdebstrap --quiet --variant=minbase --architectures=arm64 --include="$list" \
    --aptopt='APT::Install-Recommends "false"' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    trixie "$out.new.tar.zst" -
mv "$out.new.tar.zst" "$out"
