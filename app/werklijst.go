package app

import (
	"cmp"
	"context"
	"slices"
	"time"

	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// WerklijstVraag is a request for one page of a list; it stands in the URL.
type WerklijstVraag struct {
	Tab                               string // as toegang.Lijst.Naam; "" is the first one
	Zoek, Fase, Gemeente, Organisatie string
	Stand                             string // "te_laat", "deze_week", "wacht_op_ander", ""
	Vanaf                             string // cursor of keyset paging
}

// Werklijst is one page of a list with the counts of all tabs and states.
type Werklijst struct {
	Tabs             []Tab
	Standen          []Tab
	Rijen            []Rij
	Totaal           int    // in this list with these filters
	Meer             bool   // the count stopped at Totaal: there are more
	Volgende, Vorige string // cursors, "" at the ends
}

// Tab is a list one can choose, with its count.
type Tab struct {
	Naam   string
	Titel  taal.Tekst
	Aantal int
	Meer   bool // the count stopped at Aantal: there are more
}

// Rij is one dossier in a list, with names in place of ids.
type Rij struct {
	ID, Nummer, Inwoner    string
	Gemeente               string // CBS code
	Begin, Uiterlijk       termijn.Datum
	TermijnSoort           taal.Tekst
	Fase                   dossier.Fase
	Actie                  taal.Tekst
	WachtOp                taal.Tekst // name of who has to act; empty when it is the reader
	Consulent1, Consulent2 string     // names, "" when nobody is assigned
	Organisatie            string
	StilTot                termijn.Datum // last day the clock may stand still
	Vlaggen                []string      // "spoed", "opgeschort", …
	Gewijzigd              time.Time
}

// The states a list can be narrowed to.
const (
	StandTeLaat   = "te_laat"
	StandDezeWeek = "deze_week"
	StandWacht    = "wacht_op_ander"
)

var standen = []struct {
	naam  string
	titel taal.Tekst
}{
	{StandTeLaat, taal.T("over de uiterste datum", "past the last day")},
	{StandDezeWeek, taal.T("loopt binnen een week af", "ends within a week")},
	{StandWacht, taal.T("wacht op een ander", "waits for another")},
}

// Werklijst shows one list of dossiers. Somebody without lists gets an empty
// one. Errors: *OngeldigFout for a tab, state or place that does not exist.
func (a *App) Werklijst(ctx context.Context, ik toegang.Ik, v WerklijstVraag) (*Werklijst, error) {
	lijsten := toegang.Lijsten(ik)
	if len(lijsten) == 0 {
		return &Werklijst{}, nil
	}
	lijst, err := v.lijst(lijsten)
	if err != nil {
		return nil, err
	}
	w := &Werklijst{}
	err = a.kijk(ctx, ik, v.actie(), func(k *inkijk) error {
		vandaag := termijn.DatumVan(a.Klok())
		q, err := v.vraag(ik, lijst, vandaag)
		if err != nil {
			return err
		}
		return w.vul(k, ik, lijsten, v, q, vandaag)
	})
	if err != nil {
		return nil, err
	}
	return w, nil
}

// actie is what somebody does who asks this.
func (v WerklijstVraag) actie() Actie {
	if v.Zoek != "" {
		return ActieZoeken
	}
	return ActieLijst
}

func (v WerklijstVraag) lijst(lijsten []toegang.Lijst) (toegang.Lijst, error) {
	if v.Tab == "" {
		return lijsten[0], nil
	}
	for _, l := range lijsten {
		if l.Naam == v.Tab {
			return l, nil
		}
	}
	return toegang.Lijst{}, &OngeldigFout{Veld: "tab", Probleem: taal.T("Deze lijst bestaat niet.", "This list does not exist."),
		Uitweg: taal.T("Kies een van de tabbladen.", "Choose one of the tabs.")}
}

// vraag is what the store is asked, without the state.
func (v WerklijstVraag) vraag(ik toegang.Ik, l toegang.Lijst, vandaag termijn.Datum) (store.Vraag, error) {
	q := store.Vraag{
		Sleutels: l.Sleutels, Zoek: v.Zoek, ZoekSleutels: toegang.Sleutels(ik), Lezer: ik.Persoon,
		Fase: dossier.Fase(v.Fase), Gemeente: v.Gemeente, Organisatie: v.Organisatie,
	}
	_, err := metStand(q, v.Stand, vandaag)
	return q, err
}

func metStand(q store.Vraag, stand string, vandaag termijn.Datum) (store.Vraag, error) {
	switch stand {
	case "":
	case StandTeLaat:
		q.TotEnMet = vandaag.Plus(-1)
	case StandDezeWeek:
		q.Van, q.TotEnMet = vandaag, vandaag.Plus(6)
	case StandWacht:
		q.Wacht = true
	default:
		return q, &OngeldigFout{Veld: "stand", Probleem: taal.T("Deze stand bestaat niet.", "This state does not exist."),
			Uitweg: taal.T("Kies een van de filters.", "Choose one of the filters.")}
	}
	return q, nil
}

func (w *Werklijst) vul(l *inkijk, ik toegang.Ik, lijsten []toegang.Lijst, v WerklijstVraag, q store.Vraag, vandaag termijn.Datum) error {
	for _, x := range lijsten {
		n, meer, err := l.Tel(store.Vraag{Sleutels: x.Sleutels, Lezer: ik.Persoon})
		if err != nil {
			return err
		}
		w.Tabs = append(w.Tabs, Tab{x.Naam, x.Titel, n, meer})
	}
	for _, s := range standen {
		qs, err := metStand(q, s.naam, vandaag)
		if err != nil {
			return err
		}
		n, meer, err := l.Tel(qs)
		if err != nil {
			return err
		}
		w.Standen = append(w.Standen, Tab{s.naam, s.titel, n, meer})
	}
	q, err := metStand(q, v.Stand, vandaag)
	if err == nil {
		w.Totaal, w.Meer, err = l.Tel(q)
	}
	if err != nil {
		return err
	}
	q.Plek = v.Vanaf
	b, err := l.Lijst(q)
	if err != nil {
		return err
	}
	w.Volgende, w.Vorige = b.Volgende, b.Vorige
	w.Rijen, err = rijen(l, ik, b.Regels)
	return err
}

// rijen makes rows of a list ready to show.
func rijen(l *inkijk, ik toegang.Ik, regels []store.LijstRegel) ([]Rij, error) {
	ids := make([]string, len(regels))
	for i, r := range regels {
		ids[i] = r.Dossier
	}
	inwoners, err := l.Inwoners(ids...)
	if err != nil {
		return nil, err
	}
	n := namen{l: l.Lezer}
	uit := make([]Rij, len(regels))
	for i, r := range regels {
		l.toontRij(r.Dossier, r.Sleutel)
		uit[i] = Rij{
			ID: r.Dossier, Nummer: r.Nummer, Inwoner: vanOpgeslagen(inwoners[r.Dossier]).Naam(), Gemeente: r.Rij.Gemeente,
			Begin: r.Rij.Begin, Uiterlijk: r.Rij.Uiterlijk, TermijnSoort: r.Rij.TermijnSoort, Fase: r.Rij.Fase, Actie: r.Rij.Actie,
			Consulent1: n.persoon(r.Rij.Consulent1), Consulent2: n.persoon(r.Rij.Consulent2), Organisatie: n.organisatie(r.Rij.Organisatie),
			Vlaggen: r.Rij.Vlaggen, StilTot: r.Rij.StilTot, Gewijzigd: r.Rij.Gewijzigd,
		}
		if !aanZet(ik, r.Rij.AanZet) {
			uit[i].WachtOp = n.partij(r.Rij.AanZet, r.Rij.Gemeente, ik)
		}
	}
	return uit, n.fout
}

// aanZet reports whether it is the turn of ik. Nobody's turn is not another's.
func aanZet(ik toegang.Ik, p dossier.Partij) bool {
	switch {
	case p == (dossier.Partij{}):
		return true
	case p.Persoon != "":
		return p.Persoon == ik.Persoon
	case p.Organisatie != "" && p.Organisatie != ik.Organisatie:
		return false
	}
	return p.Rol == ik.Rol
}

// namen finds the names of ids, each once.
type namen struct {
	l      *store.Lezer
	bekend map[string]string
	fout   error
}

func (n *namen) zoek(id string, haal func(string) (string, error)) string {
	if id == "" {
		return ""
	}
	if naam, er := n.bekend[id]; er {
		return naam
	}
	naam, err := haal(id)
	if err == store.ErrNietGevonden {
		naam, err = id, nil
	}
	n.fout = cmp.Or(n.fout, err)
	if n.bekend == nil {
		n.bekend = map[string]string{}
	}
	n.bekend[id] = naam
	return naam
}

func (n *namen) persoon(id string) string {
	return n.zoek(id, func(id string) (string, error) {
		p, err := n.l.Persoon(id)
		if err != nil {
			return "", err
		}
		return naamVan(n.l, p)
	})
}

func (n *namen) organisatie(id string) string {
	return n.zoek(id, func(id string) (string, error) { o, err := n.l.Organisatie(id); return o.Naam, err })
}

// partij names who has to act: the most precise thing known, and to people
// outside it the municipality as a whole.
func (n *namen) partij(p dossier.Partij, code string, ik toegang.Ik) taal.Tekst {
	zelfde := func(naam string) taal.Tekst { return taal.T(naam, naam) }
	vanGemeente := p.Rol == dossier.Consulent || p.Rol == dossier.Teamleider
	switch {
	case vanGemeente && !slices.Contains(ik.Gemeenten, code):
		return taal.T("gemeente "+gemeente.Naam(code), "municipality of "+gemeente.Naam(code))
	case p.Persoon != "":
		return zelfde(n.persoon(p.Persoon))
	case p.Organisatie != "":
		return zelfde(n.organisatie(p.Organisatie))
	}
	return p.Rol.Titel()
}
