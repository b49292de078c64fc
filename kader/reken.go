package kader

// reken computes the nodes from van up to tot by strong Kleene logic. Every
// node gets its own outcome, also where the group above it is settled already,
// so that the trace is complete.
func (p *programma) reken(van, tot int32, f Feiten, uit []Uitkomst) {
	knopen := p.knopen
	for i := tot - 1; i >= van; i-- {
		kn := &knopen[i]
		switch kn.op {
		case opTussen, opIn, opRaakt:
			uit[i] = kn.vergelijk(f)
		case opAlle:
			uit[i] = alle(knopen, uit, i+1, kn.einde)
		case opEenVan:
			uit[i] = eenVan(knopen, uit, i+1, kn.einde)
		case opNiet:
			uit[i] = uit[i+1].omgekeerd()
		case opMinstens:
			uit[i] = minstens(knopen, uit, i+1, kn.einde, kn.n)
		default:
			uit[i] = kn.vergelijkAnder(f)
		}
	}
}

func alle(knopen []knoop, uit []Uitkomst, i, einde int32) Uitkomst {
	r := Voldaan
	for ; i < einde; i = knopen[i].einde {
		if uit[i] == NietVoldaan {
			return NietVoldaan
		}
		if uit[i] == Onbekend {
			r = Onbekend
		}
	}
	return r
}

func eenVan(knopen []knoop, uit []Uitkomst, i, einde int32) Uitkomst {
	r := NietVoldaan
	for ; i < einde; i = knopen[i].einde {
		if uit[i] == Voldaan {
			return Voldaan
		}
		if uit[i] == Onbekend {
			r = Onbekend
		}
	}
	return r
}

func minstens(knopen []knoop, uit []Uitkomst, i, einde int32, n int64) Uitkomst {
	var zeker, mogelijk int64
	for ; i < einde; i = knopen[i].einde {
		if uit[i] == Voldaan {
			zeker++
		}
		if uit[i] != NietVoldaan {
			mogelijk++
		}
	}
	switch {
	case zeker >= n:
		return Voldaan
	case mogelijk < n:
		return NietVoldaan
	}
	return Onbekend
}

// vergelijk compares a fact with a constant.
func (kn *knoop) vergelijk(f Feiten) Uitkomst {
	w := f[kn.gegeven]
	switch w.soort {
	case onbekend:
		return Onbekend
	case nietVanToepassing:
		return NietVoldaan
	}
	ja := false
	switch kn.op {
	case opTussen:
		ja = kn.n <= w.n && w.n <= kn.m
	case opIn:
		ja = kn.n&(1<<w.n) != 0
	case opRaakt:
		ja = kn.n&w.n != 0
	}
	if ja {
		return Voldaan
	}
	return NietVoldaan
}

// vergelijkAnder compares a fact with another. Not applicable on either side
// settles it, whatever the other side is.
func (kn *knoop) vergelijkAnder(f Feiten) Uitkomst {
	w, v := f[kn.gegeven], f[kn.ander]
	switch {
	case w.soort == nietVanToepassing || v.soort == nietVanToepassing:
		return NietVoldaan
	case w.soort == onbekend || v.soort == onbekend:
		return Onbekend
	}
	ja := false
	switch kn.op {
	case opAnder:
		ja = w.n == v.n
	case opGteAnder:
		ja = w.n >= v.n
	case opGtAnder:
		ja = w.n > v.n
	case opLteAnder:
		ja = w.n <= v.n
	case opLtAnder:
		ja = w.n < v.n
	}
	if ja {
		return Voldaan
	}
	return NietVoldaan
}

// oordeel reads the outcome of rule r from its computed nodes: whether it
// lets the case pass, and the number of the exception by which, -1 for none.
//
// An exclusion that is unknown stays unknown here: it never fires on what is
// not known, and it never lets pass either.
func (r *regel) oordeel(uit []Uitkomst) (Uitkomst, int8) {
	u := uit[r.van]
	if r.uitsluiting {
		u = u.omgekeerd()
	}
	if u == Voldaan {
		return Voldaan, -1
	}
	for i, wortel := range r.uitz {
		switch uit[wortel] {
		case Voldaan:
			return Voldaan, int8(i)
		case Onbekend:
			u = Onbekend
		}
	}
	return u, -1
}

// ontbreekt adds the unknown facts under the nodes of r that are unknown
// themselves. What stands under a settled node no longer matters.
func (p *programma) ontbreekt(r *regel, f Feiten, uit []Uitkomst, acc *verz) {
	for i := r.van; i < r.tot; {
		kn := &p.knopen[i]
		if uit[i] != Onbekend {
			i = kn.einde
			continue
		}
		if kn.op.vergelijkt() && f[kn.gegeven].soort == onbekend {
			acc.zet(kn.gegeven)
		}
		if kn.op.metAnder() && f[kn.ander].soort == onbekend {
			acc.zet(kn.ander)
		}
		i++
	}
}
