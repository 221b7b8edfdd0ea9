#!/usr/bin/env bash
# Whether a Pi's processors answer as this desk's does: the same drawn pictures, read by the desk's
# program and by the device's, emulated as a Pi 4's and a Pi 5's processor. Fails where another
# value would be announced. Needs `make package`, and root; 12 s a picture and processor.
#   parity.sh PICTURES
set -euo pipefail
cd "$(dirname "$0")/../../.."
out=artifacts/firmware/parity
reader=(dotnet artifacts/bin/EdgeReader.Service/release/edgereader.dll parity)
rm -rf "$out"
mkdir -p "$out"

"${reader[@]}" draw "$out/pictures" --count "$1" --seed 1
"${reader[@]}" read "$out/pictures" --output "$out/x64.json"
deploy/workshop/workshop.sh "deploy/workshop/emulate.sh
    cd $out
    for processor in cortex-a72 cortex-a76; do
        QEMU_CPU=\$processor ../program/edgereader parity read pictures --output \$processor.json &
        running=\"\${running:-} \$!\"
    done
    for one in \$running; do wait \$one || exit 1; done"
for processor in cortex-a72 cortex-a76; do
    echo "x64 and $processor:"
    "${reader[@]}" compare "$out/x64.json" "$out/$processor.json"
done
