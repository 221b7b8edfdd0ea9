// What the pictures show.


// Not part of the reader.
function tool(name) = name == "plug" || name == "screws_in";

module painted(name) {
    if (name == "bottom" || name == "top") color("SteelBlue") item(name);
    else if (name == "stand") color("Tan") item(name);
    else if (search([name], printed)[0] != []) color("Gold") item(name);
    else if (name == "battery_holder") color("DimGray") item(name);
    else if (name == "cable") color("White") item(name);
    else color("SeaGreen") item(name);
}

module closed() {
    for (name = concat(printed, bought)) if (!tool(name)) painted(name);
}

// The lower shell with all that is in it.
module open() {
    above = ["top", "main_cap", "plus_cap", "minus_cap"];
    for (name = concat(printed, bought)) if (!tool(name) && search([name], above)[0] == []) painted(name);
}

// Drawn apart, upwards in the order of putting together.
module exploded() {
    painted("bottom");
    for (name = ["zero2w", "battery_holder", "charger_board", "gauge_board", "latch_board", "driver_board",
        "amplifier_board", "coin_motor", "power_button", "power_cap"]) translate([0, 0, 30]) painted(name);
    for (name = ["camera_module", "speaker_box", "diffusers"]) translate([0, 0, 50]) painted(name);
    for (name = ["front_bar", "light", "cable"]) translate([0, 0, 75]) painted(name);
    for (name = ["button_plate"]) translate([0, 0, 85]) painted(name);
    translate([0, 0, 100]) painted("switches");
    for (name = ["main_cap", "plus_cap", "minus_cap"]) translate([0, 0, 122]) painted(name);
    translate([0, 0, 165]) painted("top");
}

// In the stand, with the largest note and what the camera sees of the table.
module in_stand() {
    closed();
    painted("stand");
    color("Violet") box([lens.x - note.x / 2, lens.y - note.y / 2, table], [note.x, note.y, 0.3]);
}
