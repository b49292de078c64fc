package orakel

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/cedar-policy/cedar-go/types"

	"halfweg/dossier"
	"halfweg/termijn"
	"halfweg/toegang"
)

var nu = time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)

// mensen are everybody who can be something to the dossier, and some who are
// nothing to it or hold a role that does not go with their organisation.
var mensen = []toegang.Ik{
	ambtenaar("mark", dossier.Consulent, "gem-0402", "0402"),
	ambtenaar("sanne", dossier.Consulent, "gem-0402", "0402"),
	ambtenaar("lotte", dossier.Consulent, "gem-0402", "0402"),
	ambtenaar("iris", dossier.Teamleider, "gem-0402", "0402"),
	ambtenaar("tina", dossier.Teamleider, "gem-0402", "0034", "0402"),
	ambtenaar("sofie", dossier.Consulent, "gem-0034", "0034"),
	ambtenaar("bas", dossier.Teamleider, "gem-0344", "0344"),
	lid("fenna", dossier.Regiebehandelaar, toegang.Kliniek, "vossenhof"),
	lid("hugo", dossier.Regiebehandelaar, toegang.Kliniek, "linde"),
	lid("ruben", dossier.Safehousemedewerker, toegang.Safehouse, "kade"),
	lid("dina", dossier.Safehousemedewerker, toegang.Safehouse, "haven"),
	lid("tom", dossier.Beheerder, toegang.Beheer, "beheer"),
	lid("mark", dossier.Regiebehandelaar, toegang.Gemeente, "gem-0402"), // a role that is not of his organisation
	lid("piet", dossier.Regiebehandelaar, toegang.Kliniek, ""),
	{Wie: dossier.Wie{Persoon: "samira", Rol: dossier.Inwoner}, Dossier: "d1"},
	{Wie: dossier.Wie{Persoon: "yara", Rol: dossier.Inwoner}, Dossier: "d2"},
	{},
}

func ambtenaar(persoon string, rol dossier.Rol, organisatie string, gemeenten ...string) toegang.Ik {
	return toegang.Ik{Wie: dossier.Wie{Persoon: persoon, Organisatie: organisatie, Rol: rol}, OrganisatieSoort: toegang.Gemeente, Gemeenten: gemeenten}
}

func lid(persoon string, rol dossier.Rol, s toegang.OrganisatieSoort, organisatie string) toegang.Ik {
	return toegang.Ik{Wie: dossier.Wie{Persoon: persoon, Organisatie: organisatie, Rol: rol}, OrganisatieSoort: s}
}

// toestand is one state of the dossier, and what it is called.
type toestand struct {
	naam string
	p    toegang.Partijen
}

func zaak() toegang.Partijen {
	return toegang.Partijen{Dossier: "d1", Gemeente: "0402", Betrokken: []string{"0034"}, Gemeenteorganisaties: []string{"gem-0402"},
		Klinieken: []string{"vossenhof"}, Huizen: []string{"kade", "haven"}, Consulenten: []string{"mark", "sanne"}, Nu: nu, Vandaag: termijn.DatumVan(nu)}
}

func met(deel toegang.Deel, bij, aan string) []toegang.Toestemming {
	return []toegang.Toestemming{{Deel: deel, Bij: bij, Aan: aan, Van: termijn.DatumVan(nu).Plus(-20)}}
}

// assen are the things that can differ, each with its values; a state takes one
// value of each.
var assen = [][]func(*toegang.Partijen){
	{ // phase: who is responsible, whether it was decided, whose part is over
		func(*toegang.Partijen) {},
		func(p *toegang.Partijen) { p.Besloten = true },
		func(p *toegang.Partijen) { p.Voorbij = voorbijOp("vossenhof", -1, "haven", -1); p.Besloten = true },
		func(p *toegang.Partijen) { p.Voorbij = voorbijOp("vossenhof", 0, "kade", 5) }, // their last day is not over yet
		func(p *toegang.Partijen) { p.Gemeente, p.Betrokken = "0034", []string{"0402"} },
		func(p *toegang.Partijen) { p.Gemeente, p.Betrokken, p.Consulenten = "", nil, nil },
	},
	{ // verdicts
		func(*toegang.Partijen) {},
		func(p *toegang.Partijen) { p.Ingeleverd = []string{"mark"} },
		func(p *toegang.Partijen) { p.Ingeleverd = []string{"mark", "sanne"} },
	},
	{ // consent
		func(*toegang.Partijen) {},
		func(p *toegang.Partijen) { p.Toestemming = met(toegang.Zorg, "vossenhof", "gem-0402") },
		func(p *toegang.Partijen) {
			p.Toestemming = append(met(toegang.Zorg, "gem-0402", "kade"), met(toegang.Onderzoek, "gem-0402", "vossenhof")...)
		},
	},
	{ // protected address
		func(*toegang.Partijen) {},
		func(p *toegang.Partijen) { p.Beschermd = true },
		func(p *toegang.Partijen) { p.Beschermd, p.AdresVoor = true, []string{"mark", "ruben", "bas"} },
	},
	{ // shut out
		func(*toegang.Partijen) {},
		func(p *toegang.Partijen) { p.Afgeschermd = []string{"mark", "fenna", "ruben", "bas", "samira"} },
	},
	{ // emergency, as it runs and as it is over
		func(*toegang.Partijen) {},
		func(p *toegang.Partijen) {
			p.Nood = noodVan(nu.Add(-time.Hour), "bas", "lotte", "hugo", "dina", "fenna")
		},
		func(p *toegang.Partijen) { p.Nood = noodVan(nu.Add(-dossier.NoodtoegangDuur), "bas", "lotte") },
	},
}

func voorbijOp(a string, dagA int, b string, dagB int) map[string]termijn.Datum {
	vandaag := termijn.DatumVan(nu)
	return map[string]termijn.Datum{a: vandaag.Plus(dagA), b: vandaag.Plus(dagB)}
}

func noodVan(van time.Time, personen ...string) (uit []toegang.Nood) {
	for _, m := range mensen {
		if slices.Contains(personen, m.Persoon) {
			uit = append(uit, toegang.Nood{Wie: m.Wie, Van: van, Tot: van.Add(dossier.NoodtoegangDuur)})
		}
	}
	return uit
}

func toestanden() []toestand {
	uit := []toestand{{"", zaak()}}
	for _, as := range assen {
		var meer []toestand
		for _, t := range uit {
			for i, zet := range as {
				x := toestand{fmt.Sprint(t.naam, i), t.p}
				zet(&x.p)
				meer = append(meer, x)
			}
		}
		uit = meer
	}
	return uit
}

// bronnen are who recorded something: nobody in particular, which is the part as
// a whole, and each kind of party.
var bronnen = []dossier.Wie{
	{},
	{Persoon: "joost", Organisatie: "gem-0402", Rol: dossier.Teamleider},
	{Persoon: "mark", Organisatie: "gem-0402", Rol: dossier.Consulent},
	{Persoon: "anna", Organisatie: "vossenhof", Rol: dossier.Regiebehandelaar},
	{Persoon: "ruben", Organisatie: "kade", Rol: dossier.Safehousemedewerker},
	{Persoon: "samira", Rol: dossier.Inwoner},
}

// voorbeelden are a kind of fact in each part that has kinds, and one of each
// that who is no longer concerned may know to have happened.
func voorbeelden() (uit []*dossier.Soort) {
	gezien := map[string]bool{}
	for _, s := range append([]*dossier.Soort{dossier.SoortMet("exit_gedaan"), dossier.SoortMet("incident_gemeld")}, dossier.Soorten()...) {
		sleutel := string(s.Deel)
		if slices.Contains([]string{"plaatsing_gedaan", "beschikking_gegeven", "dossier_gesloten", "exit_gedaan"}, s.Naam) {
			sleutel += s.Naam
		}
		if !gezien[sleutel] {
			gezien[sleutel] = true
			uit = append(uit, s)
		}
	}
	return uit
}

// The whole matrix of who, in which relation, phase, consent, protection and
// emergency, sees which part of what whom recorded: no deviation.
func TestZien(t *testing.T) {
	o, soorten := orakel(t), voorbeelden()
	var n atomic.Int64
	elkeToestand(t, func(t *testing.T, s toestand, zaak types.Record) {
		for _, ik := range mensen {
			wie := wieAls(ik)
			vraag := func(d toegang.Deel, v toegang.Vraag, door dossier.Wie, soort string) {
				v.Ik, v.Handeling, v.Partijen = ik, toegang.Zien, s.p
				vergelijkZien(t, o, s, v, wie, zaak, context(s.p, d, door, soort))
				n.Add(1)
			}
			for _, d := range toegang.Delen() {
				vraag(d, toegang.Vraag{Deel: d}, dossier.Wie{}, "")
			}
			for i, soort := range soorten {
				for _, door := range bronnen[1:] {
					f := feit(t, soort, door)
					vraag(soort.Deel, toegang.Vraag{Feit: &f}, door, soort.Naam)
					if i < 2 { // the fields of a fact go by their own part, whatever its kind
						vraag(toegang.Zorg, toegang.Vraag{Feit: &f, Zorg: true}, door, soort.Naam)
						vraag(toegang.Adres, toegang.Vraag{Feit: &f, Adres: true}, door, soort.Naam)
					}
				}
			}
		}
	})
	t.Logf("%d questions", n.Load())
}

// elkeToestand runs a test in each state of the dossier, the phases side by side.
func elkeToestand(t *testing.T, test func(*testing.T, toestand, types.Record)) {
	t.Run("", func(t *testing.T) {
		for fase, deel := range perFase() {
			t.Run(fase, func(t *testing.T) {
				t.Parallel()
				for _, s := range deel {
					if test(t, s, dossierAls(s.p)); t.Failed() {
						t.Fatal("deviates in state ", s.naam)
					}
				}
			})
		}
	})
}

func perFase() map[string][]toestand {
	uit := map[string][]toestand{}
	for _, s := range toestanden() {
		uit[s.naam[:1]] = append(uit[s.naam[:1]], s)
	}
	return uit
}

func vergelijkZien(t *testing.T, o *Orakel, s toestand, v toegang.Vraag, wie, zaak, ctx types.Record) {
	wil := toegang.Niets
	switch {
	case o.Ziet(Vraag{wie, zaak, ctx, "alles"}):
		wil = toegang.Alles
	case o.Ziet(Vraag{wie, zaak, ctx, "stand"}):
		wil = toegang.Stand
	}
	if a := toegang.Mag(v); a.Blik != wil || a.Ja != (wil == toegang.Alles) {
		t.Errorf("%s as %s: sees %d of %v by %s, the oracle says %d", v.Ik.Persoon, v.Ik.Rol, a.Blik, ctx, a.Regel, wil)
	}
}

// And who does what.
func TestDoen(t *testing.T) {
	o := orakel(t)
	var n atomic.Int64
	elkeToestand(t, func(t *testing.T, s toestand, zaak types.Record) {
		for _, ik := range mensen {
			wie := wieAls(ik)
			for _, h := range []toegang.Handeling{toegang.Openen, toegang.BriefLezen, toegang.EvaluatieLezen, toegang.Afdrukken, toegang.BSNTonen, toegang.NoodtoegangNemen} {
				n.Add(1)
				a := toegang.Mag(toegang.Vraag{Ik: ik, Handeling: h, Partijen: s.p})
				if wil := o.Mag(Vraag{wie, zaak, types.Record{}, string(h)}); a.Ja != wil {
					t.Errorf("%s as %s: %s %v by %s, the oracle says %v", ik.Persoon, ik.Rol, h, a.Ja, a.Regel, wil)
				}
			}
			if strings.Trim(s.naam[1:3], "0") != "" {
				continue // verdicts and consent have nothing to do with what one records
			}
			for _, soort := range dossier.Soorten() {
				n.Add(1)
				a := toegang.Mag(toegang.Vraag{Ik: ik, Handeling: toegang.Vastleggen, Partijen: s.p, Soort: soort})
				ctx := types.NewRecord(types.RecordMap{"soort": types.String(soort.Naam), "rollen": tekstenVan(soort.Door)})
				if wil := o.Mag(Vraag{wie, zaak, ctx, "vastleggen"}); a.Ja != wil {
					t.Errorf("%s as %s: records %s %v by %s, the oracle says %v", ik.Persoon, ik.Rol, soort.Naam, a.Ja, a.Regel, wil)
				}
			}
		}
	})
	t.Logf("%d questions", n.Load())
}

func orakel(t *testing.T) *Orakel {
	t.Helper()
	o, err := Nieuw()
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func feit(t *testing.T, s *dossier.Soort, door dossier.Wie) dossier.Feit {
	t.Helper()
	i, err := dossier.Decodeer(s.Naam, []byte("{}"))
	if err != nil {
		t.Fatal(err)
	}
	return dossier.Feit{Nr: 1, Gebeurd: termijn.DatumVan(nu), Vastgelegd: nu, Door: door, Inhoud: i}
}

func tekstenVan[T ~string](xs []T) types.Set {
	ws := make([]types.Value, len(xs))
	for i, x := range xs {
		ws[i] = types.String(x)
	}
	return types.NewSet(ws...)
}

func wieAls(ik toegang.Ik) types.Record {
	return types.NewRecord(types.RecordMap{
		"persoon": types.String(ik.Persoon), "organisatie": types.String(ik.Organisatie), "rol": types.String(ik.Rol), "wie": types.String(fmt.Sprint(ik.Wie)),
		"soort": types.String(ik.OrganisatieSoort), "gemeenten": tekstenVan(ik.Gemeenten), "dossier": types.String(ik.Dossier),
	})
}

func dossierAls(p toegang.Partijen) types.Record {
	var voorbij, nood []string
	for o, tot := range p.Voorbij {
		if p.Vandaag.Na(tot) {
			voorbij = append(voorbij, o)
		}
	}
	for _, n := range p.Nood {
		if !p.Nu.Before(n.Van) && p.Nu.Before(n.Tot) {
			nood = append(nood, fmt.Sprint(n.Wie))
		}
	}
	alle := len(p.Consulenten) > 0
	for _, c := range p.Consulenten {
		alle = alle && slices.Contains(p.Ingeleverd, c)
	}
	return types.NewRecord(types.RecordMap{
		"nummer": types.String(p.Dossier), "gemeente": types.String(p.Gemeente), "betrokken": tekstenVan(p.Betrokken),
		"klinieken": tekstenVan(p.Klinieken), "huizen": tekstenVan(p.Huizen), "voorbij": tekstenVan(voorbij),
		"consulenten": tekstenVan(p.Consulenten), "ingeleverd": tekstenVan(p.Ingeleverd), "alleOordelen": types.Boolean(alle), "besloten": types.Boolean(p.Besloten),
		"beschermd": types.Boolean(p.Beschermd), "adresVoor": tekstenVan(p.AdresVoor), "afgeschermd": tekstenVan(p.Afgeschermd), "nood": tekstenVan(nood),
	})
}

// context is what a question about seeing is about. A consent is written as the
// part, who shares it and who receives it; of a part as a whole it does not
// matter who shares.
func context(p toegang.Partijen, d toegang.Deel, door dossier.Wie, soort string) types.Record {
	var toestemming []types.Value
	for _, t := range p.Toestemming {
		for _, bij := range []string{t.Bij, ""} {
			toestemming = append(toestemming, types.NewRecord(types.RecordMap{"deel": types.String(t.Deel), "bij": types.String(bij), "aan": types.String(t.Aan)}))
		}
	}
	gedeeld, bewaarder := d, door.Organisatie
	if d == toegang.Notities {
		gedeeld = toegang.Onderzoek
	}
	if door.Rol == dossier.Inwoner {
		bewaarder = p.Gemeenteorganisaties[0]
	}
	return types.NewRecord(types.RecordMap{
		"deel": types.String(d), "gedeeld": types.String(gedeeld), "soort": types.String(soort), "bewaarder": types.String(bewaarder),
		"persoon": types.String(door.Persoon), "organisatie": types.String(door.Organisatie), "rol": types.String(door.Rol), "toestemming": types.NewSet(toestemming...),
	})
}
