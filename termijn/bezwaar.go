package termijn

import "halfweg/taal"

// BeslissingOpBezwaar computes the period to decide on an objection, which
// counts from the end of the objection period and not from the objection
// itself (Awb 7:10 lid 1): six weeks, twelve with an advisory committee.
func (w *Wet) BeslissingOpBezwaar(bezwaarTot Datum, commissie bool, ws ...Wijziging) (Beslistermijn, error) {
	p := BezwaarBesluit
	if commissie {
		p = BezwaarCommissie
	}
	return w.beslis(opBezwaar, w.Regel(p, bezwaarTot), bezwaarTot, ws)
}

// Tijdig judges whether an objection is in time (Awb 6:9): received within the
// objection period, or posted within it and received within a week after.
// gepost is zero when the day of posting is not known.
func (w *Wet) Tijdig(bezwaar Termijn, ontvangen, gepost Datum) (bool, Stap) {
	eind := bezwaar.Uiterlijk
	post := w.Termijn(BezwaarPerPost, eind)
	stap := func(nl, en string) Stap { return Stap{ontvangen, post.Bron, taal.T(nl, en)} }
	switch {
	case !ontvangen.Na(eind):
		return true, Stap{ontvangen, "Awb art. 6:9 lid 1", taal.T(
			"Op tijd: ontvangen op "+ontvangen.Lang(taal.NL)+", binnen de termijn.",
			"In time: received on "+ontvangen.Lang(taal.EN)+", within the period.")}
	case ontvangen.Na(post.Uiterlijk):
		return false, stap("Te laat: ontvangen op "+ontvangen.Lang(taal.NL)+", na "+post.Uiterlijk.Lang(taal.NL)+". Verschoonbaar? Zie Awb art. 6:11.",
			"Late: received on "+ontvangen.Lang(taal.EN)+", after "+post.Uiterlijk.Lang(taal.EN)+". Excusable? See Awb art. 6:11.")
	case gepost.IsZero():
		return false, stap("Te laat, tenzij het op of voor "+eind.Lang(taal.NL)+" is gepost: kijk naar de poststempel.",
			"Late, unless it was posted on or before "+eind.Lang(taal.EN)+": look at the postmark.")
	case gepost.Na(eind):
		return false, stap("Te laat: pas gepost op "+gepost.Lang(taal.NL)+".", "Late: posted only on "+gepost.Lang(taal.EN)+".")
	}
	return true, stap("Op tijd: gepost op "+gepost.Lang(taal.NL)+" en binnen een week na de termijn ontvangen.",
		"In time: posted on "+gepost.Lang(taal.EN)+" and received within a week after the period.")
}
