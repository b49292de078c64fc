package web

import (
	"slices"

	"halfweg/app"
	"halfweg/dossier"
)

// besluitKaarten are the decisions of a dossier, newest first, and on top a
// proposal that waits for one.
func besluitKaarten(v *verzoek, z *app.Zaak, n namen) []besluitKaart {
	d := z.Dossier
	var ks []besluitKaart
	for _, b := range d.Besluiten {
		f, ok := d.Feit(b.Nr)
		if !ok {
			continue
		}
		k := besluitKaart{Titel: dossier.SoortVan(f.Inhoud).Titel.In(v.taal), Naast: n.wie(b.Door) + ", " + b.Op.Lang(v.taal), Waarden: besluitWaarden(z, f, n, v)}
		if mandaat := feitWaarden(dossier.SoortVan(f.Inhoud), f.Inhoud, n, v.taal); b.Soort != "beslissing_op_bezwaar_gegeven" {
			k.Waarden = append(k.Waarden, slices.DeleteFunc(mandaat, func(w feitVeldWaarde) bool { return w.Naam != "mandaat" })...)
		}
		k.verzonden(v, b)
		ks = append(ks, k)
	}
	slices.Reverse(ks)
	return append(voorstelKaarten(v, z, n), ks...)
}

// verzonden says whether a decision has effect yet (Awb art. 3:40), with the
// letter as it went out.
func (k *besluitKaart) verzonden(v *verzoek, b dossier.Besluit) {
	if b.Verzonden == nil {
		k.Stand = merkje{v.T("Nog niet verzonden", "Not sent yet"), "warn", "let-op"}
		return
	}
	k.Stand = merkje{v.T("Verzonden op ", "Sent on ") + b.Verzonden.Op.Lang(v.taal), "ok", "brief"}
	if b.Verzonden.Inhoud.Document != "" {
		k.Brief = "/documenten/" + b.Verzonden.Inhoud.Document
	}
}

// voorstelKaarten are the proposals nobody decided on yet.
func voorstelKaarten(v *verzoek, z *app.Zaak, n namen) (ks []besluitKaart) {
	d := z.Dossier
	wacht := merkje{v.T("Wacht op een besluit", "Waits for a decision"), "info", "klok"}
	if w := d.Wijzigingsvoorstel(); w != nil && w.Besluit == nil {
		ks = append(ks, besluitKaart{Titel: v.T("Voorstel voor een wijziging", "Proposal for a change"), Naast: n.wie(w.Door) + ", " + w.Op.Lang(v.taal), Stand: wacht,
			Waarden: feitWaarden(dossier.SoortMet("wijziging_voorgesteld"), &w.Inhoud, n, v.taal)})
	}
	if x := d.Voorstel; x != nil && d.Beschikking == nil {
		ks = append(ks, besluitKaart{Titel: v.T("Voorstel", "Proposal"), Naast: n.wie(x.Door) + ", " + x.Op.Lang(v.taal), Stand: wacht,
			Waarden: feitWaarden(dossier.SoortMet("besluit_voorgesteld"), &x.Inhoud, n, v.taal)})
	}
	return ks
}

// bezwaarKaarten are the objections and appeals, newest first.
func bezwaarKaarten(v *verzoek, z *app.Zaak, n namen) (ks []bezwaarKaart) {
	d := z.Dossier
	for _, b := range d.Bezwaren {
		k := bezwaarKaart{Titel: v.T("Bezwaar van ", "Objection of ") + b.Op.Lang(v.taal), Stand: bezwaarStand(v, z, b),
			Waarden: feitWaarden(dossier.SoortMet("bezwaar_ontvangen"), &b.Inhoud, n, v.taal)}
		tijdig, waarom := d.Tijdig(b, dossier.Omgeving{Kader: z.Kader, Wet: v.s.App.Wet})
		k.Waarden = append(k.Waarden, feitVeldWaarde{Label: v.T("Op tijd", "In time"), Waarde: jaNee(v, tijdig) + ". " + waarom.Uitleg.In(v.taal), Lang: true})
		if b.Behandeling != nil {
			k.Waarden = append(k.Waarden, feitVeldWaarde{Label: v.T("Behandelaar", "Handled by"), Waarde: n.van(b.Behandeling.Inhoud.Behandelaar)})
		}
		if b.Zitting != nil {
			k.Waarden = append(k.Waarden, feitVeldWaarde{Label: v.T("Gehoord", "Heard"), Waarde: b.Zitting.Op.Lang(v.taal)})
		}
		ks = append(ks, k)
	}
	for _, b := range d.Beroepen {
		k := bezwaarKaart{Titel: v.T("Beroep van ", "Appeal of ") + b.Op.Lang(v.taal), Waarden: feitWaarden(dossier.SoortMet("beroep_ingesteld"), &b.Inhoud, n, v.taal),
			Stand: merkje{v.T("Bij de rechtbank", "Before the court"), "info", "klok"}}
		if b.Uitspraak != nil {
			k.Stand = merkje{v.T("Uitspraak op ", "Ruling on ") + b.Uitspraak.Op.Lang(v.taal), "", "vink"}
			k.Waarden = append(k.Waarden, feitWaarden(dossier.SoortMet("uitspraak_ontvangen"), &b.Uitspraak.Inhoud, n, v.taal)...)
		}
		ks = append(ks, k)
	}
	slices.Reverse(ks)
	return ks
}

// bezwaarStand says how far an objection is.
func bezwaarStand(v *verzoek, z *app.Zaak, b dossier.Bezwaar) merkje {
	switch {
	case b.Ingetrokken != nil:
		return merkje{v.T("Ingetrokken op ", "Withdrawn on ") + b.Ingetrokken.Op.Lang(v.taal), "", "kruis"}
	case !b.Open():
		veld, _ := dossier.SoortMet("beslissing_op_bezwaar_gegeven").Veld("uitkomst")
		o, _ := veld.Optie(b.Beslissing.Inhoud.Uitkomst)
		return merkje{o.Tekst.In(v.taal) + ", " + b.Beslissing.Op.Lang(v.taal), "ok", "vink"}
	}
	id := dossier.TermijnBob + "_" + aantal(b.Nr)
	for _, t := range z.Termijnen {
		if t.ID == id && t.Loopt() {
			l := looptijdVan(t.Begin, t.Uiterlijk, z.Vandaag, v.taal)
			return merkje{l.Woorden + v.T(", beslissen uiterlijk ", ", decide by ") + t.Uiterlijk.Lang(v.taal), l.Toon, "klok"}
		}
	}
	return merkje{v.T("Wacht op een beslissing", "Waits for a decision"), "info", "klok"}
}
