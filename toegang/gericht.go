package toegang

import "halfweg/dossier"

// gerichtAan returns the organisation of the register that a fact asks
// something of, empty when it asks nobody or somebody outside the register. It is
// a fact of the stay: an offer of a handover, which the receiver must read to
// answer it (OUT-04).
func gerichtAan(f dossier.Feit) string {
	if o, is := f.Inhoud.(*dossier.OverdrachtAangeboden); is {
		return o.Organisatie
	}
	return ""
}

// gerichtTot reports whether something was asked of the organisation of ik.
func (b bron) gerichtTot(ik Ik) bool { return b.aan != "" && b.aan == ik.Organisatie }
