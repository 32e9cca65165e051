#!/bin/sh
# Has three programs that are not ours add up a book's journal, and compares every account's balance
# with the program's own, to the minute.
# prove.sh BOOK
set -eu

book=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Lines `M0012 90`, without those of nothing: not every program names an account that is even.
ours() {
    timebank report balances --format csv --book "$book" |
        sed -E '1d; s/^([^,]*),.*,(-?[0-9]+)$/\1 \2/' | grep -v ' 0$' | LC_ALL=C sort
}

# From `Assets:Members:M0012 90`.
by_number() {
    sed -E 's/^(Assets|Equity):(Members:)?//' | tr '[:lower:]' '[:upper:]' |
        grep -v ' 0$' | LC_ALL=C sort
}

from_ledger() {
    ledger --args-only --strict --pedantic -f "$1" balance --flat --no-total \
        --balance-format '%(account) %(quantity(scrub(total)))\n'
}

from_hledger() {
    hledger -f "$1" check --strict
    hledger -f "$1" balance --flat --no-total --empty --output-format csv |
        sed -E '1d; s/^"([^"]*)","(-?[0-9]+)( MIN)?"$/\1 \2/'
}

from_beancount() {
    bean-check "$1"
    bean-query --format csv "$1" 'SELECT account, sum(number) GROUP BY account' |
        sed -E '1d; s/ *, */ /; s/\r$//'
}

# One minute more must be seen: a comparison that cannot fail proves nothing.
one_minute_more() {
    awk '!done && /  -[0-9]+ MIN$/ { sub(/-[0-9]+/, $2 - 1); print; getline; $2 += 1
                                     print "    " $1 "  " $2 " MIN"; done = 1; next } { print }' "$1"
}

ours >"$folder/ours"
for program in ledger hledger beancount; do
    timebank export journal --format "$program" --book "$book" --output "$folder/$program"
    "from_$program" "$folder/$program" >"$folder/read"
    by_number <"$folder/read" >"$folder/theirs"
    if ! diff "$folder/ours" "$folder/theirs"; then
        echo "$program: not the same balances" >&2
        exit 1
    fi
    one_minute_more "$folder/$program" >"$folder/more"
    "from_$program" "$folder/more" >"$folder/read"
    if by_number <"$folder/read" | cmp -s "$folder/ours" -; then
        echo "$program: a minute more was not seen" >&2
        exit 1
    fi
    echo "$program: $(wc -l <"$folder/theirs") balances equal"
done
