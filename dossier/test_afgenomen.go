package dossier

import "halfweg/taal"

// TestAfgenomen is a breath, urine or saliva test: why, with what result, and
// whether the resident agreed. It is health data. Nobody uses in or around the
// house; a positive test ends the stay where the framework says so, unless a
// second test is negative (VNG § 3.2.3 and § 3.2.5; EXIT-01).
type TestAfgenomen struct {
	Soort       string `json:"soort"`
	Aanleiding  string `json:"aanleiding"`
	Uitslag     string `json:"uitslag"`
	Middelen    string `json:"middelen,omitzero"`
	TweedeVan   int    `json:"tweedeVan,omitzero"` // number of the fact with the test it repeats
	Toestemming bool   `json:"toestemming"`        // the resident agreed to this test
}

// Results of a test.
const (
	TestNegatief    = "negatief"
	TestPositief    = "positief"
	TestOnduidelijk = "onduidelijk"
	TestGeweigerd   = "geweigerd"
)

// tweedeBinnen is how many days after a test a second one still says something
// about it: most substances cannot be found for longer.
const tweedeBinnen = 3

const bronTest = "VNG-handreiking § 3.2.3 en § 3.2.5"

var testAfgenomen = Soort{
	Naam:   "test_afgenomen",
	Titel:  taal.T("Test afgenomen", "Test taken"),
	Doen:   taal.T("Test vastleggen", "Record a test"),
	Uitleg: taal.T("Een test kan alleen als de inwoner dat goed vindt. Zegt de inwoner nee, leg dat dan vast als geweigerd. Een tweede test telt als die binnen drie dagen is.", "A test is only possible when the resident agrees. If the resident says no, record that as refused. A second test counts when it is within three days."),
	Bron:   bronTest, Eisen: []string{"EXIT-01"},
	Deel: DeelZorg, Door: doorSafehouse,
	Velden: []Veld{
		{Naam: "soort", Label: taal.T("Wat voor test?", "What kind of test?"), Type: Keuze, Verplicht: true, Klinisch: true, Opties: []Optie{
			optie("adem", "Blaastest", "Breath test"), optie("urine", "Urinetest", "Urine test"), optie("speeksel", "Speekseltest", "Saliva test")}},
		{Naam: "aanleiding", Label: taal.T("Waarom?", "Why?"), Type: Keuze, Verplicht: true, Klinisch: true, Opties: []Optie{
			optie("steekproef", "Steekproef", "Random"), optie("vermoeden", "Vermoeden van gebruik", "Suspicion of use"),
			optie("terugkeer", "Terug van elders", "Back from elsewhere"), optie("afspraak", "Zo afgesproken", "As agreed")}},
		{Naam: "uitslag", Label: taal.T("Uitslag", "Result"), Type: Keuze, Verplicht: true, Klinisch: true, Opties: []Optie{
			optie(TestNegatief, "Negatief: niets gevonden", "Negative: nothing found"), optie(TestPositief, "Positief: er is iets gevonden", "Positive: something was found"),
			optie(TestOnduidelijk, "Niet duidelijk", "Not clear"), optie(TestGeweigerd, "De inwoner weigerde", "The resident refused")}},
		{Naam: "middelen", Label: taal.T("Welke middelen?", "Which substances?"), Type: Regel, Klinisch: true},
		{Naam: "tweedeVan", Label: taal.T("Is dit een tweede test? Van welke?", "Is this a second test? Of which?"), Type: FeitNr, Soorten: []string{"test_afgenomen"}, Klinisch: true},
		{Naam: "toestemming", Label: taal.T("De inwoner vond de test goed", "The resident agreed to the test"), Type: JaNee, Verplicht: true, Klinisch: true},
	},
	nieuw: func() Inhoud { return &TestAfgenomen{} },
}

func (t *TestAfgenomen) soort() *Soort { return &testAfgenomen }

func (t *TestAfgenomen) mag(d Dossier, f Feit, _ Omgeving) error {
	if !t.Toestemming && t.Uitslag != TestGeweigerd {
		return weiger("Grondwet art. 11; "+bronTest, taal.T("Zonder toestemming van de inwoner is er geen test.", "Without the resident's agreement there is no test."),
			taal.T("Vraag toestemming, of leg vast dat de inwoner weigerde.", "Ask for agreement, or record that the resident refused.")).bij("toestemming")
	}
	return eerste(d.magWonend(f, bronTest), t.magTweede(d, f))
}

// magTweede refuses a second test that says nothing about the first.
func (t *TestAfgenomen) magTweede(d Dossier, f Feit) error {
	if t.TweedeVan == 0 {
		return nil
	}
	x := vanNr(d.Tests, t.TweedeVan)
	switch {
	case x == nil:
		return weiger(bronTest, taal.T("Deze eerste test staat niet in het dossier.", "This first test is not in the record."),
			taal.T("Kies een test uit de lijst.", "Choose a test from the list.")).bij("tweedeVan")
	case x.Inhoud.Uitslag == TestNegatief:
		return weiger(bronTest, taal.T("De eerste test was negatief. Een tweede test is dan niet nodig.", "The first test was negative. Then a second test is not needed."),
			taal.T("Leg deze test vast als een nieuwe test.", "Record this test as a new one.")).bij("tweedeVan")
	}
	if n := f.Gebeurd.Min(x.Op); n < 0 || n > tweedeBinnen {
		return weiger(bronTest, taal.T("Deze test is niet binnen drie dagen na de eerste.", "This test is not within three days after the first."),
			taal.T("Leg deze test vast als een nieuwe test.", "Record this test as a new one.")).bij("tweedeVan")
	}
	return nil
}

func (t *TestAfgenomen) doe(d *Dossier, f Feit) {
	d.Tests = append(d.Tests, gedaan(f, t))
}

// momenten: a framework may end the stay after a positive test.
func (t *TestAfgenomen) momenten() []string {
	if t.Uitslag == TestPositief {
		return []string{"positieve_test_gemeld"}
	}
	return nil
}

// weerlegt returns the number of the fact whose moments no longer count: a
// negative second test takes back the first.
func (t *TestAfgenomen) weerlegt() int {
	if t.Uitslag == TestNegatief {
		return t.TweedeVan
	}
	return 0
}
