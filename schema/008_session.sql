-- Group exchanges. A session owns several entries, which are undone together.

CREATE TABLE session(
  session     INTEGER PRIMARY KEY,
  deed        INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  happened_on INTEGER NOT NULL CHECK(happened_on BETWEEN 0 AND 65535),
  category    INTEGER NOT NULL REFERENCES category(category),
  setting     INTEGER CHECK(setting BETWEEN 1 AND 6),
  split       INTEGER NOT NULL CHECK(split BETWEEN 1 AND 4), -- each, shared, pot, working-party
  sheet       INTEGER REFERENCES sheet(sheet)
) STRICT;

-- Who was there. Minutes are those really spent, before the book's step.
CREATE TABLE attendance(
  session             INTEGER NOT NULL REFERENCES session(session),
  member              INTEGER NOT NULL REFERENCES member(member),
  role                INTEGER NOT NULL CHECK(role BETWEEN 1 AND 4),
  -- 1 leader, 2 learner, 3 helper, 4 receiver of a working party
  people              INTEGER NOT NULL CHECK(people >= 1), -- an organisation's guests; else 1
  minutes             INTEGER NOT NULL CHECK(minutes >= 0), -- of all of them together
  preparation_minutes INTEGER NOT NULL CHECK(preparation_minutes >= 0),
  PRIMARY KEY(session, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_member ON attendance(member);

ALTER TABLE entry ADD COLUMN session INTEGER REFERENCES session(session)
  CHECK((kind = 2) = (session IS NOT NULL));
CREATE INDEX entry_session ON entry(session) WHERE session IS NOT NULL;
-- For the paper of whom help was received for.
CREATE INDEX entry_on_behalf_of ON entry(on_behalf_of, counts_in) WHERE on_behalf_of IS NOT NULL;

CREATE TRIGGER session_is_never_changed BEFORE UPDATE
ON session BEGIN SELECT RAISE(ABORT, 'a session is never changed'); END;
CREATE TRIGGER session_is_never_deleted BEFORE DELETE
ON session BEGIN SELECT RAISE(ABORT, 'a session is never deleted'); END;
CREATE TRIGGER session_is_never_replaced BEFORE INSERT ON session
WHEN EXISTS(SELECT 1 FROM session WHERE session = NEW.session OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a session is never replaced'); END;
CREATE TRIGGER attendance_is_never_changed BEFORE UPDATE
ON attendance BEGIN SELECT RAISE(ABORT, 'an attendance is never changed'); END;
CREATE TRIGGER attendance_is_never_deleted BEFORE DELETE
ON attendance BEGIN SELECT RAISE(ABORT, 'an attendance is never deleted'); END;
CREATE TRIGGER attendance_is_never_replaced BEFORE INSERT ON attendance
WHEN EXISTS(SELECT 1 FROM attendance WHERE session = NEW.session AND member = NEW.member)
BEGIN SELECT RAISE(ABORT, 'an attendance is never replaced'); END;

-- The journal as a person reads it, with the session that an entry belongs to.
DROP VIEW journal;
CREATE VIEW journal AS
SELECT entry,
       CASE kind WHEN 1 THEN 'exchange' WHEN 2 THEN 'session' WHEN 3 THEN 'gift'
                 WHEN 4 THEN 'welcome' WHEN 5 THEN 'grant' WHEN 6 THEN 'donation'
                 WHEN 7 THEN 'settlement' WHEN 8 THEN 'opening' WHEN 9 THEN 'correction'
                 ELSE 'running' END AS kind,
       session, from_account, to_account, minutes, given_minutes,
       date(happened_on * 86400, 'unixepoch') AS happened_on,
       date(recorded_on * 86400, 'unixepoch') AS recorded_on,
       printf('%04d-%02d', counts_in / 100, counts_in % 100) AS counts_in,
       recorded_by, corrects, replaces
  FROM entry JOIN deed USING(deed);

-- Sessions with what was written down of them, and what became of them since. The note stands with
-- the first entry; all entries are undone in their order by one deed, or none is.
CREATE VIEW session_record AS
SELECT s.session, s.happened_on, s.category, s.setting, s.split, h.name AS sheet, n.note,
       e.counts_in, c.name AS category_name, d.recorded_on, d.recorded_by,
       u.entry AS undone_from,
       (SELECT entry FROM entry WHERE corrects = (SELECT max(entry) FROM entry
                                                   WHERE session = s.session)) AS undone_to,
       ud.reason, ud.recorded_by AS undone_by
  FROM session AS s
  JOIN category AS c ON c.category = s.category
  JOIN deed AS d ON d.deed = s.deed
  JOIN entry AS e ON e.entry = (SELECT min(entry) FROM entry WHERE session = s.session)
  LEFT JOIN sheet AS h ON h.sheet = s.sheet
  LEFT JOIN entry_note AS n ON n.entry = e.entry
  LEFT JOIN entry AS u ON u.corrects = e.entry
  LEFT JOIN deed AS ud ON ud.deed = u.deed;
