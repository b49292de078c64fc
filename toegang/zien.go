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
	Stand      // that it happened and when
	Alles
)

// cel is what one relation sees of one part, and the rule that says so. Rules
// T03, T04 and T09 ask more than a table can say: see blik.
type cel struct {
	blik  Blik
	regel string
}

// tabel is the whole of who sees what.
var tabel = map[Relatie]map[Deel]cel{
	EersteConsulent: vanConsulent,
	TweedeConsulent: vanConsulent,
	Leiding: {
		Kern: {Alles, "T01"}, Persoon: {Alles, "T01"}, BSN: {Alles, "T01"}, Zorg: {Alles, "T04"},
		Onderzoek: {Alles, "T01"}, Oordeel: {Alles, "T03"}, Besluit: {Alles, "T01"}, Verblijf: {Alles, "T01"}, Dagboek: {Niets, "T14"},
		Verantwoordelijkheid: {Alles, "T01"}, Toestemmingen: {Alles, "T01"}, Inzage: {Alles, "T01"},
	},
	Collega: {
		Kern: {Alles, "T02"}, Persoon: {Alles, "T02"}, BSN: {Alles, "T02"}, Zorg: {Stand, "T02"},
		Onderzoek: {Alles, "T02"}, Oordeel: {Stand, "T02"}, Besluit: {Alles, "T02"}, Verblijf: {Alles, "T02"}, Dagboek: {Niets, "T14"},
		Verantwoordelijkheid: {Alles, "T02"}, Toestemmingen: {Alles, "T02"}, Inzage: {Niets, "T02"},
	},
	BetrokkenGemeente: {
		Kern: {Alles, "T08"}, Persoon: {Alles, "T08"}, BSN: {Niets, "T08"}, Zorg: {Niets, "T08"},
		Onderzoek: {Niets, "T08"}, Oordeel: {Niets, "T08"}, Besluit: {Stand, "T08"}, Verblijf: {Niets, "T08"}, Dagboek: {Niets, "T08"},
		Verantwoordelijkheid: {Alles, "T08"}, Toestemmingen: {Niets, "T08"}, Inzage: {Niets, "T08"},
	},
	Aanmelder: {
		Kern: {Alles, "T06"}, Persoon: {Alles, "T05"}, BSN: {Alles, "T05"}, Zorg: {Niets, "T11"},
		Onderzoek: {Stand, "T06"}, Oordeel: {Niets, "T11"}, Besluit: {Stand, "T06"}, Verblijf: {Stand, "T06"}, Dagboek: {Niets, "T11"},
		Verantwoordelijkheid: {Stand, "T06"}, Toestemmingen: {Alles, "T06"}, Inzage: {Niets, "T11"},
	},
	Huis: {
		Kern: {Alles, "T07"}, Persoon: {Alles, "T07"}, BSN: {Niets, "T11"}, Zorg: {Niets, "T11"},
		Onderzoek: {Stand, "T06"}, Oordeel: {Niets, "T11"}, Besluit: {Stand, "T06"}, Verblijf: {Alles, "T07"}, Dagboek: {Niets, "T14"},
		Verantwoordelijkheid: {Niets, "T11"}, Toestemmingen: {Alles, "T07"}, Inzage: {Niets, "T11"},
	},
	Zelf: {
		Kern: {Alles, "T09"}, Persoon: {Alles, "T09"}, BSN: {Alles, "T09"}, Zorg: {Alles, "T09"},
		Onderzoek: {Alles, "T09"}, Oordeel: {Alles, "T09"}, Besluit: {Alles, "T09"}, Verblijf: {Alles, "T09"}, Dagboek: {Alles, "T09"},
		Verantwoordelijkheid: {Alles, "T09"}, Toestemmingen: {Alles, "T09"}, Inzage: {Alles, "T09"},
	},
}

var vanConsulent = map[Deel]cel{
	Kern: {Alles, "T01"}, Persoon: {Alles, "T01"}, BSN: {Alles, "T01"}, Zorg: {Alles, "T04"},
	Onderzoek: {Alles, "T01"}, Oordeel: {Alles, "T03"}, Besluit: {Alles, "T01"}, Verblijf: {Alles, "T01"}, Dagboek: {Niets, "T14"},
	Verantwoordelijkheid: {Alles, "T01"}, Toestemmingen: {Alles, "T01"}, Inzage: {Alles, "T01"},
}

// bron is where a piece of the record comes from: who recorded it, on which
// day, and what it addressed to whom. The zero bron is a part as a
// whole, today.
type bron struct {
	door dossier.Wie
	op   termijn.Datum
	aan  gericht
}

// Zie says whether ik sees a part of the record as a whole.
func Zie(ik Ik, p Partijen, d Deel) Antwoord {
	b, regel := blik(ik, p, d, bron{})
	return Antwoord{b == Alles, regel}
}

// Ziet says whether anybody in that relation sees a part, whoever recorded it.
// It is what may stand in a list, which many people read at once.
func Ziet(r Relatie, d Deel) bool {
	c := tabel[r][d]
	return c.blik == Alles && !slices.Contains([]string{"T03", "T04"}, c.regel)
}

// ZieFeit says how much of a recorded fact ik sees, and by which rule. Health
// fields within it are a question of their own: see Redigeer.
func ZieFeit(ik Ik, p Partijen, f dossier.Feit) (Blik, string) {
	return blik(ik, p, DeelVan(f.Inhoud), bronVan(f))
}

func bronVan(f dossier.Feit) bron { return bron{f.Door, termijn.DatumVan(f.Vastgelegd), gerichtAan(f)} }

// blik is the one function that decides what is seen: the table, and the rules
// a table cannot hold.
func blik(ik Ik, p Partijen, d Deel, b bron) (Blik, string) {
	r := RelatieVan(ik, p)
	c := tabel[r][d]
	switch {
	case r == GeenRelatie:
		return Niets, "T10"
	case zelfVastgelegd(ik, b.door):
		return Alles, "T05"
	case b.aan.opent(ik, d):
		return Alles, b.aan.regel
	case r == Zelf:
		return vanInwoner(p, d)
	case d == Oordeel && c.regel == "T03":
		return naEigenOordeel(ik, p)
	case d == Zorg && c.regel == "T04":
		return metToestemming(ik, p, b)
	case c.blik < Alles && vraagtToestemming(r, d) && p.toegestaan(d, ik, b):
		return Alles, "T04"
	}
	return c.blik, c.regel
}

// naEigenOordeel: that the other verdict is in may be known, not what it says.
// Who judges himself sees it after his own, who leads after all are in.
func naEigenOordeel(ik Ik, p Partijen) (Blik, string) {
	alle := len(p.Consulenten) > 0 && !slices.ContainsFunc(p.Consulenten, func(c string) bool { return !slices.Contains(p.Ingeleverd, c) })
	if p.Besloten || alle || slices.Contains(p.Ingeleverd, ik.Persoon) {
		return Alles, "T03"
	}
	return Stand, "T03"
}

func vanInwoner(p Partijen, d Deel) (Blik, string) {
	if d == Oordeel && !p.Besloten {
		return Stand, "T09"
	}
	return Alles, "T09"
}

// metToestemming gates what the clinic or house knows of somebody's health.
// What the municipality found out itself is its own.
func metToestemming(ik Ik, p Partijen, b bron) (Blik, string) {
	if vanGemeente(b.door) || b.door.Rol == dossier.Inwoner || p.toegestaan(Zorg, ik, b) {
		return Alles, "T04"
	}
	return Stand, "T04"
}

// vraagtToestemming reports whether a consent can open the part to that party:
// to clinic and house, for the parts a resident can choose.
func vraagtToestemming(r Relatie, d Deel) bool {
	return (r == Aanmelder || r == Huis) && slices.Contains([]Deel{Zorg, Onderzoek, Besluit}, d)
}

// toegestaan reports whether the resident let the recorder share that part with
// the organisation of ik at some moment since it was recorded: what has been
// shared stays shared. Of a part as a whole it asks about today and anybody.
func (p Partijen) toegestaan(d Deel, ik Ik, b bron) bool {
	if b.op.IsZero() {
		b.op = p.Vandaag
	}
	return slices.ContainsFunc(p.Toestemming, func(t Toestemming) bool {
		return t.Deel == d && t.Aan == ik.Organisatie && p.bewaart(t.Bij, b.door) &&
			!t.Van.Na(p.Vandaag) && (t.Tot.IsZero() || !t.Tot.Voor(b.op))
	})
}

// bewaart reports whether it is up to an organisation, with the resident, to
// share what somebody recorded: its own people. What the resident wrote himself
// is kept by the municipality: a consent to what anybody else may tell of him
// does not open it, whether or not they are party yet.
func (p Partijen) bewaart(organisatie string, door dossier.Wie) bool {
	if door.Rol == dossier.Inwoner {
		return slices.Contains(p.Gemeenteorganisaties, organisatie)
	}
	return door.Organisatie == "" || door.Organisatie == organisatie
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
