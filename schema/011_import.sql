-- A journal is the third kind of file that is imported. A CHECK cannot be altered, so the table is
-- made anew.

CREATE TABLE import_of_any_kind(
  import        INTEGER PRIMARY KEY,
  deed          INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  file          TEXT    NOT NULL, -- its name without folders
  digest        TEXT    NOT NULL, -- of its text
  kind          INTEGER NOT NULL CHECK(kind IN (1, 2, 3)), -- 1 exchanges, 2 members, 3 journal
  rows          INTEGER NOT NULL,
  written       INTEGER NOT NULL,
  already_there INTEGER NOT NULL,
  refused       INTEGER NOT NULL,
  first_entry   INTEGER, -- its entries are numbered without gaps
  last_entry    INTEGER
) STRICT;
INSERT INTO import_of_any_kind SELECT * FROM import;
DROP TABLE import;
ALTER TABLE import_of_any_kind RENAME TO import;
