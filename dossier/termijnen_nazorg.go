package dossier

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// Ids of the terms around leaving and aftercare.
const (
	TermijnKliniekNazorg = "nazorg_kliniek" // the clinic's aftercare (Zvw)
	TermijnNazorg        = "nazorg"
	TermijnOpvolging6    = "opvolging_6"
	TermijnOpvolging12   = "opvolging_12"
)

// termijnenNazorg are the terms around leaving and of aftercare.
func (d Dossier) termijnenNazorg(o Omgeving) (ts []Termijn) {
	if r := d.Recht(); r != nil && d.Verblijf() != nil {
		ts = append(ts, Termijn{ID: TermijnGeplandEinde, Titel: taal.T("Geplande laatste dag van het verblijf", "Planned last day of the stay"), Streef: true,
			Termijn: genoemd(r.Van, r.Tot, "Wmo 2015 art. 2.3.5", "")})
	}
	if x := d.Ontslagen; x != nil && !x.Inhoud.NazorgTot.IsZero() {
		ts = append(ts, Termijn{ID: TermijnKliniekNazorg, Titel: taal.T("Nazorg door de kliniek", "Aftercare by the clinic"), Streef: true,
			Termijn: genoemd(x.Op, x.Inhoud.NazorgTot, "VNG-handreiking § 4.4", ""), Vervallen: d.Overleden != nil})
	}
	if x := d.Nazorg; x != nil && !x.Inhoud.Tot.IsZero() {
		ts = append(ts, Termijn{ID: TermijnNazorg, Titel: taal.T("Nazorg na het verblijf", "Aftercare after the stay"), Streef: true,
			Termijn: genoemd(x.Inhoud.Van, x.Inhoud.Tot, bronNazorg, ""), Vervallen: d.Overleden != nil})
	}
	if d.Vertrek != nil {
		ts = append(ts, d.opvolging(o, TermijnOpvolging6, "6", 6), d.opvolging(o, TermijnOpvolging12, "12", 12))
	}
	return ts
}

// opvolging is the target to ask how somebody fares so many months after he
// left (VNG § 3.2.4; OUT-09).
func (d Dossier) opvolging(o Omgeving, id, na string, maanden int) Termijn {
	r := termijn.Regel{Titel: taal.T("Navraag na het vertrek", "Follow-up after leaving"), Lengte: termijn.Lengte{Maanden: maanden}, Bron: opvolgingGedaan.Bron}
	t := Termijn{ID: id, Titel: r.Titel, Streef: true, Termijn: o.Wet.Bereken(r, d.Vertrek.Op), Vervallen: d.Overleden != nil}
	for i := range d.Opvolgingen {
		if d.Opvolgingen[i].Nr == d.opgevolgd(na) {
			t = gehaald(t, &d.Opvolgingen[i])
		}
	}
	return t
}
