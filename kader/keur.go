package kader

import (
	"slices"

	"halfweg/taal"
)

// keur checks what can only be seen when the whole framework has been read:
// facts nobody uses, duties under a condition nobody defines, comparisons and criteria whose answer is always the same.
func (l *kaderLezer) keur() {
	for _, g := range l.k.Gegevens {
		if !l.gebruikt[g.ID] {
			l.fout(g.regel, tf("gegeven %s wordt nergens gebruikt", "fact %s is not used anywhere", g.ID),
				taal.T("gebruik het in een voorwaarde of procesregel (facts:), of haal het weg", "use it in a condition or process rule (facts:), or remove it"))
		}
	}
	for _, p := range l.k.Plichten {
		l.keurAls(p)
	}
	if len(l.fouten) > 0 {
		return
	}
	for _, c := range l.k.Criteria {
		l.keurBoom(c.ID, c.Als, c.Uitzonderingen)
	}
	for _, c := range l.k.Uitsluitingen {
		l.keurBoom(c.ID, c.Als, c.Uitzonderingen)
	}
	for _, d := range l.k.Definities {
		l.keurBoom(d.ID, d.Als, nil)
	}
}

// keurAls refuses a duty that holds under a condition nobody defines: it would
// silently never hold.
func (l *kaderLezer) keurAls(p *Plicht) {
	var ids []string
	for _, d := range l.k.Definities {
		ids = append(ids, d.ID)
	}
	if p.Als != "" && !slices.Contains(ids, p.Als) {
		f := onbekendeNaam(taal.T("definitie", "definition"), p.Als, ids)
		l.fout(p.regel, f.Wat, f.Uitweg)
	}
}

func (l *kaderLezer) keurBoom(id string, als *Voorwaarde, uitz []*Uitzondering) {
	voor := len(l.fouten)
	l.keurVergelijkingen(als)
	for _, u := range uitz {
		l.keurVergelijkingen(u.Als)
	}
	if len(l.fouten) > voor {
		return // a constant comparison explains a constant criterion
	}
	l.keurUitkomsten(id, als)
	for _, u := range uitz {
		l.keurUitkomsten(u.ID, u.Als)
	}
}

// keurVergelijkingen refuses comparisons that the bounds of their fact decide.
func (l *kaderLezer) keurVergelijkingen(v *Voorwaarde) {
	v.loop(func(v *Voorwaarde) {
		if v.Vorm != Vergelijkt {
			return
		}
		if ja, nee := l.k.kan(v, true); !ja || !nee {
			l.altijd(v.Regel, "deze vergelijking", "this comparison", ja)
		}
	})
}

func (l *kaderLezer) keurUitkomsten(id string, v *Voorwaarde) {
	if ja, nee := l.k.kan(v, false); !ja || !nee {
		l.altijd(v.Regel, "de voorwaarde van "+id, "the condition of "+id, ja)
	}
}

func (l *kaderLezer) altijd(regel int, nl, en string, ja bool) {
	hoe := taal.T("kan nooit waar zijn", "can never be true")
	if ja {
		hoe = taal.T("is altijd waar", "is always true")
	}
	l.fout(regel, taal.T(nl+" "+hoe.NL, en+" "+hoe.EN),
		taal.T("controleer de waarden, de grenzen van het gegeven en and/or", "check the values, the bounds of the fact and all/any"))
}

// kan reports whether condition v can be met and can be not met. Too many
// combinations to try count as yes. With alleenWaarden "not applicable" is left
// out of the values.
func (k *Kader) kan(v *Voorwaarde, alleenWaarden bool) (ja, nee bool) {
	p := &k.prog
	wortel := &p.knopen[v.nr]
	var wie verz
	for _, kn := range p.knopen[v.nr:wortel.einde] {
		if kn.op.vergelijkt() {
			wie.zet(kn.gegeven)
		}
		if kn.op.metAnder() {
			wie.zet(kn.ander)
		}
	}
	feiten, uit := k.GeenFeiten(), make([]Uitkomst, len(p.knopen))
	gelukt := p.probeer(wie, feiten, func() bool {
		if alleenWaarden && k.ietsNVT(feiten, wie) {
			return true
		}
		p.reken(v.nr, wortel.einde, feiten, uit)
		ja = ja || uit[v.nr] == Voldaan
		nee = nee || uit[v.nr] == NietVoldaan
		return !ja || !nee
	})
	return ja || !gelukt, nee || !gelukt
}

func (k *Kader) ietsNVT(f Feiten, wie verz) bool {
	nvt := false
	wie.elk(func(nr int) { nvt = nvt || f[nr].soort == nietVanToepassing })
	return nvt
}
