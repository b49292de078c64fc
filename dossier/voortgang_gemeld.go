package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// VoortgangGemeld keeps practitioner and municipality in touch during the
// treatment; the expected discharge may move (VNG § 8; PROC-10).
type VoortgangGemeld struct {
	BehandelingVan  termijn.Datum `json:"behandelingVan,omitzero"`
	VerwachtOntslag termijn.Datum `json:"verwachtOntslag,omitzero"`
	Toelichting     string        `json:"toelichting,omitzero"`
}

var voortgangGemeld = Soort{
	Naam:   "voortgang_gemeld",
	Titel:  taal.T("Voortgang van de behandeling gemeld", "Progress of treatment reported"),
	Doen:   taal.T("Voortgang melden", "Report progress"),
	Uitleg: taal.T("Houd de gemeente op de hoogte, vooral als de ontslagdatum verschuift.", "Keep the municipality informed, above all when the discharge date moves."),
	Bron:   "VNG-handreiking § 8", Eisen: []string{"PROC-10", "PROC-16"},
	Deel: DeelKern, Door: doorKliniek,
	Velden: []Veld{
		{Naam: "behandelingVan", Label: taal.T("Begin van de behandeling", "Start of treatment"), Type: Dag},
		{Naam: "verwachtOntslag", Label: taal.T("Nieuwe verwachte ontslagdatum", "New expected discharge date"), Type: Dag},
		{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea, Klinisch: true},
	},
	nieuw: func() Inhoud { return &VoortgangGemeld{} },
}

func (v *VoortgangGemeld) soort() *Soort { return &voortgangGemeld }

func (v *VoortgangGemeld) mag(d Dossier, f Feit, _ Omgeving) error {
	if *v == (VoortgangGemeld{}) {
		return weiger(voortgangGemeld.Bron, taal.T("Er is niets ingevuld.", "Nothing has been filled in."),
			taal.T("Vul een ontslagdatum of een toelichting in.", "Enter a discharge date or an explanation.")).bij("toelichting")
	}
	van := v.BehandelingVan
	if van.IsZero() {
		van = d.BehandelingVan
	}
	return ontslagNaBegin(van, v.VerwachtOntslag, voortgangGemeld.Bron)
}

func (v *VoortgangGemeld) doe(d *Dossier, f Feit) { d.verwacht(f, v.BehandelingVan, v.VerwachtOntslag) }
