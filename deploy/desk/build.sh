#!/usr/bin/env bash
# Builds a project or the solution (Release), quietly: one line before, the errors if there are any.
# On stderr, because the stdout of what runs afterwards may be somebody's JSON.
set -euo pipefail
exec >&2

if ! dotnet --version >/dev/null 2>&1; then
    echo "EdgeReader needs a .NET 10 SDK and finds none: install it as" \
        "https://dotnet.microsoft.com/download/dotnet/10.0 says, then run this again."
    exit 1
fi

name=$(basename "$1")
if [ -d artifacts/obj ]; then
    echo "Building $name …"
else
    echo "Building $name … (the first time it fetches packages, which takes minutes)"
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! dotnet build "$1" -c Release -v q --nologo -clp:NoSummary >"$log" 2>&1; then
    grep -E ': (error|warning) ' "$log" | sort -u || cat "$log"
    echo "$name does not build: see above."
    exit 1
fi
