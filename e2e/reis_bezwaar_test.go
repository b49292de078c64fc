package e2e

import "testing"

// TestObjectionWon is a refusal that does not hold: he objects on his own page,
// is heard, waits too long and says so, and somebody else decides that he was
// right. Then he can move in. He reads English.
func TestObjectionWon(t *testing.T) { // DEC-01, DEC-02, DEC-04, ADM-14, PROC-13, PROC-15, PROC-18, DDL-01, ROLE-08
	t.Parallel()
	o := newObjection(t)
	o.refused()
	o.objects()
	o.takenUp()
	o.heard()
	o.later("2027-02-17")
	o.late()
	o.decidedAnew()
	o.granted()
	o.later("2027-03-01")
	o.movesIn()
}

// objection is the case of Glenn Wijdenbosch, whose application waits for a
// decision.
type objection struct {
	d                                            *demo
	dossier                                      string
	glenn, sanne, iris, frank, noor, nadia, hugo *person
}

const glenn = "G. Wijdenbosch"

func newObjection(t *testing.T) *objection {
	d := startDemo(t)
	o := &objection{d: d,
		glenn: newPerson(t, d.URL, "Glenn Wijdenbosch", small).signInIn("en"),
		sanne: newPerson(t, d.URL, "Sanne Bos", desktop).signIn(),
		iris:  newPerson(t, d.URL, "Iris Prins", desktop).signIn(),
		frank: newPerson(t, d.URL, "Frank van Essen", desktop).signIn(),
		noor:  newPerson(t, d.URL, "Noor Visscher", desktop).signIn(),
		nadia: newPerson(t, d.URL, "Nadia Haddad", small).signIn(),
		hugo:  newPerson(t, d.URL, "Hugo Lammers", desktop).signIn(),
	}
	o.dossier = o.sanne.finds(glenn)
	return o
}

func (o *objection) later(day string) {
	o.d.later(day, o.glenn, o.sanne, o.iris, o.frank, o.noor, o.nadia, o.hugo)
	o.glenn.goTo("/mijn?taal=en")
}

// refused: proposed against the advice, with reasons and after two warnings;
// decided by another; sent. He reads why, and until when he can object.
func (o *objection) refused() {
	o.sanne.goTo(o.dossier + "/vastleggen/besluit-voorgesteld")
	o.sanne.answer(qa{"Besluit", "Afwijzen"}, qa{"Redenen", "Begeleiding thuis is volgens ons genoeg."}, qa{"Artikel of paragraaf", "Regionaal afwegingskader § 2.2"},
		qa{"Reden", "Met hulp thuis lukt het ook."})
	o.sanne.press("Verder naar controleren")
	o.sanne.seesErrorAt("Waarom wijkt u af van het advies?", "Het voorstel wijkt af van het advies")
	o.sanne.answer(qa{"Waarom wijkt u af van het advies?", "Er is thuis nu meer hulp dan bij het onderzoek."})
	o.sanne.press("Verder naar controleren")
	o.sanne.sees("Weet u het zeker?", "Volgens het kader voldoet deze situatie, en toch wordt afgewezen.")
	o.sanne.press("Ja, ga verder")
	o.sanne.press("Besluit voorstellen")
	o.sanne.sees("Het staat in het dossier.")
	o.glenn.looksAt("/mijn", "!said no")
	o.iris.owes("Beslis op het voorstel", glenn)
	o.iris.goTo(o.dossier + "/vastleggen/beschikking-gegeven")
	o.iris.answer(qa{"Op grond van welk mandaat", "artikel 3 van het Mandaatbesluit 2026"})
	o.iris.press("Verder naar controleren")
	o.iris.press("Ja, ga verder")
	o.iris.press("Beslissen")
	o.iris.owesNot("Beslis op het voorstel", glenn)
	o.sanne.owes("Verzend de beschikking", glenn)
	o.glenn.looksAt("/mijn/besluit", "!said no", "!Met hulp thuis lukt het ook.")
	o.sanne.record(o.dossier, "beschikking-verzonden", "Beschikking verzenden", qa{"Hoe is de beschikking bekendgemaakt?", "Per post"})
	o.sanne.owesNot("Verzend de beschikking", glenn)
	o.glenn.hears("The municipality sent you the letter with the decision")
	o.glenn.looksAt("/mijn", "The municipality said no to your request for a safehouse.", "Then you can object.")
	o.glenn.looksAt("/mijn/besluit", "Met hulp thuis lukt het ook.", "You can object to the decision of 23 November 2026 until Monday 4 January 2027.", "It costs nothing.")
	o.nadia.hears("Beschikking verzonden", glenn)
	o.nadia.knows(o.dossier, "Beschikking verzonden", "!Met hulp thuis lukt het ook.")
}

// objects: in his own words. Who works on the case hears it; the house and the
// clinic may know that he did, not why.
func (o *objection) objects() {
	o.glenn.goTo("/mijn/besluit")
	o.glenn.follow("Make an objection")
	o.glenn.answer(qa{"Why do you disagree?", "Nobody asked my doctor."})
	o.glenn.press("Go on to check")
	o.glenn.sees("Nobody asked my doctor.")
	o.glenn.press("Make an objection")
	o.glenn.sees("It is in your record.", "You objected. Somebody else now looks at the decision again.", "You will hear by Monday 15 February 2027")
	o.glenn.seesNot("Then you can object.")
	o.sanne.hears("Bezwaar ontvangen", glenn)
	o.sanne.owes("Bevestig de ontvangst van het bezwaar", glenn)
	o.frank.owes("Wijs aan wie het bezwaar behandelt", "15 feb. 2027", glenn)
	o.hugo.knows(o.dossier, "Bezwaar ontvangen", "!Nobody asked my doctor.")
	o.nadia.knows(o.dossier, "Bezwaar ontvangen", "!Nobody asked my doctor.")
}

// takenUp: not by who took the decision.
func (o *objection) takenUp() {
	o.sanne.record(o.dossier, "ontvangst-bevestigd", "Ontvangst bevestigen", qa{"Waarvan?", "Het bezwaar"}, qa{"Hoe ging het?", "Per brief"})
	o.sanne.owesNot("Bevestig de ontvangst van het bezwaar", glenn)
	o.frank.goTo(o.dossier + "/vastleggen/bezwaar-in-behandeling")
	o.frank.answer(qa{"Wie behandelt het bezwaar?", "Iris Prins"}, qa{"Adviseert een adviescommissie?", "Nee"})
	o.frank.press("Behandelaar van het bezwaar aanwijzen")
	o.frank.seesErrorAt("Wie behandelt het bezwaar?", "Wie het besluit nam, beslist niet op het bezwaar daartegen.")
	o.frank.choose("Wie behandelt het bezwaar?", "Noor Visscher")
	o.frank.press("Behandelaar van het bezwaar aanwijzen")
	o.frank.sees("Het staat in het dossier.")
	o.frank.owesNot("Wijs aan wie het bezwaar behandelt", glenn)
	o.noor.owes("Hoor wie bezwaar maakt", "15 feb. 2027", glenn)
	o.glenn.looksAt("/mijn/besluit", "Noor Visscher looks at it. That is somebody else than who took the decision.", "You may come and say what you think first. You may bring somebody.")
}

// heard: he tells his side before anybody decides.
func (o *objection) heard() {
	o.frank.looksAt(o.dossier, "Wie bezwaar maakt, is nog niet gehoord.")
	o.noor.record(o.dossier, "hoorzitting-gehouden", "Hoorzitting vastleggen", qa{"Is van horen afgezien?", "Nee"}, qa{"Verslag, of waarom", "Zijn arts vindt hulp thuis niet genoeg."},
		qa{"Wie waren erbij?", "De inwoner en zijn arts"})
	o.noor.owesNot("Hoor wie bezwaar maakt", glenn)
	o.frank.owes("Beslis op het bezwaar", "15 feb. 2027", glenn)
	o.glenn.looksAt("/mijn/besluit", "It was talked about on Monday 23 November 2026.", "!You may come and say what you think first.")
	o.hugo.knows(o.dossier, "!Zijn arts vindt hulp thuis niet genoeg.")
}

// late: twelve weeks on there is no decision. He says that it takes too long,
// and reads what that does; the municipality has two weeks, and has to decide
// on the penalty too. That is between the two of them.
func (o *objection) late() {
	o.frank.owes("Beslis op het bezwaar", "2 dagen te laat", glenn)
	o.frank.waitsFor("/berichten", "Herinnering: Beslis op het bezwaar Nieuw De uiterste datum was 15 februari 2027. "+glenn)
	o.glenn.looksAt("/mijn", "It should have been ready on Monday 15 February 2027. The municipality is late.")
	o.glenn.tells("/mijn/besluit", "Say that it takes too long", "Say that the decision is late")
	o.glenn.looksAt("/mijn", "On Wednesday 17 February 2027 you said that it takes too long.", "The municipality then has until Wednesday 3 March 2027.")
	o.glenn.looksAt("/mijn/besluit", "!Say that it takes too long")
	o.sanne.hears("Ingebrekestelling ontvangen", glenn)
	o.frank.owes("Neem een besluit op de ingebrekestelling", "28 apr. 2027", glenn)
	o.frank.looksAt(o.dossier, "Twee weken na de ingebrekestelling", "3 maart 2027", "Besluit over de dwangsom")
	o.nadia.looksAt(o.dossier, "!Twee weken na de ingebrekestelling", "!Besluit over de dwangsom")
	o.hugo.looksAt(o.dossier, "!Twee weken na de ingebrekestelling", "!Besluit over de dwangsom")
}

// won grants a year in a house after all.
var won = []qa{
	{"Uitkomst", "Gegrond"}, {"Wat gebeurt er met het besluit?", "Alsnog een safehouse toekennen"}, {"Redenen", "Hulp thuis is bij u niet genoeg."},
	{"Op grond van welk mandaat", "artikel 4 van het Mandaatbesluit 2026"}, {"Vorm van ondersteuning", "Beschermd wonen"}, {"Waarom deze vorm?", "Er is dag en nacht toezicht."},
	{"Safehouse", "Huis Meander"}, {"Begindatum", "1 maart 2027"}, {"Duur in maanden", "12"}, {"Leveringsvorm", "Maatwerkovereenkomst"},
}

// decidedAnew: who refused is sent away with the reason; somebody else decides.
func (o *objection) decidedAnew() {
	o.iris.goTo(o.dossier + "/vastleggen/beslissing-op-bezwaar-gegeven")
	o.iris.answer(won...)
	o.iris.press("Verder naar controleren")
	o.iris.sees("Wie het besluit nam, beslist niet op het bezwaar daartegen.", "Laat iemand anders met mandaat het bezwaar behandelen.", "Awb art. 10:3 lid 3")
	o.frank.looksAt(o.dossier+"/vastleggen/beslissing-op-bezwaar-gegeven", "Nobody asked my doctor.", "Zijn arts vindt hulp thuis niet genoeg.", "Met hulp thuis lukt het ook")
	o.frank.send("Beslissen op het bezwaar", won...)
	o.frank.owesNot("Beslis op het bezwaar", glenn)
	o.glenn.looksAt("/mijn", "The municipality has looked again and decided. You get a letter about it.", "!You may go and live at Huis Meander.")
	o.glenn.looksAt("/mijn/besluit", "!You were right.")
	o.sanne.owes("Verzend de beslissing op bezwaar", glenn)
}

// granted: it works from the day it was sent. What was refused holds no more.
func (o *objection) granted() {
	o.sanne.record(o.dossier, "beschikking-verzonden", "Beschikking verzenden", qa{"Hoe is de beschikking bekendgemaakt?", "Per post"})
	o.sanne.owesNot("Verzend de beslissing op bezwaar", glenn)
	o.glenn.hears("The municipality looked again and took a new decision")
	o.glenn.looksAt("/mijn", "The municipality said yes. You may go and live at Huis Meander.")
	o.glenn.looksAt("/mijn/besluit", "After your objection the municipality said yes after all.", "That no longer holds.", "You were right.", "Hulp thuis is bij u niet genoeg.",
		"!Met hulp thuis lukt het ook.", "You can go to court until Wednesday 31 March 2027.")
	o.hugo.hears("Beslissing op bezwaar gegeven", glenn)
	o.hugo.knows(o.dossier, "!Hulp thuis is bij u niet genoeg.")
	o.frank.record(o.dossier, "dwangsom-vastgesteld", "Dwangsom vaststellen", qa{"Bedrag in hele euro's", "0"}, qa{"Reden", "Beslist binnen twee weken na de ingebrekestelling."})
	o.frank.owesNot("Neem een besluit op de ingebrekestelling", glenn)
	o.glenn.looksAt("/mijn/besluit", "The municipality does not have to pay you money for that.")
	o.nadia.hears("Beschikking verzonden", glenn)
	o.nadia.owes("Laat de inwoner in het huis komen wonen en leg de dag vast", glenn)
	o.nadia.record(o.dossier, "plaatsing-gepland", "Plaatsing plannen", qa{"Dag van aankomst", "1 maart 2027"}, qa{"Kamer", "Kamer 4"})
	o.nadia.owes("Laat de inwoner in het huis komen wonen en leg de dag vast", "1 mrt. 2027", glenn)
	o.glenn.hears("The house chose a day")
	o.glenn.looksAt("/mijn", "You can move in on Monday 1 March 2027.")
}

// movesIn: the day has come.
func (o *objection) movesIn() {
	o.nadia.record(o.dossier, "plaatsing-gedaan", "Plaatsing vastleggen", qa{"Kamer", "Kamer 4"})
	o.nadia.owesNot("Laat de inwoner in het huis komen wonen", glenn)
	o.nadia.looksAt("/huis/dag", glenn)
	o.sanne.hears("In het safehouse gaan wonen", glenn)
	o.glenn.looksAt("/mijn", "You have lived at Huis Meander since Monday 1 March 2027.", "Your decision holds until Tuesday 29 February 2028.")
}
