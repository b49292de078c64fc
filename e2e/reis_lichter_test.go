package e2e

import "testing"

// TestStepDown lets somebody go on with less support sooner than was decided,
// with every party at a browser of their own. She looks without page scripts.
func TestStepDown(t *testing.T) { // MON-01, MON-03, DEC-07, DEC-08, PROC-13, DDL-10, DDL-13, OUT-01, ROLE-08; A09
	t.Parallel()
	s := newStepDown(t)
	s.d.later("2027-03-15", s.fenna, s.ruben, s.shanti, s.sanne, s.iris)
	s.goesWell()
	s.needsLess()
	s.examined()
	s.decided()
	s.sent()
	s.rearmed()
}

// stepDown is the case of Shanti Bhagwandin, who lives in De Kade, and those who
// have part in it.
type stepDown struct {
	d                                 *demo
	dossier                           string
	fenna, ruben, shanti, sanne, iris *person
}

func newStepDown(t *testing.T) *stepDown {
	d := startDemo(t)
	plain := small
	plain.noScript = true
	s := &stepDown{d: d,
		fenna:  newPerson(t, d.URL, "Fenna Jorritsma", desktop).signIn(),
		ruben:  newPerson(t, d.URL, "Ruben Kok", small).signIn(),
		shanti: newPerson(t, d.URL, "Shanti Bhagwandin", plain).signIn(),
		sanne:  newPerson(t, d.URL, "Sanne Bos", desktop).signIn(),
		iris:   newPerson(t, d.URL, "Iris Prins", desktop).signIn(),
	}
	s.dossier = s.ruben.finds("S. Bhagwandin")
	return s
}

// goesWell: she reached her goals, and house, municipality and she say so.
func (s *stepDown) goesWell() {
	s.shanti.looksAt("/mijn", "Uw besluit geldt tot en met zondag 31 oktober 2027.")
	s.ruben.goTo(s.dossier + "/vastleggen/doelvoortgang-gemeld")
	s.ruben.row("Doelen 1", qa{"Hoe ver is het?", "Gehaald"}, qa{"Toelichting", "Staat elke dag om zeven uur op."})
	s.ruben.set("Welk doel?", "Elke dag om acht uur op")
	s.ruben.press("Voortgang van doelen melden")
	s.ruben.record(s.dossier, "evaluatie-gehouden", "Evaluatie vastleggen", qa{"Wie waren erbij?", "De inwoner|Het safehouse|De gemeente"}, qa{"Hoe gaat het?", "Redt zich bijna zonder hulp."},
		qa{"Wat vindt de inwoner zelf?", "Ik kan dit nu zelf."}, qa{"Hoe verder?", "Eerder naar lichtere hulp"})
	s.sanne.hears("Evaluatie gehouden", "S. Bhagwandin")
	s.shanti.looksAt("/mijn/huis", "Gehaald", "Staat elke dag om zeven uur op.", "Redt zich bijna zonder hulp.", "Eerder naar lichtere hulp")
	s.fenna.looksAt(s.dossier+"/tijdlijn", "Plaatsing", "!Evaluatie gehouden", "!Redt zich bijna zonder hulp.")
}

// needsLess: the house reports at once that the need changed for good. What
// that says about her health the municipality reads when she allows it.
func (s *stepDown) needsLess() {
	s.ruben.record(s.dossier, "zorgbehoefte-gewijzigd", "Blijvende verandering van de zorgbehoefte melden", qa{"Is er meer of minder hulp nodig?", "Minder"},
		qa{"Wat is er veranderd?", "Kookt, plant en betaalt zelf"}, qa{"Sinds wanneer?", "1 maart 2027"}, qa{"Wat stelt u voor?", "Begeleiding aan huis"})
	s.sanne.hears("Zorgbehoefte blijvend veranderd", "Kan niet wachten", "S. Bhagwandin")
	s.shanti.hears("U heeft meer of minder hulp nodig")
	s.sanne.owes("S. Bhagwandin")
	s.sanne.looksAt(s.dossier+"/tijdlijn", "Begeleiding aan huis", "!Kookt, plant en betaalt zelf")
	s.shanti.tells("/mijn/rechten", "Iemand toestemming geven", "Iemand toestemming geven", qa{"Welke gegevens?", "Gegevens over de behandeling en gezondheid"}, qa{"Wie heeft de gegevens nu?", "De Kade"},
		qa{"Wie mag ze zien?", "Gemeente Hilversum"}, qa{"Waarom mag die ze zien?", "Kijken of ik eerder op mezelf kan wonen"})
	s.sanne.looksAt(s.dossier+"/tijdlijn", "Kookt, plant en betaalt zelf")
	s.fenna.looksAt(s.dossier+"/tijdlijn", "!Kookt, plant en betaalt zelf")
}

// examined: without hearing her the decision cannot change.
func (s *stepDown) examined() {
	s.sanne.refused(s.dossier, "wijziging-voorgesteld", "Wijziging voorstellen", "Sinds het laatste besluit is er geen heronderzoek gehouden.", lighter...)
	s.sanne.record(s.dossier, "heronderzoek-gehouden", "Heronderzoek vastleggen", qa{"Wat was de aanleiding?", "De zorgbehoefte veranderde"}, qa{"Wat is er gevonden?", "Toezicht dag en nacht is niet meer nodig"},
		qa{"Is de inwoner gehoord?", "Ja"}, qa{"Wat vindt de inwoner", "Wil graag eerder naar een eigen plek"}, qa{"Conclusie", "Verkorten of lichtere hulp"})
	s.shanti.hears("De gemeente keek opnieuw welke hulp past")
	s.ruben.hears("Heronderzoek gehouden", "S. Bhagwandin")
	s.ruben.looksAt(s.dossier+"/tijdlijn", "Heronderzoek gehouden", "!Wil graag eerder naar een eigen plek")
}

// lighter is the proposal: an earlier end.
var lighter = []qa{{"Wat verandert er?", "Verkorten of lichtere hulp"}, {"Op welke grond?", "Blijkt uit het heronderzoek"}, {"Vanaf welke dag?", "1 april 2027"},
	{"Nieuwe laatste dag", "31 juli 2027"}, {"Redenen", "U kunt bijna alles zelf. Vier maanden is genoeg."}}

// decided: by somebody else than who proposed it.
func (s *stepDown) decided() {
	s.sanne.decides(s.dossier, "wijziging-voorgesteld", "Wijziging voorstellen", lighter...)
	s.sanne.refused(s.dossier, "beschikking-gewijzigd", "Beslissen op de wijziging", "ander", qa{"Op grond van welk mandaat", "artikel 3"})
	s.iris.owes("S. Bhagwandin")
	s.iris.decides(s.dossier, "beschikking-gewijzigd", "Beslissen op de wijziging", qa{"Op grond van welk mandaat", "artikel 3 van het Mandaatbesluit 2026"})
	s.iris.owesNot("Beslis", "S. Bhagwandin")
	s.shanti.looksAt("/mijn", "Uw besluit geldt tot en met zondag 31 oktober 2027.")
	s.ruben.owes("Meld wat de inwoner na het verblijf wil", "30 juni 2027", "S. Bhagwandin")
	s.sanne.owes("Verzend", "S. Bhagwandin")
}

// sent: she reads the new decision, why, and until when she can object.
func (s *stepDown) sent() {
	s.sanne.record(s.dossier, "beschikking-verzonden", "Beschikking verzenden", qa{"Hoe is de beschikking bekendgemaakt?", "Per post"})
	s.sanne.owesNot("Verzend", "S. Bhagwandin")
	s.shanti.hears("De gemeente stuurde u de brief met het besluit")
	s.shanti.looksAt("/mijn", "Uw besluit geldt tot en met zaterdag 31 juli 2027.", "Laatste dag om te zeggen dat u het niet eens bent met een besluit (bezwaar)")
	s.shanti.looksAt("/mijn/besluit", "zaterdag 31 juli 2027", "U kunt bijna alles zelf. Vier maanden is genoeg.", "bezwaar maken tot en met maandag 26 april 2027", "Bezwaar maken")
	s.ruben.hears("Beschikking verzonden", "S. Bhagwandin")
	s.ruben.looksAt(s.dossier+"/tijdlijn", "Beschikking gewijzigd", "!Vier maanden is genoeg")
	s.fenna.looksAt(s.dossier+"/tijdlijn", "!Vier maanden is genoeg")
}

// rearmed: what hangs on the end moves with it.
func (s *stepDown) rearmed() {
	s.ruben.owes("Meld wat de inwoner na het verblijf wil", "31 mrt. 2027", "S. Bhagwandin")
	s.ruben.looksAt(s.dossier, "Wensen voor het vertrek melden, vier maanden vooraf: uiterlijk woensdag 31 maart 2027")
	s.shanti.tells("/mijn", "Vertel waar u hierna wilt wonen", "Vertellen waar u hierna wilt wonen", qa{"Wilt u terug naar de gemeente", "Ja"}, qa{"Hoe wilt u wonen?", "In een eigen studio"})
	s.ruben.record(s.dossier, "uitstroomwensen-gemeld", "Uitstroomwensen melden", qa{"Wil de inwoner terug naar de gemeente van herkomst?", "Ja"}, qa{"Hoe wil de inwoner wonen?", "In een eigen studio"},
		qa{"Welke ondersteuning is dan nog nodig?", "Een keer per week begeleiding"}, qa{"Staat de inwoner achter deze weergave?", "Ja"})
	s.ruben.owesNot("Meld wat de inwoner na het verblijf wil", "S. Bhagwandin")
	s.sanne.hears("Uitstroomwensen gemeld", "S. Bhagwandin")
	s.shanti.looksAt("/mijn", "Stap 7 van 8: op weg naar een eigen plek")
}
