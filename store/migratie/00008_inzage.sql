-- More of each look: in whose place, what was done with it, which document,
-- under which rule and consent, whether it was by emergency access, from which
-- session, and which look at a page it belongs to.
ALTER TABLE inzage ADD COLUMN actie TEKST NOT NULL DEFAULT 'zien';
ALTER TABLE inzage ADD COLUMN namens TEKST NOT NULL DEFAULT '';
ALTER TABLE inzage ADD COLUMN document TEKST NOT NULL DEFAULT '';
ALTER TABLE inzage ADD COLUMN regel TEKST NOT NULL DEFAULT '';
ALTER TABLE inzage ADD COLUMN toestemming BIGINT NOT NULL DEFAULT 0;
ALTER TABLE inzage ADD COLUMN nood BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE inzage ADD COLUMN sessie TEKST NOT NULL DEFAULT '';
ALTER TABLE inzage ADD COLUMN blik TEKST NOT NULL DEFAULT ''
