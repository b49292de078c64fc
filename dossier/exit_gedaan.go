package dossier

import (
	"slices"

	"halfweg/taal"
)

// ExitGedaan: somebody left the house earlier than planned, against his will or
// by his own. It is recorded whatever procedure was followed: where he is now
// and who stays involved must be known at once (VNG § 3.2.5, 6.5 and 8,
// Regionaal afwegingskader § 4.7; EXIT-04, EXIT-07, EXIT-08, EXIT-09).
type ExitGedaan struct {
	Reden            string   `json:"reden"`
	Toelichting      string   `json:"toelichting,omitzero"`
	Bestemming       string   `json:"bestemming"`
	Adres            string   `json:"adres,omitzero"`
	Gemeente         string   `json:"gemeente,omitzero"` // CBS code of where the resident is going to live
	Betrokken        string   `json:"betrokken"`         // person who stays involved until another took over
	Zoekt            string   `json:"zoekt,omitzero"`    // person who keeps looking, while nobody knows where the resident is
	NogNietGemeldAan []string `json:"nogNietGemeldAan,omitzero"`
}

// bestemmingOnbekend: nobody knows where the resident is.
const bestemmingOnbekend = "onbekend"

var exitGedaan = Soort{
	Naam:   "exit_gedaan",
	Titel:  taal.T("Exit", "Exit"),
	Doen:   taal.T("Exit vastleggen", "Record an exit"),
	Uitleg: taal.T("Leg meteen vast dat iemand eerder is vertrokken en waar die nu is. De gemeente hoort het direct. Het safehouse blijft betrokken tot een ander het heeft overgenomen.", "Record at once that somebody left early and where he is now. The municipality hears it directly. The safehouse stays involved until another has taken over."),
	Bron:   "VNG-handreiking § 3.2.5, § 6.5 en hoofdstuk 8; Regionaal afwegingskader § 4.7", Eisen: []string{"EXIT-01", "EXIT-02", "EXIT-03", "EXIT-04", "EXIT-07", "EXIT-08", "EXIT-09", "DDL-13"},
	Deel: DeelVerblijf, Door: []Rol{Safehousemedewerker, Consulent, Teamleider}, Meldt: MeldtDirect, Beeindigt: momentenVerblijf,
	Velden: []Veld{
		{Naam: "reden", Label: taal.T("Waarom is de inwoner weg?", "Why has the resident gone?"), Type: Keuze, Verplicht: true,
			Opties: slices.Concat(grondenGedwongen, []Optie{
				optie("eigen_vertrek", "Zelf vertrokken", "Left by own choice"), optie("zonder_bericht", "Weggebleven zonder bericht", "Stayed away without notice"),
				optie("behandeling_afgebroken", "Behandeling afgebroken", "Treatment broken off"), optie("anders", "Anders", "Other")})},
		{Naam: "toelichting", Label: toelichtingVeld.Label, Type: Alinea, Klinisch: true},
		{Naam: "bestemming", Label: taal.T("Waar is de inwoner nu?", "Where is the resident now?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie("familie", "Bij familie of vrienden", "With family or friends"), optie("uitstroomadres", "Op het afgesproken uitstroomadres", "At the exit address that was agreed"),
			optie("ander_huis", "In een ander safehouse", "In another safehouse"), optie("kliniek", "In een kliniek", "In a clinic"), optie("opvang", "In de maatschappelijke opvang", "In a shelter"),
			optie("detentie", "In detentie", "In detention"), optie(bestemmingOnbekend, "Dat weet niemand", "Nobody knows"), optie("anders", "Ergens anders", "Elsewhere")}},
		{Naam: "adres", Label: taal.T("Adres of plek", "Address or place"), Type: Regel, Adres: true},
		{Naam: "gemeente", Label: taal.T("Gemeente waar de inwoner gaat wonen", "Municipality where the resident is going to live"), Type: Gemeente, Adres: true},
		{Naam: "betrokken", Label: taal.T("Wie van het safehouse blijft betrokken?", "Who of the safehouse stays involved?"), Type: Persoon, Verplicht: true},
		{Naam: "zoekt", Label: taal.T("Wie blijft zoeken?", "Who keeps looking?"), Hulp: taal.T("Nodig als niemand weet waar de inwoner is.", "Needed when nobody knows where the resident is."), Type: Persoon},
		{Naam: "nogNietGemeldAan", Label: taal.T("Wie weet het nog niet?", "Who does not know yet?"), Type: Keuzes, Opties: []Optie{
			optie("kliniek", "Kliniek", "Clinic"), optie("naaste", "Naasten", "Relatives"), optie("huisarts", "Huisarts", "General practitioner"), optie("reclassering", "Reclassering", "Probation service")}},
	},
	nieuw: func() Inhoud { return &ExitGedaan{} },
}

func (e *ExitGedaan) soort() *Soort { return &exitGedaan }

func (e *ExitGedaan) mag(d Dossier, f Feit, _ Omgeving) error {
	if e.Bestemming == bestemmingOnbekend && e.Zoekt == "" {
		return weiger(exitGedaan.Bron, taal.T("Niemand weet waar de inwoner is en er staat niet wie blijft zoeken.", "Nobody knows where the resident is and it does not say who keeps looking."),
			taal.T("Kies wie blijft zoeken. Dat mag u zelf zijn.", "Choose who keeps looking. That may be yourself.")).bij("zoekt")
	}
	return d.magVertrekken(f, exitGedaan.Bron)
}

func (e *ExitGedaan) doe(d *Dossier, f Feit) {
	d.vertrekt(f, Vertrek{Reden: e.Reden, Bestemming: e.Bestemming, Betrokken: e.Betrokken, Zoekt: e.Zoekt})
	if e.Gemeente != "" {
		d.Vestiging = e.Gemeente
	}
}

// Gedwongen reports whether the resident had to leave.
func (e *ExitGedaan) Gedwongen() bool { return gedwongen(e.Reden) }

// Onbekend reports whether nobody knows where the resident is.
func (e *ExitGedaan) Onbekend() bool { return e.Bestemming == bestemmingOnbekend }

// voortijdig reports whether somebody left before the end that was planned.
func (v *Vertrek) voortijdig() bool { return v != nil && v.Soort == exitGedaan.Naam }

// gedwongen reports whether somebody had to leave.
func (v *Vertrek) gedwongen() bool { return v.voortijdig() && gedwongen(v.Reden) }
