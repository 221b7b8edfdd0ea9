#!/usr/bin/env bash
# How much the units are shut off from the system, as systemd judges it, and whether it understands
# all of them. Fails above 1.5 of 10 (--threshold counts tenths). To be run where systemd is the
# device's, Debian 13's 257: older ones don't know every setting.
set -uo pipefail
cd "$(dirname "$0")/../../.." || exit 1
status=0

if ! command -v systemd-analyze >/dev/null; then
    echo "systemd-analyze is missing: this runs in the workshop, whose packages include systemd." >&2
    exit 1
fi
version=$(systemd-analyze --version | sed -nE '1s/^systemd ([0-9]+).*/\1/p')
if [ "$version" -lt 257 ]; then
    echo "systemd $version is older than the device's 257: run this in the workshop." >&2
    exit 1
fi

for unit in deploy/systemd/*.service; do
    report=$(systemd-analyze security --offline=true --no-pager --threshold=15 "$unit") || status=1
    grep -vE '^✓|^$' <<<"$report"
    # The program and its man page are not installed here; nothing else may be said.
    found=$(systemd-analyze verify --man=no "$unit" 2>&1 \
        | grep -v 'Command /usr/lib/edgereader/edgereader is not executable')
    [ -z "$found" ] || { printf '%s\n' "$found" >&2; status=1; }
done
exit "$status"
