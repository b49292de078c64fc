package e2e

import "testing"

// TestTransfer moves a resident to another house, as she asked, with every party
// at a browser of their own. She reads in English.
func TestTransfer(t *testing.T) { // EXIT-04, EXIT-09, DEC-08, PLC-01, PLC-02, PLC-06, PROC-13, ROLE-08, DDL-13, DDL-14
	t.Parallel()
	v := newTransfer(t)
	v.asks()
	v.meets()
	v.decided()
	v.staysUntilTheMove()
	v.moves()
	v.begins()
}

// transfer is the case of Bente Hofstra, who lives in De Kade and goes to Huis
// Meander, and those who have part in it.
type transfer struct {
	d                                       *demo
	dossier                                 string
	fenna, ruben, nadia, bente, tirza, iris *person
}

// what only De Kade and she may read
const oldLog = "Verslag dat alleen De Kade leest"

func newTransfer(t *testing.T) *transfer {
	d := startDemo(t)
	v := &transfer{d: d,
		fenna: newPerson(t, d.URL, "Fenna Jorritsma", desktop).signIn(),
		ruben: newPerson(t, d.URL, "Ruben Kok", small).signIn(),
		nadia: newPerson(t, d.URL, "Nadia Haddad", small).signIn(),
		bente: newPerson(t, d.URL, "Bente Hofstra", small).signInIn("en"),
		tirza: newPerson(t, d.URL, "Tirza Vermeer", desktop).signIn(),
		iris:  newPerson(t, d.URL, "Iris Prins", desktop).signIn(),
	}
	v.dossier = v.ruben.finds("B. Hofstra")
	return v
}

// asks: she says that she wants to go to another house. That house knows nothing
// of her yet.
func (v *transfer) asks() {
	v.bente.looksAt("/mijn", "You have lived at De Kade since Friday 26 June 2026.")
	v.bente.tells("/mijn/doen", "Send a message or ask something", "Send a message or ask something", qa{"What is it about?", "Another house"}, qa{"Your message", "Ik wil graag naar Huis Meander."})
	v.tirza.hears("Notitie geplaatst", "B. Hofstra")
	v.tirza.looksAt(v.dossier+"/tijdlijn", "Ik wil graag naar Huis Meander.")
	v.nadia.goTo(v.dossier)
	v.nadia.answered(404)
	v.nadia.hearsNot("B. Hofstra")

	v.ruben.goTo("/huis/avond")
	v.ruben.unfold()
	v.ruben.row("B. Hofstra", qa{"Was de inwoner er?", "Ja"}, qa{"Deed de inwoner mee", "Ja"}, qa{"Hoe was de dag?", oldLog})
	v.ruben.press("Dagverslagen bewaren")
	v.ruben.looksAt(v.dossier+"/tijdlijn", oldLog)
}

// meets: the consultant brings her and the new house together, and from then on
// it sees what it needs, and not what De Kade wrote for itself.
func (v *transfer) meets() {
	v.tirza.record(v.dossier, "kennismaking-gehouden", "Kennismaking vastleggen", qa{"Safehouse", "Huis Meander"}, qa{"Wil de inwoner erheen?", "Ja"}, qa{"Past het volgens het safehouse?", "Ja"})
	v.bente.hears("You got to know the house")
	v.ruben.hears("Kennismaking gehouden", "B. Hofstra")
	v.nadia.hears("Kennismaking gehouden", "B. Hofstra")
	v.nadia.record(v.dossier, "intake-gehouden", "Intake vastleggen", qa{"Safehouse", "Huis Meander"}, qa{"Is er een zorgbehoefte?", "Ja"},
		qa{"Past de inwoner bij het safehouse?", "Ja"}, qa{"Bevindingen", "Een kleinere groep past beter"})
	v.nadia.looksAt(v.dossier+"/tijdlijn", "Zorgplan vastgesteld", "!Dagverslag geschreven", "!"+oldLog)
	v.nadia.looksAt("/huis/dag", "!B. Hofstra")
	v.fenna.looksAt(v.dossier+"/tijdlijn", "Plaatsing", "!Kennismaking gehouden", "!Een kleinere groep past beter", "!"+oldLog)
}

// decided: the municipality changes the decision, by another than who proposed
// it, and nothing changes before it was sent.
func (v *transfer) decided() {
	v.tirza.decides(v.dossier, "wijziging-voorgesteld", "Wijziging voorstellen", qa{"Wat verandert er?", "Naar een ander safehouse"}, qa{"Op welke grond?", "Op verzoek van de inwoner"},
		qa{"Vanaf welke dag?", "23 november 2026"}, qa{"Nieuw safehouse", "Huis Meander"}, qa{"Redenen", "In een kleinere groep komt u meer tot rust."})
	v.tirza.refused(v.dossier, "beschikking-gewijzigd", "Beslissen op de wijziging", "ander", qa{"Voorstel", "Wijziging"}, qa{"Op grond van welk mandaat", "artikel 3"})
	v.iris.owes("B. Hofstra")
	v.iris.decides(v.dossier, "beschikking-gewijzigd", "Beslissen op de wijziging", qa{"Voorstel", "Wijziging"}, qa{"Op grond van welk mandaat", "artikel 3 van het Mandaatbesluit 2026"})
	v.bente.looksAt("/mijn/besluit", "De Kade", "!In een kleinere groep")
	v.tirza.owes("B. Hofstra")
	v.tirza.record(v.dossier, "beschikking-verzonden", "Beschikking verzenden", qa{"Hoe is de beschikking bekendgemaakt?", "Per post"})
	v.bente.hears("The municipality sent you the letter with the decision")
	v.bente.looksAt("/mijn/besluit", "Huis Meander", "In een kleinere groep komt u meer tot rust.", "You can object to the decision of 23 November 2026 until Monday 4 January 2027.")
	v.nadia.hears("Beschikking verzonden", "B. Hofstra")
	v.ruben.hears("Beschikking verzonden", "B. Hofstra")
	v.ruben.looksAt(v.dossier+"/tijdlijn", "Beschikking gewijzigd", "!In een kleinere groep")
	v.fenna.looksAt(v.dossier+"/tijdlijn", "Beschikking gewijzigd", "!In een kleinere groep")
}

// staysUntilTheMove: until she moves, De Kade is her house, and the new house
// cannot take her in besides it.
func (v *transfer) staysUntilTheMove() {
	v.bente.looksAt("/mijn", "You have lived at De Kade since")
	v.bente.looksAt("/mijn/mensen", "Ruben Kok", "!Nadia Haddad")
	v.ruben.looksAt("/huis/dag", "B. Hofstra")
	v.ruben.owes("Meld wat de inwoner na het verblijf wil", "B. Hofstra")
	v.nadia.looksAt(v.dossier+"/vastleggen/plaatsing-gedaan", "Dit kan nu niet", "Leg een overplaatsing vast als de inwoner naar een ander huis gaat.")
}

// moves: both houses and she talk, and from that day the new house is hers.
func (v *transfer) moves() {
	v.ruben.decides(v.dossier, "overplaatsing-gedaan", "Overplaatsing vastleggen", qa{"Naar welk safehouse?", "Huis Meander"}, qa{"Waarom?", "Op eigen verzoek, naar een kleinere groep"},
		qa{"Hebben beide huizen met de inwoner erbij gesproken?", "Ja"}, qa{"Kamer", "Kamer 1"})
	for _, p := range []*person{v.nadia, v.tirza} {
		p.hears("Overgeplaatst naar een ander safehouse", "Kan niet wachten", "B. Hofstra")
	}
	v.bente.hears("You went to another safehouse")
	v.bente.looksAt("/mijn", "Huis Meander", "!De Kade", "Your decision holds until Friday 25 June 2027.")
	v.bente.looksAt("/mijn/huis", "Huis Meander", "You have lived here since Monday 23 November 2026")
	v.nadia.looksAt("/huis/dag", "B. Hofstra")
	v.ruben.looksAt("/huis/dag", "!B. Hofstra")
	v.ruben.owesNot("B. Hofstra")
	v.nadia.owes("Geef de voorwaarden en de huisregels", "B. Hofstra")
	v.nadia.owes("Meld wat de inwoner na het verblijf wil", "B. Hofstra")
	v.nadia.looksAt(v.dossier+"/tijdlijn", "!Dagverslag geschreven", "!"+oldLog)
	v.fenna.hearsNot("Overgeplaatst naar een ander safehouse", "B. Hofstra")
	v.fenna.looksAt(v.dossier+"/tijdlijn", "!Overgeplaatst naar een ander safehouse", "!Op eigen verzoek, naar een kleinere groep")
}

// begins: the new house gives its rules, which she signs in English, and names
// whom to call; each house keeps its log to itself.
func (v *transfer) begins() {
	const newLog = "Verslag dat alleen Huis Meander leest"
	v.bente.looksAt("/mijn", "!Sign the house rules")
	v.nadia.record(v.dossier, "voorwaarden-verstrekt", "Voorwaarden en huisregels verstrekken", qa{"Titel", "Huisregels Meander"}, qa{"Versie", "2026"},
		qa{"Tekst", "Iedereen kookt een keer per week."}, qa{"De inwoner heeft ze gekregen", "Ja"}, qa{"De gemeente heeft ze gekregen", "Ja"})
	v.nadia.record(v.dossier, "contactpersoon-aangewezen", "Contactpersoon aanwijzen", qa{"Voor welke partij?", "Safehouse"}, qa{"Wanneer?", "Tijdens het verblijf"}, qa{"Contactpersoon", "Nadia Haddad"})
	v.nadia.owesNot("Geef de voorwaarden en de huisregels", "B. Hofstra")
	v.bente.looksAt("/mijn", "Sign the house rules")
	v.bente.tells("/mijn", "Sign the house rules", "Sign the house rules")
	v.bente.looksAt("/mijn/huis", "Signed", "Huisregels Meander, version 2026")
	v.bente.looksAt("/mijn/mensen", "Nadia Haddad", "Huis Meander", "!Ruben Kok")
	v.nadia.hears("Voorwaarden en huisregels ondertekend", "B. Hofstra")

	v.nadia.goTo("/huis/avond")
	v.nadia.unfold()
	v.nadia.row("B. Hofstra", qa{"Was de inwoner er?", "Ja"}, qa{"Deed de inwoner mee", "Ja"}, qa{"Hoe was de dag?", newLog})
	v.nadia.press("Dagverslagen bewaren")
	v.nadia.looksAt(v.dossier+"/tijdlijn", newLog, "!"+oldLog)
	v.ruben.looksAt(v.dossier+"/tijdlijn", oldLog, "!"+newLog)
	v.tirza.looksAt(v.dossier+"/tijdlijn", "!Dagverslag geschreven")
}
