-- What was decided of a thing on the review list, once. The note stands with the deed. To which
-- concern it was referred stands sealed with the concern alone: here it would say whom that is about.

CREATE TABLE review_settled(
  item    INTEGER PRIMARY KEY REFERENCES review_item(item),
  deed    INTEGER NOT NULL REFERENCES deed(deed),
  outcome INTEGER NOT NULL CHECK(outcome BETWEEN 1 AND 3) -- upheld, voided, referred
) STRICT;

CREATE TRIGGER review_settled_is_never_changed BEFORE UPDATE
ON review_settled BEGIN SELECT RAISE(ABORT, 'what was settled is never changed'); END;
CREATE TRIGGER review_settled_is_never_deleted BEFORE DELETE
ON review_settled BEGIN SELECT RAISE(ABORT, 'what was settled is never deleted'); END;
CREATE TRIGGER review_settled_is_never_replaced BEFORE INSERT ON review_settled
WHEN EXISTS(SELECT 1 FROM review_settled WHERE item = NEW.item)
BEGIN SELECT RAISE(ABORT, 'what was settled is never replaced'); END;
