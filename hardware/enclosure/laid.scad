// Each part as it lies on the printer's bed: what is rendered to STL.

module laid(name) {
    if (name == "top") translate([0, 0, top_z]) rotate([180, 0, 0]) item(name);
    else if (name == "front_bar") translate([0, 0, bar_z + bar]) rotate([180, 0, 0]) item(name);
    else if (name == "power_cap") rotate([0, -90, 0]) translate([-power_face, 0, 0]) item(name);
    else translate([0, 0, -lowest(name)]) item(name);
}

function lowest(name) =
    name == "button_plate" ? plate_top - plate
    : name == "diffusers" ? wall
    : name == "stand" ? table
    : search([name], ["main_cap", "plus_cap", "minus_cap"])[0] != [] ? flange_z
    : 0;
