package dossier

import (
	"encoding/json"
	"slices"
	"time"

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
			taal.T("Vul een andere dag of inhoud in, of kies dat dit niet is gebeurd.", "Enter another day or content, or choose that this did not happen.")).bij("vervalt")
	case len(c.Inhoud) > 0:
		if _, err := Lees(oud.Inhoud.soort().Naam, c.Inhoud); err != nil {
			return binnen("inhoud", err)
		}
	}
	return eerste(d.magCorrigeren(oud, f, o), d.magNa(f, o))
}

// magCorrigeren keeps four eyes and the decision what they were: a verdict is
// corrected by who gave it, and not after seeing the other one; nothing that a
// decision rests on changes under it.
func (d Dossier) magCorrigeren(oud, f Feit, o Omgeving) error {
	c := f.Inhoud.(*FeitGecorrigeerd)
	_, oordeel := oud.Inhoud.(*OordeelGegeven)
	_, verschil := oud.Inhoud.(*VerschilBesproken)
	_, voorstel := oud.Inhoud.(*BesluitVoorgesteld)
	_, nood := oud.Inhoud.(*NoodtoegangGenomen)
	besloten := slices.ContainsFunc(d.Wijzigingen, func(w Wijziging) bool { return w.Nr == oud.Nr && w.Besluit != nil })
	switch {
	case nood:
		return weiger(bronNood, taal.T("Dat iemand noodtoegang nam, blijft staan zoals het was.", "That somebody took emergency access stays as it was."),
			taal.T("Plaats een notitie als er iets bij te zeggen is.", "Place a note if there is something to add.")).bij("feit")
	case oordeel && oud.Door.Persoon != f.Door.Persoon:
		return weiger("Awb art. 3:2", taal.T("Dit is het oordeel van een ander.", "This is somebody else's verdict."),
			taal.T("Vraag wie het gaf om het te corrigeren.", "Ask who gave it to correct it.")).bij("feit")
	case oordeel && len(d.GeldendeOordelen()) > 1 && (c.Vervalt || len(c.Inhoud) > 0):
		return weiger(o.bronVierOgen(), taal.T("Beide oordelen zijn ingeleverd, dus u kent het andere.", "Both verdicts have been handed in, so you know the other one."),
			taal.T("Leg een ander inzicht vast in het gesprek over het verschil.", "Record a new insight in the talk over the difference.")).bij("feit")
	case besloten || d.Beschikking != nil && (oordeel || verschil || voorstel):
		return weiger("Awb art. 3:41; Wmo 2015 art. 2.3.10", taal.T("Hierop is al beslist.", "This has been decided on already."),
			taal.T("Neem een nieuw besluit als het anders moet.", "Take a new decision if it has to change.")).bij("feit")
	}
	return nil
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
	feiten := append(d.Feiten(), f)
	voor, na := afgekeurd(d.feiten, o), afgekeurd(feiten, o)
	for _, g := range geldend(feiten) {
		w := na[g.Nr]
		switch {
		case w == nil || voor[g.Nr] != nil:
			continue
		case g.Nr == c.Feit:
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
// recorded one after the other as they count now. What was corrected is known
// since its correction.
func afgekeurd(feiten []Feit, o Omgeving) map[int]*Weigering {
	bekend := map[int]time.Time{}
	for _, f := range feiten {
		if c, ok := f.Inhoud.(*FeitGecorrigeerd); ok {
			bekend[c.Feit] = f.Vastgelegd
		}
	}
	fout := map[int]*Weigering{}
	var d Dossier
	gelden := geldend(feiten)
	for i, f := range gelden {
		if f.Inhoud.soort() == &feitGecorrigeerd {
			continue
		}
		if op, ok := bekend[f.Nr]; ok {
			f.Vastgelegd = op
		}
		if w, ok := d.mag(f, o).(*Weigering); ok {
			fout[f.Nr] = w
		}
		f.Inhoud.doe(&d, f)
		d.feiten, d.gelden = gelden[:i+1], gelden[:i+1]
	}
	return fout
}

func (c *FeitGecorrigeerd) doe(*Dossier, Feit) {}
