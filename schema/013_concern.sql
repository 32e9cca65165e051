-- What only the safeguarding leads may read. Nothing here says in clear what is sealed, or whom it
-- is about. Minutes of a day count from midnight, local time.

-- Whoever may open: a public key to seal with, and the secret one locked under a passphrase. The
-- name may be blanked.
CREATE TABLE keyholder(
  keyholder    INTEGER PRIMARY KEY,
  deed         INTEGER NOT NULL REFERENCES deed(deed),
  name         TEXT    NOT NULL,
  role         INTEGER NOT NULL CHECK(role IN (1, 2)), -- 1 lead, 2 deputy
  public_key   BLOB    NOT NULL,
  locked_key   BLOB    NOT NULL,
  passes       INTEGER NOT NULL, -- what trying a passphrase costs (Argon2id), and
  memory_bytes INTEGER NOT NULL  -- how much memory it takes
) STRICT;

CREATE TRIGGER keyholder_is_never_changed BEFORE UPDATE OF keyholder, deed, role, public_key
ON keyholder BEGIN SELECT RAISE(ABORT, 'a keyholder keeps role and key'); END;
CREATE TRIGGER keyholder_is_never_deleted BEFORE DELETE
ON keyholder BEGIN SELECT RAISE(ABORT, 'a keyholder is never deleted'); END;
CREATE TRIGGER keyholder_is_never_replaced BEFORE INSERT ON keyholder
WHEN EXISTS(SELECT 1 FROM keyholder WHERE keyholder = NEW.keyholder)
BEGIN SELECT RAISE(ABORT, 'a keyholder is never replaced'); END;

-- Keys that were given up as lost: since that deed nothing is sealed to them.
CREATE TABLE keyholder_lost(
  keyholder INTEGER PRIMARY KEY REFERENCES keyholder(keyholder),
  deed      INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;

CREATE TRIGGER keyholder_lost_is_never_changed BEFORE UPDATE
ON keyholder_lost BEGIN SELECT RAISE(ABORT, 'a lost key is never changed'); END;
CREATE TRIGGER keyholder_lost_is_never_deleted BEFORE DELETE
ON keyholder_lost BEGIN SELECT RAISE(ABORT, 'a lost key is never deleted'); END;
CREATE TRIGGER keyholder_lost_is_never_replaced BEFORE INSERT ON keyholder_lost
WHEN EXISTS(SELECT 1 FROM keyholder_lost WHERE keyholder = NEW.keyholder)
BEGIN SELECT RAISE(ABORT, 'a lost key is never replaced'); END;

-- Members who are, or are close to, a keyholder: what is about them is not sealed to that one.
CREATE TABLE keyholder_tie(
  keyholder INTEGER NOT NULL REFERENCES keyholder(keyholder),
  member    INTEGER NOT NULL REFERENCES member(member),
  deed      INTEGER NOT NULL REFERENCES deed(deed),
  PRIMARY KEY(keyholder, member)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER keyholder_tie_is_never_changed BEFORE UPDATE
ON keyholder_tie BEGIN SELECT RAISE(ABORT, 'a tie is never changed'); END;
CREATE TRIGGER keyholder_tie_is_never_deleted BEFORE DELETE
ON keyholder_tie BEGIN SELECT RAISE(ABORT, 'a tie is never deleted'); END;
CREATE TRIGGER keyholder_tie_is_never_replaced BEFORE INSERT ON keyholder_tie
WHEN EXISTS(SELECT 1 FROM keyholder_tie WHERE keyholder = NEW.keyholder AND member = NEW.member)
BEGIN SELECT RAISE(ABORT, 'a tie is never replaced'); END;

-- A sealed text: which part of which thing. It opens only there, and only beside the deed that it
-- was written by.
CREATE TABLE sealed_note(
  note           INTEGER PRIMARY KEY,
  kind           INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 4),
  -- 1 a concern, 2 the reason of a restriction, 3 the reason of a keep-apart
  number         INTEGER NOT NULL, -- of the concern, restriction or keep-apart
  part           INTEGER NOT NULL CHECK(part >= 1), -- 1, 2, 3, ... in the order of writing
  deed           INTEGER NOT NULL REFERENCES deed(deed),
  written_minute INTEGER NOT NULL CHECK(written_minute BETWEEN 0 AND 1439), -- of the deed's day
  sealed         BLOB    NOT NULL,
  UNIQUE(kind, number, part)
) STRICT;

CREATE TRIGGER sealed_note_is_never_changed BEFORE UPDATE
ON sealed_note BEGIN SELECT RAISE(ABORT, 'a sealed note is never changed'); END;
CREATE TRIGGER sealed_note_is_never_deleted BEFORE DELETE
ON sealed_note BEGIN SELECT RAISE(ABORT, 'a sealed note is never deleted'); END;
CREATE TRIGGER sealed_note_is_never_replaced BEFORE INSERT ON sealed_note
WHEN EXISTS(SELECT 1 FROM sealed_note WHERE note = NEW.note
            OR (kind = NEW.kind AND number = NEW.number AND part = NEW.part))
BEGIN SELECT RAISE(ABORT, 'a sealed note is never replaced'); END;

-- The key of a sealed text, sealed to one keyholder.
CREATE TABLE sealed_key(
  note      INTEGER NOT NULL REFERENCES sealed_note(note),
  keyholder INTEGER NOT NULL REFERENCES keyholder(keyholder),
  deed      INTEGER NOT NULL REFERENCES deed(deed),
  sealed    BLOB    NOT NULL,
  PRIMARY KEY(note, keyholder)
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_key_keyholder ON sealed_key(keyholder);

CREATE TRIGGER sealed_key_is_never_changed BEFORE UPDATE
ON sealed_key BEGIN SELECT RAISE(ABORT, 'a sealed key is never changed'); END;
CREATE TRIGGER sealed_key_is_never_deleted BEFORE DELETE
ON sealed_key BEGIN SELECT RAISE(ABORT, 'a sealed key is never deleted'); END;
CREATE TRIGGER sealed_key_is_never_replaced BEFORE INSERT ON sealed_key
WHEN EXISTS(SELECT 1 FROM sealed_key WHERE note = NEW.note AND keyholder = NEW.keyholder)
BEGIN SELECT RAISE(ABORT, 'a sealed key is never replaced'); END;

-- A concern in clear. Everything else of it is sealed, in its parts.
CREATE TABLE concern(
  concern        INTEGER PRIMARY KEY,
  deed           INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  written_minute INTEGER NOT NULL CHECK(written_minute BETWEEN 0 AND 1439),
  severity       INTEGER NOT NULL CHECK(severity BETWEEN 1 AND 4), -- critical, high, medium, low
  review_on      INTEGER NOT NULL CHECK(review_on BETWEEN 0 AND 65535),
  review_minute  INTEGER NOT NULL CHECK(review_minute BETWEEN 0 AND 1439)
) STRICT;

CREATE TRIGGER concern_is_never_changed BEFORE UPDATE
ON concern BEGIN SELECT RAISE(ABORT, 'a concern is never changed'); END;
CREATE TRIGGER concern_is_never_deleted BEFORE DELETE
ON concern BEGIN SELECT RAISE(ABORT, 'a concern is never deleted'); END;
CREATE TRIGGER concern_is_never_replaced BEFORE INSERT ON concern
WHEN EXISTS(SELECT 1 FROM concern WHERE concern = NEW.concern OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a concern is never replaced'); END;

-- Every opening of a concern, in ids and a reason out of a few that name nobody. Whoever has read
-- it may set its next review.
CREATE TABLE concern_read(
  deed          INTEGER PRIMARY KEY REFERENCES deed(deed),
  concern       INTEGER NOT NULL REFERENCES concern(concern),
  keyholder     INTEGER NOT NULL REFERENCES keyholder(keyholder),
  reason        INTEGER NOT NULL CHECK(reason BETWEEN 1 AND 6),
  -- 1 review, 2 action, 3 referral, 4 request, 5 handover, 6 other: in words, which are sealed
  read_minute   INTEGER NOT NULL CHECK(read_minute BETWEEN 0 AND 1439),
  review_on     INTEGER CHECK(review_on BETWEEN 0 AND 65535), -- nothing: as before
  review_minute INTEGER CHECK(review_minute BETWEEN 0 AND 1439),
  CHECK((review_on IS NULL) = (review_minute IS NULL))
) STRICT;
CREATE INDEX concern_read_concern ON concern_read(concern);

CREATE TRIGGER concern_read_is_never_changed BEFORE UPDATE
ON concern_read BEGIN SELECT RAISE(ABORT, 'a read is never changed'); END;
CREATE TRIGGER concern_read_is_never_deleted BEFORE DELETE
ON concern_read BEGIN SELECT RAISE(ABORT, 'a read is never deleted'); END;
CREATE TRIGGER concern_read_is_never_replaced BEFORE INSERT ON concern_read
WHEN EXISTS(SELECT 1 FROM concern_read WHERE deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a read is never replaced'); END;

-- Who closed a concern; how it ended is sealed, in its last part.
CREATE TABLE concern_closing(
  concern       INTEGER PRIMARY KEY REFERENCES concern(concern),
  deed          INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  closed_minute INTEGER NOT NULL CHECK(closed_minute BETWEEN 0 AND 1439),
  keyholder     INTEGER NOT NULL REFERENCES keyholder(keyholder)
) STRICT;

CREATE TRIGGER concern_closing_is_never_changed BEFORE UPDATE
ON concern_closing BEGIN SELECT RAISE(ABORT, 'a closing is never changed'); END;
CREATE TRIGGER concern_closing_is_never_deleted BEFORE DELETE
ON concern_closing BEGIN SELECT RAISE(ABORT, 'a closing is never deleted'); END;
CREATE TRIGGER concern_closing_is_never_replaced BEFORE INSERT ON concern_closing
WHEN EXISTS(SELECT 1 FROM concern_closing WHERE concern = NEW.concern OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a closing is never replaced'); END;

-- How many parts a concern has by its deeds.
CREATE INDEX deed_concern ON deed(about)
 WHERE verb IN ('concern file', 'concern add', 'concern close');

-- Concerns as they stand in clear, with the review that counts now.
CREATE VIEW concern_record AS
SELECT c.concern, c.severity, d.recorded_on AS written_on, c.written_minute, d.recorded_by,
       coalesce(r.review_on, c.review_on) AS review_on,
       coalesce(r.review_minute, c.review_minute) AS review_minute,
       (SELECT count(*) FROM sealed_note WHERE kind = 1 AND number = c.concern) AS parts,
       kd.recorded_on AS closed_on, k.closed_minute, k.keyholder AS closed_by
  FROM concern AS c
  JOIN deed AS d ON d.deed = c.deed
  LEFT JOIN concern_read AS r ON r.deed = (SELECT max(deed) FROM concern_read
                                            WHERE concern = c.concern AND review_on IS NOT NULL)
  LEFT JOIN concern_closing AS k ON k.concern = c.concern
  LEFT JOIN deed AS kd ON kd.deed = k.deed;
