package document

import (
	"fmt"

	"halfweg/taal"
	"halfweg/termijn"
)

// AfdrukInvoer is a whole dossier, as far as the one who prints it may see it.
type AfdrukInvoer struct {
	Taal       taal.Taal
	Op         termijn.Datum // the day of printing
	Door       string        // who prints it
	Zaaknummer string
	Gemeente   string // name of the municipality, "Gemeente Hilversum"
	Inwoner    KeyValues
	Stand      KeyValues // phase, framework, consultants, house
	Termijnen  []Termijnregel
	Feiten     []Feitregel // oldest first
}

// Termijnregel is one term of a dossier.
type Termijnregel struct {
	Titel     string
	Uiterlijk termijn.Datum
	Gedaan    termijn.Datum // zero: not yet
	Bron      string
}

// Feitregel is one recorded fact, in words.
type Feitregel struct {
	Nr               int
	Titel            string
	Gebeurd          termijn.Datum
	Vastgelegd       string // when and by whom
	Bron             string
	Velden           KeyValues
	Corrigeert       int  // number of the fact it corrects
	GecorrigeerdDoor int  // number of the last fact that corrects it
	Vervallen        bool // the correction says that it did not happen
}

// Afdruk prints a dossier: who it is about, how it stands, its terms, and every
// fact in the order it was recorded, with corrections marked at both ends.
// Nothing that was recorded is left out (requirement 7.4; design section 3).
func Afdruk(in AfdrukInvoer) Document {
	s := &schrijver{Document: Document{Title: taal.T("Dossier ", "Case ").In(in.Taal) + in.Zaaknummer, Author: in.Gemeente, Number: in.Zaaknummer, Lang: in.Taal, Date: in.Op}}
	s.zet(Heading{1, s.Title})
	s.p("Afgedrukt op %s door %s. Bevat persoonsgegevens.", "Printed on %s by %s. Contains personal data.", s.dag(in.Op), in.Door)
	s.kop("De inwoner", "The resident")
	s.zet(in.Inwoner.gevuld())
	s.kop("Hoe het ervoor staat", "How it stands")
	s.zet(in.Stand.gevuld())
	s.termijnen(in.Termijnen)
	s.kop("Wat er is gebeurd", "What happened")
	for _, f := range in.Feiten {
		s.feit(f)
	}
	return s.Document
}

func (s *schrijver) termijnen(ts []Termijnregel) {
	if len(ts) == 0 {
		return
	}
	s.kop("Termijnen", "Terms")
	t := Table{Caption: s.in("Termijnen van dit dossier", "Terms of this case"), RowHead: true, Widths: []int{30, 20, 20, 30},
		Head: []string{s.in("Termijn", "Term"), s.in("Uiterlijk op", "No later than"), s.in("Gedaan op", "Done on"), s.in("Bron", "Source")}}
	for _, x := range ts {
		gedaan := s.in("nog niet", "not yet")
		if !x.Gedaan.IsZero() {
			gedaan = s.dag(x.Gedaan)
		}
		t.Rows = append(t.Rows, Row(x.Titel, s.dag(x.Uiterlijk), gedaan, x.Bron))
	}
	s.zet(t)
}

func (s *schrijver) feit(f Feitregel) {
	s.zet(Heading{3, fmt.Sprintf("%d. %s, %s", f.Nr, f.Titel, s.dag(f.Gebeurd))})
	switch {
	case f.GecorrigeerdDoor > 0 && f.Vervallen:
		s.merk(s.f("Vervallen: dit is niet gebeurd. Zie feit %d.", "Withdrawn: this did not happen. See fact %d.", f.GecorrigeerdDoor))
	case f.GecorrigeerdDoor > 0:
		s.merk(s.f("Gecorrigeerd. Zie feit %d.", "Corrected. See fact %d.", f.GecorrigeerdDoor))
	case f.Corrigeert > 0:
		s.merk(s.f("Dit corrigeert feit %d.", "This corrects fact %d.", f.Corrigeert))
	}
	kv := f.Velden.gevuld()
	s.zet(append(kv, KeyValues{{s.in("Vastgelegd", "Recorded"), f.Vastgelegd}, {s.in("Bron", "Source"), f.Bron}}.gevuld()...))
}

// merk adds a remark that must not be missed.
func (s *schrijver) merk(t string) { s.zet(Paragraph{{Text: t, Bold: true}}) }
