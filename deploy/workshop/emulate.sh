#!/usr/bin/env bash
# Inside the workshop: lets this kernel start ARM64 programs through the workshop's QEMU, also below
# another root (flag F: the kernel keeps the interpreter open). Does nothing where one is there.
set -euo pipefail
table=/proc/sys/fs/binfmt_misc
if [ ! -e $table/register ] && ! mount -t binfmt_misc binfmt_misc $table 2>/dev/null; then
    echo "This kernel starts no ARM64 programs, and binfmt_misc can't be mounted to teach it:" \
        "load the module binfmt_misc on the machine itself, as root, then run this again." >&2
    exit 1
fi
if [ ! -e $table/qemu-aarch64 ]; then
    if [ ! -x /usr/bin/qemu-aarch64 ]; then
        echo "The workshop has no emulator for ARM64 programs: remove artifacts/workshop, so that it" \
            "is made anew." >&2
        exit 1
    fi
    # An ELF file of 64 bits, little-endian, that is a program or a shared object (type 2 or 3) for
    # machine 183, as Debian's qemu-user-binfmt registers it.
    head='\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00'
    mask='\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff'
    printf '%s' ":qemu-aarch64:M::$head:$mask:/usr/bin/qemu-aarch64:POCF" >$table/register
fi
if ! arch-test arm64 >/dev/null; then
    echo "This kernel can't start ARM64 programs although QEMU is registered in $table:" \
        "see $table/qemu-aarch64." >&2
    exit 1
fi
