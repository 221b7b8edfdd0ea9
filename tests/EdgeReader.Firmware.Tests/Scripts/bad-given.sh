#!/usr/bin/env bash
# Inside the workshop: makes what bad-input.sh gives, in FOLDER: images and packages, each right in
# all but one thing.
#   bad-given.sh FOLDER
set -euo pipefail
here="$(realpath "$(dirname "$0")")"
cd "$1"

# A system as far as anybody looks at it, for the processor of ELF number $1 (hex), of Debian $2.
system() {
    rm -rf root boot
    mkdir -p root/usr/bin root/etc boot
    # The head of an ELF file; the number of its processor is at byte 18.
    printf '%b' '\x7fELF\x02\x01\x01' '\0\0\0\0\0\0\0\0\0\0\0' "\\x$1\\0" >root/usr/bin/dpkg
    echo "VERSION_CODENAME=$2" >root/etc/os-release
    echo 'console=tty1 root=PARTUUID=12345678-02 rootwait quiet init=/x' >boot/cmdline.txt
    echo 'arm_64bit=1' >boot/config.txt
}

system b7 trixie && "$here/fake-card.sh" root boot good.img
xz -0 -k good.img
head -c -2000 good.img.xz >cut.img.xz
head -c 16M good.img >cut.img
rm boot/config.txt && "$here/fake-card.sh" root boot no-config.img
system 3e trixie && "$here/fake-card.sh" root boot other-processor.img
system b7 bookworm && "$here/fake-card.sh" root boot other-debian.img
echo 'This is a letter.' >letter.img
truncate -s 64M gpt.img && sfdisk --quiet gpt.img <<<'label: gpt
size=16MiB
size=16MiB'

# Package $1 for processor $2 as file $3.
package() {
    rm -rf package && mkdir -p package/DEBIAN
    printf '%s\n' "Package: $1" 'Version: 1' "Architecture: $2" 'Description: none' \
        'Maintainer: nobody <n@example.org>' >package/DEBIAN/control
    head -c 100K /dev/urandom >package/contents
    dpkg-deb --build package "$3" >/dev/null
}
package edgereader arm64 good.deb
package edgereader amd64 amd64.deb
package another arm64 another.deb
head -c -50000 good.deb >cut.deb
cp letter.img letter.deb
rm -r root boot package
mkdir -p boot/overlays
cd boot && touch cmdline.txt overlays/{imx708,ov5647,max98357a,pwm,gpio-poweroff,disable-wifi,disable-bt}.dtbo
