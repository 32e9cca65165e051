# What the ways share. Each way is run in a folder of its own, with such a book in it.
json="--format json"
head=giver,receiver,hours,date,category

# told WORD VERB...: does it, and prints the number that it tells under that word.
told() {
    told_word=$1
    shift
    timebank "$@" --format json >told
    sed -n "s/.*\"$told_word\":\"\{0,1\}\([A-Z]*[0-9]*\).*/\1/p" told
}

# number_of NAME: a member's.
number_of() { timebank member list --format csv | sed -n "s/^\(M[0-9]*\),$1,.*/\1/p"; }

# plan DAY: plans an exchange of Ann's for Bo and prints its number.
plan() {
    timebank exchange plan Ann Bo --on "$1" --for Weeding --setting venue 2>planned
    sed -n 's/^planned exchange \([0-9]*\):.*/\1/p' planned
}

# rows FILE ROW...: a file of exchanges.
rows() {
    rows_file=$1
    shift
    printf '%s\n' "$head" "$@" >"$rows_file"
}

# empty_book: two.book, which knows the members of this one and has no entries.
empty_book() {
    timebank export members --output members.csv
    timebank book new --book two.book
    timebank import apply members.csv --book two.book
}

# journal: a donation, an exchange and its undoing, then all of the journal, and an empty book.
journal() {
    ann=$(number_of "Ann Baker")
    bo=$(number_of "Bo Chen")
    cara=$(number_of "Cara Dean")
    donation=$(told entry credit donate Ann 1:00 --on 2026-10-01)
    given=$(told entry exchange add Ann Bo 1:15 --on 2026-10-03 --for Weeding)
    timebank exchange void "$given" --reason "typed twice"
    undone=$((given + 1))
    timebank export journal --output journal.csv
    empty_book
}

# session_journal: a session and its undoing, and the same.
session_journal() {
    cara=$(number_of "Cara Dean")
    session=$(told session session add --leader Ann 1:00 --preparation 0:30 --learner Bo \
        --learner Cara --split each --on 2026-10-03 --for Weeding)
    first=$(sed -n 's/.*"first_entry":\([0-9]*\).*/\1/p' told)
    timebank session void "$session" --reason "another day"
    timebank export journal --output journal.csv
    empty_book
}

# imported: a file of four rows on the sheets W1 and W2, Ann's, Bo's and Cara's, in the book.
imported() {
    printf '%s\n' sheet,line,$head W1,1,"Ann Baker,Bo Chen,1:30,1/10/2026,Weeding" \
        W1,2,"Bo Chen,Cara Dean,0:45,2/10/2026,Weeding" \
        W2,1,"Cara Dean,Ann Baker,2:00,5/10/2026,Weeding" \
        ,,"Ann Baker,Cara Dean,0:30,6/10/2026,Weeding" >log.csv
    import=$(told import import apply log.csv)
    last=$(timebank exchange list --format csv | awk -F, 'NR > 1 && $1 > most { most = $1 + 0 } END { print most }')
}

# closed_through MONTH: closes it, and every month before it that is still open.
closed_through() {
    if timebank month list --format csv | grep -q "^$1,closed"; then return; fi
    until timebank month close "$1" --yes --output /dev/null 2>closing; do
        timebank month close "$(sed -n 's/^hint: timebank month close //p' closing)" --yes \
            --output /dev/null
    done
}

# october: twelve neighbours help one another in October, and it is closed.
october() {
    for each in 1 2 3 4 5 6 7 8 9 10 11 12; do
        timebank member add "Neighbour Number $each" --joined 1/9/2026 --quiet
    done
    for each in 1 2 3 4 5 6; do
        timebank exchange add "Neighbour Number $each" "Neighbour Number $((each + 6))" 1 \
            --on 10/10/2026 --for Weeding --quiet
    done
    closed_through 2026-10
}

# keyholders: Ana leads, and Ben, tied to Rob, is her deputy; their passphrases, and a reason.
keyholders() {
    echo "the heron on the weir" >ana
    echo "the otter under the bridge" >ben
    echo "As she told it." >why
    timebank safeguarding keyholder add "Ana Lead" --role lead --passphrase-fd 3 3<ana
    timebank safeguarding keyholder add "Ben Vale" --role deputy --tied-to Rob --passphrase-fd 3 3<ben
}

# concern: keyholders, and the number of a concern that they hold.
concern() {
    keyholders
    echo "She fell." >fall
    concern=$(told concern concern file --severity low --from fall)
}

# unguarded QUERY: writes past the program, as somebody with the file in hand would.
unguarded() {
    sqlite3 timebank.book "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger'" >drop
    { cat drop; echo "$1"; } | sqlite3 timebank.book
}

# as_nobody COMMAND...: root may read and write everything, so it becomes somebody else.
as_nobody() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
    else
        "$@"
    fi
}

# for_nobody: lets everybody into this folder, with a program of their own.
for_nobody() {
    chmod 755 . .. ../..
    cp "$(command -v timebank)" program
}
