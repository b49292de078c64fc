// Package toegang decides, in one place, who may see and do what: from the
// role, the organisation, the relation to the dossier, the consent of the
// resident and the part of the record. Everything that shows or changes
// something asks here.
package toegang

import (
	"time"

	"halfweg/dossier"
	"halfweg/taal"
)

// Ik is the signed-in person, in the one capacity he acts in now. However
// somebody signs in, the result is an Ik.
type Ik struct {
	dossier.Wie
	Naam             string
	OrganisatieNaam  string
	OrganisatieSoort OrganisatieSoort
	Gemeenten        []string // CBS codes the organisation works for
	Dossier          string   // of an Inwoner: his own dossier
	Taal             taal.Taal
	Bevestigd        time.Time // when he last showed who he is; what is weighty asks for it again
}

// OrganisatieSoort is what kind of party an organisation is.
type OrganisatieSoort string

// The kinds of organisation.
const (
	Gemeente  OrganisatieSoort = "gemeente"
	Kliniek   OrganisatieSoort = "kliniek"
	Safehouse OrganisatieSoort = "safehouse"
	Beheer    OrganisatieSoort = "beheer"
)
