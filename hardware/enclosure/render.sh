#!/usr/bin/env bash
# What OpenSCAD works out for make.sh, into a folder; run in the workshop.
#   render.sh FOLDER
#     parts/NAME.stl       printed parts          common/NAME.stl    what NAME shares with the others
#     trials/…             the same with mistakes that the checks must find
#     NAME.png             pictures
# Where there is nothing in common no file is made, and the log says so.
set -euo pipefail
cd "$(dirname "$0")"
out=$(realpath "$1")
mkdir -p "$out"/{parts,common,trials}

# solid FILE SETTING…: closed bodies, worked out exactly by CGAL.
solid() {
    local file=$out/$1.stl settings=()
    shift
    for setting in "$@"; do settings+=(-D "$setting"); done
    openscad --render "${settings[@]}" -o "$file" reader.scad >"$file.log" 2>&1 \
        || grep -q 'top level object is empty' "$file.log" || echo "OpenSCAD failed: see $file.log" >&2
}

# picture NAME SHOW TURNED…: three angles and a distance.
picture() {
    openscad -D "show=\"$2\"" --imgsize 1000,750 --camera "0,0,0,$3" --autocenter --colorscheme Nature \
        -o "$out/$1.png" reader.scad >"$out/$1.log" 2>&1 || echo "No picture: see $out/$1.log" >&2
}

openscad -D 'show="list"' -o "$out/list.echo" reader.scad 2>"$out/list.log"
names() {
    sed -n "s/^ECHO: \"$1\", \"\(.*\)\"/\1/p" "$out/list.echo"
}

for part in $(names printed) stand; do solid "parts/$part" "show=\"$part\""; done
for part in $(names printed) $(names bought) stand; do
    solid "common/$part" 'show="clash"' "first=\"$part\""
done

solid trials/camera-lifted 'show="clash"' 'first="front_bar"' 'moved="camera_module"' 'moved_by=[0,0,0.5]'
solid trials/lamp-in-the-view 'show="clash"' 'first="light"' 'moved="light"' 'moved_by=[0,0,-14]'
solid trials/stand-too-near 'show="clash"' 'first="stand"' 'moved="stand"' 'moved_by=[0,15,0]'
solid trials/thin-rib 'show="button_plate"' 'rib=1.2'

picture closed assembly 50,0,20,420
picture below assembly 230,0,20,420
picture front assembly 75,0,160,420
picture open open 35,0,15,420
picture exploded exploded 65,0,30,700
picture stand in_stand 60,0,150,560
for part in $(names printed) stand; do picture "part-$part" "$part" 50,0,20,420; done
