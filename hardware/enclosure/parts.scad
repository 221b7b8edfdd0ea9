// What is bought, as simple bodies: for the checks that nothing is where something else is.

module zero2w() {
    difference() {
        box(board_at, board);
        between(0, 20) for (x = [board_hole, board.x - board_hole], y = [board_hole, board.y - board_hole])
            translate([board_at.x + x, board_at.y + y]) circle(d = 2.75);
    }
    over = board_at.z + board.z;
    // Turned: the card is at the right wall, the header at the rear, USB at the front, the camera's cable left.
    box([board_at.x + 7, board_at.y + 1, board_at.z - 2], [51, 5, 2]);
    box([board_at.x + 7, board_at.y + 1, over], [51, 5, board_wires]);
    box([board_at.x + 4, board_at.y + 7.2, over], [board.x - 5, board.y - 14.4, board_parts]);
    for (x = [12.4, 41.4, 54]) box([board_at.x + board.x - x - 4, board_at.y + 22.5, over],
        [8, 7.5 + board_overhang, board_parts]);
    box([board_at.x + board.x - 13, board_at.y + board.y - board_card - 5.5, over + 0.4], [13 + card_out, 11, 0.8]);
}

module camera_module() {
    box([middle - camera.x / 2, camera_y, camera_face], camera);
    box([middle - camera_block / 2, lens.y - camera_block / 2, lens.z + 1],
        [camera_block, camera_block, camera_face - lens.z - 1]);
    between(lens.z, lens.z + 2) translate([lens.x, lens.y]) circle(d = lens_glass + 3);
    box([middle - 10.5, camera_y, camera_face + camera.z], [21, 5.5, camera_back]);
}

// The cable: from the camera rearwards, up, over the Pi to the left, and round to its socket.
module cable() {
    box([middle - ribbon / 2, camera_y - 3, camera_face + camera.z + 1], [ribbon, 3, 0.3]);
    box([middle - ribbon / 2, camera_y - 3.3, camera_face + camera.z + 1], [ribbon, 0.3, 7]);
    side = board_at.y + board.y / 2 - ribbon / 2;
    high = camera_face + camera.z + 8;
    socket = board_at.z + board.z + 1;
    box([middle - ribbon / 2, side, high], [ribbon, camera_y - 3 - side, 0.6]);
    box([3, side, high + 0.8], [middle + ribbon / 2 - 3, ribbon, 0.6]);
    box([2.7, side, socket], [0.3, ribbon, high + 1.4 - socket]);
    box([2.7, side, socket], [board_at.x + 1.2 - 2.7, ribbon, 0.3]);
}

module speaker_box() {
    box(speaker_at, speaker);
}

module battery_holder() {
    box(battery_at, battery);
}

// A board with solder below, 1.7 mm, and parts above.
module small_board(at, size) {
    box(at, [size.x, size.y, 1.6]);
    box([at.x + 4, at.y + 4, at.z - 1.7], [size.x - 8, size.y - 8, size.z]);
}

module charger_board() {
    small_board(charger_at, charger);
    box([charger_at.x - 0.2, charger_at.y + charger_socket - 4, charger_at.z + 1.6], [5.5, 8, 2.8]);
}

module gauge_board() {
    small_board(gauge_at, gauge);
}

module latch_board() {
    small_board(latch_at, latch);
}

module driver_board() {
    small_board(driver_at, driver);
}

module amplifier_board() {
    box(amplifier_at, amplifier);
}

module coin_motor() {
    between(wall + touch, wall + touch + motor[1]) translate([motor_at.x, motor_at.y]) circle(d = motor[0]);
}

module light() {
    top_of_bar = bar_z + bar;
    at_each(leds) {
        between(top_of_bar - led[2], top_of_bar) circle(d = led[0]);
        between(top_of_bar, top_of_bar + 1) circle(d = led[1]);
        for (x = [-1.27, 1.27]) box([x - 0.3, -0.3, top_of_bar + 1], [0.6, 0.6, 4]);
    }
}

module switches() {
    for (button = buttons) translate([middle, button[1], plate_top]) {
        translate([-switch[0] / 2, -switch[0] / 2, 0]) cube([switch[0], switch[0], switch[1]]);
        translate([-switch_plunger / 2, -switch_plunger / 2, 0]) cube([switch_plunger, switch_plunger, switch[2]]);
        for (x = [-1, 1], y = [-1, 1])
            translate([x * switch_pins.x / 2 - 0.5, y * switch_pins.y / 2 - 0.5, -switch_legs])
                cube([1, 1, switch_legs + 1]);
    }
}

module power_button() {
    side = power_switch[0];
    box([power_back, power_at.y - side / 2, power_at.z - side / 2], [power_switch[1], side, side]);
    translate([power_back, power_at.y, power_at.z]) rotate([0, 90, 0]) cylinder(d = 3.4, h = power_switch[2]);
    for (y = [-1, 1], z = [-1, 1])
        box([power_back - 3.5, power_at.y + y * 2.25 - 0.35, power_at.z + z * 2.5 - 0.35], [3.6, 0.7, 0.7]);
}

// The charging cable's plug, pushed in.
module plug() {
    box([charger_at.x - 0.3 - 28, charger_at.y + charger_socket - 5.5, board_edge + 3 - 3.75], [28, 11, 7.5]);
}

// A screw that points upwards, its head's underside at z; the shaft without the thread.
module screw(at, z) {
    between(z - 2, z) translate(at) circle(d = 5);
    between(z - 0.1, z + screw_length) translate(at) circle(d = 2);
}

// All screws, and the screwdriver below those of the case.
module screws_in() {
    for (i = [0:4]) {
        screw(screws[i], head_height);
        between(-8, head_height - 1) translate(screws[i]) circle(d = 4);
    }
    screw(tail, split - 2.8);
    between(-8, split - 4) translate(tail) circle(d = 4);
    for (at = plate_screws) screw(at, plate_top - plate);
    for (at = bar_screws) translate([at.x, at.y, 2 * (bar_z + bar)]) mirror([0, 0, 1])
        translate([-at.x, -at.y, 0]) screw(at, bar_z + bar);
}

// What the camera sees, from its front glass to far away.
module view(far = 250) {
    pyramid(2 * far * [tan(lens_angle.x / 2), tan(lens_angle.y / 2)] + [lens_glass, lens_glass], far);
}

// From the front glass to the largest note in the stand.
module note_view() {
    pyramid(note, stand_distance);
}

module pyramid(size, far) {
    translate([lens.x, lens.y, lens.z - 0.01]) hull() {
        between(-0.01, 0) square(lens_glass, center = true);
        between(-far + 0.02, -far + 0.03) square(size, center = true);
    }
}
