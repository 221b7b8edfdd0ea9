// All of the case. Open this file in OpenSCAD, or:
//   openscad --render -D 'show="bottom"' -o bottom.stl reader.scad
// show: a name of the lists below, "assembly", "open", "exploded", "in_stand", or "clash" with first = a
// name: what it has in common with those after it.
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

show = "assembly";
first = "";
// For a trial of the check: this part is shifted.
moved = "";
moved_by = [0, 0, 0];

printed = ["bottom", "top", "front_bar", "button_plate", "main_cap", "plus_cap", "minus_cap", "power_cap", "diffusers"];
bought = ["zero2w", "camera_module", "cable", "speaker_box", "battery_holder", "charger_board", "gauge_board",
    "latch_board", "driver_board", "amplifier_board", "coin_motor", "light", "switches", "power_button", "plug", "screws_in"];
// Each is compared with all that come after it; for the reader in its stand, the stand with these.
all = concat(printed, bought, ["view"]);
in_the_stand = ["bottom", "power_cap", "plug", "note_view"];

module item(name) {
    translate(name == moved ? moved_by : [0, 0, 0]) {
        if (name == "bottom") bottom();
        if (name == "top") top();
        if (name == "front_bar") front_bar();
        if (name == "button_plate") button_plate();
        if (name == "main_cap") main_cap();
        if (name == "plus_cap") plus_cap();
        if (name == "minus_cap") minus_cap();
        if (name == "power_cap") power_cap();
        if (name == "diffusers") diffusers();
        if (name == "zero2w") zero2w();
        if (name == "camera_module") camera_module();
        if (name == "cable") cable();
        if (name == "speaker_box") speaker_box();
        if (name == "battery_holder") battery_holder();
        if (name == "charger_board") charger_board();
        if (name == "gauge_board") gauge_board();
        if (name == "latch_board") latch_board();
        if (name == "driver_board") driver_board();
        if (name == "amplifier_board") amplifier_board();
        if (name == "coin_motor") coin_motor();
        if (name == "light") light();
        if (name == "switches") switches();
        if (name == "power_button") power_button();
        if (name == "plug") plug();
        if (name == "screws_in") screws_in();
        if (name == "view") view();
        if (name == "note_view") note_view();
        if (name == "stand") stand();
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
else item(show);
if (show == "list") for (name = bought) echo("bought", name);
