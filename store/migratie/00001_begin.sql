-- One text for both databases. Before it runs, three words are replaced:
--   TEKST      SQLite: TEXT           PostgreSQL: TEXT COLLATE "C" (the same order, byte by byte)
--   BYTES      SQLite: BLOB           PostgreSQL: BYTEA
--   CLUSTERED  SQLite: WITHOUT ROWID  PostgreSQL: nothing
-- Dates are text like 2026-04-03, moments text like 2026-04-03T12:00:00.000000Z,
-- so that both sort as time goes. An absent date is an empty text.

CREATE TABLE dossier (
  id         TEKST   NOT NULL PRIMARY KEY,
  nummer     TEKST   NOT NULL UNIQUE,  -- what people call it: 2026-0431
  nr         BIGINT  NOT NULL,         -- number of its last fact
  fase       TEKST   NOT NULL,
  gemeente   TEKST   NOT NULL,
  consulent1 TEKST   NOT NULL,
  consulent2 TEKST   NOT NULL,
  kliniek    TEKST   NOT NULL,
  huis       TEKST   NOT NULL,
  uiterlijk  TEKST   NOT NULL,
  geopend    TEKST   NOT NULL,
  gesloten   TEKST   NOT NULL,
  gewijzigd  TEKST   NOT NULL,
  rij        BYTES   NOT NULL          -- all of it, as JSON
);

-- The last number given out in a year.
CREATE TABLE volgnummer (
  jaar    BIGINT NOT NULL PRIMARY KEY,
  laatste BIGINT NOT NULL
);

-- What happened. Rows are only ever added; the key is the optimistic lock.
CREATE TABLE feit (
  dossier     TEKST  NOT NULL REFERENCES dossier (id),
  nr          BIGINT NOT NULL,
  soort       TEKST  NOT NULL,
  gebeurd     TEKST  NOT NULL,
  vastgelegd  TEKST  NOT NULL,
  persoon     TEKST  NOT NULL,
  organisatie TEKST  NOT NULL,
  rol         TEKST  NOT NULL,
  inhoud      BYTES  NOT NULL,
  PRIMARY KEY (dossier, nr)
) CLUSTERED;

-- One row per dossier per audience, with what that audience's list shows.
-- Who may not see a dossier has no row under his keys.
CREATE TABLE lijst (
  sleutel     TEKST   NOT NULL,
  uiterlijk   TEKST   NOT NULL, -- 9999-12-31 when nothing has to be done by a day
  dossier     TEKST   NOT NULL REFERENCES dossier (id),
  nummer      TEKST   NOT NULL,
  fase        TEKST   NOT NULL,
  gemeente    TEKST   NOT NULL,
  organisatie TEKST   NOT NULL,
  wacht       BOOLEAN NOT NULL, -- it is another's turn than this audience's
  gewijzigd   TEKST   NOT NULL,
  rij         BYTES   NOT NULL,
  PRIMARY KEY (sleutel, uiterlijk, dossier)
) CLUSTERED;
CREATE UNIQUE INDEX lijst_dossier ON lijst (dossier, sleutel);
CREATE INDEX lijst_gewijzigd ON lijst (sleutel, gewijzigd, dossier);
CREATE INDEX lijst_fase ON lijst (sleutel, fase, uiterlijk, dossier);
CREATE INDEX lijst_gemeente ON lijst (sleutel, gemeente, uiterlijk, dossier);
CREATE INDEX lijst_organisatie ON lijst (sleutel, organisatie, uiterlijk, dossier);

-- What a dossier is found by. A teken stands for one word (or the beginning of
-- one) and one audience together: eight bytes of a hash, so that the table is
-- small and says little.
CREATE TABLE zoekteken (
  teken   BIGINT NOT NULL,
  dossier TEKST  NOT NULL REFERENCES dossier (id),
  PRIMARY KEY (teken, dossier)
) CLUSTERED;
CREATE INDEX zoekteken_dossier ON zoekteken (dossier);

-- The person a dossier is about. gegevens is one blob, as JSON, because it is
-- for people to read and not for SQL to search.
CREATE TABLE inwoner (
  dossier     TEKST   NOT NULL PRIMARY KEY REFERENCES dossier (id),
  afgeschermd BOOLEAN NOT NULL, -- protected: address and whereabouts are for named people only
  gegevens    BYTES   NOT NULL
);

CREATE TABLE organisatie (
  id       TEKST NOT NULL PRIMARY KEY,
  soort    TEKST NOT NULL,
  naam     TEKST NOT NULL,
  gemeente TEKST NOT NULL, -- CBS code of where it is
  gegevens BYTES NOT NULL
);
CREATE TABLE organisatiewoord (
  woord       TEKST NOT NULL,
  organisatie TEKST NOT NULL REFERENCES organisatie (id),
  PRIMARY KEY (woord, organisatie)
) CLUSTERED;
CREATE INDEX organisatiewoord_organisatie ON organisatiewoord (organisatie);

CREATE TABLE persoon (
  id       TEKST NOT NULL PRIMARY KEY,
  naam     TEKST NOT NULL,
  gegevens BYTES NOT NULL
);

-- A person works for an organisation in a role, from one day until another.
CREATE TABLE lidmaatschap (
  persoon     TEKST NOT NULL REFERENCES persoon (id),
  organisatie TEKST NOT NULL REFERENCES organisatie (id),
  rol         TEKST NOT NULL,
  van         TEKST NOT NULL,
  tot         TEKST NOT NULL, -- last day; empty: no end
  PRIMARY KEY (persoon, organisatie, rol, van)
) CLUSTERED;
CREATE INDEX lidmaatschap_organisatie ON lidmaatschap (organisatie);

CREATE TABLE huis (
  id          TEKST  NOT NULL PRIMARY KEY,
  organisatie TEKST  NOT NULL REFERENCES organisatie (id),
  naam        TEKST  NOT NULL,
  gemeente    TEKST  NOT NULL,
  plaatsen    BIGINT NOT NULL,
  gegevens    BYTES  NOT NULL
);
CREATE INDEX huis_organisatie ON huis (organisatie);

-- A dated proof of quality of an organisation: a label, a membership, a visit.
CREATE TABLE kwaliteitsbewijs (
  organisatie TEKST NOT NULL REFERENCES organisatie (id),
  soort       TEKST NOT NULL,
  van         TEKST NOT NULL,
  tot         TEKST NOT NULL,
  bron        TEKST NOT NULL,
  PRIMARY KEY (organisatie, soort, van)
) CLUSTERED;

CREATE TABLE sessie (
  id       TEKST NOT NULL PRIMARY KEY, -- sha256 of the token, so that a copy of this table lets nobody in
  persoon  TEKST NOT NULL,
  verloopt TEKST NOT NULL,
  gegevens BYTES NOT NULL
);
CREATE INDEX sessie_verloopt ON sessie (verloopt);
CREATE INDEX sessie_persoon ON sessie (persoon);

-- What somebody is writing and has not handed in.
CREATE TABLE concept (
  persoon   TEKST NOT NULL,
  dossier   TEKST NOT NULL, -- empty: a dossier that is not there yet
  formulier TEKST NOT NULL,
  bewaard   TEKST NOT NULL,
  verloopt  TEKST NOT NULL,
  inhoud    BYTES NOT NULL,
  PRIMARY KEY (persoon, dossier, formulier)
);
CREATE INDEX concept_verloopt ON concept (verloopt);

-- Bytes are kept once per dossier, not once for all: destroying a dossier must
-- destroy its documents, whoever else had the same file.
CREATE TABLE documentinhoud (
  dossier TEKST  NOT NULL REFERENCES dossier (id),
  sha256  TEKST  NOT NULL,
  inhoud  BYTES  NOT NULL,
  PRIMARY KEY (dossier, sha256)
);
CREATE TABLE document (
  id      TEKST  NOT NULL PRIMARY KEY,
  dossier TEKST  NOT NULL,
  sha256  TEKST  NOT NULL,
  type    TEKST  NOT NULL,
  naam    TEKST  NOT NULL,
  grootte BIGINT NOT NULL,
  persoon TEKST  NOT NULL,
  op      TEKST  NOT NULL,
  FOREIGN KEY (dossier, sha256) REFERENCES documentinhoud (dossier, sha256)
);
CREATE INDEX document_dossier ON document (dossier, op);

-- Effects outside, to be carried out once: the key says which effect it is.
CREATE TABLE uitvoer (
  sleutel  TEKST  NOT NULL PRIMARY KEY,
  soort    TEKST  NOT NULL,
  dossier  TEKST  NOT NULL,
  stand    TEKST  NOT NULL, -- open, bezig, gedaan, mislukt
  pogingen BIGINT NOT NULL,
  wanneer  TEKST  NOT NULL, -- open: not before; bezig: given up after; else: when it ended
  fout     TEKST  NOT NULL,
  gemaakt  TEKST  NOT NULL,
  inhoud   BYTES  NOT NULL
);
CREATE INDEX uitvoer_stand ON uitvoer (stand, wanneer);
CREATE INDEX uitvoer_dossier ON uitvoer (dossier);

-- Commands that were carried out, so that the same one again does nothing.
CREATE TABLE opdracht (
  persoon   TEKST NOT NULL,
  sleutel   TEKST NOT NULL,
  verzoek   TEKST NOT NULL, -- sha256 of what was asked
  resultaat BYTES NOT NULL,
  op        TEKST NOT NULL,
  PRIMARY KEY (persoon, sleutel)
);
CREATE INDEX opdracht_op ON opdracht (op);

-- Who looked at what, when and why. Rows are only ever added.
CREATE TABLE inzage (
  dossier     TEKST NOT NULL,
  op          TEKST NOT NULL,
  id          TEKST NOT NULL,
  persoon     TEKST NOT NULL,
  organisatie TEKST NOT NULL,
  rol         TEKST NOT NULL,
  wat         TEKST NOT NULL,
  waarom      TEKST NOT NULL,
  PRIMARY KEY (dossier, op, id)
) CLUSTERED;
CREATE INDEX inzage_persoon ON inzage (persoon, op);

-- The frameworks dossiers are pinned to, whole, so that an assessment can be
-- replayed when the file is gone.
CREATE TABLE kader (
  sha256  TEKST NOT NULL PRIMARY KEY,
  id      TEKST NOT NULL,
  versie  TEKST NOT NULL,
  inhoud  BYTES NOT NULL
);
