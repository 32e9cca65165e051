# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# Imports, and what is asked of the book that they make. Part of run.sh, which reads it.

fill_empty_book() { # FILE
    rm -f "$1"
    "$timebank" book new --book "$1" --name "Willow Street" --quiet
    "$timebank" import apply members.csv --book "$1" --quiet >/dev/null
}
apply_to() { "$timebank" import apply "$2" --book "$1" --quiet >/dev/null 2>&1; } # BOOK FILE
copy_full() { # what the copy has yet to write is not the import's to wait for
    cp full.book more.book
    sync more.book
}

prepare_apply_all() { fill_empty_book first.book; }
apply_all() { apply_to first.book rows.csv; }
prepare_import_rows() { rm -f bare.db; }
import_rows() { sqlite3 bare.db '.import --csv rows.csv exchange'; } # makes the table, too
# Of members of whom nothing was checked, and all at a home: every row raises a review item.
prepare_apply_reviewed() { fill_empty_book first.book; }
apply_reviewed() { apply_to first.book reviewed.csv; }
prepare_import_reviewed() { rm -f bare.db; }
import_reviewed() { sqlite3 bare.db '.import --csv reviewed.csv exchange'; }
apply_again() { apply_to full.book rows.csv; }
prepare_apply_thousand() { copy_full; }
apply_thousand() { apply_to more.book thousand.csv; }
prepare_apply_tenth() { copy_full; }
apply_tenth() { apply_to more.book tenth.csv; }
balances_of_full() { "$timebank" report balances --book full.book; }
month_of_full() { "$timebank" report month "$last" --book full.book; }
statement_of_typical() { "$timebank" member statement M5000 --month "$last" --book full.book; }
statement_of_busiest() { "$timebank" member statement M0001 --month "$last" --book full.book; }
select_one() { sqlite3 full.book 'select 1'; }
version_of_ours() { "$timebank" --version; }
version_of_sqlite() { sqlite3 --version; }
# Every time another pair: one that stands in the book already is looked at more closely.
add_for() { # MEMBER
    added=$((added + 1))
    "$timebank" exchange add "$1" "M$((5001 + added % 4000))" 1:00 --on 2026-11-01 \
        --for gardening --book full.book --quiet 2>/dev/null
}
add_one() { add_for M5000; }
add_for_busiest() { add_for M0001; }
insert_one() {
    sqlite3 durable.db 'PRAGMA synchronous = FULL; INSERT INTO one(text) VALUES(1)'
}

# Rows that come after the first ones: of another seed and on other sheets, so that none is there.
more_rows() { # COUNT
    awk -v rows="$1" -v months=2 -v members="$members" -v last="$last" -v seed=7 -v sheet=T \
        -f "$here/exchanges.awk"
}

bench_imports() {
    say "Making $rows rows, and books of them"
    exchanges_of_months "$rows" "$months" 0 >rows.csv
    more_rows 1000 >thousand.csv
    more_rows $((rows / 10)) >tenth.csv
    fill_empty_book full.book
    apply_to full.book rows.csv
    sqlite3 durable.db 'PRAGMA journal_mode = WAL; CREATE TABLE one(text)' >/dev/null

    race "$runs" apply_all apply_again apply_thousand apply_tenth balances_of_full month_of_full \
        import_rows
    compare "import of $rows rows, and one that checks nothing" apply_all import_rows 2.2
    compare "the same file again" apply_again import_rows 0.9
    compare "1000 rows more" apply_thousand import_rows 0.15
    compare "a tenth more" apply_tenth import_rows 0.8
    compare "balances, no month closed" balances_of_full import_rows 0.2
    compare "month report, no month closed" month_of_full import_rows 0.25
    awk -v rows="$rows" -v months="$months" -v members="$members" -v last="$last" \
        -v settings=giver-home -f "$here/exchanges.awk" >reviewed.csv
    race "$runs" apply_reviewed import_reviewed
    [ "$(sqlite3 first.book 'SELECT count(*) FROM review_item')" = "$rows" ] || {
        say "error: not every row went to review."
        missed=1
    }
    compare "import of $rows rows that go to review" apply_reviewed import_reviewed 2.2
    added=0
    race $((runs * 4)) statement_of_typical statement_of_busiest select_one version_of_ours \
        version_of_sqlite add_one add_for_busiest insert_one
    compare "statement of a typical member, and select 1" statement_of_typical select_one 2
    compare "statement of the busiest" statement_of_busiest select_one 6
    compare "--version, and that of sqlite3" version_of_ours version_of_sqlite 1.5
    compare "exchange add, and a durable insert" add_one insert_one 1.5
    compare "exchange add of the busiest" add_for_busiest insert_one 1.5
    prepare_apply_all
    command time -f %M -o memory "$timebank" import apply rows.csv --book first.book --quiet \
        >/dev/null 2>&1
    awk '{ met = $1 <= 200 * 1024
           printf "%-50s %8.1f MiB: at most 200: %s\n", "memory of the first", $1 / 1024,
               met ? "met" : "MISSED"
           exit !met }' memory || missed=1
}
