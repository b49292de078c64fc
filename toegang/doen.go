package toegang

import (
	"slices"

	"halfweg/dossier"
)

// Mag says whether ik may record a kind of fact in a dossier. The kind itself
// says which roles may; here that becomes: somebody in that role who is party
// to this dossier.
func Mag(ik Ik, p Partijen, s *dossier.Soort) Antwoord {
	r := RelatieVan(ik, p)
	switch {
	case r == GeenRelatie:
		return nee("T10")
	case !slices.Contains(s.Door, ik.Rol):
		return nee("T12")
	case r == BetrokkenGemeente && !slices.Contains(vanBetrokkene, s.Naam):
		return nee("T08")
	}
	return ja("T12")
}

// vanBetrokkene lists what another municipality may record: its say in who is
// responsible.
var vanBetrokkene = []string{
	"verantwoordelijkheid_geclaimd", "verantwoordelijkheid_betwist", "verantwoordelijkheid_overeengekomen",
}
