package dossier

import (
	"slices"

	"halfweg/taal"
)

// OntvangstBevestigd confirms to the filer that a melding, aanvraag or objection
// came in, with what he may do next (Wmo 2015 art. 2.3.2 lid 1 and 2, Awb art.
// 4:3a and 6:14). Of objections it is the oldest not confirmed yet.
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
	VanBezwaar  = "bezwaar"
)

var vanOpties = []Optie{
	optie(VanMelding, "De melding", "The notice"), optie(VanAanvraag, "De aanvraag", "The application"), optie(VanBezwaar, "Het bezwaar", "The objection"),
}

var ontvangstBevestigd = Soort{
	Naam:   "ontvangst_bevestigd",
	Titel:  taal.T("Ontvangst bevestigd", "Receipt confirmed"),
	Doen:   taal.T("Ontvangst bevestigen", "Confirm receipt"),
	Uitleg: taal.T("Bevestig de ontvangst en wijs de inwoner op het persoonlijk plan en de gratis cliëntondersteuning.", "Confirm receipt and point the resident to the personal plan and the free client support."),
	Bron:   "Wmo 2015 art. 2.3.2 lid 1 en 2; Awb art. 4:3a en 6:14", Eisen: []string{"PROC-05"},
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
	switch b.Van {
	case VanAanvraag:
		return bijVeld("van", d.magNaAanvraag(f, bron))
	case VanBezwaar:
		return bijVeld("van", d.magBezwaarBevestigen(f))
	}
	return bijVeld("van", d.magNaMelding(f, bron))
}

func (b *OntvangstBevestigd) doe(d *Dossier, f Feit) {
	g := gedaan(f, b)
	d.Bevestigingen = append(d.Bevestigingen, g)
	if x := d.onbevestigd(); b.Van == VanBezwaar && x != nil {
		d.bijBezwaar(x.Nr, func(x *Bezwaar) { x.Bevestigd = &g })
	}
}

// onbevestigd returns the oldest objection of which receipt was not confirmed,
// or nil.
func (d Dossier) onbevestigd() *Bezwaar {
	if i := slices.IndexFunc(d.Bezwaren, func(b Bezwaar) bool { return b.Bevestigd == nil }); i >= 0 {
		return &d.Bezwaren[i]
	}
	return nil
}

func (d Dossier) magBezwaarBevestigen(f Feit) error {
	x := d.onbevestigd()
	if x == nil {
		return weiger("Awb art. 6:14", taal.T("Er is geen bezwaar waarvan de ontvangst nog niet is bevestigd.", "There is no objection of which receipt was not confirmed yet."),
			taal.T("Leg eerst het bezwaar vast.", "Record the objection first.")).bij("van")
	}
	return nietVoor(f, x.Op, taal.T("het bezwaar", "the objection"), "Awb art. 6:14")
}

// Bevestigd returns the first confirmation of receipt of a melding, aanvraag or
// objection, or nil.
func (d Dossier) Bevestigd(van string) *Gedaan[OntvangstBevestigd] {
	for i := range d.Bevestigingen {
		if d.Bevestigingen[i].Inhoud.Van == van {
			return &d.Bevestigingen[i]
		}
	}
	return nil
}
