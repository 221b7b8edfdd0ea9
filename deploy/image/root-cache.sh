#!/usr/bin/env bash
# Sees to it that artifacts/firmware/root-KEY.tar.zst is the whole root file system of the stand-in;
# KEY names the state of its sources. Makes it only where it is missing or damaged (8 minutes).
# What Debian has changed since is taken in when that file is removed. Needs root.
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/roots.sh
. deploy/cache.sh
firmware=artifacts/firmware
key=$(sources_key -- deploy/image/packages deploy/image/root.sh deploy/roots.sh)
root="$firmware/root-$key.tar.zst"
if [ -e "$root" ] && ! is_whole "$root"; then
    echo "The root file system in $root is cut short or damaged: it is made anew." >&2
    rm -f "$root" "$root.sha256"
fi
if [ ! -e "$root" ]; then
    echo 'Making the root file system of the stand-in, a Debian 13 (minutes) …'
    mkdir -p "$firmware"
    sources trixie >"$firmware/sources.list"
    deploy/workshop/workshop.sh "deploy/image/root.sh $root <$firmware/sources.list"
fi
find "$firmware" -maxdepth 1 -name 'root-*.tar.zst*' ! -name "$(basename "$root")*" -delete
