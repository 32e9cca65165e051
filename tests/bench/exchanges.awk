# Exchanges of an imaginary timebank as a file to import, by month; the same on every run.
#
#   awk -v rows=1000000 -v members=10000 -v months=60 -v last=2026-10 [-v before_last=20000]
#       [-v seed=7] [-v sheet=T] [-v settings="giver-home"] -f exchanges.awk >exchanges.csv
#
# `months` months up to `last` share the rows; where `before_last` is said, the month before the
# last has exactly that many. Some give far more than others: of 10,000 members, M0001 gives every
# hundredth time. Half of the rows stand on signed paper sheets of twenty lines.

# Park and Miller's generator: its products stay below 2^53, so that every awk counts the same.
function below(most) {
    seed = (seed * 16807) % 2147483647
    return int(seed / 2147483647 * most)
}

function write_month(year, month, count,    each, share, giver, receiver, on_paper) {
    for (each = 0; each < count; ++each) {
        share = below(10000)
        giver = 1 + int(share * share * members / 100000000)
        receiver = 1 + (giver + below(members - 1)) % members
        on_paper = ",,"
        if (written % 40 < 20)
            on_paper = sheet int(written / 20) "," 1 + written % 20 ",both"
        printf "%d-%02d-%02d,M%04d,M%04d,%s,%s,%s,%s\n", year, month, 1 + int(each * 28 / count),
            giver, receiver, hours[below(3)], category[below(3)], setting[below(settings_known)], on_paper
        ++written
    }
}

BEGIN {
    if (!seed)
        seed = 20261102
    if (!sheet)
        sheet = "S"
    split("1:00 1:30 0:45", list, " ")
    for (i = 1; i <= 3; ++i)
        hours[i - 1] = list[i]
    split("Gardening/IT help/Shopping and errands", list, "/")
    for (i = 1; i <= 3; ++i)
        category[i - 1] = list[i]
    settings_known = split(settings ? settings : "venue public", list, " ")
    for (i = 1; i <= settings_known; ++i)
        setting[i - 1] = list[i]
    split(last, list, "-")
    first = list[1] * 12 + list[2] - months # months since the year 0, January the 0th
    others = before_last ? months - 1 : months
    spread = rows - before_last

    print "date,giver,receiver,hours,category,setting,sheet,line,signed"
    for (i = 0; i < months; ++i) {
        of_others = before_last && i == months - 1 ? i - 1 : i
        count = int(spread * (of_others + 1) / others) - int(spread * of_others / others)
        if (before_last && i == months - 2)
            count = before_last
        write_month(int((first + i) / 12), (first + i) % 12 + 1, count)
    }
}
