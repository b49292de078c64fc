package dossier

import (
	"slices"

	"halfweg/taal"
)

// kenmerkenVerblijf are what people must notice of placement and stay.
func (d Dossier) kenmerkenVerblijf([]Termijn) (ks []Kenmerk) {
	zet := func(ja bool, id, bron string, tekst taal.Tekst, eisen ...string) {
		if ja {
			ks = append(ks, Kenmerk{id, tekst, bron, eisen})
		}
	}
	zet(d.NietVerschenen != nil, "niet_verschenen", nietVerschenen.Bron, taal.T("Niet verschenen in het safehouse", "Did not arrive at the safehouse"), "PROC-18", "DDL-13")
	zet(d.Uitstroomadres != nil && d.Uitstroomadres.Inhoud.Geen, "geen_uitstroomadres", bronInstroom,
		taal.T("Geen adres voor als het misgaat", "No address for when it goes wrong"), "PLC-04")
	zet(d.Verblijf() != nil && slices.ContainsFunc(d.Maatregelen, Maatregel.Loopt), "time_out", bronMaatregel, taal.T("Time-out: tijdelijk niet in het huis", "Time-out: temporarily not in the house"), "MON-04", "MON-05")
	zet(d.positiefBevestigd(), "positieve_test", bronPositief, taal.T("Positieve test bevestigd door een tweede test", "Positive test confirmed by a second test"), "EXIT-01", "MON-05")
	zet(slices.ContainsFunc(d.Incidenten, Incident.moetGemeld), "calamiteit_niet_gemeld", bronCalamiteit, taal.T("Calamiteit nog niet gemeld aan de toezichthouder", "Calamity not reported to the supervisor yet"), "ROLE-10")
	return ks
}

const bronPositief = "VNG-handreiking § 3.2.5; Regionaal afwegingskader § 4.7"

// positiefBevestigd reports whether a second test in this stay was positive and
// the exit it may lead to was not averted since. It tells of somebody's health.
func (d Dossier) positiefBevestigd() bool {
	v := d.Verblijf()
	if v == nil {
		return false
	}
	return slices.ContainsFunc(d.Tests, func(t Gedaan[TestAfgenomen]) bool {
		return t.Nr > v.Nr && t.Inhoud.TweedeVan > 0 && t.Inhoud.Uitslag == TestPositief && d.laatsteNa(exitAfgewend.Naam, t.Nr) == 0
	})
}
