package web

import (
	"strconv"
	"strings"

	"halfweg/taal"
	"halfweg/termijn"
)

// leesDatum reads a date as people write it: 2026-04-03, 3-4-2026, 3/4/2026,
// 3.4.2026, 3 april 2026, 3 apr. 2026. It reports false for anything else and
// for days that do not exist. The day stands before the month, as in Dutch.
func leesDatum(s string) (termijn.Datum, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if d, err := termijn.Parse(s); err == nil {
		return d, true
	}
	delen := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-/. ,", r) })
	if len(delen) == 4 { // "vrijdag 3 april 2026"
		delen = delen[1:]
	}
	if len(delen) != 3 || len(delen[2]) != 4 {
		return termijn.Datum{}, false
	}
	dag, err1 := strconv.Atoi(delen[0])
	jaar, err2 := strconv.Atoi(delen[2])
	maand := maandNummer(delen[1])
	if err1 != nil || err2 != nil || maand == 0 || dag < 1 || dag > 31 {
		return termijn.Datum{}, false
	}
	d := termijn.Op(jaar, 1, 1).Maanden(maand - 1).Plus(dag - 1)
	return d, int(d.Tijd().Month()) == maand
}

// maandNummer returns 1 to 12 for a month as number or word, 0 when unknown.
func maandNummer(s string) int {
	if n, err := strconv.Atoi(s); err == nil && n >= 1 && n <= 12 {
		return n
	}
	for n := 1; n <= 12; n++ {
		d := termijn.Op(2000, 1, 1).Maanden(n - 1)
		for _, t := range taal.Talen() {
			for _, vorm := range []string{d.Lang(t), d.Kort(t)} {
				woord := strings.ToLower(strings.TrimSuffix(strings.Fields(vorm)[1], "."))
				if s == woord || len(s) >= 3 && strings.HasPrefix(woord, s) {
					return n
				}
			}
		}
	}
	return 0
}
