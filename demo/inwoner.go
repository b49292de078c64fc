package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"halfweg/app"
	"halfweg/termijn"
)

// bewoners gives n residents a birth date, a BSN and an address. BSNs begin with
// 999, which is never given out; the letters of the postal codes are ones no
// street has; telephone numbers are no numbers.
func bewoners(r *rand.Rand, vandaag termijn.Datum, n int) []app.Inwoner {
	volgorde := r.Perm(len(namen))
	uit := make([]app.Inwoner, n)
	for i := range uit {
		p := naam(volgorde, i)
		p.Geboren = vandaag.Jaren(-20 - r.IntN(42)).Plus(-r.IntN(365))
		p.BSN = bsn(i)
		p.Adres = fmt.Sprintf("%s %d", straten[r.IntN(len(straten))], 1+r.IntN(180))
		p.Postcode = fmt.Sprintf("%d %s", 1200+r.IntN(200), []string{"SA", "SD", "SS"}[r.IntN(3)])
		p.Telefoon = fmt.Sprintf("06-0000%04d", i)
		uit[i] = p
	}
	return uit
}

// naam is that of the i-th resident, in that order of the first names: those
// after them are told of in a fixed order, so that more of them leave the others
// as they were.
func naam(volgorde []int, i int) app.Inwoner {
	if i < len(totBesluit) {
		return namen[volgorde[i%len(namen)]]
	}
	return meerNamen[(i-len(totBesluit))%len(meerNamen)]
}

var straten = []string{"Zandpad", "Kerkelanden", "Lindenlaan", "Vaartweg", "Havenstraat", "Meentweg", "Bosdrift", "Naarderpoort", "Seinhorst", "Erfgooierslaan"}

// bsn returns the i-th number beginning with 999 that passes the eleven test.
func bsn(i int) string {
	for rest := 0; ; rest++ {
		s := fmt.Sprintf("999%06d", rest)
		som := -int(s[8] - '0')
		for j := range 8 {
			som += (9 - j) * int(s[j]-'0')
		}
		if som%11 != 0 {
			continue
		}
		if i--; i < 0 {
			return s
		}
	}
}

// opVolgorde returns the players by the moment their histories begin.
func opVolgorde(spelers []*speler) []*speler {
	uit := slices.Clone(spelers)
	slices.SortStableFunc(uit, func(a, b *speler) int { return a.v.stappen[0].op.Compare(b.v.stappen[0].op) })
	return uit
}
