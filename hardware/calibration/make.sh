#!/usr/bin/env bash
# Draws what is to be printed into out/hardware/calibration, compares it with what is committed, and
# measures the pages as Poppler paints them, which is what a printer would do:
#   calibration-sheet.pdf, .svg, practice-cards.pdf    drawn anew
#   calibration-sheet.png, practice-cards-PAGE.png     10 pixels a millimetre
# Prints a line "passed: …" or "FAILED: …" for every check. Needs root, as Poppler is in a Debian root.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=out/hardware/calibration
status=0

# Runs a command; what it says ends the line.
check() {
    local what="$1" said
    shift
    if said=$("$@" 2>&1); then
        echo "passed: $what${said:+: $said}"
    else
        echo "FAILED: $what${said:+: $said}"
        status=1
    fi
}

measure=(dotnet artifacts/bin/EdgeReader.Hardware/release/edgereader-hardware.dll measure)

deploy/desk/build.sh src/EdgeReader.Hardware
deploy/desk/build.sh src/EdgeReader.Training
rm -rf $out
mkdir -p $out/cards
deploy/desk/desk.sh calibration-sheet --output $out >/dev/null
deploy/desk/desk.sh cards --output $out/cards >/dev/null
mv $out/cards/practice-cards.pdf $out
rm -r $out/cards
check 'the calibration sheet is drawn as committed' \
    cmp $out/calibration-sheet.pdf hardware/calibration/calibration-sheet.pdf
check 'its SVG is drawn as committed' \
    cmp $out/calibration-sheet.svg hardware/calibration/calibration-sheet.svg
check "the practice cards' pages are drawn as committed" \
    cmp $out/practice-cards.pdf hardware/practice-cards/practice-cards.pdf

deploy/workshop/workshop.sh --for hardware "
    cd $out
    pdftocairo -png -gray -r 254 -singlefile calibration-sheet.pdf calibration-sheet
    pdftocairo -png -gray -r 254 practice-cards.pdf practice-cards
    for name in calibration-sheet practice-cards; do pdfinfo \$name.pdf >\$name.txt; done
    pdftotext calibration-sheet.pdf calibration-sheet-words.txt"
for name in calibration-sheet practice-cards; do
    check "Poppler takes $name.pdf for A4" grep -o 'Page size: .*(A4)' $out/$name.txt
done
check 'Poppler finds words for screen readers' grep -o 'Not money.*' $out/calibration-sheet-words.txt

check 'the ruler across' "${measure[@]}" $out/calibration-sheet.png across 190 95 205 100
check 'the ruler down' "${measure[@]}" $out/calibration-sheet.png down 15 50 160 100
for page in 1 2 3; do
    check "the ruler of the cards' page $page" \
        "${measure[@]}" $out/practice-cards-$page.png across 12.5 50 160 100
done
# Three cards a page: their cut marks, 3.5 mm outside, are as far apart as the README's table says.
sed -nE 's/^\| +([0-9]+) \| ([0-9]+) × ([0-9]+) \|.*/\1 \2 \3/p' hardware/practice-cards/README.md \
    | awk '{ i = NR - 1; left = (210 - $2) / 2; top = 30 + i % 3 * 84
        print $0, int(i / 3) + 1, left - 3.5, top - 3.5, left - 8, left + $2 + 8, top - 8, top + $3 + 8 }' \
    >$out/cards.txt
while read -r value width height page x y left right top bottom; do
    picture=$out/practice-cards-$page.png
    check "card $value from end to end" "${measure[@]}" "$picture" across "$y" "$left" "$right" "$width"
    check "card $value from edge to edge" "${measure[@]}" "$picture" down "$x" "$top" "$bottom" "$height"
done <$out/cards.txt
check 'as many cards as there are values' test "$(wc -l <$out/cards.txt)" -eq 7
exit "$status"
