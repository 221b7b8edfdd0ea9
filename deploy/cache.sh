#!/usr/bin/env bash
# Functions for what is made once for each state of its sources, to be sourced in the repository's
# root. A file counts as whole only if the note beside it says so, which is written last.

# A short name of the state of the files below these paths: of what is here and not ignored,
# committed or not, with contents, names and whether they can be started.
#   sources_key [SALT] -- PATH …       as `git ls-files` takes them
sources_key() {
    local salt=''
    [ "$1" = -- ] || { salt="$1" && shift; }
    {
        printf '%s\n' "$salt"
        git ls-files -z --cached --others --exclude-standard "$@" | LC_ALL=C sort -zu \
            | while IFS= read -r -d '' file; do
                [ ! -f "$file" ] || printf '%s %s\n' "$(stat -c %A "$file" | cut -c 4)" \
                    "$(sha256sum "$file")"
            done
    } | sha256sum | cut -c 1-12
}

# Whether FILE was made for KEY.
is_made() {
    [ -e "$1" ] && [ "$(cat "$1.key" 2>/dev/null)" = "$2" ]
}

# Says that FILE was made for KEY, whole.
note_made() {
    echo "$2" >"$1.key.new"
    mv "$1.key.new" "$1.key"
}

# Whether FILE has the checksum that lies beside it.
is_whole() {
    (cd "$(dirname "$1")" && sha256sum --status --check "$(basename "$1").sha256" 2>/dev/null)
}

# Writes the checksum of FILE.new beside FILE, then gives it its name.
keep_whole() {
    local hash
    hash=$(sha256sum <"$1.new" | cut -d ' ' -f 1)
    echo "$hash  $(basename "$1")" >"$1.sha256"
    mv "$1.new" "$1"
}

# Ends with a sentence unless FOLDER has room for so many megabytes; $3 says what for.
need_room() {
    local free
    free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
    if [ "$free" -lt "$2" ]; then
        echo "There is not enough room $3: it takes $2 MB, and $free are free in $1." >&2
        exit 1
    fi
}
