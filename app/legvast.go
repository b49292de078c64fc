package app

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// Opdracht asks to record one fact, or several that stand or fall together.
type Opdracht struct {
	Dossier string   // "" with Inwoner set: a new dossier
	Inwoner *Inwoner // the person of a new dossier
	Gezien  int      // Zaak.Nr the asker saw; the optimistic lock
	Sleutel string   // idempotency key; the same key does the same thing once
	Gebeurd termijn.Datum
	Inhoud  dossier.Inhoud
	Ook     []dossier.Inhoud // further facts of the same day, such as the other answers of one form
}

// Gevolg is what an Opdracht led to.
type Gevolg struct {
	Dossier  string
	Nr       int  // number of the (last) recorded fact
	Herhaald bool `json:"-"` // the key had been used before: nothing was recorded now
}

// LegVast records a fact: authorise, load, decide, append, in one transaction
// with all that follows from it.
//
// Errors: *dossier.Weigering, dossier.Fouten, *OngeldigFout, *IngehaaldFout,
// *GeenRechtFout, ErrNietGevonden, ErrBevestig, *store.Fout.
func (a *App) LegVast(ctx context.Context, ik toegang.Ik, o Opdracht) (Gevolg, error) {
	vraag, err := o.verzoek()
	if err != nil {
		return Gevolg{}, err
	}
	var g Gevolg
	err = a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		nu, err := a.nu(&s.Lezer)
		if err != nil {
			return err
		}
		data, herhaald, err := s.Eenmaal(ik.Persoon, o.Sleutel, vraag, nu, func() ([]byte, error) {
			g, err := a.voerUit(s, ik, o, nu)
			if err == nil {
				err = a.magBeslissen(s, ik, o) // last, so that it tells nothing to who may not do it
			}
			if err != nil {
				return nil, err
			}
			return json.Marshal(g)
		})
		if err != nil {
			return err
		}
		g.Herhaald = herhaald
		return json.Unmarshal(data, &g)
	})
	if in := (*store.Ingehaald)(nil); errors.As(err, &in) {
		err = a.watErbijKwam(ctx, ik, o)
	}
	if err != nil {
		return Gevolg{}, a.metInzage(ctx, ik, eigenFout(err))
	}
	return g, nil
}

// watErbijKwam tells what others recorded while this command was on its way, as
// the database saw it.
func (a *App) watErbijKwam(ctx context.Context, ik toegang.Ik, o Opdracht) error {
	return eigenFout(a.Store.Lees(ctx, func(l *store.Lezer) error {
		z, p, err := a.zie(l, ik, o.Dossier)
		if err != nil {
			return err
		}
		return ingehaald(ik, p, o.Gezien, z.d)
	}))
}

// errProef ends a trial so that nothing of it remains.
var errProef = errors.New("trial")

// Proef says what LegVast would answer, without recording anything. A check
// page asks it before a decision.
func (a *App) Proef(ctx context.Context, ik toegang.Ik, o Opdracht) error {
	err := a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		nu, err := a.nu(&s.Lezer)
		if err != nil {
			return err
		}
		if _, err := a.voerUit(s, ik, o, nu); err != nil {
			return err
		}
		return errProef
	})
	if errors.Is(err, errProef) {
		return nil
	}
	return a.metInzage(ctx, ik, eigenFout(err))
}

// verzoek is all that is asked, in one text: the same key with another request
// is refused.
func (o Opdracht) verzoek() ([]byte, error) {
	if o.Sleutel == "" || o.Inhoud == nil {
		return nil, &OngeldigFout{Probleem: taal.T("De opdracht is niet volledig.", "The command is not complete."),
			Uitweg: taal.T("Laad de pagina opnieuw en verstuur het formulier nog een keer.", "Reload the page and send the form again.")}
	}
	type feit struct {
		Soort  string
		Inhoud json.RawMessage
	}
	var feiten []feit
	for _, i := range o.inhouden() {
		soort, inhoud, err := dossier.Codeer(i)
		if err != nil {
			return nil, err
		}
		feiten = append(feiten, feit{soort, inhoud})
	}
	return json.Marshal(struct {
		Dossier string
		Inwoner *Inwoner
		Gebeurd termijn.Datum
		Feiten  []feit
	}{o.Dossier, o.Inwoner, o.Gebeurd, feiten})
}

func (o Opdracht) inhouden() []dossier.Inhoud { return append([]dossier.Inhoud{o.Inhoud}, o.Ook...) }

// voerUit is one command, inside its transaction.
func (a *App) voerUit(s *store.Schrijver, ik toegang.Ik, o Opdracht, nu time.Time) (Gevolg, error) {
	z, err := a.begin(s, ik, o, nu)
	if err != nil {
		return Gevolg{}, err
	}
	gezien := z.d.Nr()
	for _, i := range o.inhouden() {
		if err := a.besluit(s, ik, z, dossier.Feit{Gebeurd: o.Gebeurd, Vastgelegd: nu, Door: ik.Wie, Inhoud: i}); err != nil {
			return Gevolg{}, err
		}
	}
	feiten := z.d.Feiten()[gezien:]
	if err := s.VoegToe(z.id, gezien, feiten, a.afgeleid(z)); err != nil {
		return Gevolg{}, err
	}
	return Gevolg{Dossier: z.id, Nr: z.d.Nr()}, a.gevolgen(s, z, feiten, nu)
}

// besluit adds one fact to the loaded dossier, or says why it may not be.
func (a *App) besluit(s *store.Schrijver, ik toegang.Ik, z *zaak, f dossier.Feit) (err error) {
	p := toegang.PartijenVan(z.id, z.d, f.Vastgelegd)
	if z.d.Nr() > 0 {
		if err := magVastleggen(ik, p, z.d, z.omgeving, f.Inhoud); err != nil {
			return err
		}
	}
	if f.Inhoud, err = a.vulAan(s, ik, z, f); err != nil {
		return err
	}
	if err := keurVorm(f.Inhoud); err != nil {
		return err
	}
	na, err := z.d.With(f, z.omgeving)
	if err != nil {
		return metReden(ik, p, z.d, f, err)
	}
	if z.d.Nr() == 0 {
		// Who opens a dossier must be party to what comes of it.
		if err := magVastleggen(ik, toegang.PartijenVan(z.id, na, p.Nu), na, z.omgeving, f.Inhoud); err != nil {
			return err
		}
	}
	if err := a.keurVerwijzingen(&s.Lezer, ik, p, z, f.Inhoud); err != nil {
		return err
	}
	if f.Inhoud, err = a.metBrief(s, ik, z, na, f); err != nil {
		return err
	}
	if z.d, err = z.d.With(f, z.omgeving); err != nil {
		return err
	}
	z.omgeving, err = a.omgeving(z.d)
	return err
}

// metReden adds why a person cannot be chosen for who may know that he is shut
// out of the dossier; others only hear that he cannot.
func metReden(ik toegang.Ik, p toegang.Partijen, d dossier.Dossier, f dossier.Feit, err error) error {
	var w *dossier.Weigering
	if !errors.As(err, &w) || !d.NoemtAfgeschermde(f) || !toegang.Zie(ik, p, toegang.Bescherming).Ja {
		return err
	}
	met := *w
	met.Reden = taal.T(w.Reden.NL+" Deze persoon is afgeschermd: het dossier bestaat voor hem niet.", w.Reden.EN+" This person is shut out: the dossier does not exist for him.")
	return &met
}

// keurVorm holds a content against the fields of its kind, however it came in.
func keurVorm(i dossier.Inhoud) error {
	soort, data, err := dossier.Codeer(i)
	if err == nil {
		_, err = dossier.Lees(soort, data)
	}
	return err
}

// begin loads the dossier of a command, or opens a new one, once it is sure
// that ik may do this and saw the last of it.
func (a *App) begin(s *store.Schrijver, ik toegang.Ik, o Opdracht, nu time.Time) (*zaak, error) {
	if o.Dossier == "" {
		return a.open(s, ik, o, nu)
	}
	z, p, err := a.zie(&s.Lezer, ik, o.Dossier)
	if err != nil {
		return nil, err
	}
	if err := magVastleggen(ik, p, z.d, z.omgeving, o.Inhoud); err != nil {
		return nil, err
	}
	if o.Gezien != z.d.Nr() {
		return nil, ingehaald(ik, p, o.Gezien, z.d)
	}
	return z, nil
}

func (a *App) open(s *store.Schrijver, ik toegang.Ik, o Opdracht, nu time.Time) (*zaak, error) {
	if o.Inwoner == nil {
		return nil, &OngeldigFout{Veld: "inwoner", Probleem: taal.T("Er staat niet om wie het gaat.", "It does not say who it is about."),
			Uitweg: taal.T("Vul de gegevens van de inwoner in.", "Enter the details of the resident.")}
	}
	vandaag := termijn.DatumVan(nu)
	if err := o.Inwoner.Keur(vandaag); err != nil {
		return nil, err
	}
	if err := a.dubbel(&s.Lezer, ik, *o.Inwoner); err != nil {
		return nil, err
	}
	id, nummer, err := s.NieuwDossier(vandaag.Tijd().Year())
	if err != nil {
		return nil, err
	}
	z := &zaak{id: id, nummer: nummer, inwoner: o.Inwoner.opgeslagen(), omgeving: dossier.Omgeving{Wet: a.Wet}}
	return z, s.ZetInwoner(id, z.inwoner)
}

// magVastleggen answers who may not see the dossier as if there were none, and
// who may see it with the rule that forbids this.
func magVastleggen(ik toegang.Ik, p toegang.Partijen, d dossier.Dossier, o dossier.Omgeving, i dossier.Inhoud) error {
	s := dossier.SoortVan(i)
	mag := toegang.MagVastleggen(ik, p, s)
	if c, is := i.(*dossier.FeitGecorrigeerd); is && mag.Ja {
		if oud, er := d.Feit(c.Feit); er {
			mag = toegang.MagCorrigeren(ik, p, oud)
		}
	}
	if g, is := i.(*dossier.GegevenVastgesteld); is && mag.Ja && o.Kader != nil && o.Kader.Gegeven(g.Gegeven) != nil {
		mag = toegang.MagGegeven(ik, p, o.Kader.Gegeven(g.Gegeven))
	}
	switch {
	case mag.Ja:
		return nil
	case toegang.MagOpenen(ik, p).Ja:
		return &GeenRechtFout{Wat: s.Doen, Regel: mag.Regel}
	}
	return ErrNietGevonden
}

func ingehaald(ik toegang.Ik, p toegang.Partijen, gezien int, d dossier.Dossier) error {
	f := &IngehaaldFout{Dossier: p.Dossier, Gezien: gezien, partijen: p}
	if gezien >= 0 && gezien < d.Nr() {
		f.Nieuw = toegang.Redigeer(ik, p, d.Feiten()[gezien:])
	}
	return f
}

// eigenFout gives errors of the store the meaning they have at the door.
func eigenFout(err error) error {
	var f *store.Fout
	switch {
	case errors.Is(err, store.ErrNietGevonden), errors.Is(err, store.ErrVernietigd):
		return ErrNietGevonden
	case errors.Is(err, store.ErrPlek):
		return &OngeldigFout{Veld: "vanaf", Probleem: taal.T("Deze plek in de lijst bestaat niet.", "This place in the list does not exist."),
			Uitweg: taal.T("Begin vooraan in de lijst.", "Start at the beginning of the list.")}
	case errors.As(err, &f):
		return &OpslagFout{Wat: f.Tekst(), Oorzaak: err}
	case errors.Is(err, store.ErrAndereOpdracht):
		return &OngeldigFout{Probleem: taal.T("Dit formulier is al eerder verstuurd met andere gegevens.", "This form was sent before with other data."),
			Uitweg: taal.T("Laad de pagina opnieuw en verstuur het formulier nog een keer.", "Reload the page and send the form again.")}
	}
	return err
}
