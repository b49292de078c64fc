package document

import (
	"strings"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// geenBezwaar is the answer when there is no objection to write about.
func geenBezwaar() error {
	return nogNiet(taal.T("Er is nog geen bezwaar.", "There is no objection yet."), taal.T("Leg eerst het bezwaar vast.", "Record the objection first."))
}

// Bezwaarbevestiging is the receipt of the objection that was confirmed last, or
// else of the oldest that was not confirmed. The error is a *dossier.Weigering
// when there is none.
func (z Zaak) Bezwaarbevestiging() (Document, error) {
	b := z.teBevestigen()
	if b == nil {
		return Document{}, geenBezwaar()
	}
	tijdig, _ := z.Dossier.Tijdig(*b, z.Omgeving)
	in := BezwaarbevestigingInvoer{Brief: z.aanBezwaarmaker(*b), Ontvangen: b.Op, Tijdig: tijdig}
	if t, ok := z.Dossier.Bezwaartermijn(b.Inhoud.Besluit, z.Omgeving); ok {
		in.Tot = t.Uiterlijk
	}
	if x := z.Dossier.Besluit(b.Inhoud.Besluit); x != nil {
		in.Besluit = x.Op
	}
	if h := b.Behandeling; h != nil {
		in.Behandelaar, in.Commissie = z.naam(h.Inhoud.Behandelaar), h.Inhoud.Commissie
	}
	if t, ok := z.Dossier.BeslissingOpBezwaar(*b, z.Omgeving); ok {
		in.Beslissing = t.Uiterlijk
	}
	return Bezwaarbevestiging(in), nil
}

// teBevestigen returns that objection. They are confirmed oldest first.
func (z Zaak) teBevestigen() *dossier.Bezwaar {
	bs, i := z.Dossier.Bezwaren, 0
	for j := range bs {
		if bs[j].Bevestigd != nil {
			i = j
		}
	}
	if len(bs) == 0 {
		return nil
	}
	return &bs[i]
}

// OpBezwaar is the last decision on an objection. The error is a
// *dossier.Weigering when none was taken.
func (z Zaak) OpBezwaar() (Document, error) {
	var b *dossier.Bezwaar
	for i := range z.Dossier.Bezwaren {
		x := &z.Dossier.Bezwaren[i]
		if x.Beslissing != nil && (b == nil || x.Beslissing.Nr > b.Beslissing.Nr) {
			b = x
		}
	}
	if b == nil {
		return Document{}, nogNiet(taal.T("Er is nog niet op een bezwaar beslist.", "No objection was decided on yet."), taal.T("Beslis eerst.", "Decide first."))
	}
	x := b.Beslissing.Inhoud
	in := OpBezwaarInvoer{Brief: z.aanBezwaarmaker(*b), Bezwaar: b.Op, Uitkomst: Bezwaaruitkomst(x.Uitkomst), Strekking: Strekking(x.Strekking), Redenen: x.Redenen, Mandaat: x.Mandaat, Toekenning: z.alsnog(x)}
	if y := z.Dossier.Besluit(b.Inhoud.Besluit); y != nil {
		in.Besluit = y.Op
	}
	switch h := b.Zitting; {
	case h != nil && h.Inhoud.Afgezien:
		in.Afgezien = h.Inhoud.Verslag
	case h != nil:
		in.Gehoord = h.Op
	}
	if z.Omgeving.Wet != nil {
		in.Beroep = z.Omgeving.Wet.Termijn(termijn.Beroep, z.Datum)
	}
	return OpBezwaar(in), nil
}

// alsnog is what a decision on an objection grants or changes.
func (z Zaak) alsnog(x dossier.BeslissingOpBezwaarGegeven) Toekenning {
	if x.Strekking == dossier.Toekennen {
		return z.toekenning(dossier.BesluitVoorgesteld{Strekking: x.Strekking, Vorm: x.Vorm, VormReden: x.VormReden, Huis: x.Huis, Begin: x.Begin, Maanden: x.Maanden, Leveringsvorm: x.Leveringsvorm})
	}
	t := Toekenning{Vorm: strings.ToLower(z.vorm(x.Vorm)), VormReden: x.VormReden, Aanbieder: z.naam(x.Huis), Begin: x.Begin, Levering: z.keuze("besluit_voorgesteld", "leveringsvorm", x.Leveringsvorm)}
	begin := x.Begin
	if r := z.Dossier.Recht(); begin.IsZero() && r != nil {
		begin = r.Van
	}
	if x.Maanden > 0 && !begin.IsZero() {
		t.Eind = begin.Maanden(x.Maanden).Plus(-1)
	}
	return t
}
