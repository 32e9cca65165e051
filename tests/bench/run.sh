#!/bin/bash
# Measures the release build against the times it must stay within, and prints each as a ratio
# beside its target: a ratio says the same on a slow machine. What is compared runs in turn, and the
# quickest run of each counts, for only other work makes a run slower. No part of the tests: times
# are no business of theirs. Ends with 1 where a target is missed.
#
#   tests/bench/run.sh [months|imports|growth|together]...    (without a word: all)
#
# months  with all but the last month closed, a book of a million entries over five years against
#         one that holds only the last two months; closing a month, and an audit of the whole,
#         against sqlite3's import of a million rows into a bare table.
#
# imports importing a million rows, all of them again, and some more, against sqlite3's import; and
#         what is asked of a book of a million entries with no month closed.
#
# growth  what adding, a statement, importing a thousand rows and the month report cost in a book of
#         ten thousand, a hundred thousand and a million entries with no month closed.
#
# together  eight processes adding a hundred exchanges each to one book at once.
#
# TIMEBANK=FILE  measure this program, and build none
# ROWS=N         entries of the large book (1000000); the targets are meant for the default
# RUNS=N         how often each is run (5)
# TMPDIR         where the books are made, a gigabyte in all (/tmp)
# shellcheck disable=SC2317 # whatever is measured is called by its name
set -euo pipefail
export LC_ALL=C TIMEBANK_TODAY=2026-11-02 TIMEBANK_TIME=09:00 TIMEBANK_BROKER="Rosa Vale"
unset TIMEBANK_BOOK

here=$(cd "$(dirname "$0")" && pwd)
rows=${ROWS:-1000000} runs=${RUNS:-5}
members=10000 months=60 last=2026-10 before_last=2026-09
declare -A least # microseconds of the quickest run of a command
missed=0

say() { printf '%s\n' "$*" >&2; }

# race RUNS COMMAND...: runs every command RUNS times, in turn, each after prepare_COMMAND where
# there is one, which is not timed. A command is a function without arguments.
race() {
    local turns=$1 turn each before took
    shift
    for each; do
        least[$each]=
    done
    for ((turn = 0; turn < turns; ++turn)); do
        for each; do
            if declare -F "prepare_$each" >/dev/null; then
                "prepare_$each"
            fi
            before=${EPOCHREALTIME/./}
            "$each" >/dev/null
            took=$((${EPOCHREALTIME/./} - before))
            if [[ -z ${least[$each]} || $took -lt ${least[$each]} ]]; then
                least[$each]=$took
            fi
        done
    done
}

# compare WHAT COMMAND OTHER TARGET: after a race, how many times as long as OTHER the command took.
compare() {
    awk -v what="$1" -v took="${least[$2]}" -v other="${least[$3]}" -v target="$4" 'BEGIN {
        ratio = took / other
        met = ratio <= target
        printf "%-44s %8.3f s  against %8.3f s: %6.2f times, at most %4.2f: %s\n", what,
            took / 1e6, other / 1e6, ratio, target, met ? "met" : "MISSED"
        exit !met
    }' || missed=1
}

# make_book FILE EXCHANGES: a book with all members and these exchanges, every month open.
make_book() {
    "$timebank" book new --book "$1" --name "Willow Street" --quiet
    "$timebank" import apply members.csv --book "$1" --quiet >/dev/null
    "$timebank" import apply "$2" --book "$1" --quiet >/dev/null
}

close_month_of() { # FILE MONTH
    "$timebank" month close "$2" --book "$1" --yes --quiet >/dev/null
}

members_of_all_books() {
    awk -v members="$members" 'BEGIN {
        print "number,name,joined"
        for (number = 1; number <= members; ++number)
            printf "M%04d,Member Number%d,2020-01-01\n", number, number
    }'
}

exchanges_of_months() { # ROWS MONTHS IN_THE_MONTH_BEFORE_THE_LAST
    awk -v rows="$1" -v months="$2" -v before_last="$3" -v members="$members" -v last="$last" \
        -f "$here/exchanges.awk"
}

report_of_large() { "$timebank" report month "$last" --book large.book; }
report_of_small() { "$timebank" report month "$last" --book small.book; }
statement_of_large() { "$timebank" member statement M0001 --month "$last" --book large.book; }
statement_of_small() { "$timebank" member statement M0001 --month "$last" --book small.book; }
balances_of_large() { "$timebank" report balances --book large.book; }
balances_of_small() { "$timebank" report balances --book small.book; }
audit_of_large() { "$timebank" book audit --book large.book; }
prepare_close_month() { # what the copy has yet to write is not the month's to wait for
    cp before.book closing.book
    sync closing.book
}
close_month() { close_month_of closing.book "$before_last"; }
prepare_import_bare() { rm -f bare.db; }
import_bare() { sqlite3 bare.db '.import --csv large.csv exchange'; } # makes the table, too

bench_months() {
    local month
    say "Making a book of $rows entries over $months months, and one of the last two"
    exchanges_of_months "$rows" "$months" $((rows / 50)) >large.csv
    awk -F- -v first="$before_last" 'NR == 1 || $1 "-" $2 >= first' large.csv >small.csv
    make_book before.book large.csv
    make_book small.book small.csv
    say "Closing all months but the last"
    for month in $(cut -d- -f1,2 large.csv | sed 1d | uniq); do
        if [[ $month < $before_last ]]; then
            close_month_of before.book "$month"
        fi
    done
    cp before.book large.book
    close_month_of large.book "$before_last"
    close_month_of small.book "$before_last"

    race "$runs" report_of_large report_of_small
    compare "month report, five years and two months" report_of_large report_of_small 1.3
    race "$runs" statement_of_large statement_of_small
    compare "statement" statement_of_large statement_of_small 1.3
    race "$runs" balances_of_large balances_of_small
    compare "balances" balances_of_large balances_of_small 1.3
    race "$runs" close_month audit_of_large import_bare
    compare "closing $((rows / 50)) entries, and an import" close_month import_bare 0.2
    compare "audit of the whole, and an import" audit_of_large import_bare 2
}

# shellcheck source=tests/bench/imports.sh
. "$here/imports.sh"
# shellcheck source=tests/bench/growth.sh
. "$here/growth.sh"
# shellcheck source=tests/bench/together.sh
. "$here/together.sh"

[ $# -gt 0 ] || set -- months imports growth together
for each; do
    if ! declare -F "bench_$each" >/dev/null; then
        say "error: '$each' is nothing that is measured."
        say "hint: tests/bench/run.sh months imports growth together"
        exit 2
    fi
done

if [[ -n ${TIMEBANK:-} ]]; then
    timebank=$(realpath "$TIMEBANK")
else
    cd "$here/../.."
    # shellcheck source=tests/packages.sh
    . tests/packages.sh
    # shellcheck disable=SC2086,SC2154 # several words; from packages.sh
    need_packages $build_packages sqlite3 time
    cmake --preset release >&2
    cmake --build --preset release --target timebank --parallel "$(nproc)" >&2
    timebank=$PWD/build/release/app/timebank
fi
folder=$(mktemp -d "${TMPDIR:-/tmp}/timebank-bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
cd "$folder"
members_of_all_books >members.csv
for each; do
    "bench_$each"
done
exit $missed
