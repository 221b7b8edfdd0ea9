#!/usr/bin/env bash
# Gives what makes an image everything that is wrong, and expects of each a sentence, a status that
# isn't 0, and nothing half-made; without making an image. The last line counts. Needs root.
set -uo pipefail
cd "$(dirname "$0")/../../.." || exit 1
scripts=tests/EdgeReader.Firmware.Tests/Scripts
given=artifacts/firmware/bad-input
passed=0 failed=0
rm -rf $given && mkdir -p $given out
trap 'rm -rf $given' EXIT
inside() { deploy/workshop/workshop.sh "$1"; }
inside "$scripts/bad-given.sh $given" || exit 1

# What lies where an image is made.
state() {
    find artifacts/firmware out -maxdepth 1 -type f ! -name lock -printf '%p %s %T@\n' | sort
}

# result NAME SAID: counts what the command before it came to.
result() {
    local status=$?
    if [ $status -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED: %s\n%s\n' "$1" "$2"
    fi
}
# expect NAME SENTENCE COMMAND …: it fails, says so, and leaves everything as it was.
expect() {
    local name="$1" sentence="$2" before said status
    shift 2
    before=$(state)
    said=$("$@" 2>&1)
    status=$?
    [ "$(state)" = "$before" ] || said+=$'\n(something was left behind or removed)' status=0
    [ $status -ne 0 ] && grep -qF -- "$sentence" <<<"$said"
    result "$name" "$said"
}
# expect_works NAME COMMAND …: the same, done right, so that each refusal is of the one thing.
expect_works() {
    local name="$1" said
    shift
    said=$("$@" 2>&1)
    result "$name" "$said"
}

image() { env "$@" deploy/image.sh; }
check() { inside "deploy/image/check.sh '$1' '$2'"; }
unpack() {
    local to="$given/to"
    rm -rf "$to" && mkdir -p "$to/root" "$to/boot"
    inside "deploy/image/unpack.sh $given/$1 $to/root $to/boot && ls $to/root/etc/os-release"
}
overlay() {
    inside "CAMERA_OVERLAY='$1' deploy/image/boot.sh $given/boot 12345678"
}

expect 'no image' 'IMAGE=nowhere.img: there is no such file.' image IMAGE=nowhere.img
expect 'no package' 'PACKAGE=nowhere.deb: there is no such file.' image PACKAGE=nowhere.deb
expect 'no key' 'SSH_KEY=nowhere.pub: there is no such file.' image SSH_KEY=nowhere.pub
expect 'an image that is a letter' 'is no image of Raspberry Pi OS' image IMAGE=$given/letter.img
expect 'an image with another table' 'is no image of Raspberry Pi OS' check $given/gpt.img ''
expect 'a packed image cut short' 'IMAGE is cut short or damaged' unpack cut.img.xz
expect 'an image cut short' 'IMAGE is cut short or damaged' unpack cut.img
expect 'an image for another processor' 'IMAGE is for another processor' unpack other-processor.img
expect 'an image of another Debian' 'another Debian than 13' unpack other-debian.img
expect 'an image of something else' 'there is no config.txt' unpack no-config.img
expect_works 'a good image' unpack good.img
expect_works 'a good packed image' unpack good.img.xz

expect 'a package that is a letter' 'is no Debian package' image PACKAGE=$given/letter.deb
expect 'a package for another processor' 'PACKAGE is for amd64' check '' $given/amd64.deb
expect 'another package' 'PACKAGE holds another' check '' $given/another.deb
expect 'a package cut short' 'PACKAGE is cut short' check '' $given/cut.deb
expect_works 'a good package' check '' $given/good.deb

expect 'a camera that is not known' 'There is no overlay imx999' overlay imx999
expect 'no name of a camera' 'is no name of an overlay' overlay '../imx708'
expect_works 'a camera that is known' overlay imx708
expect_works 'that camera in config.txt' grep -qx dtoverlay=imx708 $given/boot/config.txt

tables=/proc/sys/fs/binfmt_misc
expect 'a kernel without binfmt_misc' 'starts no ARM64 programs' \
    inside "mount -t tmpfs none $tables
        setpriv --bounding-set=-sys_admin deploy/workshop/emulate.sh"
expect 'no emulator' 'has no emulator for ARM64 programs' \
    inside "mount -t tmpfs none $tables && touch $tables/register
        mount --bind /dev/null /usr/bin/qemu-aarch64; deploy/workshop/emulate.sh"
expect 'no room' 'There is not enough room to make the image' \
    inside "mount -t tmpfs -o size=32M none /mnt
        deploy/image/assemble.sh $given/to/root $given/boot 12345678 /mnt/x.img
        status=\$?; ls /mnt; exit \$status"
expect 'a root file system that is none' 'zstd' \
    inside "cp $given/letter.img $given/x.tar.zst
        deploy/image/build.sh $given/x.tar.zst $given/good.deb $given/x.img
        status=\$?; ls $given | grep -x x.img; exit \$status"
expect 'nobody in particular' 'needs root' setpriv --reuid=65534 --clear-groups deploy/image.sh
expect 'two at once' 'Another image is being made here' \
    flock artifacts/firmware/lock deploy/image.sh

# The cache, in a repository of its own whose workshop only writes a line.
repository=$(mktemp -d)
cp -r deploy "$repository/"
cat >"$repository/deploy/workshop/workshop.sh" <<'STUB'
#!/bin/sh
. deploy/cache.sh
file=$(echo "$1" | cut -d ' ' -f 2)
echo root >"$file.new"
keep_whole "$file"
STUB
git -C "$repository" init -q
cached() { "$repository/deploy/image/root-cache.sh" 2>&1; }
files() { find "$repository/artifacts/firmware" -name 'root-*.tar.zst'; }
said=$(cached)
grep -q 'Making the root file system' <<<"$said"
result 'a cache that is empty' "$said"
said=$(cached)
[ -z "$said" ]
result 'a cache that is whole' "$said"
printf ro >"$(files)"
said=$(cached)
grep -q 'is cut short or damaged: it is made anew' <<<"$said" && [ "$(cat "$(files)")" = root ]
result 'a cache that is cut short' "$said"
echo vim >>"$repository/deploy/image/packages"
old=$(files)
said=$(cached)
[ "$(files | wc -l)" = 1 ] && [ "$(files)" != "$old" ]
result 'an old key in the cache' "$said"
rm -rf "$repository"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
