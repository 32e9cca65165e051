# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# What the same work costs in a book of a hundredth of ROWS entries, of a tenth, and of all. Part of
# run.sh, which reads it.

parts=(100 10 1) # of the whole: the first is what the others are held against

# Every time another pair, for what stands in the book already is looked at more closely.
add_to() { # BOOK
    added=$((added + 1))
    "$timebank" exchange add M5000 "M$((5001 + added % 4000))" 1:00 --on 2026-11-01 \
        --for gardening --book "$1" --quiet 2>/dev/null
}
add_for_busiest_to() { # BOOK
    added=$((added + 1))
    "$timebank" exchange add M0001 "M$((5001 + added % 4000))" 1:00 --on 2026-11-01 \
        --for gardening --book "$1" --quiet 2>/dev/null
}
statement_from() { "$timebank" member statement M5000 --month "$last" --book "$1"; } # BOOK
month_from() { "$timebank" report month "$last" --book "$1"; }                       # BOOK
prepare_import_into() { # BOOK
    cp "$1" more.book
    sync more.book
}
import_into() { apply_to more.book thousand.csv; } # BOOK

# growth WHAT COMMAND [TARGET]: after a race, a line of the table; without a target a full report,
# which reads everything.
growth() {
    local part line=""
    for part in "${parts[@]}"; do
        line+=" ${least[$2_$part]}"
    done
    awk -v what="$1" -v took="$line" -v target="${3:-}" 'BEGIN {
        count = split(took, list, " ")
        growth = list[count] / list[1]
        met = target == "" || growth <= target
        printf "%-32s", what
        for (each = 1; each <= count; ++each)
            printf " %12.2f", list[each] / 1000
        printf " %8.2f", growth
        if (target == "")
            printf "  reads everything\n"
        else
            printf "  at most %.2f: %s\n", target, met ? "met" : "MISSED"
        exit !met
    }' || missed=1
}

bench_growth() {
    local part work works=(add_to add_for_busiest_to statement_from month_from import_into) race=()
    added=0
    for part in "${parts[@]}"; do
        say "Making a book of $((rows / part)) entries"
        exchanges_of_months $((rows / part)) "$months" 0 >rows.csv
        make_book "grown.$part" rows.csv
        for work in "${works[@]}"; do
            eval "${work}_$part() { $work grown.$part; }"
            race+=("${work}_$part")
        done
        eval "prepare_import_into_$part() { prepare_import_into grown.$part; }"
    done
    more_rows 1000 >thousand.csv
    race $((runs * 4)) "${race[@]}"
    printf '%-32s' "milliseconds at entries"
    for part in "${parts[@]}"; do
        printf ' %12d' $((rows / part))
    done
    printf ' %8s\n' growth
    growth "exchange add" add_to 2
    growth "exchange add of the busiest" add_for_busiest_to 2
    growth "statement of a month" statement_from 2
    growth "import of 1000 rows" import_into 2
    growth "month report" month_from
}
