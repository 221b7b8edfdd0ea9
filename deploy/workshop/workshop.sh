#!/usr/bin/env bash
# Runs a command in a workshop: a Debian 13 root for this processor, with what building for the device
# takes (cross compiler, QEMU 10, lintian, image tools), or another list of packages, so that every
# desk makes the same.
#   workshop.sh [--for FOLDER] COMMAND        a line for bash; the repository is seen as /edgereader
# FOLDER/packages is the list, one package a line; deploy/workshop has that of the device. It is made
# once for each list, in artifacts/workshop. Needs root.
set -euo pipefail
folder=deploy/workshop
if [ "$1" = --for ]; then
    folder="$2"
    shift 2
fi
cd "$(dirname "$0")/../.."
. deploy/roots.sh
need_root 'The workshop'
deploy/desk/install-packages.sh firmware

list=$(package_list "$folder/packages")
key=$(sha256sum <<<"$list" | cut -c 1-12)
name=$(basename "$folder")
root="$PWD/artifacts/workshop/$name-$key"
if [ ! -d "$root" ]; then
    echo "Making a workshop, a Debian 13 with what $folder/packages lists (minutes, once) …" >&2
    architectures=amd64
    [[ "$list" != *:arm64* ]] || architectures+=,arm64
    mkdir -p artifacts/workshop
    remove_root "$root.new"
    find artifacts/workshop -mindepth 1 -maxdepth 1 -name "$name-*" | while read -r old; do
        remove_root "$PWD/$old"
    done
    if ! sources trixie | mmdebstrap --quiet --variant=minbase --architectures="$architectures" \
        --include="$list" \
        --aptopt='APT::Install-Recommends "false"' --dpkgopt='path-exclude=/usr/share/man/*' \
        trixie "$root.new" - >&2; then
        remove_root "$root.new"
        echo "The workshop could not be made: see above." >&2
        exit 1
    fi
    connect "$root.new"
    mv "$root.new" "$root"
fi
# The network may be another one than when it was made.
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
read -r sdk_folder _ <<<"$(sdk)"
# No compiler stays behind: it would see another desk's repository as /edgereader.
inside "$root" "export UseSharedCompilation=false DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
    export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
    export MSBUILDDISABLENODEREUSE=1 PATH=\$PATH:/usr/share/dotnet
    cd /edgereader && $1" \
    "$PWD=edgereader" "$sdk_folder=usr/share/dotnet" "$HOME/.nuget=root/.nuget"
