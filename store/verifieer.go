package store

import (
	"context"
	"errors"
	"slices"

	"golang.org/x/mod/sumdb/note"

	"halfweg/bewijs"
)

// Verificatie says against what the record is held, besides its own log.
type Verificatie struct {
	Controle  note.Verifier         // of the key that signs; nil: checkpoints in the database are passed over
	Punten    []bewijs.Controlepunt // that somebody kept
	Kort      []bewijs.Kort         // the same, as printed on a letter
	Voortgang func(gedaan, totaal int64)
}

// Verslag is what a verification saw.
type Verslag struct {
	Bladen     int64 // rows of the log
	Feiten     int64 // facts that are as they were recorded
	Dossiers   int64
	Vernietigd int64 // dossiers of which the log says that they were destroyed
	Punten     int   // checkpoints it was held against
	Wortel     bewijs.Som
	Bevinding  *Bevinding // the first thing that is wrong; nil: all is as it was recorded
}

// Verifieer computes the chain of every dossier and the whole log again, from
// the stored bytes, and compares all that stands. It reads in the order in which
// facts were recorded and stops at the first that is not what it was. It keeps a
// hash per dossier in memory and holds one state of the database.
//
// An error is one of reading; what is wrong with the record stands in the Verslag.
func (s *Store) Verifieer(ctx context.Context, v Verificatie) (Verslag, error) {
	var uit Verslag
	err := s.Lees(ctx, func(l *Lezer) (err error) {
		uit, err = l.verifieer(v)
		return err
	})
	return uit, err
}

func (l *Lezer) verifieer(v Verificatie) (Verslag, error) {
	w := &verificateur{Verificatie: v, l: l, stand: map[string]ketenStand{}}
	err := w.alles()
	if b := (*Bevinding)(nil); errors.As(err, &b) {
		w.uit.Bevinding, err = b, nil
	}
	w.uit.Bladen, w.uit.Wortel, w.uit.Dossiers = w.rand.Grootte(), w.rand.Wortel(), int64(len(w.stand))
	return w.uit, err
}

type verificateur struct {
	Verificatie
	l          *Lezer
	rand       bewijs.Rand
	ijken      []ijk // still to come, the smallest first
	goed       blad  // the first leaf after the last checkpoint that fitted
	stand      map[string]ketenStand
	vernietigd map[string]bool
	uit        Verslag
}

// ketenStand is how far the chain of a dossier is.
type ketenStand struct {
	nr    int
	keten bewijs.Som
}

// ijk is a checkpoint: the root that a tree of a size has.
type ijk struct {
	grootte int64
	past    func(bewijs.Som) bool
}

func (w *verificateur) alles() error {
	st, err := w.l.staart()
	if err != nil {
		return w.staartFout(err)
	}
	if err := w.leesIjken(); err != nil {
		return err
	}
	if w.vernietigd, err = w.l.vernietigd(); err != nil {
		return err
	}
	w.uit.Vernietigd = int64(len(w.vernietigd))
	for {
		deel, err := w.l.bladenVanaf(w.rand.Grootte())
		if err != nil {
			return err
		}
		for _, b := range deel {
			if err := w.blad(b); err != nil {
				return err
			}
		}
		if w.Voortgang != nil {
			w.Voortgang(w.rand.Grootte(), st.rand.Grootte())
		}
		if len(deel) < logPartij {
			return w.einde(st)
		}
	}
}

// staartFout takes an end of the log that cannot be read for one that was changed.
func (w *verificateur) staartFout(err error) error {
	if errors.Is(err, ErrNietGevonden) || errors.Is(err, bewijs.ErrRand) {
		return &Bevinding{Soort: AfwijkingLogboek}
	}
	return err
}

// leesIjken gathers the checkpoints, the smallest first.
func (w *verificateur) leesIjken() error {
	punten := slices.Clone(w.Punten)
	if w.Controle != nil {
		bewaard, err := w.l.controlepunten(w.Controle)
		if err != nil {
			return err
		}
		punten = append(punten, bewaard...)
	}
	for _, c := range punten {
		w.ijken = append(w.ijken, ijk{c.Grootte, func(s bewijs.Som) bool { return s == c.Wortel }})
	}
	for _, k := range w.Kort {
		w.ijken = append(w.ijken, ijk{k.Grootte, k.Past})
	}
	slices.SortStableFunc(w.ijken, func(a, b ijk) int { return int(a.grootte - b.grootte) })
	return w.ijkt()
}

// ijkt holds the tree so far against the checkpoints of its size.
func (w *verificateur) ijkt() error {
	for len(w.ijken) > 0 && w.ijken[0].grootte == w.rand.Grootte() {
		if !w.ijken[0].past(w.rand.Wortel()) {
			b := w.bevinding(AfwijkingControlepunt, w.goed)
			b.Grootte = w.ijken[0].grootte
			return b
		}
		w.ijken, w.goed = w.ijken[1:], blad{}
		w.uit.Punten++
	}
	return nil
}

// blad takes the next leaf: it follows from the one before, and the fact it
// stands for is as it was.
func (w *verificateur) blad(b blad) error {
	nr := w.rand.Grootte()
	if b.nr != nr {
		return &Bevinding{Soort: AfwijkingLogboek, Blad: nr}
	}
	if w.goed.hashes == nil {
		w.goed = b
	}
	if b.fout || !slices.Equal(w.rand.Erbij(b.Hash()), b.hashes) {
		return w.bevinding(AfwijkingLogboek, b)
	}
	if b.Soort == bewijs.BladFeit {
		if err := w.feit(b); err != nil {
			return err
		}
	}
	return w.ijkt()
}

func (w *verificateur) feit(b blad) error {
	vorig := w.stand[b.Dossier]
	if b.Nr != vorig.nr+1 {
		return w.bevinding(AfwijkingLogboek, b)
	}
	w.stand[b.Dossier] = ketenStand{b.Nr, b.Som}
	if w.vernietigd[b.Dossier] {
		return nil // its rows are gone; that none came back is seen at the end
	}
	if a := b.vergelijk(vorig.keten); a != "" {
		if a == AfwijkingInhoud && w.elders(b) {
			a = AfwijkingVolgorde
		}
		return w.bevinding(a, b)
	}
	w.uit.Feiten++
	return nil
}

// elders reports whether the content that stands at a fact is that of another
// fact of the dossier.
func (w *verificateur) elders(b blad) bool {
	nu := b.feit.Wenk()
	wenken, err := alle(w.l, waarde[[]byte], `SELECT wenk FROM logblad WHERE dossier = $1 AND soort = $2`, b.Dossier, string(bewijs.BladFeit))
	return err == nil && slices.ContainsFunc(wenken, func(x []byte) bool { return len(x) == len(nu) && nu.ZelfdeInhoud(bewijs.Wenk(x)) })
}

// vergelijk says in what the row of a fact is not what the leaf stands for, ""
// when it is.
func (b blad) vergelijk(vorige bewijs.Som) Afwijking {
	switch nu := b.feit.Wenk(); {
	case !b.er:
		return AfwijkingWeg
	case b.feit.Keten(vorige) == b.Som && b.feit.keten == b.Som:
		return ""
	case b.feit.Keten(vorige) == b.Som:
		return AfwijkingLogboek
	case !nu.ZelfdeInhoud(b.Wenk):
		return AfwijkingInhoud
	case nu != b.Wenk:
		return AfwijkingDatum
	}
	return AfwijkingKenmerk
}

func (w *verificateur) bevinding(a Afwijking, b blad) *Bevinding { return w.l.bevinding(a, b) }

func (l *Lezer) bevinding(a Afwijking, b blad) *Bevinding {
	uit := &Bevinding{Soort: a, Dossier: b.Dossier, Nummer: b.Dossier, Feit: b.Nr, Blad: b.nr}
	if b.Soort != bewijs.BladFeit {
		uit.Feit = 0
	}
	if k, err := l.Nummers(b.Dossier); err == nil && k[b.Dossier] != "" {
		uit.Nummer = k[b.Dossier]
	}
	return uit
}

// einde holds what is left against the log: its last row, checkpoints of a larger
// tree, facts that no leaf stands for.
func (w *verificateur) einde(st staart) error {
	if len(w.ijken) > 0 {
		return &Bevinding{Soort: AfwijkingTeruggezet, Blad: w.rand.Grootte(), Grootte: w.ijken[0].grootte}
	}
	if st.rand.Grootte() != w.rand.Grootte() || st.rand.Wortel() != w.rand.Wortel() {
		return &Bevinding{Soort: AfwijkingLogboek, Blad: w.rand.Grootte()}
	}
	return w.ingevoegd()
}

// ingevoegd finds facts that no leaf stands for. Those that the log has are all
// there, so that it is enough to count.
func (w *verificateur) ingevoegd() error {
	var teveel string
	_, err := alle(w.l, func(r rij) (struct{}, error) {
		var id string
		var n, hoogste int
		err := r.Scan(&id, &n, &hoogste)
		wil := w.stand[id].nr
		if w.vernietigd[id] {
			wil = 0
		}
		if teveel == "" && (n != wil || hoogste != wil) {
			teveel = id
		}
		return struct{}{}, err
	}, `SELECT dossier, count(*), max(nr) FROM feit GROUP BY dossier ORDER BY dossier`)
	if err != nil || teveel == "" {
		return err
	}
	wil := w.stand[teveel].nr
	if w.vernietigd[teveel] {
		wil = 0
	}
	nr, err := een(w.l, waarde[int], `SELECT min(nr) FROM feit WHERE dossier = $1 AND (nr > $2 OR nr < 1)`, teveel, wil)
	if err != nil {
		return err
	}
	return w.bevinding(AfwijkingIngevoegd, blad{Blad: bewijs.Blad{Soort: bewijs.BladFeit, Dossier: teveel, Nr: nr}, nr: w.rand.Grootte()})
}

// blad is a row of the log, with the fact it stands for when that is there.
type blad struct {
	bewijs.Blad
	nr     int64
	hashes []bewijs.Som
	fout   bool // the row itself cannot be read as one
	er     bool // the fact is there
	feit   bewaard
}

// bladenVanaf returns the next rows of the log, from that number on.
func (l *Lezer) bladenVanaf(vanaf int64) ([]blad, error) {
	return alle(l, scanBlad, `SELECT b.nr, b.soort, b.dossier, b.feit, b.som, b.wenk, b.hashes,
			coalesce(f.nr, 0), coalesce(f.soort, ''), coalesce(f.gebeurd, ''), coalesce(f.vastgelegd, ''),
			coalesce(f.persoon, ''), coalesce(f.organisatie, ''), coalesce(f.rol, ''), f.inhoud, f.keten
		FROM logblad b LEFT JOIN feit f ON f.dossier = b.dossier AND f.nr = b.feit AND b.soort = 'feit'
		WHERE b.nr >= $1 ORDER BY b.nr LIMIT $2`, vanaf, logPartij)
}

func scanBlad(r rij) (b blad, err error) {
	var som, wenk, hashes, inhoud, keten []byte
	f := &b.feit
	err = r.Scan(&b.nr, &b.Soort, &b.Dossier, &b.Nr, &som, &wenk, &hashes,
		&f.Nr, &f.Soort, &f.Gebeurd, &f.Vastgelegd, &f.Persoon, &f.Organisatie, &f.Rol, &inhoud, &keten)
	b.er, f.Dossier, f.Inhoud = f.Nr != 0, b.Dossier, bewijs.SomVan(inhoud)
	if len(keten) == len(f.keten) {
		f.keten = bewijs.Som(keten)
	}
	return b.met(som, wenk, hashes), err
}

// met reads the hashes of a row of the log. A row that was changed need not have
// whole ones.
func (b blad) met(som, wenk, hashes []byte) blad {
	var err error
	b.hashes, err = bewijs.SommenVan(hashes)
	if b.fout = err != nil || len(b.hashes) == 0 || len(som) != len(b.Som) || len(wenk) != len(b.Wenk); !b.fout {
		b.Som, b.Wenk = bewijs.Som(som), bewijs.Wenk(wenk)
	}
	return b
}

// vernietigd returns the dossiers of which the log says that they were destroyed.
func (l *Lezer) vernietigd() (map[string]bool, error) {
	uit := map[string]bool{}
	ids, err := alle(l, waarde[string], `SELECT dossier FROM logblad WHERE soort = $1`, string(bewijs.BladVernietigd))
	for _, id := range ids {
		uit[id] = true
	}
	return uit, err
}
