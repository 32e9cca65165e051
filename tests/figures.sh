#!/bin/sh
# Prints what the tests of a build folder counted in their last run, added up: kills survived,
# entries lost. Ends with 1 where a test has not told a figure that it has to tell, or an entry was
# lost.
#
#   tests/figures.sh build/dev
set -eu

[ $# -eq 1 ] || {
    echo "hint: tests/figures.sh FOLDER, the folder that was built in" >&2
    exit 2
}
cd "$1/figures"
echo "Figures of $1:"
missing=0
while IFS=: read -r test name; do
    if ! grep -qs "^$name: [0-9]" "$test"; then
        echo "error: the test '$test' did not tell its figure '$name'." >&2
        missing=1
    fi
done <wanted
[ "$missing" -eq 0 ] || exit 1
cut -d: -f1 wanted | sort -u | xargs cat | awk -F': ' '
    !($1 in sum) { order[++names] = $1 }
    { sum[$1] += $2 }
    END {
        for (each = 1; each <= names; ++each)
            printf "  %s: %d\n", order[each], sum[order[each]]
        exit sum["entries lost"] != 0
    }'
