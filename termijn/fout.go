package termijn

import "halfweg/taal"

// Fout says in both languages what is wrong with an input and what to do.
type Fout struct {
	Veld  string // the field it is about: "aanvraag"; "" when it is about more
	Reden taal.Tekst
}

func fout(veld, nl, en string) *Fout { return &Fout{veld, taal.T(nl, en)} }

func (f *Fout) Error() string { return f.Tekst().NL }

// Tekst returns the reason, preceded by the field it is about.
func (f *Fout) Tekst() taal.Tekst {
	if f.Veld == "" {
		return f.Reden
	}
	return taal.T(f.Veld+": "+f.Reden.NL, f.Veld+": "+f.Reden.EN)
}
