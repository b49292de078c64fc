package taal

import "errors"

// Melding returns what err says in language t. An error speaks both languages
// when it, or an error it wraps, has a method Tekst() Tekst; any other error
// reads as it is.
func Melding(err error, t Taal) string {
	if x := (interface{ Tekst() Tekst })(nil); errors.As(err, &x) {
		return x.Tekst().In(t)
	}
	return err.Error()
}
