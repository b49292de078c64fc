package web

import (
	"slices"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/termijn"
)

// vulUitDossier fills in what the record says already: the goals one can choose,
// the days the framework proposes, the days of the decision.
func (f *feitFormulier) vulUitDossier(v *verzoek, z *app.Zaak) {
	zet := func(veld string, dag termijn.Datum) {
		for i := range f.Velden {
			if x := &f.Velden[i]; x.Naam == veld && !dag.IsZero() {
				x.Waarde = dag.Lang(v.taal)
			}
		}
	}
	switch f.Soort.Naam {
	case "doelvoortgang_gemeld":
		f.doelen(z, v)
	case "evaluatiemomenten_afgesproken":
		f.momenten(z.Dossier.EvaluatieVoorstel(dossier.Omgeving{Kader: z.Kader, Wet: v.s.App.Wet}), v)
	case "maatwerkovereenkomst_gesloten":
		if r := z.Dossier.Recht(); r != nil {
			zet("van", r.Van)
			zet("tot", r.Tot)
		}
	case "dagprogramma_vastgesteld":
		zet("vanaf", v.vandaag)
	case "wijziging_voorgesteld":
		f.leeg("huis") // a change of house is to another one
	case "notitie_geplaatst":
		f.ookAanHuis(v, z)
	case "uitstroomadres_vastgelegd":
		f.eerstOfErEenAdresIs(v)
	}
}

// eerstOfErEenAdresIs asks first what decides which other fields are asked, and
// the way one would ask it: whether there is an address, not whether there is
// none.
func (f *feitFormulier) eerstOfErEenAdresIs(v *verzoek) {
	i := slices.IndexFunc(f.Velden, func(x invoer) bool { return x.Naam == "geen" })
	x := f.Velden[i]
	x.Label, x.Hulp, x.Waarde = v.T("Is er een adres?", "Is there an address?"), "", "nee"
	x.Opties = []optie{{"nee", v.T("Ja", "Yes")}, {"ja", v.T("Nee, er is geen adres", "No, there is no address")}}
	f.Velden = slices.Insert(slices.Delete(f.Velden, i, i+1), 1, x) // after the day
}

// ookAanHuis asks the resident whether the house he lives or lived in may read
// his message too. While he may have to leave it, or is looked for, the answer is
// yes unless he says no. Nobody else is asked.
func (f *feitFormulier) ookAanHuis(v *verzoek, z *app.Zaak) {
	i := slices.IndexFunc(f.Velden, func(x invoer) bool { return x.Naam == "ookAan" })
	huizen := z.Dossier.Woonhuizen()
	if v.ik.Rol != dossier.Inwoner || len(huizen) == 0 {
		f.Velden = slices.Delete(f.Velden, i, i+1)
		return
	}
	x := &f.Velden[i]
	x.Type, x.Opties = dossier.Keuze, nil
	for _, h := range huizen {
		x.Opties = append(x.Opties, optie{h, v.T("Ja, ", "Yes, ") + namenVan(z).van(h) + v.T(" leest mee", " reads along")})
	}
	x.Opties = append(x.Opties, optie{"", v.T("Nee, alleen de gemeente", "No, only the municipality")})
	if z.Dossier.Dreigt() != nil || z.Dossier.Gezocht() != "" {
		x.Waarde = huizen[0]
	}
}

func (f *feitFormulier) leeg(veld string) {
	for i := range f.Velden {
		if f.Velden[i].Naam == veld {
			f.Velden[i].Waarde = ""
		}
	}
}

// doelen lets one choose goals of the care plan by what they say.
func (f *feitFormulier) doelen(z *app.Zaak, v *verzoek) {
	i := slices.IndexFunc(f.Velden, func(x invoer) bool { return x.Naam == "doelen" })
	doelen := z.Dossier.Doelstanden()
	if i < 0 || len(doelen) == 0 {
		return
	}
	rij := f.Velden[i].Rijen[0]
	for j := range rij {
		if rij[j].Naam == "doelen.0.doel" {
			rij[j].Label = v.T("Welk doel?", "Which goal?")
			for nr, d := range doelen {
				rij[j].Opties = append(rij[j].Opties, optie{aantal(nr + 1), aantal(nr+1) + ". " + d.Doel.Doel})
			}
		}
	}
}

// momenten fills in the days to come that the framework proposes.
func (f *feitFormulier) momenten(dagen []termijn.Datum, v *verzoek) {
	i := slices.IndexFunc(f.Velden, func(x invoer) bool { return x.Naam == "momenten" })
	dagen = slices.DeleteFunc(dagen, func(d termijn.Datum) bool { return d.Voor(v.vandaag) })
	if i < 0 || len(dagen) == 0 {
		return
	}
	leeg := f.Velden[i].Rijen[0]
	f.Velden[i].Rijen = nil
	for nr, d := range dagen {
		rij := hernoemd(leeg, "momenten", nr)
		for j := range rij {
			if rij[j].Type == dossier.Dag {
				rij[j].Waarde = d.Lang(v.taal)
			}
		}
		f.Velden[i].Rijen = append(f.Velden[i].Rijen, rij)
	}
}
