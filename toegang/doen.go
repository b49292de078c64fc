package toegang

import (
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/kader"
)

// These are the questions that are asked often, each a case of Mag.

// MagOpenen says whether the dossier exists for ik.
func MagOpenen(ik Ik, p Partijen) Antwoord {
	return Mag(Vraag{Ik: ik, Handeling: Openen, Partijen: p})
}

// MagVastleggen says whether ik may record a kind of fact in a dossier.
func MagVastleggen(ik Ik, p Partijen, s *dossier.Soort) Antwoord {
	return Mag(Vraag{Ik: ik, Handeling: Vastleggen, Partijen: p, Soort: s})
}

// MagGegeven says whether ik may state a fact a framework asks for.
func MagGegeven(ik Ik, p Partijen, g *kader.Gegeven) Antwoord {
	return Mag(Vraag{Ik: ik, Handeling: Vastleggen, Partijen: p, Soort: dossier.SoortMet("gegeven_vastgesteld"), Gegeven: g})
}

// MagCorrigeren says whether ik may correct a recorded fact.
func MagCorrigeren(ik Ik, p Partijen, oud dossier.Feit) Antwoord {
	return Mag(Vraag{Ik: ik, Handeling: Corrigeren, Partijen: p, Feit: &oud})
}

// Zie says whether ik sees a part of the record as a whole.
func Zie(ik Ik, p Partijen, d Deel) Antwoord {
	return Mag(Vraag{Ik: ik, Handeling: Zien, Partijen: p, Deel: d})
}

// ZieFeit says how much of a recorded fact ik sees, and by which rule. Health
// fields and addresses within it are questions of their own: see Redigeer.
func ZieFeit(ik Ik, p Partijen, f dossier.Feit) (Blik, string) {
	a := Mag(Vraag{Ik: ik, Handeling: Zien, Partijen: p, Feit: &f})
	return a.Blik, a.Regel
}

// ZietTaak says whether ik sees a task.
func ZietTaak(ik Ik, p Partijen, t dossier.Taak) bool {
	return Mag(Vraag{Ik: ik, Handeling: Zien, Partijen: p, Taak: &t}).Ja
}

// ZietTermijn says whether ik sees a term.
func ZietTermijn(ik Ik, p Partijen, t dossier.Termijn) bool {
	return Mag(Vraag{Ik: ik, Handeling: Zien, Partijen: p, Termijn: &t}).Ja
}

// ZietEvaluatie says whether ik may read the evaluation report of a stay.
func ZietEvaluatie(ik Ik, p Partijen) Antwoord {
	return Mag(Vraag{Ik: ik, Handeling: EvaluatieLezen, Partijen: p})
}

// These say what everybody in a relation may see: lists are read by many.

// Ziet says whether anybody in that relation sees a part, whoever recorded it.
func Ziet(r Relatie, d Deel) bool {
	c := tabel[r][d]
	return c.blik == Alles && !slices.Contains([]string{"T03", "T04"}, c.regel)
}

// ZietHuis says whether a list of an organisation's people, or of others in that
// relation, may name a house of the dossier. Its own name is no news to a house.
func ZietHuis(p Partijen, r Relatie, huis, lezer string) bool {
	return huis != "" && huis == lezer || r == Zelf || !p.Beschermd && Ziet(r, Adres)
}

// ZietTermijnInLijst says whether everybody in that relation sees a term. Those
// between the resident and the municipality are for them.
func ZietTermijnInLijst(r Relatie, t dossier.Termijn) bool {
	onderling := []string{dossier.TermijnIngebreke, dossier.TermijnDwangsom, dossier.TermijnBezwaar, dossier.TermijnAntwoord, dossier.TermijnBob, dossier.TermijnBeroep, dossier.TermijnHoorzitting}
	soort, _, _ := strings.Cut(t.ID, "_") // of several of a kind: "bezwaar_12"
	switch {
	case behandelt(r) || r == Zelf:
		return true
	case r == GeenRelatie || r == Noodhulp || isVoorbij(r):
		return false
	}
	return !slices.Contains(onderling, t.ID) && !slices.Contains(onderling, soort)
}

// ZietInLijst says whether everybody in that relation may read what a task is
// in a list.
func ZietInLijst(r Relatie, t dossier.Taak) bool {
	return r == Zelf || t.Deel != Zorg && !isVoorbij(r)
}

// FaseVoor is the step of the chain as somebody in that relation may know it:
// whose part is over does not hear that moving on has begun.
func FaseVoor(r Relatie, f dossier.Fase) dossier.Fase {
	if isVoorbij(r) && f == dossier.FaseUitstroom {
		return dossier.FaseVerblijf
	}
	return f
}

// ZietStand says whether somebody in that relation may know how the case stands
// beside its facts: what to notice, what counts now, whose turn it is.
func ZietStand(r Relatie) bool { return r != GeenRelatie && !isVoorbij(r) }
