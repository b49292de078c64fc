package demo

import (
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/kader"
)

// The chapters of a history. Each adds the steps of one part of the chain on a
// day counted from today.

func (v *verhaal) signaal(dag int) {
	s := &dossier.SignaalGegeven{
		Kliniek: v.kliniek.Organisatie, Regiebehandelaar: v.kliniek.Persoon, Gemeente: v.gemeente, Overlegd: true,
		BehandelingVan: v.vandaag.Plus(v.behandeling), VerwachtOntslag: v.vandaag.Plus(v.ontslag),
		Leefgebieden: [][]string{{"huisvesting", "financien", "relaties"}, {"werk", "dagbesteding"}, {"gezondheid", "relaties", "justitie"}}[v.r.IntN(3)],
		Inschatting:  v.kies("beschermde_omgeving", "andere_omgeving", "nog_onbekend"),
		Toelichting: v.kies("Opname verloopt goed. Terug naar het oude adres geeft een groot risico op terugval.",
			"Werkt goed mee in de groep. Heeft na de kliniek structuur en toezicht nodig.",
			"Derde opname in vier jaar. Thuis lukt het niet om nuchter te blijven."),
	}
	if v.zonderToestemming {
		v.doet(dag, v.kliniek, s)
		return
	}
	v.doet(dag, v.kliniek, s, v.geeftToestemming())
	if v.r.IntN(2) == 0 {
		v.doet(dag, v.kliniek, v.magKliniekLezen())
	}
}

// magKliniekLezen: the municipality may tell the clinic what it decides.
func (v *verhaal) magKliniekLezen() *dossier.ToestemmingGegeven {
	return &dossier.ToestemmingGegeven{Delen: []dossier.Deel{dossier.DeelBesluit}, Van: v.team.organisatie.Organisatie,
		Aan: v.kliniek.Organisatie, Doel: "Het vervolg op de behandeling regelen", Wijze: "gesprek"}
}

// geeftToestemming: the clinic may tell the municipality about the treatment.
func (v *verhaal) geeftToestemming() *dossier.ToestemmingGegeven {
	return &dossier.ToestemmingGegeven{Delen: []dossier.Deel{dossier.DeelKern, dossier.DeelZorg}, Van: v.kliniek.Organisatie,
		Aan: v.team.organisatie.Organisatie, Doel: "Het onderzoek naar ondersteuning na de behandeling", Wijze: "gesprek"}
}

func (v *verhaal) melding(dag int) {
	m := &dossier.MeldingGedaan{
		Gemeente: v.gemeente, Hoedanigheid: dossier.DoorBehandelaar, Indiener: v.kliniek.Persoon, Wijze: "digitaal",
		Ondersteuning: dossier.VormBeschermdWonen, Behandelaarssteun: true, WensHuis: v.huis.Organisatie,
		Vestiging: v.kies("herkomst", "onbekend"),
		Hulpvraag: v.kies("Ik wil niet terug naar mijn oude kamer. Daar komt iedereen van vroeger over de vloer.",
			"Ik zoek een plek waar ik met anderen nuchter kan blijven en weer leer koken, sparen en werken.",
			"Na de vorige opname ging het na twee weken thuis al mis. Nu wil ik eerst oefenen op een veilige plek.",
			"Mijn schulden en de ruzies thuis maken dat ik weer ga drinken. Ik wil rust om aan herstel te werken."),
	}
	if v.ondersteuning != "" {
		m.Ondersteuning = v.ondersteuning
	}
	v.stappen = append(v.stappen, stap{op: v.moment(dag, v.kliniek), wie: v.kliniek, stuk: v.verklaring()})
	v.doet(dag, v.kliniek, m, &dossier.DocumentToegevoegd{ID: laatsteStuk, Soort: "behandelaarsverklaring",
		Titel: "Verklaring van de behandelaar", Deel: dossier.DeelZorg})
}

// laatsteStuk stands for the id of the document added just before.
const laatsteStuk = "@"

func (v *verhaal) verklaring() *stuk {
	return &stuk{"verklaring-behandelaar.pdf", "Verklaring van de behandelaar",
		"Ondergetekende steunt het verblijf in een safehouse na de behandeling. De inwoner is gemotiveerd en werkt mee. " +
			"Eerder liep het na ontslag binnen enkele weken mis. Een veilige plek met begeleiding geeft de beste kans op blijvend herstel."}
}

// bevestigd: receipt confirmed, client support pointed to, the procedure told.
func (v *verhaal) bevestigd(dag int) {
	v.doet(dag, v.team.eerste,
		&dossier.OntvangstBevestigd{Van: dossier.VanMelding, Wijze: "brief", Gewezen: []string{"persoonlijk_plan", "clientondersteuning", "termijnen"}},
		&dossier.ClientondersteuningAangeboden{Wijze: "telefoon", Reactie: v.kies("wil", "wil_niet", "weet_nog_niet")},
		&dossier.ProcedureUitgelegd{Aan: []string{"inwoner", "kliniek"}, Wijze: "telefoon"})
}

func (v *verhaal) toegewezen(dag int) {
	c := &dossier.ConsulentenToegewezen{Eerste: v.team.eerste.Persoon, Tweede: v.team.tweede.Persoon}
	v.doet(dag, v.team.leider, c)
	v.doet(dag, v.team.eerste, &dossier.ContactpersoonAangewezen{Zijde: "gemeente", Periode: "opname", Persoon: v.team.eerste.Persoon})
}

// uitKliniek are the facts the clinic states.
func (v *verhaal) uitKliniek(dag int) {
	v.doet(dag, v.kliniek,
		gegeven("just_detoxed", dossier.JaWaarde(true), "Clean sinds de eerste week van de opname, bevestigd met testen."),
		gegeven("addiction_kinds", dossier.LijstWaarde(v.kies("substances", "gambling", "gaming")), ""),
		gegeven("earlier_treatments_with_relapse", dossier.GetalWaarde(1+v.r.IntN(3)), ""),
		gegeven("psychological_problem", dossier.JaWaarde(true), v.kies("Posttraumatische stress, behandeling loopt.", "Depressieve klachten, nog geen diagnose.", "ADHD, vastgesteld in 2019.")))
}

// antwoorden are what consultants establish in an investigation that supports a
// safehouse, for both frameworks.
var antwoorden = []*dossier.GegevenVastgesteld{
	gegeven("own_motivation", dossier.JaWaarde(true), "Vertelt zelf waarom het nu anders moet en zocht het huis op."),
	gegeven("psychosocial_problem_kinds", dossier.LijstWaarde("debts", "relations"), "Schulden bij drie partijen, contact met de kinderen verbroken."),
	gegeven("needs_safe_practice_place", dossier.JaWaarde(true), "Het oude netwerk gebruikt nog en woont in dezelfde straat."),
	gegeven("guidance_hours_per_week", dossier.GetalWaarde(24), "Volgens behandelaar en huis 24 uur per week."),
	gegeven("cheapest_adequate", dossier.JaWaarde(true), "24 uur ambulant is duurder dan het aanbod van het huis."),
	gegeven("home_support_insufficient", dossier.JaWaarde(true), "Twee keer geprobeerd, beide keren terugval binnen een maand."),
	gegeven("contracted_bw_insufficient", dossier.JaWaarde(true), "Wachtlijst van een half jaar en geen nuchtere groep."),
	gegeven("care_need_present", dossier.JaWaarde(true), "Begeleiding nodig bij dagritme, geld en contacten."),
	gegeven("lacks_suitable_home", dossier.JaWaarde(false), ""),
	gegeven("stay_needed_for_recovery", dossier.JaWaarde(true), "Zonder toezicht in de avond gaat het mis."),
	gegeven("suitable_housing_afterwards_foreseen", dossier.JaWaarde(true), "Woningcorporatie houdt de kamer aan via de broer."),
	gegeven("provider_quality_aspects", dossier.LijstWaarde("integrity", "living", "results", "method", "participation", "network"), "Bezoek van de toezichthouder, geen bijzonderheden."),
	gegeven("supervision_24_7", dossier.JaWaarde(true), ""),
	gegeven("stay_included", dossier.JaWaarde(true), ""),
	gegeven("temporary_stay", dossier.JaWaarde(true), "Wil na het verblijf terug naar de eigen gemeente."),
	gegeven("self_reliance", dossier.LijstWaarde("finances", "daily_activity"), "Redt zich niet met geld en dagritme."),
	gegeven("skills_support_needed", dossier.JaWaarde(true), "Leert budgetteren en plannen."),
	gegeven("commits_to_abstinence", dossier.JaWaarde(true), ""),
	gegeven("old_network_disturbs", dossier.JaWaarde(true), "Oude vrienden zoeken contact."),
	gegeven("best_place_for_recovery", dossier.TekstWaarde("elsewhere"), "In de eigen buurt is de verleiding te groot."),
	gegeven("supply_clustered", dossier.JaWaarde(true), ""),
	gegeven("day_programme_recovery_oriented", dossier.JaWaarde(true), ""),
}

func gegeven(id string, w dossier.Waarde, redenen string) *dossier.GegevenVastgesteld {
	return &dossier.GegevenVastgesteld{Gegeven: id, Stand: dossier.StandBekend, Waarde: w, Redenen: redenen}
}

// onderzocht: identity, the resident's view, the facts. Those named in weg stay
// unknown; those in anders are answered otherwise.
func (v *verhaal) onderzocht(dag int, k *kader.Kader, weg []string, anders ...*dossier.GegevenVastgesteld) {
	feiten := []dossier.Inhoud{
		&dossier.IdentiteitVastgesteld{Document: v.kies("paspoort", "identiteitskaart", "digid")},
		&dossier.StandpuntVastgelegd{Van: dossier.DoorInwoner, Standpunt: v.kies("Wil graag naar het huis en weet wat de regels zijn.",
			"Vindt de afspraken streng, maar wil het proberen.", "Wil na een half jaar bekijken of het nog nodig is.")},
	}
	for _, a := range antwoorden {
		a = v.vervang(a, anders)
		if k.Gegeven(a.Gegeven) != nil && !bevat(weg, a.Gegeven) {
			feiten = append(feiten, a)
		}
	}
	v.doet(dag, v.team.eerste, feiten...)
}

func (v *verhaal) vervang(a *dossier.GegevenVastgesteld, anders []*dossier.GegevenVastgesteld) *dossier.GegevenVastgesteld {
	for _, b := range anders {
		if b.Gegeven == a.Gegeven {
			return b
		}
	}
	return a
}

func bevat(lijst []string, s string) bool {
	for _, x := range lijst {
		if x == s {
			return true
		}
	}
	return false
}

// alternatieven weighs what could do instead.
func (v *verhaal) alternatieven(dag int) {
	v.doet(dag, v.team.eerste,
		&dossier.AlternatiefAfgewogen{Alternatief: dossier.AlternatiefThuis, Reden: "Ondersteuning thuis hield twee keer geen stand."},
		&dossier.AlternatiefAfgewogen{Alternatief: dossier.AlternatiefBW, Reden: "Geen plek binnen een half jaar en geen nuchtere groep."})
}

// kennismaking: the house is involved, meets the resident and finds out.
func (v *verhaal) kennismaking(dag int) {
	v.doet(dag, v.team.eerste, &dossier.KennismakingGehouden{Huis: v.huis.Organisatie, WilErheen: true, Past: true,
		Toelichting: v.kies("Goed gesprek met de huisgenoten.", "Heeft meegegeten en de regels doorgenomen.", "Kamer gezien, wil er graag heen.")})
	v.doet(dag, v.huis, &dossier.UitstroommogelijkhedenAfgestemd{Huisvesting: "ja", Wat: "Inschrijving bij de woningcorporatie loopt door."})
}

func (v *verhaal) afgerond(dag int, uitkomst string) {
	v.doet(dag, v.team.eerste, &dossier.OnderzoekAfgerond{Uitkomst: uitkomst, BestePlek: v.gemeente,
		Onderzocht: []string{"behoeften", "eigen_kracht", "netwerk", "mantelzorger", "algemeen", "samenwerking", "bijdrage"},
		Samenvatting: "We spraken over wat er nodig is na de behandeling. U krijgt dit verslag. " +
			"Klopt er iets niet? Bel dan met uw consulent. Als u het ermee eens bent, kunt u de aanvraag doen."})
}

func (v *verhaal) aanvraag(dag int) {
	v.doet(dag, v.team.eerste,
		&dossier.AanvraagGedaan{Hoedanigheid: dossier.DoorInwoner, Ondertekend: true, Wijze: "brief",
			Gevraagd: "Ik vraag om een plek in een safehouse voor een jaar."},
		&dossier.OntvangstBevestigd{Van: dossier.VanAanvraag, Wijze: "brief", Gewezen: []string{"termijnen"}})
}

// toekenning is the proposal to grant, starting over that many days.
func (v *verhaal) toekenning(begin int) *dossier.BesluitVoorgesteld {
	return &dossier.BesluitVoorgesteld{Strekking: dossier.Toekennen, Vorm: dossier.VormBeschermdWonen,
		VormReden: "Er is 24 uur per dag toezicht en wonen hoort bij de ondersteuning.", Huis: v.huis.Organisatie,
		Begin: v.vandaag.Plus(begin), Maanden: 12, Leveringsvorm: "tailor_made",
		Redenen: "U bent net afgekickt en heeft eerder een terugval gehad. In " + gemeente.Naam(v.gemeente) +
			" is nu geen andere ondersteuning die genoeg is. In het huis leert u met begeleiding weer op eigen benen staan."}
}

func (v *verhaal) afwijzing(criterium, artikel, reden string) *dossier.BesluitVoorgesteld {
	return &dossier.BesluitVoorgesteld{Strekking: dossier.Afwijzen, Redenen: reden,
		Gronden: []dossier.Grond{{Criterium: criterium, Artikel: artikel, Reden: reden}}}
}

func (v *verhaal) voorstel(dag int, b *dossier.BesluitVoorgesteld) int {
	return v.doet(dag, v.team.eerste, b)
}

func (v *verhaal) besluit(dag, voorstel int) {
	v.doet(dag, v.team.leider, &dossier.BeschikkingGegeven{Voorstel: voorstel,
		Mandaat: "artikel 3 van het Mandaatbesluit sociaal domein 2025"})
}

func (v *verhaal) verzonden(dag int) {
	v.doet(dag, v.team.eerste, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
}

// oordeel is the verdict of one consultant: every criterion met but those named.
func (v *verhaal) oordeel(dag int, eerste bool, k *kader.Kader, advies string, niet map[string]string) {
	wie := v.team.tweede
	if eerste {
		wie = v.team.eerste
	}
	o := &dossier.OordeelGegeven{Advies: advies, Redenen: v.kies(
		"Alles overziend geeft deze plek de beste kans op herstel.", "De behandelaar, de inwoner en het huis zeggen hetzelfde.",
		"Lichtere hulp is geprobeerd en was niet genoeg.")}
	if advies != dossier.AdviesSafehouse {
		o.Redenen = "De inwoner past in een safehouse, maar dit huis voldoet niet aan het kader."
	}
	for _, c := range k.Criteria {
		o.Oordelen = append(o.Oordelen, criteriumOordeel(c.ID, niet, "Gezien in het dossier."))
	}
	for _, c := range k.Uitsluitingen {
		o.Oordelen = append(o.Oordelen, criteriumOordeel(c.ID, niet, "Hiervan is geen sprake."))
	}
	v.doet(dag, wie, o)
}

func criteriumOordeel(id string, niet map[string]string, gewoon string) dossier.CriteriumOordeel {
	if reden, er := niet[id]; er {
		return dossier.CriteriumOordeel{Criterium: id, Uitkomst: dossier.OordeelVoldoetNiet, Redenen: reden}
	}
	return dossier.CriteriumOordeel{Criterium: id, Uitkomst: dossier.OordeelVoldoet, Redenen: gewoon}
}
