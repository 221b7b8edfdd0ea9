#!/usr/bin/env bash
# Checks the schematics by KiCad's rules and draws them into out/hardware/schematic:
#   NAME.pdf, .svg, -erc.txt      the netlist NAME.nets is written beside the source
# Needs root, as KiCad is in a Debian root of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=out/hardware/schematic
mkdir -p $out
status=0

for name in edgereader bench; do
    source=hardware/schematic/$name.kicad_sch made=$out/$name
    rm -f "$made"*
    if ! deploy/workshop/workshop.sh --for hardware "
        kicad-cli sch erc --severity-all --exit-code-violations -o $made-erc.txt $source \
        && kicad-cli sch export netlist --format kicadxml -o $made.xml $source \
        && kicad-cli sch export pdf -o $made.pdf $source \
        && kicad-cli sch export svg -o $out $source" >$made.log 2>&1; then
        cat $made.log
        [ ! -e $made-erc.txt ] || cat $made-erc.txt
        echo "FAILED: $name.kicad_sch keeps KiCad's rules and can be drawn, see above"
        status=1
        continue
    fi
    echo "passed: $name.kicad_sch keeps KiCad's rules:" \
        "$(sed -n 's/^ *\** *ERC messages: *//p' $made-erc.txt)"
    before=$(sha256sum hardware/schematic/$name.nets)
    dotnet artifacts/bin/EdgeReader.Hardware/release/edgereader-hardware.dll netlist $made.xml $source
    if [ "$before" = "$(sha256sum hardware/schematic/$name.nets)" ]; then
        echo "passed: $name.nets is its netlist"
    else
        echo "FAILED: $name.nets was its netlist; it is now: commit it"
        status=1
    fi
done
exit $status
