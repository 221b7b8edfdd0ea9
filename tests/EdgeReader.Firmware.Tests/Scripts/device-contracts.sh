#!/usr/bin/env bash
# Inside the workshop: publishes the devices' tests for ARM64 into FOLDER, with a runtime of their
# own, so that the virtual Pi can hold the real drivers to the contracts.
#   device-contracts.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/../../.."
dotnet publish tests/EdgeReader.Devices.Tests -c Release -v q --nologo -r linux-arm64 \
    --self-contained -p:PublishAot=false -p:ArtifactsPath="$PWD/artifacts/firmware/build" -o "$1"
