-- The people who act for an organisation. Names stand here alone, so that they can be blanked.

CREATE TABLE contact(
  contact      INTEGER PRIMARY KEY,
  organisation INTEGER NOT NULL REFERENCES member(member),
  name         TEXT    NOT NULL,
  key          TEXT    NOT NULL, -- the name as it is compared: any case, accents optional
  phone        TEXT,
  ended        INTEGER NOT NULL CHECK(ended IN (0, 1)) -- no longer acts for it
) STRICT;
CREATE INDEX contact_organisation ON contact(organisation);

CREATE TRIGGER contact_is_never_deleted BEFORE DELETE
ON contact BEGIN SELECT RAISE(ABORT, 'a contact is never deleted'); END;
CREATE TRIGGER contact_is_never_replaced BEFORE INSERT ON contact
WHEN EXISTS(SELECT 1 FROM contact WHERE contact = NEW.contact)
BEGIN SELECT RAISE(ABORT, 'a contact is never replaced'); END;
CREATE TRIGGER contact_keeps_its_organisation BEFORE UPDATE OF contact, organisation
ON contact BEGIN SELECT RAISE(ABORT, 'a contact keeps its organisation'); END;

-- The real person of an exchange that was done by, or for, an organisation.
CREATE TABLE entry_contact(
  entry   INTEGER NOT NULL REFERENCES entry(entry),
  contact INTEGER NOT NULL REFERENCES contact(contact),
  PRIMARY KEY(entry, contact)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_contact_is_never_changed BEFORE UPDATE
ON entry_contact BEGIN SELECT RAISE(ABORT, 'who acted is never changed'); END;
CREATE TRIGGER entry_contact_is_never_deleted BEFORE DELETE
ON entry_contact BEGIN SELECT RAISE(ABORT, 'who acted is never deleted'); END;
