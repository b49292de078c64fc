package dossier

import (
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// takenVertrek are the tasks of moving on, leaving and aftercare that the law or
// the work itself asks.
func (d Dossier) takenVertrek(termijnen []Termijn, o Omgeving) (ts []Taak) {
	ts = append(ts, d.takenExitoverleg(termijnen)...)
	ts = append(ts, d.taakExitbesluit()...)
	ts = append(ts, d.taakZoeken()...)
	ts = append(ts, d.takenVolgens(termijnen, o, takenregelsUitstroom...)...)
	ts = append(ts, d.takenOverdracht()...)
	ts = append(ts, d.takenVolgens(termijnen, o, takenregelsNazorg...)...)
	return append(ts, d.taakGevraagd()...)
}

// taakGevraagd is for the municipality that was held responsible, or asked to
// take over: law and frameworks set it no number of days, so that it is due at
// once (A10). Its team leader hears of the question, and answers or has it done.
func (d Dossier) taakGevraagd() []Taak {
	v, ok := d.gevraagd()
	if !ok {
		return nil
	}
	t := Taak{ID: "verantwoordelijkheid_gevraagd", Feit: "verantwoordelijkheid_beantwoord", Bron: bronVerantwoordelijk, Eisen: []string{"JUR-04", "JUR-07"}, Zij: true,
		Wie: Partij{Kant: kader.Gemeente, Rol: Teamleider, Gemeente: v.gemeente},
		Wat: taal.T("Zeg of uw gemeente verantwoordelijk is voor deze inwoner", "Say whether your municipality is responsible for this resident")}
	return []Taak{d.stand(t.meteen(v.op), nr(d.beantwoord()))}
}

var takenregelsUitstroom = []taakregel{
	{id: "reactie_uitstroomplan", feit: "uitstroomplan_akkoord", bron: bronUitstroom, eisen: []string{"OUT-03"}, wie: kader.Inwoner, mag: true, zij: true,
		wat:    taal.T("Lees uw uitstroomplan en zeg wat u ervan vindt", "Read your outflow plan and say what you think of it"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Uitstroomplan != nil && d.hier(d.Uitstroomplan.Nr) }, gedaan: Dossier.planAkkoordNr},
	{id: "einde_verblijf", feit: "uitgestroomd", bron: bronUitstroom, eisen: []string{"EXIT-09"}, wie: kader.Safehouse, zij: true, termijn: TermijnGeplandEinde,
		wat:    taal.T("Leg vast dat de inwoner het safehouse heeft verlaten", "Record that the resident has left the safehouse"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Verblijf() != nil && d.heeftRecht() || d.Vertrek != nil }, gedaan: Dossier.vertrekNr, wacht: Dossier.wachtOpUitstroom},
}

var takenregelsNazorg = []taakregel{
	{id: "verantwoordelijkheid_antwoord", feit: "verantwoordelijkheid_beantwoord", bron: bronVerantwoordelijk, eisen: []string{"JUR-04", "JUR-07"}, wie: kader.Gemeente, zij: true,
		wat:    taal.T("Vraag de andere gemeente of zij verantwoordelijk is, en leg het antwoord vast", "Ask the other municipality whether it is responsible, and record the answer"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Gevraagd() != "" }, gedaan: func(d Dossier) int { return nr(d.beantwoord()) }},
	{id: "geschil_adviseur", feit: "geschil_voorgelegd", bron: bronVerantwoordelijk, eisen: []string{"JUR-04"}, wie: kader.Gemeente, zij: true,
		wat:    taal.T("Leg het geschil voor aan de regionaal adviseur", "Submit the dispute to the regional adviser"),
		speelt: Dossier.geweigerd, gedaan: func(d Dossier) int { return d.voorgelegd(stapAdviseur) }},
	{id: "geschil_commissie", feit: "geschil_voorgelegd", bron: bronVerantwoordelijk, eisen: []string{"JUR-04"}, wie: kader.Gemeente, mag: true, zij: true,
		wat:    taal.T("Leg het geschil voor aan de geschillencommissie", "Submit the dispute to the disputes committee"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.voorgelegd(stapAdviseur) > 0 }, gedaan: func(d Dossier) int { return d.voorgelegd(stapCommissie) }},
	{id: "overname", feit: "verantwoordelijkheid_overeengekomen", bron: bronVerantwoordelijk, eisen: []string{"JUR-07"}, wie: kader.Gemeente, zij: true,
		wat:    taal.T("Spreek met de andere gemeente af vanaf wanneer zij verantwoordelijk is", "Agree with the other municipality from when it is responsible"),
		speelt: Dossier.overnameSpeelt, gedaan: Dossier.overnameNr},
	{id: "nazorg", feit: "nazorg_gestart", bron: bronNazorg, eisen: []string{"OUT-10"}, wie: kader.Safehouse, mag: true, zij: true,
		wat: taal.T("Geef de inwoner nazorg, als die dat wil", "Give the resident aftercare, if he wants that"),
		speelt: func(d Dossier, o Omgeving) bool {
			return d.Vertrek != nil && (!d.Vertrek.gedwongen() || o.begeleidingNaExit())
		}, gedaan: func(d Dossier) int { return nr(d.Nazorg) }},
	{id: "nazorgindicatie", feit: "nazorg_gestart", bron: bronNazorg, eisen: []string{"JUR-12", "OUT-10"}, wie: kader.Gemeente, zij: true,
		wat:    taal.T("Regel de indicatie voor de nazorg", "Arrange the indication for the aftercare"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Nazorg != nil && d.Nazorg.Inhoud.Door != nazorgKliniek }, gedaan: Dossier.indicatieNr},
	{id: TermijnOpvolging6, feit: "opvolging_gedaan", bron: opvolgingGedaan.Bron, eisen: []string{"OUT-09"}, wie: kader.Gemeente, zij: true, termijn: TermijnOpvolging6,
		wat:    taal.T("Vraag een half jaar na het vertrek hoe het gaat", "Ask half a year after leaving how things are"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Vertrek != nil }, gedaan: func(d Dossier) int { return d.opgevolgd("6") }},
	{id: TermijnOpvolging12, feit: "opvolging_gedaan", bron: opvolgingGedaan.Bron, eisen: []string{"OUT-09"}, wie: kader.Gemeente, zij: true, termijn: TermijnOpvolging12,
		wat:    taal.T("Vraag een jaar na het vertrek hoe het gaat", "Ask a year after leaving how things are"),
		speelt: func(d Dossier, _ Omgeving) bool { return d.Vertrek != nil }, gedaan: func(d Dossier) int { return d.opgevolgd("12") }},
}

// hier reports whether a fact is of the stays that follow on each other up to
// now: what was planned in an earlier stay says nothing of this one.
func (d Dossier) hier(nr int) bool {
	v := d.aaneen()
	return v != nil && nr > v.Nr
}

func (d Dossier) planAkkoordNr() int { return nr(d.Uitstroomplan.Akkoord) }

func (d Dossier) vertrekNr() int {
	if d.Vertrek == nil {
		return 0
	}
	return d.Vertrek.Nr
}

func (d Dossier) wachtOpUitstroom(Omgeving) taal.Tekst {
	if d.wilWeg() {
		return taal.Tekst{}
	}
	return taal.T("De uitstroom is nog niet begonnen.", "Moving on has not begun yet.")
}

// geweigerd reports whether the municipality that was asked said no.
func (d Dossier) geweigerd(Omgeving) bool {
	a := d.beantwoord()
	return a != nil && !a.Inhoud.Aanvaardt
}

// overnameSpeelt reports whether the review after a year pointed to another
// municipality.
func (d Dossier) overnameSpeelt(Omgeving) bool {
	return d.Herziening != nil && d.Herziening.Inhoud.Uitkomst == herzienOver
}

// overnameNr returns the number of the agreement made since the review.
func (d Dossier) overnameNr() int {
	if n := nr(d.Verantwoordelijk); n > d.Herziening.Nr {
		return n
	}
	return 0
}

func (d Dossier) indicatieNr() int {
	if !d.Nazorg.Inhoud.Indicatie {
		return 0
	}
	return d.Nazorg.Nr
}

// direct is a term of something due at once (A10): it has a beginning only.
func direct(t Taak, op termijn.Datum) *Termijn {
	return &Termijn{ID: TermijnDirect, Titel: t.Wat, Streef: true, Termijn: termijn.Termijn{Begin: op, Bron: t.Bron}}
}

// taakExitbesluit asks the municipality for its decision while somebody may
// have to leave, or had to.
func (d Dossier) taakExitbesluit() []Taak {
	op, speelt := termijn.Datum{}, false
	if x := d.Dreigt(); x != nil && gedwongen(x.Inhoud.Grond) {
		op, speelt = x.Op, true
	} else if d.Vertrek.gedwongen() {
		op, speelt = d.Vertrek.Op, true
	}
	if !speelt {
		return nil
	}
	t := Taak{ID: "exitbesluit", Feit: "exitbesluit_genomen", Bron: bronExitbesluit, Eisen: []string{"EXIT-05", "EXIT-08"}, Wie: Partij{Kant: kader.Gemeente, Rol: Teamleider},
		Wat: taal.T("Beslis over de exit en regel het vervolg", "Decide on the exit and arrange what follows")}
	t.Termijn = direct(t, op)
	return []Taak{d.stand(t, nr(d.Exitbesluit()))}
}

// taakZoeken is for the person who keeps looking. It stands on the main line
// until it is known where the resident is.
func (d Dossier) taakZoeken() []Taak {
	wie, gevonden := d.Gezocht(), 0
	if v := d.Verblijfplaats; wie == "" && d.Vertrek != nil && nr(v) > d.Vertrek.Nr {
		gevonden = v.Nr
	}
	if wie == "" && gevonden == 0 {
		return nil
	}
	t := Taak{ID: "zoeken", Feit: "verblijfplaats_bekend", Bron: bronExit, Eisen: []string{"EXIT-08", "EXIT-04"}, Wie: d.persoon(wie),
		Wat: taal.T("Blijf zoeken tot bekend is waar de inwoner is", "Keep looking until it is known where the resident is")}
	t.Termijn = direct(t, d.Vertrek.Op)
	return []Taak{d.stand(t, gevonden)}
}

// persoon returns somebody in the capacity in which he last acted in this
// dossier, and who never did as one of the house. Of a municipality that no
// longer handles the case it is the one that does.
func (d Dossier) persoon(id string) Partij {
	p := d.partij(kader.Safehouse)
	kant := map[Rol]kader.Partij{Consulent: kader.Consulent, Teamleider: kader.Gemeente, Regiebehandelaar: kader.Kliniek}
	for _, f := range d.feiten {
		if k, elders := kant[f.Door.Rol]; elders && f.Door.Persoon == id {
			p = Partij{Kant: k, Rol: f.Door.Rol, Organisatie: f.Door.Organisatie}
		}
	}
	if (p.Rol == Consulent || p.Rol == Teamleider) && d.weggegaan(id) {
		return d.partij(kader.Gemeente)
	}
	p.Persoon = id
	return p
}

// takenOverdracht are the answer to each handover that was offered, and the
// talk when the answer was yes.
func (d Dossier) takenOverdracht() (ts []Taak) {
	for _, x := range d.Overdrachten {
		if x.Nr <= d.sinds() {
			continue
		}
		antwoord := Taak{ID: "overdracht_" + getal(x.Nr), Feit: "overdracht_beantwoord", Bron: bronUitstroom, Eisen: []string{"OUT-04"}, Wie: d.partij(kader.Safehouse), Zij: true,
			Wat: taal.T("Vraag of "+x.Inhoud.Naar+" de inwoner overneemt, en leg het antwoord vast", "Ask whether "+x.Inhoud.Naar+" takes the resident over, and record the answer")}
		ts = append(ts, d.stand(antwoord, nr(x.Antwoord)))
		if !x.Aanvaard() {
			continue
		}
		gesprek := Taak{ID: "warme_overdracht_" + getal(x.Nr), Feit: "warme_overdracht_gedaan", Bron: warmeOverdrachtGedaan.Bron, Eisen: []string{"OUT-04", "EXIT-04"}, Wie: d.partij(kader.Safehouse), Zij: true,
			Wat: taal.T("Draag de inwoner over in een gesprek met "+x.Inhoud.Naar, "Hand the resident over in a talk with "+x.Inhoud.Naar)}
		ts = append(ts, d.stand(gesprek, nr(x.Warm)))
	}
	return ts
}
