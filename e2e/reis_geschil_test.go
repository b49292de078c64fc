package e2e

import "testing"

// TestContested is a case two municipalities push to each other, step by step to
// the committee that settles it. At each moment it is named who decides, the
// terms run on and so does the help that could not wait. The resident reads along
// on a phone, without page scripts.
func TestContested(t *testing.T) { // JUR-03, JUR-04, JUR-05, JUR-11, PROC-13, PROC-22, PROC-23, ROLE-06, ROLE-14
	t.Parallel()
	c := newContested(t)
	c.urgent()
	c.contests()
	c.saysNo()
	c.adviser()
	c.committee()
	c.agreed()
	c.takesOver()
}

// contested is the case of Marleen Kuiper: Hilversum has her notice and finds
// Almere responsible.
type contested struct {
	dossier                                               string
	marleen, sanne, mark, iris, peter, rachid, sem, fenna *person
}

const marleen = "M. Kuiper"

func newContested(t *testing.T) *contested {
	d := startDemo(t)
	plain := small
	plain.noScript = true
	c := &contested{
		marleen: newPerson(t, d.URL, "Marleen Kuiper", plain).signIn(),
		sanne:   newPerson(t, d.URL, "Sanne Bos", desktop).signIn(),
		mark:    newPerson(t, d.URL, "Mark de Koning", desktop).signIn(),
		iris:    newPerson(t, d.URL, "Iris Prins", desktop).signIn(),
		peter:   newPerson(t, d.URL, "Peter Okafor", desktop).signIn(),
		rachid:  newPerson(t, d.URL, "Rachid Belkacem", desktop).signIn(),
		sem:     newPerson(t, d.URL, "Sem Akkerman", small).signIn(),
		fenna:   newPerson(t, d.URL, "Fenna Jorritsma", desktop).signIn(),
	}
	c.dossier = c.fenna.finds(marleen)
	return c
}

// named checks that everybody who may know of it reads which municipality
// handles the case.
func (c *contested) named(municipality string) {
	for _, p := range []*person{c.sanne, c.rachid, c.sem} {
		p.looksAt(c.dossier, "Behandelt "+municipality)
	}
}

// urgent: she cannot wait, so help begins at once, in the house she met. Before
// that she only wished for it, and the house knew nothing of her.
func (c *contested) urgent() {
	c.sem.goTo(c.dossier)
	c.sem.answered(404)
	c.sanne.record(c.dossier, "kennismaking-gehouden", "Kennismaking vastleggen", qa{"Safehouse", "Huis Meander"}, qa{"Wil de inwoner erheen?", "Ja"}, qa{"Past het volgens het safehouse?", "Ja"})
	c.iris.record(c.dossier, "spoed-vastgesteld", "Spoed vaststellen", qa{"Tijdelijke voorziening", "een kamer bij Huis Meander"}, qa{"Vanaf", "23 november 2026"},
		qa{"Waarom kan dit niet wachten?", "De kliniek sluit de afdeling."})
	c.sem.hears("Spoed vastgesteld", "Kan niet wachten", marleen)
	c.sem.knows(c.dossier, "Spoed vastgesteld", "!De kliniek sluit de afdeling.")
	c.marleen.hears("De gemeente gaf meteen hulp, omdat het haast had")
	c.marleen.looksAt("/mijn", "U krijgt nu al hulp: een kamer bij Huis Meander, vanaf maandag 23 november 2026. Die hulp gaat door tot er een besluit is.")
	c.rachid.goTo(c.dossier)
	c.rachid.answered(404)
}

// contests: Hilversum consults Almere, which now sees the case as far as it is
// about who is responsible. The second verdict is still due in three days.
func (c *contested) contests() {
	c.iris.record(c.dossier, "verantwoordelijkheid-betwist", "Verantwoordelijkheid betwisten", qa{"Welke gemeente is volgens u verantwoordelijk?", "Almere"},
		qa{"Reden", "Zij woonde drie jaar in Almere en wil daarheen terug."})
	c.peter.hears("Verantwoordelijkheid betwist", marleen)
	c.named("Hilversum")
	c.rachid.looksAt(c.dossier, "Gemeenten zijn het nog niet eens over wie verantwoordelijk is.", "Onderzoek: uiterlijk donderdag 26 november 2026", "!BSN", "!Wacht op u")
	c.rachid.knows(c.dossier, "drie jaar in Almere", "!Hulpvraag", "!De kliniek sluit de afdeling.")
	c.rachid.goTo(c.dossier + "/afweging")
	c.rachid.answered(404)
	c.sem.hearsNot("Verantwoordelijkheid betwist", marleen)
	c.sem.knows(c.dossier, "!Verantwoordelijkheid betwist")
	c.sanne.owes("Vraag de andere gemeente of zij verantwoordelijk is", marleen)
	c.mark.owes("Geef het tweede oordeel", "26 nov. 2026", marleen)
	c.sanne.looksAt(c.dossier, "De andere gemeente heeft nog niet geantwoord.")

	c.marleen.hears("Gemeenten zijn het niet eens over wie u helpt")
	c.marleen.looksAt("/mijn", "Twee gemeenten praten over wie u moet helpen: Hilversum en Almere.", "Tot zij het eens zijn, beslist Hilversum. Uw hulp en alle datums gaan gewoon door.",
		"U hoort uiterlijk op donderdag 26 november 2026", "een kamer bij Huis Meander")
	c.marleen.tells("/mijn", "Zeg wat de beste plek voor u is", "Vertellen wat u vindt", qa{"Wat vindt u? Wat wilt u?", "In Almere woont mijn dochter."})
	c.sanne.knows(c.dossier, "In Almere woont mijn dochter.")
	c.rachid.knows(c.dossier, "!In Almere woont mijn dochter.")
}

// saysNo: Almere answers, with why.
func (c *contested) saysNo() {
	c.peter.record(c.dossier, "verantwoordelijkheid-beantwoord", "Antwoorden wie verantwoordelijk is", qa{"Is uw gemeente verantwoordelijk?", "Nee"},
		qa{"Waarom wel of niet?", "Zij stond hier niet ingeschreven."})
	c.sanne.hears("Vraag over verantwoordelijkheid beantwoord", marleen)
	c.sanne.owesNot("Vraag de andere gemeente of zij verantwoordelijk is", marleen)
	c.sanne.owes("Leg het geschil voor aan de regionaal adviseur", marleen)
	c.marleen.hears("Een gemeente zei of zij u moet helpen")
	c.named("Hilversum")
}

// adviser: the contact persons cannot settle it. The committee comes after the
// adviser, not before.
func (c *contested) adviser() {
	c.sanne.goTo(c.dossier + "/vastleggen/geschil-voorgelegd")
	c.sanne.answer(qa{"Aan wie?", "Geschillencommissie"}, qa{"Waarover zijn de gemeenten het niet eens?", "Elk wijst naar de ander."})
	c.sanne.press("Geschil voorleggen")
	c.sanne.seesErrorAt("Aan wie?", "Eerst adviseert de regionaal adviseur.")
	c.sanne.choose("Aan wie?", "Regionaal adviseur")
	c.sanne.press("Geschil voorleggen")
	c.sanne.sees("Het staat in het dossier.")
	c.sanne.owesNot("Leg het geschil voor aan de regionaal adviseur", marleen)
	c.peter.hears("Geschil over verantwoordelijkheid voorgelegd", marleen)
	c.marleen.looksAt("/mijn", "Daarom geeft een adviseur van de regio advies.", "beslist Hilversum", "een kamer bij Huis Meander")
}

// committee: the advice does not end it either.
func (c *contested) committee() {
	c.sanne.record(c.dossier, "geschil-voorgelegd", "Geschil voorleggen", qa{"Aan wie?", "Geschillencommissie"}, qa{"Kenmerk", "GC 2026/17"},
		qa{"Waarover zijn de gemeenten het niet eens?", "Het advies overtuigt niet allebei."})
	c.marleen.hears("Iemand anders beslist welke gemeente u helpt")
	c.marleen.looksAt("/mijn", "Daarom kijkt een commissie ernaar.", "beslist Hilversum", "een kamer bij Huis Meander")
	c.mark.owes("Geef het tweede oordeel", "26 nov. 2026", marleen)
	c.named("Hilversum")
}

// agreed: Almere is responsible from today. What Hilversum owed is no longer
// its, and the team leader of Almere says who goes on, within the same term.
func (c *contested) agreed() {
	c.sanne.record(c.dossier, "verantwoordelijkheid-overeengekomen", "Afspraak over verantwoordelijkheid vastleggen", qa{"Verantwoordelijke gemeente", "Almere"},
		qa{"Afgesproken met gemeente", "Hilversum"}, qa{"Vanaf", "23 november 2026"}, qa{"Hoe kwam de afspraak tot stand?", "Via de geschillencommissie"},
		qa{"Inbreng van inwoner", "Haar dochter woont in Almere."}, qa{"Reden", "De commissie vindt Almere verantwoordelijk."})
	c.peter.hears("Verantwoordelijkheid overeengekomen", marleen)
	c.iris.hears("Verantwoordelijkheid overeengekomen", marleen)
	c.named("Almere")
	c.peter.owes("Wijs toe wie dit dossier in uw gemeente overneemt", "26 nov. 2026", marleen)
	for _, p := range []*person{c.sanne, c.mark, c.iris} {
		p.owesNot(marleen)
		p.looksAt(c.dossier, "!Wacht op u")
	}
	c.marleen.looksAt("/mijn", "De gemeenten zijn het eens. Almere helpt u en beslist, vanaf maandag 23 november 2026.", "!Twee gemeenten praten",
		"U hoort uiterlijk op donderdag 26 november 2026", "U krijgt nu al hulp: een kamer bij Huis Meander")
}

// takesOver: the consultants of Almere judge anew, and she knows whom to call.
func (c *contested) takesOver() {
	c.peter.record(c.dossier, "consulenten-toegewezen", "Consulenten toewijzen", qa{"Eerste consulent", "Rachid Belkacem"}, qa{"Tweede consulent", "Sofie Janssen"})
	c.peter.owesNot("Wijs toe wie dit dossier in uw gemeente overneemt", marleen)
	c.rachid.owes("Geef het eerste oordeel", "26 nov. 2026", marleen)
	c.rachid.looksAt(c.dossier, "Spoed: tijdelijke voorziening.", "Wacht op u")
	c.rachid.record(c.dossier, "contactpersoon-aangewezen", "Contactpersoon aanwijzen", qa{"Voor welke partij?", "Gemeente"}, qa{"Wanneer?", "Tijdens de opname"}, qa{"Contactpersoon", "Rachid Belkacem"})
	c.marleen.looksAt("/mijn", "Dat doen Rachid Belkacem en Sofie Janssen.", "U krijgt nu al hulp: een kamer bij Huis Meander")
	c.marleen.looksAt("/mijn/mensen", "Rachid Belkacem", "Gemeente Almere", "!Sanne Bos")
	c.fenna.looksAt(c.dossier, "Behandelt Almere")
}
