#!/usr/bin/env bash
# Builds everything and runs the test projects that are named, or else every one but that of the
# firmware, two at a time. Failures are shown in full, skipped tests with their reasons. The last line
# is `N passed, N failed`, with `, N skipped` if there are.
# A test program that crashes, hangs or finds no test counts as one failure.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

deploy/desk/build.sh EdgeReader.sln || exit 1
logs=artifacts/test-logs
rm -rf "$logs"
mkdir -p "$logs"

run_project() {
    local name="$1" status=0
    dotnet "artifacts/bin/$name/release/$name.dll" --no-ansi --progress off --timeout "${TEST_LIMIT:-20m}" \
        --show-stdout Failed --show-stderr Failed >"$logs/$name.log" 2>&1 || status=$?
    echo "$status" >"$logs/$name.status"
    # In one go, so that two projects do not talk into each other.
    printf '\n== %s\n%s\n' "$name" "$(cat "$logs/$name.log")"
}

# The projects with the longest tests have the last names: they start first.
projects=("$@")
if [ $# -eq 0 ]; then
    # The virtual Pi needs an image of a card, and time: make test-device.
    for project in $(printf '%s\n' tests/*/*.csproj | grep -v /EdgeReader.Firmware.Tests/ | sort -r); do
        projects+=("$(basename "$project" .csproj)")
    done
fi
for name in "${projects[@]}"; do
    while [ "$(jobs -rp | wc -l)" -ge 2 ]; do wait -n; done
    run_project "$name" &
done
wait

# The number that the closing summary of test program $1 gives for $2; without a summary, $3.
count() {
    local number
    number=$(sed -nE "s/^  $2: ([0-9]+)\$/\\1/p" "$logs/$1.log" | tail -n 1)
    echo "${number:-$3}"
}

passed=0 failed=0 skipped=0
echo
for name in "${projects[@]}"; do
    status=$(cat "$logs/$name.status")
    total=$(count "$name" total "")
    project_failed=$(count "$name" failed 0)
    if [ -z "$total" ]; then
        echo "$name ended with $status and without a summary: it crashed."
        project_failed=1
    elif [ "$total" -eq 0 ]; then
        echo "$name ran no test."
        project_failed=1
    elif [ "$status" -ne 0 ] && [ "$project_failed" -eq 0 ]; then
        echo "$name ended with $status although no test failed: see its output above."
        project_failed=1
    fi
    passed=$((passed + $(count "$name" succeeded 0)))
    failed=$((failed + project_failed))
    skipped=$((skipped + $(count "$name" skipped 0)))
done
line="$passed passed, $failed failed"
[ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
echo "$line"
[ "$failed" -eq 0 ]
