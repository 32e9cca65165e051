-- Closed months. Closing writes a month's figures down for good, its own row in closed_month last;
-- from then on no entry can count in it or before it. Whatever can name a person stands in
-- closed_member, which can be blanked.

CREATE TABLE closed_month(
  month     INTEGER PRIMARY KEY CHECK(month BETWEEN 197001 AND 214912
                                      AND month % 100 BETWEEN 1 AND 12),
  deed      INTEGER NOT NULL UNIQUE REFERENCES deed(deed), -- on which day, and by whom
  timebank  TEXT    NOT NULL,                              -- as it was called then
  entries   INTEGER NOT NULL CHECK(entries >= 0),          -- that count in the month
  through   INTEGER NOT NULL CHECK(through >= 0),          -- the last entry when it was closed
  next_from INTEGER NOT NULL CHECK(next_from >= 1),        -- what counts later is not below this
  digest    BLOB    NOT NULL CHECK(length(digest) = 32),
  -- the beginning of each entry's own digest, in their order
  entry_digests BLOB NOT NULL CHECK(length(entry_digests) = 8 * entries)
) STRICT;

CREATE TABLE closed_balance(
  month            INTEGER NOT NULL REFERENCES closed_month(month)
                   DEFERRABLE INITIALLY DEFERRED,
  account          INTEGER NOT NULL REFERENCES account(account),
  opening_minutes  INTEGER NOT NULL,
  given_minutes    INTEGER NOT NULL CHECK(given_minutes >= 0),
  received_minutes INTEGER NOT NULL CHECK(received_minutes >= 0),
  other_minutes    INTEGER NOT NULL,
  closing_minutes  INTEGER NOT NULL,
  last_help_on     INTEGER, -- the latest standing help; null: none
  PRIMARY KEY(month, account),
  CHECK(closing_minutes = opening_minutes + given_minutes - received_minutes + other_minutes)
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_figure(
  month  INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  figure TEXT    NOT NULL,
  value  INTEGER NOT NULL, -- a count, minutes where the name says so, or a day
  PRIMARY KEY(month, figure)
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_help(
  month     INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  grouping  INTEGER NOT NULL CHECK(grouping BETWEEN 1 AND 3), -- category, setting, model
  place     INTEGER NOT NULL CHECK(place >= 0),
  name      TEXT    NOT NULL CHECK((grouping = 1) = (name <> '')), -- the category's, then
  exchanges INTEGER NOT NULL CHECK(exchanges >= 0),
  minutes   INTEGER NOT NULL CHECK(minutes >= 0),
  PRIMARY KEY(month, grouping, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_override(
  month    INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  planned  INTEGER NOT NULL,
  override INTEGER NOT NULL,
  PRIMARY KEY(month, planned, override),
  FOREIGN KEY(planned, override) REFERENCES override_used(planned, override)
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_late(
  month INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  entry INTEGER NOT NULL REFERENCES entry(entry),
  PRIMARY KEY(month, entry)
) STRICT, WITHOUT ROWID;

-- A member as papers print them from this month on, until a later month says otherwise.
CREATE TABLE closed_member(
  member  INTEGER NOT NULL REFERENCES member(member),
  month   INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  holder  INTEGER NOT NULL REFERENCES member(member),
  same_as INTEGER REFERENCES member(member),
  name    TEXT, -- blanked together with its digest when the person asks to be forgotten
  name_digest BLOB CHECK(length(name_digest) = 8), -- its beginning
  PRIMARY KEY(member, month),
  CHECK((name IS NULL) = (name_digest IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX closed_member_month ON closed_member(month);

-- A late sheet counts in the earliest open month.
CREATE TRIGGER entry_counts_in_open_month BEFORE INSERT ON entry
WHEN NEW.counts_in <= (SELECT max(month) FROM closed_month)
BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;

-- In order. What belongs to a month is written before its own row, which locks it.
CREATE TRIGGER closed_month_in_order BEFORE INSERT ON closed_month
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
BEGIN SELECT RAISE(ABORT, 'months are closed in order'); END;
CREATE TRIGGER closed_month_is_never_changed BEFORE UPDATE
ON closed_month BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_month_is_never_deleted BEFORE DELETE
ON closed_month BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_month_is_never_replaced BEFORE INSERT ON closed_month
WHEN EXISTS(SELECT 1 FROM closed_month WHERE month = NEW.month OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a closed month is never replaced'); END;

CREATE TRIGGER closed_balance_is_never_changed BEFORE UPDATE
ON closed_balance BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_balance_is_never_deleted BEFORE DELETE
ON closed_balance BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_balance_is_never_added_later BEFORE INSERT ON closed_balance
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_balance WHERE month = NEW.month AND account = NEW.account)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;

CREATE TRIGGER closed_figure_is_never_changed BEFORE UPDATE
ON closed_figure BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_figure_is_never_deleted BEFORE DELETE
ON closed_figure BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_figure_is_never_added_later BEFORE INSERT ON closed_figure
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_figure WHERE month = NEW.month AND figure = NEW.figure)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;

CREATE TRIGGER closed_help_is_never_changed BEFORE UPDATE
ON closed_help BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_help_is_never_deleted BEFORE DELETE
ON closed_help BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_help_is_never_added_later BEFORE INSERT ON closed_help
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_help WHERE month = NEW.month AND grouping = NEW.grouping
               AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;

CREATE TRIGGER closed_override_is_never_changed BEFORE UPDATE
ON closed_override BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_override_is_never_deleted BEFORE DELETE
ON closed_override BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_override_is_never_added_later BEFORE INSERT ON closed_override
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_override WHERE month = NEW.month AND planned = NEW.planned
               AND override = NEW.override)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;

CREATE TRIGGER closed_late_is_never_changed BEFORE UPDATE
ON closed_late BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_late_is_never_deleted BEFORE DELETE
ON closed_late BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_late_is_never_added_later BEFORE INSERT ON closed_late
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_late WHERE month = NEW.month AND entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;

CREATE TRIGGER closed_member_is_never_changed BEFORE UPDATE OF member, month, holder, same_as
ON closed_member BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_member_is_never_deleted BEFORE DELETE
ON closed_member BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_member_is_never_added_later BEFORE INSERT ON closed_member
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_member WHERE member = NEW.member AND month = NEW.month)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;

CREATE TRIGGER closed_member_is_only_blanked BEFORE UPDATE OF name, name_digest ON closed_member
WHEN NEW.name IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a printed name is blanked or left as it is'); END;
