package termijn

import (
	"strconv"
	"strings"

	"halfweg/taal"
)

// Lengte is the length of a period as written in a law or framework. The zero
// Lengte is "at once".
type Lengte struct {
	Uren    int `yaml:"hours,omitempty" json:"uren,omitempty"`
	Dagen   int `yaml:"days,omitempty" json:"dagen,omitempty"`
	Weken   int `yaml:"weeks,omitempty" json:"weken,omitempty"`
	Maanden int `yaml:"months,omitempty" json:"maanden,omitempty"`
	Jaren   int `yaml:"years,omitempty" json:"jaren,omitempty"`
}

// Na returns the day that lies l after d, without any extension. Months and
// years are calendar months, clamped to the end of a shorter month; hours are
// rounded up to whole days, because a Datum knows no clock.
func (l Lengte) Na(d Datum) Datum { return d.Maanden(l.maanden()).Plus(l.dagen()) }

// Voor returns the day that lies l before d.
func (l Lengte) Voor(d Datum) Datum { return d.Maanden(-l.maanden()).Plus(-l.dagen()) }

func (l Lengte) maanden() int { return l.Maanden + 12*l.Jaren }
func (l Lengte) dagen() int   { return l.Dagen + 7*l.Weken + (l.Uren+23)/24 }

// IsZero reports whether l is "at once".
func (l Lengte) IsZero() bool { return l == Lengte{} }

// Limits that keep a mistyped length from walking off the calendar.
const (
	maxJaren   = 200
	maxMaanden = 12 * maxJaren
	maxWeken   = 53 * maxJaren
	maxDagen   = 366 * maxJaren
	maxUren    = 24 * maxDagen
)

// Controle returns a *Fout when a part of l is negative or beyond 200 years.
func (l Lengte) Controle() error {
	for _, x := range []struct {
		veld   string
		n, max int
	}{
		{"hours", l.Uren, maxUren}, {"days", l.Dagen, maxDagen}, {"weeks", l.Weken, maxWeken},
		{"months", l.Maanden, maxMaanden}, {"years", l.Jaren, maxJaren},
	} {
		if x.n < 0 || x.n > x.max {
			n, top := strconv.Itoa(x.n), strconv.Itoa(x.max)
			return fout(x.veld, n+" kan niet; kies een getal van 0 tot en met "+top,
				n+" is not possible; choose a number from 0 to "+top)
		}
	}
	return nil
}

// Tekst writes the length in words: "6 weken", "1 jaar en 6 maanden".
func (l Lengte) Tekst() taal.Tekst {
	var nl, en []string
	deel := func(n int, een, meer, one, more string) {
		switch n {
		case 0:
		case 1:
			nl, en = append(nl, "1 "+een), append(en, "1 "+one)
		default:
			nl, en = append(nl, strconv.Itoa(n)+" "+meer), append(en, strconv.Itoa(n)+" "+more)
		}
	}
	deel(l.Jaren, "jaar", "jaar", "year", "years")
	deel(l.Maanden, "maand", "maanden", "month", "months")
	deel(l.Weken, "week", "weken", "week", "weeks")
	deel(l.Dagen, "dag", "dagen", "day", "days")
	deel(l.Uren, "uur", "uur", "hour", "hours")
	if nl == nil {
		return taal.T("direct", "at once")
	}
	return taal.T(strings.Join(nl, " en "), strings.Join(en, " and "))
}
