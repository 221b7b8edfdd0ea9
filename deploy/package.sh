#!/usr/bin/env bash
# Makes out/edgereader_VERSION_arm64.deb, and says what lintian thinks of it. The program is
# cross-built in the workshop, so that every desk gets the same bytes. Needs root.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
if [ "$(head -n 1 deploy/debian/changelog | sed 's/.*(\(.*\)).*/\1/')" != "$version" ]; then
    echo "deploy/debian/changelog begins with another version than $version" \
        "(Directory.Build.props): write an entry for it." >&2
    exit 1
fi
deploy/workshop/workshop.sh deploy/build-package.sh
mkdir -p out
cp "artifacts/firmware/edgereader_${version}_arm64.deb" out/
sha256sum "out/edgereader_${version}_arm64.deb"
