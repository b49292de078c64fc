package web

import (
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
)

// geschilZinnen say who decides while municipalities differ on who has to help,
// or talk about taking over: the one that handles the case goes on, and so do
// the dates. Once they agree, who helps from when.
func (m mijnBron) geschilZinnen() []string {
	nu, ander := gemeente.Naam(m.d.Behandelt()), m.d.Gevraagd()
	if ander == "" {
		return m.geschilVoorbij(nu)
	}
	zinnen := []string{m.T("Twee gemeenten praten over wie u moet helpen: "+nu+" en "+gemeente.Naam(ander)+".", "Two municipalities talk about who has to help you: "+nu+" and "+gemeente.Naam(ander)+".")}
	if wie := m.kijktMee(); !wie.IsZero() {
		zinnen = append(zinnen, wie.In(m.taal))
	}
	return append(zinnen, m.T("Tot zij het eens zijn, beslist "+nu+". Uw hulp en alle datums gaan gewoon door.", "Until they agree, "+nu+" decides. Your help and all dates simply go on."))
}

// kijktMee says who looks at the dispute since the municipalities could not
// settle it, nothing when nobody does.
func (m mijnBron) kijktMee() (wie taal.Tekst) {
	sinds := 0
	if m.d.Geschil != nil {
		sinds = m.d.Geschil.Nr
	}
	for _, x := range m.d.Voorgelegd {
		if x.Nr > sinds {
			wie = mijnGeschilstappen[x.Inhoud.Aan]
		}
	}
	return wie
}

// mijnGeschilstappen are the steps of a dispute in plain words.
var mijnGeschilstappen = map[string]taal.Tekst{
	"regionaal_adviseur":  taal.T("Zij kwamen er niet uit. Daarom geeft een adviseur van de regio advies.", "They could not settle it. So an adviser of the region gives advice."),
	"geschillencommissie": taal.T("Zij kwamen er niet uit. Daarom kijkt een commissie ernaar. Die hoort niet bij deze gemeenten.", "They could not settle it. So a committee looks at it. It is not part of these municipalities."),
}

// geschilVoorbij says who helps from when, while he waits for a decision of
// another municipality than the one he asked.
func (m mijnBron) geschilVoorbij(nu string) []string {
	v := m.d.Verantwoordelijk
	if v == nil || v.Inhoud.Gemeente == m.d.Gemeente || m.d.Beschikking != nil {
		return nil
	}
	return []string{m.T("De gemeenten zijn het eens. "+nu+" helpt u en beslist, vanaf "+m.dag(v.Inhoud.Vanaf)+".", "The municipalities agree. "+nu+" helps you and decides, from "+m.dag(v.Inhoud.Vanaf)+".")}
}

// hulpAlvast says what help he has while he waits: at once because it could not
// wait, or for the time until he can move in.
func (m mijnBron) hulpAlvast() (zinnen []string) {
	d := m.d
	if x := d.Spoed; x != nil && d.Verzonden == nil {
		zinnen = append(zinnen, m.T("U krijgt nu al hulp: "+x.Inhoud.Voorziening+", vanaf "+m.dag(x.Inhoud.Vanaf)+". Die hulp gaat door tot er een besluit is.", "You already get help: "+x.Inhoud.Voorziening+", from "+m.dag(x.Inhoud.Vanaf)+". That help goes on until there is a decision."))
	}
	for _, x := range d.Overbruggingen {
		if d.Verblijf() == nil && !x.Inhoud.Tot.Voor(m.z.Vandaag) {
			zinnen = append(zinnen, m.T("U krijgt hulp voor de tijd tot u in het huis woont: "+x.Inhoud.Wat+", tot en met "+m.dag(x.Inhoud.Tot)+".", "You get help for the time until you live in the house: "+x.Inhoud.Wat+", until "+m.dag(x.Inhoud.Tot)+"."))
		}
	}
	return zinnen
}

// alsnog returns the decision on an objection that granted after all what was
// refused, with the letter it was sent by; nil when there is none.
func (m mijnBron) alsnog() (*dossier.Gedaan[dossier.BeslissingOpBezwaarGegeven], *dossier.Besluit) {
	if m.d.Beschikking.Besluit.Strekking == dossier.Toekennen {
		return nil, nil
	}
	for _, b := range m.d.Bezwaren {
		if x := b.Beslissing; x != nil && x.Inhoud.Strekking == dossier.Toekennen {
			if g := m.d.Besluit(x.Nr); g != nil && g.Verzonden != nil {
				return x, g
			}
		}
	}
	return nil, nil
}

// teLang says what follows from the notice that the decision on this objection
// takes too long (Awb art. 4:17 and 7:14), nothing when there was none.
func (m mijnBron) teLang(b dossier.Bezwaar) []string {
	x := m.d.Ingebrekestelling
	if x == nil || x.Inhoud.Bezwaar != b.Nr {
		return nil
	}
	zinnen := []string{m.T("U liet op "+m.dag(x.Op)+" weten dat het te lang duurt.", "On "+m.dag(x.Op)+" you said that it takes too long.")}
	if t := m.termijn(dossier.TermijnIngebreke); t != nil && b.Open() {
		zinnen = append(zinnen, m.T("De gemeente heeft dan nog tot en met "+m.dag(t.Uiterlijk)+". Is het later? Dan moet zij u misschien geld betalen.", "The municipality then has until "+m.dag(t.Uiterlijk)+". Is it later? Then it may have to pay you money."))
	}
	if w := m.d.Dwangsom; w != nil && w.Inhoud.Bedrag == 0 {
		zinnen = append(zinnen, m.T("De gemeente hoeft u daarvoor geen geld te betalen.", "The municipality does not have to pay you money for that."))
	} else if w != nil {
		zinnen = append(zinnen, m.T("De gemeente betaalt u daarvoor "+aantal(w.Inhoud.Bedrag)+" euro.", "The municipality pays you "+aantal(w.Inhoud.Bedrag)+" euros for that."))
	}
	return zinnen
}
