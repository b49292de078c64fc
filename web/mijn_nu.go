package web

import (
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/termijn"
)

// nuDoen lists what he is asked to do, or may want to do now, the most urgent
// first. Nothing is in it that he cannot do.
func (m mijnBron) nuDoen() (links []soortLink) {
	zet := func(waarom string, l []soortLink) {
		for i := range l {
			l[i].Waarom = waarom
		}
		links = append(links, l...)
	}
	d := m.d
	if d.Dreigt() != nil {
		zet(m.T("De gemeente leest dit. U kiest of het huis meeleest.", "The municipality reads this. You choose whether the house reads along."), m.form("notitie_geplaatst", "", 0, "Zeg wat u wilt en nodig heeft", "Say what you want and need"))
	}
	if d.Gezocht() != "" {
		zet(m.T("De gemeente leest dit. U kiest of het huis meeleest.", "The municipality reads this. You choose whether the house reads along."), m.form("notitie_geplaatst", "", 0, "Laat weten hoe het met u gaat", "Let us know how you are"))
	}
	if d.Geschil != nil {
		zet(m.T("De gemeente leest dit en neemt het mee", "The municipality reads it and takes it into account"), m.form("standpunt_vastgelegd", "", 0, "Zeg wat de beste plek voor u is", "Say what the best place for you is"))
	}
	if q := m.vraag(); q != nil {
		zet(m.tot(q.Inhoud.Tot), m.form("informatie_ontvangen", "vraag", q.Nr, "Geef antwoord op de vraag van de gemeente", "Answer the question of the municipality"))
	}
	if d.Onderzoek != nil && d.Aanvraag == nil && d.Beschikking == nil {
		zet(m.T("Daarna neemt de gemeente een besluit", "After that the municipality takes a decision"), m.form("aanvraag_gedaan", "", 0, "Doe uw aanvraag", "Apply"))
	}
	if nr := m.nogTekenen(); nr > 0 {
		zet(m.T("Lees ze eerst", "Read them first"), m.form("voorwaarden_ondertekend", "voorwaarden", nr, "Teken de huisregels", "Sign the house rules"))
	}
	if p := d.Uitstroomplan; p != nil && p.Akkoord == nil && d.Vertrek == nil {
		zet(m.T("Zeg of u het eens bent", "Say whether you agree"), m.form("uitstroomplan_akkoord", "plan", p.Nr, "Lees uw plan voor na het safehouse", "Read your plan for after the safehouse"))
	}
	m.nuReageren(zet)
	m.nuVooruit(zet)
	for _, l := range m.eigenTaken() {
		if !slices.ContainsFunc(links, func(x soortLink) bool { return zelfdeFormulier(x.Pad, l.Pad) }) {
			links = append(links, l)
		}
	}
	return links
}

// eigenTaken are the open tasks of him that he can do, with the day by which.
func (m mijnBron) eigenTaken() (links []soortLink) {
	for _, t := range m.z.Taken {
		if t.Stand != dossier.TaakOpen || t.Mag || !voorMij(t, m.z, m.ik) || !m.mag(t.Feit) {
			continue
		}
		l := soortLink{Naam: eigenSoort(dossier.SoortMet(t.Feit)).Doen.In(m.taal), Pad: formulierPad(m.z.ID, t.Feit)}
		if t.Termijn != nil && t.Termijn.Loopt() && !t.Termijn.Uiterlijk.IsZero() {
			l.Waarom = m.tot(t.Termijn.Uiterlijk)
		}
		if !slices.ContainsFunc(links, func(x soortLink) bool { return x.Pad == l.Pad }) {
			links = append(links, l)
		}
	}
	return links
}

// zelfdeFormulier reports whether two addresses lead to one form, whatever it is
// about.
func zelfdeFormulier(a, b string) bool {
	a, _, _ = strings.Cut(a, "?")
	b, _, _ = strings.Cut(b, "?")
	return a == b
}

// zetLinks adds links with one line below them.
type zetLinks func(waarom string, l []soortLink)

// nuReageren asks what he thinks of what was written last.
func (m mijnBron) nuReageren(zet zetLinks) {
	d := m.d
	gezegd := func(nr int) bool {
		return slices.ContainsFunc(d.Reacties, func(r dossier.Gedaan[dossier.ReactieGegeven]) bool { return r.Inhoud.Op == nr })
	}
	if x := d.Onderzoek; x != nil && d.Beschikking == nil && !gezegd(x.Nr) {
		zet("", m.form("reactie_gegeven", "op", x.Nr, "Zeg wat u van het verslag vindt", "Say what you think of the report"))
	}
	if d.Vertrek != nil {
		return
	}
	for _, x := range slices.Backward(d.Maatregelen) {
		if x.Staat() && x.Beeindigd == nil && !gezegd(x.Nr) && m.kort(x.Nr) {
			zet(mijnMaatregelen[x.Inhoud.Soort].naam.In(m.taal)+", "+x.Op.Lang(m.taal), m.form("reactie_gegeven", "op", x.Nr, "Zeg wat u van de waarschuwing of time-out vindt", "Say what you think of the warning or time-out"))
			break
		}
	}
	if n := len(d.Evaluaties); n > 0 && !gezegd(d.Evaluaties[n-1].Nr) && m.kort(d.Evaluaties[n-1].Nr) {
		zet(d.Evaluaties[n-1].Op.Lang(m.taal), m.form("reactie_gegeven", "op", d.Evaluaties[n-1].Nr, "Zeg wat u van het laatste gesprek vindt", "Say what you think of the last talk"))
	}
}

// kort reports whether a fact is of the last month, so that a reaction to it is
// still asked for. After that he can still give one.
func (m mijnBron) kort(nr int) bool {
	f, er := m.d.Feit(nr)
	return er && m.z.Vandaag.Min(f.Gebeurd) <= 31
}

// nuVooruit asks for what helps him later.
func (m mijnBron) nuVooruit(zet zetLinks) {
	d := m.d
	if t := m.open(dossier.TermijnPersoonlijkPlan); t != nil && d.PersoonlijkPlan == nil {
		zet(m.tot(t.Uiterlijk), m.form("persoonlijk_plan_ontvangen", "", 0, "Lever uw eigen plan in", "Hand in your own plan"))
	}
	if d.Vertrek != nil || d.Recht() == nil && d.Verblijf() == nil {
		return
	}
	if d.Uitstroomadres == nil {
		zet(m.T("Dan staat u niet op straat", "So that you are not on the street"), m.form("uitstroomadres_vastgelegd", "", 0, "Geef een adres voor als het misgaat", "Give an address for when it goes wrong"))
	}
	if d.Wens == nil && d.Verblijf() != nil {
		zet(m.T("U mag het later weer veranderen", "You may change it later"), m.form("wens_gegeven", "", 0, "Vertel waar u hierna wilt wonen", "Tell where you want to live next"))
	}
}

// tot says by when something can be done.
func (m mijnBron) tot(dag termijn.Datum) string { return m.T("Tot en met ", "Until ") + m.dag(dag) }
