package toegang

import (
	"slices"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// Partijen is who is party to a dossier and what the resident allowed, as far
// as access depends on it.
type Partijen struct {
	Dossier              string
	Gemeente             string        // CBS code of the municipality that handles it now
	Betrokken            []string      // CBS codes of origin and of municipalities asked to take over
	Gemeenteorganisaties []string      // organisations of municipalities whose people recorded facts
	Klinieken            []string      // organisations that sent it
	Huizen               []string      // organisations it was proposed to or is placed with
	Consulenten          []string      // persons: first and second consultant
	Ingeleverd           []string      // those of them whose own verdict is in
	Besloten             bool          // the decision was sent
	Toestemming          []Toestemming // what the resident lets one party share with another
	Vandaag              termijn.Datum // the day of the question
}

// Toestemming is the resident's consent that organisation Bij shares a part of
// the record with organisation Aan. The zero Tot is an open end.
type Toestemming struct {
	Deel     Deel
	Bij, Aan string
	Van, Tot termijn.Datum
}

// PartijenVan returns who is party to dossier d on that day.
func PartijenVan(id string, d dossier.Dossier, vandaag termijn.Datum) Partijen {
	p := Partijen{Dossier: id, Vandaag: vandaag, Gemeente: d.Behandelt(), Besloten: d.Verzonden != nil}
	if d.Consulenten != nil {
		p.Consulenten = uniek(d.Consulenten.Inhoud.Eerste, d.Consulenten.Inhoud.Tweede)
	}
	for _, o := range d.GeldendeOordelen() {
		p.Ingeleverd = append(p.Ingeleverd, o.Door.Persoon)
	}
	if d.Beschikking != nil {
		p.Ingeleverd = uniek(append(p.Ingeleverd, p.Consulenten...)...) // who came after it has no verdict to give
	}
	for _, t := range d.Toestemmingen {
		p.Toestemming = append(p.Toestemming, toestemmingen(t)...)
	}
	p.Betrokken = betrokken(d, p.Gemeente)
	p.Gemeenteorganisaties = uniek(append(vastleggers(d, dossier.Consulent), vastleggers(d, dossier.Teamleider)...)...)
	p.Klinieken = vastleggers(d, dossier.Regiebehandelaar)
	p.Huizen = uniek(append(vastleggers(d, dossier.Safehousemedewerker), d.GenoemdeHuizen()...)...)
	return p
}

func betrokken(d dossier.Dossier, behandelend string) []string {
	gemeenten := []string{d.Herkomst, d.Gemeente, d.Gevraagd()}
	if d.Doorgezonden != nil {
		gemeenten = append(gemeenten, d.Doorgezonden.Inhoud.Aan)
	}
	if d.Geschil != nil {
		gemeenten = append(gemeenten, d.Geschil.Inhoud.Gemeente)
	}
	if d.Verantwoordelijk != nil {
		gemeenten = append(gemeenten, d.Verantwoordelijk.Inhoud.Met...)
	}
	return slices.DeleteFunc(uniek(gemeenten...), func(g string) bool { return g == behandelend })
}

// vastleggers returns the organisations whose people in that role recorded
// facts. A party comes into a dossier by acting in it, not by being named.
func vastleggers(d dossier.Dossier, r dossier.Rol) (ids []string) {
	for _, f := range d.Feiten() {
		if f.Door.Rol == r {
			ids = append(ids, f.Door.Organisatie)
		}
	}
	return uniek(ids...)
}

// uniek returns the ids in order, each once and none empty.
func uniek(ids ...string) (uit []string) {
	for _, id := range ids {
		if id != "" && !slices.Contains(uit, id) {
			uit = append(uit, id)
		}
	}
	return uit
}

func toestemmingen(t dossier.Toestemming) (uit []Toestemming) {
	tot := t.Inhoud.Tot
	if laatste := t.Ingetrokken.Plus(-1); !t.Ingetrokken.IsZero() && (tot.IsZero() || laatste.Voor(tot)) {
		tot = laatste
	}
	for _, deel := range t.Inhoud.Delen {
		uit = append(uit, Toestemming{Deel: deel, Bij: t.Inhoud.Van, Aan: t.Inhoud.Aan, Van: t.Op, Tot: tot})
	}
	return uit
}

// Relatie is what a person is to one dossier.
type Relatie string

// The relations. Everybody has exactly one to each dossier.
const (
	GeenRelatie       Relatie = ""
	EersteConsulent   Relatie = "eerste_consulent"
	TweedeConsulent   Relatie = "tweede_consulent"
	Collega           Relatie = "collega"            // consultant of the same municipality, not on this dossier
	Leiding           Relatie = "leiding"            // team leader of the municipality that handles it
	BetrokkenGemeente Relatie = "betrokken_gemeente" // works for a municipality of origin, or one asked to take over
	Aanmelder         Relatie = "aanmelder"          // works at the clinic that sent it
	Huis              Relatie = "huis"               // works at the house it was proposed to or is placed with
	Zelf              Relatie = "zelf"               // the resident
)

var relaties = []struct {
	relatie Relatie
	titel   taal.Tekst
}{
	{EersteConsulent, taal.T("eerste consulent", "first consultant")},
	{TweedeConsulent, taal.T("tweede consulent", "second consultant")},
	{Leiding, taal.T("teamleider van de gemeente", "team leader of the municipality")},
	{Collega, taal.T("andere consulent van de gemeente", "other consultant of the municipality")},
	{BetrokkenGemeente, taal.T("betrokken andere gemeente", "other municipality involved")},
	{Aanmelder, taal.T("kliniek die aanmeldde", "clinic that referred")},
	{Huis, taal.T("safehouse", "safehouse")},
	{Zelf, taal.T("inwoner zelf", "the resident")},
	{GeenRelatie, taal.T("ieder ander", "anybody else")},
}

// RelatieVan returns what ik is to the dossier with these parties.
func RelatieVan(ik Ik, p Partijen) Relatie {
	switch ik.Rol {
	case dossier.Consulent, dossier.Teamleider:
		return relatieGemeente(ik, p)
	case dossier.Regiebehandelaar:
		return alsLid(ik, Kliniek, p.Klinieken, Aanmelder)
	case dossier.Safehousemedewerker:
		return alsLid(ik, Safehouse, p.Huizen, Huis)
	case dossier.Inwoner:
		if ik.Dossier != "" && ik.Dossier == p.Dossier {
			return Zelf
		}
	}
	return GeenRelatie
}

func alsLid(ik Ik, s OrganisatieSoort, organisaties []string, r Relatie) Relatie {
	if ik.OrganisatieSoort == s && ik.Organisatie != "" && slices.Contains(organisaties, ik.Organisatie) {
		return r
	}
	return GeenRelatie
}

func relatieGemeente(ik Ik, p Partijen) Relatie {
	if ik.OrganisatieSoort != Gemeente {
		return GeenRelatie
	}
	if p.Gemeente == "" || !slices.Contains(ik.Gemeenten, p.Gemeente) {
		if slices.ContainsFunc(p.Betrokken, func(g string) bool { return slices.Contains(ik.Gemeenten, g) }) {
			return BetrokkenGemeente
		}
		return GeenRelatie
	}
	switch i := slices.Index(p.Consulenten, ik.Persoon); {
	case i == 0:
		return EersteConsulent
	case i > 0:
		return TweedeConsulent
	case ik.Rol == dossier.Teamleider:
		return Leiding
	}
	return Collega
}

// Sleutels returns the audiences ik reads lists and search results of. It
// agrees with Zie: a dossier of which SleutelsVan shares a key with ik is one
// whose Kern ik may see, and no other is.
func Sleutels(ik Ik) []string {
	var uit []string
	switch {
	case ik.OrganisatieSoort == Gemeente && (ik.Rol == dossier.Consulent || ik.Rol == dossier.Teamleider):
		for _, g := range ik.Gemeenten {
			uit = append(uit, "gemeente:"+g, "betrokken:"+g)
		}
	case ik.OrganisatieSoort == Kliniek && ik.Rol == dossier.Regiebehandelaar && ik.Organisatie != "":
		uit = append(uit, "kliniek:"+ik.Organisatie)
	case ik.OrganisatieSoort == Safehouse && ik.Rol == dossier.Safehousemedewerker && ik.Organisatie != "":
		uit = append(uit, "huis:"+ik.Organisatie)
	case ik.Rol == dossier.Inwoner && ik.Dossier != "":
		uit = append(uit, "inwoner:"+ik.Dossier)
	}
	return uit
}

// SleutelsVan returns the audiences of a dossier with these parties, each with
// the least that everybody in it is to the dossier.
func SleutelsVan(p Partijen) map[string]Relatie {
	uit := map[string]Relatie{"inwoner:" + p.Dossier: Zelf}
	voegToe := func(soort string, r Relatie, ids ...string) {
		for _, id := range ids {
			if id != "" {
				uit[soort+":"+id] = r
			}
		}
	}
	voegToe("gemeente", Collega, p.Gemeente)
	voegToe("betrokken", BetrokkenGemeente, p.Betrokken...)
	voegToe("kliniek", Aanmelder, p.Klinieken...)
	voegToe("huis", Huis, p.Huizen...)
	return uit
}
