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
