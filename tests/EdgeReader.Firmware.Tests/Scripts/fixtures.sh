#!/usr/bin/env bash
# Makes what the virtual Pi is furnished with, for the stand-in's image as it lies in
# artifacts/firmware: gpio-sim.ko, the kernel module that simulates its header, and paced-camera.so,
# libcamera's clock. Nothing is made twice of the same kernel and sources. Needs root.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. deploy/cache.sh
firmware=artifacts/firmware tests=tests/EdgeReader.Firmware.Tests
if [ ! -e "$firmware/edgereader.img" ]; then
    echo "There is no $firmware/edgereader.img: run 'make image' first." >&2
    exit 1
fi
kernel=$(deploy/workshop/workshop.sh "deploy/image/kernels.sh $firmware/edgereader.img")
if [[ "$kernel" != *-arm64 ]]; then
    echo "The image's kernel is not Debian's (${kernel//$'\n'/, }), and only for that one the" \
        "module can be built: make the stand-in's image, 'make image' without IMAGE." >&2
    exit 1
fi

# Makes $firmware/$1 by script $2, for kernel $3 if it needs to know, if it isn't made of these sources already.
make_once() {
    local file="$firmware/$1" script="$tests/Scripts/$2" key
    shift 2
    key=$(sources_key "$*" -- "$script" "$tests/Guest/paced-camera.c" deploy/workshop/packages)
    is_made "$file" "$key" && return
    echo "Making $file …"
    rm -f "$file" "$file.key"
    deploy/workshop/workshop.sh "$script $* $file"
    note_made "$file" "$key"
}
make_once gpio-sim.ko gpio-sim.sh "$kernel"
make_once paced-camera.so paced-camera.sh
