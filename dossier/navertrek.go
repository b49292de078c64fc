package dossier

import (
	"cmp"

	"halfweg/kader"
	"halfweg/taal"
)

// NaVertrek returns who answers for a resident who left: whoever took him over,
// and until then the house, with the person who stays involved, and the
// municipality (VNG § 3.2.5 and 6.5, Regionaal afwegingskader § 4.7; EXIT-04,
// EXIT-08). Between leaving and handover it is never nobody. It is empty for
// somebody who lives in a house, never did, or died.
func (d Dossier) NaVertrek() []Partij {
	if d.Vertrek == nil || d.Overleden != nil {
		return nil
	}
	if o := d.Overgedragen(); o != nil {
		return []Partij{{Naam: o.Inhoud.Naar, Organisatie: o.Inhoud.Organisatie}}
	}
	huis := d.partij(kader.Safehouse)
	huis.Organisatie, huis.Persoon = cmp.Or(d.Vertrek.Huis, d.Huis), d.Vertrek.Betrokken
	return []Partij{huis, d.partij(kader.Gemeente)}
}

// opgevangen reports whether somebody who left early is no longer on his own:
// handed over, or known to be somewhere with a follow-up that was agreed
// (EXIT-04, EXIT-05, EXIT-08).
func (d Dossier) opgevangen() bool {
	switch {
	case d.Gezocht() != "":
		return false
	case !d.Vertrek.voortijdig() || d.Overleden != nil || d.Overgedragen() != nil:
		return true
	}
	return nr(d.VervolgNaExit) > d.Vertrek.Nr
}

// overdrachtHangt reports whether somebody left while a handover was offered
// that is neither refused nor done.
func (d Dossier) overdrachtHangt() bool {
	for _, x := range d.Overdrachten {
		if d.Vertrek != nil && x.Nr > d.sinds() && x.Warm == nil && (x.Antwoord == nil || x.Aanvaard()) {
			return d.Overleden == nil && d.Overgedragen() == nil
		}
	}
	return false
}

// exitZonderBesluit reports whether somebody had to leave while the municipality
// has not approved that.
func (d Dossier) exitZonderBesluit() bool {
	b := d.Exitbesluit()
	return d.Vertrek.gedwongen() && (b == nil || !b.Inhoud.Akkoord)
}

// magLoslaten refuses to close while somebody is being looked for, or left early
// and nobody took over: nobody leaves the system for nowhere (EXIT-04, EXIT-08).
func (d Dossier) magLoslaten() error {
	switch {
	case d.Gezocht() != "":
		return weiger(bronExit, taal.T("Niemand weet nog waar de inwoner is.", "Nobody knows yet where the resident is."),
			taal.T("Leg vast waar de inwoner is, of draag de zoektocht over aan iemand anders.", "Record where the resident is, or hand the search over to somebody else."))
	case d.Vertrek != nil && !d.opgevangen():
		return weiger(bronExit, taal.T("De inwoner is eerder vertrokken en niemand heeft het overgenomen.", "The resident left early and nobody has taken over."),
			taal.T("Leg de warme overdracht vast, of wat er na het vertrek met de inwoner is afgesproken.", "Record the handover in person, or what was agreed with the resident after leaving."))
	}
	return nil
}

// klaarNaVertrek reports whether nothing is left to do for somebody who left:
// he is not on his own, no aftercare goes on, and he was asked how he fares
// after a year.
func (d Dossier) klaarNaVertrek() bool {
	return d.Vertrek != nil && d.opgevangen() && !d.overdrachtHangt() && d.Nazorg == nil && d.opgevolgd("12") > 0
}
