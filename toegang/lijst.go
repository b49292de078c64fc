package toegang

import (
	"slices"

	"halfweg/dossier"
	"halfweg/taal"
)

// Lijst is one list of dossiers somebody has, and the audiences it is read by.
type Lijst struct {
	Naam     string // "mijn", "bewoners", "tweede", "team", "vrij", "klaar", "betrokken"
	Titel    taal.Tekst
	Sleutels []string
}

// Lijsten returns the lists of ik in the order of the tabs; the first is where
// he begins. Whatever stands in one of them he may see: the audiences of lists
// are parts of the audiences Sleutels returns.
func Lijsten(ik Ik) []Lijst {
	switch {
	case len(Sleutels(ik)) == 0:
		return nil
	case ik.Rol == dossier.Consulent:
		return lijstenConsulent(ik)
	case ik.Rol == dossier.Teamleider:
		return lijstenTeamleider(ik)
	case ik.Rol == dossier.Inwoner:
		return []Lijst{{"mijn", taal.T("Mijn dossier", "My dossier"), []string{"inwoner:" + ik.Dossier}}}
	}
	soort := "kliniek:"
	titel := taal.T("Onze aanmeldingen", "Our referrals")
	if ik.OrganisatieSoort == Safehouse {
		soort, titel = "huis:", taal.T("Alle dossiers", "All cases")
	}
	lijsten := []Lijst{{"mijn", titel, []string{soort + ik.Organisatie}}}
	if ik.OrganisatieSoort == Safehouse {
		lijsten = append(lijsten, Lijst{"bewoners", taal.T("Wonen hier", "Live here"), []string{soort + ik.Organisatie + ":woont"}})
	}
	return append(lijsten, Lijst{"klaar", taal.T("Afgerond", "Closed"), []string{soort + ik.Organisatie + ":klaar"}})
}

func lijstenConsulent(ik Ik) []Lijst {
	per := func(voor, na string) []string { return perGemeente(ik, voor, na) }
	return []Lijst{
		{"mijn", taal.T("Mijn zaken", "My cases"), per("gemeente:", ":van:"+ik.Persoon)},
		{"tweede", taal.T("Tweede beoordeling", "Second assessment"), per("gemeente:", ":tweede:"+ik.Persoon)},
		{"team", taal.T("Team", "Team"), per("gemeente:", "")},
		{"vrij", taal.T("Niet toegewezen", "Not assigned"), per("gemeente:", ":vrij")},
		{"betrokken", taal.T("Andere gemeente", "Other municipality"), per("betrokken:", "")},
		{"klaar", taal.T("Afgerond", "Closed"), per("gemeente:", ":klaar")},
	}
}

func lijstenTeamleider(ik Ik) []Lijst {
	per := func(voor, na string) []string { return perGemeente(ik, voor, na) }
	return []Lijst{
		{"mijn", taal.T("Aan u", "For you"), append(per("gemeente:", ":leiding"), per("gemeente:", ":van:"+ik.Persoon)...)},
		{"team", taal.T("Team", "Team"), per("gemeente:", "")},
		{"vrij", taal.T("Niet toegewezen", "Not assigned"), per("gemeente:", ":vrij")},
		{"betrokken", taal.T("Andere gemeente", "Other municipality"), per("betrokken:", "")},
		{"klaar", taal.T("Afgerond", "Closed"), per("gemeente:", ":klaar")},
	}
}

func perGemeente(ik Ik, voor, na string) []string {
	uit := make([]string, len(ik.Gemeenten))
	for i, g := range ik.Gemeenten {
		uit[i] = voor + g + na
	}
	return uit
}

// Plaats is where a dossier stands among the lists of those who may see it.
type Plaats struct {
	Gesloten   bool
	Tweede     string // person whose verdict is waited for
	BijLeiding bool   // the team leader has to act
	Woont      string // house the resident lives in
}

// Lezers are those who read one list: what they are to the dossiers in it, and
// who it is when it is one person's list.
type Lezers struct {
	Relatie Relatie
	Persoon string
}

// LijstSleutels returns the lists a dossier with these parties stands in, each
// with its readers.
func LijstSleutels(p Partijen, s Plaats) map[string]Lezers {
	uit := map[string]Lezers{}
	zet := func(sleutel string, r Relatie) {
		if s.Gesloten || isVoorbij(r) {
			sleutel += ":klaar"
		}
		uit[sleutel] = Lezers{Relatie: r}
	}
	uit["inwoner:"+p.Dossier] = Lezers{Relatie: Zelf}
	for _, k := range p.Klinieken {
		zet("kliniek:"+k, p.voorLijst(k, Aanmelder))
	}
	for _, h := range p.Huizen {
		zet("huis:"+h, p.voorLijst(h, Huis))
		if h == s.Woont {
			uit["huis:"+h+":woont"] = Lezers{Relatie: Huis}
		}
	}
	for _, g := range p.Betrokken {
		if g != p.Gemeente {
			uit["betrokken:"+g] = Lezers{Relatie: BetrokkenGemeente}
		}
	}
	if p.Gemeente == "" {
		return uit
	}
	zet("gemeente:"+p.Gemeente, Collega)
	if !s.Gesloten {
		p.werklijsten("gemeente:"+p.Gemeente, s, uit)
	}
	return uit
}

// werklijsten adds the lists of who has to act within a municipality.
func (p Partijen) werklijsten(g string, s Plaats, uit map[string]Lezers) {
	zien := slices.DeleteFunc(slices.Clone(p.Consulenten), func(c string) bool { return slices.Contains(p.Afgeschermd, c) })
	for _, c := range zien {
		uit[g+":van:"+c] = Lezers{EersteConsulent, c}
	}
	if s.Tweede != "" && slices.Contains(zien, s.Tweede) {
		uit[g+":tweede:"+s.Tweede] = Lezers{TweedeConsulent, s.Tweede}
	}
	if len(zien) == 0 {
		uit[g+":vrij"] = Lezers{Relatie: Collega}
	}
	if s.BijLeiding {
		uit[g+":leiding"] = Lezers{Relatie: Leiding}
	}
}
