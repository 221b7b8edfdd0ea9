#!/usr/bin/env bash
# Checks what a reviewer should not have to: format, warnings, lengths, shell scripts. Says
# everything that it finds, not only the first thing.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export LC_ALL=C.UTF-8 # lines are measured in characters, not bytes
status=0

# The files with these endings that are here and not ignored, committed or not.
files() {
    git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do
        [ ! -f "$file" ] || printf '%s\n' "$file"
    done
}

fail() {
    printf '%s\n' "$1" >&2
    status=1
}

deploy/desk/build.sh EdgeReader.sln || status=1 # warnings are errors, see Directory.Build.props

dotnet tool restore >/dev/null || status=1
dotnet csharpier check src tests Directory.Build.props Directory.Packages.props || fail "Run 'make format'."

long=$(files 'src/*.cs' 'tests/*.cs' 'src/*.targets' '*.csproj' '*.props' '*.sh' Makefile .ci/run \
    | xargs -d '\n' grep -nE '^.{121,}' | cut -c 1-120)
[ -z "$long" ] || fail "Lines of more than 120 characters:
$long"

# Phrase.cs is a list: three lines a phrase as csharpier wants them, and nothing to divide.
files '*.cs' | grep -v '/Speech/Phrase\.cs$' | while read -r file; do
    lines=$(wc -l <"$file")
    [ "$lines" -le 250 ] || echo "$file has $lines lines; at most 250, so divide it."
done | grep . && status=1

scripts=$(files '*.sh' .ci/run)
for script in $scripts; do
    bash -n "$script" || status=1
    [ -x "$script" ] || fail "$script is not executable: chmod +x it."
done
if command -v shellcheck >/dev/null; then
    # shellcheck disable=SC2086 # one argument a script
    shellcheck $scripts || status=1
fi

[ "$status" -ne 0 ] || echo "Nothing to complain about."
exit "$status"
