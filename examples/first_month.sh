#!/bin/sh
# The main job from an empty machine to a monthly report.
# examples/first_month.sh [FOLDER]  (without a word: a new folder where temporary files go)
set -eu

echo "Builds timebank, makes a book of the imaginary Willow Street Timebank, imports its members" \
    "and exchanges, and prints the balance report of October 2026."

source=$(cd "$(dirname "$0")/.." && pwd)
if [ $# -gt 1 ]; then
    echo "error: one folder at the most." >&2
    echo "hint: $0 FOLDER" >&2
    exit 2
fi
folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/timebank-XXXXXX")}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
book=$folder/willow_street.book
if [ -e "$book" ]; then
    echo "error: $book is already there, and is left as it is." >&2
    echo "hint: name an empty folder" >&2
    exit 1
fi

# shellcheck source=tests/packages.sh
. "$source/tests/packages.sh"
# shellcheck disable=SC2086 # several words
need_packages $build_packages

cd "$source"
log=$folder/build.log
echo "Building (about five minutes on two cores) ..." >&2
if ! { cmake --preset release && cmake --build --preset release --target timebank; } \
    >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "error: timebank could not be built; all of it stands in $log." >&2
    exit 1
fi
rm -f "$log"

program=$source/build/release/app/timebank
export TIMEBANK_TODAY=2026-11-02 TIMEBANK_BROKER="Rosa Vale"
"$program" book new --name "Willow Street Timebank" --book "$book"
"$program" import apply examples/willow_street/members.csv --opening-on 2026-07-31 --book "$book"
for file in august_2026.csv september_2026.csv october_2026.csv \
    walking_group_october_2026.txt; do
    "$program" import apply "examples/willow_street/$file" --book "$book"
done
"$program" report month 2026-10 --book "$book"

echo
echo "The book is $book. Next, for example:"
echo "    '$program' report balances --book '$book'"
echo "    '$program' --help"
