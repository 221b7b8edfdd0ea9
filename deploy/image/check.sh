#!/usr/bin/env bash
# Inside the workshop: whether an image can be made of what is given, before that takes minutes.
#   check.sh IMAGE PACKAGE      either may be empty
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/image/card.sh
image="$1" package="$2"
deploy/workshop/emulate.sh

if [ -n "$image" ]; then
    card_partitions "$image" >/dev/null
fi
if [ -n "$package" ]; then
    if ! name=$(dpkg-deb --field "$package" Package 2>/dev/null); then
        echo "PACKAGE is no Debian package, or is cut short: 'make package' makes one." >&2
        exit 1
    fi
    architecture=$(dpkg-deb --field "$package" Architecture)
    if [ "$name" != edgereader ]; then
        echo "PACKAGE holds $name, not edgereader: 'make package' makes the right one." >&2
        exit 1
    fi
    if [ "$architecture" != arm64 ]; then
        echo "PACKAGE is for $architecture, and the device is arm64: 'make package' makes one." >&2
        exit 1
    fi
    if ! dpkg-deb --fsys-tarfile "$package" 2>/dev/null >/dev/null; then
        echo "PACKAGE is cut short: make it again with 'make package'." >&2
        exit 1
    fi
fi
