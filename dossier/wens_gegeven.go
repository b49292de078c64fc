package dossier

import "halfweg/taal"

// WensGegeven: the resident himself says what he wants after the stay (VNG
// § 6.4, Regionaal afwegingskader § 4.6; OUT-01). It may change as often as his
// mind does; the last one counts.
type WensGegeven struct {
	Terug    string `json:"terug"`             // back to the municipality of origin: terugJa, terugNee or "weet_niet"
	Gemeente string `json:"gemeente,omitzero"` // CBS code of where he wants to live
	Wonen    string `json:"wonen"`
	Hulp     string `json:"hulp,omitzero"`
}

const bronUitstroom = "VNG-handreiking § 6.4; Regionaal afwegingskader § 4.6"

// Whether somebody wants to go back to the municipality of origin.
const (
	terugJa  = "ja"
	terugNee = "nee"
)

var wensGegeven = Soort{
	Naam:   "wens_gegeven",
	Titel:  taal.T("Wens voor na het verblijf gegeven", "Wish for after the stay given"),
	Doen:   taal.T("Uw wens voor na het verblijf geven", "Give your wish for after the stay"),
	Uitleg: taal.T("Vertel wat u wilt als u straks uit het safehouse gaat. U mag dit altijd weer veranderen.", "Tell what you want when you leave the safehouse. You can always change it."),
	Bron:   bronUitstroom, Eisen: []string{"OUT-01", "ROLE-08"},
	Deel: DeelVerblijf, Door: []Rol{Inwoner}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "terug", Label: taal.T("Wilt u terug naar de gemeente waar u vandaan komt?", "Do you want to go back to the municipality you come from?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(terugJa, "Ja", "Yes"), optie(terugNee, "Nee", "No"), optie("weet_niet", "Dat weet ik nog niet", "I do not know yet")}},
		{Naam: "gemeente", Label: taal.T("In welke gemeente wilt u wonen?", "In which municipality do you want to live?"), Hulp: taal.T("Laat leeg als u dat nog niet weet.", "Leave empty when you do not know yet."), Type: Gemeente},
		{Naam: "wonen", Label: taal.T("Hoe wilt u wonen?", "How do you want to live?"), Hulp: taal.T("Bijvoorbeeld alleen, bij familie of met begeleiding.", "For example alone, with family or with guidance."), Type: Alinea, Verplicht: true},
		{Naam: "hulp", Label: taal.T("Welke hulp wilt u dan nog?", "What help do you still want then?"), Type: Alinea},
	},
	nieuw: func() Inhoud { return &WensGegeven{} },
}

func (w *WensGegeven) soort() *Soort { return &wensGegeven }

func (w *WensGegeven) mag(d Dossier, f Feit, _ Omgeving) error {
	return eerste(d.magNaMelding(f, wensGegeven.Bron), d.magTerug(w.Terug, w.Gemeente, wensGegeven.Bron))
}

func (w *WensGegeven) doe(d *Dossier, f Feit) {
	g := gedaan(f, w)
	d.Wens = &g
}

// magTerug refuses a wish that names two places: back to the municipality of
// origin and another municipality, or not back and yet that one.
func (d Dossier) magTerug(terug, gemeente, bron string) error {
	if gemeente == "" || d.Herkomst == "" || terug != terugJa && terug != terugNee || (terug == terugJa) == (gemeente == d.Herkomst) {
		return nil
	}
	if terug == terugJa {
		return weiger(bron, taal.T("Dit is niet de gemeente van herkomst.", "This is not the municipality of origin."),
			taal.T("Laat de gemeente leeg, of kies dat de inwoner niet terug wil.", "Leave the municipality empty, or choose that the resident does not want to go back.")).bij("gemeente")
	}
	return weiger(bron, taal.T("Dit is de gemeente van herkomst.", "This is the municipality of origin."),
		taal.T("Kies een andere gemeente, of kies dat de inwoner terug wil.", "Choose another municipality, or choose that the resident wants to go back.")).bij("gemeente")
}
