package dossier

import (
	"slices"

	"halfweg/termijn"
)

// KliniekTot says whether a clinic's part in the case is over, and its last day.
// It is over once the house took the resident in and the clinic's own aftercare
// ended, or the case was refused or closed (VNG § 4.4 and 6.2; Wmo 2015 art.
// 5.2.1). A new signal or a handover to the clinic begins it again.
func (d Dossier) KliniekTot(kliniek string) (tot termijn.Datum, over bool) {
	switch {
	case d.Gesloten != nil:
		return d.Gesloten.Op, true
	case d.overdrachtNaar(kliniek), d.Vertrek != nil && nr(d.Signaal) > d.Vertrek.Nr:
		return tot, false
	case len(d.Verblijven) > 0:
		return d.naOpname()
	}
	return d.afgewezenOp()
}

// naOpname is the last day of a clinic whose patient lives in a house: the day
// before he came there, or the end of the clinic's aftercare.
func (d Dossier) naOpname() (tot termijn.Datum, over bool) {
	tot, over = d.Verblijven[0].Van.Plus(-1), true
	nazorgTot := func(dag termijn.Datum) {
		over = over && !dag.IsZero()
		if dag.Na(tot) {
			tot = dag
		}
	}
	if d.Ontslagen != nil && d.Ontslagen.Inhoud.Nazorg {
		nazorgTot(d.Ontslagen.Inhoud.NazorgTot)
	}
	if d.Nazorg != nil && d.Nazorg.Inhoud.Door == nazorgKliniek {
		nazorgTot(d.Nazorg.Inhoud.Tot)
	}
	return tot, over
}

// HuisTot says whether a house's part in the case is over, and its last day:
// the resident went to live elsewhere, another house was chosen, nothing is left
// to do for who left, or the case was refused or closed (Wmo 2015 art. 5.2.1).
func (d Dossier) HuisTot(huis string) (tot termijn.Datum, over bool) {
	i := len(d.Verblijven) - 1
	for i >= 0 && d.Verblijven[i].Huis != huis {
		i--
	}
	switch {
	case d.Gesloten != nil:
		return d.Gesloten.Op, true
	case i < 0:
		return d.zonderVerblijf(huis)
	case d.Verblijven[i].Tot.IsZero(), d.verwachtIn(huis, d.Verblijven[i].EindeNr):
		return tot, false
	case i == len(d.Verblijven)-1:
		return d.Verblijven[i].Tot, d.klaarNaVertrek()
	}
	return d.Verblijven[i].Tot, true
}

// zonderVerblijf is about a house that the resident never lived in.
func (d Dossier) zonderVerblijf(huis string) (tot termijn.Datum, over bool) {
	r, v := d.Recht(), d.Verblijf()
	switch {
	case v != nil:
		return v.Van, !d.verwachtIn(huis, v.Nr)
	case d.Vertrek != nil:
		return d.Vertrek.Op, !d.verwachtIn(huis, d.Vertrek.Nr)
	case r != nil && r.Huis != "" && r.Huis != huis && d.Verzonden != nil:
		return d.Verzonden.Op, !d.verwachtIn(huis, r.Nr)
	}
	return d.afgewezenOp()
}

// verwachtIn reports whether, after a fact, something was begun that leads to
// that house.
func (d Dossier) verwachtIn(huis string, na int) bool {
	return d.overdrachtNaar(huis) || d.Gepland != nil && d.Gepland.Nr > na && d.Gepland.Inhoud.Huis == huis ||
		d.Aanmelding != nil && d.Aanmelding.Nr > na && d.Aanmelding.Inhoud.Huis == huis ||
		slices.ContainsFunc(d.Kennismakingen, func(k Gedaan[KennismakingGehouden]) bool { return k.Nr > na && k.Inhoud.Huis == huis }) ||
		slices.ContainsFunc(d.Wijzigingen, func(w Wijziging) bool { return w.Nr > na && w.Inhoud.Huis == huis })
}

// overdrachtNaar reports whether an organisation was asked to go on with the
// support and did not say no.
func (d Dossier) overdrachtNaar(organisatie string) bool {
	return slices.ContainsFunc(d.Overdrachten, func(o Overdracht) bool {
		return o.Inhoud.Organisatie == organisatie && (o.Antwoord == nil || o.Aanvaard())
	})
}

// afgewezenOp returns the day a refusal was sent, false when there was none or
// it did not stand.
func (d Dossier) afgewezenOp() (op termijn.Datum, afgewezen bool) {
	if d.Verzonden == nil || d.Beschikking == nil || d.Beschikking.Besluit.Strekking == Toekennen || d.heeftRecht() {
		return op, false
	}
	return d.Verzonden.Op, true
}
