// The upper shell: printed upside down, its outer face on the bed, without supports.

module top() {
    difference() {
        union() {
            intersection() {
                difference() {
                    block();
                    hollow();
                }
                between(split, top_z + 1) translate([-50, -50]) square([width + 100, length + 100]);
            }
            intersection() {
                top_inside();
                union() {
                    block();
                    tail_block(split, top_z, top_z - 2);
                }
            }
            front_ridge(split, top_z - edge);
            tail_block(split, top_z, top_z - 2);
        }
        top_holes();
    }
}

module top_inside() {
    between(top_of_boss + touch, top_z - 1) at_each([for (i = [0:4]) screws[i]]) circle(pillar);
    between(plate_top + touch / 2, top_z - 1) at_each(plate_screws) circle(pillar);
    board_holders();
    tabs();
    // Keeps the power button's switch from rising.
    box([power_back + 0.5, power_at.y - 2, power_at.z + power_switch[0] / 2 + touch],
        [power_switch[1] - 0.8, 4, top_z - 1 - power_at.z - power_switch[0] / 2]);
}

// Four tubes press the Pi onto its pegs.
module board_holders() {
    places = [for (x = [board_hole, board.x - board_hole], y = [board_hole, board.y - board_hole])
        [board_at.x + x, board_at.y + y]];
    difference() {
        between(board_at.z + board.z + touch, top_z - 1) at_each(places) circle(3.3);
        between(board_at.z, board_at.z + board.z + 4) at_each(places) circle(1.7, $fn = 16);
    }
}

// Inside of the lower wall, so that the shells can't shift.
module tabs() {
    thick = 1.8;
    between(split - 3, top_z - 1) {
        for (y = [speaker.y - 18, row3 + 12, board_at.y + board.y - 8]) translate([0.15, y]) square([thick, 10]);
        for (y = [speaker.y - 18, board_at.y + 8]) translate([width - 0.15 - thick, y]) square([thick, 10]);
        for (x = [15, width - 25]) translate([x, length - 0.15 - thick]) square([10, thick]);
    }
}
