package kader

// reken computes the nodes from van up to tot by strong Kleene logic. Every
// node gets its own outcome, also where the group above it is settled already,
// so that the trace is complete.
func (p *programma) reken(van, tot int32, f Feiten, uit []Uitkomst) {
	knopen := p.knopen
	for i := tot - 1; i >= van; i-- {
		kn := &knopen[i]
		switch {
		case kn.op.vergelijkt():
			uit[i] = kn.vergelijk(f)
		case kn.op == opAlle:
			uit[i] = alle(knopen, uit, i+1, kn.einde)
		case kn.op == opEenVan:
			uit[i] = eenVan(knopen, uit, i+1, kn.einde)
		case kn.op == opNiet:
			uit[i] = uit[i+1].omgekeerd()
		default:
			uit[i] = minstens(knopen, uit, i+1, kn.einde, kn.n)
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

func (kn *knoop) vergelijk(f Feiten) Uitkomst {
	w := f[kn.gegeven]
	n := kn.n
	op := kn.op
	if op.metAnder() {
		ander := f[kn.ander]
		// Not applicable on either side settles it, whatever the other side is.
		if w.soort == nietVanToepassing || ander.soort == nietVanToepassing {
			return NietVoldaan
		}
		if ander.soort == onbekend {
			return Onbekend
		}
		n, op = ander.n, op-opIsAnder+opIs
	}
	switch w.soort {
	case onbekend:
		return Onbekend
	case nietVanToepassing:
		return NietVoldaan
	}
	var ja bool
	switch op {
	case opIs:
		ja = w.n == n
	case opGte:
		ja = w.n >= n
	case opGt:
		ja = w.n > n
	case opLte:
		ja = w.n <= n
	case opLt:
		ja = w.n < n
	case opIn:
		ja = n&(1<<w.n) != 0
	case opRaakt:
		ja = n&w.n != 0
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
