package store

import (
	"errors"
	"fmt"

	"halfweg/dossier"
	"halfweg/kluis"
	"halfweg/taal"
)

// Fout is a fault of the database or the place it stands, in words for the
// person who runs the program.
type Fout struct {
	Wat     taal.Tekst // what is wrong
	Uitweg  taal.Tekst // what to do about it
	Oorzaak error      // what the database itself said; may be nil
}

func (f *Fout) Error() string {
	if f.Oorzaak == nil {
		return f.Wat.NL
	}
	return fmt.Sprintf("%s (%v)", f.Wat.NL, f.Oorzaak)
}

func (f *Fout) Unwrap() error { return f.Oorzaak }

// Tekst returns what is wrong and what to do, for the user.
func (f *Fout) Tekst() taal.Tekst {
	return taal.T(f.Wat.NL+" "+f.Uitweg.NL, f.Wat.EN+" "+f.Uitweg.EN)
}

// Ingehaald refuses facts because somebody added others first.
type Ingehaald struct {
	Dossier string
	Gezien  int            // the last number the writer had seen
	Nieuw   []dossier.Feit // what was added since
}

func (i *Ingehaald) Error() string { return i.Tekst().NL }

// Tekst says what happened and what to do.
func (i *Ingehaald) Tekst() taal.Tekst {
	return taal.T("Iemand anders was u voor: het dossier is intussen gewijzigd. Bekijk wat er bij kwam en probeer het dan opnieuw.",
		"Somebody was before you: the file has changed in the meantime. Look at what was added and try again.")
}

// tweetalig is an error with a fixed text.
type tweetalig struct{ tekst taal.Tekst }

func (t *tweetalig) Error() string     { return t.tekst.NL }
func (t *tweetalig) Tekst() taal.Tekst { return t.tekst }

func meld(nl, en string) error { return &tweetalig{taal.T(nl, en)} }

// Errors a caller can compare with.
var (
	ErrNietGevonden = meld("Dit is er niet (meer).", "This is not here (any more).")
	// ErrInGebruik says that another program has the SQLite file open.
	ErrInGebruik = errors.New("in use by another program")
	// ErrVernietigd says that the key of a dossier is not there (any more): what
	// was kept of it cannot be read.
	ErrVernietigd = meld("De gegevens van dit dossier zijn vernietigd.", "The data of this case was destroyed.")
	// ErrAndereOpdracht refuses an idempotency key that came with another
	// command before.
	ErrAndereOpdracht = meld("Deze opdracht is al eerder gegeven met een andere inhoud. Laad de pagina opnieuw en probeer het nog eens.",
		"This command was given before with other content. Reload the page and try again.")
	// ErrPlek refuses a place in a list that no page ever gave out.
	ErrPlek = meld("Deze plek in de lijst bestaat niet. Begin vooraan in de lijst.",
		"This place in the list does not exist. Start at the beginning of the list.")
	// ErrTeGroot refuses a document of more than MaxDocument bytes.
	ErrTeGroot = meld("Dit bestand is te groot: het mag hoogstens 25 MB zijn. Maak het kleiner of splits het.",
		"This file is too big: it may be 25 MB at most. Make it smaller or split it.")
)

// vertaal puts what a database says into words for people. Errors that are
// not the database's pass unchanged.
func vertaal(err error) error {
	if err == nil {
		return nil
	}
	if f := (*Fout)(nil); errors.As(err, &f) {
		return err
	}
	if errors.Is(err, kluis.ErrDicht) {
		return &Fout{Oorzaak: err,
			Wat:    taal.T("Iets in de database is niet te lezen met de sleutels: het is gewijzigd, verplaatst of nooit versleuteld.", "Something in the database cannot be read with the keys: it was altered, moved or never encrypted."),
			Uitweg: taal.T("Meld dit aan wie de database beheert. Bewaar haar zoals zij is om het uit te zoeken en zet een back-up terug.", "Report this to who runs the database. Keep it as it is to find out what happened and restore a backup.")}
	}
	if f := vanSQLite(err); f != nil {
		return f
	}
	if f := vanPostgres(err); f != nil {
		return f
	}
	return err
}
