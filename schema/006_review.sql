-- Recorded things that a broker or lead must look at. Recording never loses: what a gate would
-- have stopped is written down all the same, and stands here.

CREATE TABLE review_item(
  item  INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry(entry),
  gate  TEXT    NOT NULL -- which gate: 'standing', 'category'
) STRICT;
