package store

import "halfweg/taal"

// AlleenLezen ends all writing to the record, because what stands in it is not
// what was recorded: waarom says what was found. Every command answers that from
// now on, until the program is started again. What SchrijfRand writes goes on.
func (s *Store) AlleenLezen(waarom error) {
	s.alleenLezen.CompareAndSwap(nil, &Fout{Oorzaak: waarom,
		Wat: taal.T("Halfweg staat op alleen-lezen: de opgeslagen gegevens kloppen niet meer met het controlelogboek. Er is niets opgeslagen.",
			"Halfweg is read-only: the stored data no longer agree with the verification log. Nothing was saved."),
		Uitweg: taal.T("Waarschuw de beheerder. Kijken kan nog wel.", "Warn the administrator. Looking still works.")})
}

// IsAlleenLezen returns why nothing is written any more, nil when all is well.
func (s *Store) IsAlleenLezen() *Fout { return s.alleenLezen.Load() }
