package toegang

import "halfweg/taal"

// Regel is one rule of access: what it says and what it rests on.
type Regel struct {
	ID    string
	Tekst taal.Tekst
	Bron  string
}

var regels = []Regel{
	{"T01", taal.T("Wie het dossier behandelt of het besluit neemt, ziet wat daarvoor nodig is.",
		"Whoever handles the dossier or takes the decision sees what that needs."),
		"Wmo 2015 art. 5.1.1"},
	{"T02", taal.T("Een collega van dezelfde gemeente ziet het dossier om werk over te nemen, maar geen zorggegevens, oordelen en inzage.",
		"A colleague of the same municipality sees the dossier to take over work, but no health data, verdicts and log of who looked."),
		"AVG art. 5 lid 1 onder c"},
	{"T03", taal.T("Vier ogen: een consulent ziet het oordeel van de ander na inlevering van het eigen oordeel, de teamleider ziet beide als ze er allebei zijn.",
		"Four eyes: a consultant sees the other's verdict after handing in his own, the team leader sees both when both are in."),
		"Regionaal afwegingskader § 4.2, achtste punt (PROC-13)"},
	{"T04", taal.T("Zorggegevens en andere delen van het dossier gaan alleen naar een andere partij met toestemming van de inwoner. Wat gedeeld is, blijft gedeeld.",
		"Health data and other parts of the record reach another party only with the consent of the resident. What has been shared stays shared."),
		"Wmo 2015 art. 5.2.5 (ROLE-08)"},
	{"T05", taal.T("Een organisatie ziet terug wat zij zelf in het dossier heeft vastgelegd.",
		"An organisation sees again what it recorded itself."),
		"VNG-handreiking § 6.2 (PROC-10)"},
	{"T06", taal.T("De kliniek en het safehouse zien de stand: wat er is gebeurd en wanneer, zonder redenen.",
		"Clinic and safehouse see the state: what happened and when, without the reasons."),
		"Wmo 2015 art. 5.2.1; VNG-handreiking § 6.2"},
	{"T07", taal.T("Een safehouse ziet wat het nodig heeft om de inwoner te begeleiden.",
		"A safehouse sees what it needs to support the resident."),
		"Wmo 2015 art. 5.2.1"},
	{"T08", taal.T("Een andere gemeente die betrokken is, ziet alleen wat nodig is om vast te stellen wie verantwoordelijk is.",
		"Another municipality that is involved sees only what it takes to settle who is responsible."),
		"Regionaal afwegingskader § 2.4; VNG-handreiking § 6.1 (JUR-04)"},
	{"T09", taal.T("De inwoner ziet zijn hele dossier; oordelen van consulenten vanaf het besluit.",
		"Residents see their whole dossier; verdicts of consultants from the decision on."),
		"Wmo 2015 art. 5.3.2"},
	{"T10", taal.T("Wie geen partij is, krijgt hetzelfde antwoord als bij een dossier dat niet bestaat. Een beheerder is nooit partij.",
		"Who is no party gets the same answer as for a dossier that does not exist. An administrator is never a party."),
		"AVG art. 5 lid 1 onder f"},
	{"T11", taal.T("Dit deel van het dossier is voor deze partij niet nodig.",
		"This party does not need this part of the record."),
		"AVG art. 5 lid 1 onder c"},
	{"T12", taal.T("Een soort feit wordt vastgelegd door de partij die er volgens wet of kader over gaat.",
		"A kind of fact is recorded by the party that law or framework gives it to."),
		"Wmo 2015 art. 2.3.2; Regionaal afwegingskader § 4.2"},
	{"T13", taal.T("Een fout wordt hersteld door wie het feit vastlegde, of door de gemeente die het dossier behandelt.",
		"A mistake is repaired by who recorded the fact, or by the municipality that handles the dossier."),
		"AVG art. 5 lid 1 onder d en art. 16"},
	{"T14", taal.T("Het dagboek is van het huis dat het schrijft en van de inwoner. De gemeente leest wat het huis daaruit meldt of in een evaluatie zet.",
		"The log belongs to the house that writes it and to the resident. The municipality reads what the house reports from it or puts into an evaluation."),
		"AVG art. 5 lid 1 onder c; VNG-handreiking § 6.3 (MON-03)"},
	{"T15", taal.T("Voor een afgeschermde medewerker bestaat het dossier niet: geen pagina, geen lijst, geen zoekresultaat, geen taak en geen bericht.",
		"For an employee who is shut out the dossier does not exist: no page, no list, no search result, no task and no message."),
		"AVG art. 5 lid 1 onder f; Awb art. 2:4"},
	{"T16", taal.T("Een afgeschermd adres zien alleen de inwoner en de mensen die bij name zijn genoemd, ook in brieven en documenten. Dit gaat boven elke andere regel.",
		"A protected address is seen by the resident and the people named only, in letters and documents too. This goes before every other rule."),
		"AVG art. 32; Wmo 2015 art. 5.1.1"},
	{"T17", taal.T("Noodtoegang: wie met een reden noodtoegang neemt, ziet vier uur lang wat nodig is om gevaar af te wenden, en legt niets vast. De inwoner en de gemeente horen het meteen.",
		"Emergency access: who takes it with a reason sees for four hours what is needed to avert danger, and records nothing. The resident and the municipality hear it at once."),
		"AVG art. 9 lid 2 onder c; NEN 7513"},
	{"T18", taal.T("Een kliniek of huis waarvan het werk voorbij is, ziet nog wat het zelf vastlegde en dat er is besloten, geplaatst of beëindigd.",
		"A clinic or house whose part is over still sees what it recorded itself, and that a decision, placement or end took place."),
		"AVG art. 5 lid 1 onder c en e; Wmo 2015 art. 5.2.1"},
}

// Regels lists the rules of access.
func Regels() []Regel { return regels }

// RegelMet returns the rule with that id; the zero Regel when there is none.
func RegelMet(id string) Regel {
	for _, r := range regels {
		if r.ID == id {
			return r
		}
	}
	return Regel{}
}
