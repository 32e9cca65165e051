-- A small book as the program of shape 18 left it: every table, guard and index, and rows in nearly all.
-- Its safeguarding lead Ana Lead has the passphrase 'the heron on the weir'.
PRAGMA application_id = 1413640043;
PRAGMA user_version = 18;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE book_setting(
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO book_setting VALUES('name','Willow Street');
CREATE TABLE deed(
  deed        INTEGER PRIMARY KEY,
  recorded_on INTEGER NOT NULL CHECK(recorded_on BETWEEN 0 AND 65535),
  recorded_by TEXT    NOT NULL CHECK(length(recorded_by) BETWEEN 1 AND 200),
  verb        TEXT    NOT NULL, -- as typed: 'exchange add'
  about       TEXT    NOT NULL, -- numbers and keys only, never a name or a value
  reason      TEXT              -- free words; may be blanked
) STRICT;
INSERT INTO deed VALUES(1,20759,'Rosa Vale','book new','',NULL);
INSERT INTO deed VALUES(2,20759,'Rosa Vale','import apply','',NULL);
INSERT INTO deed VALUES(3,20759,'Rosa Vale','import save-profile','Library log',NULL);
INSERT INTO deed VALUES(4,20759,'Rosa Vale','import apply','',NULL);
INSERT INTO deed VALUES(5,20759,'Rosa Vale','import apply','',NULL);
INSERT INTO deed VALUES(6,20759,'Rosa Vale','member add','M0018',NULL);
INSERT INTO deed VALUES(7,20759,'Rosa Vale','member add','M0019',NULL);
INSERT INTO deed VALUES(8,20759,'Rosa Vale','exchange add','',NULL);
INSERT INTO deed VALUES(9,20759,'Rosa Vale','exchange correct','29','misread');
INSERT INTO deed VALUES(10,20759,'Rosa Vale','member merge','M0019','one person');
INSERT INTO deed VALUES(11,20759,'Rosa Vale','member edit','M0017',NULL);
INSERT INTO deed VALUES(12,20759,'Rosa Vale','exchange add','',NULL);
INSERT INTO deed VALUES(13,20759,'Rosa Vale','session add','1',NULL);
INSERT INTO deed VALUES(14,20759,'Rosa Vale','credit welcome','M0003',NULL);
INSERT INTO deed VALUES(15,20759,'Rosa Vale','credit donate','POT',NULL);
INSERT INTO deed VALUES(16,20759,'Rosa Vale','member leave','M0016','moved');
INSERT INTO deed VALUES(17,20759,'Rosa Vale','exchange add','',NULL);
INSERT INTO deed VALUES(18,20759,'Rosa Vale','month close','2026-07',NULL);
INSERT INTO deed VALUES(19,20759,'Rosa Vale','month close','2026-08',NULL);
INSERT INTO deed VALUES(20,20759,'Rosa Vale','report release','2026-08 2026-08',NULL);
INSERT INTO deed VALUES(21,20759,'Rosa Vale','exchange add','',NULL);
INSERT INTO deed VALUES(22,20759,'Rosa Vale','month close','2026-09',NULL);
INSERT INTO deed VALUES(23,20759,'Rosa Vale','safeguarding keyholder add','K1',NULL);
INSERT INTO deed VALUES(24,20759,'Rosa Vale','safeguarding keyholder add','K2',NULL);
INSERT INTO deed VALUES(25,20759,'Rosa Vale','concern file','concern 1',NULL);
INSERT INTO deed VALUES(26,20759,'Rosa Vale','concern file','concern 2',NULL);
INSERT INTO deed VALUES(27,20759,'Rosa Vale','concern read','concern 1',NULL);
INSERT INTO deed VALUES(28,20759,'Rosa Vale','concern close','concern 2',NULL);
INSERT INTO deed VALUES(29,20759,'Rosa Vale','safeguarding keyholder lost','K2',NULL);
INSERT INTO deed VALUES(30,20759,'Rosa Vale','safeguarding about','M0001',NULL);
INSERT INTO deed VALUES(31,20759,'Rosa Vale','safeguarding about','M0009',NULL);
INSERT INTO deed VALUES(32,20759,'Rosa Vale','safeguarding check','M0001',NULL);
INSERT INTO deed VALUES(33,20759,'Rosa Vale','safeguarding check','M0001',NULL);
INSERT INTO deed VALUES(34,20759,'Rosa Vale','safeguarding check','M0001',NULL);
INSERT INTO deed VALUES(35,20759,'Rosa Vale','safeguarding check','M0002',NULL);
INSERT INTO deed VALUES(36,20759,'Rosa Vale','safeguarding restrict','M0004',NULL);
INSERT INTO deed VALUES(37,20759,'Rosa Vale','safeguarding restrict','M0005',NULL);
INSERT INTO deed VALUES(38,20759,'Rosa Vale','safeguarding lift','M0005',NULL);
INSERT INTO deed VALUES(39,20759,'Rosa Vale','safeguarding keep-apart','M0007 M0008',NULL);
INSERT INTO deed VALUES(40,20759,'Rosa Vale','safeguarding keep-apart','M0007 M0009',NULL);
INSERT INTO deed VALUES(41,20759,'Rosa Vale','safeguarding end-apart','M0007 M0009',NULL);
INSERT INTO deed VALUES(42,20759,'Rosa Vale','safeguarding policy set','references',NULL);
INSERT INTO deed VALUES(43,20759,'Rosa Vale','safeguarding policy require','2',NULL);
INSERT INTO deed VALUES(44,20759,'Rosa Vale','exchange plan','M0001 M0002',NULL);
INSERT INTO deed VALUES(45,20759,'Rosa Vale','exchange plan','M0001 M0003',NULL);
INSERT INTO deed VALUES(46,20759,'Rosa Vale','exchange done','2',NULL);
INSERT INTO deed VALUES(47,20759,'Rosa Vale','review settle','1','asked both');
CREATE TABLE account(
  account INTEGER PRIMARY KEY, -- a member's number; below zero, one of the timebank's own
  CHECK(account >= -4 AND account <> 0)
) STRICT;
INSERT INTO account VALUES(-4);
INSERT INTO account VALUES(-3);
INSERT INTO account VALUES(-2);
INSERT INTO account VALUES(-1);
INSERT INTO account VALUES(1);
INSERT INTO account VALUES(2);
INSERT INTO account VALUES(3);
INSERT INTO account VALUES(4);
INSERT INTO account VALUES(5);
INSERT INTO account VALUES(6);
INSERT INTO account VALUES(7);
INSERT INTO account VALUES(8);
INSERT INTO account VALUES(9);
INSERT INTO account VALUES(10);
INSERT INTO account VALUES(11);
INSERT INTO account VALUES(12);
INSERT INTO account VALUES(13);
INSERT INTO account VALUES(14);
INSERT INTO account VALUES(15);
INSERT INTO account VALUES(16);
INSERT INTO account VALUES(17);
INSERT INTO account VALUES(18);
INSERT INTO account VALUES(19);
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
INSERT INTO member VALUES(1,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(2,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(3,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(4,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(5,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(6,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(7,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(8,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(9,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(10,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(11,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(12,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(13,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(14,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(15,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(16,1,20635,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(17,2,20635,'01632 960123',NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(18,1,20666,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO member VALUES(19,1,20666,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE member_name(
  member INTEGER NOT NULL REFERENCES member(member),
  rank   INTEGER NOT NULL CHECK(rank >= 0),
  name   TEXT    NOT NULL,
  key    TEXT    NOT NULL,
  PRIMARY KEY(member, rank)
) STRICT, WITHOUT ROWID;
INSERT INTO member_name VALUES(1,0,'Ann Baker','ann baker');
INSERT INTO member_name VALUES(1,1,'Mrs Baker','mrs baker');
INSERT INTO member_name VALUES(1,2,'Anne Baker','anne baker');
INSERT INTO member_name VALUES(2,0,'Bo Chen','bo chen');
INSERT INTO member_name VALUES(3,0,'Cara Diaz','cara diaz');
INSERT INTO member_name VALUES(4,0,'Dev Patel','dev patel');
INSERT INTO member_name VALUES(5,0,'Eve Ford','eve ford');
INSERT INTO member_name VALUES(6,0,'Gil Hart','gil hart');
INSERT INTO member_name VALUES(7,0,'Ida Jay','ida jay');
INSERT INTO member_name VALUES(8,0,'Jan Kos','jan kos');
INSERT INTO member_name VALUES(9,0,'Kit Lee','kit lee');
INSERT INTO member_name VALUES(10,0,'Lou May','lou may');
INSERT INTO member_name VALUES(11,0,'Mo Nye','mo nye');
INSERT INTO member_name VALUES(12,0,'Ola Pym','ola pym');
INSERT INTO member_name VALUES(13,0,'Pat Quin','pat quin');
INSERT INTO member_name VALUES(14,0,'Ray Sim','ray sim');
INSERT INTO member_name VALUES(15,0,'Tess Orr','tess orr');
INSERT INTO member_name VALUES(16,0,'Una Vos','una vos');
INSERT INTO member_name VALUES(17,0,'Day Centre','day centre');
INSERT INTO member_name VALUES(18,0,'Fay Ford','fay ford');
INSERT INTO member_name VALUES(19,0,'Anne Baker','anne baker');
CREATE TABLE member_standing(
  member   INTEGER NOT NULL REFERENCES member(member),
  since    INTEGER NOT NULL,
  deed     INTEGER NOT NULL REFERENCES deed(deed),
  standing INTEGER NOT NULL CHECK(standing BETWEEN 1 AND 4), -- applicant, active, paused, left
  PRIMARY KEY(member, since, deed)
) STRICT, WITHOUT ROWID;
INSERT INTO member_standing VALUES(1,20635,2,2);
INSERT INTO member_standing VALUES(2,20635,2,2);
INSERT INTO member_standing VALUES(3,20635,2,2);
INSERT INTO member_standing VALUES(4,20635,2,2);
INSERT INTO member_standing VALUES(5,20635,2,2);
INSERT INTO member_standing VALUES(6,20635,2,2);
INSERT INTO member_standing VALUES(7,20635,2,2);
INSERT INTO member_standing VALUES(8,20635,2,2);
INSERT INTO member_standing VALUES(9,20635,2,2);
INSERT INTO member_standing VALUES(10,20635,2,2);
INSERT INTO member_standing VALUES(11,20635,2,2);
INSERT INTO member_standing VALUES(12,20635,2,2);
INSERT INTO member_standing VALUES(13,20635,2,2);
INSERT INTO member_standing VALUES(14,20635,2,2);
INSERT INTO member_standing VALUES(15,20635,2,2);
INSERT INTO member_standing VALUES(16,20635,2,2);
INSERT INTO member_standing VALUES(16,20726,16,4);
INSERT INTO member_standing VALUES(17,20635,2,2);
INSERT INTO member_standing VALUES(18,20666,6,2);
INSERT INTO member_standing VALUES(19,20666,7,2);
CREATE TABLE category(
  category INTEGER PRIMARY KEY,
  name     TEXT    NOT NULL,
  key      TEXT    NOT NULL UNIQUE, -- the name as it is compared: any case, accents optional
  refused  INTEGER NOT NULL CHECK(refused IN (0, 1)), -- never arranged
  retired  INTEGER NOT NULL CHECK(retired IN (0, 1))  -- not offered for new exchanges
) STRICT;
INSERT INTO category VALUES(1,'Shopping and errands','shopping and errands',0,0);
INSERT INTO category VALUES(2,'Lifts','lifts',0,0);
INSERT INTO category VALUES(3,'Gardening','gardening',0,0);
INSERT INTO category VALUES(4,'DIY and small repairs','diy and small repairs',0,0);
INSERT INTO category VALUES(5,'Painting and decorating','painting and decorating',0,0);
INSERT INTO category VALUES(6,'Cleaning and tidying','cleaning and tidying',0,0);
INSERT INTO category VALUES(7,'Moving and lifting','moving and lifting',0,0);
INSERT INTO category VALUES(8,'Cooking and food','cooking and food',0,0);
INSERT INTO category VALUES(9,'Food bank and community meals','food bank and community meals',0,0);
INSERT INTO category VALUES(10,'Phone befriending','phone befriending',0,0);
INSERT INTO category VALUES(11,'Visiting and company','visiting and company',0,0);
INSERT INTO category VALUES(12,'Company to appointments','company to appointments',0,0);
INSERT INTO category VALUES(13,'Exercise and walking groups','exercise and walking groups',0,0);
INSERT INTO category VALUES(14,'Games and social groups','games and social groups',0,0);
INSERT INTO category VALUES(15,'Dog walking and pet care','dog walking and pet care',0,0);
INSERT INTO category VALUES(16,'IT help','it help',0,0);
INSERT INTO category VALUES(17,'Form filling','form filling',0,0);
INSERT INTO category VALUES(18,'Letters and reading','letters and reading',0,0);
INSERT INTO category VALUES(19,'Language and interpreting','language and interpreting',0,0);
INSERT INTO category VALUES(20,'Teaching and study','teaching and study',0,0);
INSERT INTO category VALUES(21,'Sharing a skill','sharing a skill',0,0);
INSERT INTO category VALUES(22,'Music and arts','music and arts',0,0);
INSERT INTO category VALUES(23,'Sewing and crafts','sewing and crafts',0,0);
INSERT INTO category VALUES(24,'Bike repair','bike repair',0,0);
INSERT INTO category VALUES(25,'Hair and wellbeing','hair and wellbeing',0,0);
INSERT INTO category VALUES(26,'Children''s activities with a parent','childrens activities with a parent',0,0);
INSERT INTO category VALUES(27,'Litter picking and green spaces','litter picking and green spaces',0,0);
INSERT INTO category VALUES(28,'Event help','event help',0,0);
INSERT INTO category VALUES(29,'Leaflets and publicity','leaflets and publicity',0,0);
INSERT INTO category VALUES(30,'Running the timebank','running the timebank',0,0);
INSERT INTO category VALUES(31,'Other help','other help',0,0);
INSERT INTO category VALUES(32,'Gas work','gas work',1,0);
INSERT INTO category VALUES(33,'Electrical work','electrical work',1,0);
INSERT INTO category VALUES(34,'Mains water','mains water',1,0);
INSERT INTO category VALUES(35,'Personal care','personal care',1,0);
INSERT INTO category VALUES(36,'Medication','medication',1,0);
INSERT INTO category VALUES(37,'Goods or cash','goods or cash',1,0);
CREATE TABLE sheet(
  sheet INTEGER PRIMARY KEY CHECK(sheet BETWEEN 1 AND 4194303),
  name  TEXT NOT NULL,
  key   TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO sheet VALUES(1,'A','a');
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
  identity       INTEGER, session INTEGER REFERENCES session(session)
  CHECK((kind = 2) = (session IS NOT NULL)), -- how an imported row is known again
  CHECK(from_account <> to_account),
  CHECK((kind = 9) = (corrects IS NOT NULL)),
  CHECK((kind IN (1, 2)) = (category IS NOT NULL)),
  CHECK(kind <> 1 OR identity IS NOT NULL)
) STRICT;
INSERT INTO entry VALUES(1,8,-4,1,60,60,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(2,8,-4,2,120,120,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(3,8,-4,4,60,60,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(4,8,-4,5,120,120,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(5,8,-4,7,60,60,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(6,8,-4,8,120,120,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(7,8,-4,10,60,60,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(8,8,-4,11,120,120,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(9,8,-4,13,60,60,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(10,8,-4,14,120,120,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(11,8,-4,16,60,60,20665,202607,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(12,1,2,1,75,75,20671,202608,4,16,1,1,1,3,NULL,NULL,NULL,NULL,-9223370937343148031,NULL);
INSERT INTO entry VALUES(13,1,3,2,90,90,20672,202608,4,3,1,1,2,3,NULL,NULL,NULL,NULL,-9223370937343148030,NULL);
INSERT INTO entry VALUES(14,1,4,3,105,105,20673,202608,4,16,1,1,3,3,NULL,NULL,NULL,NULL,-9223370937343148029,NULL);
INSERT INTO entry VALUES(15,1,5,4,60,60,20674,202608,4,3,1,1,4,3,NULL,NULL,NULL,NULL,-9223370937343148028,NULL);
INSERT INTO entry VALUES(16,1,6,5,75,75,20675,202608,4,16,5,1,5,3,NULL,NULL,NULL,NULL,-9223370937343148027,NULL);
INSERT INTO entry VALUES(17,1,7,6,90,90,20676,202608,4,3,1,1,6,3,NULL,NULL,NULL,NULL,-9223370937343148026,NULL);
INSERT INTO entry VALUES(18,1,8,7,105,105,20677,202608,4,16,1,1,7,3,NULL,NULL,NULL,NULL,-9223370937343148025,NULL);
INSERT INTO entry VALUES(19,1,9,8,60,60,20678,202608,4,3,1,1,8,3,NULL,NULL,NULL,NULL,-9223370937343148024,NULL);
INSERT INTO entry VALUES(20,1,10,9,75,75,20679,202608,4,16,1,1,9,3,NULL,NULL,NULL,NULL,-9223370937343148023,NULL);
INSERT INTO entry VALUES(21,1,11,10,90,90,20680,202608,4,3,1,1,10,3,NULL,NULL,NULL,NULL,-9223370937343148022,NULL);
INSERT INTO entry VALUES(22,1,12,11,105,105,20681,202608,4,16,1,1,11,3,NULL,NULL,NULL,NULL,-9223370937343148021,NULL);
INSERT INTO entry VALUES(23,1,13,12,60,60,20682,202608,4,3,1,1,12,3,NULL,NULL,NULL,NULL,-9223370937343148020,NULL);
INSERT INTO entry VALUES(24,1,14,13,75,75,20683,202608,4,16,1,1,13,3,NULL,NULL,NULL,NULL,-9223370937343148019,NULL);
INSERT INTO entry VALUES(25,1,15,14,90,90,20684,202608,4,3,1,1,14,3,NULL,NULL,NULL,NULL,-9223370937343148018,NULL);
INSERT INTO entry VALUES(26,1,16,15,105,105,20685,202608,4,16,1,1,15,3,NULL,NULL,NULL,NULL,-9223370937343148017,NULL);
INSERT INTO entry VALUES(27,1,1,16,60,60,20686,202608,4,3,1,1,16,3,NULL,NULL,NULL,NULL,-9223370937343148016,NULL);
INSERT INTO entry VALUES(28,1,2,1,60,60,20694,202608,5,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2912509046674440989,NULL);
INSERT INTO entry VALUES(29,1,17,1,75,80,20695,202608,8,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2912580548998755563,NULL);
INSERT INTO entry VALUES(30,9,1,17,75,75,20695,202608,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,29,NULL,NULL,NULL);
INSERT INTO entry VALUES(31,1,17,1,105,110,20695,202608,9,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,29,2912581329788196780,NULL);
INSERT INTO entry VALUES(32,1,17,2,30,30,20695,202608,12,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2912619494121062388,NULL);
INSERT INTO entry VALUES(33,2,2,1,26,26,20696,202608,13,22,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO entry VALUES(34,2,2,-1,34,34,20696,202608,13,22,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO entry VALUES(35,2,4,1,13,13,20696,202608,13,22,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO entry VALUES(36,2,4,-1,17,17,20696,202608,13,22,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO entry VALUES(37,2,17,1,51,51,20696,202608,13,22,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO entry VALUES(38,2,17,-1,69,69,20696,202608,13,22,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO entry VALUES(39,4,-2,3,120,120,20759,202611,14,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(40,6,1,-1,60,60,20759,202611,15,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(41,7,16,-1,15,15,20726,202609,16,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO entry VALUES(42,1,15,14,60,60,20695,202608,17,3,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2912593691679147364,NULL);
INSERT INTO entry VALUES(43,1,3,2,30,30,20685,202609,21,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2911228201335587206,NULL);
INSERT INTO entry VALUES(44,1,3,1,60,60,20759,202611,46,3,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2921589630484962369,NULL);
CREATE TABLE entry_note(
  entry INTEGER PRIMARY KEY REFERENCES entry(entry),
  note  TEXT NOT NULL
) STRICT;
INSERT INTO entry_note VALUES(14,'A note.');
INSERT INTO entry_note VALUES(43,'A late one.');
CREATE TABLE import_origin(
  origin TEXT    NOT NULL PRIMARY KEY,
  entry  INTEGER NOT NULL REFERENCES entry(entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE review_item(
  item  INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry(entry),
  gate  TEXT    NOT NULL -- which gate: 'standing', 'category'
) STRICT;
INSERT INTO review_item VALUES(1,16,'giver-checks,first-visit,one-to-one');
INSERT INTO review_item VALUES(2,42,'giver-checks,first-visit,one-to-one');
CREATE TABLE shared_account(
  account INTEGER PRIMARY KEY REFERENCES member(member),
  holder  INTEGER NOT NULL REFERENCES member(member), -- on whose account its minutes are counted
  same_as INTEGER REFERENCES member(member), -- the person this record also is; null: a household
  deed    INTEGER NOT NULL REFERENCES deed(deed),
  CHECK(account <> holder),
  CHECK(same_as IS NULL OR same_as <> account)
) STRICT;
INSERT INTO shared_account VALUES(18,5,NULL,6);
INSERT INTO shared_account VALUES(19,1,1,10);
CREATE TABLE leaving(
  deed       INTEGER PRIMARY KEY REFERENCES deed(deed),
  member     INTEGER NOT NULL REFERENCES member(member),
  reason     INTEGER NOT NULL CHECK(reason BETWEEN 1 AND 3),     -- left, moved, died
  balance_to INTEGER NOT NULL CHECK(balance_to BETWEEN 0 AND 3)  -- nothing was left over, pot,
                                                                 -- a member, dormant
) STRICT;
INSERT INTO leaving VALUES(16,16,2,1);
CREATE TABLE session(
  session     INTEGER PRIMARY KEY,
  deed        INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  happened_on INTEGER NOT NULL CHECK(happened_on BETWEEN 0 AND 65535),
  category    INTEGER NOT NULL REFERENCES category(category),
  setting     INTEGER CHECK(setting BETWEEN 1 AND 6),
  split       INTEGER NOT NULL CHECK(split BETWEEN 1 AND 4), -- each, shared, pot, working-party
  sheet       INTEGER REFERENCES sheet(sheet)
) STRICT;
INSERT INTO session VALUES(1,13,20696,22,NULL,1,NULL);
CREATE TABLE attendance(
  session             INTEGER NOT NULL REFERENCES session(session),
  member              INTEGER NOT NULL REFERENCES member(member),
  role                INTEGER NOT NULL CHECK(role BETWEEN 1 AND 4),
  -- 1 leader, 2 learner, 3 helper, 4 receiver of a working party
  people              INTEGER NOT NULL CHECK(people >= 1), -- an organisation's guests; else 1
  minutes             INTEGER NOT NULL CHECK(minutes >= 0), -- of all of them together
  preparation_minutes INTEGER NOT NULL CHECK(preparation_minutes >= 0),
  PRIMARY KEY(session, member)
) STRICT, WITHOUT ROWID;
INSERT INTO attendance VALUES(1,1,1,1,60,25);
INSERT INTO attendance VALUES(1,2,2,1,60,0);
INSERT INTO attendance VALUES(1,4,2,1,35,0);
INSERT INTO attendance VALUES(1,17,2,2,120,0);
CREATE TABLE contact(
  contact      INTEGER PRIMARY KEY,
  organisation INTEGER NOT NULL REFERENCES member(member),
  name         TEXT    NOT NULL,
  key          TEXT    NOT NULL, -- the name as it is compared: any case, accents optional
  phone        TEXT,
  ended        INTEGER NOT NULL CHECK(ended IN (0, 1)) -- no longer acts for it
) STRICT;
INSERT INTO contact VALUES(1,17,'Joan Tully','joan tully','01632 960124',0);
CREATE TABLE entry_contact(
  entry   INTEGER NOT NULL REFERENCES entry(entry),
  contact INTEGER NOT NULL REFERENCES contact(contact),
  PRIMARY KEY(entry, contact)
) STRICT, WITHOUT ROWID;
INSERT INTO entry_contact VALUES(32,1);
CREATE TABLE limit_passed(
  entry           INTEGER NOT NULL REFERENCES entry(entry),
  account         INTEGER NOT NULL REFERENCES account(account),
  limit_minutes   INTEGER NOT NULL, -- the limit as it was then
  balance_minutes INTEGER NOT NULL, -- after the entry
  reason          TEXT,             -- free words; may be blanked
  PRIMARY KEY(entry, account)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "import"(
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
INSERT INTO import VALUES(1,2,'members.csv','3dd67ac3e3923213',2,17,17,0,0,1,11);
INSERT INTO import VALUES(2,4,'august.csv','544bf2db6c9e1ebe',1,16,16,0,0,12,27);
INSERT INTO import VALUES(3,5,'second.csv','d6439f2b504d2135',1,1,1,0,0,28,28);
CREATE TABLE review_settled(
  item    INTEGER PRIMARY KEY REFERENCES review_item(item),
  deed    INTEGER NOT NULL REFERENCES deed(deed),
  outcome INTEGER NOT NULL CHECK(outcome BETWEEN 1 AND 3) -- upheld, voided, referred
) STRICT;
INSERT INTO review_settled VALUES(1,47,1);
CREATE TABLE keyholder(
  keyholder    INTEGER PRIMARY KEY,
  deed         INTEGER NOT NULL REFERENCES deed(deed),
  name         TEXT    NOT NULL,
  role         INTEGER NOT NULL CHECK(role IN (1, 2)), -- 1 lead, 2 deputy
  public_key   BLOB    NOT NULL,
  locked_key   BLOB    NOT NULL,
  passes       INTEGER NOT NULL, -- what trying a passphrase costs (Argon2id), and
  memory_bytes INTEGER NOT NULL  -- how much memory it takes
) STRICT;
INSERT INTO keyholder VALUES(1,23,'Ana Lead',1,X'570022b6769651980ecb7a20b68cc313ad0221cac7c1de9e05bd67c460afd504',X'629daf909c8cc1751a6dfcd028b7c613031726da9d266da9522c6045e5a0c2f0ff31c7c4ac4df113635c92558e857a77bd0fab9e9a625090a65228e59afa4b0e9be1a5402d492cd6152abe7aded28a6be417f3557d55cceb',3,67108864);
INSERT INTO keyholder VALUES(2,24,'Ben Vale',2,X'6aca29a971878e9fbbf7af02c145c3e847e94e23114391bb229ca24cd6dc2b63',X'd9f1e27086385ad82ffd17c1fe6461dd0bd7f4cb2d99458573cd220e40192458243218329e46d3401b77db7dd8c5b0b88fcd2a4eb00c04245495639d6da3f9789224861912689b6133e460b821b555d65bf99df6057b1731',3,67108864);
CREATE TABLE keyholder_lost(
  keyholder INTEGER PRIMARY KEY REFERENCES keyholder(keyholder),
  deed      INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;
INSERT INTO keyholder_lost VALUES(2,29);
CREATE TABLE keyholder_tie(
  keyholder INTEGER NOT NULL REFERENCES keyholder(keyholder),
  member    INTEGER NOT NULL REFERENCES member(member),
  deed      INTEGER NOT NULL REFERENCES deed(deed),
  PRIMARY KEY(keyholder, member)
) STRICT, WITHOUT ROWID;
INSERT INTO keyholder_tie VALUES(2,6,24);
CREATE TABLE sealed_note(
  note           INTEGER PRIMARY KEY,
  kind           INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 4),
  -- 1 a concern, 2 the reason of a restriction, 3 the reason of a keep-apart
  number         INTEGER NOT NULL, -- of the concern, restriction or keep-apart
  part           INTEGER NOT NULL CHECK(part >= 1), -- 1, 2, 3, ... in the order of writing
  deed           INTEGER NOT NULL REFERENCES deed(deed),
  written_minute INTEGER NOT NULL CHECK(written_minute BETWEEN 0 AND 1439), -- of the deed's day
  sealed         BLOB    NOT NULL,
  UNIQUE(kind, number, part)
) STRICT;
INSERT INTO sealed_note VALUES(1,1,1,1,25,540,X'50abf64f46996bf345832e7e6daa2dec7a14a81c1b1b229beecac99a09b60924b5ff9f4f91abd067dd85fe42f853a35ba961a4ada25c6205b64ed3a1f4f38fd65dffea1670e33ae3535603730a595eaa05224814253a79afda3aa2dde328f8fb460693ac3131f3acc281a5a852e998062e4265e6aa126d1e8b7017ae9ae10bc362031a333e9e7c0ec8a1f9fb67b0d90438cd684ad7c0d70f9d9590f2eb59885b570f7a1cf7a4341597a85bc7195a10a6f7da2beb4e3e7b88d20b4f36051cfb21e9bd4f2b55a0b59dd96af9a9303c0f636211b4065d9eda8c5a229d9b31ed96ddec34e0657b7c9bcb48566004b9ea43cdaca91b0bf604ef733d468f282ccc314bee7333257b4cf0ee249c6dbaa806186656ed2edf48714f017b722ab2137d413ffaba40dcadba9318');
INSERT INTO sealed_note VALUES(2,1,2,1,26,540,X'b03d1a0d47d7c06f1c226bc03b7be0483b309f3bc7f010deab40fd719dfdd979cd39d3d98dade57cc0e08329586a7b8ce35147415f9459b26a4fcdaa859d575ca38d2f428795315413f902bca76155ae2ab9609600f3ae2772fda26bebb7057680e3e7b65bf15a0d346ed29b4274c1eb61ff8eb992d25828a0e86275bcb7d1b4993e86d27a75d2f5c7a4c87255630546a2d341a2d5b7a16beab787ebb89a78bca816b3339e58d1510b5f79064d403e0ebdd03817b4ab6818faacdafe91f2620d5b9b4ed65c54a39d3984658b20f11aa7e4ccf8763f95e4dbbea2edc35eccb1d88effef1533165c77f8cf71ffd1ec3fb31a6dfc49be164057877de602b4999ce4a2fb33b3f4c838351437a8c41727c454dddfbc650a0bc205ca1f9702b4d8482749fa130261823a29');
INSERT INTO sealed_note VALUES(3,1,2,2,28,540,X'dc5558e7788b28d7648fe293f0738360e9e20c93c5332acc910bfd5cd5102a1e4a345bbcc18fa99325e113fe3e76e19a71c8dc12ca0c956b7448504a7e0b87ce77381cf8cf7247bd9cd569b31adc907a8a61383f9a77feddd6bfa8905c92cd4cb9a53a2e3f5ad838f36dcfa5c6ee39a6a625323e8094461928fc937c77acf9998feebc2b64c447035fca0d3d9fe367287afe1b3cf1ed471b2a120960a4225f20a3b0c775c91215b0e7d2216d66cac528feac58bec8d3b46185410e631e01f366fa10c2e69bce6ca34e53d8c6ccfadcd7f92507993f466e5c13a77e60285359c22bd5041d6752dbfa6928f0837fcd5c82229531d7b32374778298998418cd171f6f47a2b220e69865ecbb5e460f952586db7ccb5aa866d14e2919f64a4ad2663afb86d4f3ff015df0');
INSERT INTO sealed_note VALUES(4,2,36,1,36,540,X'3992227a58955ccdbcaa1d646174b08a9678a82c20251f673755a3c2ec7567cb64a4e321709207e190b678ec8c44278d3f5fd167ff8216d7bb949a1f1c51aab6eab36c0eac793a5aeeeb734d158e3829bba22d82224222d8395520a581ad81ba7b55e132daa14e835fee154f1f6cba99612f90abb59dbf0acbc0a5ed6ed8dd4ccabd9dabe65d0208b23c87e497c2c277c4bfe564c9b45e773649a6b4827dab713ff5090b646d21dfc4903630667935ef4edcfec05a363272e662f616a5370980f9712d137df6214b3d09982991dde0d53f03950364b1cc0a98c5b65df64e1933f7142deb9f3132deaabc046a0b8b3c96e974265eeddb2e8197fc20a6446e25e1d72c01726ab98ffb6803164eab8a664091da9fc54abef4a6bb09a87f6925514dfb7c7ec6b64feb6d');
CREATE TABLE sealed_key(
  note      INTEGER NOT NULL REFERENCES sealed_note(note),
  keyholder INTEGER NOT NULL REFERENCES keyholder(keyholder),
  deed      INTEGER NOT NULL REFERENCES deed(deed),
  sealed    BLOB    NOT NULL,
  PRIMARY KEY(note, keyholder)
) STRICT, WITHOUT ROWID;
INSERT INTO sealed_key VALUES(1,1,25,X'6a09680acee4e68d8f527ec9f68facdc1d125997305b47d9f320953ebdc4c010d09af53632a40b6634addc28f7c03222388034af1a737e969e33c06961a317bbf9298485c199d6d733063b563064dd21');
INSERT INTO sealed_key VALUES(2,1,26,X'98f8504637e2c0e3300385a945908b36b2e978059bf47c815f80ee1899f108173e13e586213cdf94516c63e8174a13b5600d98955502a6964bd3dd45059a5b605888e4447584b0bd88fae90fdeed246e');
INSERT INTO sealed_key VALUES(2,2,26,X'd9d5d9a13a1cde108247dc14106181cd8a43560f5f2ee5a377372c3641155c6154b38bfb8af9a06a3be610981ea75d7a9b10c5c2712c0486efa838add74fdd12b1c80fc699aa53236d3365eb0c754b94');
INSERT INTO sealed_key VALUES(3,1,28,X'7abb246aa81a9f281dfbc02b6b7b31dd3e8d5d9ebbedd883ab6cf4b613e12d0ce0282a2ec5e0d948a4efd2a4785245596ac891968988db2929f3a00c99e089d54463fcf87284de2d8cbe260ac3c1c0bc');
INSERT INTO sealed_key VALUES(3,2,28,X'2d22ef5c4db2ef9844ba29206cec3566aea169b6cce5360dda3f7ce27b04b734d213759c6fb85af63f2ddd3379dd5faa0a850282e9d041020f36789da00f5f4c80e76ab5e76e46a92e5a5171d9d90025');
INSERT INTO sealed_key VALUES(4,1,36,X'64c99bb30faf3b92a7249ba2f2b4719465e813357403c03b3f85f15e6325395a9427c3252e20d8881f04a9b579c7d153e4a1fa3ffff08435284f6799c38e191807ef9687a90485398ac4601749e115fd');
CREATE TABLE concern(
  concern        INTEGER PRIMARY KEY,
  deed           INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  written_minute INTEGER NOT NULL CHECK(written_minute BETWEEN 0 AND 1439),
  severity       INTEGER NOT NULL CHECK(severity BETWEEN 1 AND 4), -- critical, high, medium, low
  review_on      INTEGER NOT NULL CHECK(review_on BETWEEN 0 AND 65535),
  review_minute  INTEGER NOT NULL CHECK(review_minute BETWEEN 0 AND 1439)
) STRICT;
INSERT INTO concern VALUES(1,25,540,2,20760,540);
INSERT INTO concern VALUES(2,26,540,4,20766,540);
CREATE TABLE concern_read(
  deed          INTEGER PRIMARY KEY REFERENCES deed(deed),
  concern       INTEGER NOT NULL REFERENCES concern(concern),
  keyholder     INTEGER NOT NULL REFERENCES keyholder(keyholder),
  reason        INTEGER NOT NULL CHECK(reason BETWEEN 1 AND 6),
  -- 1 review, 2 action, 3 referral, 4 request, 5 handover, 6 other: in words, which are sealed
  read_minute   INTEGER NOT NULL CHECK(read_minute BETWEEN 0 AND 1439),
  review_on     INTEGER CHECK(review_on BETWEEN 0 AND 65535), -- nothing: as before
  review_minute INTEGER CHECK(review_minute BETWEEN 0 AND 1439),
  CHECK((review_on IS NULL) = (review_minute IS NULL))
) STRICT;
INSERT INTO concern_read VALUES(27,1,1,1,540,NULL,NULL);
CREATE TABLE concern_closing(
  concern       INTEGER PRIMARY KEY REFERENCES concern(concern),
  deed          INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  closed_minute INTEGER NOT NULL CHECK(closed_minute BETWEEN 0 AND 1439),
  keyholder     INTEGER NOT NULL REFERENCES keyholder(keyholder)
) STRICT;
INSERT INTO concern_closing VALUES(2,28,540,1);
CREATE TABLE member_told(
  deed    INTEGER PRIMARY KEY REFERENCES deed(deed),
  member  INTEGER NOT NULL REFERENCES member(member),
  born_on INTEGER,
  adult   INTEGER NOT NULL CHECK(adult IN (0, 1)), -- of age, without a day of birth
  support INTEGER CHECK(support BETWEEN 0 AND 2)   -- no, referred by an agency, says so
) STRICT;
INSERT INTO member_told VALUES(30,1,NULL,1,NULL);
INSERT INTO member_told VALUES(31,9,15616,0,NULL);
CREATE TABLE member_check(
  number  INTEGER PRIMARY KEY REFERENCES deed(deed),
  member  INTEGER NOT NULL REFERENCES member(member),
  kind    INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 11),
  -- 1 met, 2 identity, 3 reference, 4 code-of-conduct, 5 induction, 6 dbs, 7 pvg, 8 accessni,
  -- 9 driver, 10 guardian-consent, 11 home-assessment
  seen_on INTEGER NOT NULL,
  seen_by TEXT    NOT NULL,
  until   INTEGER, -- the last day on which it holds; null: it does not end
  detail  TEXT,    -- document, version, guardian, or hazards
  CHECK((kind BETWEEN 6 AND 11) = (until IS NOT NULL)),
  CHECK((kind IN (2, 4, 10, 11)) = (detail IS NOT NULL))
) STRICT;
INSERT INTO member_check VALUES(32,1,1,20759,'Rosa Vale',NULL,NULL);
INSERT INTO member_check VALUES(33,1,3,20716,'Rosa Vale',NULL,NULL);
INSERT INTO member_check VALUES(34,1,6,20759,'Rosa Vale',21793,NULL);
INSERT INTO member_check VALUES(35,2,9,20759,'Rosa Vale',20878,NULL);
CREATE TABLE reference_check(
  number       INTEGER PRIMARY KEY REFERENCES member_check(number) ON DELETE CASCADE,
  which        INTEGER NOT NULL CHECK(which > 0),
  asked_on     INTEGER NOT NULL,
  received_on  INTEGER CHECK(received_on >= asked_on),
  satisfactory INTEGER CHECK(satisfactory IN (0, 1)),
  decided_by   TEXT,
  CHECK((satisfactory IS NULL) = (received_on IS NULL))
) STRICT;
INSERT INTO reference_check VALUES(33,1,20697,20716,1,'Rosa Vale');
CREATE TABLE certificate(
  number             INTEGER PRIMARY KEY REFERENCES member_check(number) ON DELETE CASCADE,
  level              INTEGER NOT NULL CHECK(level BETWEEN 1 AND 4),
  -- 1 basic, 2 standard, 3 enhanced, 4 enhanced with barred lists
  workforce          INTEGER NOT NULL CHECK(workforce BETWEEN 1 AND 4),
  -- 1 child, 2 adult, 3 child and adult, 4 other
  position           TEXT    NOT NULL,
  eligibility        TEXT, -- the basis on which the position is eligible
  certificate_number TEXT    NOT NULL,
  issued_on          INTEGER NOT NULL,
  decision           INTEGER NOT NULL CHECK(decision BETWEEN 1 AND 4),
  -- 1 pending, 2 suitable, 3 suitable with conditions, 4 not suitable
  consented_on       INTEGER, -- to the update service being asked
  status_checked_on  INTEGER,
  held_since         INTEGER, -- the paper itself is still here
  CHECK(level = 1 OR eligibility IS NOT NULL)
) STRICT;
INSERT INTO certificate VALUES(34,1,4,'Helper',NULL,'001',20697,2,NULL,NULL,NULL);
CREATE TABLE driver_check(
  number        INTEGER PRIMARY KEY REFERENCES member_check(number) ON DELETE CASCADE,
  licence_until INTEGER NOT NULL,
  mot_until     INTEGER NOT NULL,
  tax_until     INTEGER NOT NULL,
  insurer_until INTEGER NOT NULL
) STRICT;
INSERT INTO driver_check VALUES(35,22400,20911,20878,20981);
CREATE TABLE restriction(
  restriction INTEGER PRIMARY KEY REFERENCES deed(deed),
  member      INTEGER NOT NULL REFERENCES member(member),
  kind        INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 5),
  -- 1 two-person, 2 no-home, 3 no-vehicle, 4 supervised, 5 paused
  from_on     INTEGER NOT NULL,
  review_on   INTEGER NOT NULL CHECK(review_on >= from_on)
) STRICT;
INSERT INTO restriction VALUES(36,4,3,20759,20940);
INSERT INTO restriction VALUES(37,5,2,20759,20940);
CREATE TABLE restriction_lifted(
  restriction INTEGER PRIMARY KEY REFERENCES restriction(restriction),
  lifted_on   INTEGER NOT NULL,
  deed        INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;
INSERT INTO restriction_lifted VALUES(37,20759,38);
CREATE TABLE keep_apart(
  keep_apart INTEGER PRIMARY KEY REFERENCES deed(deed),
  one        INTEGER NOT NULL REFERENCES member(member),
  other      INTEGER NOT NULL REFERENCES member(member),
  from_on    INTEGER NOT NULL,
  review_on  INTEGER NOT NULL CHECK(review_on >= from_on),
  CHECK(one < other)
) STRICT;
INSERT INTO keep_apart VALUES(39,7,8,20759,20940);
INSERT INTO keep_apart VALUES(40,7,9,20759,20940);
CREATE TABLE keep_apart_ended(
  keep_apart INTEGER PRIMARY KEY REFERENCES keep_apart(keep_apart),
  ended_on   INTEGER NOT NULL,
  deed       INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;
INSERT INTO keep_apart_ended VALUES(40,20759,41);
CREATE TABLE safeguarding_policy(
  key   TEXT NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO safeguarding_policy VALUES('references',1);
CREATE TABLE category_check(
  category INTEGER NOT NULL REFERENCES category(category),
  kind     INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 11),
  PRIMARY KEY(category, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO category_check VALUES(2,6);
CREATE TABLE planned(
  planned        INTEGER PRIMARY KEY,
  deed           INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  giver          INTEGER NOT NULL REFERENCES member(member),
  receiver       INTEGER NOT NULL REFERENCES member(member),
  planned_on     INTEGER NOT NULL CHECK(planned_on BETWEEN 0 AND 65535),
  category       INTEGER NOT NULL REFERENCES category(category),
  setting        INTEGER NOT NULL CHECK(setting BETWEEN 1 AND 6),
  accompanied_by INTEGER REFERENCES member(member),
  CHECK(giver <> receiver)
) STRICT;
INSERT INTO planned VALUES(1,44,1,2,20769,3,1,NULL);
INSERT INTO planned VALUES(2,45,1,3,20759,3,5,NULL);
CREATE TABLE planned_note(
  planned INTEGER PRIMARY KEY REFERENCES planned(planned),
  note    TEXT NOT NULL
) STRICT;
INSERT INTO planned_note VALUES(1,'Bring gloves.');
CREATE TABLE planned_settled(
  planned INTEGER PRIMARY KEY REFERENCES planned(planned),
  deed    INTEGER NOT NULL REFERENCES deed(deed),
  outcome INTEGER NOT NULL CHECK(outcome IN (1, 2)), -- done, cancelled
  entry   INTEGER REFERENCES entry(entry),
  CHECK((outcome = 1) = (entry IS NOT NULL))
) STRICT;
INSERT INTO planned_settled VALUES(2,46,1,44);
CREATE TABLE gate_override(
  override  INTEGER PRIMARY KEY,
  deed      INTEGER NOT NULL REFERENCES deed(deed), -- whose name is the first
  giver     INTEGER NOT NULL REFERENCES member(member),
  receiver  INTEGER NOT NULL REFERENCES member(member),
  gate      INTEGER NOT NULL CHECK(gate BETWEEN 2 AND 11), -- kept apart is never let pass
  second    TEXT    NOT NULL,
  reason    TEXT    NOT NULL, -- free words; may be blanked
  until_day INTEGER NOT NULL CHECK(until_day BETWEEN 0 AND 65535)
) STRICT;
INSERT INTO gate_override VALUES(1,45,1,3,4,'Joan Tully','her son is there',20818);
INSERT INTO gate_override VALUES(2,45,1,3,5,'Joan Tully','her son is there',20818);
INSERT INTO gate_override VALUES(3,45,1,3,6,'Joan Tully','her son is there',20818);
CREATE TABLE override_used(
  planned  INTEGER NOT NULL REFERENCES planned(planned),
  override INTEGER NOT NULL REFERENCES gate_override(override),
  PRIMARY KEY(planned, override)
) STRICT, WITHOUT ROWID;
INSERT INTO override_used VALUES(2,1);
INSERT INTO override_used VALUES(2,2);
INSERT INTO override_used VALUES(2,3);
CREATE TABLE closed_month(
  month     INTEGER PRIMARY KEY CHECK(month BETWEEN 197001 AND 214912
                                      AND month % 100 BETWEEN 1 AND 12),
  deed      INTEGER NOT NULL UNIQUE REFERENCES deed(deed), -- on which day, and by whom
  timebank  TEXT    NOT NULL,                              -- as it was called then
  entries   INTEGER NOT NULL CHECK(entries >= 0),          -- that count in the month
  through   INTEGER NOT NULL CHECK(through >= 0),          -- the last entry when it was closed
  next_from INTEGER NOT NULL CHECK(next_from >= 1),        -- what counts later is not below this
  digest    BLOB    NOT NULL CHECK(length(digest) = 32),
  -- the beginning of each entry's own digest, in their order
  entry_digests BLOB NOT NULL CHECK(length(entry_digests) = 8 * entries)
) STRICT;
INSERT INTO closed_month VALUES(202607,18,'Willow Street',11,42,12,X'0559455845e2de419a8bcb63108514a283562f92a0f20f0cc65cdd0ada23f21a',X'44470ba7b399b5c0849a7587989844faecf63b68ea6ae96b342fb4464fe78f1ea7e4e18a4c9a86e749203fb5292c142d40aaaf1e2dccb208e8c8c203d80757c37e6c283a68b847e00b0293576b6a22cc418e1cfd31fb84bf');
INSERT INTO closed_month VALUES(202608,19,'Willow Street',28,42,39,X'dd739a7cf974a04cd3488d674291e52fdb5ba645159e1da86bb28702f01fbf34',X'39c2a2531937386dd34a057b3ce884ba28140758af8217b6f1253552f73ce17a78c8c337326db0b0372cd77693a2ddc967593a00ba7d454a7214ff970b19838e17b06f02de7172f240997b14cc1962448feb9aaba6eadc55f6c462d814eac1bab73075907b16df7f9e77c505dd740b641387da1e692b47a3e044bf4e62353b9547a5243206af1985a76f0e10caf79313eec282a8c10c868f866e149ca7bee78b0a2b06662ed4bf7cf40c0d404cf1e00c396353bfc6917bdb4bdfd3327c43fc5cdd08fa46fd49f48b1b09d1b165d910ee4db3c581f576dc321a641ae83071767a');
INSERT INTO closed_month VALUES(202609,22,'Willow Street',2,43,39,X'3e591ad20717ed68a0bc24e7f123bd6c7f13c6c45102a49f38a0507e85b836bb',X'11b314d3f399892bb036183e122f8569');
CREATE TABLE closed_balance(
  month            INTEGER NOT NULL REFERENCES closed_month(month)
                   DEFERRABLE INITIALLY DEFERRED,
  account          INTEGER NOT NULL REFERENCES account(account),
  opening_minutes  INTEGER NOT NULL,
  given_minutes    INTEGER NOT NULL CHECK(given_minutes >= 0),
  received_minutes INTEGER NOT NULL CHECK(received_minutes >= 0),
  other_minutes    INTEGER NOT NULL,
  closing_minutes  INTEGER NOT NULL,
  last_help_on     INTEGER, -- the latest standing help; null: none
  PRIMARY KEY(month, account),
  CHECK(closing_minutes = opening_minutes + given_minutes - received_minutes + other_minutes)
) STRICT, WITHOUT ROWID;
INSERT INTO closed_balance VALUES(202607,-4,0,0,0,-960,-960,NULL);
INSERT INTO closed_balance VALUES(202607,-3,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,-2,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,-1,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,1,0,0,0,60,60,NULL);
INSERT INTO closed_balance VALUES(202607,2,0,0,0,120,120,NULL);
INSERT INTO closed_balance VALUES(202607,3,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,4,0,0,0,60,60,NULL);
INSERT INTO closed_balance VALUES(202607,5,0,0,0,120,120,NULL);
INSERT INTO closed_balance VALUES(202607,6,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,7,0,0,0,60,60,NULL);
INSERT INTO closed_balance VALUES(202607,8,0,0,0,120,120,NULL);
INSERT INTO closed_balance VALUES(202607,9,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,10,0,0,0,60,60,NULL);
INSERT INTO closed_balance VALUES(202607,11,0,0,0,120,120,NULL);
INSERT INTO closed_balance VALUES(202607,12,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,13,0,0,0,60,60,NULL);
INSERT INTO closed_balance VALUES(202607,14,0,0,0,120,120,NULL);
INSERT INTO closed_balance VALUES(202607,15,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,16,0,0,0,60,60,NULL);
INSERT INTO closed_balance VALUES(202607,17,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,18,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202607,19,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202608,-4,-960,0,0,0,-960,NULL);
INSERT INTO closed_balance VALUES(202608,-3,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202608,-2,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202608,-1,0,120,0,0,120,20696);
INSERT INTO closed_balance VALUES(202608,1,60,330,60,0,330,20696);
INSERT INTO closed_balance VALUES(202608,2,120,120,195,0,45,20696);
INSERT INTO closed_balance VALUES(202608,3,0,105,90,0,15,20673);
INSERT INTO closed_balance VALUES(202608,4,60,60,135,0,-15,20696);
INSERT INTO closed_balance VALUES(202608,5,120,75,60,0,135,20675);
INSERT INTO closed_balance VALUES(202608,6,0,90,75,0,15,20676);
INSERT INTO closed_balance VALUES(202608,7,60,105,90,0,75,20677);
INSERT INTO closed_balance VALUES(202608,8,120,60,105,0,75,20678);
INSERT INTO closed_balance VALUES(202608,9,0,75,60,0,15,20679);
INSERT INTO closed_balance VALUES(202608,10,60,90,75,0,75,20680);
INSERT INTO closed_balance VALUES(202608,11,120,105,90,0,135,20681);
INSERT INTO closed_balance VALUES(202608,12,0,60,105,0,-45,20682);
INSERT INTO closed_balance VALUES(202608,13,60,75,60,0,75,20683);
INSERT INTO closed_balance VALUES(202608,14,120,150,75,0,195,20695);
INSERT INTO closed_balance VALUES(202608,15,0,105,150,0,-45,20695);
INSERT INTO closed_balance VALUES(202608,16,60,60,105,0,15,20686);
INSERT INTO closed_balance VALUES(202608,17,0,0,255,0,-255,20696);
INSERT INTO closed_balance VALUES(202608,18,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202608,19,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202609,-4,-960,0,0,0,-960,NULL);
INSERT INTO closed_balance VALUES(202609,-3,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202609,-2,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202609,-1,120,0,0,15,135,20696);
INSERT INTO closed_balance VALUES(202609,1,330,0,0,0,330,20696);
INSERT INTO closed_balance VALUES(202609,2,45,30,0,0,75,20696);
INSERT INTO closed_balance VALUES(202609,3,15,0,30,0,-15,20685);
INSERT INTO closed_balance VALUES(202609,4,-15,0,0,0,-15,20696);
INSERT INTO closed_balance VALUES(202609,5,135,0,0,0,135,20675);
INSERT INTO closed_balance VALUES(202609,6,15,0,0,0,15,20676);
INSERT INTO closed_balance VALUES(202609,7,75,0,0,0,75,20677);
INSERT INTO closed_balance VALUES(202609,8,75,0,0,0,75,20678);
INSERT INTO closed_balance VALUES(202609,9,15,0,0,0,15,20679);
INSERT INTO closed_balance VALUES(202609,10,75,0,0,0,75,20680);
INSERT INTO closed_balance VALUES(202609,11,135,0,0,0,135,20681);
INSERT INTO closed_balance VALUES(202609,12,-45,0,0,0,-45,20682);
INSERT INTO closed_balance VALUES(202609,13,75,0,0,0,75,20683);
INSERT INTO closed_balance VALUES(202609,14,195,0,0,0,195,20695);
INSERT INTO closed_balance VALUES(202609,15,-45,0,0,0,-45,20695);
INSERT INTO closed_balance VALUES(202609,16,15,0,0,-15,0,20686);
INSERT INTO closed_balance VALUES(202609,17,-255,0,0,0,-255,20696);
INSERT INTO closed_balance VALUES(202609,18,0,0,0,0,0,NULL);
INSERT INTO closed_balance VALUES(202609,19,0,0,0,0,0,NULL);
CREATE TABLE closed_figure(
  month  INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  figure TEXT    NOT NULL,
  value  INTEGER NOT NULL, -- a count, minutes where the name says so, or a day
  PRIMARY KEY(month, figure)
) STRICT, WITHOUT ROWID;
INSERT INTO closed_figure VALUES(202607,'active_from',20576);
INSERT INTO closed_figure VALUES(202607,'active_members',0);
INSERT INTO closed_figure VALUES(202607,'active_to',20665);
INSERT INTO closed_figure VALUES(202607,'both_ways',0);
INSERT INTO closed_figure VALUES(202607,'corrections',0);
INSERT INTO closed_figure VALUES(202607,'exchanges',0);
INSERT INTO closed_figure VALUES(202607,'gave_only',0);
INSERT INTO closed_figure VALUES(202607,'given_by_top_minutes',0);
INSERT INTO closed_figure VALUES(202607,'given_minutes',0);
INSERT INTO closed_figure VALUES(202607,'givers',0);
INSERT INTO closed_figure VALUES(202607,'groups',0);
INSERT INTO closed_figure VALUES(202607,'help_minutes',0);
INSERT INTO closed_figure VALUES(202607,'in_pairs',0);
INSERT INTO closed_figure VALUES(202607,'largest_group',0);
INSERT INTO closed_figure VALUES(202607,'last_exchange_band_0',0);
INSERT INTO closed_figure VALUES(202607,'last_exchange_band_1',0);
INSERT INTO closed_figure VALUES(202607,'last_exchange_band_2',0);
INSERT INTO closed_figure VALUES(202607,'last_exchange_band_3',0);
INSERT INTO closed_figure VALUES(202607,'last_exchange_band_4',0);
INSERT INTO closed_figure VALUES(202607,'last_exchange_band_5',0);
INSERT INTO closed_figure VALUES(202607,'median_given_minutes',0);
INSERT INTO closed_figure VALUES(202607,'median_partners',0);
INSERT INTO closed_figure VALUES(202607,'median_received_minutes',0);
INSERT INTO closed_figure VALUES(202607,'members',17);
INSERT INTO closed_figure VALUES(202607,'most_partners',0);
INSERT INTO closed_figure VALUES(202607,'mutual_pairs',0);
INSERT INTO closed_figure VALUES(202607,'neither',17);
INSERT INTO closed_figure VALUES(202607,'never',17);
INSERT INTO closed_figure VALUES(202607,'overdue',0);
INSERT INTO closed_figure VALUES(202607,'pairs',0);
INSERT INTO closed_figure VALUES(202607,'planned_overdue',0);
INSERT INTO closed_figure VALUES(202607,'received_only',0);
INSERT INTO closed_figure VALUES(202607,'receivers',0);
INSERT INTO closed_figure VALUES(202607,'review',2);
INSERT INTO closed_figure VALUES(202607,'running_minutes',0);
INSERT INTO closed_figure VALUES(202607,'top_givers',0);
INSERT INTO closed_figure VALUES(202608,'active_from',20607);
INSERT INTO closed_figure VALUES(202608,'active_members',17);
INSERT INTO closed_figure VALUES(202608,'active_to',20696);
INSERT INTO closed_figure VALUES(202608,'both_ways',16);
INSERT INTO closed_figure VALUES(202608,'corrections',1);
INSERT INTO closed_figure VALUES(202608,'exchanges',21);
INSERT INTO closed_figure VALUES(202608,'gave_only',0);
INSERT INTO closed_figure VALUES(202608,'given_by_top_minutes',480);
INSERT INTO closed_figure VALUES(202608,'given_minutes',1665);
INSERT INTO closed_figure VALUES(202608,'givers',16);
INSERT INTO closed_figure VALUES(202608,'groups',1);
INSERT INTO closed_figure VALUES(202608,'help_minutes',1785);
INSERT INTO closed_figure VALUES(202608,'in_pairs',17);
INSERT INTO closed_figure VALUES(202608,'largest_group',17);
INSERT INTO closed_figure VALUES(202608,'last_exchange_band_0',17);
INSERT INTO closed_figure VALUES(202608,'last_exchange_band_1',0);
INSERT INTO closed_figure VALUES(202608,'last_exchange_band_2',0);
INSERT INTO closed_figure VALUES(202608,'last_exchange_band_3',0);
INSERT INTO closed_figure VALUES(202608,'last_exchange_band_4',0);
INSERT INTO closed_figure VALUES(202608,'last_exchange_band_5',0);
INSERT INTO closed_figure VALUES(202608,'median_given_minutes',90);
INSERT INTO closed_figure VALUES(202608,'median_partners',2);
INSERT INTO closed_figure VALUES(202608,'median_received_minutes',90);
INSERT INTO closed_figure VALUES(202608,'members',18);
INSERT INTO closed_figure VALUES(202608,'most_partners',4);
INSERT INTO closed_figure VALUES(202608,'mutual_pairs',0);
INSERT INTO closed_figure VALUES(202608,'neither',1);
INSERT INTO closed_figure VALUES(202608,'never',1);
INSERT INTO closed_figure VALUES(202608,'overdue',0);
INSERT INTO closed_figure VALUES(202608,'pairs',19);
INSERT INTO closed_figure VALUES(202608,'planned_overdue',0);
INSERT INTO closed_figure VALUES(202608,'received_only',1);
INSERT INTO closed_figure VALUES(202608,'receivers',17);
INSERT INTO closed_figure VALUES(202608,'review',2);
INSERT INTO closed_figure VALUES(202608,'running_minutes',0);
INSERT INTO closed_figure VALUES(202608,'top_givers',2);
INSERT INTO closed_figure VALUES(202609,'active_from',20637);
INSERT INTO closed_figure VALUES(202609,'active_members',17);
INSERT INTO closed_figure VALUES(202609,'active_to',20726);
INSERT INTO closed_figure VALUES(202609,'both_ways',0);
INSERT INTO closed_figure VALUES(202609,'corrections',0);
INSERT INTO closed_figure VALUES(202609,'exchanges',1);
INSERT INTO closed_figure VALUES(202609,'gave_only',1);
INSERT INTO closed_figure VALUES(202609,'given_by_top_minutes',30);
INSERT INTO closed_figure VALUES(202609,'given_minutes',30);
INSERT INTO closed_figure VALUES(202609,'givers',1);
INSERT INTO closed_figure VALUES(202609,'groups',1);
INSERT INTO closed_figure VALUES(202609,'help_minutes',30);
INSERT INTO closed_figure VALUES(202609,'in_pairs',2);
INSERT INTO closed_figure VALUES(202609,'largest_group',2);
INSERT INTO closed_figure VALUES(202609,'last_exchange_band_0',4);
INSERT INTO closed_figure VALUES(202609,'last_exchange_band_1',12);
INSERT INTO closed_figure VALUES(202609,'last_exchange_band_2',0);
INSERT INTO closed_figure VALUES(202609,'last_exchange_band_3',0);
INSERT INTO closed_figure VALUES(202609,'last_exchange_band_4',0);
INSERT INTO closed_figure VALUES(202609,'last_exchange_band_5',0);
INSERT INTO closed_figure VALUES(202609,'median_given_minutes',30);
INSERT INTO closed_figure VALUES(202609,'median_partners',1);
INSERT INTO closed_figure VALUES(202609,'median_received_minutes',30);
INSERT INTO closed_figure VALUES(202609,'members',17);
INSERT INTO closed_figure VALUES(202609,'most_partners',1);
INSERT INTO closed_figure VALUES(202609,'mutual_pairs',0);
INSERT INTO closed_figure VALUES(202609,'neither',15);
INSERT INTO closed_figure VALUES(202609,'never',1);
INSERT INTO closed_figure VALUES(202609,'overdue',0);
INSERT INTO closed_figure VALUES(202609,'pairs',1);
INSERT INTO closed_figure VALUES(202609,'planned_overdue',0);
INSERT INTO closed_figure VALUES(202609,'received_only',1);
INSERT INTO closed_figure VALUES(202609,'receivers',1);
INSERT INTO closed_figure VALUES(202609,'review',2);
INSERT INTO closed_figure VALUES(202609,'running_minutes',0);
INSERT INTO closed_figure VALUES(202609,'top_givers',1);
CREATE TABLE closed_help(
  month     INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  grouping  INTEGER NOT NULL CHECK(grouping BETWEEN 1 AND 3), -- category, setting, model
  place     INTEGER NOT NULL CHECK(place >= 0),
  name      TEXT    NOT NULL CHECK((grouping = 1) = (name <> '')), -- the category's, then
  exchanges INTEGER NOT NULL CHECK(exchanges >= 0),
  minutes   INTEGER NOT NULL CHECK(minutes >= 0),
  PRIMARY KEY(month, grouping, place)
) STRICT, WITHOUT ROWID;
INSERT INTO closed_help VALUES(202608,1,2,'Lifts',1,30);
INSERT INTO closed_help VALUES(202608,1,3,'Gardening',11,825);
INSERT INTO closed_help VALUES(202608,1,16,'IT help',8,720);
INSERT INTO closed_help VALUES(202608,1,22,'Music and arts',1,210);
INSERT INTO closed_help VALUES(202608,2,0,'',4,405);
INSERT INTO closed_help VALUES(202608,2,1,'',15,1245);
INSERT INTO closed_help VALUES(202608,2,5,'',2,135);
INSERT INTO closed_help VALUES(202608,3,1,'',18,1440);
INSERT INTO closed_help VALUES(202608,3,2,'',2,135);
INSERT INTO closed_help VALUES(202608,3,4,'',1,210);
INSERT INTO closed_help VALUES(202609,1,3,'Gardening',1,30);
INSERT INTO closed_help VALUES(202609,2,0,'',1,30);
INSERT INTO closed_help VALUES(202609,3,1,'',1,30);
CREATE TABLE closed_override(
  month    INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  planned  INTEGER NOT NULL,
  override INTEGER NOT NULL,
  PRIMARY KEY(month, planned, override),
  FOREIGN KEY(planned, override) REFERENCES override_used(planned, override)
) STRICT, WITHOUT ROWID;
CREATE TABLE closed_late(
  month INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  entry INTEGER NOT NULL REFERENCES entry(entry),
  PRIMARY KEY(month, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO closed_late VALUES(202609,43);
CREATE TABLE closed_member(
  member  INTEGER NOT NULL REFERENCES member(member),
  month   INTEGER NOT NULL REFERENCES closed_month(month) DEFERRABLE INITIALLY DEFERRED,
  holder  INTEGER NOT NULL REFERENCES member(member),
  same_as INTEGER REFERENCES member(member),
  name    TEXT, -- blanked together with its digest when the person asks to be forgotten
  name_digest BLOB CHECK(length(name_digest) = 8), -- its beginning
  PRIMARY KEY(member, month),
  CHECK((name IS NULL) = (name_digest IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO closed_member VALUES(1,202607,1,NULL,'Ann Baker',X'11a32456c73d8f7b');
INSERT INTO closed_member VALUES(2,202607,2,NULL,'Bo Chen',X'd0b5dea92af7e215');
INSERT INTO closed_member VALUES(3,202607,3,NULL,'Cara Diaz',X'c998dbf511154266');
INSERT INTO closed_member VALUES(4,202607,4,NULL,'Dev Patel',X'e527a6cd006d9eba');
INSERT INTO closed_member VALUES(5,202607,5,NULL,'Eve Ford',X'ab165b88cb336a2c');
INSERT INTO closed_member VALUES(6,202607,6,NULL,'Gil Hart',X'c177d23ae1a1d8a4');
INSERT INTO closed_member VALUES(7,202607,7,NULL,'Ida Jay',X'73097aa20fbef2ec');
INSERT INTO closed_member VALUES(8,202607,8,NULL,'Jan Kos',X'0b7b208d04a67de5');
INSERT INTO closed_member VALUES(9,202607,9,NULL,'Kit Lee',X'9e0fb8ca36ca522e');
INSERT INTO closed_member VALUES(10,202607,10,NULL,'Lou May',X'21fa6fbaf0a5930c');
INSERT INTO closed_member VALUES(11,202607,11,NULL,'Mo Nye',X'01426d3e16b8acd7');
INSERT INTO closed_member VALUES(12,202607,12,NULL,'Ola Pym',X'70e1c5beca18d52c');
INSERT INTO closed_member VALUES(13,202607,13,NULL,'Pat Quin',X'481cc75eff74c028');
INSERT INTO closed_member VALUES(14,202607,14,NULL,'Ray Sim',X'6712e685a030c288');
INSERT INTO closed_member VALUES(15,202607,15,NULL,'Tess Orr',X'bd87113f8b33a942');
INSERT INTO closed_member VALUES(16,202607,16,NULL,'Una Vos',X'd6e0c19b0a0f2f45');
INSERT INTO closed_member VALUES(17,202607,17,NULL,'Day Centre',X'aa462901c513d6c4');
INSERT INTO closed_member VALUES(18,202607,5,NULL,'Fay Ford',X'fa93d035f0c56224');
INSERT INTO closed_member VALUES(19,202607,1,1,'Anne Baker',X'b96258641e4a201b');
CREATE TABLE release(
  release    INTEGER PRIMARY KEY,
  deed       INTEGER NOT NULL UNIQUE REFERENCES deed(deed),
  from_month INTEGER NOT NULL CHECK(from_month BETWEEN 197001 AND 214912
                                    AND from_month % 100 BETWEEN 1 AND 12),
  to_month   INTEGER NOT NULL CHECK(to_month BETWEEN from_month AND 214912
                                    AND to_month % 100 BETWEEN 1 AND 12),
  replaces   INTEGER UNIQUE REFERENCES release(release),
  timebank   TEXT    NOT NULL, -- its name, as it was printed
  hide_below INTEGER NOT NULL CHECK(hide_below >= 5), -- people; practice: never below 5
  round_to   INTEGER NOT NULL CHECK(round_to >= 5)    -- people
) STRICT;
INSERT INTO "release" VALUES(1,20,202608,202608,NULL,'Willow Street',10,5);
CREATE TABLE release_line(
  release      INTEGER NOT NULL REFERENCES release(release),
  line         INTEGER NOT NULL CHECK(line > 0),
  figure       INTEGER NOT NULL CHECK(figure BETWEEN 1 AND 5),
  -- people: 1 members, 2 active, 3 gave, 4 received; 5 minutes of help
  category_row INTEGER NOT NULL CHECK(category_row >= 0), -- 0: all categories together
  category     TEXT    NOT NULL, -- its name, as it was printed
  month        INTEGER CHECK(month BETWEEN 197001 AND 214912 AND month % 100 BETWEEN 1 AND 12),
  -- null: the whole period
  amount       INTEGER CHECK(amount >= 0), -- rounded; null: hidden
  PRIMARY KEY(release, line),
  CHECK(figure = 5 OR (category_row = 0 AND coalesce(amount, 5) >= 5)),
  CHECK((category_row = 0) = (category = ''))
) STRICT, WITHOUT ROWID;
INSERT INTO release_line VALUES(1,1,2,0,'',202608,15);
INSERT INTO release_line VALUES(1,2,2,0,'',NULL,15);
INSERT INTO release_line VALUES(1,3,3,0,'',202608,15);
INSERT INTO release_line VALUES(1,4,3,0,'',NULL,15);
INSERT INTO release_line VALUES(1,5,4,0,'',202608,15);
INSERT INTO release_line VALUES(1,6,4,0,'',NULL,15);
INSERT INTO release_line VALUES(1,7,1,0,'',202608,NULL);
INSERT INTO release_line VALUES(1,8,1,0,'',NULL,NULL);
INSERT INTO release_line VALUES(1,9,5,1,'Gardening',202608,840);
INSERT INTO release_line VALUES(1,10,5,1,'Gardening',NULL,840);
INSERT INTO release_line VALUES(1,11,5,2,'Other',202608,960);
INSERT INTO release_line VALUES(1,12,5,2,'Other',NULL,960);
INSERT INTO release_line VALUES(1,13,5,0,'',202608,1800);
INSERT INTO release_line VALUES(1,14,5,0,'',NULL,1800);
CREATE TABLE release_category(
  release      INTEGER NOT NULL REFERENCES release(release),
  category     INTEGER NOT NULL REFERENCES category(category),
  category_row INTEGER NOT NULL CHECK(category_row > 0),
  PRIMARY KEY(release, category)
) STRICT, WITHOUT ROWID;
INSERT INTO release_category VALUES(1,2,2);
INSERT INTO release_category VALUES(1,3,1);
INSERT INTO release_category VALUES(1,16,2);
INSERT INTO release_category VALUES(1,22,2);
CREATE TABLE import_profile(
  profile    INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL,
  key        TEXT    NOT NULL UNIQUE, -- the name as it is compared
  kind       INTEGER NOT NULL CHECK(kind IN (1, 2)), -- 1 exchanges, 2 members
  date_order INTEGER NOT NULL CHECK(date_order IN (1, 2)), -- 1 day before month, 2 month first
  category   INTEGER REFERENCES category(category), -- of rows that name none
  deed       INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;
INSERT INTO import_profile VALUES(1,'Library log','library log',1,1,NULL,3);
CREATE TABLE import_profile_column(
  profile INTEGER NOT NULL REFERENCES import_profile(profile),
  field   TEXT    NOT NULL, -- as --map names it
  heading TEXT    NOT NULL, -- as the file has it; '': the file has no such column
  mapped  INTEGER NOT NULL CHECK(mapped IN (0, 1)), -- 1: somebody said so; 0: the heading does
  PRIMARY KEY(profile, field)
) STRICT, WITHOUT ROWID;
INSERT INTO import_profile_column VALUES(1,'category','What for',0);
INSERT INTO import_profile_column VALUES(1,'day','When',0);
INSERT INTO import_profile_column VALUES(1,'giver','Helper',0);
INSERT INTO import_profile_column VALUES(1,'hours','Time',0);
INSERT INTO import_profile_column VALUES(1,'line','Line',0);
INSERT INTO import_profile_column VALUES(1,'note','Remarks',1);
INSERT INTO import_profile_column VALUES(1,'receiver','Who for',1);
INSERT INTO import_profile_column VALUES(1,'setting','Where',0);
INSERT INTO import_profile_column VALUES(1,'sheet','Sheet',0);
INSERT INTO import_profile_column VALUES(1,'signed','Signed',0);
CREATE TABLE import_answer(
  digest TEXT    NOT NULL, -- of the file's text
  key    TEXT    NOT NULL, -- the name as it is compared
  name   TEXT    NOT NULL, -- as the file has it
  member INTEGER NOT NULL REFERENCES member(member),
  deed   INTEGER NOT NULL REFERENCES deed(deed),
  PRIMARY KEY(digest, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE other_sheet(
  entry    INTEGER PRIMARY KEY REFERENCES entry(entry),
  sheet    INTEGER NOT NULL REFERENCES sheet(sheet),
  line     INTEGER CHECK(line > 0),
  identity INTEGER NOT NULL UNIQUE, -- how its row is known again
  deed     INTEGER NOT NULL REFERENCES deed(deed)
) STRICT;
CREATE TRIGGER deed_is_never_changed BEFORE UPDATE OF deed, recorded_on, recorded_by, verb, about
ON deed BEGIN SELECT RAISE(ABORT, 'a deed is never changed'); END;
CREATE TRIGGER deed_is_never_deleted BEFORE DELETE
ON deed BEGIN SELECT RAISE(ABORT, 'a deed is never deleted'); END;
CREATE TRIGGER deed_is_never_replaced BEFORE INSERT ON deed
WHEN EXISTS(SELECT 1 FROM deed WHERE deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a deed is never replaced'); END;
CREATE TRIGGER account_is_never_changed BEFORE UPDATE
ON account BEGIN SELECT RAISE(ABORT, 'an account is never changed'); END;
CREATE TRIGGER account_is_never_deleted BEFORE DELETE
ON account BEGIN SELECT RAISE(ABORT, 'an account is never deleted'); END;
CREATE TRIGGER account_is_never_replaced BEFORE INSERT ON account
WHEN EXISTS(SELECT 1 FROM account WHERE account = NEW.account)
BEGIN SELECT RAISE(ABORT, 'an account is never replaced'); END;
CREATE TRIGGER member_is_never_deleted BEFORE DELETE
ON member BEGIN SELECT RAISE(ABORT, 'a member is never deleted'); END;
CREATE TRIGGER member_is_never_replaced BEFORE INSERT ON member
WHEN EXISTS(SELECT 1 FROM member WHERE member = NEW.member)
BEGIN SELECT RAISE(ABORT, 'a member is never replaced'); END;
CREATE TRIGGER member_keeps_its_number BEFORE UPDATE OF member
ON member BEGIN SELECT RAISE(ABORT, 'a member keeps its number'); END;
CREATE INDEX member_name_key ON member_name(key);
CREATE TRIGGER category_is_never_deleted BEFORE DELETE
ON category BEGIN SELECT RAISE(ABORT, 'a category is never deleted'); END;
CREATE TRIGGER category_is_never_replaced BEFORE INSERT ON category
WHEN EXISTS(SELECT 1 FROM category WHERE category = NEW.category OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a category is never replaced'); END;
CREATE TRIGGER sheet_is_never_changed BEFORE UPDATE
ON sheet BEGIN SELECT RAISE(ABORT, 'a sheet is never changed'); END;
CREATE TRIGGER sheet_is_never_deleted BEFORE DELETE
ON sheet BEGIN SELECT RAISE(ABORT, 'a sheet is never deleted'); END;
CREATE TRIGGER sheet_is_never_replaced BEFORE INSERT ON sheet
WHEN EXISTS(SELECT 1 FROM sheet WHERE sheet = NEW.sheet OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a sheet is never replaced'); END;
CREATE UNIQUE INDEX entry_identity ON entry(identity);
CREATE INDEX entry_from ON entry(from_account, counts_in, happened_on, minutes);
CREATE INDEX entry_to   ON entry(to_account, counts_in, happened_on, minutes);
CREATE UNIQUE INDEX entry_corrects ON entry(corrects) WHERE corrects IS NOT NULL;
CREATE UNIQUE INDEX entry_replaces ON entry(replaces) WHERE replaces IS NOT NULL;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE
ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE
ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_is_never_replaced BEFORE INSERT ON entry
WHEN EXISTS(SELECT 1 FROM entry WHERE entry = NEW.entry)
  OR EXISTS(SELECT 1 FROM entry WHERE identity = NEW.identity)
  OR EXISTS(SELECT 1 FROM entry WHERE corrects = NEW.corrects)
  OR EXISTS(SELECT 1 FROM entry WHERE replaces = NEW.replaces)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_correction_is_opposite BEFORE INSERT ON entry
WHEN NEW.corrects IS NOT NULL AND NOT EXISTS(
  SELECT 1 FROM entry WHERE entry = NEW.corrects AND kind <> 9
     AND from_account = NEW.to_account AND to_account = NEW.from_account
     AND minutes = NEW.minutes)
BEGIN SELECT RAISE(ABORT, 'a correction is the opposite of what it corrects'); END;
CREATE TRIGGER entry_replacement_after_correction BEFORE INSERT ON entry
WHEN NEW.replaces IS NOT NULL AND NOT EXISTS(SELECT 1 FROM entry WHERE corrects = NEW.replaces)
BEGIN SELECT RAISE(ABORT, 'what is replaced was corrected first'); END;
CREATE INDEX shared_account_holder ON shared_account(holder);
CREATE INDEX shared_account_same_as ON shared_account(same_as) WHERE same_as IS NOT NULL;
CREATE TRIGGER shared_account_is_never_deleted BEFORE DELETE
ON shared_account BEGIN SELECT RAISE(ABORT, 'a shared account is never parted'); END;
CREATE TRIGGER shared_account_is_never_replaced BEFORE INSERT ON shared_account
WHEN EXISTS(SELECT 1 FROM shared_account WHERE account = NEW.account)
BEGIN SELECT RAISE(ABORT, 'a shared account is never replaced'); END;
CREATE TRIGGER shared_account_is_flat BEFORE INSERT ON shared_account
WHEN EXISTS(SELECT 1 FROM shared_account WHERE account = NEW.holder OR holder = NEW.account)
BEGIN SELECT RAISE(ABORT, 'a shared account is held by one member'); END;
CREATE VIEW account_pool(asked, account) AS
SELECT account, account FROM account
UNION ALL SELECT account, holder FROM shared_account
UNION ALL SELECT holder, account FROM shared_account
UNION ALL SELECT one.account, other.account FROM shared_account AS one
            JOIN shared_account AS other ON other.holder = one.holder
           WHERE one.account <> other.account;
CREATE VIEW member_record(member, record) AS
SELECT member, member FROM member
UNION ALL SELECT same_as, account FROM shared_account WHERE same_as IS NOT NULL;
CREATE INDEX leaving_member ON leaving(member);
CREATE INDEX attendance_member ON attendance(member);
CREATE INDEX entry_session ON entry(session) WHERE session IS NOT NULL;
CREATE INDEX entry_on_behalf_of ON entry(on_behalf_of, counts_in) WHERE on_behalf_of IS NOT NULL;
CREATE TRIGGER session_is_never_changed BEFORE UPDATE
ON session BEGIN SELECT RAISE(ABORT, 'a session is never changed'); END;
CREATE TRIGGER session_is_never_deleted BEFORE DELETE
ON session BEGIN SELECT RAISE(ABORT, 'a session is never deleted'); END;
CREATE TRIGGER session_is_never_replaced BEFORE INSERT ON session
WHEN EXISTS(SELECT 1 FROM session WHERE session = NEW.session OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a session is never replaced'); END;
CREATE TRIGGER attendance_is_never_changed BEFORE UPDATE
ON attendance BEGIN SELECT RAISE(ABORT, 'an attendance is never changed'); END;
CREATE TRIGGER attendance_is_never_deleted BEFORE DELETE
ON attendance BEGIN SELECT RAISE(ABORT, 'an attendance is never deleted'); END;
CREATE TRIGGER attendance_is_never_replaced BEFORE INSERT ON attendance
WHEN EXISTS(SELECT 1 FROM attendance WHERE session = NEW.session AND member = NEW.member)
BEGIN SELECT RAISE(ABORT, 'an attendance is never replaced'); END;
CREATE VIEW journal AS
SELECT entry,
       CASE kind WHEN 1 THEN 'exchange' WHEN 2 THEN 'session' WHEN 3 THEN 'gift'
                 WHEN 4 THEN 'welcome' WHEN 5 THEN 'grant' WHEN 6 THEN 'donation'
                 WHEN 7 THEN 'settlement' WHEN 8 THEN 'opening' WHEN 9 THEN 'correction'
                 ELSE 'running' END AS kind,
       session, from_account, to_account, minutes, given_minutes,
       date(happened_on * 86400, 'unixepoch') AS happened_on,
       date(recorded_on * 86400, 'unixepoch') AS recorded_on,
       printf('%04d-%02d', counts_in / 100, counts_in % 100) AS counts_in,
       recorded_by, corrects, replaces
  FROM entry JOIN deed USING(deed);
CREATE VIEW session_record AS
SELECT s.session, s.happened_on, s.category, s.setting, s.split, h.name AS sheet, n.note,
       e.counts_in, c.name AS category_name, d.recorded_on, d.recorded_by,
       u.entry AS undone_from,
       (SELECT entry FROM entry WHERE corrects = (SELECT max(entry) FROM entry
                                                   WHERE session = s.session)) AS undone_to,
       ud.reason, ud.recorded_by AS undone_by
  FROM session AS s
  JOIN category AS c ON c.category = s.category
  JOIN deed AS d ON d.deed = s.deed
  JOIN entry AS e ON e.entry = (SELECT min(entry) FROM entry WHERE session = s.session)
  LEFT JOIN sheet AS h ON h.sheet = s.sheet
  LEFT JOIN entry_note AS n ON n.entry = e.entry
  LEFT JOIN entry AS u ON u.corrects = e.entry
  LEFT JOIN deed AS ud ON ud.deed = u.deed;
CREATE INDEX contact_organisation ON contact(organisation);
CREATE TRIGGER contact_is_never_deleted BEFORE DELETE
ON contact BEGIN SELECT RAISE(ABORT, 'a contact is never deleted'); END;
CREATE TRIGGER contact_is_never_replaced BEFORE INSERT ON contact
WHEN EXISTS(SELECT 1 FROM contact WHERE contact = NEW.contact)
BEGIN SELECT RAISE(ABORT, 'a contact is never replaced'); END;
CREATE TRIGGER contact_keeps_its_organisation BEFORE UPDATE OF contact, organisation
ON contact BEGIN SELECT RAISE(ABORT, 'a contact keeps its organisation'); END;
CREATE TRIGGER entry_contact_is_never_changed BEFORE UPDATE
ON entry_contact BEGIN SELECT RAISE(ABORT, 'who acted is never changed'); END;
CREATE TRIGGER entry_contact_is_never_deleted BEFORE DELETE
ON entry_contact BEGIN SELECT RAISE(ABORT, 'who acted is never deleted'); END;
CREATE TRIGGER limit_passed_is_never_changed BEFORE UPDATE OF entry, account, limit_minutes,
  balance_minutes
ON limit_passed BEGIN SELECT RAISE(ABORT, 'a limit that was let pass is never changed'); END;
CREATE TRIGGER limit_passed_is_never_deleted BEFORE DELETE
ON limit_passed BEGIN SELECT RAISE(ABORT, 'a limit that was let pass is never deleted'); END;
CREATE TRIGGER limit_passed_is_never_replaced BEFORE INSERT ON limit_passed
WHEN EXISTS(SELECT 1 FROM limit_passed WHERE entry = NEW.entry AND account = NEW.account)
BEGIN SELECT RAISE(ABORT, 'a limit that was let pass is never replaced'); END;
CREATE TRIGGER review_settled_is_never_changed BEFORE UPDATE
ON review_settled BEGIN SELECT RAISE(ABORT, 'what was settled is never changed'); END;
CREATE TRIGGER review_settled_is_never_deleted BEFORE DELETE
ON review_settled BEGIN SELECT RAISE(ABORT, 'what was settled is never deleted'); END;
CREATE TRIGGER review_settled_is_never_replaced BEFORE INSERT ON review_settled
WHEN EXISTS(SELECT 1 FROM review_settled WHERE item = NEW.item)
BEGIN SELECT RAISE(ABORT, 'what was settled is never replaced'); END;
CREATE TRIGGER keyholder_is_never_changed BEFORE UPDATE OF keyholder, deed, role, public_key
ON keyholder BEGIN SELECT RAISE(ABORT, 'a keyholder keeps role and key'); END;
CREATE TRIGGER keyholder_is_never_deleted BEFORE DELETE
ON keyholder BEGIN SELECT RAISE(ABORT, 'a keyholder is never deleted'); END;
CREATE TRIGGER keyholder_is_never_replaced BEFORE INSERT ON keyholder
WHEN EXISTS(SELECT 1 FROM keyholder WHERE keyholder = NEW.keyholder)
BEGIN SELECT RAISE(ABORT, 'a keyholder is never replaced'); END;
CREATE TRIGGER keyholder_lost_is_never_changed BEFORE UPDATE
ON keyholder_lost BEGIN SELECT RAISE(ABORT, 'a lost key is never changed'); END;
CREATE TRIGGER keyholder_lost_is_never_deleted BEFORE DELETE
ON keyholder_lost BEGIN SELECT RAISE(ABORT, 'a lost key is never deleted'); END;
CREATE TRIGGER keyholder_lost_is_never_replaced BEFORE INSERT ON keyholder_lost
WHEN EXISTS(SELECT 1 FROM keyholder_lost WHERE keyholder = NEW.keyholder)
BEGIN SELECT RAISE(ABORT, 'a lost key is never replaced'); END;
CREATE TRIGGER keyholder_tie_is_never_changed BEFORE UPDATE
ON keyholder_tie BEGIN SELECT RAISE(ABORT, 'a tie is never changed'); END;
CREATE TRIGGER keyholder_tie_is_never_deleted BEFORE DELETE
ON keyholder_tie BEGIN SELECT RAISE(ABORT, 'a tie is never deleted'); END;
CREATE TRIGGER keyholder_tie_is_never_replaced BEFORE INSERT ON keyholder_tie
WHEN EXISTS(SELECT 1 FROM keyholder_tie WHERE keyholder = NEW.keyholder AND member = NEW.member)
BEGIN SELECT RAISE(ABORT, 'a tie is never replaced'); END;
CREATE TRIGGER sealed_note_is_never_changed BEFORE UPDATE
ON sealed_note BEGIN SELECT RAISE(ABORT, 'a sealed note is never changed'); END;
CREATE TRIGGER sealed_note_is_never_deleted BEFORE DELETE
ON sealed_note BEGIN SELECT RAISE(ABORT, 'a sealed note is never deleted'); END;
CREATE TRIGGER sealed_note_is_never_replaced BEFORE INSERT ON sealed_note
WHEN EXISTS(SELECT 1 FROM sealed_note WHERE note = NEW.note
            OR (kind = NEW.kind AND number = NEW.number AND part = NEW.part))
BEGIN SELECT RAISE(ABORT, 'a sealed note is never replaced'); END;
CREATE INDEX sealed_key_keyholder ON sealed_key(keyholder);
CREATE TRIGGER sealed_key_is_never_changed BEFORE UPDATE
ON sealed_key BEGIN SELECT RAISE(ABORT, 'a sealed key is never changed'); END;
CREATE TRIGGER sealed_key_is_never_deleted BEFORE DELETE
ON sealed_key BEGIN SELECT RAISE(ABORT, 'a sealed key is never deleted'); END;
CREATE TRIGGER sealed_key_is_never_replaced BEFORE INSERT ON sealed_key
WHEN EXISTS(SELECT 1 FROM sealed_key WHERE note = NEW.note AND keyholder = NEW.keyholder)
BEGIN SELECT RAISE(ABORT, 'a sealed key is never replaced'); END;
CREATE TRIGGER concern_is_never_changed BEFORE UPDATE
ON concern BEGIN SELECT RAISE(ABORT, 'a concern is never changed'); END;
CREATE TRIGGER concern_is_never_deleted BEFORE DELETE
ON concern BEGIN SELECT RAISE(ABORT, 'a concern is never deleted'); END;
CREATE TRIGGER concern_is_never_replaced BEFORE INSERT ON concern
WHEN EXISTS(SELECT 1 FROM concern WHERE concern = NEW.concern OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a concern is never replaced'); END;
CREATE INDEX concern_read_concern ON concern_read(concern);
CREATE TRIGGER concern_read_is_never_changed BEFORE UPDATE
ON concern_read BEGIN SELECT RAISE(ABORT, 'a read is never changed'); END;
CREATE TRIGGER concern_read_is_never_deleted BEFORE DELETE
ON concern_read BEGIN SELECT RAISE(ABORT, 'a read is never deleted'); END;
CREATE TRIGGER concern_read_is_never_replaced BEFORE INSERT ON concern_read
WHEN EXISTS(SELECT 1 FROM concern_read WHERE deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a read is never replaced'); END;
CREATE TRIGGER concern_closing_is_never_changed BEFORE UPDATE
ON concern_closing BEGIN SELECT RAISE(ABORT, 'a closing is never changed'); END;
CREATE TRIGGER concern_closing_is_never_deleted BEFORE DELETE
ON concern_closing BEGIN SELECT RAISE(ABORT, 'a closing is never deleted'); END;
CREATE TRIGGER concern_closing_is_never_replaced BEFORE INSERT ON concern_closing
WHEN EXISTS(SELECT 1 FROM concern_closing WHERE concern = NEW.concern OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a closing is never replaced'); END;
CREATE INDEX deed_concern ON deed(about)
 WHERE verb IN ('concern file', 'concern add', 'concern close');
CREATE VIEW concern_record AS
SELECT c.concern, c.severity, d.recorded_on AS written_on, c.written_minute, d.recorded_by,
       coalesce(r.review_on, c.review_on) AS review_on,
       coalesce(r.review_minute, c.review_minute) AS review_minute,
       (SELECT count(*) FROM sealed_note WHERE kind = 1 AND number = c.concern) AS parts,
       kd.recorded_on AS closed_on, k.closed_minute, k.keyholder AS closed_by
  FROM concern AS c
  JOIN deed AS d ON d.deed = c.deed
  LEFT JOIN concern_read AS r ON r.deed = (SELECT max(deed) FROM concern_read
                                            WHERE concern = c.concern AND review_on IS NOT NULL)
  LEFT JOIN concern_closing AS k ON k.concern = c.concern
  LEFT JOIN deed AS kd ON kd.deed = k.deed;
CREATE INDEX member_told_member ON member_told(member);
CREATE INDEX member_check_member ON member_check(member);
CREATE INDEX restriction_member ON restriction(member);
CREATE TRIGGER member_told_is_never_changed BEFORE UPDATE
ON member_told BEGIN SELECT RAISE(ABORT, 'what was told is never changed'); END;
CREATE TRIGGER member_told_is_never_deleted BEFORE DELETE
ON member_told BEGIN SELECT RAISE(ABORT, 'what was told is never deleted'); END;
CREATE TRIGGER member_told_is_never_replaced BEFORE INSERT ON member_told
WHEN EXISTS(SELECT 1 FROM member_told WHERE deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'what was told is never replaced'); END;
CREATE TRIGGER member_check_is_never_changed BEFORE UPDATE OF number, member, kind, seen_on, until
ON member_check BEGIN SELECT RAISE(ABORT, 'a check is never changed'); END;
CREATE TRIGGER member_check_is_only_purged BEFORE DELETE ON member_check
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1) <> 'safeguarding purge'
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
CREATE TRIGGER member_check_is_never_replaced BEFORE INSERT ON member_check
WHEN EXISTS(SELECT 1 FROM member_check WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a check is never replaced'); END;
CREATE TRIGGER reference_check_is_never_changed BEFORE UPDATE OF number, which, asked_on,
  received_on, satisfactory
ON reference_check BEGIN SELECT RAISE(ABORT, 'a check is never changed'); END;
CREATE TRIGGER reference_check_is_only_purged BEFORE DELETE ON reference_check
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1) <> 'safeguarding purge'
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
CREATE TRIGGER reference_check_is_never_replaced BEFORE INSERT ON reference_check
WHEN EXISTS(SELECT 1 FROM reference_check WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a check is never replaced'); END;
CREATE TRIGGER certificate_is_never_changed BEFORE UPDATE
ON certificate BEGIN SELECT RAISE(ABORT, 'a check is never changed'); END;
CREATE TRIGGER certificate_is_only_purged BEFORE DELETE ON certificate
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1) <> 'safeguarding purge'
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
CREATE TRIGGER certificate_is_never_replaced BEFORE INSERT ON certificate
WHEN EXISTS(SELECT 1 FROM certificate WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a check is never replaced'); END;
CREATE TRIGGER driver_check_is_never_changed BEFORE UPDATE
ON driver_check BEGIN SELECT RAISE(ABORT, 'a check is never changed'); END;
CREATE TRIGGER driver_check_is_only_purged BEFORE DELETE ON driver_check
WHEN (SELECT verb FROM deed ORDER BY deed DESC LIMIT 1) <> 'safeguarding purge'
BEGIN SELECT RAISE(ABORT, 'a check is removed by a purge only'); END;
CREATE TRIGGER driver_check_is_never_replaced BEFORE INSERT ON driver_check
WHEN EXISTS(SELECT 1 FROM driver_check WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a check is never replaced'); END;
CREATE TRIGGER restriction_is_never_changed BEFORE UPDATE
ON restriction BEGIN SELECT RAISE(ABORT, 'a restriction is lifted, never changed'); END;
CREATE TRIGGER restriction_is_never_deleted BEFORE DELETE
ON restriction BEGIN SELECT RAISE(ABORT, 'a restriction is lifted, never deleted'); END;
CREATE TRIGGER restriction_is_never_replaced BEFORE INSERT ON restriction
WHEN EXISTS(SELECT 1 FROM restriction WHERE restriction = NEW.restriction)
BEGIN SELECT RAISE(ABORT, 'a restriction is never replaced'); END;
CREATE TRIGGER restriction_lifted_is_never_changed BEFORE UPDATE
ON restriction_lifted BEGIN SELECT RAISE(ABORT, 'what was lifted stays so'); END;
CREATE TRIGGER restriction_lifted_is_never_replaced BEFORE INSERT ON restriction_lifted
WHEN EXISTS(SELECT 1 FROM restriction_lifted WHERE restriction = NEW.restriction)
BEGIN SELECT RAISE(ABORT, 'what was lifted stays so'); END;
CREATE TRIGGER restriction_lifted_is_never_deleted BEFORE DELETE
ON restriction_lifted BEGIN SELECT RAISE(ABORT, 'what was lifted stays so'); END;
CREATE TRIGGER keep_apart_is_never_changed BEFORE UPDATE
ON keep_apart BEGIN SELECT RAISE(ABORT, 'keeping apart is ended, never changed'); END;
CREATE TRIGGER keep_apart_is_never_deleted BEFORE DELETE
ON keep_apart BEGIN SELECT RAISE(ABORT, 'keeping apart is ended, never deleted'); END;
CREATE TRIGGER keep_apart_is_never_replaced BEFORE INSERT ON keep_apart
WHEN EXISTS(SELECT 1 FROM keep_apart WHERE keep_apart = NEW.keep_apart)
BEGIN SELECT RAISE(ABORT, 'keeping apart is never replaced'); END;
CREATE TRIGGER keep_apart_ended_is_never_changed BEFORE UPDATE
ON keep_apart_ended BEGIN SELECT RAISE(ABORT, 'what was ended stays so'); END;
CREATE TRIGGER keep_apart_ended_is_never_replaced BEFORE INSERT ON keep_apart_ended
WHEN EXISTS(SELECT 1 FROM keep_apart_ended WHERE keep_apart = NEW.keep_apart)
BEGIN SELECT RAISE(ABORT, 'what was ended stays so'); END;
CREATE TRIGGER keep_apart_ended_is_never_deleted BEFORE DELETE
ON keep_apart_ended BEGIN SELECT RAISE(ABORT, 'what was ended stays so'); END;
CREATE TRIGGER planned_is_never_changed BEFORE UPDATE
ON planned BEGIN SELECT RAISE(ABORT, 'a plan is settled, never changed'); END;
CREATE TRIGGER planned_is_never_deleted BEFORE DELETE
ON planned BEGIN SELECT RAISE(ABORT, 'a plan is settled, never deleted'); END;
CREATE TRIGGER planned_is_never_replaced BEFORE INSERT ON planned
WHEN EXISTS(SELECT 1 FROM planned WHERE planned = NEW.planned OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a plan is never replaced'); END;
CREATE TRIGGER planned_settled_is_never_changed BEFORE UPDATE
ON planned_settled BEGIN SELECT RAISE(ABORT, 'what became of a plan is never changed'); END;
CREATE TRIGGER planned_settled_is_never_deleted BEFORE DELETE
ON planned_settled BEGIN SELECT RAISE(ABORT, 'what became of a plan is never deleted'); END;
CREATE TRIGGER planned_settled_is_never_replaced BEFORE INSERT ON planned_settled
WHEN EXISTS(SELECT 1 FROM planned_settled WHERE planned = NEW.planned)
BEGIN SELECT RAISE(ABORT, 'what became of a plan is never replaced'); END;
CREATE TRIGGER gate_override_is_never_changed BEFORE UPDATE OF override, deed, giver, receiver,
  gate, second, until_day
ON gate_override BEGIN SELECT RAISE(ABORT, 'an override is never changed'); END;
CREATE TRIGGER gate_override_is_never_deleted BEFORE DELETE
ON gate_override BEGIN SELECT RAISE(ABORT, 'an override is never deleted'); END;
CREATE TRIGGER gate_override_is_never_replaced BEFORE INSERT ON gate_override
WHEN EXISTS(SELECT 1 FROM gate_override WHERE override = NEW.override)
BEGIN SELECT RAISE(ABORT, 'an override is never replaced'); END;
CREATE TRIGGER override_used_is_never_changed BEFORE UPDATE
ON override_used BEGIN SELECT RAISE(ABORT, 'the use of an override is never changed'); END;
CREATE TRIGGER override_used_is_never_deleted BEFORE DELETE
ON override_used BEGIN SELECT RAISE(ABORT, 'the use of an override is never deleted'); END;
CREATE INDEX closed_member_month ON closed_member(month);
CREATE TRIGGER entry_counts_in_open_month BEFORE INSERT ON entry
WHEN NEW.counts_in <= (SELECT max(month) FROM closed_month)
BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;
CREATE TRIGGER closed_month_in_order BEFORE INSERT ON closed_month
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
BEGIN SELECT RAISE(ABORT, 'months are closed in order'); END;
CREATE TRIGGER closed_month_is_never_changed BEFORE UPDATE
ON closed_month BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_month_is_never_deleted BEFORE DELETE
ON closed_month BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_month_is_never_replaced BEFORE INSERT ON closed_month
WHEN EXISTS(SELECT 1 FROM closed_month WHERE month = NEW.month OR deed = NEW.deed)
BEGIN SELECT RAISE(ABORT, 'a closed month is never replaced'); END;
CREATE TRIGGER closed_balance_is_never_changed BEFORE UPDATE
ON closed_balance BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_balance_is_never_deleted BEFORE DELETE
ON closed_balance BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_balance_is_never_added_later BEFORE INSERT ON closed_balance
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_balance WHERE month = NEW.month AND account = NEW.account)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_figure_is_never_changed BEFORE UPDATE
ON closed_figure BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_figure_is_never_deleted BEFORE DELETE
ON closed_figure BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_figure_is_never_added_later BEFORE INSERT ON closed_figure
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_figure WHERE month = NEW.month AND figure = NEW.figure)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_help_is_never_changed BEFORE UPDATE
ON closed_help BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_help_is_never_deleted BEFORE DELETE
ON closed_help BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_help_is_never_added_later BEFORE INSERT ON closed_help
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_help WHERE month = NEW.month AND grouping = NEW.grouping
               AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_override_is_never_changed BEFORE UPDATE
ON closed_override BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_override_is_never_deleted BEFORE DELETE
ON closed_override BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_override_is_never_added_later BEFORE INSERT ON closed_override
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_override WHERE month = NEW.month AND planned = NEW.planned
               AND override = NEW.override)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_late_is_never_changed BEFORE UPDATE
ON closed_late BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_late_is_never_deleted BEFORE DELETE
ON closed_late BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_late_is_never_added_later BEFORE INSERT ON closed_late
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_late WHERE month = NEW.month AND entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_member_is_never_changed BEFORE UPDATE OF member, month, holder, same_as
ON closed_member BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_member_is_never_deleted BEFORE DELETE
ON closed_member BEGIN SELECT RAISE(ABORT, 'a closed month is never deleted'); END;
CREATE TRIGGER closed_member_is_never_added_later BEFORE INSERT ON closed_member
WHEN NEW.month <= (SELECT max(month) FROM closed_month)
  OR EXISTS(SELECT 1 FROM closed_member WHERE member = NEW.member AND month = NEW.month)
BEGIN SELECT RAISE(ABORT, 'a closed month is never changed'); END;
CREATE TRIGGER closed_member_is_only_blanked BEFORE UPDATE OF name, name_digest ON closed_member
WHEN NEW.name IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a printed name is blanked or left as it is'); END;
CREATE TRIGGER release_is_never_changed BEFORE UPDATE
ON release BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END;
CREATE TRIGGER release_is_never_deleted BEFORE DELETE
ON release BEGIN SELECT RAISE(ABORT, 'a release is never deleted'); END;
CREATE TRIGGER release_is_never_replaced BEFORE INSERT ON release
WHEN EXISTS(SELECT 1 FROM release WHERE release = NEW.release OR deed = NEW.deed
            OR replaces = NEW.replaces)
BEGIN SELECT RAISE(ABORT, 'a release is never replaced'); END;
CREATE TRIGGER release_month_is_released_once BEFORE INSERT ON release
WHEN EXISTS(SELECT 1 FROM release WHERE from_month <= NEW.to_month AND to_month >= NEW.from_month
            AND (NEW.replaces IS NULL OR from_month <> NEW.from_month OR to_month <> NEW.to_month))
BEGIN SELECT RAISE(ABORT, 'a month is released once'); END;
CREATE TRIGGER release_is_of_closed_months BEFORE INSERT ON release
WHEN NEW.to_month > coalesce((SELECT max(month) FROM closed_month), 0)
BEGIN SELECT RAISE(ABORT, 'only closed months are released'); END;
CREATE TRIGGER release_corrects_the_same_months BEFORE INSERT ON release
WHEN NEW.replaces IS NOT NULL AND NOT EXISTS(
  SELECT 1 FROM release WHERE release = NEW.replaces AND from_month = NEW.from_month
     AND to_month = NEW.to_month)
BEGIN SELECT RAISE(ABORT, 'a correction is of the same months'); END;
CREATE TRIGGER release_line_is_never_changed BEFORE UPDATE
ON release_line BEGIN SELECT RAISE(ABORT, 'what was released is never changed'); END;
CREATE TRIGGER release_line_is_never_deleted BEFORE DELETE
ON release_line BEGIN SELECT RAISE(ABORT, 'what was released is never deleted'); END;
CREATE TRIGGER release_line_is_never_replaced BEFORE INSERT ON release_line
WHEN EXISTS(SELECT 1 FROM release_line WHERE release = NEW.release AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'what was released is never replaced'); END;
CREATE TRIGGER release_category_is_never_changed BEFORE UPDATE
ON release_category BEGIN SELECT RAISE(ABORT, 'what was released is never changed'); END;
CREATE TRIGGER release_category_is_never_deleted BEFORE DELETE
ON release_category BEGIN SELECT RAISE(ABORT, 'what was released is never deleted'); END;
CREATE TRIGGER release_category_is_never_replaced BEFORE INSERT ON release_category
WHEN EXISTS(SELECT 1 FROM release_category
            WHERE release = NEW.release AND category = NEW.category)
BEGIN SELECT RAISE(ABORT, 'what was released is never replaced'); END;
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
COMMIT;
