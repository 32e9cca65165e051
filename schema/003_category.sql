-- What help is for.

CREATE TABLE category(
  category INTEGER PRIMARY KEY,
  name     TEXT    NOT NULL,
  key      TEXT    NOT NULL UNIQUE, -- the name as it is compared: any case, accents optional
  refused  INTEGER NOT NULL CHECK(refused IN (0, 1)), -- never arranged
  retired  INTEGER NOT NULL CHECK(retired IN (0, 1))  -- not offered for new exchanges
) STRICT;

CREATE TRIGGER category_is_never_deleted BEFORE DELETE
ON category BEGIN SELECT RAISE(ABORT, 'a category is never deleted'); END;
CREATE TRIGGER category_is_never_replaced BEFORE INSERT ON category
WHEN EXISTS(SELECT 1 FROM category WHERE category = NEW.category OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a category is never replaced'); END;
