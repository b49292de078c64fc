package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	mrand "math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"

	"halfweg/bewijs"
	"halfweg/dossier"
	"halfweg/termijn"
)

func zegel(t testing.TB) *bewijs.Zegel {
	t.Helper()
	geheim, openbaar, err := note.GenerateKey(rand.Reader, "halfweg-proef")
	if err != nil {
		t.Fatal(err)
	}
	s, err1 := note.NewSigner(geheim)
	z, err2 := bewijs.NieuwZegel(s, openbaar)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	return z
}

// eigenFeit is a fact that no other is like.
func eigenFeit(dossierNr, n int) dossier.Feit {
	f := feit(n)
	f.Gebeurd = termijn.Op(2026, 11, 1).Plus(dossierNr % 20)
	f.Vastgelegd = begin.Add(time.Duration(n*100+dossierNr) * time.Second)
	f.Inhoud = &dossier.SignaalGegeven{Kliniek: "vossenhof", Gemeente: "0402", Inschatting: fmt.Sprintf("dossier %d, feit %d", dossierNr, n)}
	return f
}

// proefdossiers is a small database that tests tamper with.
type proefdossiers struct {
	*Store
	z    *bewijs.Zegel
	ids  []string
	n    []int               // facts of each
	punt bewijs.Controlepunt // of all of it, as somebody else keeps it
}

// nieuweProefdossiers fills a database, with facts of several dossiers in turn
// and a checkpoint now and then.
func nieuweProefdossiers(t testing.TB, doel string) *proefdossiers {
	t.Helper()
	p := &proefdossiers{Store: open(t, doel), z: zegel(t)}
	schrijf(t, p.Store, func(s *Schrijver) error {
		for range 6 {
			id, _, err := s.NieuwDossier(2026)
			if err != nil {
				return err
			}
			p.ids, p.n = append(p.ids, id), append(p.n, 0)
		}
		return nil
	})
	r := mrand.New(mrand.NewPCG(1, 1))
	for i := range 40 {
		schrijf(t, p.Store, func(s *Schrijver) error { return p.erbij(s, i%6, 1+r.IntN(2)) })
		if i%7 == 6 {
			schrijf(t, p.Store, p.teken)
		}
	}
	schrijf(t, p.Store, p.teken)
	return p
}

// erbij adds facts to a dossier.
func (p *proefdossiers) erbij(s *Schrijver, i, aantal int) error {
	var fs []dossier.Feit
	for k := range aantal {
		fs = append(fs, eigenFeit(i, p.n[i]+k+1))
	}
	err := s.VoegToe(p.ids[i], p.n[i], fs, afgeleid(p.ids[i], p.n[i]+aantal))
	p.n[i] += aantal
	return err
}

func (p *proefdossiers) teken(s *Schrijver) (err error) {
	p.punt, _, err = s.Controlepunt(p.z, begin)
	return err
}

// mee is all that a verification can be held against.
func (p *proefdossiers) mee() Verificatie {
	return Verificatie{Controle: p.z.Controle, Punten: []bewijs.Controlepunt{p.punt}}
}

var errTerug = errors.New("undone")

// binnen tampers and looks what is found, in a transaction that is undone.
func (p *proefdossiers) binnen(t testing.TB, doe func(*Schrijver) error) (vol Verslag, snel *Bevinding) {
	t.Helper()
	n, punt := slices.Clone(p.n), p.punt
	err := p.Schrijf(t.Context(), func(s *Schrijver) (err error) {
		p.n, p.punt = slices.Clone(n), punt
		if err := doe(s); err != nil {
			return err
		}
		if vol, err = s.verifieer(p.mee()); err != nil {
			return err
		}
		if err := s.snelleProef(p.mee(), 6); !errors.As(err, &snel) && !errors.As(err, new(*gebroken)) && err != nil {
			return err
		}
		return errTerug
	})
	p.n, p.punt = n, punt
	if !errors.Is(err, errTerug) {
		t.Fatal(err)
	}
	return vol, snel
}

// A run over what was recorded finds nothing, however the facts came in, on both
// databases.
func TestVerifieer(t *testing.T) {
	for _, b := range bases {
		t.Run(b.naam, func(t *testing.T) {
			p := nieuweProefdossiers(t, b.doel(t))
			totaal := 0
			for _, n := range p.n {
				totaal += n
			}
			var stappen int64
			v := p.mee()
			v.Kort = []bewijs.Kort{p.punt.Kort()}
			v.Voortgang = func(n, _ int64) { stappen = n }
			uit, err := p.Verifieer(t.Context(), v)
			if err != nil || uit.Bevinding != nil || uit.Feiten != int64(totaal) || uit.Dossiers != 6 || uit.Bladen != stappen || uit.Punten != 6+2 {
				t.Errorf("%+v, %v", uit, err)
			}
			if b, err := p.SnelleProef(t.Context(), p.mee(), 6); b != nil || err != nil {
				t.Errorf("the quick check finds %v, %v", b, err)
			}
		})
	}
}

// 1,000 clean runs: no false alarm.
func TestGeenValsAlarm(t *testing.T) {
	p := nieuweProefdossiers(t, t.TempDir())
	r := mrand.New(mrand.NewPCG(2, 2))
	for i := range rondes(t) {
		vol, snel := p.binnen(t, func(s *Schrijver) error {
			for range r.IntN(4) {
				if err := errors.Join(p.erbij(s, r.IntN(6), 1+r.IntN(3)), s.schrijfBladen()); err != nil {
					return err
				}
				if r.IntN(3) == 0 {
					if err := p.teken(s); err != nil {
						return err
					}
				}
			}
			return nil
		})
		if vol.Bevinding != nil || snel != nil {
			t.Fatalf("run %d: %v, quickly %v", i, vol.Bevinding, snel)
		}
	}
}

func rondes(t *testing.T) int {
	if testing.Short() {
		return 100
	}
	return 1000
}

// 1,000 random edits in the database: all found, and the first of them named
// (abuse case 6).
func TestKnoeien(t *testing.T) {
	p := nieuweProefdossiers(t, t.TempDir())
	r := mrand.New(mrand.NewPCG(3, 3))
	gevonden := map[string]int{}
	for i := range rondes(t) {
		k := knoeiers[i%len(knoeiers)]
		plek := p.plek(r)
		vol, _ := p.binnen(t, func(s *Schrijver) error { return k.doe(s, p, plek, r) })
		b := vol.Bevinding
		if b == nil {
			t.Fatalf("edit %d, %s at %v: not found", i, k.naam, plek)
		}
		if !slices.Contains(k.wilt, b.Soort) {
			t.Errorf("edit %d, %s at %v: found as %q: %v", i, k.naam, plek, b.Soort, b)
		}
		if k.precies && (b.Dossier != plek.id || b.Feit != plek.nr) {
			t.Errorf("edit %d, %s at %v: named as fact %d of %s", i, k.naam, plek, b.Feit, b.Dossier)
		}
		if k.precies && b.Nummer != "2026-000"+fmt.Sprint(plek.i+1) {
			t.Errorf("the dossier is called %s", b.Nummer)
		}
		gevonden[string(b.Soort)]++
	}
	t.Log(gevonden)
}

// prooi is a fact that is tampered with.
type prooi struct {
	i  int // of the dossier
	id string
	nr int
}

func (p *proefdossiers) plek(r *mrand.Rand) prooi {
	i := r.IntN(len(p.ids))
	return prooi{i, p.ids[i], 1 + r.IntN(p.n[i]-1)} // there is one after it
}

// knoeier is one way to change history.
type knoeier struct {
	naam    string
	wilt    []Afwijking
	precies bool // the fact itself is named
	doe     func(*Schrijver, *proefdossiers, prooi, *mrand.Rand) error
}

// zetFeit is a way that changes columns of one fact.
func zetFeit(naam string, a Afwijking, set string) knoeier {
	return knoeier{naam, []Afwijking{a}, true, func(s *Schrijver, _ *proefdossiers, x prooi, _ *mrand.Rand) error {
		return s.zet(`UPDATE feit SET `+set+` WHERE dossier = $1 AND nr = $2`, x.id, x.nr)
	}}
}

// metKeten is a way with the chain of the dossier computed again after it.
func metKeten(k knoeier) knoeier {
	return knoeier{k.naam + ", chain computed again", k.wilt, k.precies, func(s *Schrijver, p *proefdossiers, x prooi, r *mrand.Rand) error {
		return errors.Join(k.doe(s, p, x, r), herketen(s, x.id))
	}}
}

// metLogboek is a way with the chain, the rows of the log and its end computed
// again: only who kept a checkpoint can tell.
func metLogboek(k knoeier) knoeier {
	return knoeier{k.naam + ", log computed again", []Afwijking{AfwijkingControlepunt}, false, func(s *Schrijver, p *proefdossiers, x prooi, r *mrand.Rand) error {
		return errors.Join(k.doe(s, p, x, r), herketen(s, x.id), herlog(s))
	}}
}

// zonderPunten is metLogboek with the checkpoints in the database thrown away.
func zonderPunten(k knoeier) knoeier {
	l := metLogboek(k)
	return knoeier{l.naam + ", checkpoints gone", []Afwijking{AfwijkingControlepunt}, false, func(s *Schrijver, p *proefdossiers, x prooi, r *mrand.Rand) error {
		return errors.Join(l.doe(s, p, x, r), s.zet(`DELETE FROM controlepunt`))
	}}
}

var (
	inhoudAnders = zetFeit("content", AfwijkingInhoud, `inhoud = CAST('{"kliniek":"ander"}' AS BLOB)`)
	dagAnders    = zetFeit("day", AfwijkingDatum, `gebeurd = '2020-01-01'`)
	verwissel    = knoeier{"swapped", []Afwijking{AfwijkingVolgorde}, true, func(s *Schrijver, _ *proefdossiers, x prooi, _ *mrand.Rand) error {
		hernummer := func(van, naar int) error {
			return s.zet(`UPDATE feit SET nr = $3 WHERE dossier = $1 AND nr = $2`, x.id, van, naar)
		}
		return errors.Join(hernummer(x.nr, -1), hernummer(x.nr+1, x.nr), hernummer(-1, x.nr+1))
	}}
	verwijderd = knoeier{"deleted", []Afwijking{AfwijkingWeg}, true, func(s *Schrijver, _ *proefdossiers, x prooi, _ *mrand.Rand) error {
		return s.zet(`DELETE FROM feit WHERE dossier = $1 AND nr = $2`, x.id, x.nr)
	}}
)

var knoeiers = []knoeier{
	inhoudAnders, metKeten(inhoudAnders), metLogboek(inhoudAnders), zonderPunten(inhoudAnders),
	dagAnders, metKeten(dagAnders), zonderPunten(dagAnders),
	zetFeit("moment", AfwijkingDatum, `vastgelegd = '2020-01-01T00:00:00.000000Z'`),
	zetFeit("kind", AfwijkingKenmerk, `soort = 'melding_gedaan'`),
	zetFeit("person", AfwijkingKenmerk, `persoon = 'ander'`),
	zetFeit("organisation", AfwijkingKenmerk, `organisatie = 'ander'`),
	metKeten(zetFeit("role", AfwijkingKenmerk, `rol = 'teamleider'`)),
	zetFeit("one byte less", AfwijkingInhoud, `inhoud = substr(inhoud, 1, length(inhoud) - 1)`),
	zetFeit("its place in the chain", AfwijkingLogboek, `keten = CAST('x' AS BLOB)`),
	verwissel, metKeten(verwissel), zonderPunten(verwissel),
	verwijderd, {"deleted, later ones moved up", []Afwijking{AfwijkingInhoud, AfwijkingVolgorde}, true, func(s *Schrijver, p *proefdossiers, x prooi, r *mrand.Rand) error {
		return errors.Join(verwijderd.doe(s, p, x, r), s.zet(`UPDATE feit SET nr = -nr WHERE dossier = $1 AND nr > $2`, x.id, x.nr),
			s.zet(`UPDATE feit SET nr = -nr - 1 WHERE dossier = $1 AND nr < 0`, x.id), herketen(s, x.id))
	}},
	{"moved to another dossier", []Afwijking{AfwijkingWeg}, true, func(s *Schrijver, p *proefdossiers, x prooi, _ *mrand.Rand) error {
		return s.zet(`UPDATE feit SET dossier = $3, nr = 99 WHERE dossier = $1 AND nr = $2`, x.id, x.nr, p.ids[(x.i+1)%6])
	}},
	{"slipped in at the end", []Afwijking{AfwijkingIngevoegd}, false, func(s *Schrijver, p *proefdossiers, x prooi, _ *mrand.Rand) error {
		return errors.Join(kopieer(s, x, p.n[x.i]+1), herketen(s, x.id))
	}},
	{"slipped in before the first", []Afwijking{AfwijkingIngevoegd}, false, func(s *Schrijver, p *proefdossiers, x prooi, r *mrand.Rand) error {
		return kopieer(s, x, -r.IntN(3))
	}},
	{"slipped in between", []Afwijking{AfwijkingVolgorde, AfwijkingInhoud}, true, func(s *Schrijver, p *proefdossiers, x prooi, _ *mrand.Rand) error {
		return errors.Join(s.zet(`UPDATE feit SET nr = -nr WHERE dossier = $1 AND nr >= $2`, x.id, x.nr),
			s.zet(`UPDATE feit SET nr = -nr + 1 WHERE dossier = $1 AND nr < 0`, x.id), kopieer(s, prooi{x.i, x.id, x.nr + 1}, x.nr),
			s.zet(`UPDATE feit SET inhoud = CAST('{}' AS BLOB) WHERE dossier = $1 AND nr = $2`, x.id, x.nr), herketen(s, x.id))
	}},
	logRij("a row of the log gone", `DELETE FROM logblad WHERE dossier = $1 AND feit = $2`),
	logRij("its hash", `UPDATE logblad SET som = hashes WHERE dossier = $1 AND feit = $2`),
	logRij("its hint", `UPDATE logblad SET wenk = CAST('0123456789abcdef' AS BLOB) WHERE dossier = $1 AND feit = $2`),
	logRij("its subtrees", `UPDATE logblad SET hashes = CAST('' AS BLOB) WHERE dossier = $1 AND feit = $2`),
	logRij("its kind", `UPDATE logblad SET soort = 'sleutel' WHERE dossier = $1 AND feit = $2`),
	logRij("its number", `UPDATE logblad SET feit = 77 WHERE dossier = $1 AND feit = $2`),
	logRij("the end of the log", `UPDATE logstaart SET grootte = grootte + 1 WHERE $1 <> '' AND $2 > 0`),
	logRij("the edge of the log", `UPDATE logstaart SET rand = CAST('x' AS BLOB) WHERE $1 <> '' AND $2 > 0`),
	logRij("a checkpoint", `UPDATE controlepunt SET tekst = CAST(replace(CAST(tekst AS TEXT), '2026', '2025') AS BLOB) WHERE $1 <> '' AND $2 > 0`),
	{"everything thrown away", []Afwijking{AfwijkingTeruggezet}, false, func(s *Schrijver, _ *proefdossiers, _ prooi, _ *mrand.Rand) error {
		return errors.Join(s.zet(`DELETE FROM feit`), s.zet(`DELETE FROM logblad`), s.zet(`DELETE FROM controlepunt`),
			s.zet(`UPDATE logstaart SET grootte = 0, rand = CAST('' AS BLOB)`))
	}},
	{"an older copy", []Afwijking{AfwijkingTeruggezet}, false, func(s *Schrijver, p *proefdossiers, _ prooi, r *mrand.Rand) error {
		return terug(s, p.punt.Grootte-1-r.Int64N(20))
	}},
	{"an older copy that went on", []Afwijking{AfwijkingControlepunt}, false, func(s *Schrijver, p *proefdossiers, x prooi, r *mrand.Rand) error {
		if err := errors.Join(terug(s, p.punt.Grootte-1-r.Int64N(20)), s.zet(`DELETE FROM controlepunt`)); err != nil {
			return err
		}
		for range 30 {
			nr, _, err := s.laatsteFeit(x.id)
			f := eigenFeit(40, nr+1)
			if err := errors.Join(err, s.VoegToe(x.id, nr, []dossier.Feit{f}, afgeleid(x.id, nr+1)), s.schrijfBladen()); err != nil {
				return err
			}
		}
		return nil
	}},
}

func logRij(naam, opdracht string) knoeier {
	return knoeier{naam, []Afwijking{AfwijkingLogboek}, false, func(s *Schrijver, _ *proefdossiers, x prooi, _ *mrand.Rand) error {
		return s.zet(opdracht, x.id, x.nr)
	}}
}

// kopieer slips in a copy of a fact.
func kopieer(s *Schrijver, x prooi, nr int) error {
	return s.zet(`INSERT INTO feit SELECT dossier, $3, soort, gebeurd, vastgelegd, persoon, organisatie, rol, inhoud, keten FROM feit WHERE dossier = $1 AND nr = $2`, x.id, x.nr, nr)
}

// herketen computes the chain of a dossier again over what stands.
func herketen(s *Schrijver, id string) error {
	fs, err := alle(&s.Lezer, scanBewaard, `SELECT `+bewaardKolommen+` FROM feit WHERE dossier = $1 ORDER BY nr`, id)
	var keten bewijs.Som
	for _, f := range fs {
		keten = f.Keten(keten)
		err = errors.Join(err, s.zet(`UPDATE feit SET keten = $1 WHERE dossier = $2 AND nr = $3`, keten[:], id, f.Nr))
	}
	return err
}

// herlog writes the log again over what stands, in the order it had.
func herlog(s *Schrijver) error {
	bladen, err := s.bladenVanaf(0)
	if err != nil {
		return err
	}
	for _, b := range bladen {
		s.LogBlad(bewijs.Blad{Soort: b.Soort, Dossier: b.Dossier, Nr: b.Nr, Som: b.feit.keten, Wenk: b.feit.Wenk()})
	}
	return errors.Join(s.zet(`DELETE FROM logblad`), s.zet(`UPDATE logstaart SET grootte = 0, rand = CAST('' AS BLOB)`), s.schrijfBladen())
}

// terug takes the database back to when the log had so many rows.
func terug(s *Schrijver, grootte int64) error {
	bladen, err := s.bladenVanaf(0)
	if err != nil {
		return err
	}
	err = errors.Join(s.zet(`DELETE FROM feit WHERE EXISTS (SELECT 1 FROM logblad b WHERE b.dossier = feit.dossier AND b.feit = feit.nr AND b.nr >= $1)`, grootte),
		s.zet(`DELETE FROM logblad WHERE nr >= $1`, grootte), s.zet(`DELETE FROM controlepunt WHERE grootte > $1`, grootte))
	var r bewijs.Rand
	for _, b := range bladen[:grootte] {
		r.Erbij(b.Hash())
	}
	return errors.Join(err, s.zet(`UPDATE logstaart SET grootte = $1, rand = $2`, grootte, r.Bytes()))
}

// A history that was written again whole is only told by what was signed before;
// of two checkpoints the later of which does not fit, the change lies between.
func TestTussenControlepunten(t *testing.T) {
	p := nieuweProefdossiers(t, t.TempDir())
	bladen := haal(t, p.Store, func(l *Lezer) ([]blad, error) { return l.bladenVanaf(0) })
	punten := haal(t, p.Store, func(l *Lezer) ([]bewijs.Controlepunt, error) { return l.controlepunten(p.z.Controle) })
	b := bladen[punten[2].Grootte+3]
	vol, snel := p.binnen(t, func(s *Schrijver) error {
		return metLogboek(inhoudAnders).doe(s, p, prooi{0, b.Dossier, b.Nr}, nil)
	})
	gezien := vol.Bevinding
	if gezien == nil || gezien.Grootte != punten[3].Grootte || gezien.Blad != punten[2].Grootte {
		t.Errorf("found %+v, between %d and %d", gezien, punten[2].Grootte, punten[3].Grootte)
	}
	if snel == nil || snel.Soort != AfwijkingControlepunt {
		t.Errorf("the quick check finds %v", snel)
	}
}

// The quick check sees what happened to the newest dossiers and to the log's end.
func TestSnelleProef(t *testing.T) {
	p := nieuweProefdossiers(t, t.TempDir())
	r := mrand.New(mrand.NewPCG(4, 4))
	for _, k := range []knoeier{inhoudAnders, metKeten(inhoudAnders), metLogboek(inhoudAnders), dagAnders, verwissel, metKeten(verwissel), verwijderd,
		zonderPunten(inhoudAnders), knoeiers[len(knoeiers)-1], knoeiers[len(knoeiers)-2], knoeiers[len(knoeiers)-3]} {
		plek := p.plek(r)
		if _, snel := p.binnen(t, func(s *Schrijver) error { return k.doe(s, p, plek, r) }); snel == nil {
			t.Errorf("%s at %v: not seen", k.naam, plek)
		}
	}
}

// A dossier that the log says was destroyed is not missed; one fact of it that
// came back is seen.
func TestVernietigd(t *testing.T) {
	p := nieuweProefdossiers(t, t.TempDir())
	vernietig := func(s *Schrijver) error {
		s.LogBlad(bewijs.Blad{Soort: bewijs.BladVernietigd, Dossier: p.ids[2], Nr: p.n[2], Som: bewijs.SomVan([]byte("besluit"))})
		return errors.Join(s.zet(`DELETE FROM feit WHERE dossier = $1 AND nr > 1`, p.ids[2]), s.schrijfBladen())
	}
	vol, snel := p.binnen(t, func(s *Schrijver) error {
		return errors.Join(vernietig(s), s.zet(`DELETE FROM feit WHERE dossier = $1`, p.ids[2]))
	})
	if vol.Bevinding != nil || snel != nil || vol.Vernietigd != 1 {
		t.Errorf("%+v %v, quickly %v", vol, vol.Bevinding, snel)
	}
	vol, _ = p.binnen(t, vernietig)
	if b := vol.Bevinding; b == nil || b.Soort != AfwijkingIngevoegd || b.Dossier != p.ids[2] || b.Feit != 1 {
		t.Errorf("a fact that came back: %v", b)
	}
}

// An emptied log is not begun again: it is found.
func TestLeegLogboek(t *testing.T) {
	doel := filepath.Join(t.TempDir(), "halfweg.db")
	p := nieuweProefdossiers(t, doel)
	schrijf(t, p.Store, func(s *Schrijver) error {
		return errors.Join(s.zet(`DELETE FROM logblad`), s.zet(`DELETE FROM controlepunt`), s.zet(`UPDATE logstaart SET grootte = 0, rand = CAST('' AS BLOB)`))
	})
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), doel, sleutels)
	if err != nil {
		t.Fatal(err)
	}
	p.Store.basis = s.basis // for the clean-up
	vol, err := s.Verifieer(t.Context(), Verificatie{Controle: p.z.Controle})
	if err != nil || vol.Bevinding == nil || vol.Bevinding.Soort != AfwijkingIngevoegd {
		t.Errorf("%+v, %v", vol, err)
	}
}
