#!/usr/bin/env bash
# The case: renders what is printed, checks it, and draws pictures, into out/hardware/enclosure.
# Prints a line "passed: …" or "FAILED: …" for each check. Needs root, as OpenSCAD is in a Debian root
# of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=out/hardware/enclosure
reader=artifacts/bin/EdgeReader.Hardware/release/edgereader-hardware.dll
rm -rf "$out"
mkdir -p "$out"
status=0

# verdict WHAT COMMAND…: a check passes if the command succeeds.
verdict() {
    local what=$1
    shift
    if "$@"; then
        echo "passed: $what"
    else
        echo "FAILED: $what"
        status=1
    fi
}

# Nothing in common: OpenSCAD says that nothing is left, or what is left has no volume.
# shellcheck disable=SC2317 # called by verdict
apart() {
    # An unknown name or a mesh that CGAL refuses would be nothing, too.
    ! grep -E 'ERROR|Ignoring' "$1.stl.log" || return 1
    grep -q 'top level object is empty' "$1.stl.log" || {
        [ -s "$1.stl" ] && dotnet "$reader" overlap "$1.stl"
    }
}

# found FILE VERB WORDS: a check refuses a file, in these words. Another reason doesn't count.
# shellcheck disable=SC2317 # called by verdict
found() {
    local code=0
    dotnet "$reader" "$2" "$1" >"$1.found" || code=$?
    [ "$code" -eq 1 ] && grep -q "$3" "$1.found"
}

start=$SECONDS
deploy/workshop/workshop.sh --for hardware "hardware/enclosure/render.sh $out"

for part in $(sed -n 's/^ECHO: "printed", "\(.*\)"/\1/p' $out/list.echo) stand; do
    limits=()
    # Thin on purpose, and one for each LED.
    [ "$part" != diffusers ] || limits=(--bodies 2 --wall 0.8)
    dotnet "$reader" stl "${limits[@]}" "$out/parts/$part.stl" || {
        [ $? -eq 1 ] || echo "FAILED: $part can be printed"
        status=1
    }
done
for log in "$out"/common/*.log; do
    part=$(basename "$log" .stl.log)
    verdict "$part goes through no other part and not into the view" apart "$out/common/$part"
done
for trial in camera-lifted lamp-in-the-view stand-too-near; do
    verdict "$trial is found" found $out/trials/$trial.stl overlap 'in common'
done
verdict 'thin-rib is found' found $out/trials/thin-rib.stl stl 'its wall is 1.20 mm'
verdict 'another loudspeaker, battery holder and lens fit the lower shell' apart $out/trials/other-parts
dotnet "$reader" optics models/currencies INR >$out/optics.txt
verdict 'pictures are drawn' test -s $out/closed.png -a -s $out/exploded.png -a -s $out/stand.png
echo "The case took $((SECONDS - start)) s."
exit $status
