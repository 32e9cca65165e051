-- Firm limits that a broker let pass: by which entry, how far, and why. Who it was stands with the
-- entry's deed.

CREATE TABLE limit_passed(
  entry           INTEGER NOT NULL REFERENCES entry(entry),
  account         INTEGER NOT NULL REFERENCES account(account),
  limit_minutes   INTEGER NOT NULL, -- the limit as it was then
  balance_minutes INTEGER NOT NULL, -- after the entry
  reason          TEXT,             -- free words; may be blanked
  PRIMARY KEY(entry, account)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER limit_passed_is_never_changed BEFORE UPDATE OF entry, account, limit_minutes,
  balance_minutes
ON limit_passed BEGIN SELECT RAISE(ABORT, 'a limit that was let pass is never changed'); END;
CREATE TRIGGER limit_passed_is_never_deleted BEFORE DELETE
ON limit_passed BEGIN SELECT RAISE(ABORT, 'a limit that was let pass is never deleted'); END;
CREATE TRIGGER limit_passed_is_never_replaced BEFORE INSERT ON limit_passed
WHEN EXISTS(SELECT 1 FROM limit_passed WHERE entry = NEW.entry AND account = NEW.account)
BEGIN SELECT RAISE(ABORT, 'a limit that was let pass is never replaced'); END;
