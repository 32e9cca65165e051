-- Safeguarding: what was checked of whom, who is restricted, which pairs are kept apart, and the
-- gates that a book asks. History is added to, never changed; only a purge removes, and is logged.
-- Each is numbered by the deed that wrote it down.

-- What is told of a member beyond their ordinary record; what is null is not told this time.
CREATE TABLE member_told(
  deed    INTEGER PRIMARY KEY REFERENCES deed(deed),
  member  INTEGER NOT NULL REFERENCES member(member),
  born_on INTEGER,
  adult   INTEGER NOT NULL CHECK(adult IN (0, 1)), -- of age, without a day of birth
  support INTEGER CHECK(support BETWEEN 0 AND 2)   -- no, referred by an agency, says so
) STRICT;
CREATE INDEX member_told_member ON member_told(member);

CREATE TABLE member_check(
  number  INTEGER PRIMARY KEY REFERENCES deed(deed),
  member  INTEGER NOT NULL REFERENCES member(member),
  kind    INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 11),
  -- 1 met, 2 identity, 3 reference, 4 code-of-conduct, 5 induction, 6 dbs, 7 pvg, 8 accessni,
  -- 9 driver, 10 guardian-consent, 11 home-assessment
  seen_on INTEGER NOT NULL,
  seen_by TEXT    NOT NULL,
  until   INTEGER, -- the last day on which it holds; null: it does not end
  detail  TEXT,    -- document, version, guardian, or hazards
  CHECK((kind BETWEEN 6 AND 11) = (until IS NOT NULL)),
  CHECK((kind IN (2, 4, 10, 11)) = (detail IS NOT NULL))
) STRICT;
CREATE INDEX member_check_member ON member_check(member);

CREATE TABLE reference_check(
  number       INTEGER PRIMARY KEY REFERENCES member_check(number) ON DELETE CASCADE,
  which        INTEGER NOT NULL CHECK(which > 0),
  asked_on     INTEGER NOT NULL,
  received_on  INTEGER CHECK(received_on >= asked_on),
  satisfactory INTEGER CHECK(satisfactory IN (0, 1)),
  decided_by   TEXT,
  CHECK((satisfactory IS NULL) = (received_on IS NULL))
) STRICT;

-- What may be kept of a certificate. Nothing of what it says has a place here.
CREATE TABLE certificate(
  number             INTEGER PRIMARY KEY REFERENCES member_check(number) ON DELETE CASCADE,
  level              INTEGER NOT NULL CHECK(level BETWEEN 1 AND 4),
  -- 1 basic, 2 standard, 3 enhanced, 4 enhanced with barred lists
  workforce          INTEGER NOT NULL CHECK(workforce BETWEEN 1 AND 4),
  -- 1 child, 2 adult, 3 child and adult, 4 other
  position           TEXT    NOT NULL,
  eligibility        TEXT, -- the basis on which the position is eligible
  certificate_number TEXT    NOT NULL,
  issued_on          INTEGER NOT NULL,
  decision           INTEGER NOT NULL CHECK(decision BETWEEN 1 AND 4),
  -- 1 pending, 2 suitable, 3 suitable with conditions, 4 not suitable
  consented_on       INTEGER, -- to the update service being asked
  status_checked_on  INTEGER,
  held_since         INTEGER, -- the paper itself is still here
  CHECK(level = 1 OR eligibility IS NOT NULL)
) STRICT;

CREATE TABLE driver_check(
  number        INTEGER PRIMARY KEY REFERENCES member_check(number) ON DELETE CASCADE,
  licence_until INTEGER NOT NULL,
  mot_until     INTEGER NOT NULL,
  tax_until     INTEGER NOT NULL,
  insurer_until INTEGER NOT NULL
) STRICT;

CREATE TABLE restriction(
  restriction INTEGER PRIMARY KEY REFERENCES deed(deed),
  member      INTEGER NOT NULL REFERENCES member(member),
  kind        INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 5),
  -- 1 two-person, 2 no-home, 3 no-vehicle, 4 supervised, 5 paused
  from_on     INTEGER NOT NULL,
  review_on   INTEGER NOT NULL CHECK(review_on >= from_on)
) STRICT;
CREATE INDEX restriction_member ON restriction(member);
CREATE TABLE restriction_lifted(
  restriction INTEGER PRIMARY KEY REFERENCES restriction(restriction),
  lifted_on   INTEGER NOT NULL,
  deed        INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;

-- One row for a pair, whichever of the two was named first.
CREATE TABLE keep_apart(
  keep_apart INTEGER PRIMARY KEY REFERENCES deed(deed),
  one        INTEGER NOT NULL REFERENCES member(member),
  other      INTEGER NOT NULL REFERENCES member(member),
  from_on    INTEGER NOT NULL,
  review_on  INTEGER NOT NULL CHECK(review_on >= from_on),
  CHECK(one < other)
) STRICT;
CREATE TABLE keep_apart_ended(
  keep_apart INTEGER PRIMARY KEY REFERENCES keep_apart(keep_apart),
  ended_on   INTEGER NOT NULL,
  deed       INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;

-- Gates (1 on, 0 off) and numbers that differ from practice's.
CREATE TABLE safeguarding_policy(
  key   TEXT NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Which checks a giver needs for a category.
CREATE TABLE category_check(
  category INTEGER NOT NULL REFERENCES category(category),
  kind     INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 11),
  PRIMARY KEY(category, kind)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER member_told_is_never_changed BEFORE UPDATE
ON member_told BEGIN SELECT RAISE(ABORT, 'what was told is never changed'); END;
CREATE TRIGGER member_told_is_never_deleted BEFORE DELETE
ON member_told BEGIN SELECT RAISE(ABORT, 'what was told is never deleted'); END;
CREATE TRIGGER member_told_is_never_replaced BEFORE INSERT ON member_told
WHEN EXISTS(SELECT 1 FROM member_told WHERE deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'what was told is never replaced'); END;

-- Names of people may be blanked.
CREATE TRIGGER member_check_is_never_changed BEFORE UPDATE OF number, member, kind, seen_on, until
ON member_check BEGIN SELECT RAISE(ABORT, 'a check is never changed'); END;
CREATE TRIGGER member_check_is_only_purged BEFORE DELETE ON member_check
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1) <> 'safeguarding purge'
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
CREATE TRIGGER member_check_is_never_replaced BEFORE INSERT ON member_check
WHEN EXISTS(SELECT 1 FROM member_check WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a check is never replaced'); END;
CREATE TRIGGER reference_check_is_never_changed BEFORE UPDATE OF number, which, asked_on,
  received_on, satisfactory
ON reference_check BEGIN SELECT RAISE(ABORT, 'a check is never changed'); END;
CREATE TRIGGER reference_check_is_only_purged BEFORE DELETE ON reference_check
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1) <> 'safeguarding purge'
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
CREATE TRIGGER reference_check_is_never_replaced BEFORE INSERT ON reference_check
WHEN EXISTS(SELECT 1 FROM reference_check WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a check is never replaced'); END;
CREATE TRIGGER certificate_is_never_changed BEFORE UPDATE
ON certificate BEGIN SELECT RAISE(ABORT, 'a check is never changed'); END;
CREATE TRIGGER certificate_is_only_purged BEFORE DELETE ON certificate
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1) <> 'safeguarding purge'
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
CREATE TRIGGER certificate_is_never_replaced BEFORE INSERT ON certificate
WHEN EXISTS(SELECT 1 FROM certificate WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a check is never replaced'); END;
CREATE TRIGGER driver_check_is_never_changed BEFORE UPDATE
ON driver_check BEGIN SELECT RAISE(ABORT, 'a check is never changed'); END;
CREATE TRIGGER driver_check_is_only_purged BEFORE DELETE ON driver_check
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1) <> 'safeguarding purge'
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
CREATE TRIGGER driver_check_is_never_replaced BEFORE INSERT ON driver_check
WHEN EXISTS(SELECT 1 FROM driver_check WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a check is never replaced'); END;

CREATE TRIGGER restriction_is_never_changed BEFORE UPDATE
ON restriction BEGIN SELECT RAISE(ABORT, 'a restriction is lifted, never changed'); END;
CREATE TRIGGER restriction_is_never_deleted BEFORE DELETE
ON restriction BEGIN SELECT RAISE(ABORT, 'a restriction is lifted, never deleted'); END;
CREATE TRIGGER restriction_is_never_replaced BEFORE INSERT ON restriction
WHEN EXISTS(SELECT 1 FROM restriction WHERE restriction = NEW.restriction)
BEGIN SELECT RAISE(ABORT, 'a restriction is never replaced'); END;
CREATE TRIGGER restriction_lifted_is_never_changed BEFORE UPDATE
ON restriction_lifted BEGIN SELECT RAISE(ABORT, 'what was lifted stays so'); END;
CREATE TRIGGER restriction_lifted_is_never_replaced BEFORE INSERT ON restriction_lifted
WHEN EXISTS(SELECT 1 FROM restriction_lifted WHERE restriction = NEW.restriction)
BEGIN SELECT RAISE(ABORT, 'what was lifted stays so'); END;
CREATE TRIGGER restriction_lifted_is_never_deleted BEFORE DELETE
ON restriction_lifted BEGIN SELECT RAISE(ABORT, 'what was lifted stays so'); END;

CREATE TRIGGER keep_apart_is_never_changed BEFORE UPDATE
ON keep_apart BEGIN SELECT RAISE(ABORT, 'keeping apart is ended, never changed'); END;
CREATE TRIGGER keep_apart_is_never_deleted BEFORE DELETE
ON keep_apart BEGIN SELECT RAISE(ABORT, 'keeping apart is ended, never deleted'); END;
CREATE TRIGGER keep_apart_is_never_replaced BEFORE INSERT ON keep_apart
WHEN EXISTS(SELECT 1 FROM keep_apart WHERE keep_apart = NEW.keep_apart)
BEGIN SELECT RAISE(ABORT, 'keeping apart is never replaced'); END;
CREATE TRIGGER keep_apart_ended_is_never_changed BEFORE UPDATE
ON keep_apart_ended BEGIN SELECT RAISE(ABORT, 'what was ended stays so'); END;
CREATE TRIGGER keep_apart_ended_is_never_replaced BEFORE INSERT ON keep_apart_ended
WHEN EXISTS(SELECT 1 FROM keep_apart_ended WHERE keep_apart = NEW.keep_apart)
BEGIN SELECT RAISE(ABORT, 'what was ended stays so'); END;
CREATE TRIGGER keep_apart_ended_is_never_deleted BEFORE DELETE
ON keep_apart_ended BEGIN SELECT RAISE(ABORT, 'what was ended stays so'); END;
