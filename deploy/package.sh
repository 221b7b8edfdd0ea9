#!/usr/bin/env bash
# Makes out/edgereader_VERSION_arm64.deb, and says what lintian thinks of it. The program is
# cross-built in the workshop, so that every desk gets the same bytes. Needs root.
#   package.sh [--if-changed]      with it, nothing is made if nothing of it changed since
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/roots.sh
. deploy/cache.sh
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
if [ "$(head -n 1 deploy/debian/changelog | sed 's/.*(\(.*\)).*/\1/')" != "$version" ]; then
    echo "deploy/debian/changelog begins with another version than $version" \
        "(Directory.Build.props): write an entry for it." >&2
    exit 1
fi
file="artifacts/firmware/edgereader_${version}_arm64.deb"
# All that goes into it; the desk's own projects don't.
key=$(sources_key "$(sdk)" -- src models hardware/pins.json deploy/debian deploy/systemd \
    deploy/workshop/packages deploy/build-package.sh deploy/roots.sh 'Directory.*' global.json LICENSE NOTICE \
    ':!src/EdgeReader.Training' ':!src/EdgeReader.Simulation' ':!src/EdgeReader.Hardware' \
    ':(exclude,glob)src/**/README.md')
if [ "${1:-}" = --if-changed ] && is_made "$file" "$key" && [ -d artifacts/firmware/clips ]; then
    echo "Nothing of the package changed: $(basename "$file") is taken as it is."
else
    rm -f artifacts/firmware/edgereader_*.deb{,.key}
    deploy/workshop/workshop.sh deploy/build-package.sh
    note_made "$file" "$key"
fi
mkdir -p out
cp "$file" out/
sha256sum "out/$(basename "$file")"
