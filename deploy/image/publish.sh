#!/usr/bin/env bash
# Inside the workshop: makes of IMAGE what is published, in out/: NAME.img.zst, its checksum, its
# block map for bmaptool and a manifest for Raspberry Pi Imager, which looks for it below URL. KEY
# is the state of the image's sources: of the same state nothing is packed again.
#   publish.sh IMAGE NAME KEY URL
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/cache.sh
image="$1" name="$2" key="$3" url="$4"
mkdir -p out
cd out
image="../$image"
new="new-$name"
trap 'rm -f "$new".*' EXIT
if is_made "$name.img.zst" "$key" && is_whole "$name.img.zst" && [ -e "$name.img.bmap" ]; then
    echo "out/$name.img.zst is packed already."
else
    rm -f "$name".*
    need_room . $(($(du -m "$image" | cut -f 1) / 2)) 'to pack the image'
    echo 'Packing the image …'
    bmaptool --quiet create --output "$new.img.bmap" "$image"
    zstd -q -T0 -12 -o "$new.img.zst" "$image"
    mv "$new.img.bmap" "$name.img.bmap"
    mv "$new.img.zst" "$name.img.zst.new"
    keep_whole "$name.img.zst"
    note_made "$name.img.zst" "$key"
fi
manifest="$name.rpi-imager-manifest"
if ! is_made "$manifest" "$key $url"; then
    deploy=../deploy
    date=$(date -u -d "$(dpkg-parsechangelog -l $deploy/debian/changelog -S Date)" +%F)
    python3 $deploy/image/manifest.py "$name" "$url" "$date" "$image" >"$new.json"
    mv "$new.json" "$manifest"
    note_made "$manifest" "$key $url"
fi
sed 's/ .*//' "$name.img.zst.sha256" | xargs printf "out/$name.img.zst: sha256 %s\n"
