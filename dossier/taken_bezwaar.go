package dossier

import (
	"halfweg/kader"
	"halfweg/taal"
)

var bobTitel = taal.T("Beslissing op bezwaar", "Decision on the objection")

// takenBezwaar are the tasks of decisions after the first and objection that the
// law or the work itself asks.
func (d Dossier) takenBezwaar(termijnen []Termijn, o Omgeving) (ts []Taak) {
	for i, w := range d.Wijzigingen {
		ts = append(ts, d.taakWijziging(w, i == len(d.Wijzigingen)-1, o))
	}
	for _, b := range d.Besluiten {
		if b.Soort == beschikkingGegeven.Naam {
			continue
		}
		t := Taak{ID: "verzending_" + getal(b.Nr), Feit: "beschikking_verzonden", Bron: "Awb art. 3:41", Wie: d.partij(kader.Consulent),
			Wat: verzendTitels[b.Soort]}
		ts = append(ts, d.stand(t, nr(b.Verzonden)))
	}
	for _, b := range d.Bezwaren {
		ts = append(ts, d.takenVanBezwaar(b, termijnen)...)
	}
	return append(ts, d.taakBeeindigen()...)
}

// taakBeeindigen asks the municipality to end the decision of somebody who left
// before its last day: until then a house could still claim on it.
func (d Dossier) taakBeeindigen() []Taak {
	r := d.recht()
	if d.Vertrek == nil || d.Overleden != nil || r == nil || !r.Tot.Na(d.Vertrek.Op) && r.Nr < d.Vertrek.Nr {
		return nil
	}
	t := Taak{ID: "besluit_beeindigen", Feit: "wijziging_voorgesteld", Bron: "Wmo 2015 art. 2.3.10 lid 1 onder e", Wie: d.partij(kader.Consulent), Zij: true,
		Wat: taal.T("Stel voor het besluit te beëindigen: de inwoner woont er niet meer", "Propose to end the decision: the resident no longer lives there")}
	gedaan := 0
	if r.Nr > d.Vertrek.Nr {
		gedaan = r.Nr
	}
	return []Taak{d.stand(t, gedaan)}
}

var verzendTitels = map[string]taal.Tekst{
	beschikkingGewijzigd.Naam:       taal.T("Verzend het gewijzigde besluit", "Send the changed decision"),
	beslissingOpBezwaarGegeven.Naam: taal.T("Verzend de beslissing op bezwaar", "Send the decision on the objection"),
}

// taakWijziging is to decide on a proposal. One that was replaced by a later
// proposal lapses.
func (d Dossier) taakWijziging(w Wijziging, laatste bool, o Omgeving) Taak {
	t := Taak{ID: "besluit_" + getal(w.Nr), Feit: "beschikking_gewijzigd", Bron: beschikkingGewijzigd.Bron, Eisen: []string{"DEC-08"}, Wie: d.partij(kader.Gemeente),
		Wat: taal.T("Beslis op de voorgestelde wijziging", "Decide on the change proposed")}
	t.Wie.Rol, t.Wie.Persoon = Teamleider, ""
	f := Feit{Gebeurd: later(w.Op, d.laatsteDag())}
	if x, is := d.magNaKennismaking(w.Inhoud.naar(d), f, o).(*Weigering); is {
		t.Waarom = x.Reden
	}
	t = d.stand(t, nr(w.Besluit))
	if !laatste && w.Besluit == nil {
		t.Stand = TaakVervallen
	}
	return t
}

// wachtOpWijziging is why a change cannot be decided on yet: who decides adopts a
// proposal.
func (d Dossier) wachtOpWijziging() taal.Tekst {
	if d.Wijzigingsvoorstel() != nil {
		return taal.Tekst{}
	}
	return taal.T("Er is nog geen voorstel voor een wijziging.", "There is no proposal for a change yet.")
}

// takenVanBezwaar are the steps of one objection. Whoever handles it does them;
// who takes the decision is never who took the one objected to.
func (d Dossier) takenVanBezwaar(b Bezwaar, termijnen []Termijn) []Taak {
	n := "_" + getal(b.Nr)
	bevestig := Taak{ID: "bevestiging_bezwaar" + n, Feit: "ontvangst_bevestigd", Bron: "Awb art. 6:14", Wie: d.partij(kader.Gemeente), Zij: true,
		Wat: taal.T("Bevestig de ontvangst van het bezwaar", "Confirm receipt of the objection")}
	wijsAan := Taak{ID: "behandelaar_bezwaar" + n, Feit: "bezwaar_in_behandeling", Bron: "Awb art. 10:3 lid 3", Wie: Partij{Kant: kader.Gemeente, Rol: Teamleider},
		Wat: taal.T("Wijs aan wie het bezwaar behandelt", "Assign who handles the objection")}
	hoor := Taak{ID: "hoorzitting" + n, Feit: "hoorzitting_gehouden", Bron: "Awb art. 7:2", Wie: Partij{Kant: kader.Gemeente, Rol: Consulent},
		Wat: taal.T("Hoor wie bezwaar maakt", "Hear who objects")}
	nodigUit := Taak{ID: "uitnodiging_bezwaar" + n, Feit: hoorzittingGepland.Naam, Bron: hoorzittingGepland.Bron, Wie: hoor.Wie, Zij: true,
		Wat: taal.T("Nodig wie bezwaar maakt uit voor de hoorzitting", "Invite who objects to the hearing")}
	if u := b.Uitnodiging; u != nil {
		hoor.Wat = taal.T("Hoor wie bezwaar maakt ("+u.Inhoud.Tijd+", "+u.Inhoud.Plaats+")", "Hear who objects ("+u.Inhoud.Tijd+", "+u.Inhoud.Plaats+")")
		hoor = hoor.metTermijn(termijnen, hoor.ID)
	}
	beslis := Taak{ID: TermijnBob + n, Feit: "beslissing_op_bezwaar_gegeven", Bron: "Awb art. 7:10 en 7:11", Wie: Partij{Kant: kader.Gemeente, Rol: Teamleider},
		Wat: taal.T("Beslis op het bezwaar", "Decide on the objection")}
	behandeld := b.Behandeling
	if nr(behandeld) < d.Overgenomen {
		behandeld = nil // by the municipality before this one
	}
	if behandeld != nil {
		hoor.Wie.Persoon = behandeld.Inhoud.Behandelaar
		nodigUit.Wie = hoor.Wie
	} else {
		hoor.Waarom = taal.T("Er is nog niet aangewezen wie het bezwaar behandelt.", "Nobody has been assigned to handle the objection yet.")
		nodigUit.Waarom = hoor.Waarom
	}
	if b.Zitting == nil {
		beslis.Waarom = taal.T("Wie bezwaar maakt, is nog niet gehoord. Alleen een bezwaar dat niet-ontvankelijk is, kan zonder.", "Who objects has not been heard yet. Only an objection that is inadmissible can do without.")
	}
	if i := metID(termijnen, beslis.ID); i >= 0 {
		beslis.Termijn = &termijnen[i]
	}
	ts := []Taak{d.stand(bevestig, nr(b.Bevestigd)), d.stand(wijsAan, nr(behandeld)), d.stand(nodigUit, nr(b.Uitnodiging)), d.stand(hoor, nr(b.Zitting)), d.stand(beslis, b.besliste())}
	for i := range ts {
		if ts[i].Stand != TaakKlaar && (!b.Open() || ts[i].ID == nodigUit.ID && b.Zitting != nil) {
			ts[i].Stand = TaakVervallen
		}
	}
	return ts
}

// besliste returns the number of the decision on an objection, 0 while it has to
// be taken, or taken again.
func (b Bezwaar) besliste() int {
	if b.Opnieuw != nil {
		return 0
	}
	return nr(b.Beslissing)
}
