#!/usr/bin/env bash
# Makes what the virtual Pi is furnished with, for the stand-in's image as it lies in
# artifacts/firmware: gpio-sim.ko, the kernel module that simulates its header; paced-camera.so,
# libcamera's clock; device-tests, the devices' tests as a program; count-until-killed, which writes
# as fast as it can. Nothing is made twice of the same kernel and sources. Needs root.
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

# Copies of the card, of a run that was broken off.
rm -rf "$firmware/machines"

# Makes $firmware/$1 by script $2, which is given $3 and the file, if it isn't made of these sources
# already; $4 … are sources besides the script.
make_once() {
    local file="$firmware/$1" script="$tests/Scripts/$2" given="$3" key
    shift 3
    key=$(sources_key "$given" -- "$script" deploy/workshop/packages "$@")
    is_made "$file" "$key" && return
    echo "Making $file …"
    rm -rf "$file" "$file.key"
    deploy/workshop/workshop.sh "$script $given $file"
    note_made "$file" "$key"
}
make_once gpio-sim.ko gpio-sim.sh "$kernel"
make_once paced-camera.so paced-camera.sh '' $tests/Guest/paced-camera.c
make_once device-tests device-contracts.sh '' tests/EdgeReader.Devices.Tests tests/Shared \
    src/EdgeReader.Devices src/EdgeReader.Recognition src/EdgeReader.Scenes src/native \
    hardware/pins.json 'Directory.*'
make_once count-until-killed count-until-killed.sh '' tests/Programs/CountUntilKilled models/currencies \
    src/EdgeReader.Service src/EdgeReader.Devices src/EdgeReader.Recognition src/EdgeReader.Scenes \
    src/native hardware/pins.json 'Directory.*'
