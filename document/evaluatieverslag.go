package document

import (
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// EvaluatieverslagInvoer is what the report of a stay says, over one period.
type EvaluatieverslagInvoer struct {
	Taal         taal.Taal
	Datum        termijn.Datum // the day it is made
	Zaaknummer   string
	Inwoner      string
	Huis         string
	Van          termijn.Datum // the stay began, or the last evaluation was held
	Fase         string        // of the care plan
	Doelen       []Doelregel
	Dagen        []Dagregel
	Elders       []Periode
	Dagprogramma []Periode
	Meegedaan    []Dagregel // days of the log, by whether the resident took part
	Maatregelen  []Maatregelregel
	Stem         []Standpunt // what the resident said, with when
	Evaluatie    *Evaluatieregel
	Afgesproken  []termijn.Datum // evaluations still to come
}

// Doelregel is one goal and how far it is.
type Doelregel struct{ Leefgebied, Doel, Stand, Toelichting string }

// Dagregel is how many days something was so.
type Dagregel struct {
	Wat    string
	Aantal int
}

// Periode is what went on from one day to another; the zero Tot: it goes on.
type Periode struct {
	Wat      string
	Van, Tot termijn.Datum
}

// Maatregelregel is one measure of the house.
type Maatregelregel struct {
	Op           termijn.Datum
	Soort, Reden string
	Vervallen    bool
}

// Evaluatieregel is the last evaluation that was held.
type Evaluatieregel struct {
	Op                                       termijn.Datum
	Aanwezig                                 []string
	Verloop, InwonerVindt, Wensen, Conclusie string
}

// Evaluatieverslag is the house's report for an evaluation, made of what was
// recorded since the last one, so that nobody writes it twice (VNG § 5.2 and
// § 6.3, Regionaal afwegingskader § 3.1 and § 4.5; MON-03, QUA-21, QUA-22). It
// holds no test results, incidents or words of the house's log.
func Evaluatieverslag(in EvaluatieverslagInvoer) Document {
	s := &schrijver{Document: Document{Title: taal.T("Evaluatieverslag", "Evaluation report").In(in.Taal), Author: in.Huis, Number: in.Zaaknummer, Lang: in.Taal, Date: in.Datum}}
	s.zet(Heading{1, s.Title}, KeyValues{
		{s.in("Inwoner", "Resident"), in.Inwoner}, {s.in("Safehouse", "Safehouse"), in.Huis}, {s.in("Zaaknummer", "Case number"), in.Zaaknummer},
		{s.in("Periode", "Period"), s.periode(in.Van, in.Datum)}, {s.in("Fase", "Phase"), in.Fase}}.gevuld())
	s.p("Dit verslag is gemaakt van wat er in deze periode is vastgelegd. Klopt er iets niet? De inwoner kan erop reageren.",
		"This report is made of what was recorded in this period. Is something wrong? The resident can react to it.")
	s.doelen(in.Doelen)
	s.aanwezigheid(in)
	s.dagprogramma(in)
	s.maatregelen(in.Maatregelen)
	s.stem(in.Stem)
	s.evaluatie(in.Evaluatie)
	s.kop("De volgende evaluatie", "The next evaluation")
	if len(in.Afgesproken) == 0 {
		s.p("Er is geen nieuwe evaluatie afgesproken.", "No new evaluation has been agreed.")
	} else {
		s.p("Afgesproken op %s.", "Agreed on %s.", s.dagen(in.Afgesproken))
	}
	return s.Document
}

// periode writes a period in words.
func (s *schrijver) periode(van, tot termijn.Datum) string {
	if tot.IsZero() {
		return s.f("vanaf %s", "from %s", s.dag(van))
	}
	return s.f("%s tot en met %s", "%s until %s", s.dag(van), s.dag(tot))
}

func (s *schrijver) doelen(ds []Doelregel) {
	s.kop("Doelen", "Goals")
	if len(ds) == 0 {
		s.p("Er is nog geen zorgplan.", "There is no care plan yet.")
		return
	}
	t := Table{Caption: s.in("Doelen uit het zorgplan", "Goals of the care plan"), RowHead: true, Widths: []int{50, 50},
		Head: []string{s.in("Doel", "Goal"), s.in("Hoe ver", "How far")}}
	for _, d := range ds {
		stand := d.Stand
		if stand == "" {
			stand = s.in("Nog niet gemeld", "Not reported yet")
		}
		t.Rows = append(t.Rows, []Paragraph{{{Text: d.Leefgebied + ": "}, s.eigen(d.Doel)}, {{Text: stand + ". "}, s.eigen(d.Toelichting)}})
	}
	s.zet(t)
}

func (s *schrijver) aanwezigheid(in EvaluatieverslagInvoer) {
	s.kop("Aanwezigheid", "Presence")
	s.zet(List{Items: Items(s.aantallen(in.Dagen)...)})
	if len(in.Elders) > 0 {
		s.p("Kort verblijf elders:", "Short stays elsewhere:")
		s.perioden(in.Elders, false)
	}
}

func (s *schrijver) aantallen(rs []Dagregel) (uit []string) {
	for _, r := range rs {
		uit = append(uit, s.aantalDagen(r.Aantal)+" "+r.Wat)
	}
	return uit
}

func (s *schrijver) aantalDagen(n int) string {
	if n == 1 {
		return s.in("1 dag", "1 day")
	}
	return s.f("%d dagen", "%d days", n)
}

func (s *schrijver) perioden(ps []Periode, eigen bool) {
	var items []Paragraph
	for _, p := range ps {
		wat := Run{Text: p.Wat}
		if eigen {
			wat = s.eigen(p.Wat)
		}
		items = append(items, Paragraph{{Text: hoofdletter(s.periode(p.Van, p.Tot)) + ": "}, wat})
	}
	s.zet(List{Items: items})
}

func (s *schrijver) dagprogramma(in EvaluatieverslagInvoer) {
	s.kop("Dagprogramma", "Day programme")
	if len(in.Dagprogramma) == 0 {
		s.p("Er is geen dagprogramma vastgesteld.", "No day programme has been made.")
	} else {
		s.perioden(in.Dagprogramma, true)
	}
	if len(in.Meegedaan) > 0 {
		s.p("Deed de inwoner mee? Volgens het dagboek van het huis:", "Did the resident take part? By the log of the house:")
		var regels []string
		for _, r := range in.Meegedaan {
			regels = append(regels, hoofdletter(r.Wat)+": "+s.aantalDagen(r.Aantal))
		}
		s.zet(List{Items: Items(regels...)})
	}
}

func (s *schrijver) maatregelen(ms []Maatregelregel) {
	s.kop("Maatregelen", "Measures")
	if len(ms) == 0 {
		s.p("Er waren geen maatregelen.", "There were no measures.")
		return
	}
	t := Table{Caption: s.in("Maatregelen in deze periode", "Measures in this period"), RowHead: true, Widths: []int{40, 60},
		Head: []string{s.in("Maatregel", "Measure"), s.in("Waarom", "Why")}}
	for _, m := range ms {
		wat := m.Soort + ", " + s.dag(m.Op)
		if m.Vervallen {
			wat += s.in(" (vervallen)", " (lapsed)")
		}
		t.Rows = append(t.Rows, []Paragraph{P(wat), {s.eigen(m.Reden)}})
	}
	s.zet(t)
}

func (s *schrijver) stem(vs []Standpunt) {
	s.kop("Wat de inwoner zelf zegt", "What the resident says")
	if len(vs) == 0 {
		s.p("De inwoner heeft in deze periode niets vastgelegd.", "The resident recorded nothing in this period.")
	}
	for _, v := range vs {
		s.zet(Paragraph{{Text: v.Van + " ", Bold: true}, s.eigen(v.Tekst)})
	}
}

func (s *schrijver) evaluatie(e *Evaluatieregel) {
	if e == nil {
		return
	}
	s.kop("De laatste evaluatie", "The last evaluation")
	s.p("Die was op %s. Aanwezig: %s.", "It was held on %s. Present: %s.", s.dag(e.Op), s.opsomming(e.Aanwezig))
	s.alinea(s.in("Hoe gaat het?", "How does it go?"), e.Verloop)
	s.alinea(s.in("Wat vindt de inwoner?", "What does the resident think?"), e.InwonerVindt)
	s.alinea(s.in("Wensen voor na het verblijf:", "Wishes for after the stay:"), e.Wensen)
	s.p("Conclusie: %s.", "Conclusion: %s.", kleineLetter(e.Conclusie))
}

// Evaluatieverslag is the report over the last stay, since the evaluation before
// today. Of the Zaak it uses only facts as the reader may see them. The error is
// a *dossier.Weigering when nobody lives or lived in a house.
func (z Zaak) Evaluatieverslag() (Document, error) {
	d := z.Dossier
	if len(d.Verblijven) == 0 {
		return Document{}, nogNiet(taal.T("De inwoner woont nog niet in een safehouse.", "The resident does not live in a safehouse yet."),
			taal.T("Leg eerst vast dat de inwoner er is komen wonen.", "Record first that the resident came to live there."))
	}
	v := d.Verblijven[len(d.Verblijven)-1]
	in := EvaluatieverslagInvoer{Taal: z.Taal, Datum: z.Datum, Zaaknummer: z.Zaaknummer, Inwoner: z.Aan.naam(), Huis: z.naam(v.Huis), Van: v.Van}
	for i := range d.Evaluaties {
		if e := d.Evaluaties[i]; e.Op.Voor(z.Datum) && e.Op.Na(in.Van) {
			in.Van = e.Op
		}
	}
	z.overDoelen(&in)
	z.overDagen(&in)
	z.overMaatregelen(&in)
	in.Stem = z.stem(in)
	z.overEvaluatie(&in)
	return Evaluatieverslag(in), nil
}

// binnen reports whether a day lies in the period of a report.
func (in EvaluatieverslagInvoer) binnen(dag termijn.Datum) bool {
	return !dag.Voor(in.Van) && !dag.Na(in.Datum)
}

func (z Zaak) overDoelen(in *EvaluatieverslagInvoer) {
	if p := z.Dossier.Zorgplan; p != nil {
		in.Fase = p.Inhoud.Fase
	}
	for _, x := range z.Dossier.Doelstanden() {
		r := Doelregel{Leefgebied: z.keuzeInRij("zorgplan_vastgesteld", "doelen", "leefgebied", x.Leefgebied), Doel: x.Doel.Doel}
		if g := x.Voortgang; g != nil {
			r.Stand, r.Toelichting = z.keuzeInRij("doelvoortgang_gemeld", "doelen", "stand", g.Inhoud.Stand), g.Inhoud.Toelichting
		}
		in.Doelen = append(in.Doelen, r)
	}
}

// overDagen counts days. That a decision covers them rests on more than the
// reader may see, and is no secret to the parties of a stay.
func (z Zaak) overDagen(in *EvaluatieverslagInvoer) {
	d := z.Dossier
	tel := dossier.TelDagen(z.Aanwezig(in.Van, in.Datum))
	for _, a := range dossier.Aanwezigen() {
		if tel[a] > 0 {
			in.Dagen = append(in.Dagen, Dagregel{a.Titel().In(z.Taal), tel[a]})
		}
	}
	for _, x := range d.Elders {
		if e := x.Inhoud; in.binnen(e.Van) || in.binnen(e.Tot) {
			in.Elders = append(in.Elders, Periode{z.keuze("verblijf_elders_gemeld", "soort", e.Soort), e.Van, e.Tot})
		}
	}
	if p := d.Dagprogramma; p != nil {
		in.Dagprogramma = []Periode{{p.Inhoud.Wat, p.Inhoud.Vanaf, p.Inhoud.Tot}}
	}
	in.Meegedaan = z.meegedaan(*in)
}

// meegedaan counts the days of the log the reader may see by how the resident
// took part; of several logs on one day the last counts.
func (z Zaak) meegedaan(in EvaluatieverslagInvoer) (uit []Dagregel) {
	dagen := map[termijn.Datum]string{}
	for _, v := range z.Dossier.Dagverslagen {
		if in.binnen(v.Op) {
			dagen[v.Op] = v.Inhoud.Dagprogramma
		}
	}
	tel := map[string]int{}
	for _, hoe := range dagen {
		tel[hoe]++
	}
	veld, _ := dossier.SoortMet("dagverslag_geschreven").Veld("dagprogramma")
	for _, o := range veld.Opties {
		if tel[o.Waarde] > 0 {
			uit = append(uit, Dagregel{o.Tekst.In(z.Taal), tel[o.Waarde]})
		}
	}
	return uit
}

func (z Zaak) overMaatregelen(in *EvaluatieverslagInvoer) {
	for _, m := range z.Dossier.Maatregelen {
		if in.binnen(m.Op) {
			in.Maatregelen = append(in.Maatregelen, Maatregelregel{Op: m.Op, Soort: z.keuze("maatregel_gemeld", "soort", m.Inhoud.Soort), Reden: m.Inhoud.Reden, Vervallen: !m.Staat()})
		}
	}
}

// stem is what the resident himself recorded in the period.
func (z Zaak) stem(in EvaluatieverslagInvoer) (uit []Standpunt) {
	s := schrijver{Document: Document{Lang: z.Taal}}
	for _, e := range z.Dossier.Ervaringen {
		if in.binnen(e.Op) {
			uit = append(uit, Standpunt{s.f("%s, cijfer %d:", "%s, mark %d:", s.dag(e.Op), e.Inhoud.Cijfer), e.Inhoud.Tekst})
		}
	}
	for _, r := range z.Dossier.Reacties {
		if f, er := z.Dossier.Feit(r.Inhoud.Op); er && in.binnen(r.Op) {
			wat := dossier.SoortVan(f.Inhoud).Titel.In(z.Taal)
			uit = append(uit, Standpunt{s.f("%s, reactie op ‘%s’ van %s:", "%s, reaction to ‘%s’ of %s:", s.dag(r.Op), wat, s.dag(f.Gebeurd)), r.Inhoud.Tekst})
		}
	}
	return uit
}

func (z Zaak) overEvaluatie(in *EvaluatieverslagInvoer) {
	d := z.Dossier
	if n := len(d.Evaluaties); n > 0 {
		e := d.Evaluaties[n-1]
		in.Evaluatie = &Evaluatieregel{Op: e.Op, Verloop: e.Inhoud.Verloop, InwonerVindt: e.Inhoud.InwonerVindt, Wensen: e.Inhoud.Wensen,
			Conclusie: z.keuze("evaluatie_gehouden", "conclusie", e.Inhoud.Conclusie)}
		for _, wie := range e.Inhoud.Aanwezig {
			in.Evaluatie.Aanwezig = append(in.Evaluatie.Aanwezig, kleineLetter(z.keuze("evaluatie_gehouden", "aanwezig", wie)))
		}
	}
	if m := d.Evaluatiemomenten; m != nil {
		for _, x := range m.Inhoud.Momenten {
			if x.Dag.Na(in.Datum) {
				in.Afgesproken = append(in.Afgesproken, x.Dag)
			}
		}
	}
}

// keuzeInRij is the text of a choice in a row of a fact.
func (z Zaak) keuzeInRij(soort, rij, veld, waarde string) string {
	r, _ := dossier.SoortMet(soort).Veld(rij)
	for _, v := range r.Velden {
		if o, er := v.Optie(waarde); er && v.Naam == veld {
			return o.Tekst.In(z.Taal)
		}
	}
	return ""
}
