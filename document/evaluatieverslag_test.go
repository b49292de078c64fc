package document_test

import (
	"errors"
	"strings"
	"testing"

	"halfweg/document"
	"halfweg/document/pdf"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

var begeleider = dossier.Wie{Persoon: "ruben", Organisatie: "kade", Rol: dossier.Safehousemedewerker}

// verblijf is a stay of some months, by what the house and the resident logged.
func verblijf(t *testing.T, l taal.Taal) document.Zaak {
	x := &loop{feiten: zaak(t, l, toekennen).Dossier.Feiten()}
	bewoner := dossier.Wie{Persoon: "samira", Rol: dossier.Inwoner}
	x.op("2026-11-20", leider, &dossier.BeschikkingGegeven{Voorstel: len(x.feiten), Mandaat: "Mandaatbesluit 2026"}, &dossier.BeschikkingVerzonden{Wijze: "post"})
	x.op("2026-12-01", begeleider, &dossier.PlaatsingGedaan{Huis: "kade"},
		&dossier.ZorgplanVastgesteld{Fase: "1", BesprokenMetInwoner: true, Doelen: []dossier.Doel{{Leefgebied: "werk", Doel: "Vrijwilligerswerk vinden"}, {Leefgebied: "financien", Doel: "Schulden op een rij"}}},
		&dossier.DagprogrammaVastgesteld{Soort: "intern", Wat: "Elke ochtend in de groep", Vanaf: termijn.Op(2026, 12, 2)},
		&dossier.EvaluatiemomentenAfgesproken{EigenVerslag: true, Momenten: []dossier.Evaluatiemoment{{Dag: termijn.Op(2027, 3, 1)}, {Dag: termijn.Op(2027, 6, 1)}}})
	x.op("2027-02-01", begeleider, &dossier.MaatregelGemeld{Soort: dossier.MaatregelGesprek, Reden: "Voor de vorige evaluatie", Uitleg: "Een waarschuwing"})
	x.op("2027-03-01", begeleider, &dossier.EvaluatieGehouden{Aanwezig: []string{"inwoner", "safehouse", "gemeente"}, Verloop: "Het gaat goed.", InwonerVindt: "Ik wil weer werken.", Wensen: "Een eigen kamer in Hilversum.", Conclusie: "door"})
	x.op("2027-03-10", begeleider, &dossier.DagverslagGeschreven{Aanwezig: "ja", Dagprogramma: "nee", Verslag: "Geheim uit het dagboek"},
		&dossier.DagverslagGeschreven{Aanwezig: "ja", Dagprogramma: "deels"})
	x.op("2027-03-11", begeleider, &dossier.DagverslagGeschreven{Aanwezig: "ja", Dagprogramma: "ja"})
	x.op("2027-03-12", begeleider, &dossier.DoelvoortgangGemeld{Doelen: []dossier.Doelvoortgang{{Doel: 1, Stand: "op_weg", Toelichting: "Twee ochtenden per week."}}},
		&dossier.TestAfgenomen{Soort: "urine", Uitslag: dossier.TestNegatief, Middelen: "Geheim van de test", Toestemming: true},
		&dossier.IncidentGemeld{Aard: "overlast", Wat: "Geheim van het incident", Genomen: "Gesproken"},
		&dossier.VerblijfEldersGemeld{Soort: "familie", Van: termijn.Op(2027, 3, 20), Tot: termijn.Op(2027, 3, 21), PlekVrij: true},
		&dossier.MaatregelGemeld{Soort: dossier.MaatregelWaarschuwing, Reden: "Te laat thuis", VerteldOp: x.dag, Uitleg: "Een laatste waarschuwing"})
	x.op("2027-03-13", bewoner, &dossier.ReactieGegeven{Op: len(x.feiten), Eens: "deels", Tekst: "De bus kwam niet."}, &dossier.ErvaringGedeeld{Cijfer: 8, Tekst: "Het is rustig hier."})
	z := zaak(t, l, toekennen)
	z.Dossier, z.Datum = dossier.Fold(x.feiten), termijn.Op(2027, 4, 1)
	z.Aanwezig = z.Dossier.Aanwezigheid
	return z
}

// The report is made of what was logged since the evaluation before, and holds
// no health data and no words of the log (MON-03, QUA-22).
func TestEvaluatieverslag(t *testing.T) {
	for _, l := range taal.Talen() {
		z := verblijf(t, l)
		d, err := z.Evaluatieverslag()
		if err != nil {
			t.Fatal(err)
		}
		golden(t, "zaak-evaluatieverslag-"+string(l)+".txt", d.Text())
		for _, nooit := range []string{"Geheim", "Voor de vorige evaluatie"} {
			if strings.Contains(d.Text(), nooit) {
				t.Errorf("%s: the report holds %q", l, nooit)
			}
		}
		if f, err := pdf.Render(d); err != nil || len(f.Replaced) > 0 {
			t.Errorf("%s as PDF: %v, replaced %q", l, err, f.Replaced)
		}
		for _, zin := range zinnen(d) {
			if n := len(strings.Fields(zin)); n > 25 {
				t.Errorf("%d words: %s", n, zin)
			}
		}
	}
}

// On the day of an evaluation the report still covers what led to it.
func TestEvaluatieverslagOpDeDagZelf(t *testing.T) {
	z := verblijf(t, taal.NL)
	z.Datum = termijn.Op(2027, 3, 1)
	d, err := z.Evaluatieverslag()
	if err != nil || !strings.Contains(d.Text(), "1 december 2026") || !strings.Contains(d.Text(), "Voor de vorige evaluatie") {
		t.Errorf("%v:\n%s", err, d.Text())
	}
}

// A stay of which little was recorded makes a report that says so.
func TestEvaluatieverslagZonderGegevens(t *testing.T) {
	x := &loop{}
	x.op("2026-12-01", begeleider, &dossier.PlaatsingGedaan{Huis: "kade"})
	z := document.Zaak{Brief: brief(taal.NL), Dossier: dossier.Fold(x.feiten)}
	z.Datum, z.Aanwezig = termijn.Op(2026, 12, 1), z.Dossier.Aanwezigheid
	d, err := z.Evaluatieverslag()
	if err != nil {
		t.Fatal(err)
	}
	for _, wil := range []string{"Er is nog geen zorgplan.", "1 dag voor het besluit", "Er is geen dagprogramma", "Er waren geen maatregelen.", "niets vastgelegd", "geen nieuwe evaluatie"} {
		if !strings.Contains(strings.ReplaceAll(d.Text(), "\n", " "), wil) {
			t.Errorf("the report does not say %q:\n%s", wil, d.Text())
		}
	}
	var w *dossier.Weigering
	if _, err := (document.Zaak{Brief: brief(taal.NL)}).Evaluatieverslag(); !errors.As(err, &w) || w.Uitweg.EN == "" {
		t.Errorf("without a stay: %v", err)
	}
}
