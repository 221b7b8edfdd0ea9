#!/usr/bin/env bash
# The one place that installs Debian packages: says which are missing and why, then installs them
# with apt. Silent where everything is there. Sets: run, desk, test, ci, fresh, firmware (see the table).
# It looks for the files themselves, so a system with them from elsewhere is content too.
set -euo pipefail

# set | what must be there | Debian packages, the first one known to apt is taken | why
needs='
run   | command:g++                | g++                      | compiles what lies between OpenCvSharp and OpenCV
run   | file:/usr/include/opencv4/opencv2/calib3d.hpp   | libopencv-calib3d-dev   | OpenCV: what maps points onto points
run   | file:/usr/include/opencv4/opencv2/imgcodecs.hpp | libopencv-imgcodecs-dev | OpenCV: picture files
run   | file:/usr/include/opencv4/opencv2/videoio.hpp   | libopencv-videoio-dev   | OpenCV: cameras
run   | library:libssl.so.3        | libssl3t64 libssl3       | the .NET SDK fetches packages over TLS
run   | command:espeak-ng          | espeak-ng                | renders the spoken clips, once, at build time
run   | file:/etc/ssl/certs/ca-certificates.crt | ca-certificates | the .NET SDK checks where packages come from
desk  | file:/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf | fonts-dejavu-core | letters of the charts in a report
test  | library:libasound.so.2     | libasound2t64 libasound2 | the real loudspeaker plays into a file in its tests
ci    | file:/usr/lib/python3/dist-packages/onnx | python3-onnx | onnx.checker: a second opinion on the model
ci    | command:shellcheck         | shellcheck               | reads the shell scripts
fresh | command:mmdebstrap         | mmdebstrap               | makes the bare Debian roots
fresh | command:unshare            | util-linux               | keeps their mounts and processes apart
firmware | command:mmdebstrap       | mmdebstrap               | makes the root in which firmware is built
firmware | command:unshare          | util-linux               | keeps mounts and processes of that root apart
'

case "${1:-}" in
    run) sets='run' ;;
    desk) sets='run desk' ;;
    test) sets='run desk test' ;;
    ci) sets='run desk test ci' ;;
    fresh) sets='fresh' ;;
    firmware) sets='firmware' ;;
    *)
        echo "Usage: $0 run|desk|test|ci|fresh|firmware" >&2
        exit 2
        ;;
esac

# ldconfig is not on the path of a Debian user, but every user may ask it.
libraries=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null || true)

is_there() {
    local name="${1#*:}"
    case "$1" in
        library:*) grep -qF "$name " <<<"$libraries" ;;
        command:*) command -v "$name" >/dev/null ;;
        file:*) [ -e "$name" ] ;;
    esac
}

missing=()
while IFS='|' read -r set what packages why; do
    read -r set what <<<"$set $what"
    case " $sets " in
        *" $set "*) is_there "$what" || missing+=("$packages|$why") ;;
    esac
done < <(grep '|' <<<"$needs")
[ ${#missing[@]} -gt 0 ] || exit 0

# Everything below is told on stderr: stdout may be somebody's JSON.
exec >&2
list=$(printf '%s\n' "${missing[@]}" | sed 's/|.*//; s/ *$//; s/^ *//; s/ / or /g' | paste -sd,)
if ! command -v apt-get >/dev/null; then
    echo "This system has no apt: install the counterparts of these Debian packages: ${list//,/, }."
    exit 1
fi

sudo=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Debian packages are missing: install ${list//,/, } as root, then run this again."
        exit 1
    fi
    sudo=(sudo)
fi

apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
echo "Some Debian packages are missing; apt-get installs them now:"
"${apt[@]}" update
packages=()
for entry in "${missing[@]}"; do
    for package in ${entry%%|*}; do
        if apt-cache show "$package" >/dev/null 2>&1; then break; fi
    done
    packages+=("$package")
    printf '  %-16s%s\n' "$package" "${entry#*|}"
done
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! "${apt[@]}" install -y --no-install-recommends "${packages[@]}" >"$log" 2>&1; then
    cat "$log"
    echo "apt-get could not install ${packages[*]}: mend what it says above, then run this again."
    exit 1
fi
