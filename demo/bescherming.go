package demo

import (
	"maps"
	"slices"

	"halfweg/dossier"
	"halfweg/toegang"
)

// beschermd: for some weeks the address was protected, somebody is shut out who
// knows the resident, and once a night somebody of another municipality had to
// look because the resident was missing.
func (v *verhaal) beschermd() {
	ander := v.vanElders()
	v.op(-88, v.team.eerste, &dossier.AdresAfgeschermd{Reden: "Een oude bekende vraagt rond waar de inwoner woont.", Mensen: []dossier.AdresVoorWie{{Persoon: v.team.eerste.Persoon}, {Persoon: v.huis.Persoon}}})
	v.op(-60, v.team.leider, &dossier.AdresAfschermingOpgeheven{Reden: "De oude bekende is verhuisd. De inwoner vindt het goed."})
	nr := v.op(-58, v.team.eerste, &dossier.MedewerkerAfgeschermd{Medewerker: ander.Persoon, Verzoek: "medewerker", Reden: "Zat met de inwoner in de klas."})
	v.na(-50, v.team.leider, func() dossier.Inhoud {
		return &dossier.MedewerkerAfschermingOpgeheven{Afscherming: *nr, Reden: "Het ging om een ander met dezelfde naam."}
	})
	v.op(-45, ander, &dossier.NoodtoegangGenomen{Gevaar: "vermist", Reden: "De inwoner was sinds de avond ervoor niet thuisgekomen en nam niet op."})
}

// vanElders is a consultant of a municipality that has nothing to do with the
// case.
func (v *verhaal) vanElders() toegang.Ik {
	for _, id := range slices.Sorted(maps.Keys(v.mensen)) {
		if ik := v.mensen[id]; ik.Rol == dossier.Consulent && ik.Organisatie != v.team.organisatie.Organisatie && !slices.Contains(ik.Gemeenten, v.gemeente) {
			return ik
		}
	}
	return toegang.Ik{}
}
