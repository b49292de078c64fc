package web

import (
	"strings"
	"unicode"

	"github.com/PuerkitoBio/goquery"
)

// The rules of plain language at level B1, as far as a program can hold them.
const (
	meesteWoorden    = 24 // of one sentence
	gemiddeldWoorden = 11 // of the sentences of one page
)

// vaktaal are words that a resident need not know, each with the words that
// have to stand on the same page when it is used all the same; "" for never.
var vaktaal = map[string]string{
	"beschikking": "", "beschikken": "", "indicatie": "", "wmo": "", "awb": "", "avg": "", "regiebehandelaar": "", "consulent": "", "consulenten": "",
	"inwoner": "", "cliënt": "", "voorziening": "", "maatwerkvoorziening": "", "uitstroom": "", "uitstroomplan": "", "uitstroomadres": "", "uitstroomwensen": "", "instroom": "",
	"abstinentie": "", "abstinent": "", "exit": "", "ontvankelijk": "", "niet-ontvankelijk": "", "gegrond": "", "ongegrond": "", "dwangsom": "", "ingebrekestelling": "",
	"zorgplan": "", "evaluatie": "", "evaluatiemoment": "", "maatregel": "", "mandaat": "", "termijn": "", "leveringsvorm": "", "herkomst": "", "conform": "", "inzake": "", "betreffende": "",
	"signaal": "", "vroegsignaal": "", "urgentie": "", "ambulant": "", "ambulante": "", "nazorg": "", "plaatsing": "", "casus": "", "traject": "", "intrekken": "", "gronden": "",
	"cliëntondersteuning": "gratis", "melding": "hulp gevraagd bij de gemeente (melding)|Dat heet een melding|Dit heet een melding", "pgb": "zelf geld om de hulp", "time-out": "slaapt een tijd ergens anders|u van de waarschuwing of time-out vindt|Laatste dag van uw time-out|naar uw waarschuwing of time-out|Time-out, ",
	"bezwaar": "niet eens|niet mee eens|opnieuw", "eigen bijdrage": "zelf meebetaalt",
}

// inGewoneTaal holds every page the resident read to those rules. What others
// wrote about the case is theirs, and left out.
func (v *verhaal) inGewoneTaal() {
	v.t.Helper()
	gezien := map[string]bool{}
	fout := func(wat, zin string) {
		if !gezien[wat+zin] {
			gezien[wat+zin] = true
			v.t.Errorf("%s: %s", wat, zin)
		}
	}
	for _, g := range v.lezen {
		tekst := eigenTekst(g.d)
		woorden, n := 0, 0
		for _, z := range zinnenUit(tekst) {
			k := len(strings.Fields(z))
			if k > meesteWoorden {
				fout("a sentence of more than 24 words on "+g.pad, z)
			}
			if k > 2 {
				woorden, n = woorden+k, n+1
			}
		}
		if n > 0 && woorden > gemiddeldWoorden*n {
			v.t.Errorf("%s: sentences of %.1f words on average, want %d at most", g.pad, float64(woorden)/float64(n), gemiddeldWoorden)
		}
		heel := strings.Join(tekst, "\n")
		for _, z := range tekst {
			for woord, uitleg := range vaktaal {
				if heeftWoord(z, woord) && !uitgelegd(heel, uitleg) {
					fout("the word "+woord+" on "+strings.SplitN(g.pad, "?", 2)[0], z)
				}
			}
		}
	}
}

func uitgelegd(tekst, uitleg string) bool {
	for _, u := range strings.Split(uitleg, "|") {
		if u != "" && strings.Contains(tekst, u) {
			return true
		}
	}
	return false
}

// eigenTekst is what the product itself says on a page, piece by piece: without
// quotations, the titles of papers, choices in a list, and sources of the law.
func eigenTekst(d *goquery.Document) (stukken []string) {
	m := d.Find("main").Clone()
	m.Find("blockquote, select, .tl .by, .tl .num, .card > .body .dl, #papieren .choices, table, .why, input, textarea, script, dd, .src").Remove()
	m.Find("p, li, dt, h1, h2, h3, legend, label, summary, .lab, .choice > span, button, a").Each(func(_ int, s *goquery.Selection) {
		if s.Find("p, li, dt, h1, h2, h3, legend, label, .choice > span, a, button").Length() > 0 {
			return
		}
		s.Find(".sub").Each(func(_ int, x *goquery.Selection) { x.PrependHtml(". ") })
		if tekst := strings.Join(strings.Fields(s.Text()), " "); tekst != "" {
			stukken = append(stukken, tekst)
		}
	})
	return stukken
}

func zinnenUit(stukken []string) (zinnen []string) {
	for _, s := range stukken {
		for _, z := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(".?!:;", r) }) {
			if z = strings.TrimSpace(z); z != "" {
				zinnen = append(zinnen, z)
			}
		}
	}
	return zinnen
}

// heeftWoord reports whether a text has a word, not as a part of another one.
func heeftWoord(tekst, woord string) bool {
	tekst = strings.ToLower(tekst)
	for rest := tekst; ; {
		i := strings.Index(rest, woord)
		if i < 0 {
			return false
		}
		voor, na := []rune(rest[:i]), []rune(rest[i+len(woord):])
		if (len(voor) == 0 || !unicode.IsLetter(voor[len(voor)-1])) && (len(na) == 0 || !unicode.IsLetter(na[0])) {
			return true
		}
		rest = rest[i+len(woord):]
	}
}
