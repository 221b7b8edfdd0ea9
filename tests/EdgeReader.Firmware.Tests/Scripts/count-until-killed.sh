#!/usr/bin/env bash
# Inside the workshop: compiles the program that writes until it is killed for ARM64, into FOLDER.
#   count-until-killed.sh FOLDER
set -euo pipefail
out="$(realpath -m "$1")"
cd "$(dirname "$0")/../../.."
dotnet publish tests/Programs/CountUntilKilled -c Release -v q --nologo \
    -p:ArtifactsPath="$PWD/artifacts/firmware/build" -r linux-arm64 \
    -p:LinkerFlavor=lld -p:ObjCopyName=aarch64-linux-gnu-objcopy -o "$out"
