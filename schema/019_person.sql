-- Forgetting a person. The number stays, and what moved under it; whatever names the person goes,
-- and does not come back.

CREATE TABLE member_erased(
  member    INTEGER PRIMARY KEY REFERENCES member(member),
  deed      INTEGER NOT NULL REFERENCES deed(deed),
  keyholder INTEGER REFERENCES keyholder(keyholder) -- the lead who was asked; null: there was none
) STRICT;

CREATE TRIGGER member_erased_is_never_changed BEFORE UPDATE
ON member_erased BEGIN SELECT RAISE(ABORT, 'who is forgotten stays so'); END;
CREATE TRIGGER member_erased_is_never_deleted BEFORE DELETE
ON member_erased BEGIN SELECT RAISE(ABORT, 'who is forgotten stays so'); END;
CREATE TRIGGER member_erased_is_never_replaced BEFORE INSERT ON member_erased
WHEN EXISTS(SELECT 1 FROM member_erased WHERE member = NEW.member)
BEGIN SELECT RAISE(ABORT, 'who is forgotten stays so'); END;

-- Blanked before, named no more after: the row of member_erased is written last.
CREATE TRIGGER member_name_stays_forgotten BEFORE INSERT ON member_name
WHEN EXISTS(SELECT 1 FROM member_erased WHERE member = NEW.member)
BEGIN SELECT RAISE(ABORT, 'who is forgotten stays so'); END;
DROP TRIGGER member_keeps_its_number;
CREATE TRIGGER member_keeps_its_number BEFORE UPDATE ON member BEGIN
  SELECT RAISE(ABORT, 'a member keeps its number') WHERE NEW.member <> OLD.member;
  SELECT RAISE(ABORT, 'who is forgotten stays so')
   WHERE EXISTS(SELECT 1 FROM member_erased WHERE member = OLD.member);
END;

-- What was told and checked of a person is removed with their name.
DROP TRIGGER member_told_is_never_deleted;
CREATE TRIGGER member_told_is_never_deleted BEFORE DELETE ON member_told
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1) <> 'member erase'
BEGIN SELECT RAISE(ABORT, 'what was told is never deleted'); END;
DROP TRIGGER member_check_is_only_purged;
CREATE TRIGGER member_check_is_only_purged BEFORE DELETE ON member_check
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1)
  NOT IN ('safeguarding purge', 'member erase')
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
DROP TRIGGER reference_check_is_only_purged;
CREATE TRIGGER reference_check_is_only_purged BEFORE DELETE ON reference_check
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1)
  NOT IN ('safeguarding purge', 'member erase')
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
DROP TRIGGER certificate_is_only_purged;
CREATE TRIGGER certificate_is_only_purged BEFORE DELETE ON certificate
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1)
  NOT IN ('safeguarding purge', 'member erase')
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
DROP TRIGGER driver_check_is_only_purged;
CREATE TRIGGER driver_check_is_only_purged BEFORE DELETE ON driver_check
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1)
  NOT IN ('safeguarding purge', 'member erase')
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
