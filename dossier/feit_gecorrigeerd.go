package dossier

import (
	"encoding/json"

	"halfweg/taal"
	"halfweg/termijn"
)

// FeitGecorrigeerd repairs a mistake in an earlier fact: another day, another
// content, or the fact never happened. The corrected fact stays visible and no
// longer counts as it was. A correction is not corrected: correct the original
// again, the last one counts.
type FeitGecorrigeerd struct {
	Feit    int             `json:"feit"`
	Gebeurd termijn.Datum   `json:"gebeurd,omitzero"` // zero: the day was right
	Inhoud  json.RawMessage `json:"inhoud,omitempty"` // whole new content of the same kind; empty: it was right
	Vervalt bool            `json:"vervalt,omitzero"` // it did not happen
	Reden   string          `json:"reden"`
}

var feitGecorrigeerd = Soort{
	Naam:   "feit_gecorrigeerd",
	Titel:  taal.T("Gebeurtenis gecorrigeerd", "Event corrected"),
	Doen:   taal.T("Corrigeren", "Correct"),
	Uitleg: taal.T("De oude versie blijft zichtbaar in de tijdlijn. Alles wat eruit volgt, zoals termijnen, wordt opnieuw berekend.", "The old version stays visible in the timeline. All that follows from it, such as terms, is computed again."),
	Bron:   "AVG art. 5 lid 1 onder d", Eisen: []string{"ROLE-08"},
	Deel: DeelKern, Door: doorIedereen, NaSluiting: true,
	Velden: []Veld{
		{Naam: "feit", Label: taal.T("Welke gebeurtenis?", "Which event?"), Type: FeitNr, Verplicht: true},
		{Naam: "gebeurd", Label: taal.T("Juiste dag", "Right day"), Type: Dag},
		{Naam: "inhoud", Label: taal.T("Juiste inhoud", "Right content"), Type: NieuweInhoud},
		{Naam: "vervalt", Label: taal.T("Dit is niet gebeurd", "This did not happen"), Type: JaNee},
		redenVeld("Wat was er mis?", "What was wrong?"),
	},
	nieuw: func() Inhoud { return &FeitGecorrigeerd{} },
}

func (c *FeitGecorrigeerd) soort() *Soort { return &feitGecorrigeerd }

func (c *FeitGecorrigeerd) mag(d Dossier, f Feit, o Omgeving) error {
	oud, ok := d.Feit(c.Feit)
	bron := feitGecorrigeerd.Bron
	if !ok {
		return weiger(bron, taal.T("Deze gebeurtenis staat niet in het dossier.", "This event is not in the record."),
			taal.T("Kies een gebeurtenis uit de tijdlijn.", "Choose an event from the timeline.")).bij("feit")
	}
	iets := !c.Gebeurd.IsZero() || len(c.Inhoud) > 0
	switch {
	case oud.Inhoud.soort() == &feitGecorrigeerd:
		return weiger(bron, taal.T("Een correctie wordt niet zelf gecorrigeerd.", "A correction is not corrected itself."),
			taal.T("Corrigeer de oorspronkelijke gebeurtenis opnieuw.", "Correct the original event again.")).bij("feit")
	case iets == c.Vervalt:
		return weiger(bron, taal.T("Het is niet duidelijk wat er anders moet.", "It is not clear what has to change."),
			taal.T("Vul een andere dag of inhoud in, of kies dat dit niet is gebeurd.", "Enter another day or content, or choose that this did not happen."))
	case len(c.Inhoud) > 0:
		if _, err := Lees(oud.Inhoud.soort().Naam, c.Inhoud); err != nil {
			return binnen("inhoud", err)
		}
	}
	return d.magNa(f, o)
}

// binnen puts a path before the fields of faults in a nested content.
func binnen(pad string, err error) error {
	fs, ok := err.(Fouten)
	if !ok {
		return err
	}
	for i, w := range fs {
		x := *w
		x.Veld = pad + "." + w.Veld
		fs[i] = &x
	}
	return fs
}

// magNa replays the rules over the facts as they count after correction f, and
// refuses when a fact that was allowed before no longer is.
func (d Dossier) magNa(f Feit, o Omgeving) error {
	c := f.Inhoud.(*FeitGecorrigeerd)
	feiten := geldend(append(d.Feiten(), f))
	for i := range feiten {
		if feiten[i].Nr == c.Feit {
			feiten[i].Vastgelegd = f.Vastgelegd // known from now on
		}
	}
	voor, na := afgekeurd(geldend(d.feiten), o), afgekeurd(feiten, o)
	for _, g := range feiten {
		w := na[g.Nr]
		if w == nil || voor[g.Nr] != nil {
			continue
		}
		if g.Nr == c.Feit {
			return w
		}
		s := g.Inhoud.soort()
		return weiger(w.Bron, taal.T("Na deze correctie klopt een latere gebeurtenis niet meer: "+s.Titel.NL+" op "+g.Gebeurd.Lang(taal.NL)+". "+w.Reden.NL,
			"After this correction a later event is no longer right: "+s.Titel.EN+" on "+g.Gebeurd.Lang(taal.EN)+". "+w.Reden.EN),
			taal.T("Corrigeer die gebeurtenis eerst.", "Correct that event first.")).bij("feit")
	}
	return nil
}

// afgekeurd returns, by number, the facts that would be refused when they were
// recorded one after the other.
func afgekeurd(feiten []Feit, o Omgeving) map[int]*Weigering {
	fout := map[int]*Weigering{}
	var d Dossier
	for i, f := range feiten {
		if f.Inhoud.soort() == &feitGecorrigeerd {
			continue
		}
		if w, ok := d.mag(f, o).(*Weigering); ok {
			fout[f.Nr] = w
		}
		f.Inhoud.doe(&d, f)
		d.feiten = feiten[:i+1]
	}
	return fout
}

func (c *FeitGecorrigeerd) doe(*Dossier, Feit) {}
