#!/usr/bin/env bash
# Inside the workshop: installs the package DEB into the ARM64 root file system ROOT_TAR, upgrades,
# removes, installs again and purges it, and looks each time at what became of the owner's settings,
# choices and count. The reader's own program, started there, says what it finds. A line a check;
# the last one is `N passed, N failed`. No systemd runs there: nothing is started or stopped.
#   package-lifecycle.sh DEB ROOT_TAR
set -uo pipefail
deb=$(realpath -e "$1") && tar=$(realpath -e "$2") || exit 2
cd "$(dirname "$0")/../../.." || exit 2
. deploy/roots.sh
deploy/workshop/emulate.sh || exit 2

work="$PWD/artifacts/firmware/lifecycle"
root="$work/root" log="$work/log"
settings=/etc/edgereader/appsettings.json state=/var/lib/edgereader
clean() {
    umount "$root/proc" 2>/dev/null
    remove_root "$work"
}
clean
trap clean EXIT
mkdir -p "$root"
tar --numeric-owner --xattrs -xf "$tar" -C "$root" || exit 2
# Documentation, too, which the stand-in leaves out.
rm -f "$root/etc/dpkg/dpkg.cfg.d/99mmdebstrap"
mount -t proc proc "$root/proc" || exit 2

passed=0 failed=0
# check WHAT COMMAND…: the command must succeed.
check() {
    local what="$1"
    shift
    if "$@" >"$log" 2>&1; then
        passed=$((passed + 1))
        echo "ok      $what"
    else
        failed=$((failed + 1))
        echo "FAILED  $what"
        tail -n 15 "$log" | sed 's/^/        /'
    fi
}
# Its opposite, for check.
fails() { ! "$@"; }

# A command on the device, with the options of chroot before it.
device() { chroot "$@"; }
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive HOME=/root
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

# dpkg's own words are kept, for checks of what it said.
dpkg_does() { device "$root" dpkg "$@" </dev/null >"$work/dpkg" 2>&1 || { cat "$work/dpkg"; false; }; }
install_package() {
    cp "$1" "$root/tmp/edgereader.deb"
    dpkg_does "${@:2}" -i /tmp/edgereader.deb
    local status=$?
    rm "$root/tmp/edgereader.deb"
    return $status
}
# has COMMAND… -- TEXT: what the command prints has a line that begins so.
has() {
    local command=() output
    while [ "$1" != -- ]; do command+=("$1") && shift; done
    output=$("${command[@]}" 2>&1)
    grep -q "^$2" <<<"$output" || { printf '%s\n' "$output"; false; }
}
are_as_packed() {
    local found
    found=$(device "$root" dpkg --verify edgereader 2>&1)
    [ -z "$found" ] || { printf '%s\n' "$found"; false; }
}
is_in() { device "$root" id -nG edgereader | grep -w "$1"; }
setting() { device "$root" edgereader settings | grep "^$1 ="; }

# All files with their owners, modes and contents, except what dpkg, ldconfig, the user database and
# man-db keep for themselves, the journal of dpkg, and what is this kernel's.
files() (
    cd "$root" || exit
    not_theirs=(-xdev -regextype egrep
        -regex '\./(proc|dev|tmp|run|var/cache|var/log|var/lib/dpkg)|\./etc/ld\.so\.cache' -prune
        -o -regex '\./etc/(passwd|group|shadow|gshadow)-?' -prune)
    {
        find . "${not_theirs[@]}" -o -printf '%p %y %m %U:%G %l\n'
        find . "${not_theirs[@]}" -o -type f -print0 | xargs -0 md5sum
    } | LC_ALL=C sort
)

# What the owner set, chose and counted. The count as README.md of Counting describes its file: notes
# of 500 and 200 rupees.
set_choose_and_count() {
    sed -i 's|// "Owner": { "Language": "hi" }|"Owner": { "Language": "ta" }|' "$root$settings"
    device --userspec=edgereader:edgereader "$root" sh -c "
        cat >$state/choices.json" <<<'{"language":"hi","volume":4,"isCounting":true,"isWelcomeHeard":true}'
    python3 - <<'CODE' | device --userspec=edgereader:edgereader "$root" sh -c "cat >$state/tally-INR.journal"
import struct, sys

def crc32c(data, before=0):
    crc = ~before & 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return ~crc & 0xFFFFFFFF

header = b"ERTALLY1" + b"any salt" + b"INR".ljust(8, b"\0") + struct.pack("<I", 0)
checksum = crc32c(header)
file, total = header + struct.pack("<I", checksum), 0
for number, value in enumerate((500, 200), 1):
    total += value
    record = struct.pack("<7I", number, 1, value, number, total, 0, 0)
    checksum = crc32c(record, checksum)
    file += record + struct.pack("<I", checksum)
sys.stdout.buffer.write(file)
CODE
    mkdir -p "$work/kept"
    cp "$root$settings" "$root$state/choices.json" "$root$state/tally-INR.journal" "$work/kept/"
}
are_kept() {
    cmp "$work/kept/appsettings.json" "$root$settings" \
        && cmp "$work/kept/choices.json" "$root$state/choices.json" \
        && cmp "$work/kept/tally-INR.journal" "$root$state/tally-INR.journal"
}
# The reader, on simulated devices, says the total that it was asked for: in the language that was
# chosen, which is neither the factory's nor that of the owner's settings.
tells_total() {
    local said="$work/said" total='कुल: 2 नोट 700 रुपये' reader i
    printf 'at 1 s plus short\n' >"$root/tmp/presses"
    install -d -m 777 "$root/tmp/run"
    # Not by a function: its number must be the reader's, not a shell's.
    chroot --userspec=edgereader:edgereader --groups=edgereader "$root" env --chdir=/tmp/run \
        EDGEREADER_State__Folder=$state EDGEREADER_Journal__Console=true \
        EDGEREADER_Camera__Driver=scene EDGEREADER_Speaker__Driver=wav \
        EDGEREADER_Haptics__Driver=console EDGEREADER_Power__BoardDriver=simulated \
        EDGEREADER_Buttons__Driver=script EDGEREADER_Buttons__ScriptFile=/tmp/presses \
        edgereader run </dev/null >"$said" 2>&1 &
    reader=$!
    for ((i = 0; i < 240; i++)); do
        if grep -qF "$total" "$said" || ! kill -0 $reader 2>/dev/null; then break; fi
        sleep 1
    done
    kill $reader 2>/dev/null
    wait $reader 2>/dev/null
    rm -rf "$root/tmp/run" "$root/tmp/presses"
    grep -F "$total" "$said" || { cat "$said"; false; }
}

# The package with another version: repack NAME VERSION [COMMAND in its folder]. Not compressed, since
# it is unpacked in an emulator.
repack() {
    local folder="$work/repacked"
    rm -rf "$folder"
    dpkg-deb -R "$deb" "$folder" || return
    sed -i "s/^Version: .*/Version: $2/" "$folder/DEBIAN/control"
    {
        printf 'edgereader (%s) unstable; urgency=medium\n\n  * Another one.\n\n' "$2"
        echo ' -- EdgeReader contributors <edgereader@example.org>  Fri, 27 Nov 2026 05:00:00 +0000'
        zcat "$folder/usr/share/doc/edgereader/changelog.gz"
    } | gzip -9n >"$work/changelog.gz" && mv "$work/changelog.gz" "$folder/usr/share/doc/edgereader/"
    (cd "$folder" && eval "${3:-}" && find usr -type f -print0 | xargs -0 md5sum >DEBIAN/md5sums) \
        && dpkg-deb -Znone -b "$folder" "$work/$1.deb" >/dev/null
    local status=$?
    rm -rf "$folder"
    return $status
}

version=$(dpkg-deb -f "$deb" Version) || exit 2
echo "edgereader $version, $(sha256sum "$deb" | cut -c 1-12)…"
check 'another version of it was packed' repack same "$version"
check 'an upgrade was packed' repack upgrade "$version+1"
# shellcheck disable=SC2016 # expanded in the package's folder
check 'an upgrade whose settings and factory differ was packed' repack settings "$version+2" \
    'sed -i "1i // Another comment." etc/edgereader/appsettings.json'

# A desk that is no ARM64: dpkg with a database of its own, which knows of no foreign processor.
refused() {
    mkdir -p "$work/desk/updates" "$work/desk/info" && touch "$work/desk/status"
    has dpkg --admindir="$work/desk" --dry-run -i "$deb" -- '.*package architecture (arm64) does not match'
}
check 'a desk of another processor refuses it with a sentence' refused

files >"$work/before"
cp "$root/etc/passwd" "$work/passwd"

echo 'Install'
check 'dpkg installs it, asks nothing' install_package "$deb"
check 'it is configured' has device "$root" dpkg -s edgereader -- 'Status: install ok installed'
check 'every file is as it was packed' are_as_packed
check 'edgereader --version' has device "$root" edgereader --version -- "$version"
check 'the factory speaks English' has setting Owner:Language -- \
    'Owner:Language = en;.*/usr/lib/edgereader/appsettings.json'
check 'its user may not log in' has device "$root" getent passwd edgereader -- \
    'edgereader:.*:/var/lib/edgereader:/usr/sbin/nologin'
for group in video audio gpio i2c; do
    check "its user is in the group $group" is_in "$group"
done
check 'the service is enabled' has device "$root" systemctl is-enabled edgereader.service -- enabled
check 'what tells a fault is started by nothing else' \
    has device "$root" systemctl is-enabled edgereader-fault.service -- static
check 'everybody can read the settings' has stat -c '%a %U' "$root$settings" -- '644 root'
check 'the man page is there' test -e "$root/usr/share/man/man1/edgereader.1.gz"
check 'what the unit documents itself with is there' test -e "$root/usr/share/doc/edgereader/README.md"

echo 'Use'
# As systemd makes it: StateDirectory=, StateDirectoryMode=.
device "$root" install -d -o edgereader -g edgereader -m 700 $state
set_choose_and_count
check 'the owner has set a language' has setting Owner:Language -- "Owner:Language = ta;.*$settings"
check 'the reader tells the total in the chosen language' tells_total
check 'telling it changed nothing' are_kept

echo 'Upgrade'
check 'dpkg upgrades it, asks nothing' install_package "$work/upgrade.deb"
check 'it is the new one' has device "$root" dpkg -s edgereader -- "Version: $version+1"
check 'settings, choices and count are the same bytes' are_kept
check 'the service is still enabled' has device "$root" systemctl is-enabled edgereader.service -- enabled
check 'the reader tells the same total' tells_total

echo 'Upgrade whose settings differ from those that the owner changed'
check 'dpkg alone, with nobody to ask, does not go on' fails install_package "$work/settings.deb"
check 'the owner still has what was set' are_kept
check 'apt that keeps the owner'\''s goes on' \
    install_package "$work/settings.deb" --force-confdef --force-confold
check 'it is the new one' has device "$root" dpkg -s edgereader -- "Version: $version+2"
check 'settings, choices and count are the same bytes' are_kept
check 'the new settings lie beside them' grep -q 'Another comment' "$root$settings.dpkg-dist"

echo 'Downgrade and broken package'
check 'the older one can be installed again' install_package "$work/upgrade.deb" --force-confold
check 'settings, choices and count are the same bytes' are_kept
head -c 1000000 "$work/upgrade.deb" >"$work/short.deb"
check 'a package cut short is refused' fails install_package "$work/short.deb"
check 'the one before it still works' has device "$root" edgereader --version -- "$version"

echo 'Remove'
check 'dpkg removes it' dpkg_does -r edgereader
check 'the program is gone' fails test -e "$root/usr/lib/edgereader"
check 'settings, choices and count are the same bytes' are_kept
check 'dpkg installs it again' install_package "$work/same.deb"
check 'settings, choices and count are the same bytes' are_kept
check 'the owner'\''s language is still set' has setting Owner:Language -- "Owner:Language = ta;.*$settings"
check 'the reader tells the same total' tells_total

echo 'Purge'
check 'dpkg purges it' dpkg_does -P edgereader
check 'the owner'\''s settings are gone' fails test -e "$root/etc/edgereader"
check 'choices and count are gone' fails test -e "$root$state"
files >"$work/after"
check 'no other file was left, changed or lost' diff "$work/before" "$work/after"
check 'dpkg knows nothing of it' fails device "$root" dpkg-query -W edgereader
# Its number must not become somebody else's, who could then read what is left of it in a backup.
only_user() { [ "$(diff "$work/passwd" "$root/etc/passwd" | grep '^[<>]' | cut -d: -f1)" = '> edgereader' ]; }
check 'its user stays, as Debian does' only_user

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
