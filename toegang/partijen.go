package toegang

import (
	"slices"
	"time"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// Partijen is who is party to a dossier and what the resident allowed, as far
// as access depends on it.
type Partijen struct {
	Dossier              string
	Gemeente             string                   // CBS code of the municipality that handles it now
	Betrokken            []string                 // CBS codes of origin and of municipalities asked to take over
	Gemeenteorganisaties []string                 // organisations of municipalities whose people recorded facts
	Klinieken            []string                 // organisations that sent it
	Huizen               []string                 // organisations it was proposed to or is placed with
	Consulenten          []string                 // persons: first and second consultant
	Ingeleverd           []string                 // those of them whose own verdict is in
	Besloten             bool                     // the decision was sent
	Toestemming          []Toestemming            // what the resident lets one party share with another
	Voorbij              map[string]termijn.Datum // of those clinics and houses whose part is over: its last day
	Afgeschermd          []string                 // persons for whom the dossier does not exist
	Beschermd            bool                     // the address is protected
	AdresVoor            []string                 // persons who see a protected address
	Nood                 []Nood                   // emergency access that was taken
	Nu                   time.Time                // the moment of the question
	Vandaag              termijn.Datum            // its day
}

// Nood is emergency access of one person in one capacity, from Van until Tot.
type Nood struct {
	Wie      dossier.Wie
	Van, Tot time.Time
}

// Toestemming is the resident's consent that organisation Bij shares a part of
// the record with organisation Aan. The zero Tot is an open end.
type Toestemming struct {
	Deel     Deel
	Bij, Aan string
	Van, Tot termijn.Datum
	Nr       int // of the fact that gave it
}

// PartijenVan returns who is party to dossier d at that moment; the zero moment
// is for what must not depend on it, such as rows of lists.
func PartijenVan(id string, d dossier.Dossier, nu time.Time) Partijen {
	p := Partijen{Dossier: id, Nu: nu, Gemeente: d.Behandelt(), Besloten: d.Verzonden != nil,
		Beschermd: d.AdresAf != nil, AdresVoor: d.AdresVoor(), Afgeschermd: d.Afgeschermd()}
	if !nu.IsZero() {
		p.Vandaag = termijn.DatumVan(nu)
	}
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
	p.Voorbij = voorbij(d, p)
	for _, n := range d.Noodtoegangen {
		p.Nood = append(p.Nood, Nood{n.Door, n.Van, n.Tot})
	}
	return p
}

// voorbij returns the last day of each clinic and house whose part is over.
func voorbij(d dossier.Dossier, p Partijen) map[string]termijn.Datum {
	uit := map[string]termijn.Datum{}
	for _, k := range p.Klinieken {
		if tot, over := d.KliniekTot(k); over {
			uit[k] = tot
		}
	}
	for _, h := range p.Huizen {
		if tot, over := d.HuisTot(h); over {
			uit[h] = tot
		}
	}
	return uit
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
// facts. A party comes into a dossier by acting in it, not by being named, and
// not by looking in an emergency.
func vastleggers(d dossier.Dossier, r dossier.Rol) (ids []string) {
	for _, f := range d.Feiten() {
		if _, nood := f.Inhoud.(*dossier.NoodtoegangGenomen); f.Door.Rol == r && !nood {
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
		uit = append(uit, Toestemming{Deel: deel, Bij: t.Inhoud.Van, Aan: t.Inhoud.Aan, Van: t.Op, Tot: tot, Nr: t.Nr})
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
	OudeKliniek       Relatie = "oude_kliniek"       // works at a clinic whose part is over
	OudHuis           Relatie = "oud_huis"           // works at a house whose part is over
	Noodhulp          Relatie = "noodhulp"           // took emergency access and is nothing else to it
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
	{OudeKliniek, taal.T("kliniek waarvan het werk voorbij is", "clinic whose part is over")},
	{OudHuis, taal.T("safehouse waarvan het werk voorbij is", "safehouse whose part is over")},
	{Noodhulp, taal.T("wie noodtoegang nam", "who took emergency access")},
	{Zelf, taal.T("inwoner zelf", "the resident")},
	{GeenRelatie, taal.T("ieder ander", "anybody else")},
}

// RelatieVan returns what ik is to the dossier with these parties.
func RelatieVan(ik Ik, p Partijen) Relatie {
	if p.sluitUit(ik) {
		return GeenRelatie
	}
	r := vasteRelatie(ik, p)
	if r == GeenRelatie && p.inNood(ik) {
		return Noodhulp
	}
	return r
}

// vasteRelatie is what ik is to a dossier by his work, or as the resident.
func vasteRelatie(ik Ik, p Partijen) Relatie {
	switch ik.Rol {
	case dossier.Consulent, dossier.Teamleider:
		return relatieGemeente(ik, p)
	case dossier.Regiebehandelaar:
		return alsLid(ik, Kliniek, p, p.Klinieken, Aanmelder)
	case dossier.Safehousemedewerker:
		return alsLid(ik, Safehouse, p, p.Huizen, Huis)
	case dossier.Inwoner:
		if ik.Dossier != "" && ik.Dossier == p.Dossier {
			return Zelf
		}
	}
	return GeenRelatie
}

// sluitUit reports whether ik may not know that the dossier exists. A resident
// who is also an employee somewhere keeps his own dossier.
func (p Partijen) sluitUit(ik Ik) bool {
	return ik.Rol != dossier.Inwoner && slices.Contains(p.Afgeschermd, ik.Persoon)
}

// inNood reports whether ik has emergency access now.
func (p Partijen) inNood(ik Ik) bool {
	return slices.ContainsFunc(p.Nood, func(n Nood) bool {
		return n.Wie == ik.Wie && !p.Nu.Before(n.Van) && p.Nu.Before(n.Tot)
	})
}

func alsLid(ik Ik, s OrganisatieSoort, p Partijen, organisaties []string, r Relatie) Relatie {
	if ik.OrganisatieSoort != s || ik.Organisatie == "" || !slices.Contains(organisaties, ik.Organisatie) {
		return GeenRelatie
	}
	if tot, over := p.Voorbij[ik.Organisatie]; over && (p.Vandaag.IsZero() || p.Vandaag.Na(tot)) {
		return na[r]
	}
	return r
}

// na is what somebody becomes when the part of his organisation is over.
var na = map[Relatie]Relatie{Aanmelder: OudeKliniek, Huis: OudHuis}

// voorLijst is the least that everybody of an organisation is to the dossier,
// whatever the day: lists do not depend on it.
func (p Partijen) voorLijst(organisatie string, r Relatie) Relatie {
	if _, over := p.Voorbij[organisatie]; over {
		return na[r]
	}
	return r
}

// isVoorbij reports whether a relation is one of which only the past is left.
func isVoorbij(r Relatie) bool { return r == OudeKliniek || r == OudHuis }

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
// agrees with Mag: a dossier of which SleutelsVan shares a key with ik is one
// he may open, unless he is shut out of it by name, and no other is but for
// emergency access. The store keeps those two exceptions per person.
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
				uit[soort+":"+id] = p.voorLijst(id, r)
			}
		}
	}
	voegToe("gemeente", Collega, p.Gemeente)
	voegToe("betrokken", BetrokkenGemeente, p.Betrokken...)
	voegToe("kliniek", Aanmelder, p.Klinieken...)
	voegToe("huis", Huis, p.Huizen...)
	return uit
}

// NoodTot returns when the emergency access of ik ends, zero when he has none.
func (p Partijen) NoodTot(ik Ik) (tot time.Time) {
	for _, n := range p.Nood {
		if n.Wie == ik.Wie && !p.Nu.Before(n.Van) && p.Nu.Before(n.Tot) && n.Tot.After(tot) {
			tot = n.Tot
		}
	}
	return tot
}
