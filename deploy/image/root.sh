#!/usr/bin/env bash
# Inside the workshop: makes FILE, the packed root file system of the stand-in for Raspberry Pi OS:
# Debian 13 for ARM64, from packages, and its checksum beside it. The sources of packages are read
# from the standard input; nothing of this machine's network stays in it.
#   root.sh FILE
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/roots.sh
. deploy/cache.sh
out="$1"
deploy/workshop/emulate.sh
need_room "$(dirname "$out")" 3000 'for the root file system of the stand-in'
list=$(package_list deploy/image/packages)
trap 'rm -f "$out.new" "$out.new.tar.zst"' EXIT
# shellcheck disable=SC2016 # $1 is mmdebstrap's
hook='cd "$1/etc" && rm -f resolv.conf hostname \
    && echo "deb http://deb.debian.org/debian trixie main" >apt/sources.list'
# INITRD=No: the kernel's package would build an initramfs under emulation, for minutes; the image
# has its own small one.
INITRD=No mmdebstrap --quiet --variant=minbase --architectures=arm64 --include="$list" \
    --aptopt='APT::Install-Recommends "false"' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --customize-hook="$hook" trixie "$out.new.tar.zst" -
mv "$out.new.tar.zst" "$out.new"
keep_whole "$out"
