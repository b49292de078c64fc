package web

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// trajectBlad is the trajectory as a picture, with the same data as a table.
type trajectBlad struct {
	Kop     dossierKop
	Op      invoer // the day to look back to
	Tekst   string // the picture in a sentence
	Beeld   beeld
	Regels  []trajectRegel
	Vandaag string
}

// trajectRegel is one bar or point in words.
type trajectRegel struct {
	Baan, Wat, Van, Tot, Duur string
	Pad                       string // of the fact it rests on, "" when the reader does not see that
}

// beeld is the picture in units of its own: one to a pixel on screen.
type beeld struct {
	Breed, Hoog int
	Maanden     []maandstreep
	Banen       []baan
	Vandaag     int // x of the line of today
	Links       bool
}

// maandstreep is a line of the scale with the month it begins.
type maandstreep struct {
	X          int
	Naam, Jaar string // Jaar only where a year begins
}

// baan is a lane: its name, and its bars.
type baan struct {
	Naam  string
	Nr    int // which colour
	Y     int // of its name
	Lijn  int // y of the line above it
	Balks []balk
}

// balk is a bar with its words above it, or a point.
type balk struct {
	X, Y, Breed int
	Tekst       string
	TekstX      int
	Punt, Open  bool // Open: it goes on
}

// Measures of the picture.
const (
	maandBreed = 46 // of a month
	schaalHoog = 44 // of the scale on top
	kopHoog    = 24 // of the name of a lane
	rijHoog    = 36 // of a row of bars
	tekenBreed = 7  // of a letter, at most on average
)

// traject shows where the trajectory stands and went as bars on a scale of
// months, also as known on an earlier day.
func (s *Server) traject(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	b := trajectBlad{Kop: zaakKop(v, z), Op: *bekendVeld(v), Vandaag: z.Vandaag.Lang(v.taal)}
	balken := z.Dossier.Traject(z.Termijnen)
	b.Beeld, b.Tekst = beeldVan(balken, z.Vandaag, v.taal), trajectTekst(v, balken, z.Vandaag)
	for _, x := range balken {
		b.Regels = append(b.Regels, trajectRegelVan(v, z, x))
	}
	return v.toon(trajectWeergave(v.dossierPagina(b.Kop, v.T("Traject", "Trajectory")), b))
}

func trajectTekst(v *verzoek, balken []dossier.Balk, vandaag termijn.Datum) string {
	if len(balken) == 0 {
		return ""
	}
	van, tot := grenzen(balken, vandaag)
	return fmt.Sprintf(v.T("%d onderdelen van %s tot en met %s. Vandaag is %s.", "%d parts from %s to %s. Today is %s."),
		len(balken), van.Lang(v.taal), tot.Lang(v.taal), vandaag.Lang(v.taal))
}

func trajectRegelVan(v *verzoek, z *app.Zaak, x dossier.Balk) trajectRegel {
	r := trajectRegel{Baan: x.Baan.In(v.taal), Wat: x.Wat.In(v.taal), Van: x.Van.Lang(v.taal), Tot: x.Tot.Lang(v.taal)}
	switch {
	case x.Tot.IsZero():
		r.Tot = v.T("loopt nog", "goes on")
	case x.Tot == x.Van:
		r.Tot = ""
	default:
		r.Duur = dagenLang(x.Tot.Min(x.Van) + 1).In(v.taal)
	}
	if _, ok := z.Dossier.Feit(x.Nr); ok && x.Nr > 0 {
		r.Pad = dossierPad(z.ID, "tijdlijn") + "#feit-" + aantal(x.Nr)
	}
	return r
}

func dagenLang(n int) taal.Tekst {
	if n == 1 {
		return taal.T("1 dag", "1 day")
	}
	return taal.T(strconv.Itoa(n)+" dagen", strconv.Itoa(n)+" days")
}

// grenzen are the first and the last day of the picture. Today is always in it.
func grenzen(balken []dossier.Balk, vandaag termijn.Datum) (van, tot termijn.Datum) {
	van, tot = vandaag, vandaag
	for _, x := range balken {
		if x.Van.Voor(van) {
			van = x.Van
		}
		for _, d := range []termijn.Datum{x.Van, x.Tot} {
			if d.Na(tot) {
				tot = d
			}
		}
	}
	return van, tot
}

// schaal turns days into places in the picture.
type schaal struct{ van, tot termijn.Datum }

// x is the place of the begin of a day.
func (s schaal) x(d termijn.Datum) int {
	t := d.Tijd()
	maanden := (t.Year()-s.van.Tijd().Year())*12 + int(t.Month()) - int(s.van.Tijd().Month())
	inMaand := eersteDag(d).Maanden(1).Min(eersteDag(d))
	return maanden*maandBreed + (t.Day()-1)*maandBreed/inMaand
}

func eersteDag(d termijn.Datum) termijn.Datum { return d.Plus(1 - d.Tijd().Day()) }

// beeldVan lays the bars out: lane under lane, and within a lane on the first
// row where bar and words have room.
func beeldVan(balken []dossier.Balk, vandaag termijn.Datum, t taal.Taal) beeld {
	van, tot := grenzen(balken, vandaag)
	s := schaal{eersteDag(van), eersteDag(tot).Maanden(2)}
	b := beeld{Breed: max(s.x(s.tot), 520), Vandaag: s.x(vandaag)}
	b.Links = b.Vandaag > b.Breed-90
	b.maanden(s, t)
	y := schaalHoog
	for len(balken) > 0 {
		n := 1
		for n < len(balken) && balken[n].Baan == balken[0].Baan {
			n++
		}
		l := baan{Naam: balken[0].Baan.In(t), Nr: len(b.Banen) % 4, Lijn: y, Y: y + 17}
		rijen := l.leg(balken[:n], s, b.Breed, vandaag, t)
		b.Banen = append(b.Banen, l)
		y += kopHoog + rijen*rijHoog
		balken = balken[n:]
	}
	b.Hoog = y + 4
	return b
}

func (b *beeld) maanden(s schaal, t taal.Taal) {
	for d := s.van; s.x(d) < b.Breed; d = d.Maanden(1) {
		m := maandstreep{X: s.x(d), Naam: maandKort(d, t)}
		if d == s.van || d.Tijd().Month() == 1 {
			m.Jaar = strconv.Itoa(d.Tijd().Year())
		}
		b.Maanden = append(b.Maanden, m)
	}
}

// maandKort is the name of a month in a few letters.
func maandKort(d termijn.Datum, t taal.Taal) string {
	namen := taal.T("jan feb mrt apr mei jun jul aug sep okt nov dec", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").In(t)
	m := int(d.Tijd().Month()) - 1
	return namen[4*m : 4*m+3]
}

// leg puts the bars of a lane on rows and returns how many there are.
func (l *baan) leg(balken []dossier.Balk, s schaal, breed int, vandaag termijn.Datum, t taal.Taal) int {
	var vrij []int // per row: from where it is free
	for _, x := range balken {
		k := balk{X: s.x(x.Van), Tekst: x.Wat.In(t), Punt: x.Van == x.Tot, Open: x.Tot.IsZero()}
		eind := x.Tot
		if k.Open {
			eind = vandaag
		}
		k.Breed = max(4, s.x(eind.Plus(1))-k.X)
		woorden := utf8.RuneCountInString(k.Tekst) * tekenBreed
		k.TekstX = max(0, min(k.X, breed-woorden))
		rij := 0
		for rij < len(vrij) && vrij[rij] > min(k.X-8, k.TekstX) {
			rij++
		}
		if rij == len(vrij) {
			vrij = append(vrij, 0)
		}
		vrij[rij] = max(k.X+k.Breed, k.TekstX+woorden) + 10
		k.Y = l.Lijn + kopHoog + rij*rijHoog
		l.Balks = append(l.Balks, k)
	}
	return len(vrij)
}
