#!/usr/bin/env bash
# Compiles the native half of OpenCvSharp from the sources beside it, against Debian's OpenCV.
#   build.sh RID FILE     RID is linux-x64 or linux-arm64
# For another processor than this machine's, a cross compiler and that processor's OpenCV are taken
# where Debian puts them (libopencv-*-dev:arm64); the workshop has both.
set -euo pipefail
rid="$1" out="$2"
case "$rid" in
    linux-x64) machine=x86_64 ;;
    linux-arm64) machine=aarch64 ;;
    *)
        echo "The native library is built for linux-x64 and linux-arm64, not for $rid." >&2
        exit 2
        ;;
esac

if [ "$machine" = "$(uname -m)" ]; then
    compiler="${CXX:-g++}" script=deploy/desk/install-packages.sh
else
    compiler="$machine-linux-gnu-g++" script='make package'
fi
headers="/usr/include/$machine-linux-gnu/opencv4"
if ! command -v "$compiler" >/dev/null || [ ! -e "$headers" ]; then
    echo "Compiling src/native needs $compiler and OpenCV's headers in $headers: $script" \
        "takes care of both." >&2
    exit 1
fi

mkdir -p "$(dirname "$out")"
"$compiler" -std=c++17 -O2 -D_FORTIFY_SOURCE=2 -fPIC -shared -s -fvisibility=hidden -Wall -Wextra -Werror \
    -Wl,-z,relro,-z,now -isystem /usr/include/opencv4 -isystem "$headers" \
    "$(dirname "$0")"/*.cpp -o "$out.new" \
    -lopencv_calib3d -lopencv_features2d -lopencv_imgproc -lopencv_imgcodecs -lopencv_videoio \
    -lopencv_core
mv "$out.new" "$out"
