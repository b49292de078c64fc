package document_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"halfweg/document"
	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/taal"
	"halfweg/termijn"
)

var (
	clinicus  = dossier.Wie{Persoon: "fenna", Organisatie: "linde", Rol: dossier.Regiebehandelaar}
	consulent = dossier.Wie{Persoon: "sanne", Organisatie: "hilversum", Rol: dossier.Consulent}
	collega   = dossier.Wie{Persoon: "omar", Organisatie: "hilversum", Rol: dossier.Consulent}
	leider    = dossier.Wie{Persoon: "karin", Organisatie: "hilversum", Rol: dossier.Teamleider}
)

// loop is a case as it goes, with the rules left aside: letters follow from
// what is recorded.
type loop struct {
	feiten []dossier.Feit
	dag    termijn.Datum
}

func (l *loop) op(dag string, wie dossier.Wie, is ...dossier.Inhoud) {
	l.dag, _ = termijn.Parse(dag)
	for _, i := range is {
		l.feiten = append(l.feiten, dossier.Feit{Nr: len(l.feiten) + 1, Gebeurd: l.dag, Vastgelegd: l.dag.Tijd().Add(9 * time.Hour), Door: wie, Inhoud: i})
	}
}

func regionaalKader(t *testing.T) *kader.Kader {
	t.Helper()
	bib, err := kader.Open(kaders.Bestanden)
	if err != nil {
		t.Fatal(err)
	}
	k, err := bib.Vind("gooi-en-vechtstreek@2025")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func oordeel(k *kader.Kader, advies string, redenen map[string]string) *dossier.OordeelGegeven {
	o := &dossier.OordeelGegeven{Advies: advies, Redenen: "Zie de criteria."}
	for _, c := range append(append([]*kader.Criterium{}, k.Criteria...), k.Uitsluitingen...) {
		o.Oordelen = append(o.Oordelen, dossier.CriteriumOordeel{Criterium: c.ID, Uitkomst: dossier.OordeelVoldoet, Redenen: redenen[c.ID]})
	}
	return o
}

// zaak is a whole case up to the proposal of a decision.
func zaak(t *testing.T, l taal.Taal, besluit dossier.BesluitVoorgesteld) document.Zaak {
	k := regionaalKader(t)
	x := &loop{}
	x.op("2026-10-01", clinicus, &dossier.MeldingGedaan{Gemeente: "0402", Hoedanigheid: dossier.DoorBehandelaar, Indiener: "fenna", Wijze: "digitaal",
		Ondersteuning: dossier.VormBeschermdWonen, Hulpvraag: "Hulp na de behandeling", Kader: k.Verwijzing()})
	x.op("2026-10-06", consulent, &dossier.PersoonlijkPlanOntvangen{Wijze: "brief"},
		&dossier.StandpuntVastgelegd{Van: "inwoner", Standpunt: "Ik wil opnieuw beginnen."}, &dossier.StandpuntVastgelegd{Van: "behandelaar", Naam: "F. Wit", Standpunt: "Een veilige omgeving is nodig."},
		&dossier.AlternatiefAfgewogen{Alternatief: dossier.AlternatiefThuis, Reden: "Het oude netwerk is dichtbij."},
		&dossier.AlternatiefAfgewogen{Alternatief: dossier.AlternatiefAnder, Omschrijving: "dagbehandeling", Reden: "Dat is overdag, de avonden zijn het moeilijkst."},
		&dossier.GegevenVastgesteld{Gegeven: "guidance_hours_per_week", Stand: dossier.StandBekend, Waarde: dossier.GetalWaarde(24)},
		&dossier.GegevenVastgesteld{Gegeven: "own_motivation", Stand: dossier.StandBekend, Waarde: dossier.JaWaarde(true)})
	x.op("2026-10-20", leider, &dossier.ConsulentenToegewezen{Eerste: "sanne", Tweede: "omar"})
	x.op("2026-11-02", consulent, oordeel(k, dossier.AdviesSafehouse, map[string]string{"ADM-10": "U vertelde zelf waarom u dit wilt."}))
	x.op("2026-11-03", collega, oordeel(k, dossier.AdviesSafehouse, map[string]string{"ADM-10": "Sterke wens.", "ADM-09": "24 uur is nodig."}))
	x.op("2026-11-04", consulent, &dossier.OnderzoekAfgerond{Uitkomst: dossier.AdviesSafehouse, Samenvatting: "U heeft veel hulp nodig.", BestePlek: "1942",
		Bevindingen: []dossier.Bevinding{{Onderwerp: "behoeften", Bevinding: "U wilt clean blijven."}, {Onderwerp: "netwerk", Bevinding: "Uw zus helpt u."}}})
	x.op("2026-11-05", consulent, &dossier.AanvraagGedaan{Hoedanigheid: dossier.DoorInwoner, Ondertekend: true, Wijze: "brief", Gevraagd: "Een plek in een safehouse"})
	x.op("2026-11-09", consulent, &dossier.InformatieGevraagd{Aan: "inwoner", Wat: "- een verklaring van uw behandelaar\n- uw laatste huurcontract\n", Tot: termijn.Op(2026, 11, 20)})
	x.op("2026-11-12", consulent, &dossier.InformatieOntvangen{Vraag: len(x.feiten), Volledig: true})
	x.op("2026-11-13", consulent, &dossier.BeslistermijnVerlengd{Tot: termijn.Op(2026, 12, 4), Reden: "De kennismaking is later dan gepland.", Wijze: "brief"})
	x.op("2026-11-16", consulent, &besluit)
	d := dossier.Fold(x.feiten)
	feiten, err := k.Bind(d.Antwoorden(k))
	if err != nil {
		t.Fatal(err)
	}
	return document.Zaak{Brief: brief(l), Dossier: d, Omgeving: dossier.Omgeving{Kader: k, Wet: wet(t)}, Beoordeling: k.Beoordeel(feiten),
		Namen:   map[string]string{"fenna": "F. Wit, Kliniek De Linde", "kade": "Huis De Kade", "1942": "Gooise Meren"},
		Mandaat: "artikel 3 van het Mandaatbesluit 2026", HuisPlaats: "Bussum", Kwaliteit: "lid van de VKS met het keurmerk"}
}

var toekennen = dossier.BesluitVoorgesteld{Strekking: dossier.Toekennen, Vorm: dossier.VormBeschermdWonen, VormReden: "Er is dag en nacht toezicht.", Huis: "kade",
	Begin: termijn.Op(2026, 12, 1), Maanden: 12, Leveringsvorm: "tailor_made", Redenen: "U bent net klaar met uw behandeling. Een veilige plek past nu bij u."}

var afwijzen = dossier.BesluitVoorgesteld{Strekking: dossier.Afwijzen, Redenen: "Voor uw herstel is een safehouse nu niet nodig.", Afwijking: "U heeft inmiddels een woning en hulp van uw familie.",
	Gronden: []dossier.Grond{{Criterium: "EXL-01", Artikel: "Regionaal afwegingskader § 2.3", Reden: "U zocht vooral een woning."}}}

func TestZaakBrieven(t *testing.T) {
	for _, l := range taal.Talen() {
		z := zaak(t, l, toekennen)
		for naam, maak := range map[string]func() (document.Document, error){
			"ontvangst":             z.Ontvangstbevestiging,
			"verslag":               z.Onderzoeksverslag,
			"beschikking-toekennen": z.Beschikking,
			"beschikking-afwijzen":  zaak(t, l, afwijzen).Beschikking,
			"wijziging":             na(t, l).Wijziging,
			"op-bezwaar":            na(t, l).OpBezwaar,
			"bezwaar":               na(t, l).Bezwaarbevestiging,
			"horen": func() (document.Document, error) {
				z := vanAnder(t, l, "J. Bakker")
				return z.Hooruitnodiging(nrVan(z, "hoorzitting_gepland"))
			},
			"horen-aanbieder": func() (document.Document, error) {
				z := vanAnder(t, l, "")
				return z.Hooruitnodiging(nrVan(z, "hoorzitting_gepland"))
			},
			"verdaging": func() (document.Document, error) {
				z := vanAnder(t, l, "J. Bakker")
				return z.Verdagingsbericht(nrVan(z, "bezwaar_verdaagd"))
			},
			"bezwaar-ander":     vanAnder(t, l, "J. Bakker").Bezwaarbevestiging,
			"informatieverzoek": func() (document.Document, error) { return z.Informatieverzoek(vraagNr(z)) },
			"verlenging":        func() (document.Document, error) { return z.Verlengingsbericht(z.Dossier.Verlengingen[0].Nr) },
		} {
			t.Run(naam+"-"+string(l), func(t *testing.T) {
				d, err := maak()
				if err != nil {
					t.Fatal(err)
				}
				golden(t, "zaak-"+naam+"-"+string(l)+".txt", d.Text())
			})
		}
	}
}

// na is a case that went on after the decision was sent: a change, and an
// objection that was decided on.
func na(t *testing.T, l taal.Taal) document.Zaak {
	z := zaak(t, l, toekennen)
	x := &loop{feiten: z.Dossier.Feiten()}
	nr := func() int { return len(x.feiten) }
	x.op("2026-11-16", leider, &dossier.BeschikkingGegeven{Voorstel: nr(), Mandaat: "artikel 3 van het Mandaatbesluit 2026"})
	besluit := nr()
	x.op("2026-11-16", consulent, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	x.op("2026-11-30", consulent, &dossier.BezwaarOntvangen{Besluit: besluit, Van: dossier.DoorInwoner, Wijze: "brief", Gronden: "Het huis is te ver weg."})
	bezwaar := nr()
	x.op("2026-12-01", consulent, &dossier.OntvangstBevestigd{Van: dossier.VanBezwaar, Wijze: "brief"}, &dossier.BezwaarInBehandeling{Bezwaar: bezwaar, Behandelaar: "omar"})
	x.op("2026-12-14", collega, &dossier.HoorzittingGehouden{Bezwaar: bezwaar, Verslag: "U vertelde over uw familie."})
	x.op("2026-12-21", collega, &dossier.BeslissingOpBezwaarGegeven{Bezwaar: bezwaar, Uitkomst: dossier.Gegrond, Strekking: dossier.Wijzigen, Huis: "baken", Maanden: 9,
		Redenen: "Dichter bij uw familie herstelt u beter.", Mandaat: "artikel 4 van het Mandaatbesluit 2026"})
	x.op("2026-12-21", consulent, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	x.op("2027-03-01", consulent, &dossier.HeronderzoekGehouden{Aanleiding: "evaluatie", Bevindingen: "Het gaat goed.", InwonerGehoord: true, Zienswijze: "Ik kan met minder toe.", Conclusie: dossier.Afschalen},
		&dossier.WijzigingVoorgesteld{Soort: dossier.Afschalen, Grond: "niet_meer_nodig", Vanaf: termijn.Op(2027, 4, 1), Vorm: dossier.VormBegeleiding, VormReden: "U betaalt nu zelf de huur.", Redenen: "U kunt met minder hulp verder."})
	z.Dossier, z.Datum = dossier.Fold(x.feiten), termijn.Op(2027, 3, 2)
	z.Namen["baken"], z.Namen["omar"] = "Huis De Baken", "Omar Aydin"
	return z
}

// vanAnder is a case in which somebody else than the resident objected, was
// invited and told that it takes longer.
func vanAnder(t *testing.T, l taal.Taal, naam string) document.Zaak {
	z := zaak(t, l, toekennen)
	x := &loop{feiten: z.Dossier.Feiten()}
	nr := func() int { return len(x.feiten) }
	x.op("2026-11-16", leider, &dossier.BeschikkingGegeven{Voorstel: nr(), Mandaat: "artikel 3 van het Mandaatbesluit 2026"})
	besluit := nr()
	x.op("2026-11-16", consulent, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	x.op("2026-11-30", consulent, &dossier.BezwaarOntvangen{Besluit: besluit, Van: dossier.DoorAanbieder, Naam: naam, Wijze: "brief", Gronden: "Het tarief is te laag."})
	bezwaar := nr()
	x.op("2026-12-01", consulent, &dossier.BezwaarInBehandeling{Bezwaar: bezwaar, Behandelaar: "omar"})
	x.op("2026-12-02", collega, &dossier.HoorzittingGepland{Bezwaar: bezwaar, Dag: termijn.Op(2026, 12, 16), Tijd: "14.00 uur", Plaats: "Raadhuisplein 1, kamer 4"})
	x.op("2027-01-11", collega, &dossier.BezwaarVerdaagd{Bezwaar: bezwaar, Tot: termijn.Op(2027, 3, 22), Reden: "Wij wachten op het advies van een arts."})
	z.Dossier, z.Datum = dossier.Fold(x.feiten), termijn.Op(2027, 1, 11)
	z.Namen["omar"] = "Omar Aydin"
	if naam != "" {
		z.Datum = termijn.Op(2026, 12, 2) // in time to send papers for the hearing
	}
	return z
}

func nrVan(z document.Zaak, soort string) (nr int) {
	for _, f := range z.Dossier.Feiten() {
		if dossier.SoortVan(f.Inhoud).Naam == soort {
			nr = f.Nr
		}
	}
	return nr
}

func vraagNr(z document.Zaak) int { return z.Dossier.Vragen[0].Nr }

// A letter about what has not happened is not made, and says what is missing.
func TestZaakZonderFeiten(t *testing.T) {
	z := document.Zaak{Brief: brief(taal.NL)}
	for naam, maak := range map[string]func() (document.Document, error){
		"ontvangst": z.Ontvangstbevestiging, "verslag": z.Onderzoeksverslag, "beschikking": z.Beschikking,
		"wijziging": z.Wijziging, "op-bezwaar": z.OpBezwaar, "bezwaar": z.Bezwaarbevestiging,
		"informatieverzoek": func() (document.Document, error) { return z.Informatieverzoek(1) },
		"verlenging":        func() (document.Document, error) { return z.Verlengingsbericht(1) },
		"horen":             func() (document.Document, error) { return z.Hooruitnodiging(1) },
		"verdaging":         func() (document.Document, error) { return z.Verdagingsbericht(1) },
	} {
		var w *dossier.Weigering
		if _, err := maak(); !errors.As(err, &w) || w.Reden.NL == "" || w.Uitweg.EN == "" {
			t.Errorf("%s: %v", naam, err)
		}
	}
}

// The letter follows the decision taken, not a proposal made after it, and
// names the mandate that was recorded. DEC-04, Awb art. 10:10
func TestBeschikkingVolgtHetBesluit(t *testing.T) {
	z := zaak(t, taal.NL, toekennen)
	later := afwijzen
	fs := z.Dossier.Feiten()
	nr := len(fs)
	for _, i := range []dossier.Inhoud{&dossier.BeschikkingGegeven{Voorstel: nr, Mandaat: "artikel 7 van het Mandaatregister"}, &later} {
		fs = append(fs, dossier.Feit{Nr: len(fs) + 1, Gebeurd: z.Datum, Door: leider, Inhoud: i})
	}
	z.Dossier = dossier.Fold(fs)
	d, err := z.Beschikking()
	if err != nil {
		t.Fatal(err)
	}
	if text := d.Text(); !strings.Contains(text, "u krijgt hulp in een safehouse") || !strings.Contains(strings.Join(strings.Fields(text), " "), "artikel 7 van het Mandaatregister") {
		t.Error(text)
	}
}

// Who close to the resident gave notice is not named in the letter.
func TestMelderUitOmgevingWordtNietGenoemd(t *testing.T) {
	z := zaak(t, taal.NL, toekennen)
	z.Dossier = dossier.Fold([]dossier.Feit{{Nr: 1, Gebeurd: termijn.Op(2026, 10, 1), Inhoud: &dossier.MeldingGedaan{Hoedanigheid: dossier.DoorNaaste, IndienerNaam: "Ria Amrani", Gemeente: "0402", Ondersteuning: dossier.VormBeschermdWonen}}})
	d, err := z.Ontvangstbevestiging()
	if err != nil {
		t.Fatal(err)
	}
	if text := d.Text(); strings.Contains(text, "Ria") || !strings.Contains(text, "iemand uit uw omgeving") {
		t.Error(text)
	}
}

// Once a change was decided the letter names the mandate that was recorded; a
// ground that is a wish of the resident is worded to him.
func TestWijzigingVolgtHetBesluit(t *testing.T) {
	z := na(t, taal.NL)
	x := &loop{feiten: z.Dossier.Feiten()}
	x.op("2027-03-02", leider, &dossier.BeschikkingGewijzigd{Voorstel: len(x.feiten), Mandaat: "artikel 9 van het Mandaatregister"})
	z.Dossier = dossier.Fold(x.feiten)
	d, err := z.Wijziging()
	if text := strings.Join(strings.Fields(d.Text()), " "); err != nil || !strings.Contains(text, "artikel 9 van het Mandaatregister") {
		t.Error(text, err)
	}
	for grond, wil := range map[string]string{dossier.GrondVerzoek: "u vroeg er zelf om", dossier.GrondHeronderzoek: "dit bleek toen wij opnieuw keken"} {
		x.op("2027-03-03", consulent, &dossier.WijzigingVoorgesteld{Soort: dossier.AnderHuis, Grond: grond, Vanaf: termijn.Op(2027, 4, 1), Huis: "kade", Redenen: "Rust."})
		z.Dossier = dossier.Fold(x.feiten)
		d, err := z.Wijziging()
		if text := strings.Join(strings.Fields(d.Text()), " "); err != nil || !strings.Contains(text, wil) {
			t.Error(text, err)
		}
	}
}

// A grant after an objection is worded as any grant.
func TestOpBezwaarKentToe(t *testing.T) {
	z := na(t, taal.NL)
	x := &loop{feiten: z.Dossier.Feiten()}
	bezwaar := z.Dossier.Bezwaren[0].Nr
	x.op("2027-03-03", collega, &dossier.HoorzittingGehouden{Bezwaar: bezwaar, Afgezien: true, Verslag: "U wilde niet komen."},
		&dossier.BeslissingOpBezwaarGegeven{Bezwaar: bezwaar, Uitkomst: dossier.Gegrond, Strekking: dossier.Toekennen, Vorm: dossier.VormBegeleiding, VormReden: "Eigen huur.", Huis: "kade", Begin: termijn.Op(2027, 4, 1), Maanden: 6, Leveringsvorm: "zin", Redenen: "Alsnog."})
	z.Dossier = dossier.Fold(x.feiten)
	d, err := z.OpBezwaar()
	text := strings.Join(strings.Fields(d.Text()), " ")
	for _, wil := range []string{"begeleiding", "Huis De Kade", "30 september 2027", "U wilde niet komen"} {
		if err != nil || !strings.Contains(text, wil) {
			t.Errorf("%q is not in the letter (%v): %s", wil, err, text)
		}
	}
}
