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
	zet(slices.ContainsFunc(d.Incidenten, Incident.moetGemeld), "calamiteit_niet_gemeld", bronCalamiteit, taal.T("Calamiteit nog niet gemeld aan de toezichthouder", "Calamity not reported to the supervisor yet"), "ROLE-10")
	return ks
}
