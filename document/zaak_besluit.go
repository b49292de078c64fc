package document

import (
	"strings"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// Beschikking is the decision as taken, or as proposed when it is not taken
// yet, so that who signs reads exactly what goes out. The error is a
// *dossier.Weigering when nothing is proposed.
func (z Zaak) Beschikking() (Document, error) {
	d := z.Dossier
	b, mandaat := dossier.BesluitVoorgesteld{}, z.Mandaat
	switch {
	case d.Melding == nil || d.Aanvraag == nil:
		return Document{}, nogNiet(taal.T("Er is nog geen aanvraag.", "There is no application yet."), taal.T("Leg eerst de aanvraag vast.", "Record the application first."))
	case d.Beschikking != nil:
		b, mandaat = d.Beschikking.Besluit, d.Beschikking.Inhoud.Mandaat
	case d.Voorstel != nil:
		b = d.Voorstel.Inhoud
	default:
		return Document{}, nogNiet(taal.T("Er is nog geen besluit voorgesteld.", "No decision has been proposed yet."), taal.T("Leg eerst een voorstel vast.", "Record a proposal first."))
	}
	in := BeschikkingInvoer{Brief: z.Brief, Strekking: Strekking(b.Strekking), Melding: d.Melding.Op, Aanvraag: d.Aanvraag.Op, Mandaat: mandaat,
		Beoordelaars: len(d.GeldendeOordelen()), Redenen: b.Redenen, Gronden: z.gronden(b), Alternatieven: z.alternatieven(), Afwijking: b.Afwijking}
	if d.Onderzoek != nil {
		in.Verslag = d.Onderzoek.Op
	}
	if b.Afwijkend(d) {
		in.Advies = z.keuze("oordeel_gegeven", "advies", d.Advies())
	}
	if z.Omgeving.Wet != nil {
		in.Bezwaar = z.Omgeving.Wet.Termijn(termijn.Bezwaar, z.Datum)
	}
	in.Kader, in.Voorwaarden = z.toets()
	switch in.Strekking {
	case Toekennen:
		in.Toekenning = z.toekenning(b)
	case AndereHulp:
		in.Ondersteuning = z.keuze("besluit_voorgesteld", "vorm", b.Vorm)
	}
	return Beschikking(in), nil
}

func (z Zaak) toekenning(b dossier.BesluitVoorgesteld) Toekenning {
	t := Toekenning{
		Vorm: strings.ToLower(z.keuze("besluit_voorgesteld", "vorm", b.Vorm)), VormReden: b.VormReden, MetVerblijf: z.metVerblijf(b),
		Aanbieder: z.naam(b.Huis), Plaats: z.HuisPlaats, Kwaliteit: z.Kwaliteit, Begin: b.Begin, Eind: b.Begin.Maanden(b.Maanden).Plus(-1),
		Levering: z.keuze("besluit_voorgesteld", "leveringsvorm", b.Leveringsvorm), LeveringReden: b.LeveringReden, BudgetReden: b.BudgetReden, Overbrugging: b.Overbrugging,
		Terugwerkend: b.Terugwerkend.Reden, Langer: b.Langer.Reden,
	}
	if g, ok := z.Dossier.Gegeven("guidance_hours_per_week"); ok {
		t.Uren, _ = g.Waarde.Any().(int)
	}
	if z.Omgeving.Wet != nil {
		t.Uitstroombericht = z.Omgeving.Wet.Termijn(termijn.Uitstroombericht, t.Eind).Uiterlijk
	}
	if k := z.Omgeving.Kader; k != nil {
		for _, m := range k.Proces.Evaluaties.Waarde {
			t.Evaluaties = append(t.Evaluaties, b.Begin.Maanden(m))
		}
		if u := k.Proces.Urgentie; u.Gezet && !u.Waarde {
			t.GeenUrgentie = u.Tekst.In(z.Taal) + " (" + k.Titel.In(z.Taal) + ", " + kleineLetter(u.Bron) + ")"
		}
	}
	return t
}

// metVerblijf reports whether the municipality provides the stay too: what was
// established about the house, or else what the form says (DEF-09, DEF-11).
func (z Zaak) metVerblijf(b dossier.BesluitVoorgesteld) bool {
	if g, ok := z.Dossier.Gegeven("stay_included"); ok {
		if ja, ok := g.Waarde.Any().(bool); ok {
			return ja
		}
	}
	return b.Vorm == dossier.VormBeschermdWonen
}

// gronden are the grounds of a refusal. A criterion of the framework gives its
// own name to it.
func (z Zaak) gronden(b dossier.BesluitVoorgesteld) (gs []Grond) {
	for _, g := range b.Gronden {
		uit := Grond{Artikel: g.Artikel, Reden: g.Reden}
		if k := z.Omgeving.Kader; k != nil && g.Criterium != "" {
			if c := k.Criterium(g.Criterium); c != nil {
				uit.Titel = c.Titel.In(z.Taal)
			}
		}
		gs = append(gs, uit)
	}
	return gs
}

// regels splits what somebody typed as a list: one item a line, without the
// mark he put before it.
func regels(s string) (out []string) {
	for _, r := range strings.Split(s, "\n") {
		if r = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(r), "-*•")); r != "" {
			out = append(out, r)
		}
	}
	return out
}
