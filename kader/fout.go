package kader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"halfweg/taal"
)

// Fout is one thing wrong in a file, with what to do about it.
type Fout struct {
	Bestand string
	Regel   int // line, from 1; 0 when it is about the file as a whole
	Wat     taal.Tekst
	Uitweg  taal.Tekst
}

// Tekst writes the fault as "file:line: what; remedy".
func (f *Fout) Tekst() taal.Tekst {
	plek := ""
	switch {
	case f.Regel > 0:
		plek = fmt.Sprintf("%s:%d: ", f.Bestand, f.Regel)
	case f.Bestand != "":
		plek = f.Bestand + ": "
	}
	return taal.T(plek+f.Wat.NL+"; "+f.Uitweg.NL, plek+f.Wat.EN+"; "+f.Uitweg.EN)
}

func (f *Fout) Error() string { return f.Tekst().NL }

// Fouten is everything wrong in one or more files, in the order of the lines.
type Fouten []*Fout

// Tekst writes one line per fault.
func (f Fouten) Tekst() taal.Tekst {
	var nl, en []string
	for _, x := range f {
		t := x.Tekst()
		nl, en = append(nl, t.NL), append(en, t.EN)
	}
	return taal.T(strings.Join(nl, "\n"), strings.Join(en, "\n"))
}

func (f Fouten) Error() string { return f.Tekst().NL }

// Unwrap gives errors.As access to each fault.
func (f Fouten) Unwrap() []error {
	errs := make([]error, len(f))
	for i, x := range f {
		errs[i] = x
	}
	return errs
}

// fout returns f as an error, nil when there is none, so that no caller holds
// a non-nil error around an empty list.
func (f Fouten) fout() error {
	if len(f) == 0 {
		return nil
	}
	slices.SortStableFunc(f, func(a, b *Fout) int {
		return cmp.Or(strings.Compare(a.Bestand, b.Bestand), cmp.Compare(a.Regel, b.Regel))
	})
	return f
}

// tf formats one text in both languages with the same arguments.
func tf(nl, en string, args ...any) taal.Tekst {
	return taal.T(fmt.Sprintf(nl, args...), fmt.Sprintf(en, args...))
}

// bedoelt suggests the name somebody may have meant, as a sentence to add to a
// remedy: a near miss when there is one, else all there are.
func bedoelt(naam string, bestaand []string) taal.Tekst {
	if dicht := Lijkt(naam, bestaand); dicht != "" {
		return tf("bedoelt u %s?", "did you mean %s?", dicht)
	}
	lijst := slices.Sorted(slices.Values(bestaand))
	if len(lijst) == 0 {
		return taal.T("er bestaan er geen", "there are none")
	}
	return tf("kies uit %s", "choose from %s", strings.Join(lijst, ", "))
}

// Lijkt returns the name in bestaand that naam is most likely a misspelling
// of, or "".
func Lijkt(naam string, bestaand []string) string {
	beste, afstand := "", 1+len(naam)/3
	for _, b := range bestaand {
		if a := bewerkingen(naam, b); a <= afstand && (a < afstand || beste == "") {
			beste, afstand = b, a
		}
	}
	return beste
}

// bewerkingen counts the letters to add, drop or change to turn a into b.
func bewerkingen(a, b string) int {
	vorige := make([]int, len(b)+1)
	for j := range vorige {
		vorige[j] = j
	}
	for i := range len(a) {
		schuin := vorige[0]
		vorige[0] = i + 1
		for j := range len(b) {
			kost := schuin
			if a[i] != b[j] {
				kost++
			}
			schuin = vorige[j+1]
			vorige[j+1] = min(kost, vorige[j]+1, vorige[j+1]+1)
		}
	}
	return vorige[len(b)]
}
