#!/bin/bash
# The camera that can be pulled out shows the dark: too dark to look for landmarks, and not so black that
# it seems to be broken. Its controls (vivid's own) are lost each time it is pulled out.
perl -e '
    open(my $camera, "+<", "/dev/video0") or die "no camera: $!";
    # VIDIOC_S_CTRL: the pattern "100% Black", no text on it, and 15 of 255 instead of 0.
    for my $control ([0x00f0f000, 5], [0x00f0f001, 2], [0x00980900, 144]) {
        ioctl($camera, 0xc008561c, my $what = pack("Ll", @$control)) or die "$control->[0]: $!";
    }'
