#include <algorithm>

#include <fmt/core.h>

#include "imports/attendance_rows.hpp"
#include "imports/text.hpp"
#include "journal/correction.hpp"
#include "ledger/ledger.hpp"
#include "ledger/row_register.hpp"
#include "ledger/safeguarding_records.hpp"
#include "ledger/session_review.hpp"
#include "refusals/catalogue.hpp"
#include "store/category_table.hpp"
#include "store/entry_table.hpp"
#include "store/exchange_table.hpp"
#include "store/limit_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/review_table.hpp"
#include "store/session_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// Adds those who stand on an attendance sheet.
AttendanceRead read_file(const Connection& connection, AttendanceFile file, Split split,
                         const Knowing& knowing, std::vector<Attender>& attenders) {
    const FileText text = decode(file.name, std::move(file.bytes)).or_throw();
    const Header header = find_attendance_header(text.text, file.map, text.file).or_throw();
    const Directory members(read_named_members(connection));
    AttendanceRead result;
    result.file = text.file;
    result.unused_headings = header.unused;
    const RowsRead read = read_attendance(
        text.text, header, {members, knowing, split},
        [&](const Attender& attender) { attenders.push_back(attender); },
        [&](const RowText&, std::vector<Problem> problems) {
            std::ranges::move(problems, std::back_inserter(result.problems));
        });
    if (read.whole_file)
        result.problems.push_back(*read.whole_file);
    result.rows = static_cast<std::int64_t>(read.rows);
    result.refused = static_cast<std::int64_t>(read.refused);
    return result;
}

// Everybody's part, if the rules let them be there.
std::vector<Attendance> attendance_by_rules(std::vector<Attender> attenders,
                                            const NewSession& typed, const Knowing& knowing) {
    for (const Preparation& each : typed.preparation)
        throw_if(add_preparation(attenders, each.whose, each.minutes, knowing));
    for (const Attender& each : attenders)
        throw_if(why_not_attend(each, typed.session.split, knowing(each.member)));
    return attendance_of(attenders);
}

// The number of a sheet, written down if it is new; 0 for none.
std::int64_t sheet_number(const Connection& connection, const std::optional<std::string>& name) {
    if (!name)
        return 0;
    RowRegister rows(connection, 1, 1);
    const std::int64_t sheet = rows.sheet_number(*name);
    for (const auto& [number, fresh] : rows.take_new_sheets())
        add_sheet(connection, number, fresh);
    return sheet;
}

// Numbers the movements and writes them; the note stands with the first.
void write_entries(const Connection& connection, const Session& session, std::int64_t number,
                   std::int64_t deed, std::vector<Movement>& movements) {
    EntryWriter writer(connection);
    EntryNumber next = next_entry_number(connection);
    for (Movement& movement : movements) {
        movement.entry = next++;
        NewEntry entry;
        entry.movement = movement;
        entry.given = movement.minutes;
        entry.deed = deed;
        entry.category = session.category;
        entry.setting = session.setting;
        entry.session = number;
        if (&movement == &movements.front())
            entry.note = session.note;
        writer.write(entry);
    }
}

// What the gates that the session did not meet are told by; each is on the review list.
std::vector<std::string> review(const Connection& connection, const Session& session,
                                const std::vector<Movement>& movements) {
    std::vector<UnmetGate> unmet;
    std::vector<MemberNumber> people;
    for (const Attendance& each : session.attendance)
        people.push_back(each.member);
    const auto in_credit = [&](MemberNumber member) {
        return read_balance(connection, account_of(member)) >= Minutes{};
    };
    for (const UnmetInSession& each :
         unmet_in(session, movements, read_category(connection, session.category),
                  read_safeguarding(connection, people), in_credit)) {
        add_review_item(connection, each.entry, gates_of(each.unmet));
        unmet.insert(unmet.end(), each.unmet.begin(), each.unmet.end());
    }
    return told_when_recorded(unmet);
}

// What a broker may have mistyped.
std::vector<std::string> doubts(const Connection& connection, const Session& session,
                                std::int64_t number, const Knowing& knowing) {
    std::vector<std::string> doubts;
    if (const auto like = session_like(connection, session, number))
        doubts.push_back(fmt::format(
            "session {} is of the same day, category and {}; if this is "
            "the same session: timebank session void {} --reason \"typed "
            "twice\"",
            *like, session.split == Split::working_party ? "members" : "leader", number));
    Minutes longest;
    for (const Attendance& each : session.attendance)
        if (each.role == Role::leader)
            longest = std::max(longest, each.minutes);
    for (const Attendance& each : session.attendance)
        if (each.role == Role::learner && each.minutes.count > longest.count * each.people)
            doubts.push_back(fmt::format("{} is written down for {}, longer than anybody led.",
                                         knowing(each.member).named, show_clock(each.minutes)));
    return doubts;
}

} // namespace

SessionAdded Ledger::add_session(const NewSession& typed) {
    Writing writing(*connection_);
    const Settings settings = this->settings();
    const Knowing knowing = [this](MemberNumber member) {
        return Known{named(member), kind_of(*connection_, member)};
    };
    SessionAdded added;
    std::vector<Attender> attenders = typed.attenders;
    if (typed.file) {
        added.read = read_file(*connection_, *typed.file, typed.session.split, knowing, attenders);
        if (!added.read->problems.empty())
            return added;
    }
    Session session = typed.session;
    session.attendance = attendance_by_rules(std::move(attenders), typed, knowing);
    throw_if(why_not_hold(session, knowing, settings.step, hand_.today));
    std::vector<Movement> movements = movements_of(session, settings.step);
    for (Movement& each : movements)
        each.counts_in = month_for(session.happened_on);
    throw_if(why_not_between(movements, read_shared_accounts(*connection_), knowing));
    if (const Minutes from_pot = -change_of(community_pot, movements); from_pot > Minutes{})
        throw_if(why_not_from_pot(read_balance(*connection_, community_pot), from_pot,
                                  "choose --split shared, or see timebank report balances"));

    added.session = next_session(*connection_);
    const std::int64_t deed = record_deed({"session add", std::to_string(added.session)});
    add_session_row(*connection_, added.session, session, sheet_number(*connection_, session.sheet),
                    deed);
    write_entries(*connection_, session, added.session, deed, movements);
    added.review = review(*connection_, session, movements);
    added.warnings = doubts(*connection_, session, added.session, knowing);
    note_late(movements.front(), added.notes);
    ask_limits(movements, typed.let_pass, added.notes);
    writing.commit();
    return added;
}

SessionRecord Ledger::session_in(std::int64_t number) const {
    auto record = read_session(*connection_, number);
    if (!record)
        throw Refused(refuse(rule("session_unknown"), number));
    name_everybody(*record);
    return std::move(*record);
}

void Ledger::name_everybody(SessionRecord& record) const {
    const auto name = [&](AccountNumber account) {
        if (!record.names.contains(account))
            record.names.emplace(account, named(account));
    };
    for (const Attendance& each : record.session.attendance)
        name(account_of(each.member));
    for (const Movement& each : record.entries) {
        name(each.from);
        name(each.to);
    }
}

SessionRecord Ledger::session(std::int64_t number) const {
    Looking looking(*connection_);
    SessionRecord record = session_in(number);
    for (const Movement& each : record.entries)
        std::ranges::move(read_passed_limits(*connection_, each.entry),
                          std::back_inserter(record.limits_passed));
    return record;
}

std::vector<SessionRecord> Ledger::sessions(const SessionQuery& query) const {
    Looking looking(*connection_);
    std::vector<MemberNumber> numbers;
    if (query.member)
        numbers = read_records_of(*connection_, *query.member);
    const auto was_there = [&](const Attendance& each) {
        return std::ranges::find(numbers, each.member) != numbers.end();
    };
    std::vector<SessionRecord> records;
    for (SessionRecord& record : read_sessions(*connection_)) {
        if (query.month && record.counts_in != *query.month)
            continue;
        if (query.member && std::ranges::none_of(record.session.attendance, was_there))
            continue;
        name_everybody(record);
        records.push_back(std::move(record));
    }
    return records;
}

std::int64_t Ledger::undo_session(const SessionRecord& record, const std::string& reason,
                                  const std::string& verb) {
    if (record.voided())
        throw Refused(refuse(rule("session_already_void"), record.number));
    throw_if(why_not_undo(record.entries.front(), reason));
    if (const Minutes from_pot = change_of(community_pot, record.entries); from_pot > Minutes{})
        throw_if(why_not_from_pot(read_balance(*connection_, community_pot), from_pot));
    const std::int64_t deed = record_deed({verb, std::to_string(record.number), reason});
    for (const Movement& entry : record.entries)
        write_opposite(entry, deed);
    return deed;
}

SessionRecord Ledger::void_session(std::int64_t number, const std::string& reason) {
    Writing writing(*connection_);
    undo_session(session_in(number), reason, "session void");
    SessionRecord undone = session_in(number);
    writing.commit();
    return undone;
}

} // namespace timebank
