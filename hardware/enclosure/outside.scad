// What is felt and reached from outside.

// Upright, with pointed ends that need no support.
module ridge(low, high, radius) {
    hull() {
        between(low + radius, high - radius) circle(radius, $fn = 16);
        between(low, high) circle(0.1, $fn = 16);
    }
}

// The front: a ridge up and down in the middle of the front wall, over both shells.
module front_ridge(low, high) {
    intersection() {
        translate([middle, length + wall, 0]) ridge(edge + 0.5, top_z - edge - 0.5, 1.6);
        between(low, high) translate([0, length]) square([width, 10]);
    }
}

// The charging socket: two ridges up and down, the plug goes in between them.
module charger_rails() {
    for (side = [-1, 1])
        translate([-wall, charger_at.y + charger_socket + side * (charger_plug.x / 2 + 2), 0])
            ridge(edge + 0.5, split - 2, 1.2);
}

// The rear: a block with a screw. It goes below the rounded edge at this height, where it lies on the bed.
module tail_block(low, high, bed) {
    tail_shape(low, high, -wall + 0.1);
    tail_shape(bed, bed + 2, -wall + edge);
}

module tail_shape(low, high, until) {
    between(low, high) hull() {
        translate(tail) circle(boss + 0.5);
        translate([tail.x - boss - 2, -wall - 0.5]) square([2 * boss + 4, until + wall + 0.5]);
    }
}

// Beside it the lanyard's eye.
module eye() {
    between(0, 7) eye_shape(-wall + 0.1);
    between(0, 2) eye_shape(-wall + edge);
}

module eye_shape(until) {
    at = [middle + 8, -wall - 4.5];
    difference() {
        hull() {
            translate(at) circle(6);
            translate([at.x - 8, -wall - 0.5]) square([16, until + wall + 0.5]);
        }
        translate(at) circle(2.5);
    }
}

module bottom_holes() {
    between(-1, lens.z + 1) translate([lens.x, lens.y]) circle(lens_hole);
    between(-1, wall + 1) at_each(leds) circle(window);
    between(wall, bar_z + 1) at_each(leds) circle(skirt + 0.2);
    between(-1, head_height) at_each([for (i = [0:4]) screws[i]]) circle(d = screw_head);
    between(-1, split) at_each([for (i = [0:4]) screws[i]]) circle(d = screw_hole);
    between(-1, split - 2.8) translate(tail) circle(d = screw_head);
    between(0, split + 1) translate(tail) circle(d = screw_hole);
    between(bar_z - screw_length + bar - 0.5, bar_z + 1) at_each(bar_screws) circle(d = screw_pilot);
    // Air under the Pi.
    between(-1, wall + 1) for (i = [-4:4]) translate([board_at.x + board.x / 2 + i * 5, board_at.y + board.y / 2])
        rotate(90) slot([18, 2.2]);
    // Charging socket, card, power button.
    box([-wall - 2, charger_at.y + charger_socket - charger_plug.x / 2, board_edge + 3 - charger_plug.y / 2],
        [wall + 2.2, charger_plug.x, charger_plug.y]);
    box([width - 0.2, board_at.y + board.y - board_card - 8, board_at.z - 0.5], [wall + 2, 16, 6.5]);
    translate(power_at) rotate([0, 90, 0]) translate([0, 0, -0.2]) cylinder(d = power_cap + 2 * play, h = wall + 2);
}

module top_holes() {
    // Sound.
    between(ceiling - 1, top_z + 1) for (i = [-5:5])
        translate([middle + i * 5, speaker_at.y + speaker.y / 2 + 1]) rotate(90) slot([22, 2.4]);
    // Air over the Pi: an arrow to the front.
    between(ceiling - 1, top_z + 1) for (i = [0:4])
        translate([middle, board_at.y + 8 + i * 5]) slot([34 - 7 * i, 2.4]);
    between(ceiling - 1, top_z + 1) {
        translate([middle, main_y]) circle(d = main_cap + 2 * play);
        translate([middle, plus_y]) circle(d = plus_cap + 2 * play);
        translate([middle, minus_y]) offset(play) minus_shape();
    }
    pilot = screw_length - (top_of_boss - head_height) + 0.8;
    between(top_of_boss - 1, top_of_boss + pilot) at_each([for (i = [0:4]) screws[i]]) circle(d = screw_pilot);
    between(split - 1, split + screw_length - 2.8 + 0.8) translate(tail) circle(d = screw_pilot);
    between(plate_top - 1, plate_top + screw_length - plate + 0.4) at_each(plate_screws) circle(d = screw_pilot);
}
