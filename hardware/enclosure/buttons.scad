// The caps and the plate that carries the switches. Caps are printed as they stand, flange down.

module minus_shape() {
    translate(-minus_cap / 2) rounded(minus_cap, 2);
}

module cap_body(high) {
    difference() {
        union() {
            between(flange_z, flange_z + cap_flange) offset(1.8) children();
            between(flange_z, top_z + high) children();
        }
        box([-switch_plunger / 2 - 0.1, -switch_plunger / 2 - 0.1, flange_z - 1],
            [switch_plunger + 0.2, switch_plunger + 0.2, cap_socket + 1 + 0.05]);
    }
}

// Flat and slightly hollow: the largest.
module main_cap() {
    translate([middle, main_y]) difference() {
        cap_body(cap_over) circle(d = main_cap, $fn = 48);
        translate([0, 0, top_z + cap_over + 57.4]) sphere(58, $fn = 96);
    }
}

// A raised cross.
module plus_cap() {
    translate([middle, plus_y]) {
        cap_body(0.3) circle(d = plus_cap);
        between(top_z, top_z + 2) for (turn = [0, 90]) rotate(turn) square([10, 2.4], center = true);
    }
}

// A raised bar across.
module minus_cap() {
    translate([middle, minus_y]) {
        cap_body(0.3) minus_shape();
        between(top_z, top_z + 2) square([10, 2.4], center = true);
    }
}

// The power button's cap, lying in the right wall.
module power_cap() {
    translate([power_face, power_at.y, power_at.z]) rotate([0, 90, 0]) {
        cylinder(d = power_cap + 3, h = power_flange);
        cylinder(d = power_cap, h = wall + 0.2 + power_flange - power_sunk);
    }
}

module button_plate() {
    difference() {
        union() {
            between(plate_top - plate, plate_top) plate_outline();
            between(plate_top - plate, plate_top + 2) for (button = buttons, side = [-1, 1])
                translate([middle, button[1] + side * (switch[0] / 2 + 0.15 + rib / 2)])
                    square([switch[0] - 2, rib], center = true);
        }
        between(plate_top - plate - 1, plate_top + 3) {
            at_each(plate_screws) circle(d = screw_hole);
            for (button = buttons, x = [-1, 1], y = [-1, 1])
                translate([middle + x * switch_pins.x / 2, button[1] + y * switch_pins.y / 2])
                    square(2.4, center = true);
        }
    }
}

module plate_outline() {
    half = switch_pins.x / 2 + 1.2 + 1.7;
    difference() {
        union() {
            hull() {
                translate([middle - half, minus_y - 8]) square([2 * half, main_y - minus_y + 16]);
                translate(plate_screws[0]) circle(3.6);
                translate(plate_screws[3]) circle(3.6);
            }
            hull() at_each([plate_screws[1], plate_screws[2]]) circle(3.6);
        }
        translate(screws[1]) circle(pillar + 0.5);        // a pillar of the top goes by
    }
}
