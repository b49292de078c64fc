-- The key with which what is kept of a dossier is encrypted, wrapped by a key
-- outside the database (package kluis). What belongs to no dossier yet is under
-- the key of who writes it, "persoon:<id>". Without its row nothing of a dossier
-- can be read any more, which is how it is destroyed.
CREATE TABLE sleutel (
  dossier      TEKST NOT NULL PRIMARY KEY,
  hoofdsleutel TEKST NOT NULL, -- name of the key that wraps
  gewikkeld    BYTES NOT NULL
) CLUSTERED;
