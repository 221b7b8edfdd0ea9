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

. deploy/roots.sh
need_root 'make fresh'
mkdir -p "$out"

# Makes the tar of a bare root, once for each set of inputs, and prints where it is.
bare_root() {
    local suite="$1" key tar
    key=$(sha256sum <<<"$included $(sources "$suite")" | cut -c 1-12)
    tar="$out/$suite-$key.tar"
    if [ ! -e "$tar" ]; then
        echo "Making a bare $suite …" >&2
        sources "$suite" | mmdebstrap --quiet --variant=minbase --include="$included" \
            "$suite" "$tar.new.tar" - >&2
        mv "$tar.new.tar" "$tar"
    fi
    echo "$tar"
}

# Puts in what a person brings: the SDK, a name server, trusted certificates, the repository.
furnish() {
    local root="$1" dotnet version part
    read -r dotnet version <<<"$(sdk)"
    mkdir -p "$root/usr/share/dotnet/sdk"
    for part in dotnet host shared packs templates sdk-manifests "sdk/$version"; do
        cp -a "$dotnet/$part" "$root/usr/share/dotnet/$part"
    done
    ln -sf /usr/share/dotnet/dotnet "$root/usr/bin/dotnet"
    connect "$root"
    git bundle create --quiet "$root/root/edgereader.bundle" HEAD
}

table=$(printf '%-10s %-10s %5s %8s' root command exit seconds)
worst=0
for suite in "${roots[@]}"; do
    tar=$(bare_root "$suite")
    root="$out/$suite-root"
    remove_root "$root"
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
    [ -n "${KEEP:-}" ] || remove_root "$root"
done

printf '\n%s\n' "$table"
exit "$worst"
