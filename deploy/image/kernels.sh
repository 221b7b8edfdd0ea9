#!/usr/bin/env bash
# Inside the workshop: prints the names of the kernels whose modules lie in the system of IMAGE, one
# a line, as `uname -r` prints them.
#   kernels.sh IMAGE
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/image/card.sh
start=$(partitions "$1" | awk 'NR == 2 { print $1 }')
debugfs -R 'ls -p /usr/lib/modules' "$1?offset=$((start * 512))" 2>/dev/null \
    | awk -F / '$6 != "." && $6 != ".." && $6 != "" { print $6 }'
