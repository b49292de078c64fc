package dossier

import "halfweg/taal"

// VerschilBesproken is the talk of both consultants over what they judged
// differently, with the outcome they stand for together (PROC-13).
type VerschilBesproken struct {
	Oordelen []CriteriumOordeel `json:"oordelen,omitzero"` // the shared outcome of each criterion that differed
	Advies   string             `json:"advies"`
	Redenen  string             `json:"redenen"`
}

var verschilBesproken = Soort{
	Naam:   "verschil_besproken",
	Titel:  taal.T("Verschil besproken", "Difference discussed"),
	Doen:   taal.T("Verschil bespreken", "Discuss the difference"),
	Uitleg: taal.T("Bespreek samen de criteria waarover u verschilt en leg het gedeelde oordeel vast.", "Discuss the criteria you differ on together and record the shared verdict."),
	Bron:   "Regionaal afwegingskader § 4.2", Eisen: []string{"PROC-13", "ROLE-05"},
	Deel: DeelOordeel, Door: []Rol{Consulent},
	Velden: []Veld{
		{Naam: "oordelen", Label: taal.T("Gedeeld oordeel per criterium", "Shared verdict per criterion"), Type: Rijen, Velden: oordelenVeld.Velden},
		{Naam: "advies", Label: taal.T("Gedeeld advies", "Shared advice"), Type: Keuze, Opties: adviesOpties, Verplicht: true},
		{Naam: "redenen", Label: taal.T("Wat gaf de doorslag?", "What was decisive?"), Type: Alinea, Verplicht: true, Klinisch: true},
	},
	nieuw: func() Inhoud { return &VerschilBesproken{} },
}

func (v *VerschilBesproken) soort() *Soort { return &verschilBesproken }

func (v *VerschilBesproken) mag(d Dossier, f Feit, o Omgeving) error {
	bron := o.bronVierOgen()
	switch {
	case len(d.GeldendeOordelen()) < 2:
		return weiger(bron, taal.T("Nog niet beide oordelen zijn ingeleverd.", "Not both verdicts have been handed in yet."),
			taal.T("Bespreek het verschil als beide consulenten hun eigen oordeel hebben gegeven.", "Discuss the difference when both consultants have given their own verdict."))
	case !d.Consulent(f.Door.Persoon):
		return weiger(bron, taal.T("Alleen de toegewezen consulenten leggen dit gesprek vast.", "Only the assigned consultants record this talk."),
			taal.T("Laat een van de twee consulenten dit doen.", "Let one of the two consultants do this."))
	}
	for _, c := range d.Verschillen() {
		if oordeelOver(v.Oordelen, c) == nil {
			return weiger(bron, taal.T("Over "+c+" staat er nog geen gedeeld oordeel.", "There is no shared verdict on "+c+" yet."),
				taal.T("Geef bij elk verschil het gedeelde oordeel.", "Give the shared verdict for each difference.")).bij("oordelen")
		}
	}
	return d.magVoorBeschikking()
}

func (v *VerschilBesproken) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.Verschil = &g
}

// GeldendeOordelen returns the verdicts of the consultants assigned to judge,
// given under the framework followed now, first consultant first. Who is assigned
// after the decision does not judge for it.
func (d Dossier) GeldendeOordelen() (os []Gedaan[OordeelGegeven]) {
	for _, p := range d.oordelaars {
		if o := d.OordeelVan(p); o != nil && d.telt(*o) {
			os = append(os, *o)
		}
	}
	return os
}

// Verschillen returns the criteria on which both consultants differ.
func (d Dossier) Verschillen() (ids []string) {
	os := d.GeldendeOordelen()
	if len(os) < 2 {
		return nil
	}
	for _, a := range os[0].Inhoud.Oordelen {
		if b := oordeelOver(os[1].Inhoud.Oordelen, a.Criterium); b != nil && a.Uitkomst != b.Uitkomst {
			ids = append(ids, a.Criterium)
		}
	}
	return ids
}

// Eensgezind reports whether the assigned consultants agree: on every criterion
// and the advice, or after they talked it over.
func (d Dossier) Eensgezind() bool {
	os := d.GeldendeOordelen()
	if len(os) == 0 || d.Verschil != nil {
		return len(os) > 0
	}
	for _, o := range os {
		if o.Inhoud.Advies != os[0].Inhoud.Advies {
			return false
		}
	}
	return len(d.Verschillen()) == 0
}

// Advies returns what the consultants stand for together, "" while they do not.
func (d Dossier) Advies() string {
	switch {
	case !d.Eensgezind():
		return ""
	case d.Verschil != nil:
		return d.Verschil.Inhoud.Advies
	}
	return d.GeldendeOordelen()[0].Inhoud.Advies
}
