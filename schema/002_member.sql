-- Accounts, and the members who hold them. Whatever can name a person stands in member and
-- member_name, which can be blanked; the journal knows account numbers only.

CREATE TABLE account(
  account INTEGER PRIMARY KEY, -- a member's number; below zero, one of the timebank's own
  CHECK(account >= -4 AND account <> 0)
) STRICT;
INSERT INTO account(account) VALUES
  (-1), -- the community pot
  (-2), -- welcome: issues welcome credits
  (-3), -- running: broker and committee time
  (-4); -- opening: balances brought in

CREATE TRIGGER account_is_never_changed BEFORE UPDATE
ON account BEGIN SELECT RAISE(ABORT, 'an account is never changed'); END;
CREATE TRIGGER account_is_never_deleted BEFORE DELETE
ON account BEGIN SELECT RAISE(ABORT, 'an account is never deleted'); END;
CREATE TRIGGER account_is_never_replaced BEFORE INSERT ON account
WHEN EXISTS(SELECT 1 FROM account WHERE account = NEW.account)
BEGIN SELECT RAISE(ABORT, 'an account is never replaced'); END;

CREATE TABLE member(
  member    INTEGER PRIMARY KEY REFERENCES account(account) CHECK(member > 0),
  kind      INTEGER NOT NULL CHECK(kind IN (1, 2)), -- 1 person, 2 organisation
  joined_on INTEGER NOT NULL,
  phone     TEXT,
  email     TEXT,
  address   TEXT,
  channel   TEXT, -- phone, text, letter, email, visit
  paper     TEXT, -- standard, large-print, easy-read
  language  TEXT
) STRICT;

CREATE TRIGGER member_is_never_deleted BEFORE DELETE
ON member BEGIN SELECT RAISE(ABORT, 'a member is never deleted'); END;
CREATE TRIGGER member_is_never_replaced BEFORE INSERT ON member
WHEN EXISTS(SELECT 1 FROM member WHERE member = NEW.member)
BEGIN SELECT RAISE(ABORT, 'a member is never replaced'); END;
CREATE TRIGGER member_keeps_its_number BEFORE UPDATE OF member
ON member BEGIN SELECT RAISE(ABORT, 'a member keeps its number'); END;

-- rank 0 is the member's name, higher ranks are aliases. key is the name as it is compared: any
-- case, accents optional.
CREATE TABLE member_name(
  member INTEGER NOT NULL REFERENCES member(member),
  rank   INTEGER NOT NULL CHECK(rank >= 0),
  name   TEXT    NOT NULL,
  key    TEXT    NOT NULL,
  PRIMARY KEY(member, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_name_key ON member_name(key);

CREATE TABLE member_standing(
  member   INTEGER NOT NULL REFERENCES member(member),
  since    INTEGER NOT NULL,
  deed     INTEGER NOT NULL REFERENCES deed(deed),
  standing INTEGER NOT NULL CHECK(standing BETWEEN 1 AND 4), -- applicant, active, paused, left
  PRIMARY KEY(member, since, deed)
) STRICT, WITHOUT ROWID;
