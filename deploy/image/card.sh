#!/usr/bin/env bash
# Functions that look into the image of a card, to be sourced inside the workshop.

# Prints image FILE unpacked, whatever it is packed with.
unpacked() {
    case $(head -c 4 "$1" | od -An -tx1 | tr -d ' \n') in
        fd377a58) xz -dc "$1" ;;
        28b52ffd) zstd -qdc "$1" ;;
        *) cat "$1" ;;
    esac
}

# Prints "START SIZE TYPE" of each partition of FILE, an image or its beginning, in sectors of 512
# bytes. Fails if it has no DOS partition table.
partitions() {
    local table
    table=$(sfdisk --dump "$1" 2>/dev/null) || return 1
    grep -qx 'label: dos' <<<"$table" || return 1
    sed -nE 's/.* : start= *([0-9]+), size= *([0-9]+), type=([0-9a-f]+).*/\1 \2 \3/p' <<<"$table"
}

# Prints the partitions of FILE if they are a card's of Raspberry Pi OS, or ends with a sentence.
card_partitions() {
    local head table
    head=$(mktemp)
    # All that is asked of the rest is that it can be unpacked; that shows later.
    unpacked "$1" 2>/dev/null | head -c 1M >"$head" || true
    table=$(partitions "$head") || table=''
    rm "$head"
    # A FAT partition to start from, then one of Linux.
    if [ "$(awk '{ print $3 }' <<<"$table" | paste -sd,)" != c,83 ]; then
        echo "IMAGE is no image of Raspberry Pi OS: it has not the two partitions of one, FAT and" \
            "Linux. Give the .img, .img.xz or .img.zst file of Raspberry Pi OS Lite, 64-bit." >&2
        exit 1
    fi
    echo "$table"
}
