package dossier

import "halfweg/taal"

// Soort is what the product must know of a kind of fact besides its rule and
// effect: its name, its words, its fields and who it belongs to. Forms, the
// timeline, the API and the docs are made from it, so that a new kind of fact
// is one new file.
type Soort struct {
	Naam       string     // "melding_gedaan": stored, never renamed
	Titel      taal.Tekst // in the timeline: "Melding gedaan"
	Doen       taal.Tekst // on a button: "Melding doen"
	Uitleg     taal.Tekst // on the form: what it is and what follows from it
	Bron       string     // article or paragraph it rests on
	Eisen      []string   // requirement ids it carries out
	Deel       Deel       // the part of the record it belongs to
	Door       []Rol      // the roles that may record it; package toegang decides with it
	Vooruit    bool       // may carry a day that is still to come
	Opent      bool       // may be the first fact of a case
	Vooraf     bool       // may have happened before the first signal
	NaSluiting bool       // may be recorded in a closed dossier
	Beslist    bool       // decides on somebody's rights: who records it first shows once more who he is (ASVS 5.0 7.5.3)
	Meldt      Meldt      // whether the other parties are told that it happened
	Beeindigt  []string   // moments whose open duties no longer matter after it
	Velden     []Veld
	nieuw      func() Inhoud // a pointer to an empty content, to decode into
}

// Meldt says whether and how fast the other parties hear of a kind of fact.
type Meldt string

// How fast others hear of it.
const (
	MeldtNiet   Meldt = ""
	MeldtGewoon Meldt = "gewoon" // when they next look, or by mail when they want that
	MeldtDirect Meldt = "direct" // within minutes: somebody's place or safety is at stake (A10)
)

// Deel is a part of the record. Consent and access are given per part.
type Deel string

// The parts of the record that facts belong to.
const (
	DeelKern                 Deel = "kern"                 // where the case stands, dates, contacts
	DeelZorg                 Deel = "zorg"                 // health data, from the clinic above all
	DeelOnderzoek            Deel = "onderzoek"            // melding, aanvraag, plan, talks, report
	DeelOordeel              Deel = "oordeel"              // verdicts of the consultants and their talk
	DeelBesluit              Deel = "besluit"              // the decision and its reasons
	DeelVerblijf             Deel = "verblijf"             // introduction, placement, stay
	DeelDagboek              Deel = "dagboek"              // what a house writes down from day to day, for itself and the resident
	DeelVerantwoordelijkheid Deel = "verantwoordelijkheid" // which municipality has to act
	DeelToestemming          Deel = "toestemming"          // what the resident allowed
	DeelAdres                Deel = "adres"                // where the resident lives or is, in which house, and its protection
	DeelGeld                 Deel = "geld"                 // rates and what house and municipality agree on paying
	DeelNotitie              Deel = "notitie"              // notes in the timeline
	DeelBescherming          Deel = "bescherming"          // who is shut out, and who looked in an emergency
)

// deelOpties are the parts a resident can let others see.
var deelOpties = []Optie{
	optie(string(DeelKern), "Voortgang, data en contactpersonen", "Progress, dates and contacts"),
	optie(string(DeelZorg), "Gegevens over de behandeling en gezondheid", "Data about treatment and health"),
	optie(string(DeelOnderzoek), "Het onderzoek van de gemeente", "The municipality's investigation"),
	optie(string(DeelBesluit), "Het besluit", "The decision"),
}

// Soorten lists every kind of fact, in the order of the chain.
func Soorten() []*Soort { return soorten }

var soorten = func() (alle []*Soort) {
	for _, g := range groepen {
		alle = append(alle, g.Soorten...)
	}
	return alle
}()

// From the first signal to the decision sent.
var soortenTotBesluit = []*Soort{
	&toestemmingGegeven, &toestemmingIngetrokken,
	&signaalGegeven, &voortgangGemeld, &vmrGestart, &behandelingAfgebroken,
	&aanmeldingHuisGedaan, &intakeGehouden, &plaatsingAfgestemd, &plaatsingVooruitGemeld,
	&meldingGedaan, &ontvangstBevestigd, &meldingDoorgezonden, &kaderGekozen,
	&spoedVastgesteld, &contactpersoonAangewezen, &procedureUitgelegd, &bereikbaarheidOpgegeven,
	&verantwoordelijkheidGeclaimd, &verantwoordelijkheidBetwist, &verantwoordelijkheidOvereengekomen,
	&clientondersteuningAangeboden, &persoonlijkPlanOntvangen, &identiteitVastgesteld, &streeftermijnAfgesproken,
	&consulentenToegewezen, &informatieGevraagd, &informatieOntvangen,
	&gegevenVastgesteld, &documentToegevoegd, &standpuntVastgelegd, &alternatiefAfgewogen,
	&oordeelGegeven, &verschilBesproken, &kennismakingGehouden, &uitstroommogelijkhedenAfgestemd, &onderzoekAfgerond,
	&aanvraagGedaan, &beslistermijnVerlengd, &beslistermijnOpgeschort,
	&ingebrekestellingOntvangen, &dwangsomVastgesteld,
	&besluitVoorgesteld, &beschikkingGegeven, &beschikkingVerzonden,
}

// Decisions after the first, and objection.
var soortenBesluit = []*Soort{
	&overbruggingGeregeld, &heronderzoekGehouden, &wijzigingVoorgesteld, &beschikkingGewijzigd,
	&bezwaarOntvangen, &bezwaarInBehandeling, &hoorzittingGepland, &hoorzittingGehouden, &bezwaarVerdaagd, &bezwaarIngetrokken,
	&beslissingOpBezwaarGegeven, &beroepIngesteld, &uitspraakOntvangen,
}

// Placement and what is agreed at inflow.
var soortenPlaatsing = []*Soort{
	&maatwerkovereenkomstGesloten, &pgbCodesGevraagd, &kostenVoorgedragen,
	&plaatsingGepland, &nietVerschenen, &plaatsingGedaan,
	&voorwaardenVerstrekt, &voorwaardenOndertekend, &exitafsprakenGemaakt, &uitstroomadresVastgelegd,
	&zorgplanVastgesteld, &netwerkBetrokken, &dagprogrammaVastgesteld, &budgetbeheerAfgesproken,
}

// The stay.
var soortenVerblijf = []*Soort{
	&dagverslagGeschreven, &doelvoortgangGemeld, &evaluatiemomentenAfgesproken, &evaluatieGehouden,
	&zorgbehoefteGewijzigd, &verblijfEldersGemeld, &verblijfEldersBeantwoord,
	&testAfgenomen, &incidentGemeld, &calamiteitGemeld,
	&maatregelGemeld, &maatregelBevestigd, &maatregelHerzien, &timeOutBeeindigd,
	&klachtIngediend, &klachtAfgehandeld, &ervaringGedeeld, &reactieGegeven,
}

// Moving on as planned, and aftercare.
var soortenUitstroom = []*Soort{
	&wensGegeven, &uitstroomwensenGemeld, &vervolgAfgestemd, &uitstroomplanVastgesteld, &uitstroomplanAkkoord,
	&overdrachtAangeboden, &overdrachtBeantwoord, &warmeOverdrachtGedaan, &uitgestroomd,
	&nazorgGestart, &nazorgBeeindigd, &opvolgingGedaan,
}

// When it goes wrong, and responsibility in between.
var soortenVertrek = []*Soort{
	&exitGedreigd, &exitAfgewend, &exitoverlegGepland, &exitoverlegGehouden, &exitbesluitGenomen, &exitGedaan,
	&verblijfplaatsBekend, &zoektochtOvergedragen, &vervolgNaExitBesproken, &overplaatsingGedaan, &overlijdenGemeld,
	&ontslagGegeven, &verantwoordelijkheidBeantwoord, &geschilVoorgelegd, &verantwoordelijkheidHerzien,
}

// At any time.
var soortenAltijd = []*Soort{
	&meldingIngetrokken, &aanvraagIngetrokken, &dossierGesloten, &dossierHeropend,
	&notitieGeplaatst, &feitGecorrigeerd,
}

var soortOpNaam = func() map[string]*Soort {
	m := make(map[string]*Soort, len(soorten))
	for _, s := range soorten {
		m[s.Naam] = s
	}
	return m
}()

// SoortMet returns the kind with that name, or nil.
func SoortMet(naam string) *Soort { return soortOpNaam[naam] }

// Roles that share a kind of fact.
var (
	doorGemeente  = []Rol{Consulent, Teamleider}
	doorKliniek   = []Rol{Regiebehandelaar}
	doorSafehouse = []Rol{Safehousemedewerker}
	doorIedereen  = []Rol{Inwoner, Regiebehandelaar, Safehousemedewerker, Consulent, Teamleider}
)
