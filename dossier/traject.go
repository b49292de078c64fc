package dossier

import (
	"slices"

	"halfweg/taal"
	"halfweg/termijn"
)

// Balk is one bar of the picture of a trajectory, or a point when Van and Tot
// are the same day.
type Balk struct {
	Baan taal.Tekst    // the lane it lies in: "Besluit", "Verblijf"
	Van  termijn.Datum // first day
	Tot  termijn.Datum // last day; zero: it goes on, or nobody knows until when
	Wat  taal.Tekst
	Nr   int // of the fact it rests on, 0 for none
}

// The lanes, from top to bottom.
var (
	baanBehandeling = taal.T("Behandeling", "Treatment")
	baanBesluit     = taal.T("Besluit", "Decision")
	baanRecht       = taal.T("Toegekend", "Granted")
	baanVerblijf    = taal.T("Verblijf", "Stay")
	baanElders      = taal.T("Verblijf elders", "Stay elsewhere")
	baanMaatregel   = taal.T("Maatregelen", "Measures")
	baanEvaluatie   = taal.T("Evaluaties", "Evaluations")
	baanBezwaar     = taal.T("Bezwaar", "Objection")
)

// Traject returns the trajectory as bars and points, lane by lane: treatment,
// the terms of the decision, what was granted, where the resident lived, days
// elsewhere, measures, evaluations agreed and held, and the term to object. Of a
// dossier with what the reader may not see left out, what he does not see has no
// days and so no bar; the terms are those he sees, for they rest on all facts.
func (d Dossier) Traject(termijnen []Termijn) []Balk {
	bs := slices.Concat(d.balkenBehandeling(), balkenTermijn(termijnen, baanBesluit, TermijnOnderzoek, TermijnBeslissing), d.balkenRecht(),
		d.balkenVerblijf(), d.balkenElders(), d.balkenMaatregel(), d.balkenEvaluatie(), balkenTermijn(termijnen, baanBezwaar, TermijnBezwaar))
	return slices.DeleteFunc(bs, func(b Balk) bool { return b.Van.IsZero() })
}

func (d Dossier) balkenBehandeling() []Balk {
	b := Balk{Baan: baanBehandeling, Van: d.BehandelingVan, Tot: d.Ontslag, Wat: taal.T("In behandeling", "In treatment")}
	if d.Signaal != nil {
		b.Nr = d.Signaal.Nr
	}
	bs := []Balk{b}
	if d.VMR != nil {
		bs = append(bs, Balk{baanBehandeling, d.VMR.Inhoud.Vanaf, d.VMR.Inhoud.Tot, taal.T("Langer in de kliniek", "Longer in the clinic"), d.VMR.Nr})
	}
	return bs
}

// balkenTermijn draws terms until the day they were met, or else their last day.
func balkenTermijn(termijnen []Termijn, baan taal.Tekst, ids ...string) (bs []Balk) {
	for _, t := range termijnen {
		if !slices.Contains(ids, t.ID) || t.Vervallen {
			continue
		}
		b := Balk{baan, t.Begin, t.Uiterlijk, t.Titel, t.GedaanNr}
		if !t.Gedaan.IsZero() {
			b.Tot = t.Gedaan
		}
		bs = append(bs, b)
	}
	return bs
}

func (d Dossier) balkenRecht() []Balk {
	r := d.Recht()
	if r == nil {
		return nil
	}
	bs := []Balk{{baanRecht, r.Van, r.Tot, taal.T("Toegekend", "Granted"), r.Nr}}
	if !r.Tot.IsZero() {
		bs = append(bs, Balk{baanRecht, r.Tot, r.Tot, taal.T("Gepland einde", "Planned end"), r.Nr})
	}
	return bs
}

// balkenVerblijf are the stays, after the day somebody is expected when he has
// not come yet.
func (d Dossier) balkenVerblijf() (bs []Balk) {
	if g := d.Gepland; g != nil && len(d.Verblijven) == 0 {
		bs = append(bs, Balk{baanVerblijf, g.Inhoud.Vanaf, g.Inhoud.Vanaf, taal.T("Verwachte aankomst", "Expected arrival"), g.Nr})
	}
	for _, v := range d.Verblijven {
		bs = append(bs, Balk{baanVerblijf, v.Van, v.Tot, taal.T("In het safehouse", "In the safehouse"), v.Nr})
	}
	return bs
}

func (d Dossier) balkenElders() (bs []Balk) {
	for _, x := range d.Elders {
		soort := verblijfEldersGemeld.keuze("soort", x.Inhoud.Soort)
		bs = append(bs, Balk{baanElders, x.Inhoud.Van, x.Inhoud.Tot, soort, x.Nr})
	}
	return bs
}

// balkenMaatregel are a point for each measure, and for a time-out the days it
// lasted.
func (d Dossier) balkenMaatregel() (bs []Balk) {
	for _, m := range d.Maatregelen {
		b := Balk{baanMaatregel, m.Op, m.Op, maatregelGemeld.keuze("soort", m.Inhoud.Soort), m.Nr}
		if m.Inhoud.Soort == MaatregelTimeOut {
			b.Van, b.Tot = m.Inhoud.Van, termijn.Datum{}
		}
		if m.Beeindigd != nil {
			b.Tot = m.Beeindigd.Op
		}
		bs = append(bs, b)
	}
	return bs
}

func (d Dossier) balkenEvaluatie() (bs []Balk) {
	for _, x := range d.afgesprokenEvaluaties() {
		if x.Gehouden == nil {
			bs = append(bs, Balk{baanEvaluatie, x.Dag, x.Dag, taal.T("Evaluatie afgesproken", "Evaluation agreed"), d.Evaluatiemomenten.Nr})
		}
	}
	for _, e := range d.Evaluaties {
		bs = append(bs, Balk{baanEvaluatie, e.Op, e.Op, evaluatieGehouden.Titel, e.Nr})
	}
	return bs
}

// keuze returns the words of a choice in a fact; the title of the kind when
// nothing was chosen, or the reader may not see it.
func (s *Soort) keuze(veld, waarde string) taal.Tekst {
	v, _ := s.Veld(veld)
	if o, er := v.Optie(waarde); er {
		return o.Tekst
	}
	return s.Titel
}
