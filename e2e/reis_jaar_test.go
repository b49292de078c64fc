package e2e

import "testing"

// TestSmoothYear is a year in a house in which all goes well, from the decision
// to half a year after it, with every party at a browser of their own.
func TestSmoothYear(t *testing.T) { // PLC-01..07, MON-03, OUT-01..04, OUT-08, OUT-09, DDL-10, DDL-14, PROC-12, PROC-18, ROLE-08
	t.Parallel()
	y := newYear(t)
	y.expected()
	y.d.later("2026-12-04", y.anouk, y.ruben, y.niels, y.tirza)
	y.arrives()
	y.settles()
	y.evening()
	y.d.later("2027-07-20", y.anouk, y.ruben, y.niels, y.tirza)
	y.evaluates()
	y.wishes()
	y.plans()
	y.handsOver()
	y.d.later("2027-12-03", y.anouk, y.ruben, y.niels, y.tirza)
	y.leaves()
	y.d.later("2028-06-05", y.ruben, y.niels, y.tirza)
	y.followedUp()
}

// year is the case of Niels Overbeek, who may go and live in De Kade, and those
// who have part in it.
type year struct {
	d                          *demo
	dossier                    string
	anouk, ruben, niels, tirza *person
}

func newYear(t *testing.T) *year {
	d := startDemo(t)
	y := &year{d: d,
		anouk: newPerson(t, d.URL, "Anouk Steen", desktop).signIn(),
		ruben: newPerson(t, d.URL, "Ruben Kok", small).signIn(),
		niels: newPerson(t, d.URL, "Niels Overbeek", small).signIn(),
		tirza: newPerson(t, d.URL, "Tirza Vermeer", desktop).signIn(),
	}
	y.dossier = y.ruben.finds("N. Overbeek")
	return y
}

// expected: the house looks whether it fits and chooses the day with him.
func (y *year) expected() {
	y.niels.looksAt("/mijn", "De gemeente heeft ja gezegd. U mag gaan wonen bij De Kade.", "Het huis kiest nu met u een dag")
	y.ruben.record(y.dossier, "intake-gehouden", "Intake vastleggen", qa{"Safehouse", "De Kade"}, qa{"Is er een zorgbehoefte?", "Ja"},
		qa{"Past de inwoner bij het safehouse?", "Ja"}, qa{"Bevindingen", "Slaapt slecht en zoekt een vast ritme"})
	y.ruben.record(y.dossier, "plaatsing-gepland", "Plaatsing plannen", qa{"Safehouse", "De Kade"}, qa{"Dag van aankomst", "4 december 2026"}, qa{"Kamer", "Kamer 4"})
	y.niels.looksAt("/mijn", "vrijdag 4 december 2026", "De Kade")
	y.niels.hears("Het huis koos een dag waarop u komt")
	y.tirza.hears("Plaatsing gepland", "N. Overbeek")
	y.anouk.hears("Plaatsing gepland", "N. Overbeek")
	y.anouk.looksAt(y.dossier+"/tijdlijn", "Intake gehouden", "!Slaapt slecht")
}

// arrives: he leaves the clinic and comes to live in the house, which gives him
// its rules; he reads and signs them on his own page.
func (y *year) arrives() {
	y.ruben.owes("Laat de inwoner in het huis komen wonen", "N. Overbeek")
	y.anouk.record(y.dossier, "ontslag-gegeven", "Ontslag vastleggen", qa{"Geeft de kliniek nazorg?", "Ja"}, qa{"Nazorg tot en met", "4 maart 2027"}, qa{"Waar gaat de inwoner heen?", "Naar een safehouse"})
	y.ruben.hears("Uit de kliniek ontslagen", "Kan niet wachten", "N. Overbeek")
	y.ruben.record(y.dossier, "plaatsing-gedaan", "Plaatsing vastleggen", qa{"Safehouse", "De Kade"}, qa{"Kamer", "Kamer 4"})
	y.ruben.owesNot("Laat de inwoner in het huis komen wonen", "N. Overbeek")
	y.tirza.hears("In het safehouse gaan wonen", "N. Overbeek")
	y.niels.looksAt("/mijn", "U woont sinds vrijdag 4 december 2026 bij De Kade.", "!Teken de huisregels")

	y.ruben.owes("voorwaarden", "N. Overbeek")
	y.ruben.record(y.dossier, "voorwaarden-verstrekt", "Voorwaarden en huisregels verstrekken", qa{"Titel", "Huisregels"}, qa{"Versie", "2026"},
		qa{"Tekst", "Niemand gebruikt alcohol of drugs. Iedereen is om elf uur thuis."}, qa{"De inwoner heeft ze gekregen", "Ja"}, qa{"De gemeente heeft ze gekregen", "Ja"})
	y.niels.looksAt("/mijn", "Teken de huisregels", "Lees ze eerst")
	y.niels.follow("Teken de huisregels")
	y.niels.sees("Iedereen is om elf uur thuis.")
	y.niels.tells("/mijn", "Teken de huisregels", "De huisregels tekenen")
	y.niels.looksAt("/mijn", "!Teken de huisregels")
	y.niels.looksAt("/mijn/huis", "Getekend", "Huisregels, versie 2026", "U tekende op vrijdag 4 december 2026")
	y.ruben.hears("Voorwaarden en huisregels ondertekend", "N. Overbeek")
	y.tirza.hears("Voorwaarden en huisregels ondertekend", "N. Overbeek")
	y.tirza.looksAt(y.dossier+"/tijdlijn", "Voorwaarden en huisregels ondertekend", "Niels Overbeek")
}

// settles: who does what if it goes wrong, goals, and the talks to come.
func (y *year) settles() {
	y.ruben.owes("Spreek af wie wat doet als een gedwongen vertrek dreigt", "N. Overbeek")
	y.ruben.goTo(y.dossier + "/vastleggen/exitafspraken-gemaakt")
	y.ruben.row("Afspraken 1", qa{"Waarover?", "Wonen"}, qa{"Wie doet het?", "Het safehouse"}, qa{"Wat is afgesproken?", "De kamer blijft drie nachten vrij."})
	y.ruben.press("Afspraken maken voor als het misgaat")
	y.ruben.answered(422)
	y.ruben.sees("Er is nog geen afspraak over: Ondersteuning.")
	y.ruben.press("Nog een regel")
	y.ruben.row("Afspraken 2", qa{"Waarover?", "Ondersteuning"}, qa{"Wie doet het?", "Het safehouse"}, qa{"Wat is afgesproken?", "Wij bellen elke dag."})
	y.ruben.press("Nog een regel")
	y.ruben.row("Afspraken 3", qa{"Waarover?", "Overleg"}, qa{"Wie doet het?", "De gemeente"}, qa{"Wat is afgesproken?", "De consulent roept iedereen bij elkaar."})
	y.ruben.draw("drie regels")
	y.ruben.press("Afspraken maken voor als het misgaat")
	y.ruben.sees("Het staat in het dossier.")
	y.niels.tells("/mijn", "Geef een adres voor als het misgaat", "Een adres geven voor als het misgaat", qa{"Bij wie?", "Mijn zus"}, qa{"Straat", "Groest"}, qa{"Huisnummer", "12"},
		qa{"Postcode", "1211 EA"}, qa{"Plaats", "Hilversum"})
	y.ruben.hears("Adres vastgelegd voor als het misgaat", "N. Overbeek")
	y.ruben.record(y.dossier, "contactpersoon-aangewezen", "Contactpersoon aanwijzen", qa{"Voor welke partij?", "Safehouse"}, qa{"Wanneer?", "Tijdens het verblijf"}, qa{"Contactpersoon", "Ruben Kok"})
	y.ruben.record(y.dossier, "zorgplan-vastgesteld", "Zorgplan vaststellen", qa{"Fase waarin de inwoner nu zit", "Landen"}, qa{"Leefgebied", "Dagbesteding"},
		qa{"Doel", "Drie ochtenden per week werken"}, qa{"Het plan is met de inwoner gemaakt of besproken", "Ja"})
	y.tirza.record(y.dossier, "evaluatiemomenten-afgesproken", "Evaluatiemomenten afspreken", qa{"Dag", "20 juli 2027"}, qa{"Hoe?", "Gesprek in het huis"},
		qa{"Het evaluatieverslag van het huis is genoeg", "Ja"})
	y.ruben.owes("Evalueer samen op 20 juli 2027", "N. Overbeek")
	y.niels.looksAt("/mijn", "Gesprek over hoe het gaat")
	y.niels.looksAt("/mijn/huis", "Drie ochtenden per week werken", "Gesprek op dinsdag 20 juli 2027")
	y.niels.looksAt("/mijn/mensen", "Ruben Kok", "Uw contact in het huis")
	y.tirza.looksAt(y.dossier+"/tijdlijn", "Zorgplan vastgesteld", "Drie ochtenden per week werken")
	y.anouk.looksAt(y.dossier+"/tijdlijn", "Zorgplan vastgesteld", "!Drie ochtenden per week werken", "!Groest")
}

// evening: the house writes down how the day was. He may read it, and neither
// the municipality nor the clinic.
func (y *year) evening() {
	const log = "Kookte voor de groep en lachte weer"
	y.ruben.goTo("/huis/dag")
	y.ruben.sees("9 bewoners", "N. Overbeek")
	y.ruben.follow("Dagverslagen schrijven")
	y.ruben.unfold()
	y.ruben.row("N. Overbeek", qa{"Was de inwoner er?", "Ja"}, qa{"Deed de inwoner mee", "Ja"}, qa{"Hoe was de dag?", log})
	y.ruben.draw("avond")
	y.ruben.press("Dagverslagen bewaren")
	y.ruben.sees("Bewaard:", "N. Overbeek")
	y.ruben.looksAt(y.dossier+"/tijdlijn", "Dagverslag geschreven", log)
	y.niels.goTo("/mijn/papieren")
	y.niels.follow("Uw dossier om af te drukken")
	y.niels.sees(log)
	y.tirza.looksAt(y.dossier+"/tijdlijn", "!Dagverslag", "!"+log)
	y.anouk.looksAt(y.dossier+"/tijdlijn", "!Dagverslag", "!"+log)
}

// evaluates: on the day that was agreed they look back, and he says what he
// thinks of it.
func (y *year) evaluates() {
	y.niels.looksAt("/mijn", "Gesprek over hoe het gaat")
	y.ruben.record(y.dossier, "doelvoortgang-gemeld", "Voortgang van doelen melden", qa{"Welk doel?", "Drie ochtenden"}, qa{"Hoe ver is het?", "Gehaald"}, qa{"Toelichting", "Werkt vier ochtenden in de kringloop"})
	y.ruben.record(y.dossier, "evaluatie-gehouden", "Evaluatie vastleggen", qa{"Wie waren erbij?", "De inwoner|Het safehouse|De gemeente"}, qa{"Hoe gaat het?", "Het dagritme staat."},
		qa{"Wat vindt de inwoner zelf?", "Ik voel me hier veilig."}, qa{"Hoe verder?", "Verder zoals nu"})
	y.ruben.owesNot("Evalueer samen op 20 juli 2027", "N. Overbeek")
	y.tirza.hears("Evaluatie gehouden", "N. Overbeek")
	y.tirza.looksAt(y.dossier+"/tijdlijn", "Het dagritme staat.", "Werkt vier ochtenden in de kringloop")
	y.anouk.looksAt(y.dossier+"/tijdlijn", "Plaatsing", "!Evaluatie gehouden", "!Het dagritme staat.")
	y.niels.looksAt("/mijn/huis", "Gehaald", "Het dagritme staat.", "Ik voel me hier veilig.")
	y.niels.tells("/mijn", "Zeg wat u van het laatste gesprek vindt", "Zeggen wat u ergens van vindt", qa{"Bent u het ermee eens?", "Ja"}, qa{"Wat wilt u zeggen?", "Dat klopt helemaal."})
	y.ruben.hears("Reactie van de inwoner", "N. Overbeek")
}

// wishes: he says where he wants to live next, and the house tells the
// municipality in time.
func (y *year) wishes() {
	y.ruben.waitsFor("/berichten", "Herinnering: Meld wat de inwoner na het verblijf wil, ook of die terug wil naar de gemeente van herkomst Nieuw Uiterlijk op 3 augustus 2027. N. Overbeek")
	y.niels.tells("/mijn", "Vertel waar u hierna wilt wonen", "Vertellen waar u hierna wilt wonen", qa{"Wilt u terug naar de gemeente", "Ja"}, qa{"Hoe wilt u wonen?", "Een studio bij mijn werk"}, qa{"Welke hulp wilt u dan nog?", "Elke week een gesprek"})
	y.ruben.hears("Wens voor na het verblijf gegeven", "N. Overbeek")
	y.ruben.owes("Meld wat de inwoner na het verblijf wil", "N. Overbeek")
	y.ruben.record(y.dossier, "uitstroomwensen-gemeld", "Uitstroomwensen melden", qa{"Wil de inwoner terug naar de gemeente van herkomst?", "Ja"}, qa{"Hoe wil de inwoner wonen?", "Een studio bij het werk"},
		qa{"Welke ondersteuning is dan nog nodig?", "Een gesprek per week"}, qa{"Staat de inwoner achter deze weergave?", "Ja"})
	y.ruben.owesNot("Meld wat de inwoner na het verblijf wil", "N. Overbeek")
	y.tirza.hears("Uitstroomwensen gemeld", "N. Overbeek")
	y.niels.looksAt("/mijn", "Stap 7 van 8: op weg naar een eigen plek")
	y.niels.looksAt("/mijn/hierna", "Een studio bij mijn werk", "Een studio bij het werk", "geen voorrang op een woning")
}

// plans: municipality and house see what is possible, and he agrees with the
// plan.
func (y *year) plans() {
	y.tirza.record(y.dossier, "vervolg-afgestemd", "Vervolg afstemmen", qa{"Gemeente waar de inwoner wil wonen", "Hilversum"}, qa{"Is de gewenste woning daar haalbaar?", "Ja"},
		qa{"Welke woning is besproken?", "Een studio van de corporatie"}, qa{"Welke ondersteuning is nodig en mogelijk?", "Ambulante begeleiding"})
	y.ruben.hears("Vervolg afgestemd", "N. Overbeek")
	y.ruben.record(y.dossier, "uitstroomplan-vastgesteld", "Uitstroomplan vaststellen", qa{"In welke gemeente gaat de inwoner wonen?", "Hilversum"}, qa{"Wonen", "Een studio aan de Groest"},
		qa{"Welke ondersteuning of behandeling", "Ambulant, door Kliniek Zuiderveen"}, qa{"Hoe bouwt de inwoner een goed netwerk op?", "De zus en de sport"}, qa{"Inkomen en dagbesteding", "Werk in de kringloop"},
		qa{"Wat doen we als het misgaat?", "Eerst de zus bellen"}, qa{"Hoe gaat de inwoner terug", "De woning staat in Hilversum"}, qa{"Is dit plan haalbaar?", "Ja"}, qa{"Waarom wel of niet?", "De studio is toegezegd."},
		qa{"Is aan de inwoner uitgelegd of een safehouse voorrang", "Ja"})
	y.niels.hears("Uw plan voor na het safehouse")
	y.niels.tells("/mijn", "Lees uw plan voor na het safehouse", "Zeggen wat u van uw plan vindt", qa{"Bent u het eens met het plan?", "Ja"}, qa{"Wat wilt u erover zeggen?", "Dit is wat ik wil."})
	y.niels.looksAt("/mijn", "!Lees uw plan voor na het safehouse")
	y.niels.looksAt("/mijn/hierna", "U bent het eens", "Een studio aan de Groest")
	y.tirza.looksAt(y.dossier+"/tijdlijn", "Dit is wat ik wil.")
}

// handsOver: the clinic is asked to go on helping him and says yes itself.
func (y *year) handsOver() {
	y.ruben.record(y.dossier, "overdracht-aangeboden", "Overdracht aanbieden", qa{"Naar welke organisatie?", "Kliniek Zuiderveen"}, qa{"Organisatie in het register", "Kliniek Zuiderveen"},
		qa{"Heeft deze organisatie een contract", "Ja"}, qa{"Contactpersoon en telefoon", "Anouk Steen"}, qa{"Wat wordt er overgedragen?", "Elke week een gesprek over herstel"})
	y.ruben.owes("Vraag of Kliniek Zuiderveen de inwoner overneemt", "N. Overbeek")
	y.anouk.hears("Overdracht aangeboden", "N. Overbeek")
	y.anouk.looksAt(y.dossier+"/tijdlijn", "Overdracht aangeboden", "!Een studio aan de Groest")
	y.anouk.record(y.dossier, "overdracht-beantwoord", "Antwoord op een overdracht vastleggen", qa{"Neemt de organisatie de inwoner over?", "Ja"}, qa{"Wie zegt dit namens de organisatie?", "Anouk Steen"}, qa{"Vanaf", "3 december 2027"})
	y.ruben.hears("Overdracht beantwoord", "N. Overbeek")
	y.ruben.owesNot("Vraag of Kliniek Zuiderveen de inwoner overneemt", "N. Overbeek")
	y.ruben.owes("Draag de inwoner over in een gesprek met Kliniek Zuiderveen", "N. Overbeek")
	y.niels.looksAt("/mijn/hierna", "Kliniek Zuiderveen gaat u helpen, vanaf vrijdag 3 december 2027.")
}

// leaves: on the last day of the decision house, clinic and he talk, and he
// moves to a place of his own; aftercare begins.
func (y *year) leaves() {
	y.ruben.record(y.dossier, "warme-overdracht-gedaan", "Warme overdracht vastleggen", qa{"Dag van het gesprek", "3 december 2027"}, qa{"Wie waren erbij?", "Inwoner|Safehouse|Organisatie die overneemt"},
		qa{"Wat is afgesproken?", "De eerste week elke dag een telefoontje"})
	y.ruben.owes("Leg vast dat de inwoner het safehouse heeft verlaten", "N. Overbeek")
	y.ruben.record(y.dossier, "uitgestroomd", "Uitstroom vastleggen", qa{"Waar gaat de inwoner wonen?", "Eigen woning"}, qa{"Gemeente", "Hilversum"}, qa{"Hoe is de inwoner daarna te bereiken?", "Telefonisch"})
	y.ruben.owesNot("Leg vast dat de inwoner het safehouse heeft verlaten", "N. Overbeek")
	y.ruben.looksAt("/huis/dag", "!N. Overbeek")
	y.tirza.hears("Uitgestroomd", "N. Overbeek")
	y.anouk.hears("Warme overdracht gedaan", "N. Overbeek")
	y.niels.looksAt("/mijn", "U woont sinds vrijdag 3 december 2027 niet meer bij De Kade.", "Kliniek Zuiderveen helpt u nu verder.", "Stap 8 van 8: na het safehouse")
	y.anouk.record(y.dossier, "nazorg-gestart", "Nazorg vastleggen", qa{"Wie geeft de nazorg?", "De kliniek"}, qa{"Welke nazorg?", "Elke week een gesprek"}, qa{"Gemeente die de indicatie geeft", "Hilversum"},
		qa{"Is de indicatie er al?", "Nee"}, qa{"Vanaf", "3 december 2027"}, qa{"Tot en met", "2 juni 2028"})
	y.tirza.hears("Nazorg gestart", "N. Overbeek")
	y.niels.looksAt("/mijn/hierna", "Elke week een gesprek", "De eerste week elke dag een telefoontje", "!De gemeente moet hier nog ja op zeggen")
}

// followedUp: half a year later somebody asks how he is, and the aftercare ends.
func (y *year) followedUp() {
	y.tirza.owes("Vraag een half jaar na het vertrek hoe het gaat", "N. Overbeek")
	y.tirza.record(y.dossier, "opvolging-gedaan", "Navragen hoe het gaat", qa{"Hoe lang na het vertrek?", "Een half jaar"}, qa{"Is de inwoner bereikt?", "Ja"}, qa{"Hoe woont de inwoner?", "Zelfstandig"},
		qa{"Werk, opleiding of dagbesteding", "Werk"}, qa{"Welk cijfer geeft de inwoner", "8"})
	y.tirza.owesNot("Vraag een half jaar na het vertrek hoe het gaat", "N. Overbeek")
	y.ruben.record(y.dossier, "nazorg-beeindigd", "Nazorg beëindigen", qa{"Waarom stopt de nazorg?", "Niet meer nodig"})
	y.niels.hears("De hulp na het safehouse stopt")
	y.niels.looksAt("/mijn", "U hoeft nu niets te doen.")
}
