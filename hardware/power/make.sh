#!/usr/bin/env bash
# Works out what this folder's tables say and checks it, into out/hardware/power; its README has the same.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet artifacts/bin/EdgeReader.Hardware/release/edgereader-hardware.dll power || {
    # 1: a check failed, and said so. Anything else is a table that can't be.
    [ $? -eq 1 ] || echo "FAILED: hardware/power can't be worked out"
    exit 1
}
