#include "deeds.hpp"

#include <fmt/core.h>

namespace timebank {

namespace {

constexpr int members = 12, exchanges = 900, plans = 120, concerns = 10;
const std::string new_member = "member add Pat_%n --number %n";

// With them a line does nothing but ask who is meant, and 64 KiB more or less of text are of no
// interest: a passphrase takes a tenth of a second.
constexpr std::size_t few = 6;

// A file may hold what no argument can.
const std::string log_of_one =
    "date,giver,receiver,hours,category,note,sheet,line,setting,signed,contact,on behalf of,"
    "accompanied by\n\"{2026-10-05}\",\"{1}\",\"{2}\",\"{1:00}\",\"{gardening}\",\"{thanks}\","
    "\"{L%n}\",\"{1}\",\"{venue}\",\"{both}\",\"\",\"{4}\",\"{5}\"\n";

} // namespace

const std::vector<Deed>& deeds() {
    static const std::vector<Deed> all{
        // book
        {.line = "book new --book other%n.book --name {Willow_Street}"},
        {.line = "book new --book {other%n.book}"},
        {.line = "book info --book {timebank.book}"},
        {.line = "TIMEBANK_BOOK={timebank.book} book audit"},
        {.line = "book settings {phone} {01632_960100}"},
        {.line = "book settings name {Willow_Street}"},
        {.line = "book upgrade"},
        {.line = "book audit --today {2026-11-02} --time {09:00} --format {text} --dates {dmy} "
                 "--color {auto} --wait {10} --by {Rosa_Vale}"},
        {.line = "TIMEBANK_BROKER={Rosa_Vale} member add Jo_%n"},
        {.line = "member list --output {members.txt}"},
        {.line = "book backup {copy%n.book}", .texts = few},
        {.line = "book backup kept%n.book --keep {2} --encrypt --passphrase-fd {3}", .texts = few},
        {.line = "book restore {copy%n.book} --passphrase-fd {3} --book back%n.book",
         .before = "book backup copy%n.book;book new --book back%n.book",
         .texts = few},
        {.line = "book privacy"},
        {.line = "book retention"},
        // member
        {.line = "member add {Ann_%n} --kind {person} --joined {2026-09-01} --alias {Annie_%n} "
                 "--phone {01632} --email {ann@example.org} --address {3_Mill_Lane} --channel "
                 "{phone} --paper {large-print} --language {Welsh}"},
        {.line = "member add {Eve_%n} --format json --namesake"},
        {.line = "member add House_%n --organisation --contact {Sister_Mary=01632}"},
        {.line = "member add Sam_%n --number {%n} --applicant"},
        {.line = "member add Jo_%n --shares {1}"},
        {.line = "member edit {2} --kind {person} --joined {2026-09-02}"},
        {.line = "member edit 2 --name {Bo_Chen} --namesake"},
        {.line =
             "member edit 2 --alias {Bobo_%n} --phone {01632} --email {b@example.org} --address "
             "{4_Mill_Lane} --channel {visit} --paper {standard} --language {Polish}"},
        {.line = "member edit 3 --no-alias {Third}", .before = "member edit 3 --alias Third"},
        {.line = "member edit 6 --contact {Joe=01632}"},
        {.line = "member edit 6 --no-contact {Ida}", .before = "member edit 6 --contact Ida"},
        {.line = "member pause %n --on {2026-11-01} --reason {away}",
         .before = new_member + " --joined 2026-09-01"},
        {.line = "member return %n --on {2026-11-02} --reason {back}",
         .before = new_member + " --joined 2026-09-01;member pause %n --on 2026-11-01"},
        {.line = "member admit %n --on {2026-11-02} --reason {met}",
         .before = new_member + " --applicant"},
        {.line = "member leave %n --on {2026-11-02} --reason {moved} --balance-to {pot} "
                 "--decided-by {the_committee} --note {to_the_sea} --let-pass {agreed}",
         .before = new_member},
        {.line = "member merge %n --into {1} --reason {taken_in_twice}", .before = new_member},
        {.line = "member list --standing {active} --kind {person}"},
        {.line = "member show {1}"},
        {.line = "member export {1}"},
        {.line = "member erase {%n} --asked {Ana_Lead} --blank-notes --yes",
         .before = new_member + ";member leave %n",
         .texts = few},
        {.line = "member statement {1} --month {2026-10} --paper {large-print} --points {24}"},
        {.line = "member statement 1 --from {2026-10} --to {2026-11}"},
        {.line = "member statement --all --month 2026-10 --output {papers%n} --replace",
         .texts = few},
        {.line = "member letter {1} --for {dwp} --from {2026-09} --to {2026-10} --asked-on "
                 "{2026-11-02}"},
        // exchange
        {.line = "exchange add {1} {2} {1:00} --on {2026-10-05} --for {gardening} --setting "
                 "{venue} --note {thanks} --accompanied-by {3} --on-behalf-of {4} --signed {both} "
                 "--let-pass {agreed}"},
        {.line = "exchange add 1 2 0:15 --on 2026-10-05 --for gardening --sheet {S%n} --line {3}"},
        {.line = "exchange add 1 6 0:15 --on 2026-10-05 --for gardening --contact {Sister_Mary}"},
        {.line = "exchange list --month {2026-10} --member {1} --for {gardening} --sheet {14}"},
        {.line = "exchange show {13}"},
        {.line = "exchange correct %e --reason {misread} --giver {3} --receiver {4} --hours {0:45} "
                 "--on {2026-10-07} --for {lifts} --setting {public} --accompanied-by {5} "
                 "--on-behalf-of {7} --signed {giver} --let-pass {agreed}"},
        {.line = "exchange correct %e --reason {misread} --note {later} --sheet {T%n} --line {1}"},
        {.line = "exchange correct %e --reason misread --receiver 6 --contact {Sister_Mary}"},
        {.line = "exchange void %e --reason {typed_twice}"},
        {.line = "exchange plan {3} {4} --on {2026-11-20} --for {gardening} --setting {venue} "
                 "--note {bring} --accompanied-by {5}"},
        {.line =
             "exchange plan 3 4 --on 2026-11-20 --for gardening --setting receiver-home --override "
             "{giver-checks} --second {Joan_Tully} --reason {known} --until {2026-12-01}",
         .ordinarily = 1},
        {.line = "exchange planned"},
        {.line = "exchange done {%p} {1:00} --on {2026-11-02} --sheet {P%n} --line {1} --note "
                 "{done} --signed {both} --let-pass {agreed}"},
        {.line = "exchange cancel %p --reason {rain}"},
        // session
        {.line = "session add --leader {1} {1:00} --preparation {0:30} --learner {2} --learner "
                 "{4=1:00} --split {each} --on {2026-10-06} --for {gardening} --setting {venue} "
                 "--sheet {C%n} --note {tea} --let-pass {agreed} --guests {6=2}"},
        {.line = "session add --helper {1=1:00} --receiver {2} --split working-party --on "
                 "2026-10-06 --for gardening"},
        {.line = "session add --leader 1 1:00 --split shared --on 2026-10-06 --for gardening "
                 "--from signed.csv --map {name=Who_came}",
         .file = "signed.csv",
         .file_text = "Who came,hours,role,prep,guest of\n{4},{1:00},{learner},{},{}\n"},
        {.line = "session add --leader 1 1:00 --split shared --on 2026-10-06 --for gardening "
                 "--from {-}",
         .typed = "name,hours\n{4},{1:00}\n"},
        {.line = "session list --month {2026-10} --member {1}"},
        {.line = "session show {1}"},
        {.line = "session void {1} --reason {typed_twice}"},
        // credit
        {.line = "credit welcome %n {1:00} --on {2026-11-02} --note {hello} --let-pass {agreed}",
         .before = new_member},
        {.line =
             "credit gift {1} {2} {0:15} --on {2026-10-06} --note {thanks} --let-pass {agreed}"},
        {.line = "credit donate {1} {1:00} --on {2026-10-06} --note {thanks} --let-pass {agreed}"},
        {.line = "credit grant {3} {0:01} --reason {bus_fare} --on {2026-10-06} --note {thanks} "
                 "--let-pass {agreed}"},
        {.line = "credit running {3} {0:15} --reason {committee} --on {2026-10-06} --note {thanks} "
                 "--let-pass {agreed}"},
        {.line = "credit settle %n --reason {moved} --to {2} --on {2026-11-02} --note {bye} "
                 "--let-pass {x}",
         .before = new_member + ";credit running %n 0:15 --reason committee"},
        {.line = "credit list --member {1}"},
        {.line = "credit void {%e} --reason {typed_twice}", .ordinarily = 1},
        // category
        {.line = "category add {Help_%n}"},
        {.line = "category edit {Help_%n} --name {Aid_%n} --allowed",
         .before = "category add Help_%n"},
        {.line = "category list"},
        // import
        {.line = "import preview {log.csv} --map {note=note} --who {Annie_B=1} --for {gardening} "
                 "--opening-on {2026-10-01} --add-categories",
         .file = "log.csv",
         .file_text = log_of_one},
        {.line = "import preview log.csv --profile {Library}",
         .file = "log.csv",
         .file_text = log_of_one,
         .ordinarily = 1},
        {.line = "import preview -",
         .typed = "giver,receiver,hours,date,category\n{1},{2},{1:00},{2026-10-05},{gardening}\n{"
                  "total},,,,\n"},
        {.line = "import preview log.csv --map {giver=who} --who {Annie_B=1} --for {gardening}",
         .file = "log.csv",
         .file_text = "who,receiver,hours,date,{extra}\nAnnie B,2,1:00,2026-10-05,{x}\n"},
        {.line = "import apply log.csv", .file = "log.csv", .file_text = log_of_one},
        {.line = "import apply log.csv --add-categories --join-sheets --for {gardening}",
         .file = "log.csv",
         .file_text = "giver,receiver,hours,date,category,note\n1,2,1:00,2026-10-05,\"{Kind_%n}\","
                      "\"{note_%n}\"\n"},
        {.line = "import apply log.csv --set-aside {aside%n.csv}",
         .file = "log.csv",
         .file_text = "giver,receiver,hours,date,category,note\n\"{Nobody}\",2,1:00,2026-10-05,"
                      "gardening,\"{note_%n}\"\n",
         .ordinarily = 1},
        {.line = "import apply log.csv --save-profile {Profile_%n} --map giver=Host",
         .file = "log.csv",
         .file_text = "Host,receiver,hours,date,category,note\n1,2,1:00,2026-10-05,gardening,\"{"
                      "note_%n}\"\n"},
        {.line = "import apply log.csv --profile {Library} --learn --who {Annie_B=1}",
         .file = "log.csv",
         .file_text = "Host,receiver,hours,date,category,note\nAnnie "
                      "B,2,1:00,2026-10-05,gardening,{note_%n}\n"},
        {.line = "import apply members.csv --opening-on {2026-10-01}",
         .file = "members.csv",
         .file_text = "number,name,kind,joined,alias,phone,email,address,channel,paper,language,"
                      "standing,opening "
                      "hours,contacts,shares\n%n,\"{Kim_%n}\",\"{person}\",\"{2026-09-01}\",\"{"
                      "Kimmy_%n}\",\"{01632}\",\"{k@example.org}\",\"{5_Mill_Lane}\",\"{phone}\","
                      "\"{standard}\",\"{Welsh}\",\"{active}\",\"{1:30}\",\"{}\",\"{}\"\n"},
        {.line = "import apply members.csv",
         .file = "members.csv",
         .file_text =
             "number,name,kind,contacts\n%n,Home %n,organisation,\"{Sister_Mary=01632}\"\n"},
        {.line = "import list"},
        {.line = "import show {1} --rows"},
        {.line = "import undo {2} --reason {wrong_file} --sheet {no_sheet}", .ordinarily = 1},
        {.line = "import profiles"},
        {.line = "import forget {Library_%n}",
         .before = "import apply one.csv --map giver=Host --save-profile Library_%n"},
        // report
        {.line = "report month {2026-10}"},
        {.line = "report balances --as-at {2026-10-31} --as-known-on {2026-11-02}"},
        {.line = "report talk-to"},
        {.line = "report reciprocity --from {2026-09} --to {2026-10}"},
        {.line = "report release --from {2026-09} --to {2026-10}", .ordinarily = 1},
        {.line = "report release --from 2026-09 --to 2026-10 --correction {a_sheet_was_late}",
         .ordinarily = 1},
        {.line = "report releases"},
        // review
        {.line = "review list --all"},
        {.line = "review show {1}"},
        {.line = "review settle {%r} --note {asked_both}"},
        {.line = "review settle %r --refer {1} --note {asked_both}", .texts = few},
        // safeguarding
        {.line = "safeguarding may {1} {2} --setting {venue} --for {gardening} --accompanied-by "
                 "{3} --on {2026-11-05}"},
        {.line = "safeguarding show {1}"},
        {.line = "safeguarding check {1} {met} --on {2026-10-05} --seen-by {Joan_Tully}"},
        {.line = "safeguarding check 1 identity --document {passport}"},
        {.line = "safeguarding check 1 reference --which {1} --asked {2026-09-01} --received "
                 "{2026-09-20} --satisfactory {yes} --decided-by {Joan_Tully}",
         .before = "safeguarding check 1 reference --asked 2026-09-01"},
        {.line = "safeguarding check 1 code-of-conduct --code-version {2026a}"},
        {.line = "safeguarding check 1 dbs --level {enhanced} --workforce {adult} --position "
                 "{driver} --eligibility {transport} --number {0012} --issued {2026-09-01} "
                 "--decision {suitable} --recheck {2028-09-01} --update-service {2026-09-02} "
                 "--status-checked {2026-10-01} --held {no}",
         .before = "safeguarding about 1 --adult"},
        {.line = "safeguarding check 1 dbs --destroyed {2026-11-02}",
         .before = "safeguarding check 1 dbs --level basic --issued 2026-09-01 --held yes --number "
                   "%n --position driver --workforce adult"},
        {.line = "safeguarding check 1 driver --licence {2031-05-01} --mot {2027-04-03} --tax "
                 "{2027-03-01} --insurer {2027-06-12}"},
        {.line = "safeguarding check 9 guardian-consent --guardian {Ida_Fry} --until {2027-01-01}",
         .before = "safeguarding about 9 --born 2012-01-01"},
        {.line = "safeguarding check 1 home-assessment --hazard {pets}"},
        {.line = "safeguarding about {9} --born {2012-01-01} --supported {no}"},
        {.line = "safeguarding restrict %n {no-home} --from {2026-11-02} --review {2027-03-01} "
                 "--reason-from {-}",
         .before = new_member,
         .typed = "{he_shouted}"},
        {.line = "safeguarding lift %n {no-home}",
         .before = new_member + ";safeguarding restrict %n no-home --reason-from passphrases"},
        {.line = "safeguarding keep-apart %n {1} --from {2026-11-02} --review {2027-03-01} "
                 "--reason-from -",
         .before = new_member,
         .typed = "{they_quarrelled}"},
        {.line = "safeguarding end-apart %n {1}",
         .before = new_member + ";safeguarding keep-apart %n 1 --reason-from passphrases"},
        {.line = "safeguarding reason {restriction} {6} --keyholder {Ana_Lead} --passphrase-fd 3",
         .texts = few},
        {.line = "safeguarding add-reason {restriction} {6} --from {passphrases}", .texts = few},
        {.line = "safeguarding due"},
        {.line = "safeguarding purge --yes"},
        {.line = "safeguarding policy list"},
        {.line = "safeguarding policy set {first-visit} {on}"},
        {.line = "safeguarding policy require {lifts} {dbs}"},
        {.line = "safeguarding policy waive {lifts} {dbs}",
         .before = "safeguarding policy require lifts dbs"},
        {.line = "safeguarding keyholder add {Ben_%n} --role {deputy} --tied-to {2} "
                 "--passphrase-fd {3}",
         .texts = few},
        {.line = "safeguarding keyholder list"},
        {.line = "safeguarding keyholder tie {Ana_Lead} --tied-to {12}"},
        {.line = "safeguarding keyholder passphrase {Ana_Lead} --passphrase-fd {3}", .texts = few},
        {.line = "safeguarding keyholder reseal {Cat} --keyholder {Ana_Lead} --passphrase-fd {3}",
         .texts = few},
        {.line = "safeguarding keyholder lost {Dan}", .texts = few},
        // concern
        {.line = "concern file --severity {low} --about {2} --exchange {1} --happened {2026-10-05} "
                 "--told {2026-10-06}",
         .typed = "{He_shouted_at_her.}"},
        {.line = "concern file --severity low --from {note.txt}",
         .file = "note.txt",
         .file_text = "Who:\n{she_fell}\n"},
        {.line = "concern add {1} --from -", .typed = "{more}"},
        {.line = "concern list --all"},
        {.line = "concern read {1} --reason {review} --review-by {2026-11-09} --keyholder "
                 "{Ana_Lead} --passphrase-fd {3}",
         .texts = few},
        {.line = "concern reads"},
        {.line = "concern close {1} --outcome {referred} --referred-to {adult-care} --keyholder "
                 "{Ana_Lead} --passphrase-fd {3}",
         .texts = few},
        {.line = "concern close %c --outcome unfounded --from {passphrases} --keyholder Ana_Lead "
                 "--passphrase-fd 3",
         .texts = few},
        {.line = "concern template"},
        // export, and the end of a month
        {.line = "export members"},
        {.line = "export journal --output {journal.csv}"},
        {.line = "month list"},
        {.line = "month close {2026-09} --yes"},
    };
    return all;
}

const std::vector<std::string>& looks() {
    static const std::vector<std::string> all{
        "book info",
        "book settings",
        "book audit",
        "book privacy",
        "book retention",
        "member list",
        "member show 1",
        "member show 2",
        "member show 6",
        "member export 1",
        "member export 2",
        "member statement 1 --month 2026-10",
        "member statement 2 --month 2026-10 --paper easy-read",
        "member statement 3 --from 2026-09 --to 2026-11 --paper large-print",
        "member letter 1 --for dwp --from 2026-09 --to 2026-10 --asked-on 2026-11-02",
        "exchange list",
        "exchange show 1",
        "exchange planned --all",
        "session list",
        "session show 1",
        "credit list",
        "category list",
        "import list",
        "import show 1 --rows",
        "import profiles",
        "month list",
        "report month 2026-10",
        "report month 2026-09",
        "report balances",
        "report talk-to",
        "report reciprocity",
        "report releases",
        "review list --all",
        "review show 1",
        "safeguarding show 1",
        "safeguarding show 9",
        "safeguarding due",
        "safeguarding due --calendar",
        "safeguarding policy list",
        "safeguarding keyholder list",
        "safeguarding reason restriction 6 --keyholder Ana_Lead --passphrase-fd 3",
        "concern list --all",
        "concern reads",
        "concern read 1 --reason review --keyholder Ana_Lead --passphrase-fd 3",
        "concern template",
        "export members",
        "export journal",
    };
    return all;
}

std::vector<std::string> beginnings() {
    std::vector<std::string> lines{
        "book new --name Willow_Street",
        "import apply people.csv --opening-on 2026-09-01",
        "safeguarding keyholder add Ana_Lead --role lead --passphrase-fd 3",
        "safeguarding keyholder add Cat --role deputy --passphrase-fd 3",
        "safeguarding keyholder add Dan --role deputy --passphrase-fd 3",
        "safeguarding restrict 8 no-home --reason-from passphrases",
        "import apply sheets.csv",
        "book settings phone 01632_960100",
        "session add --leader 1 1:00 --learner 2 --split each --on 2026-10-06 --for gardening",
        "credit welcome 1 5:00",
        "import apply one.csv --map giver=Host --save-profile Library",
        "safeguarding check 7 met --on 2026-10-01",
    };
    for (int each = 0; each < concerns; ++each)
        lines.emplace_back("concern file --severity low --from passphrases");
    for (int each = 0; each < plans; ++each)
        lines.emplace_back("exchange plan 10 11 --on 2026-11-02 --for gardening --setting venue");
    return lines;
}

std::vector<std::pair<std::string, std::string>> beginning_files() {
    std::string people = "number,name,kind,joined,opening hours,contacts\n";
    for (int member = 1; member <= members; ++member)
        people += fmt::format("{0},Member {0},{1},2026-01-05,20:00,{2}\n", member,
                              member == 6 ? "organisation" : "person",
                              member == 6 ? "Sister Mary=01632" : "");
    std::string sheets = "date,giver,receiver,hours,category,setting,sheet,line\n";
    for (int row = 0; row < exchanges; ++row)
        sheets += fmt::format("2026-10-{:02},{},{},0:15,gardening,{},Z{},{}\n", 1 + row % 28,
                              1 + row % 5, 7 + row % 6, row % 3 == 0 ? "receiver-home" : "venue",
                              row / 20, 1 + row % 20);
    std::string passphrases;
    for (int each = 0; each < 4; ++each)
        passphrases += "the heron on the weir\n";
    return {{"people.csv", people},
            {"sheets.csv", sheets},
            {"one.csv", "Host,receiver,hours,date,category\n1,2,1:00,2026-10-04,gardening\n"},
            {"passphrases", passphrases}};
}

} // namespace timebank
