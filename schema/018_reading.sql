-- What a book remembers of files, so that nobody is asked twice; and the other sheet on which an
-- exchange stands. None of it moves an hour.

-- How one kind of file is read.
CREATE TABLE import_profile(
  profile    INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL,
  key        TEXT    NOT NULL UNIQUE, -- the name as it is compared
  kind       INTEGER NOT NULL CHECK(kind IN (1, 2)), -- 1 exchanges, 2 members
  date_order INTEGER NOT NULL CHECK(date_order IN (1, 2)), -- 1 day before month, 2 month first
  category   INTEGER REFERENCES category(category), -- of rows that name none
  deed       INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;

CREATE TABLE import_profile_column(
  profile INTEGER NOT NULL REFERENCES import_profile(profile),
  field   TEXT    NOT NULL, -- as --map names it
  heading TEXT    NOT NULL, -- as the file has it; '': the file has no such column
  mapped  INTEGER NOT NULL CHECK(mapped IN (0, 1)), -- 1: somebody said so; 0: the heading does
  PRIMARY KEY(profile, field)
) STRICT, WITHOUT ROWID;

-- Who is meant by a name in a file that is not in the book yet. Gone once the file is.
CREATE TABLE import_answer(
  digest TEXT    NOT NULL, -- of the file's text
  key    TEXT    NOT NULL, -- the name as it is compared
  name   TEXT    NOT NULL, -- as the file has it
  member INTEGER NOT NULL REFERENCES member(member),
  deed   INTEGER NOT NULL REFERENCES deed(deed),
  PRIMARY KEY(digest, key)
) STRICT, WITHOUT ROWID;

-- Giver and receiver each hand in a sheet: an exchange that one has signed stands on the other's
-- too, and with that both have.
CREATE TABLE other_sheet(
  entry    INTEGER PRIMARY KEY REFERENCES entry(entry),
  sheet    INTEGER NOT NULL REFERENCES sheet(sheet),
  line     INTEGER CHECK(line > 0),
  identity INTEGER NOT NULL UNIQUE, -- how its row is known again
  deed     INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;

CREATE TRIGGER other_sheet_is_never_changed BEFORE UPDATE
ON other_sheet BEGIN SELECT RAISE(ABORT, 'the other sheet is never changed'); END;
CREATE TRIGGER other_sheet_is_never_replaced BEFORE INSERT ON other_sheet
WHEN EXISTS(SELECT 1 FROM other_sheet WHERE entry = NEW.entry OR identity = NEW.identity)
  OR EXISTS(SELECT 1 FROM entry WHERE identity = NEW.identity)
BEGIN SELECT RAISE(ABORT, 'the other sheet is never replaced'); END;
CREATE TRIGGER other_sheet_has_the_other_signature BEFORE INSERT ON other_sheet
WHEN NOT EXISTS(SELECT 1 FROM entry WHERE entry = NEW.entry AND kind = 1 AND signed IN (1, 2)
                AND sheet IS NOT NULL AND sheet <> NEW.sheet)
BEGIN SELECT RAISE(ABORT, 'the other sheet is of an exchange that one has signed'); END;

-- The sheet of the exchange, and the other one; what one has signed there, both have.
DROP VIEW exchange_record;
CREATE VIEW exchange_record AS
SELECT e.entry, e.from_account AS receiver, e.to_account AS giver, e.minutes, e.given_minutes,
       e.happened_on, e.counts_in, e.category, e.setting, s.name AS sheet, e.line,
       CASE WHEN o.entry IS NULL THEN e.signed ELSE 3 END AS signed,
       e.on_behalf_of, e.accompanied_by, e.replaces, n.note,
       g.name AS giver_name, r.name AS receiver_name, c.name AS category_name,
       u.entry AS corrected_by, p.entry AS replaced_by,
       d.recorded_on, d.recorded_by, ud.reason, os.name AS other_sheet, o.line AS other_line
  FROM entry AS e
  JOIN category AS c ON c.category = e.category
  JOIN deed AS d ON d.deed = e.deed
  LEFT JOIN member_name AS g ON g.member = e.to_account AND g.rank = 0
  LEFT JOIN member_name AS r ON r.member = e.from_account AND r.rank = 0
  LEFT JOIN sheet AS s ON s.sheet = e.sheet
  LEFT JOIN other_sheet AS o ON o.entry = e.entry
  LEFT JOIN sheet AS os ON os.sheet = o.sheet
  LEFT JOIN entry_note AS n ON n.entry = e.entry
  LEFT JOIN entry AS u ON u.corrects = e.entry
  LEFT JOIN deed AS ud ON ud.deed = u.deed
  LEFT JOIN entry AS p ON p.replaces = e.entry
 WHERE e.kind = 1;
