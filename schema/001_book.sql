-- The book itself: its settings, and the deeds that made everything else.
-- Days are counted from 1970-01-01, amounts are whole minutes, months read as 202610.

PRAGMA application_id = 0x54426f6b; -- 'TBok': this file is a timebank's book

CREATE TABLE book_setting(
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who did what, and on which day it was typed. Every change of the book belongs to one.
CREATE TABLE deed(
  deed        INTEGER PRIMARY KEY,
  recorded_on INTEGER NOT NULL CHECK(recorded_on BETWEEN 0 AND 65535),
  recorded_by TEXT    NOT NULL CHECK(length(recorded_by) BETWEEN 1 AND 200),
  verb        TEXT    NOT NULL, -- as typed: 'exchange add'
  about       TEXT    NOT NULL, -- numbers and keys only, never a name or a value
  reason      TEXT              -- free words; may be blanked
) STRICT;

CREATE TRIGGER deed_is_never_changed BEFORE UPDATE OF deed, recorded_on, recorded_by, verb, about
ON deed BEGIN SELECT RAISE(ABORT, 'a deed is never changed'); END;
CREATE TRIGGER deed_is_never_deleted BEFORE DELETE
ON deed BEGIN SELECT RAISE(ABORT, 'a deed is never deleted'); END;
CREATE TRIGGER deed_is_never_replaced BEFORE INSERT ON deed
WHEN EXISTS(SELECT 1 FROM deed WHERE deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a deed is never replaced'); END;
