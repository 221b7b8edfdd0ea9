#!/bin/busybox sh
# shellcheck shell=dash
# The first program of a virtual Pi whose power is cut again and again: the image's own start, as far
# as the data partition needs it. Its kernel, its read-only system, its way to check and mount the
# data partition; then what writes there. No service manager: it takes most of a minute here.
# Runs twice: from the RAM disk, then from the system.
set -u
if [ ! -e /usr/lib/edgereader-image ]; then
    box=/bin/busybox
    $box mount -t proc proc /proc
    $box mount -t devtmpfs dev /dev
    for module in /modules/*; do $box insmod "$module"; done
    until [ -b /dev/vda2 ]; do $box usleep 20000; done
    $box mount -t ext4 -o ro /dev/vda2 /root
    $box mount --move /dev /root/dev
    $box mount --move /proc /root/proc
    $box mount -t sysfs sys /root/sys
    $box mount -t tmpfs -o mode=755 tmpfs /root/run
    $box cp -r /writer /power-cuts.sh /root/run/
    exec $box switch_root /root /bin/sh /run/power-cuts.sh
fi

# Lines to the host, in order, each there before the next is begun: said, notes, choices, models.
modprobe virtio_console
until lines=$(ls /dev/vport*p4 2>/dev/null); do sleep 0.05; done
lines=${lines%4}
exec >"${lines}1" 2>&1
/usr/lib/edgereader-image/mount-data
echo "mounted: $(findmnt --noheadings --output FSTYPE,OPTIONS /var/lib/edgereader)"
seed=$(sed 's/.*seed=\([0-9]*\).*/\1/' /proc/cmdline)
export LD_LIBRARY_PATH=/usr/lib/edgereader TMPDIR=/run
port=2
for what in notes choices models; do
    # Each has its folder, for one process at a time has one.
    /run/writer/CountUntilKilled /var/lib/edgereader/$what "$seed" $what >"$lines$port" &
    port=$((port + 1))
done
wait
echo 'Nothing writes any more.'
sleep 1000000
