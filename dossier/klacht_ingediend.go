package dossier

import (
	"halfweg/kader"
	"halfweg/taal"
)

// KlachtIngediend is a complaint of the resident, or of somebody for him. A
// provider has its own way to deal with complaints, a municipality that of the
// Awb (Wmo 2015 art. 3.2, Awb art. 9:1).
type KlachtIngediend struct {
	Over string `json:"over"`
	Aan  string `json:"aan"` // who deals with it
	Wat  string `json:"wat"`
}

// KlachtAfgehandeld is what came of a complaint (Awb art. 9:12).
type KlachtAfgehandeld struct {
	Klacht   int    `json:"klacht"` // number of the fact that filed it
	Uitkomst string `json:"uitkomst"`
	Wat      string `json:"wat"`
}

// Klacht is a complaint with its outcome, if there is one.
type Klacht struct {
	Gedaan[KlachtIngediend]
	Afgehandeld *Gedaan[KlachtAfgehandeld]
}

const (
	bronKlacht        = "Wmo 2015 art. 3.2; Awb art. 9:1"
	klachtIngetrokken = "ingetrokken"
)

// klachtPartijen are those a complaint can be about, and who deal with it.
var klachtPartijen = []Optie{
	optie("safehouse", "Het safehouse", "The safehouse"), optie("gemeente", "De gemeente", "The municipality"), optie("kliniek", "De kliniek", "The clinic"),
}

var klachtIngediend = Soort{
	Naam:   "klacht_ingediend",
	Titel:  taal.T("Klacht ingediend", "Complaint filed"),
	Doen:   taal.T("Klacht indienen", "File a complaint"),
	Uitleg: taal.T("Bent u ergens niet tevreden over? Dan kunt u een klacht indienen. Dat heeft geen gevolgen voor uw plek. De gemeente en het huis lezen uw klacht.", "Are you not satisfied about something? Then you can file a complaint. It does not affect your place. The municipality and the house read your complaint."),
	Bron:   bronKlacht, Eisen: []string{"ROLE-08", "QUA-01"},
	Deel: DeelVerblijf, Door: doorIedereen, Meldt: MeldtGewoon, NaSluiting: true,
	Velden: []Veld{
		{Naam: "over", Label: taal.T("Over wie gaat de klacht?", "Whom is the complaint about?"), Type: Keuze, Opties: append(klachtPartijen[:len(klachtPartijen):len(klachtPartijen)], optie("ander", "Iemand anders", "Somebody else")), Verplicht: true},
		{Naam: "aan", Label: taal.T("Wie moet de klacht behandelen?", "Who has to deal with the complaint?"), Type: Keuze, Opties: klachtPartijen, Verplicht: true},
		{Naam: "wat", Label: taal.T("Wat is er gebeurd, en wat wilt u?", "What happened, and what do you want?"), Type: Alinea, Verplicht: true},
	},
	nieuw: func() Inhoud { return &KlachtIngediend{} },
}

var klachtAfgehandeld = Soort{
	Naam:   "klacht_afgehandeld",
	Titel:  taal.T("Klacht afgehandeld", "Complaint dealt with"),
	Doen:   taal.T("Klacht afhandelen", "Deal with a complaint"),
	Uitleg: taal.T("Schrijf op wat u heeft onderzocht, wat u ervan vindt en wat u verandert. De inwoner leest dit.", "Write down what you examined, what you think of it and what you change. The resident reads this."),
	Bron:   "Wmo 2015 art. 3.2; Awb art. 9:12", Eisen: []string{"ROLE-08", "QUA-01"},
	Deel: DeelVerblijf, Door: doorIedereen, Meldt: MeldtGewoon, NaSluiting: true,
	Velden: []Veld{
		{Naam: "klacht", Label: taal.T("Welke klacht?", "Which complaint?"), Type: FeitNr, Soorten: []string{"klacht_ingediend"}, Verplicht: true},
		{Naam: "uitkomst", Label: taal.T("Uitkomst", "Outcome"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("gegrond", "De klacht is terecht", "The complaint is justified"), optie("deels", "De klacht is voor een deel terecht", "The complaint is justified in part"),
			optie("ongegrond", "De klacht is niet terecht", "The complaint is not justified"), optie("opgelost", "In een gesprek opgelost", "Settled in a talk"),
			optie(klachtIngetrokken, "De inwoner trekt de klacht in", "The resident withdraws the complaint")}},
		{Naam: "wat", Label: taal.T("Wat is onderzocht en wat verandert er?", "What was examined and what changes?"), Type: Alinea, Verplicht: true},
	},
	nieuw: func() Inhoud { return &KlachtAfgehandeld{} },
}

func (k *KlachtIngediend) soort() *Soort   { return &klachtIngediend }
func (k *KlachtAfgehandeld) soort() *Soort { return &klachtAfgehandeld }

func (k *KlachtIngediend) mag(Dossier, Feit, Omgeving) error { return nil }

func (k *KlachtIngediend) doe(d *Dossier, f Feit) {
	d.Klachten = append(d.Klachten, Klacht{Gedaan: gedaan(f, k)})
}

func (k *KlachtAfgehandeld) mag(d Dossier, f Feit, _ Omgeving) error {
	x := d.klacht(k.Klacht)
	if err := magKiezen(x != nil, len(d.Klachten) > 0, bronKlacht, "klacht",
		taal.T("Er is geen klacht ingediend.", "No complaint was filed."), taal.T("Leg eerst de klacht vast.", "Record the complaint first.")); err != nil {
		return err
	}
	switch wie := kantVan(x.Inhoud.Aan); {
	case x.Afgehandeld != nil:
		return weiger(bronKlacht, taal.T("Deze klacht is al afgehandeld op "+x.Afgehandeld.Op.Lang(taal.NL)+".", "This complaint was dealt with already on "+x.Afgehandeld.Op.Lang(taal.EN)+"."),
			taal.T("Dien een nieuwe klacht in als het niet is opgelost.", "File a new complaint if it was not settled.")).bij("klacht")
	case k.Uitkomst == klachtIngetrokken && f.Door.Rol == Inwoner:
	case !handelt(f.Door.Rol, wie):
		return weiger(bronKlacht, taal.T("Deze klacht wordt door een ander behandeld.", "Somebody else deals with this complaint."),
			taal.T("Wacht op het antwoord, of trek de klacht in als die van u is.", "Wait for the answer, or withdraw the complaint if it is yours.")).bij("klacht")
	}
	return nietVoor(f, x.Op, taal.T("de klacht", "the complaint"), bronKlacht)
}

func (k *KlachtAfgehandeld) doe(d *Dossier, f Feit) {
	if x := d.klacht(k.Klacht); x != nil {
		g := gedaan(f, k)
		x.Afgehandeld = &g
	}
}

func (d Dossier) klacht(nr int) *Klacht {
	for i := range d.Klachten {
		if d.Klachten[i].Nr == nr {
			return &d.Klachten[i]
		}
	}
	return nil
}

// handelt reports whether a role acts for that party.
func handelt(r Rol, kant kader.Partij) bool {
	return r == rolVanKant[kant] || kant == kader.Gemeente && r == Teamleider
}
