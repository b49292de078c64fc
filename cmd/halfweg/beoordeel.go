package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"halfweg/kader"
	"halfweg/taal"
)

var beoordeel = command{
	name: "beoordeel", args: "--kader KADER FEITEN.yaml",
	short: taal.T("beoordeel een geval met een kader", "assess a case with a framework"),
	long: taal.T(`FEITEN.yaml heeft per regel een gegeven en zijn waarde; - leest de standaardinvoer:

  guidance_hours_per_week: 24
  own_motivation: {value: true, reasons: "...", document: "..."}
  start_on: n/a                     # niet van toepassing
  just_detoxed: unknown             # of null, of weglaten

Wat alleen een ander kader vraagt, mag erbij staan.

De uitkomst is een advies; mensen beslissen.
Uitgang: 0 voldaan; 1 niet voldaan, of nog niet bekend; 2 onbruikbare invoer.`,
		`FEITEN.yaml has a fact and its value on each line; - reads standard input:

  guidance_hours_per_week: 24
  own_motivation: {value: true, reasons: "...", document: "..."}
  start_on: n/a                     # not applicable
  just_detoxed: unknown             # or null, or leave it out

What only another framework asks for may stand in the file too.

The outcome is advice; people decide.
Exit: 0 met; 1 not met, or not yet known; 2 unusable input.`),
	run: runBeoordeel,
}

func runBeoordeel(k *call) error {
	naam := k.flags.String("kader", "", k.in("`KADER`: id of id@versie", "`KADER`: id or id@version"))
	map_, asJSON := k.kaderFlags()
	args, err := k.parse(1, 1)
	if err != nil {
		return err
	}
	bieb, err := bibliotheek(*map_)
	if err != nil {
		return err
	}
	if *naam == "" {
		return welkKader(bieb)
	}
	x, err := bieb.Vind(*naam)
	if err != nil {
		return unusableErr(err)
	}
	antwoorden, err := k.leesFeiten(x, bieb, args[0])
	if err != nil {
		return err
	}
	feiten, err := x.Bind(antwoorden)
	if err != nil {
		return unusableErr(err)
	}
	u := x.Beoordeel(feiten)
	if *asJSON {
		err = k.json(u)
	} else {
		schrijfBeoordeling(&blad{w: k.stdout, t: k.content}, u)
	}
	if err == nil && u.Uitkomst != kader.Voldaan {
		return errNo
	}
	return err
}

func welkKader(b *kader.Bibliotheek) error {
	var ids []string
	for _, x := range b.Alle() {
		ids = append(ids, x.ID)
	}
	namen := strings.Join(slices.Compact(ids), ", ")
	return unusable("noem een kader met --kader; kies uit "+namen, "name a framework with --kader; choose from "+namen)
}

// maxFeiten is a little more than kader.LeesFeiten accepts, so that it is the
// one to refuse a file that is too large.
const maxFeiten = 1<<20 + 1

// leesFeiten reads the facts of a case, and says which of them only other
// frameworks ask for.
func (k *call) leesFeiten(x *kader.Kader, bieb *kader.Bibliotheek, pad string) (map[string]kader.Antwoord, error) {
	in := k.stdin
	if pad != "-" {
		f, err := os.Open(pad)
		if err != nil {
			return nil, unreadable(err)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxFeiten))
	if err != nil {
		return nil, unreadable(err)
	}
	antwoorden, elders, err := x.LeesFeiten(pad, data, bieb.Alle()...)
	if err != nil {
		return nil, unusableErr(err)
	}
	if len(elders) > 0 {
		fmt.Fprintf(k.stderr, k.in("%s vraagt niet naar: %s\n", "%s does not ask for: %s\n"), x.Verwijzing(), strings.Join(elders, ", "))
	}
	return antwoorden, nil
}

func schrijfBeoordeling(b *blad, u *kader.Beoordeling) {
	b.kop("%s (%s)", "%s (%s)", u.Kader().Titel, u.Kader().Verwijzing())
	b.inspr = 0
	b.regel("Uitkomst: %s", "Outcome: %s", u.Uitkomst.Tekst())
	if d := u.Doorslag(); len(d) > 0 {
		b.regel("Doorslag geeft: %s", "Decided by: %s", ids(d))
	}
	if u.Benaderd {
		b.regel("Er waren te veel mogelijkheden om na te gaan of de uitkomst al vaststaat.", "There were too many possibilities to see whether the outcome is settled already.")
	}
	b.kop("Criteria", "Criteria")
	for _, c := range u.Criteria() {
		schrijfUitkomst(b, c)
	}
	b.kop("Begrippen", "Definitions")
	for _, d := range u.Definities() {
		b.regel("[%s] %s: %s %s", "[%s] %s: %s %s", d.Uitkomst.Tekst(), d.ID, d.Titel, bron(d.Herkomst))
		b.dieper(func() { schrijfSpoor(b, d.Spoor()) })
	}
	schrijfVragen(b, taal.T("Ontbreekt, en kan de uitkomst nog veranderen", "Missing, and can still change the outcome"), u.Ontbreekt())
	schrijfVragen(b, taal.T("Ontbreekt, voor aandachtspunten of begrippen", "Missing, for points of attention or definitions"), u.Gewenst())
	schrijfVragen(b, taal.T("Niet bekend, maar niet meer nodig", "Not known, but no longer needed"), u.NietNodig())
	if a := u.Aandacht(); len(a) > 0 {
		b.kop("Aandacht: weigert niet, maar vraagt om een reden als eraan niet is voldaan", "Attention: does not refuse, but asks for a reason when not met")
		for _, c := range a {
			b.regel("%s %s: %s", "%s %s: %s", c.ID, c.Titel, c.Uitkomst.Tekst())
		}
	}
}

func ids(cs []kader.CriteriumUitkomst) string {
	l := make([]string, len(cs))
	for i, c := range cs {
		l[i] = c.ID
	}
	return strings.Join(l, ", ")
}

// uitsluitingTekst words the outcome of an exclusion: whether it applies.
var uitsluitingTekst = map[kader.Uitkomst]taal.Tekst{
	kader.Voldaan:     taal.T("niet van toepassing", "does not apply"),
	kader.NietVoldaan: taal.T("van toepassing", "applies"),
	kader.Onbekend:    taal.T("nog niet bekend", "not yet known"),
}

func schrijfUitkomst(b *blad, c kader.CriteriumUitkomst) {
	u := c.Uitkomst.Tekst()
	if c.Uitsluiting {
		u = taal.T("uitsluiting "+uitsluitingTekst[c.Uitkomst].NL, "exclusion "+uitsluitingTekst[c.Uitkomst].EN)
	}
	b.regel("[%s] %s %s %s", "[%s] %s %s %s", u, c.ID, c.Titel, bron(c.Herkomst))
	b.dieper(func() {
		schrijfSpoor(b, c.Spoor())
		for _, s := range c.Sporen() {
			b.regel("uitzondering %s: %s %s", "exception %s: %s %s", s.ID, s.Titel, bron(s.Herkomst))
			b.dieper(func() { schrijfSpoor(b, s.Spoor) })
		}
		if c.Uitzondering != nil {
			b.regel("door uitzondering %s; geef daarvoor redenen", "by exception %s; give reasons for it", c.Uitzondering.ID)
		}
		for _, g := range c.Ontbreekt() {
			b.regel("ontbreekt: %s, te zeggen door %s", "missing: %s, can be stated by %s", g.ID, partijen(g.Door))
		}
	})
}

func schrijfSpoor(b *blad, s kader.Spoor) {
	if s.Vorm != kader.Vergelijkt {
		b.regel("[%s] %s:", "[%s] %s:", s.Uitkomst.Tekst(), s.Tekst())
		b.dieper(func() {
			for _, d := range s.Onder {
				schrijfSpoor(b, d)
			}
		})
		return
	}
	gevonden := s.Gegeven.Tekst(s.Gevonden)
	if s.Ander != nil {
		x := s.Ander.Tekst(s.GevAnder)
		gevonden = taal.T(gevonden.NL+" en "+x.NL, gevonden.EN+" and "+x.EN)
	}
	b.regel("[%s] %s gevraagd: %s; gevonden: %s", "[%s] %s wanted: %s; found: %s", s.Uitkomst.Tekst(), s.Gegeven.Vraag, s.Voorwaarde.Tekst(), gevonden)
}

func schrijfVragen(b *blad, kop taal.Tekst, gs []*kader.Gegeven) {
	if len(gs) == 0 {
		return
	}
	b.kop("%s", "%s", kop)
	for _, g := range gs {
		b.regel("%s: %s Te zeggen door: %s.", "%s: %s Can be stated by: %s.", g.ID, g.Vraag, partijen(g.Door))
	}
}
