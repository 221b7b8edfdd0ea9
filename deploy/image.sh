#!/usr/bin/env bash
# Makes the image of a card into out/, with its checksum, its block map and a manifest for Raspberry
# Pi Imager; unpacked, it stays in artifacts/firmware/edgereader.img. Needs root. What didn't change
# isn't made again.
#   image.sh [--unpacked]   with it, the unpacked one is all that is made
# In the environment, all but the first two off without them:
#   IMAGE=file            official image of Raspberry Pi OS Lite, 64-bit; without it its stand-in is
#                         made, which boots in QEMU only
#   PACKAGE=file          our .deb; without it that of the sources as they are
#   SSH_KEY=file          this public key may log in as root over a network
#   WIFI=file             the radio is on, and joins by this connection of NetworkManager
#   CAMERA_OVERLAY=name   for a camera that isn't found by itself, such as imx708
#   URL=folder            where the image is going to be published, for the manifest
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/roots.sh
. deploy/cache.sh
firmware=artifacts/firmware
for name in IMAGE PACKAGE SSH_KEY WIFI; do
    file="${!name:-}"
    if [ -n "$file" ] && [ ! -f "$file" ]; then
        echo "$name=$file: there is no such file." >&2
        exit 2
    fi
done
need_root 'make image'

mkdir -p "$firmware"
exec 9>"$firmware/lock"
if ! flock --nonblock 9; then
    echo "Another image is being made here: wait until it is done." >&2
    exit 1
fi

# What is given may lie anywhere, and the workshop sees only the repository.
given="$firmware/given"
rm -rf "$given"
mkdir -p "$given"
trap 'rm -rf "$given"' EXIT
for name in IMAGE PACKAGE SSH_KEY WIFI; do
    file="${!name:-}"
    [ -z "$file" ] || cp --reflink=auto "$file" "$given/$name"
done
# The path of what is given as $1 in the workshop, or nothing.
path_of() { if [ -e "$given/$1" ]; then echo "$given/$1"; fi; }
workshop() { deploy/workshop/workshop.sh "$(printf '%q ' "$@")"; }

workshop deploy/image/check.sh "$(path_of IMAGE)" "$(path_of PACKAGE)"

package=$(path_of PACKAGE)
if [ -z "$package" ]; then
    deploy/package.sh --if-changed
    package=$(ls $firmware/edgereader_*_arm64.deb)
fi
source=$(path_of IMAGE)
if [ -z "$source" ]; then
    deploy/image/root-cache.sh
    source=$(ls $firmware/root-*.tar.zst)
fi

options=(SSH_KEY="$(path_of SSH_KEY)" WIFI="$(path_of WIFI)" CAMERA_OVERLAY="${CAMERA_OVERLAY:-}")
contents=$(cat "$source" "$package" | sha256sum)$(cat "$given"/{SSH_KEY,WIFI} 2>/dev/null || true)
key=$(sources_key "$contents ${options[*]}" -- deploy/image deploy/workshop/packages \
    ':!deploy/image/*.md')
image="$firmware/edgereader.img"
if is_made "$image" "$key"; then
    echo 'Nothing of the image changed: it is taken as it is.'
else
    rm -f "$image" "$image.key"
    workshop env "${options[@]}" deploy/image/build.sh "$source" "$package" "$image"
    note_made "$image" "$key"
fi
[ "${1:-}" != --unpacked ] || exit 0
version=$(workshop dpkg-deb --field "$package" Version)
name="edgereader-$version"
# The stand-in on a card would be a reader that never speaks.
[ -n "${IMAGE:-}" ] || name="$name-stand-in"
workshop deploy/image/publish.sh "$image" "$name" "$key" "${URL:-file://${PWD// /%20}/out}"
