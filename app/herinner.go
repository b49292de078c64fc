package app

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// HerinnerRegels say when people of an organisation are reminded of what they
// have to do. A reminder asks; it never has a consequence. For "directly" the
// frameworks name no number of days (A10), so that it is for each to set.
type HerinnerRegels struct {
	Voor   []int `json:"voor"`   // days before the last day
	Direct int   `json:"direct"` // days after something had to be done at once
	Daarna int   `json:"daarna"` // and then every so many days
}

// StandaardHerinneringen hold for who set nothing.
var StandaardHerinneringen = HerinnerRegels{Voor: []int{14, 3}, Direct: 1, Daarna: 7}

// instellingHerinneringen is the name the rules are kept under.
const instellingHerinneringen = "herinneringen"

// moment returns which reminder of a task is the one of today: the last whose
// day has come, "" when none has. One that would fall before the term began is
// left out, and so is all while the clock stands still.
func (h HerinnerRegels) moment(t store.TaakRij, vandaag termijn.Datum) string {
	switch {
	case t.Direct:
		if na := vandaag.Min(t.Begin) - h.Direct; !t.Begin.IsZero() && na >= 0 {
			return fmt.Sprintf("direct_%d", h.Direct+na/h.Daarna*h.Daarna)
		}
		return ""
	case t.Uiterlijk.IsZero() || !t.StilTot.IsZero() && !vandaag.Na(t.StilTot):
		return ""
	case vandaag.Na(t.Uiterlijk):
		return "laat"
	}
	for _, n := range slices.Sorted(slices.Values(h.Voor)) {
		dag := t.Uiterlijk.Plus(-n)
		if vandaag.Voor(dag) {
			continue
		}
		if dag.Na(t.Begin) || t.Begin.Na(t.Uiterlijk) { // the latter is counted back from what is still to come
			return fmt.Sprintf("voor_%d", n)
		}
		return ""
	}
	return ""
}

// Herinner reminds everybody of what he has to do and has not been reminded of,
// and returns how many reminders there were. It is a question put to the tasks
// as they stand: a date that moved has its own reminders, and what is done has
// none. It may run as often as one likes, and in several places at once.
func (a *App) Herinner(ctx context.Context) (int, error) {
	if a.Store.IsAlleenLezen() != nil {
		return 0, nil
	}
	var open []herinnering
	err := a.Store.Lees(ctx, func(l *store.Lezer) (err error) {
		open, err = a.herinneringen(l)
		return err
	})
	nieuw := 0
	for deel := range slices.Chunk(open, herinnerPartij) {
		if err != nil {
			break
		}
		gegeven := 0
		err = a.Store.Schrijf(ctx, func(s *store.Schrijver) (err error) {
			gegeven, err = herinner(s, deel)
			return err
		})
		nieuw += gegeven
	}
	return nieuw, eigenFout(err)
}

// herinner gives reminders, and returns how many nobody else had given.
func herinner(s *store.Schrijver, hs []herinnering) (nieuw int, err error) {
	for _, h := range hs {
		staat, err := s.Staat(h.taak)
		if err != nil {
			return nieuw, err
		}
		if !staat { // it was done, or moved, since it was read
			continue
		}
		is, err := bericht(s, h.bericht)
		if err != nil {
			return nieuw, err
		}
		if is {
			nieuw++
		}
	}
	return nieuw, nil
}

// herinnerPartij is how many reminders share a transaction: few enough to keep
// nobody waiting.
const herinnerPartij = 100

type herinnering struct {
	taak    store.TaakRegel
	bericht store.Bericht
}

// herinneringen are those that are due and were not given.
func (a *App) herinneringen(l *store.Lezer) ([]herinnering, error) {
	regels, verst, err := herinnerRegels(l)
	if err != nil {
		return nil, err
	}
	nu := a.Klok()
	vandaag := termijn.DatumVan(nu)
	taken, err := l.TakenTot(vandaag.Plus(verst))
	if err != nil {
		return nil, err
	}
	weg, err := l.Uitgeslotenen()
	if err != nil {
		return nil, err
	}
	wie := schuldenaars{kring: kring{a: a, l: l}, bekend: map[string][]toegang.Ik{}, wil: map[string]bool{}}
	var uit []herinnering
	var sleutels []string
	for _, t := range taken {
		for _, ik := range wie.van(t.Sleutel) {
			r, eigen := regels[ik.Organisatie]
			if !eigen {
				r = StandaardHerinneringen
			}
			moment := r.moment(t.Rij, vandaag)
			if moment == "" || slices.Contains(weg[t.Dossier], ik.Persoon) {
				continue
			}
			b := store.Bericht{Sleutel: fmt.Sprintf("herinnering:%s:%s:%s:%s:%s", t.Dossier, t.Taak, t.Rij.Dag(), moment, ik.Persoon),
				Wie: ik.Wie, Op: nu, Dossier: t.Dossier, Direct: t.Rij.Direct, Inhoud: herinnerTekst(t.Rij, moment)}
			uit, sleutels = append(uit, herinnering{t, b}), append(sleutels, b.Sleutel)
		}
	}
	if wie.fout != nil {
		return nil, wie.fout
	}
	bekend, err := l.BekendeBerichten(sleutels)
	return slices.DeleteFunc(uit, func(h herinnering) bool { return bekend[h.bericht.Sleutel] }), err
}

// herinnerRegels returns what organisations set, and the most days before a last
// day that any of them wants to hear.
func herinnerRegels(l *store.Lezer) (map[string]HerinnerRegels, int, error) {
	gezet, err := l.Instellingen(instellingHerinneringen)
	verst := slices.Max(StandaardHerinneringen.Voor)
	uit := map[string]HerinnerRegels{}
	for o, data := range gezet {
		var r HerinnerRegels
		if err := json.Unmarshal(data, &r); err != nil {
			return nil, 0, err
		}
		uit[o] = r
		for _, n := range r.Voor {
			verst = max(verst, n)
		}
	}
	return uit, verst, err
}

func herinnerTekst(t store.TaakRij, moment string) store.BerichtInhoud {
	i := store.BerichtInhoud{Feit: t.Feit, Titel: taal.T("Herinnering: "+t.Wat.NL, "Reminder: "+t.Wat.EN)}
	switch {
	case t.Direct:
		i.Tekst = taal.T("Dit moet meteen, sinds "+t.Begin.Lang(taal.NL)+".", "This has to be done at once, since "+t.Begin.Lang(taal.EN)+".")
	case moment == "laat":
		i.Tekst = taal.T("De uiterste datum was "+t.Uiterlijk.Lang(taal.NL)+".", "The last day was "+t.Uiterlijk.Lang(taal.EN)+".")
	default:
		i.Tekst = taal.T("Uiterlijk op "+t.Uiterlijk.Lang(taal.NL)+".", "On "+t.Uiterlijk.Lang(taal.EN)+" at the latest.")
	}
	return i
}

// schuldenaars finds who owes tasks, each key once.
type schuldenaars struct {
	kring
	bekend map[string][]toegang.Ik
	wil    map[string]bool // per person: he wants reminders
	altijd bool            // whether or not he wants reminders
}

// van returns who has a key of tasks today and wants to hear.
func (s *schuldenaars) van(sleutel string) []toegang.Ik {
	if wie, er := s.bekend[sleutel]; er {
		return wie
	}
	s.wie = nil
	switch soort, id, persoon := toegang.TaakVan(sleutel); soort {
	case "inwoner":
		s.inwoner(id)
	case "gemeente":
		for _, m := range s.gemeente(id) {
			s.alsEr(persoon == "" || m.Persoon == persoon, m.Wie)
		}
	default:
		for _, m := range s.leden(id) {
			s.alsEr(true, m.Wie)
		}
	}
	s.wie = slices.DeleteFunc(s.wie, func(ik toegang.Ik) bool {
		return !slices.Contains(toegang.TaakSleutels(ik), sleutel) || !s.altijd && !s.wilHerinnerd(ik.Persoon)
	})
	s.bekend[sleutel] = s.wie
	return s.wie
}

func (s *schuldenaars) wilHerinnerd(persoon string) bool {
	if wil, er := s.wil[persoon]; er || s.fout != nil {
		return wil
	}
	v, err := s.l.Voorkeur(persoon)
	s.fout = err
	s.wil[persoon] = v.Herinneringen
	return v.Herinneringen
}

// Herinneringen returns when people of an organisation are reminded.
func (a *App) Herinneringen(ctx context.Context, ik toegang.Ik, organisatie string) (r HerinnerRegels, err error) {
	if err := magInstellen(ik, organisatie); err != nil {
		return r, err
	}
	err = a.Store.Lees(ctx, func(l *store.Lezer) error {
		if _, err := l.Organisatie(organisatie); err != nil {
			return err
		}
		data, err := l.Instelling(organisatie, instellingHerinneringen)
		if r = StandaardHerinneringen; err != nil || data == nil {
			return err
		}
		r = HerinnerRegels{}
		return json.Unmarshal(data, &r)
	})
	return r, eigenFout(err)
}

// BewaarHerinneringen sets when people of an organisation are reminded. Errors:
// *OngeldigFout, *GeenRechtFout, ErrNietGevonden.
func (a *App) BewaarHerinneringen(ctx context.Context, ik toegang.Ik, organisatie string, r HerinnerRegels) error {
	if err := magInstellen(ik, organisatie); err != nil {
		return err
	}
	if err := r.keur(); err != nil {
		return err
	}
	r.Voor = slices.Compact(slices.Sorted(slices.Values(r.Voor)))
	data, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return eigenFout(a.Store.Schrijf(ctx, func(s *store.Schrijver) error {
		if _, err := s.Organisatie(organisatie); err != nil {
			return err
		}
		return s.ZetInstelling(organisatie, instellingHerinneringen, data)
	}))
}

// maxHerinnerDagen bounds the days one can set.
const maxHerinnerDagen = 90

func (r HerinnerRegels) keur() error {
	buiten := func(n int) bool { return n < 1 || n > maxHerinnerDagen }
	dagen := taal.T(fmt.Sprintf("Kies een getal van 1 tot en met %d.", maxHerinnerDagen), fmt.Sprintf("Choose a number from 1 to %d.", maxHerinnerDagen))
	switch {
	case len(r.Voor) > 5:
		return &OngeldigFout{Veld: "voor", Probleem: taal.T("Dit zijn meer dan vijf herinneringen.", "These are more than five reminders."),
			Uitweg: taal.T("Kies er hoogstens vijf.", "Choose five at most.")}
	case slices.ContainsFunc(r.Voor, buiten):
		return &OngeldigFout{Veld: "voor", Probleem: taal.T("Zoveel dagen vooraf kan niet.", "So many days before is not possible."), Uitweg: dagen}
	case buiten(r.Direct):
		return &OngeldigFout{Veld: "direct", Probleem: taal.T("Na zoveel dagen kan niet.", "After so many days is not possible."), Uitweg: dagen}
	case buiten(r.Daarna):
		return &OngeldigFout{Veld: "daarna", Probleem: taal.T("Om de zoveel dagen kan niet.", "Every so many days is not possible."), Uitweg: dagen}
	}
	return nil
}

// magInstellen lets an administrator set things for each organisation, and a
// team leader for his own.
func magInstellen(ik toegang.Ik, organisatie string) error {
	if ik.Rol == dossier.Teamleider && ik.Organisatie == organisatie && organisatie != "" {
		return nil
	}
	return alleenBeheer(ik)
}
