package dossier

import "halfweg/taal"

// KennismakingGehouden: resident and house have met, so that expectations fit
// (Regionaal afwegingskader § 2.2; DEC-01).
type KennismakingGehouden struct {
	Huis        string `json:"huis"`
	WilErheen   bool   `json:"wilErheen"` // the resident still wants to go there
	Past        bool   `json:"past"`      // the house finds itself fitting
	Toelichting string `json:"toelichting,omitzero"`
}

var kennismakingGehouden = Soort{
	Naam:   "kennismaking_gehouden",
	Titel:  taal.T("Kennismaking gehouden", "Introduction held"),
	Doen:   taal.T("Kennismaking vastleggen", "Record the introduction"),
	Uitleg: taal.T("Een kennismaking vooraf voorkomt dat iemand snel weer vertrekt.", "Meeting beforehand prevents people from leaving soon."),
	Bron:   "Regionaal afwegingskader § 2.2; VNG-handreiking § 3.2.2", Eisen: []string{"DEC-01", "ADM-12", "PROC-08"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider},
	Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "huis", Label: taal.T("Safehouse", "Safehouse"), Type: Organisatie, Verplicht: true},
		{Naam: "wilErheen", Label: taal.T("Wil de inwoner erheen?", "Does the resident want to go there?"), Type: JaNee, Verplicht: true},
		{Naam: "past", Label: taal.T("Past het volgens het safehouse?", "Does the safehouse find it fitting?"), Type: JaNee, Verplicht: true},
		{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea, Klinisch: true},
	},
	nieuw: func() Inhoud { return &KennismakingGehouden{} },
}

func (k *KennismakingGehouden) soort() *Soort { return &kennismakingGehouden }

func (k *KennismakingGehouden) mag(d Dossier, f Feit, _ Omgeving) error { return nil }

func (k *KennismakingGehouden) doe(d *Dossier, f Feit) {
	d.Kennismakingen = append(d.Kennismakingen, gedaan(f, k))
	d.stel("introduction_done_on", f, Gegeven{Waarde: TekstWaarde(f.Gebeurd.String())})
}

// Kennismaking returns the last introduction at that house, or nil.
func (d Dossier) Kennismaking(huis string) *Gedaan[KennismakingGehouden] {
	for i := len(d.Kennismakingen) - 1; i >= 0; i-- {
		if d.Kennismakingen[i].Inhoud.Huis == huis {
			return &d.Kennismakingen[i]
		}
	}
	return nil
}
