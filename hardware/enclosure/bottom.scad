// The lower shell: printed as it lies, floor down, without supports.

module bottom() {
    difference() {
        union() {
            intersection() {
                difference() {
                    block();
                    hollow();
                }
                between(0, split) translate([-50, -50]) square([width + 100, length + 100]);
            }
            intersection() {
                bottom_inside();
                hull() hollow_up_to(split);
            }
            front_ridge(edge, split);
            charger_rails();
            tail_block(0, split, 0);
            eye();
        }
        bottom_holes();
    }
}

// What stands on the floor may lean on the walls, never go through them.
module hollow_up_to(high) {
    intersection() {
        block();
        between(0.5, high) translate([-20, -20]) square([width + 40, length + 40]);
    }
}

module bottom_inside() {
    between(1, top_of_boss) at_each([for (i = [0:4]) screws[i]]) circle(boss);
    difference() {
        union() {
            between(1, 8) low_ribs();
            between(1, 16) high_ribs();
        }
        // A pillar of the top comes down here.
        between(top_of_boss, 17) translate(screws[1])
            translate([-pillar - 0.4, -pillar - 0.4]) square([2 * pillar + 4, 2 * pillar + 0.8]);
    }
    between(1, board_edge) ledges();
    between(1, amplifier_at.z + 3) amplifier_corners();
    between(1, amplifier_at.z) amplifier_ledges();
    between(1, speaker_at.z) speaker_ribs();
    between(1, 5.5) translate([motor_at.x, motor_at.y]) difference() {
        circle(motor[0] / 2 + 0.2 + rib);
        circle(motor[0] / 2 + 0.2);
        translate([-1.5, 0]) square([3, 20]);         // its wires
    }
    board_pegs();
    camera_posts();
    lamp_tubes();
    power_pocket();
}

module low_ribs() {
    for (y = [rib2, rib3, rib4]) difference() {
        translate([-1, y]) square([rib_x + 2, rib]);
        translate([18, y - 1]) square([12, rib + 2]);     // wires
    }
    translate([charger_at.x + charger.x + 0.3, row2 - 1]) square([rib, charger.y - 5]);
    translate([gauge_at.x + gauge.x + 0.2, row1 + 6]) square([rib, gauge.y - 4]);
}

module high_ribs() {
    translate([-1, rib1]) square([8, rib]);
    translate([20, rib1]) square([width - 40, rib]);
    translate([width - 7, rib1]) square([8, rib]);
    difference() {
        translate([rib_x, rib1]) square([rib, rib4 + rib - rib1]);
        translate([rib_x - 1, row3 + 10]) square([rib + 2, 10]);     // the battery's wires
    }
    for (x = [battery_x, width - 6]) translate([x, battery_end]) square([7, rib]);
    for (x = [-1, speaker_at.x + speaker.x + 0.2], y = [4, speaker.y - 8])
        translate([x, y]) square([speaker_at.x + 0.8, 6]);
}

// Boards lie on these with their corners; foam tape holds them.
module ledges() {
    corners(gauge_at, gauge, 3);
    corners(latch_at, latch, 3);
    corners(charger_at, charger, 3);
    corners(driver_at, driver, 3);
}

module corners(at, size, side) {
    for (x = [0, size.x - side], y = [0, size.y - side]) translate([at.x + x, at.y + y]) square(side);
}

module amplifier_ledges() {
    corners(amplifier_at, amplifier, 3);
}

module amplifier_corners() {
    difference() {
        translate([amplifier_at.x, amplifier_at.y]) offset(delta = 0.3 + rib) square([amplifier.x, amplifier.y]);
        translate([amplifier_at.x, amplifier_at.y]) offset(delta = 0.3) square([amplifier.x, amplifier.y]);
        translate([amplifier_at.x + 4, 0]) square([amplifier.x - 8, 60]);
        translate([0, amplifier_at.y + 4]) square([100, amplifier.y - 8]);
    }
}

module speaker_ribs() {
    for (x = [6, width - 6 - rib], y = [0, speaker.y - 9])
        translate([x, speaker_at.y + y]) square([rib, 9]);
    for (x = [18, width - 18 - rib]) translate([x, speaker_at.y]) square([rib, speaker.y]);
}

module board_pegs() {
    places = [for (x = [board_hole, board.x - board_hole], y = [board_hole, board.y - board_hole])
        [board_at.x + x, board_at.y + y]];
    between(1, board_at.z) at_each(places) circle(3);
    between(1, board_at.z + board.z + 1) at_each(places) circle(1.2, $fn = 16);
}

// Four corners that carry the camera's board and keep it in its place.
module camera_posts() {
    at = [middle - camera.x / 2, camera_y];
    between(1, camera_face) camera_corners(at, 0);
    between(1, camera_face + camera.z + 0.8) difference() {
        camera_corners(at, rib);
        translate(at) offset(delta = 0.2) square([camera.x, camera.y]);
    }
    between(1, bar_z - touch) at_each(bar_screws) circle(pillar);
}

module camera_corners(at, more) {
    for (x = [-1, 1], y = [-1, 1])
        translate([at.x + camera.x / 2 + x * (camera.x / 2 - 2), at.y + camera.y / 2 + y * (camera.y / 2 - 2)])
            translate([x * (0.2 + more) / 2, y * (0.2 + more) / 2])
                square([4 + 0.2 + more, 4 + 0.2 + more], center = true);
}

// The lamp's light goes down, not aside into the lens.
module lamp_tubes() {
    between(1, bar_z - touch) at_each(leds) circle(skirt + 0.2 + rib);
}

// The power button's switch is slid in from above; its legs go through two slots.
module power_pocket() {
    side = power_switch[0];
    between(1, power_at.z - side / 2) translate([power_back - rib, power_at.y - side / 2 - 0.2 - rib])
        square([power_face - 1 - power_back + rib, side + 0.4 + 2 * rib]);
    between(1, power_at.z + side / 2) difference() {
        translate([power_back - rib, power_at.y - side / 2 - 0.2 - rib])
            square([power_face - 1 - power_back + rib, side + 0.4 + 2 * rib]);
        translate([power_back - 0.1, power_at.y - side / 2 - 0.2]) square([10, side + 0.4]);
        for (y = [-1, 1]) translate([power_back - 5, power_at.y + y * 2.25 - 0.6]) square([6, 1.2]);
    }
}
