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
