package dossier

import "halfweg/termijn"

// Verblijf is one stay in one house, from the day the resident came to live
// there until the day he left it. A time-out or a night elsewhere does not end
// it.
type Verblijf struct {
	Huis    string // organisation
	Van     termijn.Datum
	Nr      int           // of the fact that began it
	Tot     termijn.Datum // the day he left; zero: he still lives there
	EindeNr int           // of the fact that ended it
}

// Vertrek is how somebody left the last house for good.
type Vertrek struct {
	Op         termijn.Datum
	Nr         int
	Soort      string // kind of the fact: "uitgestroomd", "exit_gedaan", "overlijden_gemeld"
	Reden      string // as in that fact, "" when it went as planned
	Bestemming string // as in that fact
	Huis       string // organisation that was left
	Betrokken  string // person who stays involved until somebody took over (EXIT-04)
	Zoekt      string // person who keeps looking while nobody knows where the resident is
}

// Verblijf returns the stay that goes on, or nil.
func (d Dossier) Verblijf() *Verblijf {
	if n := len(d.Verblijven); n > 0 && d.Verblijven[n-1].Tot.IsZero() {
		return &d.Verblijven[n-1]
	}
	return nil
}

// WoontIn returns the house the resident lives in, "" for none.
func (d Dossier) WoontIn() string {
	if v := d.Verblijf(); v != nil {
		return v.Huis
	}
	return ""
}

// aaneen returns the first of the stays that follow on each other without a day
// between, up to the last: a transfer does not begin another year (JUR-06).
func (d Dossier) aaneen() *Verblijf {
	i := len(d.Verblijven) - 1
	for i > 0 && d.Verblijven[i-1].Tot == d.Verblijven[i].Van {
		i--
	}
	if i < 0 {
		return nil
	}
	return &d.Verblijven[i]
}

// momentenVerblijf are the moments whose duties are for somebody who lives in
// the house: when he leaves they no longer matter.
var momentenVerblijf = []string{
	MomentPlaatsing, MomentBegin, MomentEinde, "beschikking_gegeven", "plaatsing_gedaan", "voorwaarden_verstrekt",
	"zorgbehoefte_gewijzigd", "evaluatie_gehouden", "maatregel_gemeld", "positieve_test_gemeld", "gevaar_gemeld",
	"exit_gedreigd", "uitstroomwensen_gemeld",
}

// betrekt begins a stay. A stay that went on ends: nobody lives in two houses.
func (d *Dossier) betrekt(f Feit, huis string) {
	d.verlaat(f)
	d.Verblijven = append(d.Verblijven[:len(d.Verblijven):len(d.Verblijven)], Verblijf{Huis: huis, Van: f.Gebeurd, Nr: f.Nr})
	d.Huis, d.Vertrek = huis, nil
}

// verlaat ends the stay that goes on, if there is one.
func (d *Dossier) verlaat(f Feit) {
	n := len(d.Verblijven)
	if n == 0 || !d.Verblijven[n-1].Tot.IsZero() {
		return
	}
	v := d.Verblijven[n-1]
	v.Tot, v.EindeNr = f.Gebeurd, f.Nr
	d.Verblijven = append(d.Verblijven[:n-1:n-1], v)
}

// vertrekt ends the stay for good.
func (d *Dossier) vertrekt(f Feit, v Vertrek) {
	v.Op, v.Nr, v.Soort, v.Huis = f.Gebeurd, f.Nr, f.Inhoud.soort().Naam, d.WoontIn()
	d.verlaat(f)
	d.Vertrek = &v
}
