package kader

// Spoor is the condition tree with the outcome of each node and the value each
// comparison found.
type Spoor struct {
	*Voorwaarde
	Uitkomst Uitkomst
	Gevonden Waarde // of a comparison: the value of its Gegeven
	GevAnder Waarde // of a comparison with another fact: the value of that one
	Onder    []Spoor
}

// Spoor returns how the criterion's condition came to its outcome. For an
// exclusion the condition says when it applies.
func (c CriteriumUitkomst) Spoor() Spoor { return c.b.spoor(c.Als) }

// UitzonderingSpoor is an exception with how it came to its outcome.
type UitzonderingSpoor struct {
	*Uitzondering
	Spoor Spoor
}

// Sporen returns the traces of the criterion's exceptions.
func (c CriteriumUitkomst) Sporen() []UitzonderingSpoor {
	var l []UitzonderingSpoor
	for _, u := range c.Uitzonderingen {
		l = append(l, UitzonderingSpoor{u, c.b.spoor(u.Als)})
	}
	return l
}

// Spoor returns how the definition came to its outcome.
func (d DefinitieUitkomst) Spoor() Spoor { return d.b.spoor(d.Als) }

func (b *Beoordeling) spoor(v *Voorwaarde) Spoor {
	s := Spoor{Voorwaarde: v, Uitkomst: b.knopen[v.nr]}
	if v.Vorm == Vergelijkt {
		s.Gevonden = b.Waarde(v.Gegeven)
		if v.Ander != nil {
			s.GevAnder = b.Waarde(v.Ander)
		}
	}
	for _, d := range v.Delen {
		s.Onder = append(s.Onder, b.spoor(d))
	}
	return s
}
