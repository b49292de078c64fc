-- Every open task, once for each audience that owes it. Who may not see a task
-- has no row under his keys.
CREATE TABLE taak (
  sleutel TEKST   NOT NULL,
  dag     TEKST   NOT NULL, -- last day; of what has to be done at once the day it began; 9999-12-31 without either
  dossier TEKST   NOT NULL REFERENCES dossier (id),
  taak    TEKST   NOT NULL, -- id of the task within its dossier
  nummer  TEKST   NOT NULL,
  direct  BOOLEAN NOT NULL, -- at once: it has a beginning and no last day
  rij     BYTES   NOT NULL, -- what a list shows of it, as JSON
  PRIMARY KEY (sleutel, dag, dossier, taak)
) CLUSTERED;
CREATE INDEX taak_dossier ON taak (dossier);
CREATE INDEX taak_dag ON taak (dag, dossier, taak, sleutel);

-- Carriers of effects look for those of their own kind.
CREATE INDEX uitvoer_soort ON uitvoer (soort, stand, wanneer);

-- What somebody is told, in one capacity: that something happened, that a day
-- comes near, that a date moved. The key says which effect it is, so that it
-- comes once.
CREATE TABLE bericht (
  sleutel     TEKST   NOT NULL PRIMARY KEY,
  id          TEKST   NOT NULL UNIQUE, -- opaque, for URLs
  persoon     TEKST   NOT NULL,
  organisatie TEKST   NOT NULL,
  rol         TEKST   NOT NULL,
  op          TEKST   NOT NULL,
  gelezen     TEKST   NOT NULL, -- when; empty: not yet
  dossier     TEKST   NOT NULL,
  nr          BIGINT  NOT NULL, -- the fact it is about; 0: none
  direct      BOOLEAN NOT NULL, -- somebody's place or safety is at stake
  inhoud      BYTES   NOT NULL
);
CREATE INDEX bericht_persoon ON bericht (persoon, organisatie, rol, op, id);
CREATE INDEX bericht_ongelezen ON bericht (persoon, organisatie, rol, gelezen);

-- How somebody wants to be told. Who chose nothing has no row.
CREATE TABLE voorkeur (
  persoon       TEKST   NOT NULL PRIMARY KEY,
  mail          TEKST   NOT NULL, -- direct, alles, nooit
  herinneringen BOOLEAN NOT NULL
);

-- What an organisation set for itself.
CREATE TABLE instelling (
  organisatie TEKST NOT NULL REFERENCES organisatie (id),
  naam        TEKST NOT NULL,
  waarde      BYTES NOT NULL,
  PRIMARY KEY (organisatie, naam)
) CLUSTERED;

-- What the program itself remembers, such as with which calendar rows were derived.
CREATE TABLE toestand (
  naam   TEKST NOT NULL PRIMARY KEY,
  waarde TEKST NOT NULL
);

-- The dossier of a resident who has an account, to tell him what happens in it.
ALTER TABLE persoon ADD COLUMN dossier TEKST NOT NULL DEFAULT '';
CREATE INDEX persoon_dossier ON persoon (dossier)
