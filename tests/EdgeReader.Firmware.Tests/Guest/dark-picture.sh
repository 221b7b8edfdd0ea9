#!/bin/bash
# The camera that can be pulled out shows the dark: too dark to look for landmarks, and not so black that
# it seems to be broken. It is faint noise, as in any camera: one that delivers the same bytes again and
# again is frozen, and no heartbeat. Its controls (vivid's own) are lost each time it is pulled out.
perl -e '
    open(my $camera, "+<", "/dev/video0") or die "no camera: $!";
    # VIDIOC_S_CTRL: the pattern "Noise", no text on it, brightness and contrast.
    for my $control ([0x00f0f000, 21], [0x00f0f001, 2], [0x00980900, 140], [0x00980901, 8]) {
        ioctl($camera, 0xc008561c, my $what = pack("Ll", @$control)) or die "$control->[0]: $!";
    }'
