-- Accounts that are counted on another's: members of one household, and two records of one person.
-- Entries keep the number they were written with; only where their minutes are counted changes.

CREATE TABLE shared_account(
  account INTEGER PRIMARY KEY REFERENCES member(member),
  holder  INTEGER NOT NULL REFERENCES member(member), -- on whose account its minutes are counted
  same_as INTEGER REFERENCES member(member), -- the person this record also is; null: a household
  deed    INTEGER NOT NULL REFERENCES deed(deed),
  CHECK(account <> holder),
  CHECK(same_as IS NULL OR same_as <> account)
) STRICT;
CREATE INDEX shared_account_holder ON shared_account(holder);
CREATE INDEX shared_account_same_as ON shared_account(same_as) WHERE same_as IS NOT NULL;

CREATE TRIGGER shared_account_is_never_deleted BEFORE DELETE
ON shared_account BEGIN SELECT RAISE(ABORT, 'a shared account is never parted'); END;
CREATE TRIGGER shared_account_is_never_replaced BEFORE INSERT ON shared_account
WHEN EXISTS(SELECT 1 FROM shared_account WHERE account = NEW.account)
BEGIN SELECT RAISE(ABORT, 'a shared account is never replaced'); END;
-- Whoever holds an account for others has it for themself: no household inside a household.
CREATE TRIGGER shared_account_is_flat BEFORE INSERT ON shared_account
WHEN EXISTS(SELECT 1 FROM shared_account WHERE account = NEW.holder OR holder = NEW.account)
BEGIN SELECT RAISE(ABORT, 'a shared account is held by one member'); END;

-- All accounts that are counted on the same one as the account that is asked about, itself too.
CREATE VIEW account_pool(asked, account) AS
SELECT account, account FROM account
UNION ALL SELECT account, holder FROM shared_account
UNION ALL SELECT holder, account FROM shared_account
UNION ALL SELECT one.account, other.account FROM shared_account AS one
            JOIN shared_account AS other ON other.holder = one.holder
           WHERE one.account <> other.account;

-- All records of one person, the member's own too.
CREATE VIEW member_record(member, record) AS
SELECT member, member FROM member
UNION ALL SELECT same_as, account FROM shared_account WHERE same_as IS NOT NULL;

-- Why a member left, and where the balance went.
CREATE TABLE leaving(
  deed       INTEGER PRIMARY KEY REFERENCES deed(deed),
  member     INTEGER NOT NULL REFERENCES member(member),
  reason     INTEGER NOT NULL CHECK(reason BETWEEN 1 AND 3),     -- left, moved, died
  balance_to INTEGER NOT NULL CHECK(balance_to BETWEEN 0 AND 3)  -- nothing was left over, pot,
                                                                 -- a member, dormant
) STRICT;
CREATE INDEX leaving_member ON leaving(member);
