package dossier

import (
	"encoding/json"
	"slices"
	"strconv"

	"halfweg/taal"
)

// MedewerkerAfgeschermd: for this employee the dossier does not exist, because
// he knows the resident, or has harmed him (AVG art. 5 lid 1 onder f; Awb art.
// 2:4). He is not told.
type MedewerkerAfgeschermd struct {
	Medewerker string `json:"medewerker"`
	Verzoek    string `json:"verzoek"` // whose wish it is: "inwoner", "medewerker", "gemeente"
	Reden      string `json:"reden,omitzero"`
}

// MedewerkerAfschermingOpgeheven lets somebody see the dossier again as his
// role says.
type MedewerkerAfschermingOpgeheven struct {
	Afscherming int    `json:"afscherming"` // number of the fact
	Reden       string `json:"reden"`
}

// Afscherming is an employee who does not see the dossier, until it was lifted.
type Afscherming struct {
	Gedaan[MedewerkerAfgeschermd]
	Opgeheven bool
}

const bronMedewerker = "AVG art. 5 lid 1 onder f; Awb art. 2:4"

// verzoekGemeente: nobody asked, the municipality decides it itself.
const verzoekGemeente = "gemeente"

var medewerkerAfgeschermd = Soort{
	Naam:  "medewerker_afgeschermd",
	Titel: taal.T("Medewerker afgeschermd", "Employee shut out"),
	Doen:  taal.T("Medewerker afschermen", "Shut out an employee"),
	Uitleg: taal.T("Deze medewerker ziet het dossier niet meer, ook niet in lijsten en bij zoeken. Hij hoort dat niet van Halfweg. Was hij consulent in dit dossier, wijs dan een ander toe.",
		"This employee no longer sees the dossier, in lists and searches neither. Halfweg does not tell him. If he was a consultant in this dossier, assign somebody else."),
	Bron: bronMedewerker, Eisen: []string{"ROLE-08"},
	Deel: DeelBescherming, Door: doorGemeente, Vooraf: true, NaSluiting: true, Meldt: MeldtDirect,
	Velden: []Veld{
		{Naam: "medewerker", Label: taal.T("Wie mag het dossier niet zien?", "Who may not see the dossier?"), Type: Persoon, Verplicht: true},
		{Naam: "verzoek", Label: taal.T("Wie vraagt dit?", "Who asks for this?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("inwoner", "De inwoner", "The resident"), optie("medewerker", "De medewerker zelf", "The employee himself"), optie(verzoekGemeente, "De gemeente", "The municipality")}},
		{Naam: "reden", Label: taal.T("Reden", "Reason"), Hulp: taal.T("De inwoner hoeft geen reden te geven.", "The resident need not give a reason."), Type: Alinea},
	},
	nieuw: func() Inhoud { return &MedewerkerAfgeschermd{} },
}

var medewerkerAfschermingOpgeheven = Soort{
	Naam:   "medewerker_afscherming_opgeheven",
	Titel:  taal.T("Afscherming van een medewerker opgeheven", "Shutting out of an employee lifted"),
	Doen:   taal.T("Afscherming van een medewerker opheffen", "Lift the shutting out of an employee"),
	Uitleg: taal.T("De medewerker ziet het dossier weer zoals zijn rol dat toelaat. Overleg eerst met de inwoner.", "The employee sees the dossier again as his role allows. Talk with the resident first."),
	Bron:   bronMedewerker, Eisen: []string{"ROLE-08"},
	Deel: DeelBescherming, Door: []Rol{Teamleider}, Vooraf: true, NaSluiting: true, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "afscherming", Label: taal.T("Welke afscherming?", "Which one?"), Type: FeitNr, Soorten: []string{"medewerker_afgeschermd"}, Verplicht: true},
		redenVeld("Waarom kan dit?", "Why is this possible?"),
	},
	nieuw: func() Inhoud { return &MedewerkerAfschermingOpgeheven{} },
}

func (m *MedewerkerAfgeschermd) soort() *Soort          { return &medewerkerAfgeschermd }
func (m *MedewerkerAfschermingOpgeheven) soort() *Soort { return &medewerkerAfschermingOpgeheven }

func (m *MedewerkerAfgeschermd) mag(d Dossier, f Feit, _ Omgeving) error {
	switch {
	case slices.Contains(d.Afgeschermd(), m.Medewerker):
		return weiger(bronMedewerker, taal.T("Deze medewerker ziet het dossier al niet.", "This employee does not see the dossier already."),
			taal.T("U hoeft niets te doen.", "You need not do anything.")).bij("medewerker")
	case m.Verzoek == verzoekGemeente && f.Door.Rol != Teamleider:
		return weiger(bronMedewerker, taal.T("Zonder verzoek van de inwoner of de medewerker zelf beslist de teamleider hierover.", "Without a request of the resident or the employee himself the team leader decides this."),
			taal.T("Vraag het aan de teamleider, of kies wie het vraagt.", "Ask the team leader, or choose who asks for it.")).bij("verzoek")
	case m.Verzoek == verzoekGemeente && m.Reden == "":
		return weiger(bronMedewerker, taal.T("Er staat niet waarom de gemeente dit wil.", "It does not say why the municipality wants this."),
			taal.T("Schrijf de reden op.", "Write down the reason.")).bij("reden")
	}
	return nil
}

func (m *MedewerkerAfgeschermd) doe(d *Dossier, f Feit) {
	d.Afschermingen = append(slices.Clip(d.Afschermingen), Afscherming{Gedaan: gedaan(f, m)})
}

func (m *MedewerkerAfschermingOpgeheven) mag(d Dossier, f Feit, _ Omgeving) error {
	i := slices.IndexFunc(d.Afschermingen, func(a Afscherming) bool { return a.Nr == m.Afscherming })
	switch {
	case i < 0:
		return weiger(bronMedewerker, taal.T("Deze afscherming staat niet in het dossier.", "This is not in the record."),
			taal.T("Kies een afscherming uit de lijst.", "Choose one from the list.")).bij("afscherming")
	case d.Afschermingen[i].Opgeheven:
		return weiger(bronMedewerker, taal.T("Deze afscherming is al opgeheven.", "This has been lifted already."),
			taal.T("U hoeft niets te doen.", "You need not do anything.")).bij("afscherming")
	}
	return nietVoor(f, d.Afschermingen[i].Op, taal.T("de afscherming", "the shutting out"), bronMedewerker)
}

func (m *MedewerkerAfschermingOpgeheven) doe(d *Dossier, _ Feit) {
	d.Afschermingen = slices.Clone(d.Afschermingen)
	for i := range d.Afschermingen {
		if d.Afschermingen[i].Nr == m.Afscherming {
			d.Afschermingen[i].Opgeheven = true
		}
	}
}

// Afgeschermd lists the people for whom this dossier does not exist.
func (d Dossier) Afgeschermd() (mensen []string) {
	for _, a := range d.Afschermingen {
		if !a.Opgeheven && !slices.Contains(mensen, a.Inhoud.Medewerker) {
			mensen = append(mensen, a.Inhoud.Medewerker)
		}
	}
	return mensen
}

// magNoemen refuses to give somebody a part in a dossier that he may not see. It
// does not say why: who may know that reads it in the dossier.
func (d Dossier) magNoemen(f Feit) error {
	weg := d.Afgeschermd()
	if len(weg) == 0 {
		return nil
	}
	for _, g := range d.genoemdIn(f.Inhoud) {
		if slices.Contains(weg, g.id) {
			return weiger(bronMedewerker, taal.T("Deze persoon kan in dit dossier niet worden gekozen.", "This person cannot be chosen in this dossier."),
				taal.T("Kies iemand anders.", "Choose somebody else.")).bij(g.veld)
		}
	}
	return nil
}

// NoemtAfgeschermde reports whether a fact gives a part to somebody who may not
// see the dossier.
func (d Dossier) NoemtAfgeschermde(f Feit) bool { return d.magNoemen(f) != nil }

// benoemde is a person whom a field of a content names.
type benoemde struct{ veld, id string }

// genoemdIn lists the people a content gives a part, also as it would correct
// another fact. The facts about shutting out name people for another reason.
func (d Dossier) genoemdIn(i Inhoud) []benoemde {
	pad := ""
	switch x := i.(type) {
	case *MedewerkerAfgeschermd, *MedewerkerAfschermingOpgeheven:
		return nil
	case *FeitGecorrigeerd:
		oud, er := d.Feit(x.Feit)
		if !er || len(x.Inhoud) == 0 {
			return nil
		}
		nieuw, err := Decodeer(oud.Inhoud.soort().Naam, x.Inhoud)
		if _, zelf := nieuw.(*MedewerkerAfgeschermd); err != nil || zelf {
			return nil
		}
		i, pad = nieuw, "inhoud."
	}
	_, data, err := Codeer(i)
	if err != nil {
		return nil
	}
	return genoemdBij(data, i.soort().Velden, pad)
}

func genoemdBij(data []byte, velden []Veld, pad string) (uit []benoemde) {
	m, _ := leesObject(data)
	for _, v := range velden {
		switch v.Type {
		case Persoon:
			var id string
			if json.Unmarshal(m[v.Naam], &id) == nil && id != "" {
				uit = append(uit, benoemde{pad + v.Naam, id})
			}
		case Rijen:
			var rijen []json.RawMessage
			_ = json.Unmarshal(m[v.Naam], &rijen)
			for i, rij := range rijen {
				uit = append(uit, genoemdBij(rij, v.Velden, pad+v.Naam+"."+strconv.Itoa(i)+".")...)
			}
		}
	}
	return uit
}
