package kluis

import (
	"fmt"

	"halfweg/taal"
)

// Fout is a fault of a key file, in words for the person who runs the program.
type Fout struct {
	Wat     taal.Tekst // what is wrong
	Uitweg  taal.Tekst // what to do about it
	Oorzaak error      // what the system said; may be nil. It never holds a key.
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

// OnbekendeSleutel says that data were encrypted with a key that is not here.
type OnbekendeSleutel struct {
	Pad string // of the key file; empty when the keys are in none
}

func (o *OnbekendeSleutel) Error() string { return o.Tekst().NL }

// Tekst says what is wrong and what to do.
func (o *OnbekendeSleutel) Tekst() taal.Tekst {
	return taal.T("De sleutels in "+o.Pad+" horen niet bij deze gegevens. Wijs het juiste sleutelbestand aan met --sleutels, of zet er een kopie van terug.",
		"The keys in "+o.Pad+" do not belong to this data. Point to the right key file with --sleutels, or restore a copy of it.")
}
