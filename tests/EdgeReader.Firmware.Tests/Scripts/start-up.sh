#!/usr/bin/env bash
# Publishes the program in four ways and measures each from exec to READY=1: rows for the tables of
# deploy/start-up.md. `make package` must have rendered the clips. RUNS=5 counts the runs of each,
# after one that isn't counted: files are in memory then.
#   start-up.sh linux-x64                 on the desk
#   start-up.sh linux-arm64 ROOT_TAR      inside the workshop, in that root, by QEMU's user mode
set -euo pipefail
rid="$1"
tar="${2:+$(realpath -e "$2")}"
cd "$(dirname "$0")/../../.."
. deploy/roots.sh
here=tests/EdgeReader.Firmware.Tests/Scripts
out="$PWD/artifacts/start-up" clips="$PWD/artifacts/firmware/clips"
runs="${RUNS:-5}"
if ! command -v python3 >/dev/null; then
    echo "Measuring needs python3: install Debian's package of that name." >&2
    exit 1
fi
if [ ! -d "$clips" ]; then
    echo "There are no clips in $clips: run 'make package' first." >&2
    exit 1
fi

declare -A ways=(
    [self-contained]='-p:PublishAot=false --self-contained'
    [ReadyToRun]='-p:PublishAot=false --self-contained -p:PublishReadyToRun=true'
    # What the trimmer warns of is what the native compiler does: see NativeProgram.targets.
    [trimmed]='-p:PublishAot=false --self-contained -p:PublishReadyToRun=true
        -p:PublishTrimmed=true -p:SuppressTrimAnalysisWarnings=true'
    [NativeAOT]=''
)
order=(NativeAOT ReadyToRun trimmed self-contained)
linker=(-p:CppCompilerAndLinker=gcc)
[ "$rid" != linux-arm64 ] || linker=(-p:LinkerFlavor=lld -p:ObjCopyName=aarch64-linux-gnu-objcopy)

for way in "${order[@]}"; do
    folder="$out/$rid/$way"
    [ ! -d "$folder" ] || continue
    # shellcheck disable=SC2086 # several arguments
    dotnet publish src/EdgeReader.Service -c Release -v q --nologo -r "$rid" \
        -p:ArtifactsPath="$out/build-$rid" ${ways[$way]} "${linker[@]}" -o "$folder.new" >&2
    mv "$folder.new" "$folder"
done

root=()
if [ "$rid" = linux-arm64 ]; then
    deploy/workshop/emulate.sh
    remove_root "$out/root"
    mkdir -p "$out/root"
    tar --numeric-owner --xattrs -xf "$tar" -C "$out/root"
    mount -t proc proc "$out/root/proc"
    mkdir -p "$out/root$PWD"
    mount --bind "$PWD" "$out/root$PWD"
    # Never through a mount: below one of them is this repository.
    trap 'umount "$out/root/proc" "$out/root$PWD"; remove_root "$out/root"' EXIT
    root=(--root "$out/root")
fi

measure() {
    EDGEREADER_Reader__ClipsFolder="$clips" \
        python3 $here/ready.py "${root[@]}" 600 "$out/$rid/$1/edgereader" run
}
for ((run = 0; run <= runs; run++)); do
    for way in "${order[@]}"; do
        # Each in its turn: what else this machine does meets all of them.
        if ! measure "$way" >"$out/$rid/$way.$run"; then
            echo "$way did not start: see above." >&2
            exit 1
        fi
    done
done

# Column $2 of all counted runs of way $1: least, median, most.
figures() {
    for ((run = 1; run <= runs; run++)); do cut -d ' ' -f "$2" "$out/$rid/$1.$run"; done | sort -n \
        | awk '{ all[NR] = $1 } END { printf "%s (%s to %s)", all[int((NR + 1) / 2)], all[1], all[NR] }'
}
processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort | uniq -c | sed 's/^ *//')
echo "$processor, load $(cut -d ' ' -f 1 /proc/loadavg)"
echo "| $rid | MB | files | s to READY=1 | s of processor time | MiB resident |"
echo '|---|---|---|---|---|---|'
for way in "${order[@]}"; do
    # Models, cards and clips are the same in all of them.
    megabytes=$(find "$out/$rid/$way" -type f ! -path '*/models/*' ! -path '*/practice-cards/*' -printf '%s\n' \
        | awk '{ sum += $1 } END { printf "%.1f", sum / 1e6 }')
    count=$(find "$out/$rid/$way" -type f ! -path '*/models/*' ! -path '*/practice-cards/*' | wc -l)
    # What an emulator holds is not what the program would.
    [ "$rid" = linux-arm64 ] && resident=- || resident=$(figures "$way" 3)
    echo "| $way | $megabytes | $count | $(figures "$way" 1) | $(figures "$way" 2) | $resident |"
    rm "$out/$rid/$way".[0-9]*
done
