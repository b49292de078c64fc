package dossier_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"halfweg/dossier"
	"halfweg/taal"
)

// uitkomst is what must follow; what is not named is not checked.
type uitkomst struct {
	Fase        string            `yaml:"fase"`
	Termijnen   map[string]string `yaml:"termijnen"`  // id: last day, "geen", or "vervallen"
	StilTot     *string           `yaml:"stil_tot"`   // last day the decision term stands still, or ""
	TeLaatOp    map[string]string `yaml:"te_laat_op"` // id: a day on which it is late
	Taken       map[string]string `yaml:"taken"`      // id: state, or "geen"
	TakenVan    map[string]string `yaml:"taken_van"`  // id: person or role that owes it, with "geen" for no task
	WachtOp     string            `yaml:"wacht_op"`   // id of the task the case waits for
	WachtOpWie  string            `yaml:"wacht_op_wie"`
	Kenmerken   []string          `yaml:"kenmerken"`
	NietKenmerk []string          `yaml:"geen_kenmerk"`
	NaVertrek   []string          `yaml:"na_vertrek"` // who answers for somebody who left
	Gegevens    map[string]any    `yaml:"gegevens"`
	Ruimte      *int              `yaml:"ruimte_tot_ontslag"`
	Prematuur   *bool             `yaml:"ingebrekestelling_te_vroeg"`
	Advies      *string           `yaml:"advies"`
	Verschillen []string          `yaml:"verschillen"`
	Kader       string            `yaml:"kader"`
	Geldt       []string          `yaml:"toestemming_geldt_op"`
	GeldtNiet   []string          `yaml:"toestemming_geldt_niet_op"`
	Evaluaties  []string          `yaml:"evaluatievoorstel"` // days the framework proposes to evaluate on
	Bewaker     string            `yaml:"kwaliteitsbewaker"` // who guards quality, by the framework
	Recht       string            `yaml:"recht"`             // what is entitled to, or "geen"
	Schorsingen []string          `yaml:"schorsingen"`       // temporary withdrawals
	Tijdig      *bool             `yaml:"bezwaar_op_tijd"`
	TermijnNu   string            `yaml:"termijn_nu"` // the term that counts in a list, with its last day
	Toets       map[string]string `yaml:"toets"`      // criterion of the framework: its outcome, or "geen"
}

func (u uitkomst) controleer(t testing.TB, l *loop) {
	d, o := l.d, l.o
	if u.Fase != "" && string(d.Fase()) != u.Fase {
		t.Errorf("phase %s, want %s", d.Fase(), u.Fase)
	}
	u.termijnen(t, d, o)
	u.taken(t, d, o)
	u.kenmerken(t, d, o)
	u.naVertrek(t, d)
	for id, wil := range u.Gegevens {
		g, _ := d.Gegeven(id)
		if got := fmt.Sprint(g.Waarde.Any()); got != fmt.Sprint(plat(wil)) {
			t.Errorf("fact %s is %s, want %v", id, got, wil)
		}
	}
	if u.Advies != nil && d.Advies() != *u.Advies {
		t.Errorf("advice %q, want %q", d.Advies(), *u.Advies)
	}
	if u.Verschillen != nil && !slices.Equal(d.Verschillen(), u.Verschillen) {
		t.Errorf("differences %v, want %v", d.Verschillen(), u.Verschillen)
	}
	if u.Kader != "" && d.Kader.ID+"@"+d.Kader.Versie != u.Kader {
		t.Errorf("framework %v, want %s", d.Kader, u.Kader)
	}
	u.toestemming(t, d)
	if got := d.EvaluatieVoorstel(o); u.Evaluaties != nil && fmt.Sprint(got) != fmt.Sprint(u.Evaluaties) {
		t.Errorf("proposes to evaluate on %v, want %v", got, u.Evaluaties)
	}
	if got := o.Kader.Proces.Kwaliteitsbewaker.Waarde; u.Bewaker != "" && got != u.Bewaker {
		t.Errorf("quality is guarded by %s, want %s", got, u.Bewaker)
	}
	u.recht(t, d, o)
	u.toets(t, d, o)
}

// toets checks what the framework says of what is known.
func (u uitkomst) toets(t testing.TB, d dossier.Dossier, o dossier.Omgeving) {
	if u.Toets == nil {
		return
	}
	feiten, fouten := o.Kader.Bind(d.Antwoorden(o.Kader))
	if fouten != nil {
		t.Errorf("answers that do not fit: %v", fouten)
	}
	uitkomsten := map[string]string{}
	for _, c := range o.Kader.Beoordeel(feiten).Criteria() {
		uitkomsten[c.ID] = c.Uitkomst.String()
	}
	for id, wil := range u.Toets {
		if got := cmp.Or(uitkomsten[id], "geen"); got != wil {
			t.Errorf("criterion %s is %s, want %s", id, got, wil)
		}
	}
}

// recht checks what the decisions entitle to.
func (u uitkomst) recht(t testing.TB, d dossier.Dossier, o dossier.Omgeving) {
	got := "geen"
	if r := d.Recht(); r != nil {
		got = fmt.Sprintf("%s bij %s van %v tot en met %v, %s", r.Vorm, r.Huis, r.Van, r.Tot, r.Leveringsvorm)
	}
	if u.Recht != "" && got != u.Recht {
		t.Errorf("entitled to %q, want %q", got, u.Recht)
	}
	var schorsingen []string
	for _, s := range d.Schorsingen() {
		schorsingen = append(schorsingen, fmt.Sprintf("%v tot en met %v", s.Van, s.Tot))
	}
	if u.Schorsingen != nil && !slices.Equal(schorsingen, u.Schorsingen) {
		t.Errorf("withdrawn for a while %q, want %q", schorsingen, u.Schorsingen)
	}
	if n := len(d.Bezwaren); u.Tijdig != nil && n > 0 {
		if tijdig, waarom := d.Tijdig(d.Bezwaren[n-1], o); tijdig != *u.Tijdig || waarom.Uitleg.EN == "" {
			t.Errorf("objection in time: %v (%s), want %v", tijdig, waarom.Uitleg.NL, *u.Tijdig)
		}
	}
	if r := d.Overzicht(o); u.TermijnNu != "" && r.Termijn+" "+r.Uiterlijk.String() != u.TermijnNu {
		t.Errorf("the term that counts is %s %v, want %s", r.Termijn, r.Uiterlijk, u.TermijnNu)
	}
}

func (u uitkomst) termijnen(t testing.TB, d dossier.Dossier, o dossier.Omgeving) {
	for id, wil := range u.Termijnen {
		x, ok := d.Termijn(id, o)
		got := x.Uiterlijk.String()
		switch {
		case !ok:
			got = "geen"
		case x.Vervallen:
			got = "vervallen"
		}
		if got != wil {
			t.Errorf("term %s is %s, want %s", id, got, wil)
		}
		if ok && (x.Titel.NL == "" || x.Titel.EN == "" || x.Bron == "" || len(x.Stappen) == 0) {
			t.Errorf("term %s does not explain itself", id)
		}
	}
	for id, op := range u.TeLaatOp {
		if x, ok := d.Termijn(id, o); !ok || !x.TeLaat(dag(t, op)) || x.TeLaat(x.Uiterlijk) && x.Loopt() {
			t.Errorf("term %s is not late on %s", id, op)
		}
	}
	if x, _ := d.Termijn("beslissing", o); u.StilTot != nil {
		if x.StilTot.String() != *u.StilTot {
			t.Errorf("the decision term stands still until %q, want %q", x.StilTot, *u.StilTot)
		}
		if tot := x.StilTot; !tot.IsZero() && (!x.StaatStil(tot) || x.StaatStil(tot.Plus(1)) || x.TeLaat(tot)) {
			t.Errorf("around %v the decision term does not stand still as it says", tot)
		}
	}
	if n, ok := d.RuimteTotOntslag(o); u.Ruimte != nil && (!ok || n != *u.Ruimte) {
		t.Errorf("discharge lies %d days after the legal term, want %d", n, *u.Ruimte)
	}
	if i, ok := d.Ingebreke(o); u.Prematuur != nil && (!ok || i.Prematuur != *u.Prematuur) {
		t.Errorf("notice of default premature: %v, want %v", i.Prematuur, *u.Prematuur)
	}
}

func (u uitkomst) taken(t testing.TB, d dossier.Dossier, o dossier.Omgeving) {
	standen, van := map[string]string{}, map[string]string{}
	for _, x := range d.Taken(o) {
		standen[x.ID], van[x.ID] = string(x.Stand), cmp.Or(x.Wie.Persoon, string(x.Wie.Rol))
		if x.Wat.NL == "" || x.Wat.EN == "" || x.Bron == "" || x.Feit == "" {
			t.Errorf("task %s does not say what, why and how", x.ID)
		}
		if x.Stand == dossier.TaakNogNiet && x.Waarom.In(taal.EN) == "" {
			t.Errorf("task %s cannot start and does not say why", x.ID)
		}
	}
	for id, wil := range u.Taken {
		if got := cmp.Or(standen[id], "geen"); got != wil {
			t.Errorf("task %s is %s, want %s", id, got, wil)
		}
	}
	for id, wil := range u.TakenVan {
		if got := cmp.Or(van[id], "geen"); got != wil {
			t.Errorf("task %s is owed by %s, want %s", id, got, wil)
		}
	}
	r := d.Overzicht(o)
	if u.WachtOp != "" && r.ActieID != u.WachtOp {
		t.Errorf("waits for %s, want %s", r.ActieID, u.WachtOp)
	}
	if u.WachtOpWie != "" && cmp.Or(r.WachtOp.Persoon, string(r.WachtOp.Rol)) != u.WachtOpWie {
		t.Errorf("waits for %+v, want %s", r.WachtOp, u.WachtOpWie)
	}
}

func (u uitkomst) kenmerken(t testing.TB, d dossier.Dossier, o dossier.Omgeving) {
	heeft := map[string]bool{}
	for _, k := range d.Kenmerken(o) {
		heeft[k.ID] = true
		if k.Tekst.NL == "" || k.Tekst.EN == "" || k.Bron == "" {
			t.Errorf("flag %s does not explain itself", k.ID)
		}
	}
	for _, id := range u.Kenmerken {
		if !heeft[id] {
			t.Errorf("flag %s is missing", id)
		}
	}
	for _, id := range u.NietKenmerk {
		if heeft[id] {
			t.Errorf("flag %s is there", id)
		}
	}
}

func (u uitkomst) toestemming(t testing.TB, d dossier.Dossier) {
	geldt := func(op string) bool {
		return slices.ContainsFunc(d.Toestemmingen, func(x dossier.Toestemming) bool { return x.Geldt(dag(t, op)) })
	}
	for _, op := range u.Geldt {
		if !geldt(op) {
			t.Errorf("no consent holds on %s", op)
		}
	}
	for _, op := range u.GeldtNiet {
		if geldt(op) {
			t.Errorf("a consent holds on %s", op)
		}
	}
}
