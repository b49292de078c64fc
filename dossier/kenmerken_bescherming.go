package dossier

import (
	"slices"

	"halfweg/taal"
)

// kenmerkenBescherming are what people must notice of who may not see.
func (d Dossier) kenmerkenBescherming() (ks []Kenmerk) {
	if d.AdresAf != nil {
		ks = append(ks, Kenmerk{"adres_afgeschermd", taal.T("Adres afgeschermd: noem het adres en het huis aan niemand", "Address protected: tell nobody the address or the house"), bronAdres, []string{"ROLE-08"}})
	}
	weg := d.Afgeschermd()
	if d.Consulenten != nil && d.Gesloten == nil && slices.ContainsFunc(d.Consulenten.Inhoud.personen(), func(p string) bool { return slices.Contains(weg, p) }) {
		ks = append(ks, Kenmerk{"consulent_afgeschermd", taal.T("Een consulent mag dit dossier niet zien: wijs een ander toe", "A consultant may not see this dossier: assign somebody else"), bronMedewerker, []string{"ROLE-05"}})
	}
	return ks
}
