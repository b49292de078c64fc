package web

import (
	"slices"
	"strings"
	"sync"

	"halfweg/kader"
	"halfweg/taal"
)

// vergelijkBlad sets two frameworks side by side.
type vergelijkBlad struct {
	Kaders   []optie
	A, B     string
	TitelA   string
	TitelB   string
	Groepen  []vergelijkGroep
	Gelijk   int
	Getuigen []getuigeRij
	Volledig bool
}

// vergelijkGroep is the topics of one kind on which the two differ.
type vergelijkGroep struct {
	Titel string
	Rijen []vergelijkRij
}

type vergelijkRij struct {
	ID, Titel, A, B, BronA, BronB, Conflict string
}

// getuigeRij is a case on which the two decide differently.
type getuigeRij struct {
	Feiten []string
	A, B   merkje
	OpA    string
	OpB    string
}

// vergelijkingen remembers what was compared: frameworks never change, and
// looking for cases takes a moment.
type vergelijkingen struct {
	mu sync.Mutex
	al map[[2]kader.Verwijzing]*kader.Vergelijking
}

func (x *vergelijkingen) van(a, b *kader.Kader) *kader.Vergelijking {
	x.mu.Lock()
	defer x.mu.Unlock()
	paar := [2]kader.Verwijzing{a.Verwijzing(), b.Verwijzing()}
	if v, ok := x.al[paar]; ok {
		return v
	}
	if x.al == nil {
		x.al = map[[2]kader.Verwijzing]*kader.Vergelijking{}
	}
	v := kader.Vergelijk(a, b)
	x.al[paar] = v
	return v
}

// kadersVergelijk compares two frameworks by topic, with cases that show what
// a difference does.
func (s *Server) kadersVergelijk(v *verzoek) error {
	alle := s.App.Kaders.Alle()
	b := vergelijkBlad{A: v.FormValue("a"), B: v.FormValue("b")}
	for _, k := range alle {
		b.Kaders = append(b.Kaders, optie{kaderSleutel(k), k.Titel.In(v.taal) + " " + k.Versie})
	}
	if b.A == "" && b.B == "" && len(alle) > 1 {
		b.A, b.B = kaderSleutel(alle[0]), kaderSleutel(alle[len(alle)-1])
	}
	ka, kb := kaderUit(alle, b.A), kaderUit(alle, b.B)
	if ka != nil && kb != nil && ka != kb {
		b.vul(s.vergelijkingen.van(ka, kb), v.taal)
	}
	return v.toon(vergelijkWeergave(v.pagina(v.T("Twee kaders vergelijken", "Compare two frameworks"), "/kaders"), b))
}

func kaderSleutel(k *kader.Kader) string { return k.ID + "/" + k.Versie }

func kaderUit(alle []*kader.Kader, sleutel string) *kader.Kader {
	if i := slices.IndexFunc(alle, func(k *kader.Kader) bool { return kaderSleutel(k) == sleutel }); i >= 0 {
		return alle[i]
	}
	return nil
}

func (b *vergelijkBlad) vul(x *kader.Vergelijking, t taal.Taal) {
	b.TitelA, b.TitelB, b.Volledig = x.A.Titel.In(t), x.B.Titel.In(t), x.Volledig
	b.Gelijk = len(x.Punten) - len(x.Verschilt())
	for _, p := range x.Verschilt() {
		titel := groepTitel(p.Groep).In(t)
		if n := len(b.Groepen); n == 0 || b.Groepen[n-1].Titel != titel {
			b.Groepen = append(b.Groepen, vergelijkGroep{Titel: titel})
		}
		g := &b.Groepen[len(b.Groepen)-1]
		g.Rijen = append(g.Rijen, vergelijkRij{p.ID, p.Titel.In(t), p.A.In(t), p.B.In(t), p.BronA, p.BronB, p.Conflict})
	}
	for _, g := range x.Getuigen {
		b.Getuigen = append(b.Getuigen, getuigeRijVan(g, t))
	}
}

func getuigeRijVan(g kader.Getuige, t taal.Taal) getuigeRij {
	r := getuigeRij{A: kaderUitkomst(g.A, t), B: kaderUitkomst(g.B, t), OpA: strings.Join(g.DoorslagA, ", "), OpB: strings.Join(g.DoorslagB, ", ")}
	for _, f := range g.Feiten {
		r.Feiten = append(r.Feiten, f.Gegeven.Vraag.In(t)+" "+f.Gegeven.Tekst(f.Waarde).In(t))
	}
	return r
}

func groepTitel(g string) taal.Tekst {
	switch g {
	case "proces":
		return taal.T("Werkwijze", "Process")
	case "criterium":
		return taal.T("Criteria", "Criteria")
	case "uitsluiting":
		return taal.T("Uitsluitingen", "Exclusions")
	case "definitie":
		return taal.T("Begrippen", "Definitions")
	case "termijn":
		return taal.T("Termijnen", "Time limits")
	case "plicht":
		return taal.T("Wie wat aan wie meldt", "Who tells whom what")
	}
	return taal.T("Wat het kader wil weten", "What the framework asks")
}
