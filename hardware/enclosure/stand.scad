// The rest: the reader lies in it, the camera looks down before it, and a corner on the table gives the
// note its place. Printed as it stands.

module stand() {
    inner = width + 2 * wall + 1;
    left = middle - inner / 2;
    rear = -wall - 0.5;
    front = lens.y - stand_distance * tan(lens_angle.y / 2) - 5;
    difference() {
        union() {
            between(table, 0) stand_walls(left, inner, rear, front);
            // It holds the reader on three sides, but not where the charger and the card are reached.
            between(table, 9) {
                for (x = [left - stand_wall, left + inner]) translate([x, rear + 5]) square([stand_wall, 35]);
                for (x = [left, left + inner - 14]) translate([x, rear - stand_wall]) square([14, stand_wall]);
                for (x = [left - stand_wall, left + inner]) translate([x, front - 12]) square([stand_wall, 12]);
            }
            note_corner(left, inner, front);
        }
        stand_windows(left, inner, rear, front);
    }
}

module stand_walls(left, inner, rear, front) {
    for (x = [left - stand_wall, left + inner])
        translate([x, rear - stand_wall]) square([stand_wall, front - rear + stand_wall]);
    translate([left - stand_wall, rear - stand_wall]) square([inner + 2 * stand_wall, stand_wall]);
    // One wall in front, one between the windows of the sides.
    for (y = [front - stand_wall, (front + rear) / 2 - 1 - stand_wall / 2])
        translate([left - stand_wall, y]) square([inner + 2 * stand_wall, stand_wall]);
}

// A low edge behind the note and one at its left end.
module note_corner(left, inner, front) {
    behind = lens.y - note.y / 2 - 1;
    end = middle - note.x / 2 - 1;
    between(table, table + 5) {
        translate([end - 5, behind - 5]) square([note.x + 7, 5]);
        translate([end - 5, behind - 5]) square([5, 40]);
        for (x = [left - stand_wall, left + inner - 6])
            translate([x, front - 3]) square([6 + stand_wall, behind - front]);
    }
}

// Openings with a pointed top need no support.
module stand_windows(left, inner, rear, front) {
    for (y = [rear + 22, front - 24]) translate([left - 10, y, table]) rotate([90, 0, 90])
        linear_extrude(inner + 20) pointed(30, 60);
    for (x = [middle - 20, middle + 20]) translate([x, front + 1, table]) rotate([90, 0, 0])
        linear_extrude(front - rear + 20) pointed(30, 60);
}

module pointed(wide, high) {
    half = wide / 2;
    shoulder = high - half + 5;
    polygon([[-half, 10], [half, 10], [half, shoulder], [0, high + 5], [-half, shoulder]]);
}
