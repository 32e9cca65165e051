-- Imports: which file, what became of it, and which entries are its own.

CREATE TABLE import(
  import        INTEGER PRIMARY KEY,
  deed          INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  file          TEXT    NOT NULL, -- its name without folders
  digest        TEXT    NOT NULL, -- of its text
  kind          INTEGER NOT NULL CHECK(kind IN (1, 2)), -- 1 exchanges, 2 members
  rows          INTEGER NOT NULL,
  written       INTEGER NOT NULL,
  already_there INTEGER NOT NULL,
  refused       INTEGER NOT NULL,
  first_entry   INTEGER, -- its entries are numbered without gaps
  last_entry    INTEGER
) STRICT;

-- Rows that were set aside, mended and applied: the file and line from which each came first.
CREATE TABLE import_origin(
  origin TEXT    NOT NULL PRIMARY KEY,
  entry  INTEGER NOT NULL REFERENCES entry(entry)
) STRICT, WITHOUT ROWID;
