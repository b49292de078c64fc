package app

import (
	"database/sql"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// stilteVan says of each method of the door that gives nothing of a named dossier
// to somebody, what it does instead. A method that is neither here nor read by
// TestTienduizendInzagen fails that test: so that no new one forgets the log.
var stilteVan = map[string]string{
	// who somebody is and how he gets in
	"Wie": "the reader himself", "Hoedanigheden": "the reader himself", "Account": "the reader himself", "ZetTaal": "writes", "EindSessie": "writes", "EindAndereSessies": "writes",
	"WijzigWachtwoord": "writes", "Blokkeer": "writes", "Deblokkeer": "writes", "Bevestigd": "a check", "MeldAan": "signs in", "ToonFactor": "signs in", "Bevestig": "signs in",
	"VoegTotpToe": "writes", "NieuweHerstelcodes": "the reader himself", "WisFactor": "writes", "BeginPasskey": "signs in", "VoegPasskeyToe": "writes", "MeldAanMetPasskey": "signs in",
	"Aanbieders": "organisations", "BewaarAanbieder": "writes", "KoppelClaim": "writes", "BeginOIDC": "signs in", "EindOIDC": "signs in", "BevestigOIDC": "signs in",
	"Uitnodigen": "writes", "OpenUitnodiging": "the reader himself", "AanvaardUitnodiging": "signs in", "AccountSlot": "a key",
	// the register
	"Register": "who can sign in, and in the demo residents by name, no dossier", "Mensen": "as Register", "BewaarOrganisatie": "writes", "BewaarPersoon": "writes", "BewaarEmail": "writes",
	// the system itself
	"Begin": "the first start", "Echt": "a flag", "Leeg": "a flag", "Verificatie": "numbers for who runs the server", "Controleer": "as Verificatie", "Bewaak": "as Verificatie", "Verifieer": "as Verificatie",
	"LaatsteControlepunt": "a checkpoint", "TekenControlepunt": "a checkpoint", "Herbouw": "writes", "Verschillen": "for who runs the server", "Roteer": "writes", "Ruim": "writes", "WerkBij": "writes",
	"LeesKaders": "frameworks", "Herinner": "messages without names; who reads them is logged by Berichten", "Uitgaand": "effects without names",
	// counts, settings, and what somebody wrote himself
	"Tellingen": "counts", "Herinneringen": "settings", "BewaarHerinneringen": "writes", "BewaarVoorkeur": "writes", "LeesBerichten": "writes", "OpenBericht": "an id; the page it leads to is logged",
	"BewaarConcept": "writes", "Concept": "what the reader typed himself", "VoegDocumentToe": "what the reader sent himself", "SchrijfDagverslagen": "writes, through LegVast",
	"LegVast": "writes; what its refusals tell is logged, see TestWeigeringInInzage", "Proef": "as LegVast", "Noodtoegang": "a fact by itself; the page it leads to is logged",
	"Dossier": "as DossierZoalsBekend",
}

// lezer reads something at random and returns all that was given back as text.
type leesproef func(p *proef, r *rand.Rand, ik toegang.Ik, ids []string) string

var leesproeven = map[string]leesproef{
	"DossierZoalsBekend": func(p *proef, r *rand.Rand, ik toegang.Ik, ids []string) string {
		z, err := p.DossierZoalsBekend(ctx, ik, ids[r.IntN(len(ids))], termijn.Datum{})
		return zaakTekst(z, err)
	},
	"WieKeek": func(p *proef, r *rand.Rand, ik toegang.Ik, ids []string) string {
		z, err := p.WieKeek(ctx, ik, ids[r.IntN(len(ids))], time.Time{})
		return zaakTekst(z, err)
	},
	"Werklijst": func(p *proef, r *rand.Rand, ik toegang.Ik, _ []string) string {
		v := WerklijstVraag{Zoek: []string{"", "Naam1", "sam", "org"}[r.IntN(4)], Stand: []string{"", "", StandTeLaat, StandWacht}[r.IntN(4)]}
		if l := toegang.Lijsten(ik); len(l) > 0 {
			v.Tab = l[r.IntN(len(l))].Naam
		}
		w, err := p.Werklijst(ctx, ik, v)
		return fmt.Sprintf("%+v %v", w, err)
	},
	"Zoek": func(p *proef, r *rand.Rand, ik toegang.Ik, _ []string) string {
		t, err := p.Zoek(ctx, ik, []string{"Naam1", "naam", "samira", "2026-0003", "vossenhof", ""}[r.IntN(6)])
		return fmt.Sprintf("%+v %v", t, err)
	},
	"Taken": func(p *proef, r *rand.Rand, ik toegang.Ik, _ []string) string {
		t, err := p.Taken(ctx, ik, TakenVraag{Stand: []string{"", StandTeLaat, StandDirect}[r.IntN(3)]})
		return fmt.Sprintf("%+v %v", t, err)
	},
	"Week": func(p *proef, r *rand.Rand, ik toegang.Ik, _ []string) string {
		w, err := p.Week(ctx, ik, p.vandaag().Plus(7*r.IntN(8)))
		return fmt.Sprintf("%+v %v", w, err)
	},
	"Huisdag": func(p *proef, r *rand.Rand, ik toegang.Ik, _ []string) string {
		h, err := p.Huisdag(ctx, ik, p.vandaag().Plus(-r.IntN(4)))
		return fmt.Sprintf("%+v %v", h, err)
	},
	"Berichten": func(p *proef, r *rand.Rand, ik toegang.Ik, _ []string) string {
		b, err := p.Berichten(ctx, ik, "")
		return fmt.Sprintf("%+v %v", b, err)
	},
	"BSN": func(p *proef, r *rand.Rand, ik toegang.Ik, ids []string) string {
		b, err := p.BSN(ctx, ik, ids[r.IntN(len(ids))])
		return fmt.Sprintf("%s %v", b, err)
	},
	"Brief": func(p *proef, r *rand.Rand, ik toegang.Ik, ids []string) string {
		d, err := p.Brief(ctx, ik, ids[r.IntN(len(ids))], []BriefSoort{BriefOntvangst, BriefVerslag, BriefEvaluatie}[r.IntN(3)], taal.NL)
		if err != nil {
			return err.Error()
		}
		return d.Text()
	},
	"HaalDocument": func(p *proef, r *rand.Rand, ik toegang.Ik, ids []string) string {
		var id string
		p.moet(p.Store.Lees(ctx, func(l *store.Lezer) error {
			ds, err := l.Documenten(ids[r.IntN(len(ids))])
			if len(ds) > 0 {
				id = ds[0].ID
			}
			return err
		}))
		d, _, err := p.HaalDocument(ctx, ik, id)
		return fmt.Sprintf("%+v %v", d, err)
	},
}

func zaakTekst(z *Zaak, err error) string {
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%s %+v %s", z.ID, z.Inwoner, z.Nummer)
}

// inzagelog reads the log beside the program.
func inzagelog(t *testing.T, bestand string) func(blikSinds time.Time) []string {
	t.Helper()
	db, err := sql.Open("sqlite", bestand)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return func(op time.Time) (uit []string) {
		rows, err := db.Query(`SELECT dossier FROM inzage WHERE op >= $1`, op.UTC().Format("2006-01-02T15:04:05.000000Z"))
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var id string
			if err := rows.Scan(&id); err != nil {
				t.Fatal(err)
			}
			uit = append(uit, id)
		}
		slices.Sort(uit)
		return uit
	}
}

// Whoever reads whatever: the log names exactly the dossiers of which a name or
// a content was given back, at the moment it was (NEN 7513).
func TestTienduizendInzagen(t *testing.T) {
	bestand := filepath.Join(t.TempDir(), "halfweg.db")
	p := nieuweProef(t, bestand)
	p.alleMethodes()
	ids := p.dertienZaken()
	wie := []toegang.Ik{sanne, mark, tirza, iris, sofie, fenna, hugo, ruben, beheer,
		{Wie: dossier.Wie{Persoon: "zelf", Rol: dossier.Inwoner}, Dossier: ids[0]}}
	namen := slices.Sorted(maps.Keys(leesproeven))
	log, kentekens := inzagelog(t, bestand), p.kentekens(ids)
	r := rand.New(rand.NewPCG(7, 13))
	keer := 10_000
	if testing.Short() {
		keer = 1_000
	}
	rijen, getoond := 0, map[string]int{}
	for range keer {
		p.nu = p.nu.Add(time.Millisecond)
		ik, naam := wie[r.IntN(len(wie))], namen[r.IntN(len(namen))]
		tekst := leesproeven[naam](p, r, ik, ids)
		want := genoemd(kentekens, tekst)
		if ik.Dossier != "" {
			want = slices.DeleteFunc(want, func(id string) bool { return id == ik.Dossier })
		}
		got := log(p.nu)
		if !slices.Equal(got, want) {
			t.Fatalf("%s by %s gave back something of %v, the log says %v\n%.500s", naam, ik.Persoon, want, got, tekst)
		}
		rijen += len(got)
		if len(got) > 0 {
			getoond[naam]++
		}
	}
	for _, naam := range namen {
		if getoond[naam] == 0 {
			t.Errorf("%s never showed anything", naam)
		}
	}
	t.Logf("%d reads, %d rows in the log: %v", keer, rijen, getoond)
}

// alleMethodes asserts that each method of the door is read by the test or said
// to give nothing of a dossier.
func (p *proef) alleMethodes() {
	p.t.Helper()
	typ := reflect.TypeOf(p.App)
	for i := range typ.NumMethod() {
		naam := typ.Method(i).Name
		if _, leest := leesproeven[naam]; !leest && stilteVan[naam] == "" {
			p.t.Errorf("App.%s: read it in leesproeven, or say in stilteVan why it shows nothing of a dossier", naam)
		}
	}
}

// dertienZaken are dossiers of people with a name of their own, of two clinics, in
// several phases, two of whom live in the house.
func (p *proef) dertienZaken() (ids []string) {
	p.t.Helper()
	oud := samira
	defer func() { samira = oud }()
	for i := range 13 {
		samira.Achternaam, samira.BSN = fmt.Sprintf("Naam%dx", 100+i), ""
		if i == 5 {
			samira.BSN = oud.BSN
		}
		switch {
		case i < 2:
			ids = append(ids, p.woont())
		case i < 5:
			ids = append(ids, p.totOordelen())
		case i < 9:
			id := p.opent(fenna, signaal())
			p.doet(fenna, id, toestemming(gemeenteOrg, dossier.DeelZorg))
			p.doet(fenna, id, melding())
			ids = append(ids, id)
		default:
			s := signaal()
			s.Kliniek, s.Regiebehandelaar = "de-linde", "hugo"
			if i == 12 {
				s.Gemeente = almere
			}
			ids = append(ids, p.opent(hugo, s))
		}
	}
	return ids
}

// kentekens are what each of these dossiers can be told by: its id, the surname
// and the BSN.
func (p *proef) kentekens(ids []string) map[string][]string {
	p.t.Helper()
	uit := map[string][]string{}
	p.moet(p.Store.Lees(ctx, func(l *store.Lezer) error {
		inwoners, err := l.Inwoners(ids...)
		for id, i := range inwoners {
			uit[id] = []string{id, i.Achternaam}
			if i.BSN != "" {
				uit[id] = append(uit[id], i.BSN)
			}
		}
		return err
	}))
	return uit
}

// genoemd returns the dossiers that a text tells something of.
func genoemd(kentekens map[string][]string, tekst string) (ids []string) {
	for id, k := range kentekens {
		if slices.ContainsFunc(k, func(x string) bool { return strings.Contains(tekst, x) }) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// A refusal that tells something of a dossier is a look as well.
func TestWeigeringInInzage(t *testing.T) {
	p := nieuweProef(t, t.TempDir())
	id := p.opent(fenna, signaal())
	p.doet(fenna, id, melding())
	kijkt := func(ik toegang.Ik) (n int) {
		p.moet(p.Store.Lees(ctx, func(l *store.Lezer) error {
			is, err := l.Inzagen(id, time.Time{}, 1000)
			for _, i := range is {
				if i.Door == ik.Wie {
					n++
				}
			}
			return err
		}))
		return n
	}
	_, err := p.LegVast(ctx, fenna, Opdracht{Dossier: id, Gezien: 1, Sleutel: p.sleutel(), Gebeurd: p.vandaag(), Inhoud: toestemming(gemeenteOrg, dossier.DeelZorg)})
	if in, is := err.(*IngehaaldFout); !is || len(in.Nieuw) != 1 {
		t.Fatalf("what came since: %v", err)
	}
	if n := kijkt(fenna); n != 1 {
		t.Errorf("what came since is %d looks", n)
	}
	if _, err := p.LegVast(ctx, fenna, Opdracht{Inwoner: &samira, Sleutel: p.sleutel(), Gebeurd: p.vandaag(), Inhoud: signaal()}); err == nil {
		t.Fatal("a second dossier for one BSN")
	}
	if n := kijkt(fenna); n != 2 {
		t.Errorf("that there is a dossier already is not a look: %d", n)
	}
}
