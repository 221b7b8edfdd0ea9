#!/usr/bin/env bash
# Whether a workshop can run on this machine; says why not, in a sentence.
#   can-run.sh [--for FOLDER]     as of workshop.sh; without it the device's, with the virtual Pi in it
set -uo pipefail
folder="$(dirname "$0")"
[ "${1:-}" != --for ] || folder="$2"

may_make_devices() {
    local folder status
    folder=$(mktemp -d)
    mknod "$folder/null" c 1 3
    status=$?
    rm -r "$folder"
    return $status
}
can_learn_arm64() {
    unshare --mount bash -c '
        cd /proc/sys/fs || exit
        [ -e binfmt_misc/register ] || mount -t binfmt_misc binfmt_misc binfmt_misc
        [ -e binfmt_misc/qemu-aarch64 ] || [ -w binfmt_misc/register ]'
}

if [ "$(id -u)" -ne 0 ]; then
    echo 'Debian root file systems are made and entered there, which needs root.'
elif ! unshare --mount --pid --fork true 2>/dev/null; then
    echo 'This root may have no name spaces of its own, as in a container without privileges.'
elif ! may_make_devices 2>/dev/null; then
    echo 'This root may make no devices, as in a container without privileges.'
elif grep -q ':arm64' "$folder/packages" && ! can_learn_arm64 2>/dev/null; then
    echo 'This kernel starts no ARM64 programs: its module binfmt_misc is missing.'
else
    exit 0
fi
exit 1
