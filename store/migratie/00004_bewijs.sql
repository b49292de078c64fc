-- Each fact carries the hash of all before it in its dossier (package bewijs).
-- All servers on one database change over together: a fact that an older program
-- adds has none, and is taken for one that was slipped in.
ALTER TABLE feit ADD COLUMN keten BYTES NOT NULL DEFAULT '';

-- The log: a leaf per fact, in the order in which they were recorded. Rows are
-- only ever added; those of a destroyed dossier stay.
CREATE TABLE logblad (
  nr      BIGINT NOT NULL PRIMARY KEY, -- from 0
  soort   TEKST  NOT NULL,             -- feit, vernietigd, sleutel
  dossier TEKST  NOT NULL,             -- no reference: it outlives the dossier
  feit    BIGINT NOT NULL,             -- number of the fact in its dossier
  som     BYTES  NOT NULL,
  wenk    BYTES  NOT NULL,             -- tells what changed in a fact that does not fit any more
  hashes  BYTES  NOT NULL              -- of the subtrees that end with this leaf, the leaf first
) CLUSTERED;

-- The right edge of the log, in one row: who adds to the log has it.
CREATE TABLE logstaart (
  een     BIGINT NOT NULL PRIMARY KEY,
  grootte BIGINT NOT NULL,
  rand    BYTES  NOT NULL,
  laatste TEKST  NOT NULL -- the newest moment that was seen: of a fact, or of a server that ran
);
INSERT INTO logstaart (een, grootte, rand, laatste) VALUES (1, 0, CAST('' AS BYTES), '');

-- The checkpoints that were given out.
CREATE TABLE controlepunt (
  grootte BIGINT NOT NULL PRIMARY KEY,
  op      TEKST  NOT NULL,
  tekst   BYTES  NOT NULL -- the signed note
)
