package app

import (
	"errors"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// ErrNietGevonden says that there is no such dossier or document for the
// asker. Whether it exists for others cannot be told from it.
var ErrNietGevonden = errors.New("app: not found")

// OngeldigFout says what is wrong with what was asked, in words for the user.
type OngeldigFout struct {
	Veld     string // the field it is about, "" for the whole
	Probleem taal.Tekst
	Uitweg   taal.Tekst // what to do about it

	dubbel store.LijstRegel // the dossier of which it tells that it is there
}

func (f *OngeldigFout) Error() string { return f.Tekst().NL }

// Tekst says what is wrong and what to do.
func (f *OngeldigFout) Tekst() taal.Tekst {
	return taal.T(f.Probleem.NL+" "+f.Uitweg.NL, f.Probleem.EN+" "+f.Uitweg.EN)
}

// OpslagFout says that the place where the data stand does not take or give
// them: a full disk, a folder that is read-only. Nothing was recorded.
type OpslagFout struct {
	Wat     taal.Tekst // what is wrong and what to do about it
	Oorzaak error
}

func (f *OpslagFout) Error() string { return f.Oorzaak.Error() }

func (f *OpslagFout) Unwrap() error { return f.Oorzaak }

// Tekst says what is wrong and what to do.
func (f *OpslagFout) Tekst() taal.Tekst { return f.Wat }

// GeenRechtFout says that somebody who may see the dossier may not do this.
type GeenRechtFout struct {
	Wat   taal.Tekst // what he wanted to do
	Regel string     // id of the rule of toegang
}

func (f *GeenRechtFout) Error() string { return f.Tekst().NL }

// Tekst says what is not allowed and what to do.
func (f *GeenRechtFout) Tekst() taal.Tekst {
	return taal.T("U mag dit in dit dossier niet doen: "+f.Wat.NL+". Vraag het aan wie het dossier behandelt.",
		"You may not do this in this dossier: "+f.Wat.EN+". Ask whoever handles the dossier.")
}

// IngehaaldFout says that somebody recorded facts since the asker looked.
// Nothing was recorded.
type IngehaaldFout struct {
	Dossier string
	Gezien  int            // the last fact the asker had seen
	Nieuw   []dossier.Feit // what came since, as far as the asker may see it

	partijen toegang.Partijen
}

func (f *IngehaaldFout) Error() string { return f.Tekst().NL }

// Tekst says what happened and what to do.
func (f *IngehaaldFout) Tekst() taal.Tekst {
	return taal.T("Iemand anders was u voor: het dossier is intussen gewijzigd. Bekijk wat erbij kwam en probeer het dan opnieuw.",
		"Somebody was before you: the dossier has changed in the meantime. Look at what was added and try again.")
}
