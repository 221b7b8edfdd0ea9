#!/bin/bash
# In the virtual Pi, before the reader starts: the devices that a Pi has and this machine hasn't.
# Then answers the host's commands, one base64 line each: exit status and output, the same way.
set -u
here=$(dirname "$0")
# mc: without it there is no place where libcamera looks for media devices, and it gives up.
modprobe -a snd-aloop virtio_console mc
insmod "$here/gpio-sim.ko"

# The header of a Pi 4, with the lines of hardware/pins.json; /run/signals has them by their signals.
mountpoint -q /sys/kernel/config || mount -t configfs none /sys/kernel/config
chip=/sys/kernel/config/gpio-sim/pi
mkdir -p $chip/bank /run/signals
echo 54 >$chip/bank/num_lines
echo pinctrl-bcm2711 >$chip/bank/label
while read -r signal name pull; do
    mkdir "$chip/bank/line${name#GPIO}"
    echo "$name" >"$chip/bank/line${name#GPIO}/name"
done <"$here/lines"
echo 1 >$chip/live
lines="/sys/devices/platform/$(cat $chip/dev_name)/$(cat $chip/bank/chip_name)"
while read -r signal name pull; do
    ln -s "$lines/sim_gpio${name#GPIO}" "/run/signals/$signal"
    echo "pull-$pull" >"/run/signals/$signal/pull"
done <"$here/lines"

# libcamera's own virtual camera, which shows the pictures in /run/frames.
mkdir -p /run/frames /run/libcamera
cp "$here"/frames/* /run/frames/
cp -r /usr/share/libcamera/. /run/libcamera/
mkdir -p /run/libcamera/pipeline/virtual
cp "$here/virtual.yaml" /run/libcamera/pipeline/virtual/
mount --bind /run/libcamera /usr/share/libcamera
chmod 666 /dev/udmabuf

# A camera that can be pulled out: the kernel's own, which shows a test picture.
modprobe vivid n_devs=1 node_types=0x1 num_inputs=1 input_types=0

# Each change of the motor's line, with its time, from the kernel's own trace.
mountpoint -q /sys/kernel/tracing || mount -t tracefs none /sys/kernel/tracing
echo 1 >/sys/kernel/tracing/events/gpio/gpio_value/enable

bash "$here/listen.sh"

systemd-notify --ready
until [ -e /dev/virtio-ports/edgereader ]; do sleep 0.2; done
exec 3<>/dev/virtio-ports/edgereader
echo ready >&3
while true; do
    # Nobody listens on the other side for now: a port that is closed there reads as an end.
    read -r line <&3 || { sleep 0.2 && continue; }
    output=$(base64 -d <<<"$line" | bash 2>&1)
    status=$?
    printf '%s %s\n' $status "$(base64 -w 0 <<<"$output")" >&3
done
