package toegang

import (
	"slices"

	"halfweg/dossier"
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
// T03, T04 and T09 ask more than a table can say: see zichtAls.
type cel struct {
	blik  Blik
	regel string
}

// tabel is the whole of who sees what.
var tabel = map[Relatie]map[Deel]cel{
	EersteConsulent: vanBehandelaar,
	TweedeConsulent: vanBehandelaar,
	Leiding:         vanBehandelaar,
	Collega: {
		Kern: {Alles, "T02"}, Persoon: {Alles, "T02"}, BSN: {Alles, "T02"}, Adres: {Alles, "T02"}, Zorg: {Stand, "T02"},
		Onderzoek: {Alles, "T02"}, Oordeel: {Stand, "T02"}, Besluit: {Alles, "T02"}, Verblijf: {Alles, "T02"}, Dagboek: {Niets, "T14"},
		Geld: {Alles, "T02"}, Notities: {Alles, "T02"},
		Verantwoordelijkheid: {Alles, "T02"}, Toestemmingen: {Alles, "T02"}, Bescherming: {Niets, "T02"}, Inzage: {Niets, "T02"},
	},
	BetrokkenGemeente: {
		Kern: {Alles, "T08"}, Persoon: {Alles, "T08"}, BSN: {Niets, "T08"}, Adres: {Niets, "T08"}, Zorg: {Niets, "T08"},
		Onderzoek: {Niets, "T08"}, Oordeel: {Niets, "T08"}, Besluit: {Stand, "T08"}, Verblijf: {Niets, "T08"}, Dagboek: {Niets, "T08"},
		Geld: {Niets, "T08"}, Notities: {Niets, "T08"},
		Verantwoordelijkheid: {Alles, "T08"}, Toestemmingen: {Niets, "T08"}, Bescherming: {Niets, "T08"}, Inzage: {Niets, "T08"},
	},
	Aanmelder: {
		Kern: {Alles, "T06"}, Persoon: {Alles, "T05"}, BSN: {Alles, "T05"}, Adres: {Alles, "T05"}, Zorg: {Niets, "T11"},
		Onderzoek: {Stand, "T06"}, Oordeel: {Niets, "T11"}, Besluit: {Stand, "T06"}, Verblijf: {Stand, "T06"}, Dagboek: {Niets, "T11"},
		Geld: {Niets, "T11"}, Notities: {Stand, "T06"},
		Verantwoordelijkheid: {Stand, "T06"}, Toestemmingen: {Alles, "T06"}, Bescherming: {Niets, "T11"}, Inzage: {Niets, "T11"},
	},
	Huis: {
		Kern: {Alles, "T07"}, Persoon: {Alles, "T07"}, BSN: {Niets, "T11"}, Adres: {Alles, "T07"}, Zorg: {Niets, "T11"},
		Onderzoek: {Stand, "T06"}, Oordeel: {Niets, "T11"}, Besluit: {Stand, "T06"}, Verblijf: {Alles, "T07"}, Dagboek: {Niets, "T14"},
		Geld: {Alles, "T07"}, Notities: {Stand, "T06"},
		Verantwoordelijkheid: {Niets, "T11"}, Toestemmingen: {Alles, "T07"}, Bescherming: {Niets, "T11"}, Inzage: {Niets, "T11"},
	},
	OudeKliniek: vanVoorbij,
	OudHuis:     vanVoorbij,
	Noodhulp: {
		Kern: {Alles, "T17"}, Persoon: {Alles, "T17"}, BSN: {Niets, "T17"}, Adres: {Alles, "T17"}, Zorg: {Alles, "T17"},
		Onderzoek: {Niets, "T17"}, Oordeel: {Niets, "T17"}, Besluit: {Niets, "T17"}, Verblijf: {Alles, "T17"}, Dagboek: {Niets, "T17"},
		Geld: {Niets, "T17"}, Notities: {Niets, "T17"},
		Verantwoordelijkheid: {Niets, "T17"}, Toestemmingen: {Niets, "T17"}, Bescherming: {Niets, "T17"}, Inzage: {Niets, "T17"},
	},
	Zelf: {
		Kern: {Alles, "T09"}, Persoon: {Alles, "T09"}, BSN: {Alles, "T09"}, Adres: {Alles, "T09"}, Zorg: {Alles, "T09"},
		Onderzoek: {Alles, "T09"}, Oordeel: {Alles, "T09"}, Besluit: {Alles, "T09"}, Verblijf: {Alles, "T09"}, Dagboek: {Alles, "T09"},
		Geld: {Alles, "T09"}, Notities: {Alles, "T09"},
		Verantwoordelijkheid: {Alles, "T09"}, Toestemmingen: {Alles, "T09"}, Bescherming: {Alles, "T09"}, Inzage: {Alles, "T09"},
	},
}

// vanBehandelaar is what the two consultants and the team leader see.
var vanBehandelaar = map[Deel]cel{
	Kern: {Alles, "T01"}, Persoon: {Alles, "T01"}, BSN: {Alles, "T01"}, Adres: {Alles, "T01"}, Zorg: {Alles, "T04"},
	Onderzoek: {Alles, "T01"}, Oordeel: {Alles, "T03"}, Besluit: {Alles, "T01"}, Verblijf: {Alles, "T01"}, Dagboek: {Niets, "T14"},
	Geld: {Alles, "T01"}, Notities: {Alles, "T01"},
	Verantwoordelijkheid: {Alles, "T01"}, Toestemmingen: {Alles, "T01"}, Bescherming: {Alles, "T01"}, Inzage: {Alles, "T01"},
}

// vanVoorbij is what is left when the part of a clinic or house is over: who it
// was, and the state in a few kinds of fact.
var vanVoorbij = map[Deel]cel{
	Kern: {Stand, "T18"}, Persoon: {Alles, "T18"}, BSN: {Niets, "T18"}, Adres: {Niets, "T18"}, Zorg: {Niets, "T18"},
	Onderzoek: {Niets, "T18"}, Oordeel: {Niets, "T18"}, Besluit: {Stand, "T18"}, Verblijf: {Stand, "T18"}, Dagboek: {Niets, "T18"},
	Geld: {Niets, "T18"}, Notities: {Niets, "T18"},
	Verantwoordelijkheid: {Niets, "T18"}, Toestemmingen: {Niets, "T18"}, Bescherming: {Niets, "T18"}, Inzage: {Niets, "T18"},
}

// statusNaAfloop are the kinds of fact that a clinic or house may know to have
// happened when its part is over: decided, placed, ended.
var statusNaAfloop = []string{
	"melding_gedaan", "beschikking_gegeven", "beschikking_gewijzigd", "beslissing_op_bezwaar_gegeven", "beschikking_verzonden", "plaatsing_gedaan",
	"uitgestroomd", "exit_gedaan", "overlijden_gemeld", "dossier_gesloten", "dossier_heropend",
}

// zicht decides how much is seen of a part, or of what comes from a source: what
// the relation gives, or emergency access when that gives more, and then the
// protection of the address, which goes before all.
func (v Vraag) zicht(d Deel, b bron) Antwoord {
	p, r := v.Partijen, RelatieVan(v.Ik, v.Partijen)
	a := v.zichtAls(r, d, b)
	if n := tabel[Noodhulp][d]; r != GeenRelatie && p.inNood(v.Ik) && n.blik > a.Blik {
		a = antwoord(n.blik, n.regel)
	}
	if d == Adres && p.Beschermd && r != Zelf && a.Blik > Niets && !slices.Contains(p.AdresVoor, v.Ik.Persoon) {
		return antwoord(Stand, "T16")
	}
	return a
}

// zichtAls is the table, and the rules a table cannot hold.
func (v Vraag) zichtAls(r Relatie, d Deel, b bron) Antwoord {
	ik, p, c := v.Ik, v.Partijen, tabel[r][d]
	switch {
	case r == GeenRelatie:
		return nee("T10")
	case r == Noodhulp:
		return antwoord(c.blik, c.regel)
	case zelfVastgelegd(ik, b.door):
		return ja("T05")
	case b.aan.opent(ik, d):
		return ja(b.aan.regel)
	case r == Zelf:
		return antwoord(vanInwoner(p, d))
	case isVoorbij(r) && b.soort != "" && !slices.Contains(statusNaAfloop, b.soort):
		return nee("T18")
	case d == Oordeel && c.regel == "T03":
		return antwoord(naEigenOordeel(ik, p))
	case d == Zorg && c.regel == "T04":
		return antwoord(metToestemming(ik, p, b))
	case c.blik < Alles && vraagtToestemming(r, d) && p.toegestaan(toestemmingVoor(d), ik, b):
		return ja("T04")
	}
	return antwoord(c.blik, c.regel)
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
	return (r == Aanmelder || r == Huis) && slices.Contains([]Deel{Zorg, Onderzoek, Besluit, Notities}, d)
}

// toestemmingVoor is the part a resident chooses to share: the investigation with
// the notes that are made in it.
func toestemmingVoor(d Deel) Deel {
	if d == Notities {
		return Onderzoek
	}
	return d
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
