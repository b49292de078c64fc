package termijn

import (
	"slices"
	"time"

	"halfweg/taal"
)

// Kalender knows on which days a statutory period cannot end: Saturdays,
// Sundays and the generally recognised holidays of the Algemene termijnenwet
// (Atw) art. 3, with the days that decrees put on a par with them. A Kalender
// never changes, so it may be shared.
type Kalender struct {
	besluiten []Besluit
	dagen     map[Datum]int // day put on a par -> index in besluiten
}

func nieuweKalender(besluiten []Besluit) *Kalender {
	k := &Kalender{besluiten: slices.Clone(besluiten), dagen: map[Datum]int{}}
	for i, b := range k.besluiten {
		for _, d := range b.Dagen {
			k.dagen[d] = i
		}
	}
	return k
}

// Besluiten returns the decrees the calendar knows.
func (k *Kalender) Besluiten() []Besluit { return slices.Clone(k.besluiten) }

// Vrij reports whether no statutory period can end on d. Then reden completes
// the sentence that begins with the date ("is Goede Vrijdag"), and bron is the
// article or decree. A holiday on a Saturday is reported as the holiday.
func (k *Kalender) Vrij(d Datum) (reden taal.Tekst, bron string, vrij bool) {
	if reden, bron, vrij = feestdag(d); vrij {
		return reden, bron, true
	}
	if i, is := k.dagen[d]; is {
		return gelijkgesteld, bronBesluit(k.besluiten[i]), true
	}
	if w := d.Weekdag(); w == time.Saturday || w == time.Sunday {
		return weekend, atwWeekend, true
	}
	return taal.Tekst{}, "", false
}

// Werkdag returns d when a statutory period can end on it, and else the next
// day on which one can.
func (k *Kalender) Werkdag(d Datum) Datum {
	for {
		if _, _, vrij := k.Vrij(d); !vrij {
			return d
		}
		d = d.Plus(1)
	}
}

// Gedekt reports whether a decree on equated days is known for the year of d.
// When not, a day may turn out to be free that the calendar calls ordinary.
func (k *Kalender) Gedekt(d Datum) bool {
	return slices.ContainsFunc(k.besluiten, func(b Besluit) bool { return !d.Voor(b.Van) && !d.Na(b.Tot) })
}

const (
	atwWeekend  = "Atw art. 1 lid 1"
	atwFeestdag = "Atw art. 3 lid 1"
	atwVrijdag  = "Atw art. 3 lid 2"
)

var (
	weekend       = taal.T("valt in het weekend", "falls in the weekend")
	gelijkgesteld = taal.T("is bij besluit gelijkgesteld met een feestdag", "is equated with a holiday by decree")
	nieuwjaar     = taal.T("is nieuwjaarsdag", "is New Year's Day")
	goedeVrijdag  = taal.T("is Goede Vrijdag", "is Good Friday")
	tweedePaasdag = taal.T("is tweede paasdag", "is Easter Monday")
	koningsdag    = taal.T("is Koningsdag", "is King's Day")
	koninginnedag = taal.T("is Koninginnedag", "is Queen's Day")
	vijfMei       = taal.T("is Bevrijdingsdag (5 mei)", "is Liberation Day (5 May)")
	hemelvaart    = taal.T("is Hemelvaartsdag", "is Ascension Day")
	pinksteren    = taal.T("is tweede pinksterdag", "is Whit Monday")
	eersteKerst   = taal.T("is eerste kerstdag", "is Christmas Day")
	tweedeKerst   = taal.T("is tweede kerstdag", "is Boxing Day")
)

// feestdag computes the holidays of Atw art. 3 lid 1 and 2. They need no data:
// a fixed day, or a number of days from Easter.
func feestdag(d Datum) (reden taal.Tekst, bron string, is bool) {
	jaar, maand, dag := d.Tijd().Date()
	switch {
	case maand == time.January && dag == 1:
		return nieuwjaar, atwFeestdag, true
	case maand == time.May && dag == 5:
		return vijfMei, atwFeestdag, true
	case maand == time.December && dag == 25:
		return eersteKerst, atwFeestdag, true
	case maand == time.December && dag == 26:
		return tweedeKerst, atwFeestdag, true
	case maand >= time.March && maand <= time.June:
		return lente(d, jaar, maand, dag)
	}
	return taal.Tekst{}, "", false
}

func lente(d Datum, jaar int, maand time.Month, dag int) (taal.Tekst, string, bool) {
	switch d.Min(pasen(jaar)) {
	case -2:
		return goedeVrijdag, atwVrijdag, true
	case 1:
		return tweedePaasdag, atwFeestdag, true
	case 39:
		return hemelvaart, atwFeestdag, true
	case 50:
		return pinksteren, atwFeestdag, true
	}
	if maand == time.April && dag == verjaardag(jaar) {
		if jaar < eersteKoningsdag {
			return koninginnedag, atwFeestdag, true
		}
		return koningsdag, atwFeestdag, true
	}
	return taal.Tekst{}, "", false
}

const eersteKoningsdag = 2014

// verjaardag returns the day of April on which the birthday of the King, or
// before 2014 of the Queen, is celebrated: the day before when it is a Sunday.
func verjaardag(jaar int) int {
	dag := 27
	if jaar < eersteKoningsdag {
		dag = 30
	}
	if Op(jaar, time.April, dag).Weekdag() == time.Sunday {
		return dag - 1
	}
	return dag
}

// pasen returns Easter Sunday of the Gregorian calendar, by the method of
// Meeus, Jones and Butcher.
func pasen(jaar int) Datum {
	a, b, c := jaar%19, jaar/100, jaar%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Op(jaar, time.Month(n/31), n%31+1)
}
