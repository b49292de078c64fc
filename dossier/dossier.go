// Package dossier is the whole of what a safehouse case means: the facts that
// can happen, when each may happen, and what follows from them. It does no I/O
// and never reads the clock.
//
// Each kind of fact is one file: its fields, its rule (mag) and its effect
// (doe). Everything else, phase, terms, tasks, is derived from the facts.
package dossier

import (
	"slices"
	"time"

	"halfweg/kader"
	"halfweg/termijn"
)

// Feit is one thing that happened in a dossier. Facts are only ever added.
type Feit struct {
	Nr         int           // 1, 2, 3, … within the dossier
	Gebeurd    termijn.Datum // the day it took effect
	Vastgelegd time.Time     // the moment it was recorded
	Door       Wie           // who recorded it
	Inhoud     Inhoud
}

// Wie is a person acting for an organisation in a role, by their ids.
type Wie struct {
	Persoon     string `json:"persoon"`
	Organisatie string `json:"organisatie"`
	Rol         Rol    `json:"rol"`
}

// Inhoud says what happened. The interface is sealed: the kinds of fact are
// the ones in this package, listed in Soorten. A content is not changed after
// it was given to a dossier.
type Inhoud interface {
	soort() *Soort
	mag(Dossier, Feit, Omgeving) error // may this happen now?
	doe(*Dossier, Feit)                // what is different afterwards
}

// SoortVan returns the kind of a fact's content.
func SoortVan(i Inhoud) *Soort { return i.soort() }

// Omgeving is what a rule may consult besides the facts: the framework the
// dossier is pinned to and the law with its calendar. Kader is nil until the
// dossier is pinned.
type Omgeving struct {
	Kader *kader.Kader
	Wet   *termijn.Wet
}

// Dossier is what the facts so far add up to.
type Dossier struct {
	feiten   []Feit // as recorded, corrected ones included; shared, never written in place
	gelden   []Feit // those that count, with their corrections applied; shared too
	gegevens map[string]Gegeven

	// Signal and treatment.
	Signaal        *Gedaan[SignaalGegeven]
	BehandelingVan termijn.Datum // as last reported
	Ontslag        termijn.Datum // expected discharge, as last reported
	VMR            *Gedaan[VMRGestart]
	Afgebroken     *Gedaan[BehandelingAfgebroken]
	Toestemmingen  []Toestemming

	// Who is involved.
	Gemeente         string // CBS code of the municipality that handles the melding
	Herkomst         string // CBS code of the municipality of origin
	Huis             string // organisation: the house last named
	Contactpersonen  []Gedaan[ContactpersoonAangewezen]
	Consulenten      *Gedaan[ConsulentenToegewezen] // of the municipality that handles it now
	Overgenomen      int                            // number of the fact by which that one took it over, 0 when none did
	oordelaars       []string                       // persons who judge for the decision, also when others handle the case since
	Claim            *Gedaan[VerantwoordelijkheidGeclaimd]
	Geschil          *Gedaan[VerantwoordelijkheidBetwist] // nil when settled
	Verantwoordelijk *Gedaan[VerantwoordelijkheidOvereengekomen]

	// Melding and investigation.
	Melding             *Gedaan[MeldingGedaan]
	MeldingIngetrokken  *Gedaan[MeldingIngetrokken]
	Doorgezonden        *Gedaan[MeldingDoorgezonden]
	Kader               kader.Verwijzing // the framework the dossier is pinned to
	Bevestigingen       []Gedaan[OntvangstBevestigd]
	Spoed               *Gedaan[SpoedVastgesteld]
	Uitgelegd           *Gedaan[ProcedureUitgelegd]
	Clientondersteuning *Gedaan[ClientondersteuningAangeboden]
	PersoonlijkPlan     *Gedaan[PersoonlijkPlanOntvangen]
	Identiteit          *Gedaan[IdentiteitVastgesteld]
	Streeftermijn       *Gedaan[StreeftermijnAfgesproken]
	Digitaal            bool // the resident wants letters digitally
	Vragen              []Vraag
	Documenten          []Gedaan[DocumentToegevoegd]
	Standpunten         []Gedaan[StandpuntVastgelegd]
	Alternatieven       []Gedaan[AlternatiefAfgewogen]
	Uitstroom           *Gedaan[UitstroommogelijkhedenAfgestemd]
	Oordelen            []Gedaan[OordeelGegeven]
	Verschil            *Gedaan[VerschilBesproken]
	Onderzoek           *Gedaan[OnderzoekAfgerond]

	// House.
	Aanmelding       *Gedaan[AanmeldingHuisGedaan]
	Intake           *Gedaan[IntakeGehouden]
	Kennismakingen   []Gedaan[KennismakingGehouden]
	Afgestemd        *Gedaan[PlaatsingAfgestemd]
	PlaatsingVooruit *Gedaan[PlaatsingVooruitGemeld]

	// Aanvraag and decision.
	Aanvraag            *Gedaan[AanvraagGedaan]
	AanvraagIngetrokken *Gedaan[AanvraagIngetrokken]
	Verlengingen        []Gedaan[BeslistermijnVerlengd]
	Opschortingen       []Gedaan[BeslistermijnOpgeschort]
	Ingebrekestelling   *Gedaan[IngebrekestellingOntvangen]
	Dwangsom            *Gedaan[DwangsomVastgesteld]
	Voorstel            *Gedaan[BesluitVoorgesteld] // the last one
	Beschikking         *Beschikking
	Verzonden           *Gedaan[BeschikkingVerzonden]
	Gesloten            *Gedaan[DossierGesloten]

	// Decisions after the first, and objection.
	Besluiten      []Besluit // the first one too, in the order they were taken
	Overbruggingen []Gedaan[OverbruggingGeregeld]
	Heronderzoeken []Gedaan[HeronderzoekGehouden]
	Wijzigingen    []Wijziging // proposals to change, with the decision on them
	Bezwaren       []Bezwaar
	Beroepen       []Beroep

	// Placement and what is agreed at inflow.
	Verblijven     []Verblijf // oldest first; one at most goes on
	Gepland        *Gedaan[PlaatsingGepland]
	NietVerschenen *Gedaan[NietVerschenen] // nil once the resident came, or another day was planned
	Voorwaarden    []Gedaan[VoorwaardenVerstrekt]
	Ondertekend    *Gedaan[VoorwaardenOndertekend]
	Exitafspraken  *Gedaan[ExitafsprakenGemaakt]
	Uitstroomadres *Gedaan[UitstroomadresVastgelegd]
	Zorgplan       *Gedaan[ZorgplanVastgesteld]
	Netwerk        []Gedaan[NetwerkBetrokken]
	Dagprogramma   *Gedaan[DagprogrammaVastgesteld]
	Budgetbeheer   *Gedaan[BudgetbeheerAfgesproken]
	Overeenkomsten []Gedaan[MaatwerkovereenkomstGesloten]
	PGBCodes       *Gedaan[PGBCodesGevraagd]
	Voordracht     *Gedaan[KostenVoorgedragen]

	// Stay.
	Dagverslagen      []Gedaan[DagverslagGeschreven]
	Voortgang         []Gedaan[DoelvoortgangGemeld]
	Evaluatiemomenten *Gedaan[EvaluatiemomentenAfgesproken]
	Evaluaties        []Gedaan[EvaluatieGehouden]
	Zorgbehoefte      []Gedaan[ZorgbehoefteGewijzigd] // lasting changes
	Elders            []Elders
	Tests             []Gedaan[TestAfgenomen]
	Incidenten        []Incident
	Maatregelen       []Maatregel
	Klachten          []Klacht
	Ervaringen        []Gedaan[ErvaringGedeeld]
	Reacties          []Gedaan[ReactieGegeven]

	// Moving on, and aftercare.
	Wens            *Gedaan[WensGegeven] // of the resident himself, the last one
	Uitstroomwensen *Gedaan[UitstroomwensenGemeld]
	Vervolg         *Gedaan[VervolgAfgestemd]
	Uitstroomplan   *Uitstroomplan // the last one
	Overdrachten    []Overdracht
	Vestiging       string                 // CBS code of where the resident lives since he left
	Nazorg          *Gedaan[NazorgGestart] // nil when none goes on
	Opvolgingen     []Gedaan[OpvolgingGedaan]
	Ontslagen       *Gedaan[OntslagGegeven] // from the clinic

	// When it goes wrong, and responsibility in between.
	Dreigingen       []Dreiging
	Exitbesluiten    []Gedaan[ExitbesluitGenomen]
	Verblijfplaats   *Gedaan[VerblijfplaatsBekend]
	VervolgNaExit    *Gedaan[VervolgNaExitBesproken]
	Overleden        *Gedaan[OverlijdenGemeld]
	GemeenteAntwoord *Gedaan[VerantwoordelijkheidBeantwoord] // of the municipality asked last
	Voorgelegd       []Gedaan[GeschilVoorgelegd]
	Herziening       *Gedaan[VerantwoordelijkheidHerzien]
	Vertrek          *Vertrek // out of the last house, nil while somebody lives there or never did

	// Who may not see, and who looked in an emergency.
	AdresAf       *Gedaan[AdresAfgeschermd] // nil when the address is not protected
	Afschermingen []Afscherming
	Noodtoegangen []Noodtoegang
}

// Feiten returns the facts as recorded, oldest first, the corrected ones too.
func (d Dossier) Feiten() []Feit { return slices.Clone(d.feiten) }

// Nr returns the number of the last fact, 0 for an empty dossier. It is the
// version two people acting at once are compared by.
func (d Dossier) Nr() int {
	if len(d.feiten) == 0 {
		return 0
	}
	return d.feiten[len(d.feiten)-1].Nr
}

// Feit returns the fact with that number, as recorded.
func (d Dossier) Feit(nr int) (Feit, bool) {
	i, ok := slices.BinarySearchFunc(d.feiten, nr, func(f Feit, nr int) int { return f.Nr - nr })
	if !ok {
		return Feit{}, false
	}
	return d.feiten[i], true
}

// geldig returns the fact with that number as it counts now, corrections
// applied; false when it does not count.
func (d Dossier) geldig(nr int) (Feit, bool) {
	i, ok := slices.BinarySearchFunc(d.gelden, nr, func(f Feit, nr int) int { return f.Nr - nr })
	if !ok {
		return Feit{}, false
	}
	return d.gelden[i], true
}

// Begin returns the day the case began: the first signal or melding, zero when
// there is neither.
func (d Dossier) Begin() termijn.Datum {
	switch {
	case d.Signaal == nil && d.Melding == nil:
		return termijn.Datum{}
	case d.Signaal == nil || d.Melding != nil && d.Melding.Op.Voor(d.Signaal.Op):
		return d.Melding.Op
	}
	return d.Signaal.Op
}

// With returns d after f, or the *Weigering that says why f may not happen.
// It never changes d.
func (d Dossier) With(f Feit, o Omgeving) (Dossier, error) {
	f.Nr = d.Nr() + 1
	if err := d.mag(f, o); err != nil {
		return d, err
	}
	return Fold(append(slices.Clip(d.feiten), f)), nil
}

// Mag says whether f may happen now: nil, or the *Weigering that says why not.
func (d Dossier) Mag(f Feit, o Omgeving) error {
	f.Nr = d.Nr() + 1
	return d.mag(f, o)
}

func (d Dossier) mag(f Feit, o Omgeving) error {
	return eerste(magAltijd(d, f), d.magNoemen(f), f.Inhoud.mag(d, f, o))
}

// Fold returns what recorded facts add up to. It never refuses: what is
// recorded has happened, also under rules that have changed since. Numbers may
// be missing, when the reader may not see every fact.
func Fold(feiten []Feit) Dossier {
	d := Dossier{feiten: slices.Clip(feiten), gelden: geldend(feiten)}
	for _, f := range d.gelden {
		f.Inhoud.doe(&d, f)
	}
	return d
}

// ZoalsBekend returns the dossier as it was known at moment t.
func (d Dossier) ZoalsBekend(t time.Time) Dossier {
	n := slices.IndexFunc(d.feiten, func(f Feit) bool { return f.Vastgelegd.After(t) })
	if n < 0 {
		return d
	}
	return Fold(d.feiten[:n:n])
}
