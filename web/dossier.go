package web

import (
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// dossierBlad is the first page of a dossier.
type dossierBlad struct {
	Kop       dossierKop
	Op        invoer // the day to look back to
	Klaar     string // what was just recorded
	Meldingen []bladMelding
	Nu        []taakRegel // what the reader has to do now
	Taken     []taakRegel // still to do, by whoever
	Gedaan    []taakRegel
	Gereed    string // "2 van 5 klaar"
	Termijnen []termijnRegel
	Anders    andersBlad
	Kern      [][2]string
	Mensen    []betrokkene
	Laatste   []feitRegel
}

// bladMelding is a message on a dossier page.
type bladMelding struct{ Toon, Tekst, Bron string }

// dossierPad is the address of a page of a dossier.
func dossierPad(id, deel string) string {
	pad := "/dossiers/" + id
	if deel != "" {
		pad += "/" + deel
	}
	return pad
}

// formulierPad is the address of the form for a kind of fact; a few have a page
// of their own.
func formulierPad(dossierID, soort string) string {
	switch soort {
	case "":
		return ""
	case "oordeel_gegeven":
		return dossierPad(dossierID, "oordeel")
	case "verschil_besproken":
		return dossierPad(dossierID, "verschil")
	case "gegeven_vastgesteld":
		return dossierPad(dossierID, "gegevens")
	case "document_toegevoegd":
		return dossierPad(dossierID, "documenten")
	case "feit_gecorrigeerd":
		return dossierPad(dossierID, "tijdlijn")
	}
	return feitPad(dossierID, soort)
}

// zaak loads the dossier an address names, with ?bekend=2026-04-03 as it was
// known at the end of that day. A day that cannot be read is today.
func (s *Server) zaak(v *verzoek) (*app.Zaak, error) {
	dag, _ := bekendVeld(v).lees(v.URL.Query(), v.taal).(termijn.Datum)
	return s.App.DossierZoalsBekend(v.Context(), v.ik, v.PathValue("id"), dag)
}

// bekendVeld asks for the day to look back to.
func bekendVeld(v *verzoek) *invoer {
	label := v.T("Zoals bekend op", "As known on")
	if v.ik.Rol == dossier.Inwoner {
		label = v.T("Wat stond er op een eerdere dag?", "What did it say on an earlier day?")
	}
	return &invoer{Naam: "bekend", Label: label, Hulp: datumHulp.In(v.taal), Type: dossier.Dag, Waarde: v.FormValue("bekend"), Verplicht: true}
}

func (s *Server) dossier(v *verzoek) error {
	if v.ik.Rol == dossier.Inwoner {
		return v.naar("/mijn")
	}
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	n := namenVan(z)
	b := dossierBlad{
		Kop: zaakKop(v, z), Op: *bekendVeld(v), Meldingen: meldingen(v, z), Termijnen: termijnRegelsVan(v, z),
		Kern: kern(v, z, n), Mensen: s.bereikbaar(v, betrokkenen(v, z, n)), Laatste: feitRegels(z.Dossier.Feiten(), n, v),
	}
	b.Laatste = b.Laatste[:min(5, len(b.Laatste))]
	b.taken(v, z, n)
	b.Anders = andersVan(v, z)
	if k := dossier.SoortMet(strings.ReplaceAll(v.FormValue("klaar"), "-", "_")); k != nil {
		b.Klaar = k.Titel.In(v.taal) + ". " + v.T("Het staat in het dossier.", "It is in the record.")
	} else if v.FormValue("bewaard") != "" {
		b.Klaar = v.T("Uw concept is bewaard. U kunt later verder.", "Your draft was kept. You can go on later.")
	}
	return v.toon(dossierWeergave(v.dossierPagina(b.Kop, ""), b))
}

// dossierPagina is the frame of a page about a dossier. Its title never names
// the resident: titles end up in the history of a browser.
func (v *verzoek) dossierPagina(k dossierKop, deel string) pagina {
	titel := v.T("Zaak ", "Case ") + k.Nummer
	if deel != "" {
		titel = deel + ", " + titel
	}
	return v.pagina(titel, "/werklijst")
}

// anderKader says why another framework would be chosen for this case now: there
// is a newer version, or the municipality that took it over has its own.
func anderKader(z *app.Zaak) taal.Tekst {
	if z.Kader != nil && z.Kader.ID != z.NieuwerKader.ID {
		return taal.T("De gemeente die dit dossier nu behandelt, werkt met een ander kader. Het dossier blijft bij het kader van de dag van de melding, tot iemand anders kiest.",
			"The municipality that handles this case now works with another framework. The case stays with the framework of the day of the notice, until somebody chooses otherwise.")
	}
	return taal.T("Er geldt intussen een nieuwere versie van het kader. Dit dossier blijft bij de versie van de dag van de melding, tot iemand anders kiest.",
		"A newer version of the framework is in force by now. This case stays with the version of the day of the notice, until somebody chooses otherwise.")
}

func meldingen(v *verzoek, z *app.Zaak) []bladMelding {
	var m []bladMelding
	if !z.NoodTot.IsZero() {
		m = append(m, noodMelding(v, z.NoodTot))
	}
	if z.NieuwerKader != nil {
		m = append(m, bladMelding{"", anderKader(z).In(v.taal), z.NieuwerKader.Titel.In(v.taal)})
	}
	for _, k := range z.Kenmerken {
		m = append(m, bladMelding{"warn", k.Tekst.In(v.taal) + ".", k.Bron})
	}
	if vs := z.Dossier.Verschillen(); len(vs) > 0 && !z.Dossier.Eensgezind() {
		m = append(m, bladMelding{"warn", v.T("De consulenten oordelen verschillend over "+strings.Join(vs, ", ")+". Bespreek dit samen; daarna kan het besluit verder.",
			"The consultants judge differently on "+strings.Join(vs, ", ")+". Discuss it together; after that the decision can go on."), ""})
	}
	return m
}
