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
	Dossier     string
	Gemeente    string        // CBS code of the municipality that handles it now
	Betrokken   []string      // CBS codes of origin and of municipalities asked to take over
	Klinieken   []string      // organisations that sent it
	Huizen      []string      // organisations it was proposed to or is placed with
	Consulenten []string      // persons: first and second consultant
	Ingeleverd  []string      // persons whose own verdict is in
	Besloten    bool          // the decision was sent
	Toestemming []Toestemming // of the resident, for health data to the municipality
	Vandaag     termijn.Datum // the day of the question
}

// Toestemming is a period in which the resident let a clinic give health data
// to a municipality. The zero Tot is an open end.
type Toestemming struct{ Van, Tot termijn.Datum }

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

// SleutelsVan returns the audiences of a dossier with these parties.
func SleutelsVan(p Partijen) []string {
	uit := []string{"inwoner:" + p.Dossier}
	voegToe := func(soort string, ids ...string) {
		for _, id := range ids {
			if k := soort + ":" + id; id != "" && !slices.Contains(uit, k) {
				uit = append(uit, k)
			}
		}
	}
	voegToe("gemeente", p.Gemeente)
	voegToe("betrokken", p.Betrokken...)
	voegToe("kliniek", p.Klinieken...)
	voegToe("huis", p.Huizen...)
	return uit
}
