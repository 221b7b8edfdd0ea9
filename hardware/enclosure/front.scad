// One bar clamps the camera and holds both LEDs and their diffusers. Printed upside down.

module front_bar() {
    difference() {
        union() {
            between(bar_z, bar_z + bar) {
                at_each(leds) circle(skirt + 0.2 + rib - 0.3);
                translate([leds[0].x, lens.y - 3]) square([2 * led_aside, 9]);
                hull() {
                    at_each(bar_screws) circle(3.6);
                    translate([middle - camera.x / 2, lens.y]) square([camera.x, 14]);
                }
            }
            // Feet on the board's holes.
            between(camera_face + camera.z, bar_z + 1) for (x = [-1, 1], y = [0, 1])
                translate([middle + x * camera_holes.x / 2, lens.y + y * camera_holes.y]) square(3.6, center = true);
            between(wall + diffuser + touch, bar_z + 1) at_each(leds) circle(skirt);
        }
        between(wall, bar_z) at_each(leds) circle(skirt - 1.7);
        between(bar_z - 1, bar_z + bar + 1) {
            at_each(leds) circle(d = led[0] + 0.2);
            at_each(bar_screws) circle(d = screw_hole);
        }
    }
}

module diffusers() {
    between(wall, wall + diffuser) at_each(leds) circle(skirt - 0.1);
}
