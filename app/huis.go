package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/termijn"
	"halfweg/toegang"
)

// Huisdag is one day in a house, for who works there.
type Huisdag struct {
	Dag        termijn.Datum
	Bewoners   []Bewoner
	Verwacht   []Verwacht        // arrivals planned, also those that are overdue
	Taken      []TaakRij         // the house owes them that day, or at once
	MeerTaken  bool              // there are more than fit
	MeerWonend bool              // there are more residents than fit
	Namen      map[string]string // of who wrote a log, by id
}

// Bewoner is a resident as the house sees him on a day.
type Bewoner struct {
	Dossier, Nummer, Naam string
	Nr                    int // number of the last fact of the dossier
	Sinds                 termijn.Datum
	Waar                  dossier.Waar
	Verslagen             []dossier.Gedaan[dossier.DagverslagGeschreven] // of that day
	Termijnen             []dossier.Termijn                              // evaluations, days to look again, the planned end
	Kenmerken             []dossier.Kenmerk
}

// Verwacht is somebody who is expected in the house.
type Verwacht struct {
	Dossier, Nummer, Naam string
	Op                    termijn.Datum
	NietVerschenen        bool // it was reported that he did not come
}

// maxHuisTaken is how many tasks a day view shows; the list of tasks shows all.
const maxHuisTaken = 30

// Huisdag shows one day of the house ik works in, and writes down of each
// resident it shows that ik looked. The list of who lives there says which
// dossiers it is about, of a day in the past also those of who left since; their
// facts come with one question, so that the number of questions does not grow
// with the residents. It folds them, which lists never do: a house is as small
// as a house. Error: ErrNietGevonden for who works in none.
func (a *App) Huisdag(ctx context.Context, ik toegang.Ik, dag termijn.Datum) (*Huisdag, error) {
	lijsten := huisLijsten(ik)
	if len(lijsten["bewoners"]) == 0 {
		return nil, ErrNietGevonden
	}
	vandaag := termijn.DatumVan(a.Klok())
	h := &Huisdag{Dag: dag}
	err := a.kijk(ctx, ik, ActieLijst, func(l *inkijk) error {
		zaken, meer, err := a.zakenIn(l, ik, huisVragen(lijsten, dag.Voor(vandaag)))
		if err != nil {
			return err
		}
		h.MeerWonend = meer
		n := namen{l: l.Lezer}
		for _, z := range zaken {
			h.voegToe(l, z, ik, &n)
		}
		if h.Namen = n.bekend; n.fout != nil {
			return n.fout
		}
		slices.SortFunc(h.Bewoners, func(a, b Bewoner) int { return strings.Compare(a.Naam, b.Naam) })
		slices.SortFunc(h.Verwacht, func(a, b Verwacht) int { return a.Op.Min(b.Op) })
		return h.taken(l, ik, vandaag)
	})
	if err != nil {
		return nil, err
	}
	return h, nil
}

// huisLijsten are the audiences of the lists of who works in a house, by their
// name; none for others.
func huisLijsten(ik toegang.Ik) map[string][]string {
	uit := map[string][]string{}
	for _, x := range toegang.Lijsten(ik) {
		uit[x.Naam] = x.Sleutels
	}
	return uit
}

// huisVragen ask for the dossiers a day can be about: who lives in the house and
// who may come to, and of a day in the past everybody who ever did, the last
// changed first.
func huisVragen(lijsten map[string][]string, verleden bool) []store.Vraag {
	wonen, alle, klaar := lijsten["bewoners"], lijsten["mijn"], lijsten["klaar"]
	if verleden {
		return []store.Vraag{{Sleutels: wonen}, {Sleutels: alle, Volgorde: store.OpGewijzigd}, {Sleutels: klaar, Volgorde: store.OpGewijzigd}}
	}
	return []store.Vraag{{Sleutels: wonen}, {Sleutels: alle, Fase: dossier.FasePlaatsing}, {Sleutels: alle, Fase: dossier.FaseBesluit}}
}

// huiszaak is one dossier as somebody of the house sees it.
type huiszaak struct {
	zaak
	gezien    dossier.Dossier // with what he may not see left out
	partijen  toegang.Partijen
	fase      dossier.Fase
	termijnen []dossier.Termijn
	kenmerken []dossier.Kenmerk
}

// zakenIn loads the dossiers that come out of those questions, each once.
func (a *App) zakenIn(l *inkijk, ik toegang.Ik, vragen []store.Vraag) (zaken []huiszaak, meer bool, err error) {
	var regels []store.LijstRegel
	for _, q := range vragen {
		q.Aantal, q.Lezer = store.MaxBladzijde, ik.Persoon
		b, err := l.Lijst(q)
		if err != nil {
			return nil, false, err
		}
		regels, meer = append(regels, b.Regels...), meer || b.Volgende != ""
	}
	nummers := map[string]string{}
	var ids []string
	for _, r := range regels {
		if nummers[r.Dossier] == "" {
			nummers[r.Dossier], ids = r.Nummer, append(ids, r.Dossier)
		}
	}
	inwoners, err := l.Inwoners(ids...)
	if err != nil {
		return nil, false, err
	}
	feiten, err := l.FeitenVan(ids...)
	if err != nil {
		return nil, false, err
	}
	for _, id := range ids {
		z := zaak{id: id, nummer: nummers[id], inwoner: inwoners[id], d: dossier.Fold(feiten[id])}
		if z.omgeving, err = a.omgeving(z.d); err != nil {
			return nil, false, err
		}
		if h, ok := a.huiszaak(ik, z); ok {
			zaken = append(zaken, h)
		}
	}
	return zaken, meer, nil
}

// huiszaak asks toegang what ik sees of a dossier, false for nothing.
func (a *App) huiszaak(ik toegang.Ik, z zaak) (huiszaak, bool) {
	p := toegang.PartijenVan(z.id, z.d, a.Klok())
	if !toegang.Zie(ik, p, toegang.Verblijf).Ja {
		return huiszaak{}, false
	}
	h := huiszaak{zaak: z, gezien: dossier.Fold(toegang.Redigeer(ik, p, z.d.Feiten())), partijen: p, fase: z.d.Fase()}
	h.termijnen = slices.DeleteFunc(z.d.Termijnen(z.omgeving), func(t dossier.Termijn) bool { return !toegang.ZietTermijn(ik, p, t) })
	h.kenmerken = zichtbareKenmerken(z.d, h.gezien, z.omgeving)
	return h, true
}

// voegToe puts a dossier among the residents of that day, or among who is
// expected.
func (h *Huisdag) voegToe(k *inkijk, z huiszaak, ik toegang.Ik, n *namen) {
	d, naam := z.gezien, vanOpgeslagen(z.inwoner).Naam()
	if v := d.VerblijfOp(h.Dag); v != nil && v.Huis == ik.Organisatie && (v.Tot.IsZero() || h.Dag.Voor(v.Tot)) {
		b := Bewoner{Dossier: z.id, Nummer: z.nummer, Naam: naam, Nr: z.d.Nr(), Sinds: v.Van, Kenmerken: z.kenmerken}
		b.Waar, _ = d.WaarOp(h.Dag)
		for _, x := range d.Dagverslagen {
			if x.Op == h.Dag && x.Inhoud.Aanwezig != "" {
				n.persoon(x.Door.Persoon)
				b.Verslagen = append(b.Verslagen, x)
			}
		}
		b.Termijnen = slices.DeleteFunc(z.termijnen, func(t dossier.Termijn) bool { return !h.vanDag(t) })
		h.Bewoners = append(h.Bewoners, b)
		h.toont(k, z)
		return
	}
	komt := z.fase == dossier.FasePlaatsing || z.fase == dossier.FaseBesluit // else he was here and left
	if g := d.Gepland; g != nil && komt && d.WoontIn() == "" && g.Inhoud.Huis == ik.Organisatie && !g.Inhoud.Vanaf.Na(h.Dag.Plus(dagenVooruit)) {
		h.Verwacht = append(h.Verwacht, Verwacht{z.id, z.nummer, naam, g.Inhoud.Vanaf, d.NietVerschenen != nil})
		h.toont(k, z)
	}
}

// toont keeps that the core, the person and the stay of a dossier are seen, and
// the log of the house where there is one.
func (h *Huisdag) toont(k *inkijk, z huiszaak) {
	delen := []dossier.Deel{toegang.Kern, toegang.Persoon, toegang.Verblijf}
	if len(z.gezien.Dagverslagen) > 0 {
		delen = append(delen, toegang.Dagboek)
	}
	k.toontDeel(z.partijen, "", delen...)
}

// dagenVooruit is how far a day view looks ahead.
const dagenVooruit = 14

// vanDag reports whether a term is one of the stay that ends about that day, or
// should have ended.
func (h *Huisdag) vanDag(t dossier.Termijn) bool {
	soort := t.ID == dossier.TermijnGeplandEinde || slices.ContainsFunc([]string{"evaluatie_", "maatregel_herzien_", "time_out_"}, func(s string) bool { return strings.HasPrefix(t.ID, s) })
	return soort && t.Loopt() && !t.Uiterlijk.IsZero() && !t.Uiterlijk.Na(h.Dag.Plus(dagenVooruit))
}

// taken are what the house owes that day and what it should have done before;
// of a day to come only what ends on it.
func (h *Huisdag) taken(l *inkijk, ik toegang.Ik, vandaag termijn.Datum) error {
	sleutels := toegang.TaakSleutels(ik)
	q := store.TaakVraag{Lezer: ik.Persoon, Sleutels: sleutels, TotEnMet: h.Dag, ZonderDirect: true, Aantal: maxHuisTaken}
	if h.Dag.Na(vandaag) {
		q.Van = h.Dag
	}
	direct, err := l.Taken(store.TaakVraag{Lezer: ik.Persoon, Sleutels: sleutels, Direct: true, Aantal: maxHuisTaken})
	if err != nil {
		return err
	}
	b, err := l.Taken(q)
	if err != nil {
		return err
	}
	h.MeerTaken = direct.Volgende != "" || b.Volgende != ""
	h.Taken, err = taakRijen(l, ik, append(direct.Regels, b.Regels...))
	return err
}

// Dagverslag is what somebody wrote of one resident on a day.
type Dagverslag struct {
	Dossier string
	Sleutel string // idempotency key, one per resident
	Inhoud  *dossier.DagverslagGeschreven
}

// SchrijfDagverslagen records what was written of several residents of a house
// on one day, each by itself: what is wrong with one does not hold up another.
// It returns an error for each, nil where it was kept. A log adds to what others
// recorded meanwhile and is never a reason to look again.
func (a *App) SchrijfDagverslagen(ctx context.Context, ik toegang.Ik, dag termijn.Datum, verslagen []Dagverslag) []error {
	uit := make([]error, len(verslagen))
	for i, v := range verslagen {
		uit[i] = a.schrijfDagverslag(ctx, ik, dag, v)
	}
	return uit
}

func (a *App) schrijfDagverslag(ctx context.Context, ik toegang.Ik, dag termijn.Datum, v Dagverslag) (err error) {
	for range 3 { // others may record just then
		var nr int
		err = a.Store.Lees(ctx, func(l *store.Lezer) error {
			z, _, err := a.zie(l, ik, v.Dossier)
			if err == nil {
				nr = z.d.Nr()
			}
			return err
		})
		if err != nil {
			return eigenFout(err)
		}
		_, err = a.LegVast(ctx, ik, Opdracht{Dossier: v.Dossier, Gezien: nr, Sleutel: v.Sleutel, Gebeurd: dag, Inhoud: v.Inhoud})
		if !errors.As(err, new(*IngehaaldFout)) {
			return err
		}
	}
	return err
}
