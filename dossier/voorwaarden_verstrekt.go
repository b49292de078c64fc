package dossier

import "halfweg/taal"

// VoorwaardenVerstrekt: the house gave its admission conditions and house rules
// to the resident and to the municipality (VNG § 6.5, Regionaal afwegingskader
// § 4.7; PLC-01). A new version is given as a whole and has to be signed anew.
type VoorwaardenVerstrekt struct {
	Versie      string `json:"versie"`
	Titel       string `json:"titel"`
	Tekst       string `json:"tekst"` // the text itself, or what it comes down to
	Document    string `json:"document,omitzero"`
	AanInwoner  bool   `json:"aanInwoner"`
	AanGemeente bool   `json:"aanGemeente"`
}

// VoorwaardenOndertekend: the resident signed the conditions that hold now
// (PLC-02).
type VoorwaardenOndertekend struct {
	Voorwaarden int    `json:"voorwaarden"` // number of the fact that gave them
	Wijze       string `json:"wijze"`
	Document    string `json:"document,omitzero"`
}

// Ways to sign.
const (
	OndertekendDigitaal = "digitaal"
	OndertekendPapier   = "papier"
)

const bronInstroom = "VNG-handreiking § 6.5; Regionaal afwegingskader § 4.7"

var voorwaardenVerstrekt = Soort{
	Naam:  "voorwaarden_verstrekt",
	Titel: taal.T("Voorwaarden en huisregels verstrekt", "Conditions and house rules given"),
	Doen:  taal.T("Voorwaarden en huisregels verstrekken", "Give the conditions and house rules"),
	Uitleg: taal.T("Geef ze aan de inwoner en aan de gemeente. De inwoner ondertekent deze versie. Een nieuwe versie wordt opnieuw ondertekend.",
		"Give them to the resident and to the municipality. The resident signs this version. A new version is signed again."),
	Bron: bronInstroom, Eisen: []string{"PLC-01"},
	Deel: DeelVerblijf, Door: doorSafehouse, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "titel", Label: taal.T("Titel", "Title"), Type: Regel, Verplicht: true},
		{Naam: "versie", Label: taal.T("Versie", "Version"), Hulp: taal.T("Bijvoorbeeld het jaar of een nummer.", "For example the year or a number."), Type: Regel, Verplicht: true},
		{Naam: "tekst", Label: taal.T("Tekst, of het belangrijkste daaruit", "Text, or what matters most in it"), Type: Alinea, Verplicht: true},
		documentVeld,
		{Naam: "aanInwoner", Label: taal.T("De inwoner heeft ze gekregen", "The resident received them"), Type: JaNee, Verplicht: true},
		{Naam: "aanGemeente", Label: taal.T("De gemeente heeft ze gekregen", "The municipality received them"), Type: JaNee, Verplicht: true},
	},
	nieuw: func() Inhoud { return &VoorwaardenVerstrekt{} },
}

var voorwaardenOndertekend = Soort{
	Naam:   "voorwaarden_ondertekend",
	Titel:  taal.T("Voorwaarden en huisregels ondertekend", "Conditions and house rules signed"),
	Doen:   taal.T("Voorwaarden en huisregels ondertekenen", "Sign the conditions and house rules"),
	Uitleg: taal.T("Lees de voorwaarden en de huisregels. Snapt u iets niet? Vraag het huis om uitleg voordat u ondertekent.", "Read the conditions and the house rules. Is something not clear? Ask the house to explain before you sign."),
	Bron:   bronInstroom, Eisen: []string{"PLC-02"},
	Deel: DeelVerblijf, Door: []Rol{Inwoner, Safehousemedewerker}, Meldt: MeldtGewoon,
	Velden: []Veld{
		{Naam: "voorwaarden", Label: taal.T("Welke voorwaarden?", "Which conditions?"), Type: FeitNr, Soorten: []string{"voorwaarden_verstrekt"}, Verplicht: true},
		{Naam: "wijze", Label: taal.T("Hoe is er ondertekend?", "How were they signed?"), Type: Keuze, Verplicht: true, Opties: []Optie{
			optie(OndertekendDigitaal, "Digitaal, door de inwoner zelf", "Digitally, by the resident"), optie(OndertekendPapier, "Op papier", "On paper")}},
		{Naam: "document", Label: taal.T("Ondertekend document", "Signed document"), Type: Document},
	},
	nieuw: func() Inhoud { return &VoorwaardenOndertekend{} },
}

func (v *VoorwaardenVerstrekt) soort() *Soort   { return &voorwaardenVerstrekt }
func (v *VoorwaardenOndertekend) soort() *Soort { return &voorwaardenOndertekend }

func (v *VoorwaardenVerstrekt) mag(d Dossier, _ Feit, _ Omgeving) error {
	for _, x := range d.Voorwaarden {
		if x.Inhoud.Titel == v.Titel && x.Inhoud.Versie == v.Versie && v.Versie != "" {
			return weiger(bronInstroom, taal.T("Deze versie is al verstrekt op "+x.Op.Lang(taal.NL)+".", "This version was given already on "+x.Op.Lang(taal.EN)+"."),
				taal.T("Geef een gewijzigde tekst een nieuwe versie.", "Give a changed text a new version.")).bij("versie")
		}
	}
	uitweg := taal.T("Geef de tekst ook daar, en leg het dan vast.", "Give the text there too, and record it then.")
	switch {
	case !v.AanInwoner:
		return weiger(bronInstroom, taal.T("De inwoner heeft de voorwaarden nog niet gekregen.", "The resident has not received the conditions yet."), uitweg).bij("aanInwoner")
	case !v.AanGemeente:
		return weiger(bronInstroom, taal.T("De gemeente heeft de voorwaarden nog niet gekregen.", "The municipality has not received the conditions yet."), uitweg).bij("aanGemeente")
	}
	return nil
}

func (v *VoorwaardenVerstrekt) doe(d *Dossier, f Feit) {
	d.Voorwaarden = append(d.Voorwaarden, gedaan(f, v))
}

// geldtNog: what the house gave before the resident came to live there counts
// until there is a new version. What another house gave does not.
func (v *VoorwaardenVerstrekt) geldtNog(d Dossier, f Feit) bool {
	return f.Door.Organisatie == d.Huis && laatste(d.Voorwaarden).Nr == f.Nr
}

// overFeit: a signature is under one version.
func (v *VoorwaardenOndertekend) overFeit() int { return v.Voorwaarden }

func (v *VoorwaardenOndertekend) mag(d Dossier, f Feit, _ Omgeving) error {
	gekozen, nieuwste := vanNr(d.Voorwaarden, v.Voorwaarden), laatste(d.Voorwaarden)
	if err := magKiezen(gekozen != nil, nieuwste != nil, bronInstroom, "voorwaarden",
		taal.T("Er zijn nog geen voorwaarden verstrekt.", "No conditions have been given yet."),
		taal.T("Laat het huis eerst de voorwaarden en huisregels geven.", "Have the house give the conditions and house rules first.")); err != nil {
		return err
	}
	switch {
	case gekozen.Nr != nieuwste.Nr:
		return weiger(bronInstroom, taal.T("Dit is een oude tekst.", "This is an outdated text."),
			taal.T("Onderteken versie "+nieuwste.Inhoud.Versie+", van "+nieuwste.Op.Lang(taal.NL)+".", "Sign version "+nieuwste.Inhoud.Versie+", of "+nieuwste.Op.Lang(taal.EN)+".")).bij("voorwaarden")
	case d.Ondertekend != nil && d.Ondertekend.Inhoud.Voorwaarden == gekozen.Nr:
		return weiger(bronInstroom, taal.T("Deze versie is al ondertekend op "+d.Ondertekend.Op.Lang(taal.NL)+".", "This version was signed already on "+d.Ondertekend.Op.Lang(taal.EN)+"."),
			taal.T("U hoeft niets meer te doen.", "There is nothing left to do.")).bij("voorwaarden")
	case f.Door.Rol != Inwoner && v.Wijze == OndertekendDigitaal:
		return weiger(bronInstroom, taal.T("Alleen de inwoner zelf kan digitaal ondertekenen.", "Only the resident can sign digitally."),
			taal.T("Laat de inwoner dit zelf doen, of voeg het ondertekende papier toe.", "Have the resident do this, or add the signed paper.")).bij("wijze")
	case f.Door.Rol != Inwoner && v.Document == "":
		return weiger(bronInstroom, taal.T("Het ondertekende papier ontbreekt.", "The signed paper is missing."),
			taal.T("Voeg het ondertekende papier toe.", "Add the signed paper.")).bij("document")
	}
	return nietVoor(f, gekozen.Op, taal.T("de dag waarop de tekst is verstrekt", "the day the text was given"), bronInstroom)
}

func (v *VoorwaardenOndertekend) doe(d *Dossier, f Feit) {
	g := gedaan(f, v)
	d.Ondertekend = &g
}
