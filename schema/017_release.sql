-- Releases: what has left the timebank, as it was printed, and who let it go. A month belongs to
-- one release; a correction is of the same months, and replaces the one before it.

CREATE TABLE release(
  release    INTEGER PRIMARY KEY,
  deed       INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  from_month INTEGER NOT NULL CHECK(from_month BETWEEN 197001 AND 214912
                                    AND from_month % 100 BETWEEN 1 AND 12),
  to_month   INTEGER NOT NULL CHECK(to_month BETWEEN from_month AND 214912
                                    AND to_month % 100 BETWEEN 1 AND 12),
  replaces   INTEGER UNIQUE REFERENCES release(release),
  timebank   TEXT    NOT NULL, -- its name, as it was printed
  hide_below INTEGER NOT NULL CHECK(hide_below >= 5), -- people; practice: never below 5
  round_to   INTEGER NOT NULL CHECK(round_to >= 5)    -- people
) STRICT;

-- One figure as it was printed; what was hidden is not kept.
CREATE TABLE release_line(
  release      INTEGER NOT NULL REFERENCES release(release),
  line         INTEGER NOT NULL CHECK(line > 0),
  figure       INTEGER NOT NULL CHECK(figure BETWEEN 1 AND 5),
  -- people: 1 members, 2 active, 3 gave, 4 received; 5 minutes of help
  category_row INTEGER NOT NULL CHECK(category_row >= 0), -- 0: all categories together
  category     TEXT    NOT NULL, -- its name, as it was printed
  month        INTEGER CHECK(month BETWEEN 197001 AND 214912 AND month % 100 BETWEEN 1 AND 12),
  -- null: the whole period
  amount       INTEGER CHECK(amount >= 0), -- rounded; null: hidden
  PRIMARY KEY(release, line),
  CHECK(figure = 5 OR (category_row = 0 AND coalesce(amount, 5) >= 5)),
  CHECK((category_row = 0) = (category = ''))
) STRICT, WITHOUT ROWID;

-- In which row each category was told, so that a correction tells it in the same.
CREATE TABLE release_category(
  release      INTEGER NOT NULL REFERENCES release(release),
  category     INTEGER NOT NULL REFERENCES category(category),
  category_row INTEGER NOT NULL CHECK(category_row > 0),
  PRIMARY KEY(release, category)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER release_is_never_changed BEFORE UPDATE
ON release BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END;
CREATE TRIGGER release_is_never_deleted BEFORE DELETE
ON release BEGIN SELECT RAISE(ABORT, 'a release is never deleted'); END;
CREATE TRIGGER release_is_never_replaced BEFORE INSERT ON release
WHEN EXISTS(SELECT 1 FROM release WHERE release = NEW.release OR deed = NEW.deed
            OR replaces = NEW.replaces)
BEGIN SELECT RAISE(ABORT, 'a release is never replaced'); END;
CREATE TRIGGER release_month_is_released_once BEFORE INSERT ON release
WHEN EXISTS(SELECT 1 FROM release WHERE from_month <= NEW.to_month AND to_month >= NEW.from_month
            AND (NEW.replaces IS NULL OR from_month <> NEW.from_month OR to_month <> NEW.to_month))
BEGIN SELECT RAISE(ABORT, 'a month is released once'); END;
CREATE TRIGGER release_is_of_closed_months BEFORE INSERT ON release
WHEN NEW.to_month > coalesce((SELECT max(month) FROM closed_month), 0)
BEGIN SELECT RAISE(ABORT, 'only closed months are released'); END;
CREATE TRIGGER release_corrects_the_same_months BEFORE INSERT ON release
WHEN NEW.replaces IS NOT NULL AND NOT EXISTS(
  SELECT 1 FROM release WHERE release = NEW.replaces AND from_month = NEW.from_month
     AND to_month = NEW.to_month)
BEGIN SELECT RAISE(ABORT, 'a correction is of the same months'); END;
CREATE TRIGGER release_line_is_never_changed BEFORE UPDATE
ON release_line BEGIN SELECT RAISE(ABORT, 'what was released is never changed'); END;
CREATE TRIGGER release_line_is_never_deleted BEFORE DELETE
ON release_line BEGIN SELECT RAISE(ABORT, 'what was released is never deleted'); END;
CREATE TRIGGER release_line_is_never_replaced BEFORE INSERT ON release_line
WHEN EXISTS(SELECT 1 FROM release_line WHERE release = NEW.release AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'what was released is never replaced'); END;
CREATE TRIGGER release_category_is_never_changed BEFORE UPDATE
ON release_category BEGIN SELECT RAISE(ABORT, 'what was released is never changed'); END;
CREATE TRIGGER release_category_is_never_deleted BEFORE DELETE
ON release_category BEGIN SELECT RAISE(ABORT, 'what was released is never deleted'); END;
CREATE TRIGGER release_category_is_never_replaced BEFORE INSERT ON release_category
WHEN EXISTS(SELECT 1 FROM release_category
            WHERE release = NEW.release AND category = NEW.category)
BEGIN SELECT RAISE(ABORT, 'what was released is never replaced'); END;
