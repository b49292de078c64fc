package dossier

import "halfweg/taal"

// OntvangstBevestigd confirms to the filer that a melding or aanvraag came in,
// with what he may do next (Wmo 2015 art. 2.3.2 lid 1 and 2, Awb art. 4:3a).
type OntvangstBevestigd struct {
	Van      string   `json:"van"`
	Wijze    string   `json:"wijze"`
	Gewezen  []string `json:"gewezen,omitzero"` // what the resident was pointed to
	Document string   `json:"document,omitzero"`
}

// What can be received, confirmed, withdrawn or asked about.
const (
	VanMelding  = "melding"
	VanAanvraag = "aanvraag"
)

var vanOpties = []Optie{
	optie(VanMelding, "De melding", "The notice"), optie(VanAanvraag, "De aanvraag", "The application"),
}

var ontvangstBevestigd = Soort{
	Naam:   "ontvangst_bevestigd",
	Titel:  taal.T("Ontvangst bevestigd", "Receipt confirmed"),
	Doen:   taal.T("Ontvangst bevestigen", "Confirm receipt"),
	Uitleg: taal.T("Bevestig de ontvangst en wijs de inwoner op het persoonlijk plan en de gratis cliëntondersteuning.", "Confirm receipt and point the resident to the personal plan and the free client support."),
	Bron:   "Wmo 2015 art. 2.3.2 lid 1 en 2; Awb art. 4:3a", Eisen: []string{"PROC-05"},
	Deel: DeelKern, Door: doorGemeente,
	Velden: []Veld{
		{Naam: "van", Label: taal.T("Waarvan?", "Of what?"), Type: Keuze, Opties: vanOpties, Verplicht: true},
		wijzeVeld,
		{Naam: "gewezen", Label: taal.T("Waarop is de inwoner gewezen?", "What was the resident pointed to?"), Type: Keuzes, Opties: []Optie{
			optie("persoonlijk_plan", "Het persoonlijk plan", "The personal plan"),
			optie("clientondersteuning", "Gratis cliëntondersteuning", "Free client support"),
			optie("termijnen", "De termijnen", "The terms")}},
		documentVeld,
	},
	nieuw: func() Inhoud { return &OntvangstBevestigd{} },
}

func (b *OntvangstBevestigd) soort() *Soort { return &ontvangstBevestigd }

func (b *OntvangstBevestigd) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := ontvangstBevestigd.Bron
	if b.Van == VanAanvraag {
		return eerste(d.magNaAanvraag(f, bron))
	}
	return d.magNaMelding(f, bron)
}

func (b *OntvangstBevestigd) doe(d *Dossier, f Feit) {
	d.Bevestigingen = append(d.Bevestigingen, gedaan(f, b))
}

// Bevestigd returns the confirmation of receipt of a melding or aanvraag, or nil.
func (d Dossier) Bevestigd(van string) *Gedaan[OntvangstBevestigd] {
	for i := range d.Bevestigingen {
		if d.Bevestigingen[i].Inhoud.Van == van {
			return &d.Bevestigingen[i]
		}
	}
	return nil
}
