-- The journal. One row is one movement of minutes from one account to another, so every row and
-- every sum over rows comes to nothing by its shape. Rows are never changed and never deleted.

CREATE TABLE sheet(
  sheet INTEGER PRIMARY KEY CHECK(sheet BETWEEN 1 AND 4194303),
  name  TEXT NOT NULL,
  key   TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER sheet_is_never_changed BEFORE UPDATE
ON sheet BEGIN SELECT RAISE(ABORT, 'a sheet is never changed'); END;
CREATE TRIGGER sheet_is_never_deleted BEFORE DELETE
ON sheet BEGIN SELECT RAISE(ABORT, 'a sheet is never deleted'); END;
CREATE TRIGGER sheet_is_never_replaced BEFORE INSERT ON sheet
WHEN EXISTS(SELECT 1 FROM sheet WHERE sheet = NEW.sheet OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a sheet is never replaced'); END;

CREATE TABLE entry(
  entry          INTEGER PRIMARY KEY,
  kind           INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 10),
  -- 1 exchange, 2 session, 3 gift, 4 welcome, 5 grant, 6 donation, 7 settlement, 8 opening,
  -- 9 correction, 10 running
  from_account   INTEGER NOT NULL REFERENCES account(account), -- of help: the receiver's
  to_account     INTEGER NOT NULL REFERENCES account(account), -- of help: the giver's
  minutes        INTEGER NOT NULL CHECK(minutes > 0),          -- credited
  given_minutes  INTEGER NOT NULL CHECK(given_minutes > 0),    -- before the book's step
  happened_on    INTEGER NOT NULL CHECK(happened_on BETWEEN 0 AND 65535),
  counts_in      INTEGER NOT NULL CHECK(counts_in BETWEEN 197001 AND 214912
                                        AND counts_in % 100 BETWEEN 1 AND 12),
  deed           INTEGER NOT NULL REFERENCES deed(deed),
  category       INTEGER REFERENCES category(category),
  setting        INTEGER CHECK(setting BETWEEN 1 AND 6),
  -- 1 venue, 2 public, 3 online, 4 giver-home, 5 receiver-home, 6 vehicle; null: not written down
  sheet          INTEGER REFERENCES sheet(sheet),
  line           INTEGER CHECK(line IS NULL OR (line > 0 AND sheet IS NOT NULL)),
  signed         INTEGER CHECK(signed BETWEEN 0 AND 3), -- none, giver, receiver, both
  on_behalf_of   INTEGER REFERENCES member(member),
  accompanied_by INTEGER REFERENCES member(member),
  corrects       INTEGER REFERENCES entry(entry), -- the entry that this one undoes
  replaces       INTEGER REFERENCES entry(entry), -- the entry in whose place this one stands
  identity       INTEGER, -- how an imported row is known again
  CHECK(from_account <> to_account),
  CHECK((kind = 9) = (corrects IS NOT NULL)),
  CHECK((kind IN (1, 2)) = (category IS NOT NULL)),
  CHECK(kind <> 1 OR identity IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX entry_identity ON entry(identity);
CREATE INDEX entry_from ON entry(from_account, counts_in, happened_on, minutes);
CREATE INDEX entry_to   ON entry(to_account, counts_in, happened_on, minutes);
CREATE UNIQUE INDEX entry_corrects ON entry(corrects) WHERE corrects IS NOT NULL;
CREATE UNIQUE INDEX entry_replaces ON entry(replaces) WHERE replaces IS NOT NULL;

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE
ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE
ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
-- INSERT OR REPLACE walks under the two above.
CREATE TRIGGER entry_is_never_replaced BEFORE INSERT ON entry
WHEN EXISTS(SELECT 1 FROM entry WHERE entry = NEW.entry)
  OR EXISTS(SELECT 1 FROM entry WHERE identity = NEW.identity)
  OR EXISTS(SELECT 1 FROM entry WHERE corrects = NEW.corrects)
  OR EXISTS(SELECT 1 FROM entry WHERE replaces = NEW.replaces)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
-- A correction is the exact opposite of what it corrects, and is not corrected itself.
CREATE TRIGGER entry_correction_is_opposite BEFORE INSERT ON entry
WHEN NEW.corrects IS NOT NULL AND NOT EXISTS(
  SELECT 1 FROM entry WHERE entry = NEW.corrects AND kind <> 9
     AND from_account = NEW.to_account AND to_account = NEW.from_account
     AND minutes = NEW.minutes)
BEGIN SELECT RAISE(ABORT, 'a correction is the opposite of what it corrects'); END;
-- The right entry stands only in the place of an exchange that was undone.
CREATE TRIGGER entry_replacement_after_correction BEFORE INSERT ON entry
WHEN NEW.replaces IS NOT NULL AND NOT EXISTS(SELECT 1 FROM entry WHERE corrects = NEW.replaces)
BEGIN SELECT RAISE(ABORT, 'what is replaced was corrected first'); END;

-- Free words about an entry, apart from it so that they can be blanked.
CREATE TABLE entry_note(
  entry INTEGER PRIMARY KEY REFERENCES entry(entry),
  note  TEXT NOT NULL
) STRICT;

-- The journal as a person reads it: sqlite3 BOOK 'select * from journal'.
CREATE VIEW journal AS
SELECT entry,
       CASE kind WHEN 1 THEN 'exchange' WHEN 2 THEN 'session' WHEN 3 THEN 'gift'
                 WHEN 4 THEN 'welcome' WHEN 5 THEN 'grant' WHEN 6 THEN 'donation'
                 WHEN 7 THEN 'settlement' WHEN 8 THEN 'opening' WHEN 9 THEN 'correction'
                 ELSE 'running' END AS kind,
       from_account, to_account, minutes, given_minutes,
       date(happened_on * 86400, 'unixepoch') AS happened_on,
       date(recorded_on * 86400, 'unixepoch') AS recorded_on,
       printf('%04d-%02d', counts_in / 100, counts_in % 100) AS counts_in,
       recorded_by, corrects, replaces
  FROM entry JOIN deed USING(deed);

-- Exchanges with everything that was written down of them, and what became of them since.
CREATE VIEW exchange_record AS
SELECT e.entry, e.from_account AS receiver, e.to_account AS giver, e.minutes, e.given_minutes,
       e.happened_on, e.counts_in, e.category, e.setting, s.name AS sheet, e.line, e.signed,
       e.on_behalf_of, e.accompanied_by, e.replaces, n.note,
       g.name AS giver_name, r.name AS receiver_name, c.name AS category_name,
       u.entry AS corrected_by, p.entry AS replaced_by,
       d.recorded_on, d.recorded_by, ud.reason
  FROM entry AS e
  JOIN category AS c ON c.category = e.category
  JOIN deed AS d ON d.deed = e.deed
  LEFT JOIN member_name AS g ON g.member = e.to_account AND g.rank = 0
  LEFT JOIN member_name AS r ON r.member = e.from_account AND r.rank = 0
  LEFT JOIN sheet AS s ON s.sheet = e.sheet
  LEFT JOIN entry_note AS n ON n.entry = e.entry
  LEFT JOIN entry AS u ON u.corrects = e.entry
  LEFT JOIN deed AS ud ON ud.deed = u.deed
  LEFT JOIN entry AS p ON p.replaces = e.entry
 WHERE e.kind = 1;
