package store

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"halfweg/termijn"
)

// maxWoord is how many letters of a word count: a longer one is found by its
// beginning.
const maxWoord = 12

// Zoekwoorden returns what a dossier is found by: each beginning of each name,
// the birth date, the BSN, the number and the organisations. The words are
// looked up whole, never by range, so that they can be stored as keyed hashes.
func Zoekwoorden(i Inwoner, nummer string, organisaties ...string) []string {
	var uit []string
	for _, naam := range []string{i.Voornamen, i.Voorletters, i.Achternaam} {
		for _, w := range naamwoorden(naam) {
			uit = append(uit, beginnen(w)...)
		}
	}
	if i.BSN != "" {
		uit = append(uit, "bsn:"+i.BSN)
	}
	if !i.Geboren.IsZero() {
		uit = append(uit, "geb:"+i.Geboren.String())
	}
	if _, volg, is := strings.Cut(nummer, "-"); is {
		uit = append(uit, nummer, volg, strings.TrimLeft(volg, "0"))
	}
	for _, id := range organisaties {
		if id != "" {
			uit = append(uit, organisatieWoord(id))
		}
	}
	return uniek(uit)
}

func organisatieWoord(id string) string { return "org:" + id }

func organisatieWoorden(ids []string) (uit []string) {
	for _, id := range ids {
		uit = append(uit, organisatieWoord(id))
	}
	return uit
}

// vraagwoorden returns the words to look up for what somebody typed.
func vraagwoorden(tekst string) []string {
	var uit, rest []string
	for _, w := range strings.Fields(tekst) {
		if x := codewoord(w); x != "" {
			uit = append(uit, x)
		} else {
			rest = append(rest, w)
		}
	}
	for _, w := range naamwoorden(strings.Join(rest, " ")) {
		uit = append(uit, kort(w))
	}
	return uniek(uit)
}

var (
	nummerVorm = regexp.MustCompile(`^\d{4}-\d{4,}$`)
	bsnVorm    = regexp.MustCompile(`^\d{9}$`)
	datumVorm  = []string{time.DateOnly, "2-1-2006", "2/1/2006", "2.1.2006"}
)

// codewoord reads a number, BSN or birth date, or returns "".
func codewoord(w string) string {
	switch {
	case nummerVorm.MatchString(w):
		return w
	case bsnVorm.MatchString(w):
		return "bsn:" + w
	}
	for _, vorm := range datumVorm {
		if t, err := time.Parse(vorm, w); err == nil {
			return "geb:" + termijn.Op(t.Date()).String()
		}
	}
	return ""
}

// naamwoorden splits a name into words without accents and capitals. Particles
// are left out unless the name has nothing else: de Wit is found as Wit. A
// word with an apostrophe also counts joined: d'Hondt is hondt and dhondt.
func naamwoorden(naam string) []string {
	naam = vouw(naam)
	var uit []string
	for _, w := range strings.FieldsFunc(naam, func(r rune) bool { return !isLetter(r) && r != '\'' }) {
		delen := strings.FieldsFunc(w, func(r rune) bool { return r == '\'' })
		uit = append(uit, delen...)
		if len(delen) > 1 {
			uit = append(uit, strings.Join(delen, ""))
		}
	}
	if zonder := slices.DeleteFunc(slices.Clone(uit), isTussenvoegsel); len(zonder) > 0 {
		return zonder
	}
	return uit
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isTussenvoegsel(w string) bool { return slices.Contains(tussenvoegsels, w) }

var tussenvoegsels = strings.Fields("aan bij d da de del della den der des di do dos du e el en het i in l la las le les lo los op 's s 't t te ten ter tot uit van vande vanden vander ver von vom zu zum zur")

// vouw removes capitals and accents.
func vouw(s string) string {
	s = zonderTeken.Replace(norm.NFKD.String(strings.ToLower(s)))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, s)
}

// zonderTeken replaces letters that do not come apart into a letter and an
// accent.
var zonderTeken = strings.NewReplacer("ł", "l", "ø", "o", "đ", "d", "ð", "d", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ı", "i",
	"’", "'", "‘", "'", "`", "'", "ʼ", "'")

// beginnen returns the beginnings of a word that count.
func beginnen(w string) []string {
	letters := []rune(w)
	var uit []string
	for n := 1; n <= min(len(letters), maxWoord); n++ {
		uit = append(uit, string(letters[:n]))
	}
	return uit
}

func kort(w string) string {
	letters := []rune(w)
	return string(letters[:min(len(letters), maxWoord)])
}

// organisatiewoorden returns what an organisation is found by.
func organisatiewoorden(naam string) []string {
	var uit []string
	for _, w := range naamwoorden(naam) {
		uit = append(uit, beginnen(w)...)
	}
	return uniek(uit)
}
