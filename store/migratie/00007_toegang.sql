-- What holds for one person in one dossier beside the audiences he belongs to,
-- derived from the facts: he is shut out of it (uitgesloten), or once took
-- emergency access to it (nood). Lists look a row of theirs up by its key.
CREATE TABLE uitzondering (
  persoon TEKST NOT NULL,
  soort   TEKST NOT NULL,
  dossier TEKST NOT NULL REFERENCES dossier (id),
  PRIMARY KEY (persoon, soort, dossier)
) CLUSTERED;
CREATE INDEX uitzondering_dossier ON uitzondering (dossier)
