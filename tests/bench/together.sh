# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# Several brokers at once in one book of ROWS entries. Part of run.sh, which reads it.

writers=8 adds_each=100 slowest_allowed=200 # milliseconds

# Adds exchanges one after another, and writes down how many microseconds each took, or `refused`.
add_in_turn() { # WHICH
    local each before
    for ((each = 0; each < adds_each; ++each)); do
        before=${EPOCHREALTIME/./}
        if "$timebank" exchange add "M$((6000 + $1))" "M$((7000 + each))" 1:00 --on 2026-11-01 \
            --for gardening --book shared.book --quiet >/dev/null 2>&1; then
            echo $((${EPOCHREALTIME/./} - before))
        else
            echo refused
        fi
    done >"took.$1"
}

entries_of() { sqlite3 "$1" 'SELECT count(*) FROM entry'; } # BOOK

bench_together() {
    local which before lost sound=1 works=()
    say "Making a book of $rows entries for $writers to write in at once"
    exchanges_of_months "$rows" "$months" 0 >rows.csv
    make_book shared.book rows.csv
    before=$(entries_of shared.book)
    for ((which = 0; which < writers; ++which)); do
        add_in_turn "$which" &
        works+=($!)
    done
    wait "${works[@]}"
    lost=$((before + writers * adds_each - $(entries_of shared.book)))
    "$timebank" book audit --book shared.book >audit 2>&1 || sound=0
    cat took.* | sort -n | awk -v writers="$writers" -v each="$adds_each" -v lost="$lost" \
        -v sound="$sound" -v allowed="$slowest_allowed" '
        $1 == "refused" { ++refused; next }
        { took[++done] = $1 / 1000 }
        END {
            met = !refused && !lost && sound && took[done] <= allowed
            printf "%d adding %d each at once: %d refused, %d lost, audit %s; median %.1f ms, " \
                "95 of 100 within %.1f ms, slowest %.1f ms, at most %d: %s\n", writers, each,
                refused, lost, sound ? "clean" : "NOT CLEAN", took[int((done + 1) / 2)],
                took[int(done * 0.95)], took[done], allowed, met ? "met" : "MISSED"
            exit !met
        }' || missed=1
}
