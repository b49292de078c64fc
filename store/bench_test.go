package store

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/kluis"
	"halfweg/store/pgtest"
	"halfweg/taal"
	"halfweg/termijn"
)

// BenchmarkLand measures what people wait for in a store that holds the
// dossiers of the whole country, HALFWEG_BENCH_N of them (10,000 when not
// set), on the database HALFWEG_BENCH_DB names ("sqlite" or "postgres").
//
// The largest municipality has one in twenty dossiers; seven in ten are
// closed. See docs/meetingen.md for results.
func BenchmarkLand(b *testing.B) {
	n, _ := strconv.Atoi(cmp.Or(os.Getenv("HALFWEG_BENCH_N"), "10000"))
	doel := b.TempDir
	if os.Getenv("HALFWEG_BENCH_DB") == "postgres" {
		doel = func() string { return pgtest.Adres(b) }
	}
	s := open(b, doel())
	l := maakLand(n)
	l.vul(b, s)
	groot := l.groep(gemeente.Alle()[0].Code)
	open, klaar := []string{groot}, []string{groot + ":klaar"}
	meet := func(naam string, v Vraag) {
		v.ZoekSleutels = []string{groot}
		b.Run(naam+"/page", func(b *testing.B) { meetLijst(b, s, v) })
		b.Run(naam+"/count", func(b *testing.B) { meetTel(b, s, v) })
	}
	meet("largest list", Vraag{Sleutels: klaar})
	meet("largest open list", Vraag{Sleutels: open})
	meet("late", Vraag{Sleutels: open, TotEnMet: peildatum.Plus(-1)})
	meet("phase", Vraag{Sleutels: open, Fase: dossier.FaseUitstroom})
	meet("organisation", Vraag{Sleutels: open, Organisatie: "kliniek7"})
	meet("last changed", Vraag{Sleutels: open, Volgorde: OpGewijzigd})
	meet("common name", Vraag{Sleutels: klaar, Zoek: "jan"})
	meet("rare name", Vraag{Sleutels: klaar, Zoek: "wisniewska zoe"})
	meet("name and clinic", Vraag{Sleutels: klaar, Zoek: "jansen kliniek7"})
	meet("seven municipalities", Vraag{Sleutels: l.regio()})
	mijn := []string{groot + ":consulent", groot + ":persoon:" + gemeente.Alle()[0].Code + "/3"}
	b.Run("my tasks/page", func(b *testing.B) { meetTaken(b, s, TaakVraag{Sleutels: mijn}) })
	b.Run("my late tasks/page", func(b *testing.B) {
		meetTaken(b, s, TaakVraag{Sleutels: mijn, TotEnMet: peildatum.Plus(-1), ZonderDirect: true})
	})
	b.Run("my tasks/count", func(b *testing.B) {
		for b.Loop() {
			leesIn(b, s, func(l *Lezer) error { _, err := l.TelTaken(TaakVraag{Sleutels: mijn}, 99); return err })
		}
	})
	b.Run("deep page", func(b *testing.B) {
		meetLijst(b, s, Vraag{Sleutels: klaar, Plek: "na_" + geenDatum + "_" + l.id(n/2)})
	})
	b.Run("names of a page", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			ids := make([]string, 50)
			for j := range ids {
				ids[j] = l.id((i*7919 + j*104729) % n)
			}
			leesIn(b, s, func(r *Lezer) error { _, err := r.Inwoners(ids...); return err })
		}
	})
	b.Run("load", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			leesIn(b, s, func(r *Lezer) error { _, err := r.Feiten(l.id(i * 7919 % n)); return err })
		}
	})
	var volgende int
	var mu sync.Mutex
	vers := func() string { mu.Lock(); defer mu.Unlock(); volgende++; return l.id(volgende * 7919 % n) }
	b.Run("append", func(b *testing.B) {
		for b.Loop() {
			l.voegToe(b, s, vers())
		}
	})
	b.Run("append by 50", func(b *testing.B) {
		b.SetParallelism(25) // times two processors
		b.RunParallel(func(p *testing.PB) {
			for p.Next() {
				l.voegToe(b, s, vers())
			}
		})
	})
}

func leesIn(b *testing.B, s *Store, fn func(*Lezer) error) {
	if err := s.Lees(context.Background(), fn); err != nil {
		b.Fatal(err)
	}
}

func meetLijst(b *testing.B, s *Store, v Vraag) {
	var n int
	for b.Loop() {
		leesIn(b, s, func(l *Lezer) error {
			p, err := l.Lijst(v)
			n = len(p.Regels)
			return err
		})
	}
	b.ReportMetric(float64(n), "rows")
}

func meetTel(b *testing.B, s *Store, v Vraag) {
	var n int
	for b.Loop() {
		leesIn(b, s, func(l *Lezer) (err error) {
			n, _, err = l.Tel(v)
			return err
		})
	}
	b.ReportMetric(float64(n), "counted")
}

func meetTaken(b *testing.B, s *Store, v TaakVraag) {
	var n int
	for b.Loop() {
		leesIn(b, s, func(l *Lezer) error {
			p, err := l.Taken(v)
			n = len(p.Regels)
			return err
		})
	}
	b.ReportMetric(float64(n), "rows")
}

// land is a country of dossiers, made from their numbers alone.
type land struct{ zaken []landzaak }

type landzaak struct {
	Grond
	a    Afgeleid
	slot *kluis.Slot
}

var (
	voornamen   = strings.Fields("Jan Sanne Mohammed Zoë Derya Pieter Fatima Lotte Kees Małgorzata Iris Samir Noor Daan Emma Youssef Tess Bram Julia Sem")
	achternamen = strings.Fields("Jansen Vries Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Wit Dijkstra Özdemir Amrani Wiśniewska Bouali Maas")
)

func (l *land) id(i int) string          { return fmt.Sprintf("d%015d", i) }
func (l *land) groep(code string) string { return "gemeente:" + code }

func (l *land) regio() (sleutels []string) {
	for _, g := range gemeente.Alle()[:7] {
		sleutels = append(sleutels, l.groep(g.Code))
	}
	return sleutels
}

func maakLand(n int) *land {
	l := &land{}
	r := rand.New(rand.NewPCG(1, 2))
	een := func(s []string) string { return s[int(float64(len(s))*r.Float64()*r.Float64())] } // the first are common
	alle := gemeente.Alle()
	for i := range n {
		code := alle[1+r.IntN(len(alle)-1)].Code
		if r.IntN(20) == 0 {
			code = alle[0].Code
		}
		z := landzaak{Grond: Grond{ID: l.id(i), Nummer: fmt.Sprintf("%d-%04d", 2016+i*10/n, i)}}
		z.Inwoner = Inwoner{Voornamen: een(voornamen), Achternaam: een(achternamen), BSN: fmt.Sprintf("%09d", i), Geboren: termijn.Op(1960, 1, r.IntN(15000))}
		z.Feiten = []dossier.Feit{feit(1), feit(2), feit(3)}
		z.a = l.leidAf(z.Grond, code, r)
		l.zaken = append(l.zaken, z)
	}
	return l
}

func (l *land) leidAf(g Grond, code string, r *rand.Rand) Afgeleid {
	kliniek, huis, consulent := fmt.Sprint("kliniek", r.IntN(60)), fmt.Sprint("huis", r.IntN(600)), fmt.Sprint(code, "/", r.IntN(20))
	rij := Rij{Fase: []dossier.Fase{dossier.FaseMelding, dossier.FaseOnderzoek, dossier.FaseBesluit, dossier.FasePlaatsing, dossier.FaseVerblijf, dossier.FaseUitstroom}[r.IntN(6)],
		Gemeente: code, Consulent1: consulent, Kliniek: kliniek, Huis: huis, Organisatie: kliniek,
		Actie: taal.T("Tweede beoordeling geven", "Give the second assessment"), Begin: peildatum.Plus(-r.IntN(42)), Uiterlijk: peildatum.Plus(r.IntN(60) - 6),
		TermijnSoort: taal.T("Onderzoek", "Investigation"), Geopend: peildatum.Plus(-400), Gewijzigd: begin.Add(-1000*1e9*60*3600).AddDate(10, 0, -r.IntN(3650))}
	achter := ""
	if r.IntN(10) < 7 {
		achter, rij.Fase, rij.Uiterlijk, rij.Gesloten = ":klaar", dossier.FaseGesloten, termijn.Datum{}, peildatum
	}
	a := Afgeleid{Rij: rij}
	woorden := Zoekwoorden(g.Inwoner, g.Nummer, kliniek, huis)
	for _, k := range []string{l.groep(code), "kliniek:" + kliniek, "huis:" + huis} {
		a.Lijsten = append(a.Lijsten, LijstRegel{Sleutel: k + achter, Rij: rij})
		a.Zoek = append(a.Zoek, ZoekRegel{k, woorden})
	}
	if achter == "" {
		a.Lijsten = append(a.Lijsten, LijstRegel{Sleutel: l.groep(code) + ":van:" + consulent, Rij: rij})
		a.Taken = l.taken(code, consulent, huis, rij, r)
	}
	return a
}

// taken are six open tasks: of the consultant, the house, and whoever is there.
func (l *land) taken(code, consulent, huis string, rij Rij, r *rand.Rand) (uit []TaakRegel) {
	for i, k := range []string{"persoon:" + consulent, "persoon:" + consulent, "persoon:" + consulent, "consulent", "teamleider", ""} {
		sleutel := l.groep(code) + ":" + k
		if k == "" {
			sleutel = "huis:" + huis
		}
		uit = append(uit, TaakRegel{Sleutel: sleutel, Taak: fmt.Sprint("taak_", i), Rij: TaakRij{Wat: rij.Actie, Feit: "oordeel_gegeven",
			Bron: "Wmo 2015 art. 2.3.2 lid 1", Gemeente: code, Fase: rij.Fase, Begin: rij.Begin, Uiterlijk: peildatum.Plus(r.IntN(120) - 10)}})
	}
	return uit
}

// voegToe adds a fact, as the door does: load, decide, append.
func (l *land) voegToe(b *testing.B, s *Store, id string) {
	i, _ := strconv.Atoi(id[1:])
	err := s.Schrijf(context.Background(), func(s *Schrijver) error {
		f, err := s.Feiten(id)
		if err != nil {
			return err
		}
		return s.VoegToe(id, len(f), []dossier.Feit{feit(len(f) + 1)}, l.zaken[i].a)
	})
	if err != nil {
		b.Error(err)
	}
}

// vul writes the country, each table in the order of its key.
func (l *land) vul(b *testing.B, s *Store) {
	bulk := bulkSQLite
	if _, is := s.basis.(*postgresBasis); is {
		bulk = bulkPostgres
	}
	tabel := func(naam, kolommen string, rijen iter.Seq[[]any]) {
		if err := bulk(s, naam, strings.Split(kolommen, ", "), rijen); err != nil {
			b.Fatalf("%s: %v", naam, err)
		}
	}
	schrijf(b, s, func(s *Schrijver) error {
		for i := range 60 {
			if err := s.ZetOrganisatie(Organisatie{ID: fmt.Sprint("kliniek", i), Naam: fmt.Sprint("Kliniek", i)}); err != nil {
				return err
			}
		}
		return nil
	})
	tabel("dossier", "id, nummer, "+rijKolommen, l.rijen(func(z *landzaak, geef func(...any)) {
		geef(append([]any{z.ID, z.Nummer}, z.a.Rij.kolommen(len(z.Feiten))...)...)
	}))
	tabel("sleutel", "dossier, hoofdsleutel, gewikkeld", l.rijen(func(z *landzaak, geef func(...any)) {
		slot, g, err := sleutels.NieuwSlot(z.ID)
		if err != nil {
			b.Fatal(err)
		}
		z.slot = slot
		geef(z.ID, g.Hoofdsleutel, g.Bytes)
	}))
	tabel("inwoner", "dossier, afgeschermd, gegevens", l.rijen(func(z *landzaak, geef func(...any)) {
		dicht, err := z.slot.Sluit([]byte(`{"voornamen":"`+z.Inwoner.Voornamen+`","achternaam":"`+z.Inwoner.Achternaam+`"}`), plekInwoner(z.ID, false)...)
		if err != nil {
			b.Fatal(err)
		}
		geef(z.ID, false, dicht)
	}))
	tabel("feit", "dossier, nr, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud", l.rijen(func(z *landzaak, geef func(...any)) {
		for i, f := range z.Feiten {
			soort, inhoud, err := dossier.Codeer(f.Inhoud)
			if err == nil {
				inhoud, err = z.slot.Sluit(inhoud, plekFeit(z.ID, i+1, soort)...)
			}
			if err != nil {
				b.Fatal(err)
			}
			geef(z.ID, i+1, soort, f.Gebeurd.String(), moment(f.Vastgelegd), f.Door.Persoon, f.Door.Organisatie, string(f.Door.Rol), inhoud)
		}
	}))
	tabel("lijst", lijstKolommen+", dossier, nummer", l.lijsten())
	tabel("zoekteken", "teken, dossier", l.tekens())
	tabel("taak", taakKolommen+", dossier, nummer", l.taakrijen())
	if _, is := s.basis.(*postgresBasis); is {
		schrijf(b, s, func(s *Schrijver) error { return s.zet("ANALYZE") })
	}
}

func (l *land) rijen(maak func(*landzaak, func(...any))) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for i := range l.zaken {
			maak(&l.zaken[i], func(v ...any) { yield(v) })
		}
	}
}

func (l *land) lijsten() iter.Seq[[]any] {
	type plaats struct{ zaak, regel int32 }
	var ps []plaats
	for i := range l.zaken {
		for j := range l.zaken[i].a.Lijsten {
			ps = append(ps, plaats{int32(i), int32(j)})
		}
	}
	regel := func(p plaats) *LijstRegel { return &l.zaken[p.zaak].a.Lijsten[p.regel] }
	slices.SortFunc(ps, func(a, b plaats) int {
		x, y := regel(a), regel(b)
		return cmp.Or(strings.Compare(x.Sleutel, y.Sleutel), strings.Compare(sorteerdag(x.Rij.Uiterlijk), sorteerdag(y.Rij.Uiterlijk)), int(a.zaak-b.zaak))
	})
	return func(yield func([]any) bool) {
		for _, p := range ps {
			z := &l.zaken[p.zaak]
			yield(append(regel(p).kolommen(), z.ID, z.Nummer))
		}
	}
}

func (l *land) taakrijen() iter.Seq[[]any] {
	type plaats struct{ zaak, regel int32 }
	var ps []plaats
	for i := range l.zaken {
		for j := range l.zaken[i].a.Taken {
			ps = append(ps, plaats{int32(i), int32(j)})
		}
	}
	regel := func(p plaats) *TaakRegel { return &l.zaken[p.zaak].a.Taken[p.regel] }
	slices.SortFunc(ps, func(a, b plaats) int {
		x, y := regel(a), regel(b)
		return cmp.Or(strings.Compare(x.Sleutel, y.Sleutel), strings.Compare(x.Rij.Dag(), y.Rij.Dag()), int(a.zaak-b.zaak))
	})
	return func(yield func([]any) bool) {
		for _, p := range ps {
			z := &l.zaken[p.zaak]
			yield(append(regel(p).kolommen(), z.ID, z.Nummer))
		}
	}
}

func (l *land) tekens() iter.Seq[[]any] {
	type paar struct {
		teken int64
		zaak  int32
	}
	var ps []paar
	x := sleutels.Index("zoekteken")
	for i := range l.zaken {
		for _, t := range tekens(x, l.zaken[i].a.Zoek) {
			ps = append(ps, paar{t, int32(i)})
		}
	}
	slices.SortFunc(ps, func(a, b paar) int { return cmp.Or(cmp.Compare(a.teken, b.teken), int(a.zaak-b.zaak)) })
	return func(yield func([]any) bool) {
		for _, p := range ps {
			yield([]any{p.teken, l.zaken[p.zaak].ID})
		}
	}
}

// bulkSQLite writes many rows with the table's indexes away.
func bulkSQLite(s *Store, tabel string, kolommen []string, rijen iter.Seq[[]any]) error {
	db := s.basis.(*sqliteBasis).schrijft.db
	ctx := context.Background()
	var indexen []string
	err := s.Lees(ctx, func(l *Lezer) (err error) {
		indexen, err = alle(l, waarde[string], `SELECT sql FROM sqlite_schema WHERE tbl_name = $1 AND type = 'index' AND sql IS NOT NULL`, tabel)
		return err
	})
	if err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, i := range indexen {
		naam := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(i, "CREATE UNIQUE INDEX "), "CREATE INDEX "))[0]
		if _, err := tx.Exec("DROP INDEX " + naam); err != nil {
			return err
		}
	}
	st, err := tx.Prepare(`INSERT INTO ` + tabel + ` (` + strings.Join(kolommen, ", ") + `) VALUES (?` + strings.Repeat(", ?", len(kolommen)-1) + `)`)
	if err != nil {
		return err
	}
	for r := range rijen {
		if _, err := st.Exec(r...); err != nil {
			return err
		}
	}
	for _, i := range indexen {
		if _, err := tx.Exec(i); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func bulkPostgres(s *Store, tabel string, kolommen []string, rijen iter.Seq[[]any]) error {
	c, err := s.basis.(*postgresBasis).db.Conn(context.Background())
	if err != nil {
		return err
	}
	defer c.Close()
	volgende, stop := iter.Pull(rijen)
	defer stop()
	return c.Raw(func(dc any) error {
		_, err := dc.(*stdlib.Conn).Conn().CopyFrom(context.Background(), pgx.Identifier{tabel}, kolommen, pgx.CopyFromFunc(func() ([]any, error) {
			r, _ := volgende()
			return r, nil
		}))
		return err
	})
}
