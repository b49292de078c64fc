package toegang

import (
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/kader"
)

// Mag says whether ik may record a kind of fact in a dossier. The kind itself
// says which roles may; here that becomes: somebody in that role who is party
// to this dossier.
func Mag(ik Ik, p Partijen, s *dossier.Soort) Antwoord {
	r := RelatieVan(ik, p)
	switch {
	case r == GeenRelatie:
		return nee("T10")
	case !slices.Contains(s.Door, ik.Rol):
		return nee("T12")
	case r == BetrokkenGemeente && !slices.Contains(vanBetrokkene, s.Naam):
		return nee("T08")
	}
	return ja("T12")
}

// vanBetrokkene lists what another municipality may record: its say in who is
// responsible.
var vanBetrokkene = []string{
	"verantwoordelijkheid_geclaimd", "verantwoordelijkheid_betwist", "verantwoordelijkheid_overeengekomen",
	"verantwoordelijkheid_beantwoord", "geschil_voorgelegd",
}

// MagGegeven says whether ik may state a fact a framework asks for: the
// municipality records what anybody tells it, others state what the framework
// asks of them.
func MagGegeven(ik Ik, g *kader.Gegeven) Antwoord {
	kant := map[dossier.Rol]kader.Partij{dossier.Regiebehandelaar: kader.Kliniek, dossier.Safehousemedewerker: kader.Safehouse, dossier.Inwoner: kader.Inwoner}
	if k, buiten := kant[ik.Rol]; buiten && !slices.Contains(g.Door, k) {
		return nee("T12")
	}
	return ja("T12")
}

// ZietTaak says whether ik sees a task: his own, or one of the main line in a
// part of the record whose state he knows. Who handles the dossier, or is it
// about, sees all; of a task that tells of somebody's health who handles it sees
// what the resident consents to.
func ZietTaak(ik Ik, p Partijen, t dossier.Taak) bool {
	r := RelatieVan(ik, p)
	switch {
	case behandelt(r) && t.Deel == Zorg:
		b, _ := blik(ik, p, Zorg, bron{door: dossier.Wie{Organisatie: t.Wie.Organisatie, Rol: t.Wie.Rol}, op: p.Vandaag})
		return b == Alles
	case behandelt(r) || r == Zelf:
		return true
	case r == GeenRelatie:
		return false
	case t.Wie.Rol == ik.Rol:
		return t.Wie.Organisatie == "" || t.Wie.Organisatie == ik.Organisatie
	}
	s := dossier.SoortMet(t.Feit)
	return !t.Zij && t.Deel != Zorg && s != nil && tabel[r][s.Deel].blik >= Stand
}

// ZietTermijn says whether ik sees a term.
func ZietTermijn(ik Ik, p Partijen, t dossier.Termijn) bool {
	return ZietTermijnInLijst(RelatieVan(ik, p), t)
}

// ZietTermijnInLijst says whether everybody in that relation sees a term. Those
// between the resident and the municipality are for them.
func ZietTermijnInLijst(r Relatie, t dossier.Termijn) bool {
	onderling := []string{dossier.TermijnIngebreke, dossier.TermijnDwangsom, dossier.TermijnBezwaar, dossier.TermijnAntwoord, dossier.TermijnBob, dossier.TermijnBeroep, dossier.TermijnHoorzitting}
	soort, _, _ := strings.Cut(t.ID, "_") // of several of a kind: "bezwaar_12"
	return behandelt(r) || r == Zelf || r != GeenRelatie && !slices.Contains(onderling, t.ID) && !slices.Contains(onderling, soort)
}

// MagCorrigeren says whether ik may correct a recorded fact: one he sees whole,
// of a kind he could record, that is his own or of a dossier his municipality
// handles.
func MagCorrigeren(ik Ik, p Partijen, oud dossier.Feit) Antwoord {
	if mag := Mag(ik, p, dossier.SoortVan(oud.Inhoud)); !mag.Ja {
		return mag
	}
	if b, regel := ZieFeit(ik, p, oud); b != Alles || !zietZorg(ik, p, oud) {
		return nee(regel)
	}
	if zelfVastgelegd(ik, oud.Door) || behandelt(RelatieVan(ik, p)) {
		return ja("T13")
	}
	return nee("T13")
}

func behandelt(r Relatie) bool {
	return slices.Contains([]Relatie{EersteConsulent, TweedeConsulent, Collega, Leiding}, r)
}

// ZietInLijst says whether everybody in that relation may read what a task is
// in a list.
func ZietInLijst(r Relatie, t dossier.Taak) bool { return t.Deel != Zorg || r == Zelf }

// ZietEvaluatie says whether ik may read the evaluation report of a stay, made
// of what he may see: who handles the dossier, a house of it, and the resident.
func ZietEvaluatie(ik Ik, p Partijen) Antwoord {
	switch RelatieVan(ik, p) {
	case EersteConsulent, TweedeConsulent, Leiding:
		return ja("T01")
	case Huis:
		return ja("T07")
	case Zelf:
		return ja("T09")
	case GeenRelatie:
		return nee("T10")
	}
	return nee("T11")
}
