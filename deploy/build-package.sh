#!/usr/bin/env bash
# Inside the workshop: publishes the program for ARM64, renders the clips, makes the package into
# artifacts/firmware. Called by package.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
out="$PWD/artifacts/firmware"
# Apart from the desk's outputs: paths and processors differ.
build=(-c Release -v q --nologo -p:ArtifactsPath="$out/build")
SOURCE_DATE_EPOCH=$(dpkg-parsechangelog -l deploy/debian/changelog -S Timestamp)
export SOURCE_DATE_EPOCH

echo 'Publishing the program for ARM64 …'
rm -rf "$out/program"
dotnet publish src/EdgeReader.Service "${build[@]}" -r linux-arm64 \
    -p:LinkerFlavor=lld -p:ObjCopyName=aarch64-linux-gnu-objcopy -o "$out/program"

echo 'Rendering the clips …'
# Its code runs on any processor; only pictures would need the native library.
dotnet build src/EdgeReader.Service "${build[@]}" -p:PublishAot=false -p:NativeRid=linux-arm64
dotnet "$out/build/bin/EdgeReader.Service/release/edgereader.dll" render-clips --output "$out/clips"

echo 'Making the package …'
rm -rf "$out/package"
mkdir -p "$out/package"
cp -r deploy/debian "$out/package/debian"
cp deploy/README.md "$out/package/debian/"
for file in deploy/systemd/edgereader.*; do cp "$file" "$out/package/debian/"; done
for file in deploy/systemd/edgereader-*.service; do
    cp "$file" "$out/package/debian/edgereader.$(basename "$file")"
done
cd "$out/package"
DEB_BUILD_OPTIONS='nocheck crossbuildcanrunhostbinaries' dpkg-buildpackage \
    --host-arch arm64 --build=binary --no-check-builddeps --no-sign
cd ..
lintian --fail-on error --display-info edgereader_*_arm64.changes
