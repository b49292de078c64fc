package dossier

import (
	"slices"

	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// takenregelsVerblijf are the duties of placement that are the same for every
// framework.
var takenregelsVerblijf = []taakregel{
	{id: "plaatsing", feit: "plaatsing_gedaan", bron: plaatsingGedaan.Bron, eisen: []string{"PROC-18"}, wie: kader.Safehouse, termijn: TermijnPlaatsing,
		wat:    taal.T("Laat de inwoner in het huis komen wonen en leg de dag vast", "Have the resident move into the house and record the day"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.heeftRecht() || len(d.Verblijven) > 0 }, gedaan: Dossier.eersteVerblijf},
}

// eersteVerblijf returns the number of the fact of the first placement, 0 for
// none.
func (d Dossier) eersteVerblijf() int {
	if len(d.Verblijven) == 0 {
		return 0
	}
	return d.Verblijven[0].Nr
}

// takenVerblijf are the tasks of placement and stay that the law or the work itself asks.
func (d Dossier) takenVerblijf(termijnen []Termijn, o Omgeving) []Taak {
	return slices.Concat(d.takenVolgens(termijnen, o, takenregelsVerblijf...), d.takenEvaluatie(termijnen), d.takenBehoefte(), d.takenElders(),
		d.takenMaatregel(termijnen), d.takenCalamiteit(), d.takenKlacht(termijnen))
}

// binnenVerblijf lets a task lapse that is for somebody who lives in the house.
func (d Dossier) binnenVerblijf(t Taak) Taak {
	if d.Vertrek != nil && t.Stand != TaakKlaar {
		t.Stand = TaakVervallen
	}
	return t
}

// metTermijn gives a task the term with that id, if there is one.
func (t Taak) metTermijn(termijnen []Termijn, id string) Taak {
	if i := metID(termijnen, id); i >= 0 {
		t.Termijn = &termijnen[i]
	}
	return t
}

// meteen gives a task that has to be done at once the day that began (A10).
func (t Taak) meteen(op termijn.Datum) Taak {
	t.Termijn = &Termijn{ID: TermijnDirect, Titel: t.Wat, Streef: true, Termijn: termijn.Termijn{Begin: op, Bron: t.Bron}}
	return t
}

// takenEvaluatie are the agreed evaluations, one task each (MON-03).
func (d Dossier) takenEvaluatie(termijnen []Termijn) (ts []Taak) {
	for _, x := range d.afgesprokenEvaluaties() {
		t := Taak{ID: evaluatieID(x.Dag), Feit: "evaluatie_gehouden", Bron: bronEvaluatie, Eisen: []string{"MON-03", "DDL-08"}, Wie: d.partij(kader.Safehouse), Zij: true,
			Wat: taal.T("Evalueer samen op "+x.Dag.Lang(taal.NL), "Evaluate together on "+x.Dag.Lang(taal.EN))}
		ts = append(ts, d.binnenVerblijf(d.stand(t.metTermijn(termijnen, t.ID), nr(x.Gehouden))))
	}
	return ts
}

// takenBehoefte ask the municipality to look again when the need for care changed
// lastingly: without it the decision cannot be changed, and whether it must be
// nobody knows (Wmo 2015 art. 2.3.9; MON-01, DEC-08).
func (d Dossier) takenBehoefte() (ts []Taak) {
	for _, x := range d.Zorgbehoefte {
		t := Taak{ID: "behoefte_" + getal(x.Nr), Feit: "heronderzoek_gehouden", Bron: "Wmo 2015 art. 2.3.9", Eisen: []string{"MON-01", "DEC-08"}, Wie: d.partij(kader.Consulent), Zij: true,
			Wat: taal.T("Onderzoek of de hulp nog past nu de zorgbehoefte is veranderd", "Look again whether the support still fits now that the need for care changed")}
		ts = append(ts, d.binnenVerblijf(d.stand(t.meteen(x.Op), d.laatsteNa(t.Feit, x.Nr))))
	}
	return ts
}

// takenElders ask the municipality what it pays while somebody stays elsewhere.
func (d Dossier) takenElders() (ts []Taak) {
	for _, x := range d.Elders {
		t := Taak{ID: "elders_" + getal(x.Nr), Feit: "verblijf_elders_beantwoord", Bron: bronElders, Eisen: []string{"MON-02"}, Wie: d.partij(kader.Gemeente), Zij: true,
			Wat: taal.T("Zeg of de dagen elders worden betaald", "Say whether the days elsewhere are paid")}
		ts = append(ts, d.stand(t, nr(x.Antwoord)))
	}
	return ts
}

// takenMaatregel are what follows a measure. A talk is told, and asks no more.
func (d Dossier) takenMaatregel(termijnen []Termijn) (ts []Taak) {
	for _, m := range d.Maatregelen {
		if m.Inhoud.Soort != MaatregelGesprek {
			ts = append(ts, d.bevestigen(m))
		}
		if m.Bevestigd != nil && m.Bevestigd.Inhoud.Overgenomen {
			ts = append(ts, d.overnameVoorstellen(m), d.overnemen(m))
		}
		if !m.Inhoud.Herziening.IsZero() {
			t := Taak{ID: herzieningID(m.Nr), Feit: "maatregel_herzien", Bron: bronMaatregel, Eisen: []string{"MON-04"}, Wie: d.partij(kader.Safehouse), Zij: true,
				Wat: taal.T("Bekijk de maatregel opnieuw", "Look at the measure again")}
			ts = append(ts, d.binnenVerblijf(d.stand(t.metTermijn(termijnen, t.ID), nr(m.Herzien))))
		}
		if m.Inhoud.Soort == MaatregelTimeOut {
			t := Taak{ID: timeOutID(m.Nr), Feit: "time_out_beeindigd", Bron: bronMaatregel, Eisen: []string{"MON-04", "EXIT-04"}, Wie: d.partij(kader.Safehouse), Zij: true,
				Wat: taal.T("Leg vast of de inwoner terug is na de time-out", "Record whether the resident is back after the time-out")}
			ts = append(ts, d.binnenVerblijf(d.stand(t.metTermijn(termijnen, t.ID), nr(m.Beeindigd))))
		}
	}
	return ts
}

func (d Dossier) bevestigen(m Maatregel) Taak {
	t := Taak{ID: "maatregel_bevestigen_" + getal(m.Nr), Feit: "maatregel_bevestigd", Bron: bronMaatregel, Eisen: []string{"MON-04", "MON-05"}, Wie: d.partij(kader.Gemeente), Zij: true,
		Wat: taal.T("Bevestig dat de gemeente de maatregel kent", "Acknowledge that the municipality knows of the measure")}
	return d.binnenVerblijf(d.stand(t.meteen(m.Op), nr(m.Bevestigd)))
}

// overnameVoorstellen asks for the proposal that goes before the decision on a
// time-out the municipality took over: who decides can only adopt one.
func (d Dossier) overnameVoorstellen(m Maatregel) Taak {
	t := Taak{ID: "time_out_voorstel_" + getal(m.Nr), Feit: "wijziging_voorgesteld", Bron: "Wmo 2015 art. 2.3.10", Eisen: []string{"MON-05", "DEC-08"}, Zij: true,
		Wie: d.partij(kader.Consulent), Wat: taal.T("Stel voor het besluit tijdelijk in te trekken tijdens de time-out", "Propose to withdraw the decision temporarily during the time-out")}
	return d.binnenVerblijf(d.stand(t.meteen(m.Bevestigd.Op), d.laatsteNa(t.Feit, m.Bevestigd.Nr)))
}

// overnemen asks for the decision that goes with a time-out the municipality
// took over (Wmo 2015 art. 2.3.10).
func (d Dossier) overnemen(m Maatregel) Taak {
	t := Taak{ID: "time_out_besluit_" + getal(m.Nr), Feit: "beschikking_gewijzigd", Bron: "Wmo 2015 art. 2.3.10", Eisen: []string{"MON-05", "DEC-08"}, Zij: true,
		Wie: Partij{Kant: kader.Gemeente, Rol: Teamleider}, Wat: taal.T("Besluit over de tijdelijke intrekking tijdens de time-out", "Decide on the temporary withdrawal during the time-out"),
		Waarom: d.wachtOpWijziging()}
	return d.binnenVerblijf(d.stand(t.meteen(m.Bevestigd.Op), d.laatsteNa(t.Feit, m.Bevestigd.Nr)))
}

// laatsteNa returns the number of the last fact of a kind recorded after fact
// nr, 0 for none.
func (d Dossier) laatsteNa(soort string, nr int) int {
	for _, f := range slices.Backward(d.gelden) {
		if f.Nr > nr && f.Inhoud.soort().Naam == soort {
			return f.Nr
		}
	}
	return 0
}

// takenCalamiteit are the reports to the supervisor (Wmo 2015 art. 3.4).
func (d Dossier) takenCalamiteit() (ts []Taak) {
	for _, x := range d.Incidenten {
		if !x.Inhoud.Calamiteit && x.Gemeld == nil {
			continue
		}
		t := Taak{ID: "calamiteit_" + getal(x.Nr), Feit: "calamiteit_gemeld", Bron: bronCalamiteit, Eisen: []string{"ROLE-10", "DDL-13"}, Wie: d.partij(kader.Safehouse), Zij: true,
			Wat: taal.T("Meld de calamiteit meteen aan de toezichthouder", "Report the calamity to the supervisor immediately")}
		ts = append(ts, d.stand(t.meteen(x.Op), nr(x.Gemeld)))
	}
	return ts
}

// takenKlacht are the complaints, each with whom it was filed with.
func (d Dossier) takenKlacht(termijnen []Termijn) (ts []Taak) {
	for _, x := range d.Klachten {
		t := Taak{ID: klachtID(x.Nr), Feit: "klacht_afgehandeld", Bron: bronKlacht, Eisen: []string{"ROLE-08"}, Wie: d.partij(kantVan(x.Inhoud.Aan)), Zij: true,
			Wat: taal.T("Handel de klacht af en laat de inwoner weten wat eruit komt", "Deal with the complaint and tell the resident what comes of it")}
		ts = append(ts, d.stand(t.metTermijn(termijnen, t.ID), nr(x.Afgehandeld)))
	}
	return ts
}
