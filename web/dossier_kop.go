package web

import (
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// dossierKop is the bar on top of every page of a dossier.
type dossierKop struct {
	ID, Naam, Nummer string
	Bekend           string // the day the dossier is shown as known on, "" for today
	vraag            string // that day as it stands in addresses
	Stand            merkje
	Kenmerken        [][2]string
	ToonBSN          bool // the reader may see the whole BSN
	Klok             *klok
	Stappen          []fasestap
	Tabs             []tabblad
}

// klok is the term that counts now, with why it ends when it does.
type klok struct {
	looptijd
	Titel  string
	Stil   bool // suspended: the end still moves
	Streef bool
	Waarom []termijnStap
}

// termijnStap is one step of the computation of a date.
type termijnStap struct{ Dag, Uitleg, Bron string }

// fasestap is one step of the chain as the dossier stands in it.
type fasestap struct {
	Naam        string
	Klaar, Hier bool
}

func zaakKop(v *verzoek, z *app.Zaak) dossierKop {
	k := dossierKop{
		ID: z.ID, Naam: inwonerNaam(z.Inwoner), Nummer: z.Nummer, Kenmerken: kenmerken(v, z),
		Klok: klokVan(v, z), Stappen: fasestappen(z.Fase, v.taal), Tabs: dossierTabs(v, z),
	}
	k.ToonBSN = gemaskeerd(z.Inwoner.BSN) != ""
	if k.Naam == "" {
		k.Naam = v.T("Zaak ", "Case ") + z.Nummer
	}
	k.Stand = zaakStand(v, z)
	if !z.Bekend.IsZero() {
		k.Bekend, k.vraag = z.Bekend.Lang(v.taal), "?bekend="+z.Bekend.String()
		for i := range k.Tabs {
			k.Tabs[i].Pad += k.vraag
		}
	}
	return k
}

// pad is the address of a part of the dossier, seen from the same day.
func (k dossierKop) pad(deel string) string { return dossierPad(k.ID, deel) + k.vraag }

// inwonerNaam is the name on top of a page: "S. el Amrani".
func inwonerNaam(i app.Inwoner) string {
	return strings.Join(strings.Fields(i.Voorletters+" "+i.Tussenvoegsel+" "+i.Achternaam), " ")
}

// gemaskeerd shows the last three digits of a BSN.
func gemaskeerd(bsn string) string {
	if len(bsn) < 4 {
		return ""
	}
	return "******" + bsn[len(bsn)-3:]
}

func kenmerken(v *verzoek, z *app.Zaak) [][2]string {
	var x [][2]string
	zet := func(naam, waarde string) {
		if waarde != "" {
			x = append(x, [2]string{naam, waarde})
		}
	}
	zet(v.T("Geboren", "Born"), z.Inwoner.Geboren.Lang(v.taal))
	zet("BSN", gemaskeerd(z.Inwoner.BSN))
	if z.Dossier.Herkomst != "" {
		zet(v.T("Gemeente van herkomst", "Municipality of origin"), gemeente.Naam(z.Dossier.Herkomst))
	}
	if z.Kader != nil {
		zet(v.T("Kader", "Framework"), z.Kader.Titel.In(v.taal))
	}
	return x
}

// klokVan is the term that counts now, as lists do; nil when none runs.
func klokVan(v *verzoek, z *app.Zaak) *klok {
	t := z.Telt
	if t == nil || t.Uiterlijk.IsZero() {
		return nil
	}
	k := klok{looptijd: looptijdVan(t.Begin, t.Uiterlijk, z.Vandaag, v.taal), Titel: t.Titel.In(v.taal), Streef: t.Streef, Waarom: stappenVan(t.Termijn, v.taal)}
	if t.StaatStil(z.Vandaag) {
		k.Stil, k.Toon, k.Woorden = true, "", v.T("De termijn staat stil", "The clock stands still")
	}
	return &k
}

func stappenVan(t termijn.Termijn, tl taal.Taal) []termijnStap {
	var stappen []termijnStap
	for _, s := range t.Stappen {
		stappen = append(stappen, termijnStap{s.Op.Voluit(tl), s.Uitleg.In(tl), s.Bron})
	}
	return stappen
}

func fasestappen(nu dossier.Fase, t taal.Taal) []fasestap {
	hier := slices.Index(dossier.Fasen(), nu)
	var stappen []fasestap
	for i, f := range dossier.Fasen() {
		stappen = append(stappen, fasestap{f.Titel().In(t), i < hier || nu == dossier.FaseGesloten, i == hier})
	}
	return stappen
}

func dossierTabs(v *verzoek, z *app.Zaak) []tabblad {
	tabs := []tabblad{{Naam: v.T("Overzicht", "Overview"), Pad: dossierPad(z.ID, "")}}
	zet := func(naam, deel string, aantal string) {
		tabs = append(tabs, tabblad{Naam: naam, Pad: dossierPad(z.ID, deel), Aantal: aantal})
	}
	if z.Kader != nil && (z.Ziet[toegang.Onderzoek].Ja || z.Ziet[toegang.Oordeel].Ja) {
		zet(v.T("Afweging", "Assessment"), "afweging", "")
	}
	zet(v.T("Documenten", "Documents"), "documenten", aantal(len(z.Documenten)))
	if z.Ziet[toegang.Besluit].Ja {
		zet(v.T("Besluit", "Decision"), "besluit", "")
	}
	zet(v.T("Traject", "Trajectory"), "traject", "")
	zet(v.T("Tijdlijn", "Timeline"), "tijdlijn", "")
	if z.Ziet[toegang.Inzage].Ja {
		zet(v.T("Wie keek er", "Who looked"), "inzage", "")
	}
	for i := range tabs {
		tabs[i].Hier = tabs[i].Pad == v.URL.Path
	}
	return tabs
}

// zaakStand says in a few words what the dossier waits for.
func zaakStand(v *verzoek, z *app.Zaak) merkje {
	if z.Fase == dossier.FaseGesloten {
		return merkje{v.T("Gesloten", "Closed"), "", "slot"}
	}
	for _, t := range z.Taken {
		if t.Stand == dossier.TaakOpen && !t.Mag && voorMij(t, z, v.ik) {
			return merkje{v.T("Wacht op u", "Waits for you"), "warn", "oog"}
		}
	}
	return merkje{z.Fase.Titel().In(v.taal), "info", "klok"}
}

// voorMij reports whether a task is for the reader: for him by name, or for his
// role at his organisation. A municipality that is only involved, or handled the
// case before, owes nothing.
func voorMij(t dossier.Taak, z *app.Zaak, ik toegang.Ik) bool {
	return toegang.Verplicht(ik, z.Partijen, t) && (t.Wie.Persoon == "" || t.Wie.Persoon == ik.Persoon)
}
