package dossier_test

import (
	"encoding/json"
	"fmt"
	"slices"

	"halfweg/dossier"
	"halfweg/termijn"
	"halfweg/toegang"
)

// kijkers are the people who look: each party, and who is none.
func kijkers() (uit []toegang.Ik) {
	for _, naam := range []string{"mark", "noor", "fatma", "utrecht", "fenna", "kees", "samir"} {
		ik := toegang.Ik{Wie: mensen[naam]}
		switch naam {
		case "fenna":
			ik.OrganisatieSoort = toegang.Kliniek
		case "kees":
			ik.OrganisatieSoort = toegang.Safehouse
		case "samir":
			ik.Dossier = "d1"
		case "utrecht":
			ik.OrganisatieSoort, ik.Gemeenten = toegang.Gemeente, []string{"0344"}
		default:
			ik.OrganisatieSoort, ik.Gemeenten = toegang.Gemeente, []string{"0402"}
		}
		uit = append(uit, ik)
	}
	return uit
}

func (g *geschiedenis) gezienDoor(ik toegang.Ik) []dossier.Feit {
	return toegang.Redigeer(ik, toegang.PartijenVan("d1", g.d, g.klok.Tijd()), g.d.Feiten())
}

// gezienVouwt: what somebody may see adds up to a case, of which all can be
// asked, and holds no fact that is not there.
func gezienVouwt(g *geschiedenis) error {
	for _, ik := range kijkers() {
		feiten := g.gezienDoor(ik)
		d := dossier.Fold(feiten)
		_, _, _, _ = d.Overzicht(g.o), d.Kenmerken(g.o), d.Traject(d.Termijnen(g.o)), d.Aanwezigheid(g.klok.Plus(-30), g.klok)
		for _, f := range feiten {
			if echt, er := g.d.Feit(f.Nr); !er || dossier.SoortVan(echt.Inhoud) != dossier.SoortVan(f.Inhoud) || echt.Gebeurd != f.Gebeurd {
				return fmt.Errorf("%s sees fact %d that is not there", ik.Persoon, f.Nr)
			}
		}
	}
	return nil
}

// geenZorgZonderToestemming: a health field, or a field of a fact about health,
// reaches another party only with the resident's consent. The rule is written
// here once more, in other words than package toegang has it.
func geenZorgZonderToestemming(g *geschiedenis) error {
	for _, ik := range kijkers() {
		for _, f := range g.gezienDoor(ik) {
			echt, _ := g.d.Feit(f.Nr) // with who recorded it, which a reader may not know
			if g.magZorgZien(ik, echt) {
				continue
			}
			if veld := zorgveld(f); veld != "" {
				return fmt.Errorf("%s reads %s of fact %d, a %s recorded by %s", ik.Persoon, veld, f.Nr, dossier.SoortVan(f.Inhoud).Naam, f.Door.Persoon)
			}
		}
	}
	return nil
}

// geenAdresZonderNaam: while the address is protected, who was not named reads in
// no fact where the resident is or which house recorded it. A house knows its own
// name.
func geenAdresZonderNaam(g *geschiedenis) error {
	if g.d.AdresAf == nil {
		return nil
	}
	for _, ik := range kijkers() {
		if ik.Rol == dossier.Inwoner || slices.Contains(g.d.AdresVoor(), ik.Persoon) {
			continue
		}
		for _, f := range g.gezienDoor(ik) {
			s := dossier.SoortVan(f.Inhoud)
			_, data, _ := dossier.Codeer(f.Inhoud)
			var velden map[string]json.RawMessage
			_ = json.Unmarshal(data, &velden)
			for _, v := range s.Velden {
				eigen := string(velden[v.Naam]) == `"`+ik.Organisatie+`"`
				if (v.Adres || v.Type == dossier.Organisatie && string(velden[v.Naam]) == `"kade"`) && !leegJSON(velden[v.Naam]) && !eigen {
					return fmt.Errorf("%s reads %s of fact %d, a %s", ik.Persoon, v.Naam, f.Nr, s.Naam)
				}
			}
			if f.Door.Rol == dossier.Safehousemedewerker && f.Door.Organisatie != ik.Organisatie && f.Door.Organisatie != "" {
				return fmt.Errorf("%s reads that %s recorded fact %d", ik.Persoon, f.Door.Organisatie, f.Nr)
			}
		}
	}
	return nil
}

func (g *geschiedenis) magZorgZien(ik toegang.Ik, f dossier.Feit) bool {
	gemeente := f.Door.Rol == dossier.Consulent || f.Door.Rol == dossier.Teamleider
	zelf := f.Door.Persoon == ik.Persoon || ik.OrganisatieSoort != toegang.Gemeente && f.Door.Organisatie == ik.Organisatie
	if ik.Rol == dossier.Inwoner || zelf || ik.OrganisatieSoort == toegang.Gemeente && (gemeente || f.Door.Rol == dossier.Inwoner) {
		return true
	}
	sinds := termijn.DatumVan(f.Vastgelegd)
	van := []string{f.Door.Organisatie}
	if f.Door.Rol == dossier.Inwoner {
		van = []string{"gemeente", "utrecht"} // who keeps what the resident wrote
	}
	return slices.ContainsFunc(g.d.Toestemmingen, func(t dossier.Toestemming) bool {
		i := t.Inhoud
		op := slices.Contains(i.Delen, dossier.DeelZorg) && slices.Contains(van, i.Van) && i.Aan == ik.Organisatie && !t.Op.Na(g.klok)
		return op && (t.Ingetrokken.IsZero() || t.Ingetrokken.Na(sinds)) && (i.Tot.IsZero() || !i.Tot.Voor(sinds))
	})
}

// zorgveld returns a field of a fact that says something of somebody's health,
// "" for none.
func zorgveld(f dossier.Feit) string {
	s := dossier.SoortVan(f.Inhoud)
	_, data, _ := dossier.Codeer(f.Inhoud)
	var velden map[string]json.RawMessage
	if json.Unmarshal(data, &velden) != nil {
		return ""
	}
	deel := toegang.DeelVan(f.Inhoud)
	for _, v := range s.Velden {
		if (v.Klinisch || deel == dossier.DeelZorg) && !leegJSON(velden[v.Naam]) {
			return v.Naam
		}
	}
	return ""
}

func leegJSON(ruw json.RawMessage) bool {
	return slices.Contains([]string{"", "null", `""`, "0", "false", "[]", "{}"}, string(ruw))
}
