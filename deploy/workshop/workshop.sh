#!/usr/bin/env bash
# Runs a command in the workshop: a Debian 13 root for this processor, with what building for the
# device takes (cross compiler, QEMU 10, lintian, image tools), so that every desk builds the same.
#   workshop.sh COMMAND        a line for bash; the repository is seen as /edgereader
# It is made once for each list of packages, in artifacts/workshop. Needs root.
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/roots.sh
need_root 'The workshop'
deploy/desk/install-packages.sh firmware

list=$(package_list deploy/workshop/packages)
key=$(sha256sum <<<"$list" | cut -c 1-12)
root="$PWD/artifacts/workshop/root-$key"
if [ ! -d "$root" ]; then
    echo "Making the workshop, a Debian 13 with cross compiler and QEMU (minutes, once) …" >&2
    mkdir -p artifacts/workshop
    remove_root "$root.new"
    find artifacts/workshop -mindepth 1 -maxdepth 1 -name 'root-*' | while read -r old; do
        remove_root "$PWD/$old"
    done
    if ! sources trixie | mmdebstrap --quiet --variant=minbase --architectures=amd64,arm64 \
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
