package demo

import (
	"cmp"
	"slices"

	"halfweg/dossier"
	"halfweg/termijn"
	"halfweg/toegang"
)

// gebeurtenis is a step that was thought of, and is told when its day comes:
// what happens in a house does not come in chapters.
type gebeurtenis struct {
	dag   int
	wie   toegang.Ik
	wat   func() []dossier.Inhoud
	stuk  *stuk // a document to add, before the facts
	avond bool  // after dinner
	nr    *int  // set to the number of its last fact, once it was told
}

// op thinks of facts on a day counted from today, in one command. It returns
// where the number of the last of them will be.
func (v *verhaal) op(dag int, wie toegang.Ik, inhouden ...dossier.Inhoud) *int {
	return v.komt(gebeurtenis{dag: dag, wie: wie, wat: func() []dossier.Inhoud { return inhouden }})
}

// na is op for a fact that names the number of an earlier one.
func (v *verhaal) na(dag int, wie toegang.Ik, wat func() dossier.Inhoud) *int {
	return v.komt(gebeurtenis{dag: dag, wie: wie, wat: func() []dossier.Inhoud { return []dossier.Inhoud{wat()} }})
}

func (v *verhaal) komt(g gebeurtenis) *int {
	g.nr = new(int)
	v.later = append(v.later, g)
	return g.nr
}

// verloopt tells what was thought of, in the order of the days.
func (v *verhaal) verloopt() {
	slices.SortStableFunc(v.later, func(a, b gebeurtenis) int { return cmp.Compare(a.dag, b.dag) })
	for _, g := range v.later {
		if avond := tijdOp(v.dag(g.dag), 20, v.r.IntN(60)); g.avond && avond.After(v.klok) {
			v.klok = avond
		}
		if g.stuk != nil {
			v.stappen = append(v.stappen, stap{op: v.moment(g.dag, g.wie), wie: g.wie, stuk: g.stuk})
		}
		*g.nr = v.doet(g.dag, g.wie, g.wat()...)
	}
	v.later = nil
}

// houdtContact is what who will move in gains by: the municipality takes
// responsibility and agrees with the house to be fast, and the clinic tells how
// the treatment goes.
func (v *verhaal) houdtContact(dag int, p plot) {
	if p.sinds == 0 {
		return
	}
	v.doet(dag, v.team.eerste,
		&dossier.VerantwoordelijkheidGeclaimd{Gemeente: v.gemeente, Ondersteuning: dossier.VormBeschermdWonen, Tijdelijk: true, Reden: "De inwoner wil na het verblijf terug."},
		&dossier.StreeftermijnAfgesproken{Uiterlijk: v.dag(p.sinds - 7), Met: v.huis.Organisatie, Reden: "Het huis houdt de plek zo lang vrij."})
	v.doet(dag+1, v.kliniek, &dossier.VoortgangGemeld{Toelichting: "De behandeling verloopt volgens plan. Een plek in een huis blijft nodig."})
}

// trektIn: expected, discharged from the clinic, and come to live in the house.
func (v *verhaal) trektIn(p plot) {
	v.op(p.sinds-6, v.huis, &dossier.PlaatsingGepland{Huis: v.huis.Organisatie, Vanaf: v.dag(p.sinds), Kamer: v.kamer()})
	v.op(p.sinds, v.kliniek, &dossier.OntslagGegeven{Nazorg: true, NazorgTot: v.dag(p.sinds + 90), GaatNaar: "safehouse"})
	v.komtWonen(p.sinds, p.digitaal)
	maanden := p.maanden
	if maanden == 0 {
		maanden = 12
	}
	v.spreektAf(p.sinds, maanden)
}

func (v *verhaal) kamer() string {
	return v.kies("Kamer 2", "Kamer 3", "Kamer 5", "Kamer 7", "Kamer 8, tuinzijde", "Zolderkamer")
}

// komtWonen is the day of arrival: the house hands over its rules, and next day
// they are signed.
func (v *verhaal) komtWonen(dag int, digitaal bool) {
	adres := &dossier.UitstroomadresVastgelegd{Bij: v.kies("Een zus", "De ouders", "Een broer", "Een oud-collega"), Straat: straten[v.r.IntN(len(straten))],
		Huisnummer: v.kies("4", "12", "27a", "108"), Postcode: "1217 AB", Plaats: "Hilversum"}
	regels := v.op(dag, v.huis,
		&dossier.PlaatsingGedaan{Huis: v.huis.Organisatie, Kamer: v.kamer()},
		adres, alsHetMisgaat(),
		&dossier.ContactpersoonAangewezen{Zijde: "safehouse", Periode: "verblijf", Persoon: v.huis.Persoon},
		&dossier.UitstroommogelijkhedenAfgestemd{Huisvesting: "ja", Wat: "De inschrijving bij de woningcorporatie loopt door tijdens het verblijf."},
		&dossier.VoorwaardenVerstrekt{Titel: "Voorwaarden en huisregels", Versie: "2025", AanInwoner: true, AanGemeente: true,
			Tekst: "In het huis gebruikt niemand alcohol of drugs. Ieder doet mee aan het dagprogramma en aan de weekavond. Bezoek kan in overleg. Een test kan altijd worden gevraagd; wie weigert, mag dat uitleggen."})
	if digitaal {
		v.na(dag+1, v.zelf, func() dossier.Inhoud {
			return &dossier.VoorwaardenOndertekend{Voorwaarden: *regels, Wijze: dossier.OndertekendDigitaal}
		})
		return
	}
	v.komt(gebeurtenis{dag: dag + 1, wie: v.huis, stuk: &stuk{"huisregels-ondertekend.pdf", "Ondertekende huisregels", "De inwoner heeft de voorwaarden en de huisregels gelezen en getekend."},
		wat: func() []dossier.Inhoud {
			return []dossier.Inhoud{&dossier.VoorwaardenOndertekend{Voorwaarden: *regels, Wijze: dossier.OndertekendPapier, Document: laatsteStuk}}
		}})
}

// alsHetMisgaat is what the parties agree on at the start.
func alsHetMisgaat() *dossier.ExitafsprakenGemaakt {
	return &dossier.ExitafsprakenGemaakt{Afspraken: []dossier.Exitafspraak{
		{Wat: "wonen", Wie: "safehouse", Afspraak: "De kamer blijft drie nachten vrij. Daarna kan de inwoner terecht op het afgesproken adres."},
		{Wat: "ondersteuning", Wie: "safehouse", Afspraak: "De vaste begeleider belt elke dag tot een ander het heeft overgenomen."},
		{Wat: "ketenoverleg", Wie: "gemeente", Afspraak: "De consulent roept iedereen binnen twee werkdagen bij elkaar."}}}
}

// evaluatiedagen are the days of a stay on which it is evaluated, from the day
// of moving in.
var evaluatiedagen = []int{91, 182, 273}

// spreektAf is what the municipality arranges in the first days.
func (v *verhaal) spreektAf(sinds, maanden int) {
	e := &dossier.EvaluatiemomentenAfgesproken{EigenVerslag: true}
	for _, n := range evaluatiedagen {
		e.Momenten = append(e.Momenten, dossier.Evaluatiemoment{Dag: v.dag(sinds + n), Vorm: "Gesprek in het huis, met de inwoner"})
	}
	budget := []*dossier.BudgetbeheerAfgesproken{
		{Vorm: "professional", Wie: "Budgetkring Gooi", Wat: "Vaste lasten worden betaald, elke week leefgeld."},
		{Vorm: "netwerk", Wie: "De vader van de inwoner", Wat: "Vader kijkt elke maand mee met de bank-app."},
		{Vorm: "zelf", Wat: "De inwoner doet het zelf en bespreekt het elke vrijdag."}}[v.r.IntN(3)]
	v.op(sinds+3, v.team.eerste, e, budget,
		&dossier.MaatwerkovereenkomstGesloten{Huis: v.huis.Organisatie, Van: v.dag(sinds), Tot: v.dag(sinds).Maanden(maanden).Plus(-1), Tarief: "Per etmaal, het hoogste tarief voor beschermd wonen. Huur en eten betaalt de inwoner zelf."},
		&dossier.ContactpersoonAangewezen{Zijde: "gemeente", Periode: "verblijf", Persoon: v.team.eerste.Persoon})
}

// leeft is what happens in any stay, until the day tot: a care plan, progress
// and tests, and an evaluation when it is due.
func (v *verhaal) leeft(sinds, tot int) {
	v.op(sinds+9, v.huis,
		&dossier.ZorgplanVastgesteld{Fase: "Landen", BesprokenMetInwoner: true, Doelen: []dossier.Doel{
			{Leefgebied: "dagbesteding", Doel: "Elke dag om acht uur op en meedoen aan het programma", Fase: "Landen"},
			{Leefgebied: "financien", Doel: "Alle schulden op een rij en een regeling aangevraagd", Fase: "Oefenen"},
			{Leefgebied: "relaties", Doel: v.kies("Een keer per week contact met de kinderen", "Het contact met mijn broer herstellen", "Twee vrienden maken die niet gebruiken"), Fase: "Oefenen"}}},
		&dossier.DagprogrammaVastgesteld{Soort: "intern", Wat: "Dagopening, koken, groepsgesprek en sport.", Vanaf: v.dag(sinds + 9), Tot: v.dag(sinds + 99)},
		&dossier.NetwerkBetrokken{Wie: v.kies("Zus", "Moeder", "Broer", "Vriend van de sport"), Wat: "Komt om de week eten en weet wat te doen bij trek.", Belasting: v.kies("goed", "zwaar", "onbekend")})
	if sinds+100 < tot-1 {
		v.op(sinds+100, v.huis, &dossier.DagprogrammaVastgesteld{Soort: v.kies("beide", "extern"), Vanaf: v.dag(sinds + 100),
			Wat: v.kies("Drie ochtenden werken bij de kringloop, verder het programma van het huis.", "Opleiding tot kok op dinsdag en donderdag.", "Vrijwilligerswerk in het buurthuis.")})
	}
	for i, dag := 0, sinds+28; dag < tot-3; i, dag = i+1, dag+80 {
		v.op(dag, v.huis, v.voortgang(i), &dossier.TestAfgenomen{Soort: v.kies("urine", "speeksel", "adem"), Aanleiding: "steekproef", Uitslag: dossier.TestNegatief, Toestemming: true})
	}
	for i, n := range evaluatiedagen {
		if sinds+n < tot-4 {
			v.op(sinds+n, v.huis, v.evaluatie("door", i))
		}
	}
}

// voortgang is how far the goals are at the i-th look.
func (v *verhaal) voortgang(i int) *dossier.DoelvoortgangGemeld {
	standen := [][]string{{"op_weg", "begonnen", "begonnen"}, {"gehaald", "op_weg", "op_weg"}, {"gehaald", "gehaald", "op_weg"}}[min(i, 2)]
	return &dossier.DoelvoortgangGemeld{Doelen: []dossier.Doelvoortgang{
		{Doel: 1, Stand: standen[0], Toelichting: v.kies("Is vaak als eerste beneden.", "Het opstaan kost nog moeite, meedoen niet.")},
		{Doel: 2, Stand: standen[1], Toelichting: v.kies("De brieven zijn geopend en gesorteerd.", "Gesprek gehad met de schuldhulp.")},
		{Doel: 3, Stand: standen[2]}}}
}

func (v *verhaal) evaluatie(conclusie string, i int) *dossier.EvaluatieGehouden {
	verloop := []string{"De eerste maanden waren wennen. Het dagritme staat en de sfeer in de groep is goed.",
		"Het gaat goed. De inwoner werkt buiten het huis en vraagt op tijd om hulp.",
		"Het verblijf loopt naar het einde. Er is werk, er zijn vaste contacten en het geld is op orde."}[min(i, 2)]
	return &dossier.EvaluatieGehouden{Aanwezig: []string{"inwoner", "safehouse", "gemeente"}, Verloop: verloop, Conclusie: conclusie,
		InwonerVindt: v.kies("Ik voel me hier veilig. De avonden zijn nog moeilijk.", "Ik had niet gedacht dat ik dit zou volhouden.", "De regels zijn streng, maar ze helpen me."),
		Wensen:       v.kies("Een eigen kamer in de buurt van mijn werk.", "Terug naar de eigen gemeente, maar niet naar de oude straat.", "Dat weet ik nog niet.")}
}

// dag is a day counted from today.
func (v *verhaal) dag(n int) termijn.Datum { return v.vandaag.Plus(n) }
