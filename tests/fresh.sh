#!/usr/bin/env bash
# Proves the two commands where nothing is prepared: in a bare Debian root (minbase) with git, make
# and this machine's .NET SDK, a clone of HEAD and an empty NuGet cache, `make run` and `make test`.
#   ROOT=trixie|bookworm   only that one      COMMANDS="run test"   only those
#   KEEP=1                 leave the roots in artifacts/fresh to look into
# Logs: artifacts/fresh/<root>-<command>.log. Needs root: it makes and enters file systems.
set -euo pipefail
cd "$(dirname "$0")/.."
out="$PWD/artifacts/fresh"
read -ra roots <<<"${ROOT:-trixie bookworm}"
read -ra commands <<<"${COMMANDS:-run test}"
# Besides git and make, what Debian packages of the SDK depend on; a copied SDK brings no packages.
included=git,make,ca-certificates,libc6,libgcc-s1,libstdc++6,zlib1g

if [ "$(id -u)" -ne 0 ]; then
    echo "make fresh makes and enters bare Debian roots, which needs root: sudo make fresh" >&2
    exit 1
fi
mkdir -p "$out"

# Debian's mirror $1 (debian or debian-security) as this machine's apt has it.
mirror() {
    local found
    # shellcheck disable=SC2016 # apt-get expands it
    found=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null \
        | grep -E "/$1/?$" | sort -u | head -n 1 || true)
    echo "${found:-http://deb.debian.org/$1}"
}

# Makes the tar of a bare root, once for each set of inputs, and prints where it is.
bare_root() {
    local suite="$1" debian security key tar
    debian=$(mirror debian)
    security=$(mirror debian-security)
    key=$(sha256sum <<<"$suite $included $debian $security" | cut -c 1-12)
    tar="$out/$suite-$key.tar"
    if [ ! -e "$tar" ]; then
        echo "Making a bare $suite …" >&2
        mmdebstrap --quiet --variant=minbase --include="$included" "$suite" "$tar.new.tar" \
            "deb $debian $suite main" "deb $debian $suite-updates main" \
            "deb $security $suite-security main" >&2
        mv "$tar.new.tar" "$tar"
    fi
    echo "$tar"
}

# Puts in what a person brings: the SDK, a name server, trusted certificates, the repository.
furnish() {
    local root="$1" dotnet version part
    version=$(dotnet --version)
    dotnet=$(dotnet --list-sdks | sed -nE "s|^$version \[(.*)/sdk\]\$|\1|p")
    mkdir -p "$root/usr/share/dotnet/sdk"
    for part in dotnet host shared packs templates sdk-manifests "sdk/$version"; do
        cp -a "$dotnet/$part" "$root/usr/share/dotnet/$part"
    done
    ln -sf /usr/share/dotnet/dotnet "$root/usr/bin/dotnet"
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
        cp -L /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/"
        chroot "$root" update-ca-certificates >/dev/null 2>&1
    fi
    git bundle create --quiet "$root/root/edgereader.bundle" HEAD
}

# Runs a shell command as root inside, with an environment of its own. The mounts and processes are
# in name spaces of their own: they end with the command, whatever happens, so that there is never
# a mount to forget and nothing is removed through one.
inside() {
    local root="$1" command="$2"
    # shellcheck disable=SC2016 # expanded inside
    unshare --mount --pid --fork --kill-child bash -euc '
        mount -t proc proc "$1/proc"
        mount -t tmpfs tmpfs "$1/dev/shm"
        exec chroot "$1" /usr/bin/env -i HOME=/root LANG=C.UTF-8 \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            ${https_proxy:+https_proxy="$https_proxy"} ${http_proxy:+http_proxy="$http_proxy"} \
            ${NUGET_CERT_REVOCATION_MODE:+NUGET_CERT_REVOCATION_MODE=$NUGET_CERT_REVOCATION_MODE} \
            bash -c "$2"
    ' bash "$root" "$command" </dev/null
}

remove() {
    if grep -qF " $1" /proc/mounts; then
        echo "Something is mounted in $1: unmount it, then remove that folder." >&2
        exit 1
    fi
    rm -rf --one-file-system "$1"
}

table=$(printf '%-10s %-10s %5s %8s' root command exit seconds)
worst=0
for suite in "${roots[@]}"; do
    tar=$(bare_root "$suite")
    root="$out/$suite-root"
    remove "$root"
    mkdir "$root"
    tar --numeric-owner -xf "$tar" -C "$root"
    furnish "$root"
    inside "$root" 'git -c advice.detachedHead=false clone -q /root/edgereader.bundle /root/edgereader'
    for command in "${commands[@]}"; do
        echo "== $suite: make $command"
        start=$SECONDS status=0
        inside "$root" "cd /root/edgereader && make $command" 2>&1 \
            | tee "$out/$suite-$command.log" || status=$?
        [ "$status" -eq 0 ] || worst=1
        table+=$'\n'$(printf '%-10s %-10s %5d %8d' \
            "$suite" "make $command" "$status" $((SECONDS - start)))
    done
    [ -n "${KEEP:-}" ] || remove "$root"
done

printf '\n%s\n' "$table"
exit "$worst"
