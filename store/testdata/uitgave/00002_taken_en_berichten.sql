-- What a store of schema 2 held. Before it runs, words are replaced as in the
-- migrations. Every later release must still read it.

INSERT INTO dossier (id, nummer, nr, fase, gemeente, consulent1, consulent2, kliniek, huis, uiterlijk, geopend, gesloten, gewijzigd, rij)
VALUES ('d1', '2026-0431', 1, 'melding', '0402', 'sanne', '', 'vossenhof', '', '2027-01-04', '2026-11-23', '', '2026-11-23T09:00:00.000001Z',
  CAST('{"fase":"melding","gemeente":"0402","consulent1":"sanne","kliniek":"vossenhof","organisatie":"vossenhof","actie":{"nl":"Ontvangst bevestigen","en":"Confirm receipt"},"uiterlijk":"2027-01-04","geopend":"2026-11-23","gewijzigd":"2026-11-23T09:00:00.000001Z"}' AS BYTES));

INSERT INTO volgnummer (jaar, laatste) VALUES (2026, 431);

INSERT INTO feit (dossier, nr, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud)
VALUES ('d1', 1, 'signaal_gegeven', '2026-11-23', '2026-11-23T09:00:00.000001Z', 'fenna', 'vossenhof', 'regiebehandelaar',
  CAST('{"kliniek":"vossenhof","gemeente":"0402","verwachtOntslag":"2027-01-04"}' AS BYTES));

INSERT INTO lijst (sleutel, uiterlijk, dossier, nummer, fase, gemeente, organisatie, wacht, gewijzigd, rij)
VALUES ('gemeente:0402', '2027-01-04', 'd1', '2026-0431', 'melding', '0402', 'vossenhof', FALSE, '2026-11-23T09:00:00.000001Z',
  CAST('{"fase":"melding","gemeente":"0402","uiterlijk":"2027-01-04"}' AS BYTES));

INSERT INTO zoekteken (teken, dossier) VALUES (-1750924882772116121, 'd1');

INSERT INTO inwoner (dossier, afgeschermd, gegevens)
VALUES ('d1', TRUE, CAST('{"achternaam":"Wit","tussenvoegsel":"de","geboren":"1988-04-03","bsn":"123456782"}' AS BYTES));

INSERT INTO opdracht (persoon, sleutel, verzoek, resultaat, op)
VALUES ('fenna', 'k1', '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', CAST('feit 1' AS BYTES), '2026-11-23T09:00:00.000001Z');

INSERT INTO documentinhoud (dossier, sha256, inhoud) VALUES ('d1', 'abc', CAST('%PDF' AS BYTES));

INSERT INTO document (id, dossier, sha256, type, naam, grootte, persoon, op)
VALUES ('doc1', 'd1', 'abc', 'application/pdf', 'verklaring.pdf', 4, 'fenna', '2026-11-23T09:00:00.000001Z');

INSERT INTO taak (sleutel, dag, dossier, taak, nummer, direct, rij)
VALUES ('gemeente:0402:persoon:sanne', '2027-01-04', 'd1', 'oordeel_1', '2026-0431', FALSE,
  CAST('{"wat":{"nl":"Geef het eerste oordeel","en":"Give the first verdict"},"feit":"oordeel_gegeven","uiterlijk":"2027-01-04"}' AS BYTES));

INSERT INTO bericht (sleutel, id, persoon, organisatie, rol, op, gelezen, dossier, nr, direct, inhoud)
VALUES ('feit:d1:1:sanne', 'b1', 'sanne', 'gem-hilversum', 'consulent', '2026-11-23T09:00:00.000001Z', '', 'd1', 1, FALSE,
  CAST('{"titel":{"nl":"Vroegsignaal gegeven","en":"Early signal given"}}' AS BYTES));

INSERT INTO voorkeur (persoon, mail, herinneringen) VALUES ('sanne', 'alles', FALSE);

INSERT INTO organisatie (id, soort, naam, gemeente, gegevens) VALUES ('gem-hilversum', 'gemeente', 'Gemeente Hilversum', '0402', CAST('{}' AS BYTES));

INSERT INTO instelling (organisatie, naam, waarde)
VALUES ('gem-hilversum', 'herinneringen', CAST('{"voor":[7],"direct":2,"daarna":3}' AS BYTES));

INSERT INTO toestand (naam, waarde) VALUES ('kalender', 'abc');

INSERT INTO persoon (id, naam, gegevens, dossier) VALUES ('piet', 'Piet de Wit', CAST('{"dossier":"d1"}' AS BYTES), 'd1')
