// What a maker may change: lengths in mm, angles in degrees. "estimate": no drawing of the maker was at
// hand, so measure your part before you print. Everything else is worked out of these in layout.scad.

/* [Print] */
wall = 2;              // outer walls; 1.6 is the least that the check lets pass
rib = 1.8;             // inner walls
play = 0.3;            // between two parts that go into each other
touch = 0.1;           // between two parts that rest on each other
edge = 3;              // radius of the long outer edges
corner = 6;            // radius of the four upright edges
height = 23.5;         // inside, from floor to ceiling
split = 18;            // from the table to the joint of the two shells

/* [Screws: M2.5 × 8, self-tapping, pan head] */
screw_length = 8;
screw_hole = 2.9;      // the screw slides through
screw_pilot = 2.1;     // the screw cuts its thread
screw_head = 5.4;      // hole for a head of 5 mm
head_height = 2.2;
pillar = 3.2;          // radius of what a screw goes into
boss = 4.3;            // radius of what a head lies in

/* [Board: Raspberry Pi Zero 2 W] */
board = [65, 30, 1.4]; // as published; where its connectors are is from memory: measure
board_hole = 3.5;      // holes from both edges, 2.75 mm wide
board_lift = 3;        // floor to board
board_parts = 3.6;     // connectors over the board, estimate
board_wires = 18;      // room for wires over the header: sockets plugged on take about 17, solder 10
board_overhang = 1.2;  // USB sockets over the long edge, estimate
board_card = 16.9;     // middle of the card from the long edge with USB
card_out = 2.3;        // card over the short edge, estimate
ribbon = 16;           // camera cable's width at the board

/* [Camera: Module 3 Wide] */
camera = [25, 23.9, 1];     // its board
camera_height = 12.4;       // of all, product brief
camera_back = 2.7;          // connector behind the board, estimate
camera_lens = 9.5;          // middle of the lens from the edge with the connector; from memory: measure
camera_holes = [21, 12.5];  // apart; the first row is level with the lens
camera_block = 11;          // square that carries the lens, estimate
lens_angle = [102, 67];     // product brief: across, and along the reader
lens_glass = 5;             // clear width of the front glass, estimate
lens_inside = 2.5;          // front glass from the underside of the reader
lens_hole = 8;              // radius of the hole in the floor

/* [Light: two LEDs of 5 mm] */
led_aside = 22;        // from the lens
led = [5, 5.8, 7.7];   // width, width of the collar, length without the collar
diffuser = 0.8;        // thickness, white; thin on purpose
window = 4.5;          // radius of the hole below it

/* [Loudspeaker: closed box] */
speaker = [70, 31, 17];

/* [Battery: holder of one 18650 cell] */
battery = [21, 77, 20];

/* [Boards of the power supply, and the amplifier: width across, length, height of all] */
charger = [36.2, 22.9, 10];
charger_socket = 11.45;    // middle of the socket from the board's rear edge, estimate
charger_plug = [13, 9];    // room for the plug
gauge = [25.4, 17.8, 7];
latch = [15.2, 16.5, 6];
amplifier = [19.4, 17.8, 3];
driver = [50, 30, 12];
board_edge = 4;            // their undersides from the table, so that solder has room

/* [Motor] */
motor = [10, 3.4];     // diameter, height

/* [Buttons: 12 × 12 × 7.3 under the caps, 6 × 6 × 4.3 for power] */
switch = [12, 4.3, 7.3];   // width, height of the body (estimate), height of all
switch_plunger = 3.8;      // square, estimate
switch_pins = [12.5, 5];   // apart
switch_legs = 3.5;         // below the body
main_cap = 18;             // diameter
plus_cap = 14;             // diameter
minus_cap = [14, 9];       // across, along
cap_flange = 1.6;
cap_over = 1.5;            // over the top
cap_socket = 2.4;          // how deep the plunger goes in
power_switch = [6, 3.5, 4.3];
power_cap = 8.4;           // diameter
power_sunk = 0.8;          // below the side

/* [Stand] */
stand_distance = 97;       // glass to note: where the focus is fixed
stand_wall = 2.4;
note = [166, 66];          // the largest: ₹2000
