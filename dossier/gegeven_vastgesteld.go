package dossier

import (
	"errors"
	"slices"
	"strings"

	"halfweg/kader"
	"halfweg/taal"
)

// GegevenVastgesteld states one fact the framework asks for: a value, not
// applicable, or unknown again. A judged fact carries reasons.
type GegevenVastgesteld struct {
	Gegeven  string `json:"gegeven"`
	Stand    string `json:"stand"`
	Waarde   Waarde `json:"waarde,omitzero"`
	Redenen  string `json:"redenen,omitzero"`
	Document string `json:"document,omitzero"`
}

// What can be said of a fact.
const (
	StandBekend   = "bekend"
	StandNvt      = "niet_van_toepassing"
	StandOnbekend = "onbekend"
)

var gegevenVastgesteld = Soort{
	Naam:   "gegeven_vastgesteld",
	Titel:  taal.T("Gegeven vastgesteld", "Fact established"),
	Doen:   taal.T("Gegeven vaststellen", "Establish a fact"),
	Uitleg: taal.T("Leg vast wat u weet en waarom. Onbekend mag ook: een uitsluiting geldt nooit op iets wat onbekend is.", "Record what you know and why. Unknown is allowed too: an exclusion never applies to something unknown."),
	Bron:   "Wmo 2015 art. 2.3.2 lid 4; Awb art. 3:2", Eisen: []string{"PROC-14", "ADM-16"},
	Deel: DeelOnderzoek, Door: doorIedereen,
	Velden: []Veld{
		{Naam: "gegeven", Label: taal.T("Gegeven", "Fact"), Type: Gegevensnaam, Verplicht: true},
		{Naam: "stand", Label: taal.T("Is het bekend?", "Is it known?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(StandBekend, "Ja", "Yes"), optie(StandNvt, "Niet van toepassing", "Not applicable"), optie(StandOnbekend, "Nog onbekend", "Not known yet")}},
		{Naam: "waarde", Label: taal.T("Antwoord", "Answer"), Type: Gegevenswaarde, Klinisch: true},
		{Naam: "redenen", Label: taal.T("Redenen", "Reasons"), Type: Alinea, Klinisch: true},
		documentVeld,
	},
	nieuw: func() Inhoud { return &GegevenVastgesteld{} },
}

func (g *GegevenVastgesteld) soort() *Soort { return &gegevenVastgesteld }

func (g *GegevenVastgesteld) mag(d Dossier, f Feit, o Omgeving) error {
	bron := gegevenVastgesteld.Bron
	if err := eerste(d.magNaMelding(f, bron), d.magVoorBeschikking()); err != nil {
		return err
	}
	if g.Stand == StandBekend == g.Waarde.IsZero() {
		return weiger(bron, taal.T("Antwoord en stand passen niet bij elkaar.", "Answer and state do not match."),
			taal.T("Geef een antwoord, of kies onbekend of niet van toepassing zonder antwoord.", "Give an answer, or choose unknown or not applicable without one.")).bij("waarde")
	}
	if o.Kader == nil {
		return nil
	}
	return g.past(o.Kader)
}

// past checks the answer against what the framework asks.
func (g *GegevenVastgesteld) past(k *kader.Kader) error {
	err := k.Zet(k.GeenFeiten(), g.Gegeven, g.plat())
	i := slices.IndexFunc(k.Gegevens, func(x *kader.Gegeven) bool { return x.ID == g.Gegeven })
	if i < 0 {
		return weiger(k.Titel.NL, taal.T("Dit kader vraagt niet naar dit gegeven.", "This framework does not ask for this fact."),
			taal.T("Kies een gegeven uit de lijst.", "Choose a fact from the list.")).bij("gegeven")
	}
	vraag := k.Gegevens[i]
	bron := k.Titel.NL + " " + vraag.Bron
	if fout := (*kader.Fout)(nil); errors.As(err, &fout) {
		return weiger(bron, zin(fout.Wat), zin(fout.Uitweg)).bij("waarde")
	}
	if vraag.Beoordeeld && g.Stand != StandOnbekend && g.Redenen == "" {
		return weiger(bron, taal.T("Dit is een oordeel; daar horen redenen bij.", "This is a judgement; it needs reasons."),
			taal.T("Schrijf op waarop u uw oordeel baseert.", "Write down what your judgement rests on.")).bij("redenen")
	}
	return nil
}

// plat is the answer as package kader reads it.
func (g *GegevenVastgesteld) plat() any {
	switch g.Stand {
	case StandNvt:
		return kader.NVTTekst
	case StandOnbekend:
		return nil
	}
	return g.Waarde.Any()
}

// zin makes a fault of another package a sentence.
func zin(t taal.Tekst) taal.Tekst { return taal.T(hoofdletter(t.NL)+".", hoofdletter(t.EN)+".") }

func hoofdletter(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func (g *GegevenVastgesteld) doe(d *Dossier, f Feit) {
	d.stel(g.Gegeven, f, Gegeven{Waarde: g.Waarde, Stand: g.Stand, Redenen: g.Redenen, Document: g.Document})
}
