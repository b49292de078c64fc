package toegang

import (
	"slices"

	"halfweg/dossier"
	"halfweg/termijn"
)

// Blik is how much of something somebody sees.
type Blik uint8

// The degrees of sight, each more than the one before.
const (
	Niets Blik = iota
	Stand      // that it happened and when, and the few fields that make up its state
	Alles
)

// cel is what one relation sees of one part, and the rule that says so. The
// rules T03 and T04 and T09 ask more than the table can say: see nader.
type cel struct {
	blik  Blik
	regel string
}

// tabel is the whole of who sees what. A part that is not listed is Niets.
var tabel = map[Relatie]map[Deel]cel{
	EersteConsulent: behandelt,
	TweedeConsulent: behandelt,
	Leiding: {
		Kern: {Alles, "T01"}, Persoon: {Alles, "T01"}, BSN: {Alles, "T01"}, Zorg: {Alles, "T04"},
		Onderzoek: {Alles, "T01"}, Oordeel: {Alles, "T01"}, Besluit: {Alles, "T01"}, Verblijf: {Alles, "T01"},
		Verantwoordelijkheid: {Alles, "T01"}, Toestemmingen: {Alles, "T01"}, Inzage: {Alles, "T01"},
	},
	Collega: {
		Kern: {Alles, "T02"}, Persoon: {Alles, "T02"}, BSN: {Alles, "T02"}, Zorg: {Niets, "T02"},
		Onderzoek: {Alles, "T02"}, Oordeel: {Stand, "T02"}, Besluit: {Alles, "T02"}, Verblijf: {Alles, "T02"},
		Verantwoordelijkheid: {Alles, "T02"}, Toestemmingen: {Alles, "T02"}, Inzage: {Niets, "T02"},
	},
	BetrokkenGemeente: {
		Kern: {Alles, "T08"}, Persoon: {Alles, "T08"}, BSN: {Niets, "T08"}, Zorg: {Niets, "T08"},
		Onderzoek: {Niets, "T08"}, Oordeel: {Niets, "T08"}, Besluit: {Stand, "T08"}, Verblijf: {Niets, "T08"},
		Verantwoordelijkheid: {Alles, "T08"}, Toestemmingen: {Niets, "T08"}, Inzage: {Niets, "T08"},
	},
	Aanmelder: {
		Kern: {Alles, "T05"}, Persoon: {Alles, "T05"}, BSN: {Alles, "T05"}, Zorg: {Niets, "T11"},
		Onderzoek: {Stand, "T06"}, Oordeel: {Niets, "T11"}, Besluit: {Stand, "T06"}, Verblijf: {Stand, "T06"},
		Verantwoordelijkheid: {Stand, "T06"}, Toestemmingen: {Alles, "T05"}, Inzage: {Niets, "T11"},
	},
	Huis: {
		Kern: {Alles, "T07"}, Persoon: {Alles, "T07"}, BSN: {Niets, "T11"}, Zorg: {Niets, "T11"},
		Onderzoek: {Niets, "T11"}, Oordeel: {Niets, "T11"}, Besluit: {Stand, "T06"}, Verblijf: {Alles, "T07"},
		Verantwoordelijkheid: {Niets, "T11"}, Toestemmingen: {Niets, "T11"}, Inzage: {Niets, "T11"},
	},
	Zelf: {
		Kern: {Alles, "T09"}, Persoon: {Alles, "T09"}, BSN: {Alles, "T09"}, Zorg: {Alles, "T09"},
		Onderzoek: {Alles, "T09"}, Oordeel: {Alles, "T09"}, Besluit: {Alles, "T09"}, Verblijf: {Alles, "T09"},
		Verantwoordelijkheid: {Alles, "T09"}, Toestemmingen: {Alles, "T09"}, Inzage: {Alles, "T09"},
	},
}

var behandelt = map[Deel]cel{
	Kern: {Alles, "T01"}, Persoon: {Alles, "T01"}, BSN: {Alles, "T01"}, Zorg: {Alles, "T04"},
	Onderzoek: {Alles, "T01"}, Oordeel: {Alles, "T03"}, Besluit: {Alles, "T01"}, Verblijf: {Alles, "T01"},
	Verantwoordelijkheid: {Alles, "T01"}, Toestemmingen: {Alles, "T01"}, Inzage: {Alles, "T01"},
}

// bron is where a piece of the record comes from: who recorded it, on which
// day. The zero bron is a part as a whole, today.
type bron struct {
	door dossier.Wie
	op   termijn.Datum
}

// Zie says whether ik sees a part of the record as a whole.
func Zie(ik Ik, p Partijen, d Deel) Antwoord {
	b, regel := blik(ik, p, d, bron{})
	return Antwoord{b == Alles, regel}
}

// blik is the one function that decides what is seen: the table, and the rules
// the table cannot hold.
func blik(ik Ik, p Partijen, d Deel, b bron) (Blik, string) {
	r := RelatieVan(ik, p)
	if r == GeenRelatie {
		return Niets, "T10"
	}
	if zelfVastgelegd(ik, b.door) {
		return Alles, "T05"
	}
	c := tabel[r][d]
	if c.blik == Alles && !nader(ik, p, r, d, b) {
		if d == Oordeel && r != Zelf {
			return Stand, c.regel // that a verdict is in may be known, not what it says
		}
		return Niets, c.regel
	}
	return c.blik, c.regel
}

// nader decides what depends on more than relation and part: four eyes, consent,
// and the moment from which a resident reads the verdicts.
func nader(ik Ik, p Partijen, r Relatie, d Deel, b bron) bool {
	switch {
	case d == Oordeel && (r == EersteConsulent || r == TweedeConsulent):
		return slices.Contains(p.Ingeleverd, ik.Persoon) || p.Besloten
	case d == Oordeel && r == Zelf:
		return p.Besloten
	case d == Zorg && r != Zelf:
		return vanGemeente(b.door) || p.toegestaan(b.op)
	}
	return true
}

// toegestaan reports whether health data recorded on that day could reach the
// municipality: the consent held at some moment since. The zero day asks
// whether it holds today.
func (p Partijen) toegestaan(op termijn.Datum) bool {
	if op.IsZero() {
		op = p.Vandaag
	}
	return slices.ContainsFunc(p.Toestemming, func(t Toestemming) bool {
		return !t.Van.Na(p.Vandaag) && (t.Tot.IsZero() || !t.Tot.Voor(op))
	})
}

func vanGemeente(w dossier.Wie) bool {
	return w.Rol == dossier.Consulent || w.Rol == dossier.Teamleider
}

// zelfVastgelegd reports whether ik recorded it: for people of a municipality
// in person, for the other parties as an organisation.
func zelfVastgelegd(ik Ik, door dossier.Wie) bool {
	if door.Persoon != "" && door.Persoon == ik.Persoon {
		return true
	}
	return ik.OrganisatieSoort != Gemeente && door.Organisatie != "" && door.Organisatie == ik.Organisatie
}
