// All of the case. Open this file in OpenSCAD, or:
//   openscad --render -D 'show="bottom"' -o bottom.stl reader.scad
// show: a name of the lists below, as it is printed; "assembly", "open", "exploded", "in_stand"; or "clash"
// with first = a name: what it has in common with those after it.
include <parameters.scad>
include <layout.scad>
include <shapes.scad>
include <outside.scad>
include <bottom.scad>
include <top.scad>
include <buttons.scad>
include <front.scad>
include <stand.scad>
include <parts.scad>
include <pictures.scad>
include <laid.scad>

show = "assembly";
first = "";
// For a trial of the check: this part is shifted.
moved = "";
moved_by = [0, 0, 0];

printed = ["bottom", "top", "front_bar", "button_plate", "main_cap", "plus_cap", "minus_cap", "power_cap", "diffusers"];
bought = ["zero2w", "camera_module", "cable", "speaker_box", "battery_holder", "charger_board", "gauge_board",
    "latch_board", "driver_board", "amplifier_board", "coin_motor", "light", "switches", "power_button", "plug",
    "screws_in"];
// Each is compared with all that come after it; for the reader in its stand, the stand with these.
all = concat(printed, bought, ["view"]);
in_the_stand = ["bottom", "power_cap", "plug", "note_view"];

module item(name) {
    translate(name == moved ? moved_by : [0, 0, 0]) {
        if (name == "bottom") bottom();
        else if (name == "top") top();
        else if (name == "front_bar") front_bar();
        else if (name == "button_plate") button_plate();
        else if (name == "main_cap") main_cap();
        else if (name == "plus_cap") plus_cap();
        else if (name == "minus_cap") minus_cap();
        else if (name == "power_cap") power_cap();
        else if (name == "diffusers") diffusers();
        else if (name == "zero2w") zero2w();
        else if (name == "camera_module") camera_module();
        else if (name == "cable") cable();
        else if (name == "speaker_box") speaker_box();
        else if (name == "battery_holder") battery_holder();
        else if (name == "charger_board") charger_board();
        else if (name == "gauge_board") gauge_board();
        else if (name == "latch_board") latch_board();
        else if (name == "driver_board") driver_board();
        else if (name == "amplifier_board") amplifier_board();
        else if (name == "coin_motor") coin_motor();
        else if (name == "light") light();
        else if (name == "switches") switches();
        else if (name == "power_button") power_button();
        else if (name == "plug") plug();
        else if (name == "screws_in") screws_in();
        else if (name == "view") view();
        else if (name == "note_view") note_view();
        else if (name == "stand") stand();
        else assert(false, str("There is no part ", name));
    }
}

function after(name) =
    name == "stand" ? in_the_stand
    : [for (i = [search([name], all)[0] + 1 : 1 : len(all) - 1]) all[i]];

module common() {
    for (other = after(first)) intersection() {
        item(first);
        item(other);
    }
}

if (show == "assembly") closed();
else if (show == "open") open();
else if (show == "exploded") exploded();
else if (show == "in_stand") in_stand();
else if (show == "clash") common();
else if (show == "list") for (name = printed) echo("printed", name);
else laid(show);
if (show == "list") for (name = bought) echo("bought", name);
