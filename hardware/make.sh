#!/usr/bin/env bash
# Makes what the hardware's sources say, into out/hardware, and checks it:
#   schematic/NAME.pdf, .svg, -erc.txt    KiCad's drawing and what its rules found; the netlist beside the source
# Needs root, as KiCad is in a Debian root of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
out=out/hardware
mkdir -p $out/schematic

for name in edgereader bench; do
    source=hardware/schematic/$name.kicad_sch made=$out/schematic/$name
    rm -f $made-erc.txt
    deploy/workshop/workshop.sh --for hardware "
        kicad-cli sch erc --severity-all --exit-code-violations -o $made-erc.txt $source \
        && kicad-cli sch export netlist --format kicadxml -o $made.xml $source \
        && kicad-cli sch export pdf -o $made.pdf $source \
        && kicad-cli sch export svg -o $out/schematic $source" >$made.log 2>&1 || {
        cat $made.log
        [ ! -e $made-erc.txt ] || cat $made-erc.txt
        echo "$source can't be made: see above." >&2
        exit 1
    }
    grep 'ERC messages' $made-erc.txt | sed "s|^|$name:|"
    dotnet artifacts/bin/EdgeReader.Hardware/release/edgereader-hardware.dll netlist $made.xml $source
done
