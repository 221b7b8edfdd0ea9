#!/usr/bin/env bash
# What `make run` starts, and `make doctor` with the verb `doctor`: the reader itself, only its
# drivers chosen here. Every setting can be given this way (section, two underscores, name); the
# environment wins over /etc/edgereader.
#   PHOTOS=folder   answer its photographs instead; FORMAT=text or json
#   CAMERA=device   read live from that USB camera instead of the simulated one: a device file, or
#                   a part of its name under /dev/v4l/by-id
#   VIDEO=file      show the reader that video instead
#   INTERACTIVE=1   as its owner has it: welcome, buttons (a terminal's keys, or a script of presses
#                   on the standard input), and what was chosen and counted is kept in out/owner
#   SPEECH=language code; SEED=number which random scene the simulated camera plays
set -euo pipefail
cd "$(dirname "$0")/../.."
reader=(dotnet artifacts/bin/EdgeReader.Service/release/edgereader.dll)

export EDGEREADER_Owner__Language="${SPEECH:-en}"
export EDGEREADER_Reader__ClipsFolder="$PWD/artifacts/clips"
export EDGEREADER_Reader__VoicesFolder="$PWD/models/voices"

if [ -n "${PHOTOS:-}" ]; then
    exec "${reader[@]}" classify "$PHOTOS" --format "${FORMAT:-text}"
fi

if [ -n "${CAMERA:-}" ]; then
    export EDGEREADER_Camera__Driver=v4l2
    export EDGEREADER_Camera__Device="$CAMERA"
else
    if [ -n "${VIDEO:-}" ]; then
        export EDGEREADER_Camera__Driver=video
        export EDGEREADER_Camera__VideoFile="$VIDEO"
    else
        export EDGEREADER_Camera__Driver=scene
        export EDGEREADER_Camera__SceneSeed="${SEED:-1}"
    fi
    # At the speed of life for who watches; as fast as it goes into a file or a pipe.
    if [ -t 1 ]; then
        export EDGEREADER_Camera__RealTime=true
    fi
fi
if [ -n "${INTERACTIVE:-}" ]; then
    export EDGEREADER_State__Folder=out/owner
    export EDGEREADER_Camera__Repeat=true
    export EDGEREADER_Camera__RealTime=true
    [ -t 0 ] || export EDGEREADER_Buttons__Driver=script
else
    # Each demonstration is the same, whatever was chosen in the one before.
    rm -rf out/state
    export EDGEREADER_State__Folder=out/state
    export EDGEREADER_Owner__IsWelcomeHeard=true
fi
export EDGEREADER_Speaker__Driver=wav
export EDGEREADER_Speaker__File=out/announcements.wav
export EDGEREADER_Haptics__Driver=console
export EDGEREADER_Buttons__Driver="${EDGEREADER_Buttons__Driver:-keyboard}"
export EDGEREADER_Journal__File=out/announcements.jsonl
exec "${reader[@]}" "${1:-run}"
