-- Planned exchanges, and the gates that two people let somebody pass. A plan moves no hours.

CREATE TABLE planned(
  planned        INTEGER PRIMARY KEY,
  deed           INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  giver          INTEGER NOT NULL REFERENCES member(member),
  receiver       INTEGER NOT NULL REFERENCES member(member),
  planned_on     INTEGER NOT NULL CHECK(planned_on BETWEEN 0 AND 65535),
  category       INTEGER NOT NULL REFERENCES category(category),
  setting        INTEGER NOT NULL CHECK(setting BETWEEN 1 AND 6),
  accompanied_by INTEGER REFERENCES member(member),
  CHECK(giver <> receiver)
) STRICT;
-- Free words stand apart, so that they can be blanked.
CREATE TABLE planned_note(
  planned INTEGER PRIMARY KEY REFERENCES planned(planned),
  note    TEXT NOT NULL
) STRICT;
CREATE TABLE planned_settled(
  planned INTEGER PRIMARY KEY REFERENCES planned(planned),
  deed    INTEGER NOT NULL REFERENCES deed(deed),
  outcome INTEGER NOT NULL CHECK(outcome IN (1, 2)), -- done, cancelled
  entry   INTEGER REFERENCES entry(entry),
  CHECK((outcome = 1) = (entry IS NOT NULL))
) STRICT;

CREATE TABLE gate_override(
  override  INTEGER PRIMARY KEY,
  deed      INTEGER NOT NULL REFERENCES deed(deed), -- whose name is the first
  giver     INTEGER NOT NULL REFERENCES member(member),
  receiver  INTEGER NOT NULL REFERENCES member(member),
  gate      INTEGER NOT NULL CHECK(gate BETWEEN 2 AND 11), -- kept apart is never let pass
  second    TEXT    NOT NULL,
  reason    TEXT    NOT NULL, -- free words; may be blanked
  until_day INTEGER NOT NULL CHECK(until_day BETWEEN 0 AND 65535)
) STRICT;
CREATE TABLE override_used(
  planned  INTEGER NOT NULL REFERENCES planned(planned),
  override INTEGER NOT NULL REFERENCES gate_override(override),
  PRIMARY KEY(planned, override)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER planned_is_never_changed BEFORE UPDATE
ON planned BEGIN SELECT RAISE(ABORT, 'a plan is settled, never changed'); END;
CREATE TRIGGER planned_is_never_deleted BEFORE DELETE
ON planned BEGIN SELECT RAISE(ABORT, 'a plan is settled, never deleted'); END;
CREATE TRIGGER planned_is_never_replaced BEFORE INSERT ON planned
WHEN EXISTS(SELECT 1 FROM planned WHERE planned = NEW.planned OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a plan is never replaced'); END;
CREATE TRIGGER planned_settled_is_never_changed BEFORE UPDATE
ON planned_settled BEGIN SELECT RAISE(ABORT, 'what became of a plan is never changed'); END;
CREATE TRIGGER planned_settled_is_never_deleted BEFORE DELETE
ON planned_settled BEGIN SELECT RAISE(ABORT, 'what became of a plan is never deleted'); END;
CREATE TRIGGER planned_settled_is_never_replaced BEFORE INSERT ON planned_settled
WHEN EXISTS(SELECT 1 FROM planned_settled WHERE planned = NEW.planned)
BEGIN SELECT RAISE(ABORT, 'what became of a plan is never replaced'); END;
CREATE TRIGGER gate_override_is_never_changed BEFORE UPDATE OF override, deed, giver, receiver,
  gate, second, until_day
ON gate_override BEGIN SELECT RAISE(ABORT, 'an override is never changed'); END;
CREATE TRIGGER gate_override_is_never_deleted BEFORE DELETE
ON gate_override BEGIN SELECT RAISE(ABORT, 'an override is never deleted'); END;
CREATE TRIGGER gate_override_is_never_replaced BEFORE INSERT ON gate_override
WHEN EXISTS(SELECT 1 FROM gate_override WHERE override = NEW.override)
BEGIN SELECT RAISE(ABORT, 'an override is never replaced'); END;
CREATE TRIGGER override_used_is_never_changed BEFORE UPDATE
ON override_used BEGIN SELECT RAISE(ABORT, 'the use of an override is never changed'); END;
CREATE TRIGGER override_used_is_never_deleted BEFORE DELETE
ON override_used BEGIN SELECT RAISE(ABORT, 'the use of an override is never deleted'); END;
