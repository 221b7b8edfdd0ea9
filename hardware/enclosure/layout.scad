// Where everything is. x: across, 0 at the left wall's inner face. y: along, 0 at the rear wall's inner
// face, so that the front is at the large y. z: 0 on the table under the reader.

top_z = wall + height + wall;
ceiling = wall + height;

// Across: left what is wired, a rib, right the battery.
battery_x = driver.x + 1.3 + rib + 0.6;
width = max(battery_x + battery.x + 0.3, speaker.x + 5, board.x + 10);
middle = width / 2;
rib_x = driver.x + 1.1;

// Along, from the rear: loudspeaker, gauge and latch, charger, driver board, Pi, camera.
speaker_at = [(width - speaker.x) / 2, 1, ceiling - 0.4 - speaker.z];
rib1 = speaker_at.y + speaker.y + 0.5;
row1 = rib1 + rib + 0.5;
rib2 = row1 + max(gauge.y, latch.y) + 0.3;
row2 = rib2 + rib + 0.3;
rib3 = row2 + charger.y + 0.3;
row3 = rib3 + rib + 0.3;
rib4 = row3 + driver.y + 0.3;
battery_at = [battery_x, row1, wall + 1];       // foam tape under it
battery_end = battery_at.y + battery.y + 0.3;
board_at = [width - 0.5 - board.x, max(rib4, battery_at.y + battery.y + 0.3) + rib + 1.1, wall + board_lift];
camera_y = board_at.y + board.y + board_overhang + 0.5 + rib;    // the camera board's rear edge
lens = [middle, camera_y + camera_lens, lens_inside];
length = camera_y + camera.y + 0.2 + rib + 0.2;

gauge_at = [2 * boss - 1 + 0.3, row1, board_edge];
latch_at = [gauge_at.x + gauge.x + rib + 0.4, row1, board_edge];
charger_at = [0.3, row2, board_edge];
driver_at = [0.6, row3, board_edge];
amplifier_at = [middle - amplifier.x / 2, speaker_at.y + 7, board_edge - 0.5];
motor_at = [charger_at.x + charger.x + rib + 6.9, row2 + 15, wall];

// The case's screws, from below.
tail = [middle - 8, -wall - 4.2];
screws = [[boss - 1, row1 + 5], [driver.x - 1, row2 + 3.4], [boss - 1, board_at.y + 3.3],
    [boss - 0.3, length - 4], [width - boss + 0.3, length - 4], tail];
top_of_boss = head_height + 2.8;

// The camera, looking down.
camera_face = lens_inside + camera_height - camera_back - camera.z;   // its board's lower side
bar_z = camera_face + camera.z + 1.5;
bar = 2.5;
bar_screws = [for (side = [-1, 1]) [middle + side * (camera.x / 2 + 0.5 + pillar), lens.y + 9.6]];
leds = [for (side = [-1, 1]) [middle + side * led_aside, lens.y]];
skirt = window + 1.4;                  // radius of the diffuser and of what holds it

// The buttons: the cap's flange under the ceiling, the switch under the cap, the plate under the switch.
flange_z = ceiling - 0.2 - cap_flange;
plate_top = flange_z + cap_socket - switch[2];
plate = 2;
minus_y = row1 + 13.5;
plus_y = minus_y + 19;
main_y = plus_y + 21;
buttons = [["main_cap", main_y], ["plus_cap", plus_y], ["minus_cap", minus_y]];
plate_screws = [[middle, minus_y - 11.4], [middle - 10, plus_y + 10.7], [middle + 10, plus_y + 10.7],
    [middle, main_y + main_cap / 2 + 5.2]];

// The power button in the right wall, behind the lamp.
power_at = [width, lens.y - 8, 11];
power_flange = 1.6;
power_face = width - 0.2 - power_flange;            // where its plunger ends
power_back = power_face - power_switch[2];

// The table under the stand.
table = lens.z - stand_distance;

assert(battery_x > rib_x + rib, "The rib goes through the battery: see battery_x.");
assert(plate_top - plate - 1.5 > board_edge - 1.7 + driver.z, "The driver board is too high for the buttons.");
assert(speaker_at.z > amplifier_at.z + amplifier.z + 1, "No room for the amplifier under the loudspeaker.");
assert(battery_at.z + battery.z < ceiling, "The battery holder is higher than the case.");
assert(length + 2 * wall < 190, "The case is longer than a printer of 200 mm takes.");
