package web

import (
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/termijn"
)

// mijnMoment is a day that matters to the resident.
type mijnMoment struct {
	Dag     termijn.Datum
	Wanneer string // the day in words
	Wat     string
	Over    string // "Vandaag", "Nog 3 dagen"; empty when it is far away
	Erbij   bool   // he is expected to be there
}

// meesteMomenten is how many days to come the start page shows.
const meesteMomenten = 5

// agenda are the days to come, the first one first.
func (m mijnBron) agenda() []mijnMoment {
	var ms []mijnMoment
	zet := func(dag termijn.Datum, erbij bool, nl, en string) {
		if !dag.IsZero() && !dag.Voor(m.z.Vandaag) {
			ms = append(ms, mijnMoment{Dag: dag, Wat: m.T(nl, en), Erbij: erbij})
		}
	}
	if m.d.Gesloten == nil {
		m.inAgendaVerblijf(zet)
	}
	m.inAgendaBezwaar(zet)
	m.inAgendaTermijn(zet)
	slices.SortStableFunc(ms, func(a, b mijnMoment) int { return a.Dag.Min(b.Dag) })
	ms = ms[:min(len(ms), meesteMomenten)]
	for i := range ms {
		ms[i].Wanneer = m.dag(ms[i].Dag)
		if over := ms[i].Dag.Min(m.z.Vandaag); over <= bijna {
			ms[i].Over = dagenWoorden(over).In(m.taal)
		}
	}
	return ms
}

// zetMoment puts a day in the agenda.
type zetMoment func(dag termijn.Datum, erbij bool, nl, en string)

func (m mijnBron) inAgendaVerblijf(zet zetMoment) {
	d := m.d
	if d.Verblijf() == nil && d.Vertrek == nil {
		zet(d.Ontslag, true, "U gaat weg uit de kliniek", "You leave the clinic")
		if d.Gepland != nil {
			zet(d.Gepland.Inhoud.Vanaf, true, "U gaat wonen bij "+m.woning(), "You move in at "+m.woning())
		}
	}
	if d.Verblijf() != nil {
		for _, e := range d.KomendeEvaluaties() {
			zet(e.Dag, true, "Gesprek over hoe het gaat", "Talk about how it goes")
		}
		for _, x := range d.Maatregelen {
			m.inAgendaMaatregel(x, zet)
		}
		for _, x := range d.Elders {
			zet(x.Inhoud.Tot, false, "Laatste nacht ergens anders", "Last night elsewhere")
		}
		if d.Recht() != nil {
			zet(d.GeplandEinde(), false, "Laatste dag van uw besluit", "Last day of your decision")
		}
	}
	if x := d.Dreigt(); x != nil && x.Gepland != nil && x.Overleg == nil {
		p := x.Gepland.Inhoud
		zet(p.Dag, true, "Gesprek over of u kunt blijven wonen ("+p.Tijd+", "+p.Plaats+")", "Talk about whether you can stay ("+p.Tijd+", "+p.Plaats+")")
	}
	if d.Nazorg != nil {
		zet(d.Nazorg.Inhoud.Tot, false, "Laatste dag van de hulp na het safehouse", "Last day of the help after the safehouse")
	}
}

func (m mijnBron) inAgendaMaatregel(x dossier.Maatregel, zet zetMoment) {
	if x.Loopt() {
		zet(x.Inhoud.Tot, false, "Laatste dag van uw time-out", "Last day of your time-out")
	}
	if x.Staat() && x.Herzien == nil {
		zet(x.Inhoud.Herziening, false, "Het huis kijkt weer naar uw waarschuwing of time-out", "The house looks at your warning or time-out again")
	}
}

// inAgendaBezwaar are the days he can come and tell why he objects.
func (m mijnBron) inAgendaBezwaar(zet zetMoment) {
	for _, b := range m.d.Bezwaren {
		if u := b.Uitnodiging; u != nil && b.Zitting == nil && b.Open() && b.Inhoud.Van == dossier.DoorInwoner {
			zet(u.Inhoud.Dag, true, "U kunt vertellen waarom u het niet eens bent met het besluit ("+u.Inhoud.Tijd+", "+u.Inhoud.Plaats+")",
				"You can tell why you disagree with the decision ("+u.Inhoud.Tijd+", "+u.Inhoud.Plaats+")")
		}
	}
}

// inAgendaTermijn are the last days by which somebody hears something, or can
// still do something.
func (m mijnBron) inAgendaTermijn(zet zetMoment) {
	for _, t := range m.z.Termijnen {
		if !t.Loopt() || t.Uiterlijk.IsZero() || t.StaatStil(m.z.Vandaag) {
			continue
		}
		switch id, _, _ := strings.Cut(t.ID, "_"); {
		case t.ID == dossier.TermijnOnderzoek && m.d.Onderzoek == nil:
			zet(t.Uiterlijk, false, "U hoort uiterlijk welke hulp bij u past", "You hear by then which help suits you")
		case t.ID == dossier.TermijnBeslissing:
			zet(t.Uiterlijk, false, "U hoort uiterlijk wat het besluit is", "You hear by then what the decision is")
		case id == dossier.TermijnBezwaar:
			zet(t.Uiterlijk, false, "Laatste dag om te zeggen dat u het niet eens bent met een besluit (bezwaar)", "Last day to say that you disagree with a decision (objection)")
		case id == dossier.TermijnBeroep:
			zet(t.Uiterlijk, false, "Laatste dag om naar de rechter te gaan", "Last day to go to court")
		case id == dossier.TermijnBob:
			zet(t.Uiterlijk, false, "U hoort uiterlijk wat er met uw bezwaar gebeurt", "You hear by then what happens with your objection")
		}
	}
}
