#!/bin/sh
# Makes the book of the imaginary Willow Street Timebank, with people whose names would be markup,
# formulas or turned around if they could, and prints every paper of papers.list as HTML.
# papers.sh PROGRAM SAMPLES FOLDER  (the folder is made anew)
set -eu

program=$1
samples=$2
folder=$3
tests=$(cd "$(dirname "$0")" && pwd)
examples=$tests/../../examples/willow_street
rm -rf "$folder"
mkdir -p "$folder"
export TIMEBANK_BOOK="$folder/willow_street.book" TIMEBANK_TODAY=2026-11-02 TIMEBANK_TIME=09:00 \
    TIMEBANK_BROKER="Rosa <b>Vale</b>" LC_ALL=C.UTF-8

timebank() {
    "$program" --quiet "$@" 2>>"$folder/talk" || {
        cat "$folder/talk" >&2
        echo "error: timebank $*" >&2
        exit 1
    }
}

timebank book new --name "Willow <i>Street</i> & Sons"
timebank book settings phone "01632 960100"
timebank import apply "$examples/members.csv" --opening-on 2026-07-31 >/dev/null
for sheets in august_2026.csv september_2026.csv october_2026.csv \
    walking_group_october_2026.txt; do
    timebank import apply "$examples/$sheets" >/dev/null
done

# Each of them gives to the next, with a note as bad as the names.
before=M0002
while IFS= read -r name; do
    timebank member add "$name" --joined 2026-09-01
    timebank exchange add "$name" "$before" 1:15 --on 2026-10-20 --for gardening \
        --setting giver-home --note "$name: </td></table><!-- =1+1"
    before=$name
done <"$tests/hostile_names"

timebank exchange plan 46 2 --on 2026-11-20 --for gardening --setting venue
timebank safeguarding check 46 met --on 2026-10-26
timebank category add "</caption><script>window.touched=1</script>"
for month in 07 08 09; do
    timebank month close "2026-$month" --yes >/dev/null
done

grep -v '^#' "$tests/papers.list" | while read -r name _ _ command; do
    # May answer no (1), as an audit or a gate does, and prints its paper all the same.
    eval "set -- $command"
    if [ "$1" = sample ]; then
        "$samples" "$2" >"$folder/$name.html"
        continue
    fi
    code=0
    "$program" --quiet "$@" --format html --output "$folder/$name.html" 2>>"$folder/talk" || code=$?
    if [ "$code" -gt 1 ] || [ ! -s "$folder/$name.html" ]; then
        cat "$folder/talk" >&2
        echo "error: timebank $command: exit code $code" >&2
        exit 1
    fi
done
