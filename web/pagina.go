package web

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/toegang"
)

// pagina is what the frame around every page needs.
type pagina struct {
	Titel     string
	Taal      taal.Taal
	Ik        toegang.Ik
	Adres     *url.URL
	Menu      []menuGroep
	Bestanden *bestanden
	Zoek      string // what stands in the search field on top
	Telt      app.Tellingen

	AlleenLezen bool // nothing can be recorded: what stands is not what was recorded
}

// menuGroep is a part of the menu; the first has no title.
type menuGroep struct {
	Titel  string
	Punten []menuPunt
}

// menuPunt is one link of the menu.
type menuPunt struct {
	Naam, Pad, Icoon string
	Aantal           string // how many wait there, "" for none
	Hier             bool
}

// T returns the text in the language of the page.
func (p pagina) T(nl, en string) string { return taal.T(nl, en).In(p.Taal) }

// Tf is T with values filled in, as fmt.Sprintf does.
func (p pagina) Tf(nl, en string, x ...any) string { return fmt.Sprintf(p.T(nl, en), x...) }

// pagina makes the frame of a page with that title. hier is the path of the
// menu item it belongs to.
func (v *verzoek) pagina(titel, hier string) pagina {
	p := pagina{Titel: titel, Taal: v.taal, Ik: v.ik, Adres: v.URL, Bestanden: v.s.bestanden, Telt: v.tellingen()}
	p.AlleenLezen = v.s.App.Store.IsAlleenLezen() != nil
	p.Menu = menuVan(p, hier)
	return p
}

// tellingen are the counts of the frame. Without them a page is still a page.
func (v *verzoek) tellingen() app.Tellingen {
	if v.ik.Persoon == "" {
		return app.Tellingen{}
	}
	t, err := v.s.App.Tellingen(v.Context(), v.ik)
	if err != nil {
		v.s.Log.Warn("no counts", "error", err)
	}
	return t
}

// tot99 writes a count beside a menu, "" for none.
func tot99(n int) string {
	switch {
	case n == 0:
		return ""
	case n > app.TellingGrens:
		return strconv.Itoa(app.TellingGrens) + "+"
	}
	return strconv.Itoa(n)
}

// menuVan gives each role the pages it works with.
func menuVan(p pagina, hier string) []menuGroep {
	werk := menuGroep{}
	switch p.Ik.Rol {
	case dossier.Consulent, dossier.Teamleider:
		werk.Punten = []menuPunt{{Naam: p.T("Werkvoorraad", "Worklist"), Pad: "/werklijst", Icoon: "bak"}}
	case dossier.Regiebehandelaar:
		werk.Punten = []menuPunt{
			{Naam: p.T("Onze aanmeldingen", "Our referrals"), Pad: "/werklijst", Icoon: "bak"},
		}
	case dossier.Safehousemedewerker:
		werk.Punten = []menuPunt{
			{Naam: p.T("Vandaag in huis", "Today in the house"), Pad: "/huis/dag", Icoon: "huis"},
			{Naam: p.T("Dagverslagen", "Daily logs"), Pad: "/huis/avond", Icoon: "document"},
			{Naam: p.T("Onze bewoners", "Our residents"), Pad: "/werklijst", Icoon: "mensen"},
		}
	case dossier.Beheerder:
		werk.Punten = []menuPunt{{Naam: p.T("Beheer", "Administration"), Pad: "/beheer", Icoon: "tandwiel"}}
	default:
		return nil
	}
	werk.Punten = slices.Insert(werk.Punten, max(1, len(werk.Punten)-1), eigenPunten(p)...)
	for _, s := range opentMet(p.Ik.Rol) {
		werk.Punten = append(werk.Punten, menuPunt{Naam: s.Doen.In(p.Taal), Pad: nieuwPad(s.Naam), Icoon: "plus"})
	}
	if app.MagNoodtoegang(p.Ik) {
		werk.Punten = append(werk.Punten, menuPunt{Naam: p.T("Noodtoegang", "Emergency access"), Pad: "/noodtoegang", Icoon: "let-op"})
	}
	beleid := menuGroep{Titel: p.T("Beleid", "Policy"), Punten: []menuPunt{
		{Naam: p.T("Afwegingskaders", "Frameworks"), Pad: "/kaders", Icoon: "weegschaal"},
	}}
	menu := []menuGroep{werk, beleid}
	for i := range menu {
		for j := range menu[i].Punten {
			menu[i].Punten[j].Hier = menu[i].Punten[j].Pad == hier
		}
	}
	return menu
}

// eigenPunten are the menu items about what somebody has to do himself.
func eigenPunten(p pagina) []menuPunt {
	if p.Ik.Rol == dossier.Beheerder {
		return nil
	}
	punten := []menuPunt{{Naam: p.T("Mijn taken", "My tasks"), Pad: "/taken", Icoon: "vink", Aantal: tot99(p.Telt.Taken)}}
	if heeftWeek(p.Ik) {
		punten = append(punten, menuPunt{Naam: p.T("Deze week", "This week"), Pad: "/week", Icoon: "kalender"})
	}
	return punten
}

// andereTaal is the language the page is not in.
func (p pagina) andereTaal() taal.Taal {
	if p.Taal == taal.EN {
		return taal.NL
	}
	return taal.EN
}

// taalNaam is the name of a language in that language.
func taalNaam(t taal.Taal) string { return taal.T("Nederlands", "English").In(t) }

// initialen returns the two letters of an avatar: "Mark de Koning" is MK.
func initialen(naam string) string {
	var eerste, laatste rune
	for _, woord := range strings.Fields(naam) {
		r := []rune(woord)[0]
		if !unicode.IsUpper(r) {
			continue
		}
		if eerste == 0 {
			eerste = r
		} else {
			laatste = r
		}
	}
	if eerste == 0 {
		return "?"
	}
	if laatste == 0 {
		return string(eerste)
	}
	return string([]rune{eerste, laatste})
}

// rolNaam is the name of a role for people.
func rolNaam(r dossier.Rol) taal.Tekst {
	switch r {
	case dossier.Consulent:
		return taal.T("Consulent", "Consultant")
	case dossier.Teamleider:
		return taal.T("Teamleider", "Team leader")
	case dossier.Regiebehandelaar:
		return taal.T("Regiebehandelaar", "Lead practitioner")
	case dossier.Safehousemedewerker:
		return taal.T("Medewerker safehouse", "Safehouse worker")
	case dossier.Beheerder:
		return taal.T("Beheerder", "Administrator")
	case dossier.Inwoner:
		return taal.T("Inwoner", "Resident")
	}
	return taal.T(string(r), string(r))
}
