package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"halfweg/dossier"
	"halfweg/termijn"
)

// naam is a resident with the words, without accents, that he is found by.
type naam struct {
	inwoner  Inwoner
	vindbaar []string
}

var namen = []naam{
	{Inwoner{Voornamen: "Pieter", Tussenvoegsel: "de", Achternaam: "Wit-Jansen"}, []string{"pieter", "wit", "jansen"}},
	{Inwoner{Voornamen: "Derya", Achternaam: "Özdemir"}, []string{"derya", "ozdemir"}},
	{Inwoner{Voornamen: "Małgorzata", Achternaam: "Wiśniewska"}, []string{"malgorzata", "wisniewska"}},
	{Inwoner{Voornamen: "Samir", Achternaam: "El Amrani"}, []string{"samir", "amrani"}},
	{Inwoner{Voorletters: "J.", Tussenvoegsel: "van der", Achternaam: "Meulen"}, []string{"j", "meulen"}},
	{Inwoner{Voornamen: "Zoë", Achternaam: "d'Hondt"}, []string{"zoe", "hondt", "dhondt"}},
	{Inwoner{Achternaam: "Van Den", BSN: "123456782", Geboren: termijn.Op(1988, 4, 3)}, []string{"van", "den"}},
}

// zaak is what the oracle knows of one dossier.
type zaak struct {
	id, nummer string
	naam       naam
	a          Afgeleid
}

var (
	fasen         = []dossier.Fase{dossier.FaseMelding, dossier.FaseOnderzoek}
	gemeenten     = []string{"0402", "0406"}
	organisaties  = []string{"", "vossenhof", "linde"}
	audienties    = []string{"a", "b", "c"}
	peildatum     = termijn.Op(2026, 11, 23)
	organisatieOp = map[string]string{"vossenhof": "Kliniek Vossenhof", "linde": "De Linde"}
)

func willekeurigeRij(t *rapid.T, nr int) Rij {
	r := Rij{
		Fase:        rapid.SampledFrom(fasen).Draw(t, "fase"),
		Gemeente:    rapid.SampledFrom(gemeenten).Draw(t, "gemeente"),
		Organisatie: rapid.SampledFrom(organisaties).Draw(t, "organisatie"),
		Gewijzigd:   feit(rapid.IntRange(0, 3).Draw(t, "gewijzigd")).Vastgelegd,
		Vlaggen:     []string{fmt.Sprint(nr)},
	}
	if rapid.Bool().Draw(t, "heeft termijn") {
		r.Uiterlijk = peildatum.Plus(rapid.IntRange(-3, 3).Draw(t, "dagen"))
	}
	return r
}

// willekeurigeZaken makes dossiers in the lists of audiences whose keys begin
// with ruimte.
func willekeurigeZaken(t *rapid.T, s *Schrijver, ruimte string) (zaken []zaak, err error) {
	for nr := range rapid.IntRange(0, 12).Draw(t, "aantal") {
		z := zaak{naam: rapid.SampledFrom(namen).Draw(t, "naam")}
		if z.id, z.nummer, err = s.NieuwDossier(2026); err != nil {
			return nil, err
		}
		z.a.Rij = willekeurigeRij(t, nr)
		woorden := Zoekwoorden(z.naam.inwoner, z.nummer, z.a.Rij.Organisatie)
		for _, k := range rapid.SliceOfNDistinct(rapid.SampledFrom(audienties), 0, 3, rapid.ID).Draw(t, "audienties") {
			z.a.Lijsten = append(z.a.Lijsten, LijstRegel{Sleutel: ruimte + k, Wacht: rapid.Bool().Draw(t, "wacht"), Rij: z.a.Rij})
			z.a.Zoek = append(z.a.Zoek, ZoekRegel{ruimte + k, woorden})
		}
		if err := s.Leid(z.id, 0, z.a); err != nil {
			return nil, err
		}
		zaken = append(zaken, z)
	}
	return zaken, nil
}

func willekeurigeVraag(t *rapid.T, ruimte string) Vraag {
	of := func(naam string, keuzes ...string) string {
		return rapid.SampledFrom(append(keuzes, "", "")).Draw(t, naam)
	}
	v := Vraag{
		Fase: dossier.Fase(of("op fase", string(fasen[0]), string(fasen[1]))), Gemeente: of("op gemeente", gemeenten...),
		Organisatie: of("op organisatie", organisaties[1:]...), Wacht: rapid.Bool().Draw(t, "op wacht"),
		Volgorde: rapid.SampledFrom([]Volgorde{OpUiterlijk, OpGewijzigd}).Draw(t, "volgorde"), Aantal: rapid.IntRange(1, 5).Draw(t, "per bladzijde"),
	}
	switch rapid.IntRange(0, 3).Draw(t, "stand") {
	case 0:
		v.TotEnMet = peildatum.Plus(-1)
	case 1:
		v.Van, v.TotEnMet = peildatum, peildatum.Plus(2)
	}
	for _, k := range rapid.SliceOfNDistinct(rapid.SampledFrom(audienties), 0, 3, rapid.ID).Draw(t, "van audienties") {
		v.Sleutels = append(v.Sleutels, ruimte+k)
		v.ZoekSleutels = append(v.ZoekSleutels, ruimte+k)
	}
	if rapid.Bool().Draw(t, "zoekt") {
		v.Zoek = strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"wit", "Özd", "ozdemir", "wis", "WIŚ", "jan", "j", "amrani", "el amrani", "d'Hondt", "van",
			"vossen", "de linde", "kliniek", "123456782", "3-4-1988", "van den"}), 1, 2).Draw(t, "getypt"), " ")
	}
	return v
}

// past says, without the store, whether a dossier is in the answer to v.
func (z zaak) past(v Vraag) bool {
	i := slices.IndexFunc(z.a.Lijsten, func(l LijstRegel) bool {
		return slices.Contains(v.Sleutels, l.Sleutel) && (l.Wacht || !v.Wacht)
	})
	r := z.a.Rij
	d := r.Uiterlijk
	if d.IsZero() {
		d = termijn.Op(9999, 12, 31)
	}
	return i >= 0 && (v.Fase == "" || v.Fase == r.Fase) && (v.Gemeente == "" || v.Gemeente == r.Gemeente) &&
		(v.Organisatie == "" || v.Organisatie == r.Organisatie) &&
		(v.Van.IsZero() || !d.Voor(v.Van)) && (v.TotEnMet.IsZero() || !d.Na(v.TotEnMet)) && z.gevonden(v)
}

// gevonden says whether each typed word begins a name of the resident or of
// the organisation.
func (z zaak) gevonden(v Vraag) bool {
	if !slices.ContainsFunc(z.a.Zoek, func(r ZoekRegel) bool { return slices.Contains(v.ZoekSleutels, r.Sleutel) }) {
		return v.Zoek == ""
	}
	vindbaar := append(slices.Clone(z.naam.vindbaar), strings.Fields(strings.ToLower(organisatieOp[z.a.Rij.Organisatie]))...)
	getypt := strings.NewReplacer("ö", "o", "ś", "s", "'", "").Replace(strings.ToLower(v.Zoek))
	getypt = " " + getypt + " "
	if getypt != " van " && getypt != " van den " && getypt != " van van " && getypt != " van den van " && getypt != " van van den " && getypt != " van den van den " {
		// Particles do not count beside other words.
		for _, w := range []string{" de ", " el ", " van ", " den "} {
			getypt = strings.ReplaceAll(strings.ReplaceAll(getypt, w, "  "), w, "  ")
		}
	}
	for _, w := range strings.Fields(getypt) {
		ok := slices.ContainsFunc(vindbaar, func(x string) bool { return strings.HasPrefix(x, w) }) ||
			w == "123456782" && z.naam.inwoner.BSN == w || w == "3-4-1988" && !z.naam.inwoner.Geboren.IsZero()
		if !ok {
			return false
		}
	}
	return true
}

// verwacht returns the ids v asks for, in order.
func verwacht(zaken []zaak, v Vraag) (ids []string) {
	gekozen := slices.DeleteFunc(slices.Clone(zaken), func(z zaak) bool { return !z.past(v) })
	slices.SortFunc(gekozen, func(a, b zaak) int {
		if v.Volgorde == OpGewijzigd {
			return cmp.Or(b.a.Rij.Gewijzigd.Compare(a.a.Rij.Gewijzigd), cmp.Compare(b.id, a.id))
		}
		return cmp.Or(cmp.Compare(cmp.Or(a.a.Rij.Uiterlijk.String(), "z"), cmp.Or(b.a.Rij.Uiterlijk.String(), "z")), cmp.Compare(a.id, b.id))
	})
	for _, z := range gekozen {
		ids = append(ids, z.id)
	}
	return ids
}

// blader reads all pages from the first to the last and back again.
func blader(l *Lezer, v Vraag) (heen, terug []string, err error) {
	lees := func(plek string) (Bladzijde, []string, error) {
		v.Plek = plek
		b, err := l.Lijst(v)
		var ids []string
		for _, r := range b.Regels {
			ids = append(ids, r.Dossier)
		}
		return b, ids, err
	}
	b, ids, err := lees("")
	if b.Vorige != "" {
		return nil, nil, errors.New("the first page has one before it")
	}
	for heen = ids; err == nil && b.Volgende != ""; heen = append(heen, ids...) {
		b, ids, err = lees(b.Volgende)
	}
	for terug = ids; err == nil && b.Vorige != ""; terug = append(slices.Clone(ids), terug...) {
		b, ids, err = lees(b.Vorige)
	}
	return heen, terug, err
}

// Lists, pages, filters, counts and search answer as an in-memory oracle does.
func TestLijst(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		schrijf(t, s, zetKlinieken)
		ronde := 0
		rapid.Check(t, func(rt *rapid.T) {
			ronde++
			ruimte := fmt.Sprintf("%d:", ronde)
			var zaken []zaak
			schrijf(t, s, func(s *Schrijver) (err error) {
				zaken, err = willekeurigeZaken(rt, s, ruimte)
				return err
			})
			for range 5 {
				v := willekeurigeVraag(rt, ruimte)
				controleer(t.Context(), rt, s, v, verwacht(zaken, v))
			}
		})
	})
}

func zetKlinieken(s *Schrijver) error {
	for id, n := range organisatieOp {
		if err := s.ZetOrganisatie(Organisatie{ID: id, Soort: "kliniek", Naam: n}); err != nil {
			return err
		}
	}
	return nil
}

// controleer compares the answers to v with the ids that fit it, in order.
func controleer(ctx context.Context, t rapid.TB, s *Store, v Vraag, wilt []string) {
	t.Helper()
	err := s.Lees(ctx, func(l *Lezer) error {
		heen, terug, err := blader(l, v)
		if err != nil {
			return err
		}
		if !slices.Equal(heen, wilt) || !slices.Equal(terug, wilt) {
			t.Fatalf("%+v\n lists %v\n back  %v\n want  %v", v, heen, terug, wilt)
		}
		n, meer, err := l.Tel(v)
		if n != min(len(wilt), TelGrens) || meer != (len(wilt) > TelGrens) {
			t.Fatalf("%+v counts %d (more: %v), want %d", v, n, meer, len(wilt))
		}
		return err
	})
	if err != nil {
		t.Fatalf("%+v: %v", v, err)
	}
}

// Beyond a thousand the count stops, and search goes another way for a common
// name than for a rare one; the answers stay the same.
func TestLangeLijst(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		schrijf(t, s, zetKlinieken)
		var zaken []zaak
		schrijf(t, s, func(s *Schrijver) error {
			for i := range TelGrens + 30 {
				z := zaak{naam: naam{Inwoner{Achternaam: "Jansen"}, []string{"jansen"}}}
				if i%200 == 7 {
					z.naam = naam{Inwoner{Voornamen: "Zoë", Achternaam: "Jansen"}, []string{"zoe", "jansen"}}
				}
				var err error
				if z.id, z.nummer, err = s.NieuwDossier(2026); err != nil {
					return err
				}
				z.a.Rij = Rij{Fase: fasen[i%7/6], Uiterlijk: peildatum.Plus(i % 50), Organisatie: organisaties[i%3]}
				z.a.Lijsten = []LijstRegel{{Sleutel: "a", Wacht: i%10 == 0, Rij: z.a.Rij}}
				z.a.Zoek = []ZoekRegel{{"a", Zoekwoorden(z.naam.inwoner, z.nummer, z.a.Rij.Organisatie)}}
				if err := s.Leid(z.id, 0, z.a); err != nil {
					return err
				}
				zaken = append(zaken, z)
			}
			return nil
		})
		for _, v := range []Vraag{{}, {Fase: fasen[1]}, {Zoek: "jansen"}, {Zoek: "jansen", Fase: fasen[1]}, {Zoek: "zoe jansen"},
			{Zoek: "jan vossenhof"}, {Zoek: "jansen", Organisatie: "linde", Wacht: true}, {Zoek: "niemand jansen"}} {
			v.Sleutels, v.ZoekSleutels, v.Aantal = []string{"a"}, []string{"a"}, MaxBladzijde
			controleer(t.Context(), t, s, v, verwacht(zaken, v))
		}
	})
}

// A list goes on where it was, whatever came and went in between.
func TestBladerenTerwijlErIetsVerandert(t *testing.T) {
	opElke(t, func(t *testing.T, s *Store) {
		zet := func(id string, dag int) {
			r := Rij{Uiterlijk: peildatum.Plus(dag)}
			schrijf(t, s, func(s *Schrijver) error {
				return s.Leid(id, 0, Afgeleid{Rij: r, Lijsten: []LijstRegel{{Sleutel: "a", Rij: r}}})
			})
		}
		var ids []string
		for dag := range 4 {
			ids = append(ids, nieuw(t, s, 0))
			zet(ids[dag], dag)
		}
		v := Vraag{Sleutels: []string{"a"}, Aantal: 2}
		b := haal(t, s, func(l *Lezer) (Bladzijde, error) { return l.Lijst(v) })
		zet(ids[0], 10)        // goes to the end
		zet(ids[1], -1)        // the last row of the page is elsewhere now
		zet(nieuw(t, s, 0), 0) // a new one before the place
		v.Plek = b.Volgende
		b = haal(t, s, func(l *Lezer) (Bladzijde, error) { return l.Lijst(v) })
		if len(b.Regels) != 2 || b.Regels[0].Dossier != ids[2] || b.Regels[1].Dossier != ids[3] {
			t.Errorf("the next page is %+v, want %v", b.Regels, ids[2:])
		}
		for _, plek := range []string{"x", "na_", "na__", "op_2026-11-23_x", "na_2026-11-23"} {
			v.Plek = plek
			if err := s.Lees(t.Context(), func(l *Lezer) error { _, err := l.Lijst(v); return err }); !errors.Is(err, ErrPlek) {
				t.Errorf("place %q: %v", plek, err)
			}
		}
	})
}
