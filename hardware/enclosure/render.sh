#!/usr/bin/env bash
# What OpenSCAD works out for make.sh, into a folder; run in the workshop.
#   render.sh FOLDER
#     parts/NAME.stl       printed parts          common/NAME.stl    what NAME shares with the others
#     trials/…             the same with mistakes that the checks must find, and with other parts
#     NAME.png             pictures
# Where there is nothing in common no file is made, and the log says so.
set -euo pipefail
out=$(realpath "$1")
cd "$(dirname "$0")"
mkdir -p "$out"/{parts,common,trials}

# solid FILE SETTING…: closed bodies, worked out exactly by CGAL.
solid() {
    local file=$out/$1.stl settings=()
    shift
    for setting in "$@"; do settings+=(-D "$setting"); done
    openscad --render "${settings[@]}" -o "$file" reader.scad >"$file.log" 2>&1 \
        || grep -q 'top level object is empty' "$file.log" || echo "OpenSCAD failed: see $file.log" >&2
}

# picture NAME SHOW PLACE,TURNED,FAR: where the camera looks, its three angles and its distance, mm. Each has
# a screen of its own; xvfb-run would wait for ever as the workshop's first process, so it is called here.
picture() {
    xvfb-run -a openscad -D "show=\"$2\"" --imgsize 1000,750 --camera "$3" --colorscheme Nature \
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
solid trials/lamp-in-the-view 'show="clash"' 'first="light"' 'moved="light"' 'moved_by=[0,0,-25]'
solid trials/stand-too-near 'show="clash"' 'first="stand"' 'moved="stand"' 'moved_by=[0,15,0]'
solid trials/thin-rib 'show="button_plate"' 'rib=1.2'

# Other parts than ours: the loudspeaker, the battery holder and the lens of a standard camera.
solid trials/other-parts 'show="clash"' 'first="bottom"' 'speaker=[60,30,15]' 'battery=[23,80,21]' \
    'lens_angle=[66,41]'

picture closed assembly 37,86,10,50,0,20,470
picture below assembly 37,86,14,230,0,20,470
picture left assembly 37,86,14,70,0,-60,450
picture right assembly 37,86,14,70,0,60,450
picture front assembly 37,110,14,65,0,160,430
picture open open 37,84,10,35,0,15,470
picture exploded exploded 37,86,90,65,0,30,800
picture stand in_stand 37,110,-30,60,0,145,620
picture part-bottom bottom 37,86,10,40,0,20,470
picture part-top top 37,-86,10,40,0,20,470
picture part-front_bar front_bar 37,-157,5,50,0,30,200
picture part-button_plate button_plate 37,68,0,50,0,30,220
picture part-main_cap main_cap 37,88,0,50,0,30,90
picture part-plus_cap plus_cap 37,67,0,50,0,30,90
picture part-minus_cap minus_cap 37,48,0,50,0,30,90
picture part-power_cap power_cap -11,150,2,50,0,30,60
picture part-stand stand 37,70,40,60,0,150,560
