#!/usr/bin/env bash
# Builds the package in two fresh copies of this checkout, and compares: one hash, or which files of
# the package differ. FIRST.deb, an argument, takes the place of the first build. Needs root.
#   reproducible.sh [FIRST.deb]
set -euo pipefail
first="${1:+$(realpath -e "$1")}"
cd "$(dirname "$0")/../../.."
here="$PWD" work="$PWD/artifacts/reproducible"
rm -rf "$work"
mkdir -p "$work" artifacts/workshop

# Another folder, other times of files, no history, other rights than a usual desk's: none of it may
# be seen in the package.
build() {
    local folder="$work/$1"
    mkdir -p "$folder/artifacts"
    git ls-files -z --cached --others --exclude-standard \
        | while IFS= read -r -d '' file; do [ ! -f "$file" ] || printf '%s\0' "$file"; done \
        | (umask "$2" && xargs -0 cp --parents --no-preserve=timestamps,ownership -t "$folder")
    ln -s "$(realpath "$here/artifacts/workshop")" "$folder/artifacts/workshop"
    (umask "$2" && cd "$folder" && deploy/package.sh) >"$work/$1.log" 2>&1 || {
        tail -n 30 "$work/$1.log" >&2
        echo "The package was not built: all that was said is in $work/$1.log." >&2
        exit 1
    }
    cp "$folder"/out/edgereader_*_arm64.deb "$work/$1.deb"
    rm -rf "$folder"
}
build second 0027
if [ -n "$first" ]; then cp "$first" "$work/first.deb"; else build first 0022; fi

sha256sum "$work/first.deb" "$work/second.deb" | sed "s|$work/||"
if cmp -s "$work/first.deb" "$work/second.deb"; then
    echo 'Two builds, the same bytes.'
    rm -rf "$work"
    exit 0
fi
for which in first second; do
    dpkg-deb -R "$work/$which.deb" "$work/$which"
    (cd "$work/$which" && find . -printf '%p %y %m %U:%G %T@ %l\n' | LC_ALL=C sort) >"$work/$which.list"
done
diff -rq "$work/first" "$work/second" | sed "s|$work/||g" || true
diff "$work/first.list" "$work/second.list" || true
echo "Two builds differ in the files above, or else in how they are packed; both lie in $work." >&2
exit 1
