#!/usr/bin/env bash
# Checks the building guide, ../README.md, and makes of it what is read aloud, in out/hardware/guide:
#   guide.txt    a paragraph a line
#   guide.wav    the same, as espeak-ng reads it
set -euo pipefail
cd "$(dirname "$0")/../.."
out=out/hardware/guide
mkdir -p $out
status=0

dotnet artifacts/bin/EdgeReader.Hardware/release/edgereader-hardware.dll guide --output $out/guide.txt \
    || status=1
rm -f $out/guide.wav
espeak-ng -v en -s 160 -f $out/guide.txt -w $out/guide.wav
# Sixteen bits, 22,050 a second, one channel.
seconds=$((($(stat -c %s $out/guide.wav) - 44) / 44100))
if [ $seconds -ge 300 ]; then
    echo "passed: espeak-ng reads the guide, in $((seconds / 60)) minutes"
else
    echo "FAILED: espeak-ng reads the guide, but ended after $seconds seconds"
    status=1
fi
exit $status
