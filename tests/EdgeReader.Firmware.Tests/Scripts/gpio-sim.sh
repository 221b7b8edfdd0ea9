#!/usr/bin/env bash
# Inside the workshop: builds FILE, the kernel module gpio-sim for Debian's ARM64 kernel VERSION (as
# `uname -r` prints it there). Debian's kernel has none. Everything is Debian's own source, fetched
# now and not kept; two changes make it load:
#  - IRQ_SIM isn't in that kernel either, so irq_sim.c is linked into the module;
#  - irq_to_desc isn't exported to modules: generic_handle_irq does the same from outside.
#   gpio-sim.sh VERSION FILE
set -euo pipefail
kernel="$1" out="$(realpath -m "$2")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
common="${kernel%-arm64}"
apt-get -qq update
apt-get -qq -o APT::Sandbox::User=root download "linux-headers-$kernel:arm64" "linux-headers-$common-common" \
    "linux-kbuild-$common:amd64" linux-source-6.12
for package in linux-headers-*.deb linux-kbuild-*.deb; do dpkg -x "$package" root; done
dpkg-deb --fsys-tarfile linux-source-*.deb \
    | tar -xO ./usr/src/linux-source-6.12.tar.xz \
    | tar -xJ --strip-components=1 --wildcards '*/drivers/gpio/gpio-sim.c' \
        '*/drivers/gpio/gpiolib.h' '*/kernel/irq/irq_sim.c'

mkdir module
cp drivers/gpio/* kernel/irq/irq_sim.c module/
sed -i 's/handle_simple_irq(irq_to_desc(irqnum))/generic_handle_irq(irqnum)/' module/irq_sim.c
printf 'obj-m := edgereader-gpio-sim.o\nedgereader-gpio-sim-y := gpio-sim.o irq_sim.o\n' >module/Kbuild

# The headers find each other by absolute paths.
for part in root/usr/src/* root/usr/lib/linux-kbuild-*; do
    ln -sfn "$PWD/$part" "/usr/${part#root/usr/}"
done
make -s -C "/usr/src/linux-headers-$kernel" M="$PWD/module" ARCH=arm64 \
    CROSS_COMPILE=aarch64-linux-gnu- CC=aarch64-linux-gnu-gcc-14 CONFIG_DEBUG_INFO_BTF_MODULES= modules
mkdir -p "$(dirname "$out")"
cp module/edgereader-gpio-sim.ko "$out"
