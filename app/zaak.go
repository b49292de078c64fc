package app

import (
	"context"
	"errors"
	"slices"
	"time"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// Zaak is a dossier as one person may see it: what a dossier page needs.
// Phase, tasks and terms are derived from all facts; Dossier holds only what
// the reader may see, so nothing is derived from that again.
type Zaak struct {
	ID, Nummer   string // opaque id in URLs; readable number "2026-0431"
	Nr           int    // number of the last fact; give it back as Opdracht.Gezien
	Inwoner      Inwoner
	Dossier      dossier.Dossier // with what ik may not see left out
	Fase         dossier.Fase
	Taken        []dossier.Taak
	Termijnen    []dossier.Termijn
	Telt         *dossier.Termijn  // the one of them that counts now, as in lists
	Kenmerken    []dossier.Kenmerk // what ik must notice
	Risico       Risico            // of the days lived in a house before a decision covered them
	Kader        *kader.Kader
	NieuwerKader *kader.Kader       // a newer version is offered, never applied silently
	Beoordeling  *kader.Beoordeling // nil when ik may not see it or there is no framework yet
	Vandaag      termijn.Datum      // the day it is seen from: today, or Bekend
	Bekend       termijn.Datum      // shown as known at the end of this day; zero: as known now
	Relatie      toegang.Relatie
	NoodTot      time.Time // emergency access of the reader ends; zero: he has none
	Partijen     toegang.Partijen
	Ziet         map[toegang.Deel]toegang.Antwoord // per part: visible, and by which rule
	Mag          []*dossier.Soort                  // the kinds of fact ik may record here now
	MagNogNiet   []MagNogNiet                      // those ik may record, but not now, and why
	Documenten   []Document
	Inzagen      []Inzage          // who looked, newest first; empty when ik may not see it
	InzagenVoor  time.Time         // there are more, of before this moment; zero: these are all
	Namen        map[string]string // ids of people and organisations to names
}

// MagNogNiet is a kind of fact that cannot be recorded yet.
type MagNogNiet struct {
	Soort     *dossier.Soort
	Weigering *dossier.Weigering
}

// Inzage is one look somebody took at a dossier.
type Inzage struct {
	Op       time.Time
	Door     dossier.Wie
	Namens   string // person in whose place he looked, "" for himself
	Actie    Actie
	Wat      []dossier.Deel // parts that were shown
	Document string         // the file or letter it was about
	Relatie  toegang.Relatie
	Regel    string // rule of toegang
	Nood     bool   // by emergency access
}

// zie loads a dossier that ik may see; to others it is not there. What stands in
// none of his lists is not loaded, so that a dossier of others takes the same
// work as none at all.
func (a *App) zie(l *store.Lezer, ik toegang.Ik, id string) (*zaak, toegang.Partijen, error) {
	er, err := l.Bereikbaar(id, alleLijsten(ik), ik.Persoon)
	if err != nil {
		return nil, toegang.Partijen{}, err
	}
	if !er {
		return nil, toegang.Partijen{}, ErrNietGevonden
	}
	z, err := a.laad(l, id)
	if err != nil {
		return nil, toegang.Partijen{}, err
	}
	p := toegang.PartijenVan(z.id, z.d, a.Klok())
	if !toegang.MagOpenen(ik, p).Ja {
		return nil, p, ErrNietGevonden
	}
	return z, p, nil
}

// Dossier shows one dossier, as far as ik may see it, and writes down that ik
// looked. Error: ErrNietGevonden.
func (a *App) Dossier(ctx context.Context, ik toegang.Ik, id string) (*Zaak, error) {
	return a.DossierZoalsBekend(ctx, ik, id, termijn.Datum{})
}

// DossierZoalsBekend shows a dossier as it was known at the end of a day: what
// was recorded later is left out, and late is late as seen from then. Who may
// see it is a matter of today. The zero day is now. Errors: ErrNietGevonden, *OngeldigFout
// for a day before the first fact.
func (a *App) DossierZoalsBekend(ctx context.Context, ik toegang.Ik, id string, op termijn.Datum) (*Zaak, error) {
	var uit *Zaak
	err := a.kijk(ctx, ik, ActieZien, func(k *inkijk) error {
		l := k.Lezer
		z, p, err := a.zie(l, ik, id)
		if err != nil {
			return err
		}
		if !op.IsZero() && op.Voor(p.Vandaag) {
			begin := termijn.DatumVan(z.d.Feiten()[0].Vastgelegd)
			if z.d = z.d.ZoalsBekend(eindeVan(op)); z.d.Nr() == 0 {
				return nogNiets(begin)
			}
			if z.omgeving, err = a.omgeving(z.d); err != nil {
				return err
			}
		}
		if uit, err = a.toon(l, ik, z, p, op); err != nil {
			return err
		}
		k.toontZaak(uit)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return uit, nil
}

// nogNiets says that a dossier did not exist on the day asked for.
func nogNiets(begin termijn.Datum) error {
	return &OngeldigFout{Veld: "bekend", Probleem: taal.T("Op die dag was er nog niets vastgelegd.", "On that day nothing had been recorded yet."),
		Uitweg: taal.T("Kies "+begin.Lang(taal.NL)+" of later.", "Choose "+begin.Lang(taal.EN)+" or later.")}
}

// eindeVan is the last moment of a day in the Netherlands.
func eindeVan(d termijn.Datum) time.Time { return d.Plus(1).Begin().Add(-time.Nanosecond) }

// toon makes what ik sees of a loaded dossier. In the past nothing is recorded.
func (a *App) toon(l *store.Lezer, ik toegang.Ik, z *zaak, p toegang.Partijen, bekend termijn.Datum) (*Zaak, error) {
	uit := &Zaak{
		ID: z.id, Nummer: z.nummer, Nr: z.d.Nr(), Vandaag: p.Vandaag, Partijen: p, Relatie: toegang.RelatieVan(ik, p),
		Dossier: dossier.Fold(toegang.Redigeer(ik, p, z.d.Feiten())),
		Fase:    toegang.FaseVoor(toegang.RelatieVan(ik, p), z.d.Fase()), Taken: z.d.Taken(z.omgeving), Termijnen: z.d.Termijnen(z.omgeving),
		Kader: z.omgeving.Kader, Ziet: map[toegang.Deel]toegang.Antwoord{},
	}
	if toen := !bekend.IsZero() && bekend.Voor(p.Vandaag); toen {
		uit.Vandaag, uit.Bekend = bekend, bekend
	}
	uit.Taken = slices.DeleteFunc(uit.Taken, func(t dossier.Taak) bool { return !toegang.ZietTaak(ik, p, t) })
	for i, t := range uit.Taken {
		uit.Taken[i] = toegang.VerhulTaak(ik, p, t)
	}
	uit.Termijnen = slices.DeleteFunc(uit.Termijnen, func(t dossier.Termijn) bool { return !toegang.ZietTermijn(ik, p, t) })
	for _, d := range toegang.Delen() {
		uit.Ziet[d] = toegang.Zie(ik, p, d)
	}
	if toegang.MagOpenen(ik, p).Nood {
		uit.NoodTot = p.NoodTot(ik)
	}
	uit.metStand(z)
	uit.Inwoner = vanOpgeslagen(zichtbaar(z.inwoner, ik, p))
	if err := a.metKader(l, uit); err != nil {
		return nil, err
	}
	if uit.Bekend.IsZero() {
		a.metMogelijkheden(uit, ik, z, p)
	}
	return uit, a.metRest(l, uit, ik, z, p)
}

// zichtbaar is what ik may know of the person a dossier is about.
func zichtbaar(i store.Inwoner, ik toegang.Ik, p toegang.Partijen) store.Inwoner {
	if !toegang.Zie(ik, p, toegang.Persoon).Ja {
		return store.Inwoner{}
	}
	if !toegang.Zie(ik, p, toegang.BSN).Ja {
		i.BSN = ""
	}
	if !toegang.Zie(ik, p, toegang.Adres).Ja {
		i.Adres, i.Postcode, i.Plaats = "", "", ""
	}
	return i
}

// metKader adds the newer framework that is on offer, and the assessment for
// who may see the facts it rests on.
func (a *App) metKader(l *store.Lezer, uit *Zaak) (err error) {
	if uit.Kader == nil {
		return nil
	}
	if k, err := a.Kaders.Voor(uit.Partijen.Gemeente, uit.Vandaag); err == nil && k.Verwijzing() != uit.Kader.Verwijzing() {
		uit.NieuwerKader = k
	}
	if uit.Ziet[toegang.Onderzoek].Ja {
		uit.Beoordeling, err = beoordeel(l, uit.Dossier, uit.Kader, uit.Vandaag)
	}
	return err
}

// metMogelijkheden sorts the kinds of fact ik may record into those that can
// be recorded now and those that cannot yet. A refusal that is about a field is
// about what somebody would fill in, not about the moment, unless the field asks
// for an earlier fact of which there is none to choose.
func (a *App) metMogelijkheden(uit *Zaak, ik toegang.Ik, z *zaak, p toegang.Partijen) {
	for _, s := range dossier.Soorten() {
		if !toegang.MagVastleggen(ik, p, s).Ja {
			continue
		}
		leeg, err := dossier.Decodeer(s.Naam, []byte("{}"))
		if err != nil {
			continue
		}
		err = z.d.Mag(dossier.Feit{Gebeurd: p.Vandaag, Vastgelegd: a.Klok(), Door: ik.Wie, Inhoud: leeg}, z.omgeving)
		var w *dossier.Weigering
		if errors.As(err, &w) && (w.Veld == "" || nietsTeKiezen(s, w.Veld, uit.Dossier)) {
			uit.MagNogNiet = append(uit.MagNogNiet, MagNogNiet{s, w})
		} else {
			uit.Mag = append(uit.Mag, s)
		}
	}
}

// nietsTeKiezen reports whether a field asks for an earlier fact of kinds that
// the dossier does not have.
func nietsTeKiezen(s *dossier.Soort, veld string, d dossier.Dossier) bool {
	v, ok := s.Veld(veld)
	return ok && v.Type == dossier.FeitNr && v.Verplicht && len(v.Soorten) > 0 && !slices.ContainsFunc(d.Feiten(), func(f dossier.Feit) bool {
		return slices.Contains(v.Soorten, dossier.SoortVan(f.Inhoud).Naam)
	})
}

// metRest adds what stands beside the facts: documents, who looked, names.
func (a *App) metRest(l *store.Lezer, uit *Zaak, ik toegang.Ik, z *zaak, p toegang.Partijen) (err error) {
	if uit.Documenten, err = documenten(l, ik, z, p); err != nil {
		return err
	}
	if uit.Ziet[toegang.Inzage].Ja {
		if uit.Inzagen, uit.InzagenVoor, err = inzagen(l, ik, p, time.Time{}); err != nil {
			return err
		}
	}
	n := namen{l: l}
	n.van(uit)
	uit.Namen = n.bekend
	return n.fout
}

// van looks up who and what is named in a dossier.
func (n *namen) van(z *Zaak) {
	n.inFeiten(z.Dossier.Feiten())
	for _, t := range z.Taken {
		n.persoon(t.Wie.Persoon)
		n.organisatie(t.Wie.Organisatie)
	}
	for _, i := range z.Inzagen {
		n.persoon(i.Door.Persoon)
		n.persoon(i.Namens)
		n.organisatie(i.Door.Organisatie)
	}
	for _, id := range z.Partijen.Consulenten {
		n.persoon(id)
	}
}
