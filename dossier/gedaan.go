package dossier

import "halfweg/termijn"

// Gedaan is the effect of one fact: its content with the day, the number and
// the author of the fact that carried it.
type Gedaan[T any] struct {
	Inhoud T
	Op     termijn.Datum
	Nr     int
	Door   Wie
}

// gedaan copies the content, so that a dossier never shares it with its maker.
func gedaan[T any](f Feit, inhoud *T) Gedaan[T] {
	return Gedaan[T]{*inhoud, f.Gebeurd, f.Nr, f.Door}
}
