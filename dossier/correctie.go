package dossier

// geldend returns the facts that count: a corrected fact has the day and the
// content its last corrections gave it, at its own place, or is left out when
// the last one says that it did not happen.
func geldend(feiten []Feit) []Feit {
	correcties := map[int][]*FeitGecorrigeerd{}
	for _, f := range feiten {
		if c, ok := f.Inhoud.(*FeitGecorrigeerd); ok {
			correcties[c.Feit] = append(correcties[c.Feit], c)
		}
	}
	if len(correcties) == 0 {
		return feiten
	}
	uit := make([]Feit, 0, len(feiten))
	for _, f := range feiten {
		if cs := correcties[f.Nr]; len(cs) > 0 {
			if cs[len(cs)-1].Vervalt {
				continue
			}
			f = f.na(cs)
		}
		uit = append(uit, f)
	}
	return uit
}

// na returns f with the corrections applied, oldest first. A content that can
// no longer be read leaves the one before it standing.
func (f Feit) na(cs []*FeitGecorrigeerd) Feit {
	soort := f.Inhoud.soort()
	for _, c := range cs {
		if !c.Gebeurd.IsZero() {
			f.Gebeurd = c.Gebeurd
		}
		if len(c.Inhoud) == 0 || soort == &feitGecorrigeerd {
			continue
		}
		if i, err := Decodeer(soort.Naam, c.Inhoud); err == nil {
			f.Inhoud = i
		}
	}
	return f
}
