#!/usr/bin/env bash
# Functions for root file systems of Debian, to be sourced. All of them need root.

# Ends with a sentence where this isn't root; $1 says what for.
need_root() {
    if [ "$(id -u)" -ne 0 ]; then
        echo "$1 makes and enters Debian root file systems, which needs root: put sudo before it." >&2
        exit 1
    fi
}

# Debian's mirror $1 (debian or debian-security) as this machine's apt has it.
mirror() {
    local found
    # shellcheck disable=SC2016 # apt-get expands it
    found=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null \
        | grep -E "/$1/?$" | sort -u | head -n 1 || true)
    echo "${found:-http://deb.debian.org/$1}"
}

# The lines of sources.list for suite $1.
sources() {
    local debian
    debian=$(mirror debian)
    printf 'deb %s main\n' "$debian $1" "$debian $1-updates" "$(mirror debian-security) $1-security"
}

# The packages that a list names, one a line with comments, joined by commas.
package_list() {
    sed 's/ *#.*//; /^$/d' "$1" | paste -sd,
}

# Puts this machine's name server and trusted certificates into root $1.
connect() {
    cp -L /etc/resolv.conf "$1/etc/resolv.conf"
    if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
        cp -L /usr/local/share/ca-certificates/*.crt "$1/usr/local/share/ca-certificates/"
        chroot "$1" update-ca-certificates >/dev/null 2>&1
    fi
}

# Where this machine's .NET SDK lies, and its version, as "FOLDER VERSION".
sdk() {
    local version
    version=$(dotnet --version)
    echo "$(dotnet --list-sdks | sed -nE "s|^$version \[(.*)/sdk\]\$|\1|p") $version"
}

# Runs a shell command as root inside root $1, with an environment of its own. The mounts and
# processes are in name spaces of their own: they end with the command, whatever happens, so that
# there is never a mount to forget and nothing is removed through one.
#   inside ROOT COMMAND [OUTER=INNER …]      folders to be seen inside
inside() {
    local root="$1" command="$2"
    shift 2
    # shellcheck disable=SC2016 # expanded inside
    unshare --mount --pid --fork --kill-child bash -euc '
        root="$1" command="$2"
        shift 2
        # What is a root file system to the programs inside is a mount point, as they expect.
        mount --bind "$root" "$root"
        mount -t proc proc "$root/proc"
        mkdir -p "$root/dev/shm"
        mount -t tmpfs tmpfs "$root/dev/shm"
        for pair in "$@"; do
            mkdir -p "${pair%%=*}" "$root/${pair#*=}"
            mount --bind "${pair%%=*}" "$root/${pair#*=}"
        done
        exec chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            ${https_proxy:+https_proxy="$https_proxy"} ${http_proxy:+http_proxy="$http_proxy"} \
            ${NUGET_CERT_REVOCATION_MODE:+NUGET_CERT_REVOCATION_MODE=$NUGET_CERT_REVOCATION_MODE} \
            bash -c "$command"
    ' bash "$root" "$command" "$@" </dev/null
}

remove_root() {
    if grep -qF " $1" /proc/mounts; then
        echo "Something is mounted in $1: unmount it, then remove that folder." >&2
        exit 1
    fi
    rm -rf --one-file-system "$1"
}
