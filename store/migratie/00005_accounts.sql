-- How a person signs in. login is a keyed hash of the e-mail address, so that a
-- copy of this table does not say who is known here; the address itself stands,
-- sealed, in gegevens.
CREATE TABLE account (
  persoon     TEKST NOT NULL PRIMARY KEY REFERENCES persoon (id),
  login       TEKST NOT NULL UNIQUE,
  sleutel     TEKST NOT NULL UNIQUE, -- what passkeys know the account by: random, says nothing
  wachtwoord  TEKST NOT NULL,        -- argon2id; empty: none
  gezet       TEKST NOT NULL,        -- when the password was set; empty: never
  geblokkeerd TEKST NOT NULL,        -- since when; empty: not blocked
  gegevens    BYTES NOT NULL
);

-- What somebody proves it is really him with: an app that makes codes, a passkey.
CREATE TABLE factor (
  id       TEKST  NOT NULL PRIMARY KEY,
  persoon  TEKST  NOT NULL REFERENCES persoon (id),
  soort    TEKST  NOT NULL, -- totp, passkey
  naam     TEKST  NOT NULL,
  gemaakt  TEKST  NOT NULL,
  gebruikt TEKST  NOT NULL, -- last time; empty: never
  stap     BIGINT NOT NULL, -- of a totp: the last time step used, so that no code works twice
  gegevens BYTES  NOT NULL  -- sealed
);
CREATE INDEX factor_persoon ON factor (persoon);

-- Codes for who lost his second factor, each for once. Only their hash is kept.
CREATE TABLE herstelcode (
  persoon TEKST NOT NULL REFERENCES persoon (id),
  code    TEKST NOT NULL,
  PRIMARY KEY (persoon, code)
) CLUSTERED;

-- Codes that let somebody open his account, each for once. Only their hash is kept.
CREATE TABLE uitnodiging (
  code     TEKST NOT NULL PRIMARY KEY,
  persoon  TEKST NOT NULL REFERENCES persoon (id),
  door     TEKST NOT NULL, -- who invited; empty: the program itself, at the first start
  gemaakt  TEKST NOT NULL,
  verloopt TEKST NOT NULL
);
CREATE INDEX uitnodiging_persoon ON uitnodiging (persoon);

-- A provider of identities (OpenID Connect) people sign in with.
CREATE TABLE aanbieder (
  id          TEKST NOT NULL PRIMARY KEY,
  organisatie TEKST NOT NULL, -- whose people sign in with it; empty: residents
  naam        TEKST NOT NULL,
  uitgever    TEKST NOT NULL,
  gegevens    BYTES NOT NULL  -- sealed: it holds the secret of the client
);

-- Who a person is at a provider. Only an invitation or an administrator makes this.
CREATE TABLE koppeling (
  uitgever TEKST NOT NULL,
  subject  TEKST NOT NULL, -- keyed hash: of a resident it may be derived from his BSN
  persoon  TEKST NOT NULL REFERENCES persoon (id),
  gemaakt  TEKST NOT NULL,
  PRIMARY KEY (uitgever, subject)
);
CREATE INDEX koppeling_persoon ON koppeling (persoon);

-- Failed tries to sign in or to use a code, by account and by address, both as a
-- hash. Who has none has no row.
CREATE TABLE poging (
  sleutel TEKST  NOT NULL PRIMARY KEY,
  aantal  BIGINT NOT NULL,
  laatste TEKST  NOT NULL
);
CREATE INDEX poging_laatste ON poging (laatste);

-- What one needs to know of a session to recognise it as one's own.
ALTER TABLE sessie ADD COLUMN begonnen TEKST NOT NULL DEFAULT '';
ALTER TABLE sessie ADD COLUMN gebruikt TEKST NOT NULL DEFAULT '';
ALTER TABLE sessie ADD COLUMN apparaat TEKST NOT NULL DEFAULT '';
ALTER TABLE sessie ADD COLUMN vandaan TEKST NOT NULL DEFAULT ''
