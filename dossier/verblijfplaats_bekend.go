package dossier

import "halfweg/taal"

// VerblijfplaatsBekend: it is known where somebody is who had gone (VNG § 6.5,
// Regionaal afwegingskader § 4.7; EXIT-08).
type VerblijfplaatsBekend struct {
	Waar     string `json:"waar"`
	Gemeente string `json:"gemeente,omitzero"` // CBS code of where the resident is going to live
	Hoe      string `json:"hoe"`               // how it became known
	Veilig   bool   `json:"veilig"`
	Zoekt    string `json:"zoekt,omitzero"` // person who keeps looking: it is only a trace
}

// ZoektochtOvergedragen: another person keeps looking. It is never nobody.
type ZoektochtOvergedragen struct {
	Aan   string `json:"aan"`
	Reden string `json:"reden"`
}

var verblijfplaatsBekend = Soort{
	Naam:   "verblijfplaats_bekend",
	Titel:  taal.T("Verblijfplaats bekend", "Whereabouts known"),
	Doen:   taal.T("Verblijfplaats vastleggen", "Record the whereabouts"),
	Uitleg: taal.T("Leg vast waar de inwoner is en of het daar veilig is. Is het alleen een spoor, kies dan wie verder zoekt.", "Record where the resident is and whether it is safe there. When it is only a trace, choose who goes on looking."),
	Bron:   bronExit, Eisen: []string{"EXIT-04", "EXIT-08"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Regiebehandelaar, Consulent, Teamleider}, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "waar", Label: taal.T("Waar is de inwoner?", "Where is the resident?"), Type: Alinea, Verplicht: true, Adres: true},
		{Naam: "gemeente", Label: taal.T("Gemeente waar de inwoner gaat wonen", "Municipality where the resident is going to live"), Type: Gemeente, Adres: true},
		{Naam: "hoe", Label: taal.T("Hoe is dat bekend geworden?", "How did that become known?"), Type: Alinea, Verplicht: true, Adres: true},
		{Naam: "veilig", Label: taal.T("Is de inwoner daar veilig?", "Is the resident safe there?"), Type: JaNee, Verplicht: true},
		{Naam: "zoekt", Label: taal.T("Wie zoekt verder?", "Who goes on looking?"), Hulp: taal.T("Alleen als de inwoner nog niet gevonden is.", "Only when the resident has not been found yet."), Type: Persoon},
	},
	nieuw: func() Inhoud { return &VerblijfplaatsBekend{} },
}

var zoektochtOvergedragen = Soort{
	Naam:   "zoektocht_overgedragen",
	Titel:  taal.T("Zoektocht overgedragen", "Search handed over"),
	Doen:   taal.T("Zoektocht overdragen", "Hand over the search"),
	Uitleg: taal.T("Iemand anders zoekt verder. Er is altijd één persoon die blijft zoeken.", "Somebody else goes on looking. There is always one person who keeps looking."),
	Bron:   bronExit, Eisen: []string{"EXIT-04", "EXIT-08"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "aan", Label: taal.T("Wie zoekt verder?", "Who goes on looking?"), Type: Persoon, Verplicht: true},
		redenVeld("Waarom?", "Why?"),
	},
	nieuw: func() Inhoud { return &ZoektochtOvergedragen{} },
}

func (v *VerblijfplaatsBekend) soort() *Soort  { return &verblijfplaatsBekend }
func (z *ZoektochtOvergedragen) soort() *Soort { return &zoektochtOvergedragen }

func (v *VerblijfplaatsBekend) mag(d Dossier, f Feit, _ Omgeving) error {
	if d.Vertrek == nil {
		return nietVertrokken(verblijfplaatsBekend.Bron)
	}
	return nietVoor(f, d.Vertrek.Op, taal.T("het vertrek", "leaving"), verblijfplaatsBekend.Bron)
}

func (v *VerblijfplaatsBekend) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.Verblijfplaats = &g
	d.zoekt(v.Zoekt)
	if v.Gemeente != "" {
		d.Vestiging = v.Gemeente
	}
}

func (z *ZoektochtOvergedragen) mag(d Dossier, f Feit, _ Omgeving) error {
	bron := zoektochtOvergedragen.Bron
	if d.Gezocht() == "" {
		return weiger(bron, taal.T("Er wordt niemand gezocht.", "Nobody is being looked for."),
			taal.T("U hoeft niets te doen.", "You need not do anything."))
	}
	return nietVoor(f, d.Vertrek.Op, taal.T("het vertrek", "leaving"), bron)
}

func (z *ZoektochtOvergedragen) doe(d *Dossier, f Feit) { d.zoekt(z.Aan) }

// zoekt sets who keeps looking, "" for nobody any more.
func (d *Dossier) zoekt(persoon string) {
	if d.Vertrek != nil {
		v := *d.Vertrek
		v.Zoekt = persoon
		d.Vertrek = &v
	}
}

// Gezocht returns the person who keeps looking for a resident who left, "" when
// nobody has to.
func (d Dossier) Gezocht() string {
	if d.Vertrek == nil || d.Overleden != nil {
		return ""
	}
	return d.Vertrek.Zoekt
}
