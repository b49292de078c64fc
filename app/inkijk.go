package app

import (
	"context"
	"crypto/rand"
	"errors"
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// Actie is what somebody did with what he was shown (NEN 7513: the action).
type Actie string

// The actions of the log.
const (
	ActieZien       Actie = "zien"
	ActieLijst      Actie = "lijst"      // a row among others
	ActieZoeken     Actie = "zoeken"     // a row that was asked for
	ActieAfdrukken  Actie = "afdrukken"  // made ready for paper
	ActieExporteren Actie = "exporteren" // the dossier or a letter as a file
	ActieDownloaden Actie = "downloaden" // a document
	ActieBSN        Actie = "bsn"        // the whole BSN
)

type actieSleutel struct{}

// MetActie returns a context in which a look counts as that action: what a page
// does with a dossier only the page knows.
func MetActie(ctx context.Context, a Actie) context.Context {
	return context.WithValue(ctx, actieSleutel{}, a)
}

// inkijk is one look of one person: the way by which package app reads dossiers
// for somebody. What comes out of it is kept, and written in the log before
// anything is given back.
type inkijk struct {
	*store.Lezer
	a      *App
	ik     toegang.Ik
	actie  Actie
	blik   string
	sessie string
	gezien []store.Inzage
}

// kijk runs fn, and then writes down what it showed. When that cannot be
// written, nothing is shown: the caller gives back nothing but the error. It is
// written apart from the reading, so that readers do not wait for each other;
// what was read is of the moment just before.
//
// Own looks of residents are not written down. The log tells a resident what
// others did with his data; a trace of his own reading would tell others about him.
func (a *App) kijk(ctx context.Context, ik toegang.Ik, actie Actie, fn func(*inkijk) error) error {
	if x, anders := ctx.Value(actieSleutel{}).(Actie); anders && actie == ActieZien {
		actie = x
	}
	var k *inkijk
	err := a.Store.Lees(ctx, func(l *store.Lezer) error {
		k = &inkijk{Lezer: l, a: a, ik: ik, actie: actie, blik: strings.ToLower(rand.Text()[:16]), sessie: store.SessieID(BezoekVan(ctx).token)}
		return fn(k)
	})
	if err != nil {
		return eigenFout(err)
	}
	return a.schrijfInzage(ctx, k.gezien)
}

func (a *App) schrijfInzage(ctx context.Context, gezien []store.Inzage) error {
	if len(gezien) == 0 {
		return nil
	}
	err := a.Store.SchrijfRand(ctx, func(s *store.Schrijver) error { return s.VoegInzageToe(gezien...) })
	if err != nil {
		return &OpslagFout{Wat: geenInzage, Oorzaak: err}
	}
	return nil
}

var geenInzage = taal.T("Halfweg kan nu niet opschrijven dat u kijkt. Daarom ziet u deze pagina niet. Waarschuw de beheerder en probeer het later opnieuw.",
	"Halfweg cannot write down now that you look. That is why you do not see this page. Warn the administrator and try again later.")

// toont keeps that a dossier was shown, in the capacity ik acts in.
func (k *inkijk) toont(i store.Inzage) {
	if i.Waarom == string(toegang.Zelf) {
		return
	}
	i.Op, i.Door, i.Blik, i.Sessie = k.a.Klok(), k.ik.Wie, k.blik, k.sessie
	if i.Actie == "" {
		i.Actie = string(k.actie)
	}
	k.gezien = append(k.gezien, i)
}

// toontRij keeps that a dossier was shown as one row among others, on a list with
// that key, once for each page.
func (k *inkijk) toontRij(id, sleutel string) {
	if slices.ContainsFunc(k.gezien, func(i store.Inzage) bool { return i.Dossier == id }) {
		return
	}
	r, regel := toegang.LijstRelatie(sleutel)
	k.toont(store.Inzage{Dossier: id, Wat: []string{string(toegang.Kern), string(toegang.Persoon)}, Waarom: string(r), Regel: regel})
}

// toontDeel keeps that parts of a loaded dossier were shown, or one document or
// letter of it.
func (k *inkijk) toontDeel(p toegang.Partijen, document string, delen ...dossier.Deel) {
	mag := toegang.MagOpenen(k.ik, p)
	i := store.Inzage{Dossier: p.Dossier, Document: document, Waarom: string(toegang.RelatieVan(k.ik, p)), Regel: mag.Regel, Nood: mag.Nood}
	for _, d := range delen {
		i.Wat = append(i.Wat, string(d))
	}
	if slices.Contains(delen, toegang.Zorg) && toegang.Zie(k.ik, p, toegang.Zorg).Regel == "T04" {
		i.Toestemming = toegang.ToestemmingVoor(k.ik, p)
	}
	k.toont(i)
}

// toontZaak keeps which parts of a dossier stand in what is given back.
func (k *inkijk) toontZaak(z *Zaak) {
	heeft := map[dossier.Deel]bool{toegang.Kern: true, toegang.Persoon: z.Inwoner.Achternaam != "", toegang.Inzage: len(z.Inzagen) > 0,
		toegang.Adres: z.Inwoner.Adres != "" || z.Inwoner.Postcode != "" || z.Inwoner.Plaats != "", toegang.Zorg: z.Ziet[toegang.Zorg].Ja}
	for _, f := range z.Dossier.Feiten() {
		heeft[dossier.SoortVan(f.Inhoud).Deel] = true
	}
	var delen []dossier.Deel
	for _, d := range toegang.Delen() {
		if heeft[d] {
			delen = append(delen, d)
		}
	}
	k.toontDeel(z.Partijen, "", delen...)
}

// metInzage writes down what an error tells of a dossier, and gives it back; when
// that cannot be written the error tells nothing.
func (a *App) metInzage(ctx context.Context, ik toegang.Ik, err error) error {
	var (
		in *IngehaaldFout
		of *OngeldigFout
	)
	log := a.kijk(ctx, ik, ActieZien, func(k *inkijk) error {
		if errors.As(err, &in) && len(in.Nieuw) > 0 {
			var delen []dossier.Deel
			for _, f := range in.Nieuw {
				delen = append(delen, dossier.SoortVan(f.Inhoud).Deel)
			}
			slices.Sort(delen)
			k.toontDeel(in.partijen, "", slices.Compact(delen)...)
		}
		if errors.As(err, &of) && of.dubbel.Dossier != "" {
			k.actie = ActieZoeken
			k.toontRij(of.dubbel.Dossier, of.dubbel.Sleutel)
		}
		return nil
	})
	if log != nil {
		return log
	}
	return err
}
