// Shapes that several parts are made of.
$fn = 32;

// A flat outline of the case, so much inside (+) of its outer face.
module outline(inset) {
    translate([-wall + inset, -wall + inset])
        rounded([width + 2 * (wall - inset), length + 2 * (wall - inset)], corner - inset);
}

module rounded(size, radius) {
    hull() for (x = [radius, size.x - radius], y = [radius, size.y - radius])
        translate([x, y]) circle(radius, $fn = 48);
}

// The case as one block with rounded edges. Each edge is an arc of four steps.
module block() {
    hull() for (step = [0:4]) {
        inset = edge * (1 - sin(step * 22.5));
        rise = edge * (1 - cos(step * 22.5));
        for (z = [rise, top_z - rise - 0.01]) translate([0, 0, z])
            linear_extrude(0.01) outline(inset);
    }
}

// What is hollow in it; chamfered, so that the wall is nowhere thinner than it says.
module hollow() {
    hull() {
        translate([0, 0, wall]) linear_extrude(height) outline(wall + 1);
        translate([0, 0, wall + 1]) linear_extrude(height - 2) outline(wall);
    }
}

// A prism from z to z over a flat shape.
module between(low, high) {
    translate([0, 0, low]) linear_extrude(high - low, convexity = 10) children();
}

module box(at, size) {
    translate(at) cube(size);
}

module at_each(places) {
    for (place = places) translate([place.x, place.y]) children();
}

module slot(size) {
    hull() for (side = [-1, 1]) translate([side * (size.x - size.y) / 2, 0]) circle(d = size.y, $fn = 16);
}
