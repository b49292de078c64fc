package dossier

// termijnenBezwaar are the terms of decisions after the first and objections: to
// object to each change, to hear and to decide on each objection, and to appeal.
func (d Dossier) termijnenBezwaar(o Omgeving) (ts []Termijn) {
	for _, b := range d.Besluiten {
		if t, ok := d.Bezwaartermijn(b.Nr, o); ok && b.Soort != beschikkingGegeven.Naam {
			ts = append(ts, t)
		}
	}
	for _, b := range d.Bezwaren {
		if t, ok := d.termijnBob(b, o); ok {
			ts = append(ts, t)
		}
		if t, ok := b.termijnHoorzitting(); ok {
			ts = append(ts, t)
		}
	}
	return ts
}

// termijnBob is the time to decide on an objection, and to decide on it again
// when the court set a day for that.
func (d Dossier) termijnBob(b Bezwaar, o Omgeving) (Termijn, bool) {
	x, ok := d.BeslissingOpBezwaar(b, o)
	if !ok {
		return Termijn{}, false
	}
	t := Termijn{ID: TermijnBob + "_" + getal(b.Nr), Titel: bobTitel, Termijn: x.Termijn, Vervallen: b.Ingetrokken != nil}
	if u := b.Opnieuw; u != nil {
		if !u.Inhoud.Tot.IsZero() {
			t.Termijn = genoemd(u.Op, u.Inhoud.Tot, uitspraakOntvangen.Bron, "")
		}
		return t, true
	}
	return gehaald(t, b.Beslissing), true
}
