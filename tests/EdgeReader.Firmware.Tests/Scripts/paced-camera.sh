#!/usr/bin/env bash
# Inside the workshop: builds FILE, which gives libcamera's virtual camera a clock.
#   paced-camera.sh FILE
set -euo pipefail
aarch64-linux-gnu-gcc -O2 -Wall -Wextra -Werror -shared -fPIC -o "$1" \
    "$(dirname "$0")/../Guest/paced-camera.c"
