package dossier

import (
	"slices"

	"halfweg/taal"
)

// ErvaringGedeeld is how the resident himself finds it, whenever he wants to say
// so (VNG § 5.1, Regionaal afwegingskader § 3.1; ROLE-08, MON-06).
type ErvaringGedeeld struct {
	Cijfer int    `json:"cijfer"` // 1, very bad, to 10, very good
	Tekst  string `json:"tekst,omitzero"`
}

// ReactieGegeven is what the resident says to something others wrote about him
// (ROLE-08; Wmo 2015 art. 2.3.2 lid 8).
type ReactieGegeven struct {
	Op    int    `json:"op"` // number of the fact it is about
	Eens  string `json:"eens"`
	Tekst string `json:"tekst"`
}

var ervaringGedeeld = Soort{
	Naam:   "ervaring_gedeeld",
	Titel:  taal.T("Ervaring gedeeld", "Experience shared"),
	Doen:   taal.T("Vertellen hoe het gaat", "Say how it goes"),
	Uitleg: taal.T("Hoe vindt u het in het huis? De gemeente en het huis lezen dit.", "How do you find it in the house? The municipality and the house read this."),
	Bron:   "VNG-handreiking § 5.1; Regionaal afwegingskader § 3.1", Eisen: []string{"ROLE-08", "MON-06"},
	Deel: DeelVerblijf, Door: []Rol{Inwoner},
	Velden: []Veld{
		{Naam: "cijfer", Label: taal.T("Welk cijfer geeft u, van 1 tot en met 10?", "Which mark do you give, from 1 to 10?"), Type: Getal, Min: 1, Max: 10, Verplicht: true},
		{Naam: "tekst", Label: taal.T("Wilt u er iets bij vertellen?", "Do you want to add something?"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &ErvaringGedeeld{} },
}

var reactieGegeven = Soort{
	Naam:   "reactie_gegeven",
	Titel:  taal.T("Reactie van de inwoner", "Reaction of the resident"),
	Doen:   taal.T("Reageren", "React"),
	Uitleg: taal.T("Klopt het wat er over u staat? Zeg het hier. De gemeente en het huis lezen uw reactie. Wat er stond, blijft staan, met uw reactie erbij.", "Is it right what is written about you? Say so here. The municipality and the house read your reaction. What was written stays, with your reaction beside it."),
	Bron:   "Wmo 2015 art. 2.3.2 lid 8; AVG art. 16", Eisen: []string{"ROLE-08"},
	Deel: DeelVerblijf, Door: []Rol{Inwoner}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "op", Label: taal.T("Waarop reageert u?", "What do you react to?"), Type: FeitNr, Soorten: reactieOp, Verplicht: true},
		{Naam: "eens", Label: taal.T("Bent u het ermee eens?", "Do you agree?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("ja", "Ja", "Yes"), optie("deels", "Voor een deel", "In part"), optie("nee", "Nee", "No")}},
		{Naam: "tekst", Label: taal.T("Wat wilt u zeggen?", "What do you want to say?"), Type: Alinea, Verplicht: true},
	},
	nieuw: func() Inhoud { return &ReactieGegeven{} },
}

// reactieOp are the kinds of fact somebody can react to: what others wrote of
// him that house and municipality both know of.
var reactieOp = []string{"onderzoek_afgerond", "doelvoortgang_gemeld", "evaluatie_gehouden", "zorgbehoefte_gewijzigd", "incident_gemeld", "maatregel_gemeld", "maatregel_herzien"}

func (e *ErvaringGedeeld) soort() *Soort { return &ervaringGedeeld }
func (r *ReactieGegeven) soort() *Soort  { return &reactieGegeven }

func (e *ErvaringGedeeld) mag(d Dossier, f Feit, _ Omgeving) error {
	return d.magWonend(f, ervaringGedeeld.Bron)
}

func (e *ErvaringGedeeld) doe(d *Dossier, f Feit) {
	d.Ervaringen = append(d.Ervaringen, gedaan(f, e))
}

func (r *ReactieGegeven) mag(d Dossier, f Feit, _ Omgeving) error {
	keus := false
	var x *Feit
	for _, g := range d.gelden {
		if !slices.Contains(reactieOp, g.Inhoud.soort().Naam) {
			continue
		}
		keus = true
		if g.Nr == r.Op {
			x = &g
		}
	}
	if err := magKiezen(x != nil, keus, reactieGegeven.Bron, "op",
		taal.T("Er is nog niets geschreven waarop u kunt reageren.", "Nothing has been written yet that you can react to."),
		taal.T("Wilt u iets kwijt, plaats dan een notitie of dien een klacht in.", "If you want to say something, place a note or file a complaint.")); err != nil {
		return err
	}
	return nietVoor(f, x.Gebeurd, taal.T("wat er is geschreven", "what was written"), reactieGegeven.Bron)
}

func (r *ReactieGegeven) doe(d *Dossier, f Feit) {
	d.Reacties = append(d.Reacties, gedaan(f, r))
}
