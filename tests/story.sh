#!/usr/bin/env bash
# Plays stories of the tests by a part of their name, and prints what was said, and when.
#   tests/story.sh Shopkeeper
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${1:-}" ]; then
    echo "Say which, by a part of its name: NAME=Shopkeeper. These there are:" >&2
    grep -hoE '(Task|void) [A-Z][A-Za-z0-9]*_[A-Za-z0-9_]*' tests/EdgeReader.Service.Tests/Scenarios/*.cs \
        | sed 's/.* /  /' >&2
    exit 2
fi
deploy/desk/build.sh tests/EdgeReader.Service.Tests
dotnet artifacts/bin/EdgeReader.Service.Tests/release/EdgeReader.Service.Tests.dll --no-ansi \
    --progress off --show-live-output on --filter-method "*$1*" \
    | sed -E 's/^OUTPUT: \[([^].]*\.)*([^].]*)\]/\2:/; s/^Test run summary: //; s/ - .*\(net.*//'
