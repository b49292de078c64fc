package toegang

import (
	"slices"
	"strings"

	"halfweg/dossier"
)

// TaakSleutels returns the audiences that ik owes tasks in: himself and his
// role at each municipality he works for, his role at his organisation, or the
// resident. It agrees with TaakSleutelsVan.
func TaakSleutels(ik Ik) []string {
	var uit []string
	switch {
	case ik.OrganisatieSoort == Gemeente && vanGemeente(ik.Wie):
		for _, g := range ik.Gemeenten {
			uit = append(uit, taakGemeente(g, dossier.Partij{Rol: ik.Rol}), taakGemeente(g, dossier.Partij{Persoon: ik.Persoon}))
		}
	case ik.OrganisatieSoort == Kliniek && ik.Rol == dossier.Regiebehandelaar && ik.Organisatie != "":
		uit = append(uit, "kliniek:"+ik.Organisatie)
	case ik.OrganisatieSoort == Safehouse && ik.Rol == dossier.Safehousemedewerker && ik.Organisatie != "":
		uit = append(uit, "huis:"+ik.Organisatie)
	case ik.Rol == dossier.Inwoner && ik.Dossier != "":
		uit = append(uit, "inwoner:"+ik.Dossier)
	}
	return uit
}

// TaakSleutelsVan returns the audiences that owe a task of a dossier with these
// parties, none when whoever owes it is no party or is not known. Whoever has
// one of these keys sees the task: see ZietTaak.
func TaakSleutelsVan(p Partijen, t dossier.Taak) []string {
	switch t.Wie.Rol {
	case dossier.Consulent, dossier.Teamleider:
		if p.Gemeente == "" {
			return nil
		}
		return []string{taakGemeente(p.Gemeente, p.nietUitgesloten(t.Wie))}
	case dossier.Regiebehandelaar:
		return p.vanPartij("kliniek:", p.Klinieken, t)
	case dossier.Safehousemedewerker:
		return p.vanPartij("huis:", p.Huizen, t)
	case dossier.Inwoner:
		return []string{"inwoner:" + p.Dossier}
	}
	return nil
}

// taakGemeente is the key of one person at a municipality, or of everybody
// there in a role.
func taakGemeente(code string, wie dossier.Partij) string {
	if wie.Persoon != "" {
		return "gemeente:" + code + ":persoon:" + wie.Persoon
	}
	return "gemeente:" + code + ":" + string(wie.Rol)
}

// nietUitgesloten gives the task of a person who is shut out of the dossier to
// the team leader, so that it lies with somebody.
func (p Partijen) nietUitgesloten(wie dossier.Partij) dossier.Partij {
	if slices.Contains(p.Afgeschermd, wie.Persoon) {
		return dossier.Partij{Rol: dossier.Teamleider}
	}
	return wie
}

// vanPartij returns the key of an organisation that is party, or of all that
// are when none is named. Whose part is over owes only what it still answers
// for.
func (p Partijen) vanPartij(soort string, partijen []string, t dossier.Taak) (uit []string) {
	for _, o := range partijen {
		_, over := p.Voorbij[o]
		if (t.Wie.Organisatie == "" || o == t.Wie.Organisatie) && (!over || slices.Contains(naAfloop, t.Feit)) {
			uit = append(uit, soort+o)
		}
	}
	return uit
}

// Verplicht reports whether ik owes a task of a dossier with these parties.
func Verplicht(ik Ik, p Partijen, t dossier.Taak) bool {
	mijn := TaakSleutels(ik)
	return !p.sluitUit(ik) && slices.ContainsFunc(TaakSleutelsVan(p, t), func(s string) bool { return slices.Contains(mijn, s) })
}

// Leidt reports whether ik leads the team of a municipality.
func Leidt(ik Ik) bool { return ik.OrganisatieSoort == Gemeente && ik.Rol == dossier.Teamleider }

// TaakVan says where to look for the people of a key of tasks: of which kind of
// party, which one, and which person when it is one person's. Whether somebody
// there really has the key, TaakSleutels says.
func TaakVan(sleutel string) (soort, id, persoon string) {
	soort, id, _ = strings.Cut(sleutel, ":")
	if soort != "gemeente" {
		return soort, id, ""
	}
	id, wie, _ := strings.Cut(id, ":")
	persoon, _ = strings.CutPrefix(wie, "persoon:")
	if persoon == wie {
		persoon = ""
	}
	return soort, id, persoon
}
