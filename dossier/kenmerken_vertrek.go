package dossier

import "halfweg/taal"

// kenmerkenVertrek are what people must notice of leaving and aftercare, the
// most urgent first.
func (d Dossier) kenmerkenVertrek(ts []Termijn) (ks []Kenmerk) {
	zet := func(ja bool, id, bron string, tekst taal.Tekst, eisen ...string) {
		if ja {
			ks = append(ks, Kenmerk{id, tekst, bron, eisen})
		}
	}
	zet(d.Overleden != nil, "overleden", overlijdenGemeld.Bron, taal.T("De inwoner is overleden: stuur geen brieven meer aan de inwoner", "The resident died: send no more letters to the resident"), "EXIT-08")
	zet(d.Gezocht() != "", "niemand_weet_waar", bronExit, taal.T("Niemand weet waar de inwoner is", "Nobody knows where the resident is"), "EXIT-08")
	zet(d.nietVeilig(), "niet_veilig", bronExit, taal.T("De inwoner is ergens waar het niet veilig is", "The resident is somewhere that is not safe"), "EXIT-08")
	if x := d.Dreigt(); x != nil {
		zet(true, "exit_dreigt", bronExit, dreigt(x.Inhoud.VeiligNu), "DDL-13", "MON-05")
	}
	zet(d.exitZonderBesluit(), "exit_zonder_besluit", bronExitbesluit, taal.T("Gedwongen vertrokken zonder instemming van de gemeente", "Had to leave without approval of the municipality"), "EXIT-08")
	zet(d.Vertrek != nil && !d.opgevangen() || d.overdrachtHangt(), "zonder_overdracht", bronExit, taal.T("Vertrokken en nog niet overgedragen", "Left and not handed over yet"), "EXIT-04", "OUT-04")
	zet(d.planGeweigerd(), "uitstroomplan_niet_eens", bronUitstroom, taal.T("De inwoner is het niet eens met het uitstroomplan", "The resident does not agree with the outflow plan"), "OUT-03", "ROLE-08")
	zet(d.inAnderHuis(), "ander_huis", overplaatsingGedaan.Bron, taal.T("De inwoner woont in een ander safehouse dan in het besluit staat", "The resident lives in another safehouse than the decision names"), "EXIT-09")
	zet(d.zonderVervolg(), "ontslag_zonder_vervolg", ontslagGegeven.Bron, taal.T("Uit de kliniek zonder dat het vervolg geregeld is", "Out of the clinic while the follow-up is not arranged"), "PROC-16", "PROC-18")
	zet(d.Nazorg != nil && d.Nazorg.Inhoud.Door != nazorgKliniek && !d.Nazorg.Inhoud.Indicatie && d.Overleden == nil, "nazorg_zonder_indicatie", bronNazorg,
		taal.T("Nazorg zonder indicatie", "Aftercare without an indication"), "JUR-12", "OUT-10")
	return ks
}

func dreigt(veilig bool) taal.Tekst {
	if veilig {
		return taal.T("Een exit dreigt", "An exit threatens")
	}
	return taal.T("Een exit dreigt en het is nu niet veilig", "An exit threatens and it is not safe now")
}

// nietVeilig reports whether somebody who left was found where he is not safe.
func (d Dossier) nietVeilig() bool {
	v := d.Verblijfplaats
	return d.Vertrek != nil && d.Overleden == nil && nr(v) > d.Vertrek.Nr && !v.Inhoud.Veilig && d.Overgedragen() == nil
}

// planGeweigerd reports whether the resident does not agree with the plan by
// which he is to leave.
func (d Dossier) planGeweigerd() bool {
	p := d.Uitstroomplan
	return d.Verblijf() != nil && p != nil && d.hier(p.Nr) && p.Akkoord != nil && !p.Akkoord.Inhoud.Eens
}

// inAnderHuis reports whether the house is not the one the decision names.
func (d Dossier) inAnderHuis() bool {
	r := d.Recht()
	return r != nil && r.Huis != "" && d.WoontIn() != "" && d.WoontIn() != r.Huis
}
