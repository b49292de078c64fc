package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"halfweg/kader"
	"halfweg/taal"
)

// blad writes lines in one language.
type blad struct {
	w      io.Writer
	t      taal.Taal
	inspr  int
	letter bool // something has been written
}

func (b *blad) regel(nl, en string, args ...any) {
	for i, a := range args {
		if t, is := a.(taal.Tekst); is {
			args[i] = t.In(b.t)
		}
	}
	b.letter = true
	fmt.Fprintf(b.w, "%*s%s\n", b.inspr*2, "", fmt.Sprintf(taal.T(nl, en).In(b.t), args...))
}

// kop starts a part.
func (b *blad) kop(nl, en string, args ...any) {
	b.inspr = 0
	if b.letter {
		fmt.Fprintln(b.w)
	}
	b.regel(nl, en, args...)
	b.inspr = 1
}

// dieper writes what f writes one step further to the right.
func (b *blad) dieper(f func()) {
	b.inspr++
	f()
	b.inspr--
}

func geldig(k *kader.Kader) taal.Tekst {
	van := taal.T("geldig vanaf "+k.GeldigVan.Lang(taal.NL), "in force from "+k.GeldigVan.Lang(taal.EN))
	if k.GeldigTot.IsZero() {
		return van
	}
	return taal.T(van.NL+" tot en met "+k.GeldigTot.Lang(taal.NL), van.EN+" up to and including "+k.GeldigTot.Lang(taal.EN))
}

// bron writes where a rule comes from: "(§ 2.2; ADM-04; C05)".
func bron(h kader.Herkomst) string {
	delen := []string{h.Bron}
	if len(h.Eisen) > 0 {
		delen = append(delen, strings.Join(h.Eisen, " "))
	}
	if h.Conflict != "" {
		delen = append(delen, h.Conflict)
	}
	return "(" + strings.Join(delen, "; ") + ")"
}

func schrijfKader(b *blad, k *kader.Kader) {
	b.kop("%s, %s", "%s, %s", k.Titel, k.Uitgever)
	b.regel("%s; %s; sha256 %s", "%s; %s; sha256 %s", k.Verwijzing(), geldig(k), k.SHA256)
	if !k.Herzien.IsZero() {
		b.regel("opnieuw te bekijken op %s", "to be looked at again on %s", k.Herzien.Lang(b.t))
	}
	if len(k.Gemeenten) > 0 {
		b.regel("gemeenten: %s", "municipalities: %s", strings.Join(k.Gemeenten, ", "))
	} else {
		b.regel("voor elke gemeente zonder eigen kader", "for any municipality without a framework of its own")
	}
	for _, a := range k.AfgeleidVan {
		b.regel("naar voorbeeld van %s %s (%s)", "modelled on %s %s (%s)", a.Naam, a.Versie, a.Bron)
	}
	schrijfAandacht(b, k)
	schrijfCriteria(b, k)
	schrijfProces(b, k)
	schrijfTermijnen(b, k)
	schrijfGegevens(b, k)
	b.kop("Lezingen van onduidelijke tekst", "Readings of ambiguous text")
	for _, i := range k.Interpretaties {
		b.regel("%s %s (%s, %s)", "%s %s (%s, %s)", i.ID, i.Tekst, i.Auteur, i.Datum.Lang(b.t))
		b.dieper(func() { b.regel("reden: %s", "reason: %s", i.Reden) })
	}
}

func schrijfAandacht(b *blad, k *kader.Kader) {
	if len(k.Aandacht) == 0 {
		return
	}
	b.kop("Let op", "Mind")
	for _, a := range k.Aandacht {
		b.regel("- %s %s", "- %s %s", a.Tekst, bron(a.Herkomst))
	}
}

func schrijfCriteria(b *blad, k *kader.Kader) {
	b.kop("Criteria: waar iemand aan voldoet", "Criteria: what a person meets")
	for _, c := range k.Criteria {
		schrijfCriterium(b, c)
	}
	b.kop("Uitsluitingen: wanneer het niet kan (nooit op grond van iets onbekends)", "Exclusions: when it cannot be (never because of something unknown)")
	for _, c := range k.Uitsluitingen {
		schrijfCriterium(b, c)
	}
	b.kop("Begrippen", "Definitions")
	for _, d := range k.Definities {
		b.regel("%s: %s %s", "%s: %s %s", d.ID, d.Titel, bron(d.Herkomst))
		b.dieper(func() { schrijfVoorwaarde(b, d.Als) })
	}
}

func schrijfCriterium(b *blad, c *kader.Criterium) {
	b.regel("%s %s [%s] %s", "%s %s [%s] %s", c.ID, c.Titel, c.Kracht.Tekst(), bron(c.Herkomst))
	b.dieper(func() {
		schrijfVoorwaarde(b, c.Als)
		for _, u := range c.Uitzonderingen {
			b.regel("tenzij %s: %s %s", "unless %s: %s %s", u.ID, u.Titel, bron(u.Herkomst))
			b.dieper(func() { schrijfVoorwaarde(b, u.Als) })
		}
	})
}

func schrijfVoorwaarde(b *blad, v *kader.Voorwaarde) {
	if v.Vorm == kader.Vergelijkt {
		b.regel("- %s -> %s", "- %s -> %s", v.Gegeven.Vraag, v.Tekst())
		return
	}
	b.regel("- %s:", "- %s:", v.Tekst())
	b.dieper(func() {
		for _, d := range v.Delen {
			schrijfVoorwaarde(b, d)
		}
	})
}

func schrijfProces(b *blad, k *kader.Kader) {
	b.kop("Werkwijze", "Process")
	for _, r := range k.ProcesRegels() {
		if !r.Gezet {
			b.regel("%s: het kader zegt hier niets over", "%s: the framework is silent", r.Titel)
			continue
		}
		b.regel("%s: %s [%s] %s", "%s: %s [%s] %s", r.Titel, r.Waarde, r.Kracht.Tekst(), bron(r.Herkomst))
		b.dieper(func() {
			b.regel("%s", "%s", r.Tekst)
			for _, u := range r.Uitzonderingen {
				b.regel("tenzij %s: %s %s", "unless %s: %s %s", u.ID, u.Tekst, bron(u.Herkomst))
			}
		})
	}
}

func schrijfTermijnen(b *blad, k *kader.Kader) {
	b.kop("Termijnen naast die van de wet", "Periods next to those of the law")
	for _, t := range k.Termijnen {
		b.regel("%s: %s, %s [%s] %s", "%s: %s, %s [%s] %s", t.ID, t.Titel, t.Duur(), t.Kracht.Tekst(), bron(t.Herkomst))
	}
	b.kop("Wie wat doet, en aan wie", "Who does what, and for whom")
	for _, p := range k.Plichten {
		var aan []string
		for _, x := range p.Aan {
			aan = append(aan, x.Tekst().In(b.t))
		}
		b.regel("%s %s > %s: %s [%s] %s", "%s %s > %s: %s [%s] %s", p.ID, p.Wie.Tekst(), strings.Join(aan, ", "), p.Wat, p.Kracht.Tekst(), bron(p.Herkomst))
	}
}

func schrijfGegevens(b *blad, k *kader.Kader) {
	b.kop("Wat het kader wil weten, en van wie", "What the framework asks, and from whom")
	for _, g := range k.Gegevens {
		b.regel("%s (%s, %s): %s %s", "%s (%s, %s): %s %s", g.ID, g.Soort, partijen(g.Door).In(b.t), g.Vraag, bron(g.Herkomst))
	}
}

// partijen lists who can state a fact.
func partijen(ps []kader.Partij) taal.Tekst {
	var nl, en []string
	for _, p := range ps {
		nl, en = append(nl, p.Tekst().NL), append(en, p.Tekst().EN)
	}
	return taal.T(strings.Join(nl, " of "), strings.Join(en, " or "))
}

func schrijfVergelijking(b *blad, v *kader.Vergelijking) {
	b.kop("A: %s, %s", "A: %s, %s", v.A.Verwijzing(), v.A.Titel)
	b.inspr = 0
	b.regel("B: %s, %s", "B: %s, %s", v.B.Verwijzing(), v.B.Titel)
	groep := ""
	for _, p := range v.Verschilt() {
		if p.Groep != groep {
			groep = p.Groep
			b.kop("Verschil in %s", "Difference in %s", groepen[groep])
		}
		schrijfVerschil(b, p)
	}
	gelijk := len(v.Punten) - len(v.Verschilt())
	b.kop("%d onderwerpen zijn gelijk, %d verschillen.", "%d topics are equal, %d differ.", gelijk, len(v.Verschilt()))
	if len(v.Conflict) > 0 {
		b.kop("Conflicten tussen de bronnen", "Conflicts between the sources")
	}
	for _, c := range slices.Sorted(maps.Keys(v.Conflict)) {
		for _, p := range v.Conflict[c] {
			b.regel("%s %s", "%s %s", c, p.Titel)
			b.dieper(func() { schrijfPunt(b, p) })
		}
	}
	schrijfGetuigen(b, v)
}

var groepen = map[string]taal.Tekst{
	"proces":      taal.T("werkwijze", "process"),
	"criterium":   taal.T("criteria", "criteria"),
	"uitsluiting": taal.T("uitsluitingen", "exclusions"),
	"definitie":   taal.T("begrippen", "definitions"),
	"termijn":     taal.T("termijnen", "periods"),
	"plicht":      taal.T("plichten", "duties"),
	"gegeven":     taal.T("gevraagde gegevens", "facts asked for"),
}

func schrijfVerschil(b *blad, p kader.Verschil) {
	conflict := ""
	if p.Conflict != "" {
		conflict = " [" + p.Conflict + "]"
	}
	b.regel("%s %s%s", "%s %s%s", p.ID, p.Titel, conflict)
	b.dieper(func() { schrijfPunt(b, p) })
}

func schrijfPunt(b *blad, p kader.Verschil) {
	zeg := func(letter string, t taal.Tekst, bron string) {
		if t.IsZero() {
			b.regel("%s zegt hier niets over", "%s is silent", letter)
			return
		}
		b.regel("%s: %s (%s)", "%s: %s (%s)", letter, t, bron)
	}
	zeg("A", p.A, p.BronA)
	zeg("B", p.B, p.BronB)
}

func schrijfGetuigen(b *blad, v *kader.Vergelijking) {
	if len(v.Getuigen) == 0 {
		b.kop("Er is geen geval gevonden waarover ze anders beslissen.", "No case was found on which they decide differently.")
		return
	}
	b.kop("Gevallen waarover ze anders beslissen", "Cases they decide differently on")
	b.regel("(wat anders is dan in een geval waarop beide ja zeggen; %d gevallen bekeken)", "(what is different from a case both say yes to; %d cases looked at)", v.Stappen)
	for _, g := range v.Getuigen {
		b.regel("A %s, B %s, door %s:", "A %s, B %s, because of %s:", g.A.Tekst(), g.B.Tekst(), strings.Join(slices.Concat(g.DoorslagA, g.DoorslagB), ", "))
		b.dieper(func() {
			for _, f := range g.Feiten {
				b.regel("- %s -> %s", "- %s -> %s", f.Gegeven.Vraag, f.Gegeven.Tekst(f.Waarde))
			}
		})
	}
	if !v.Volledig {
		b.regel("Er waren te veel gevallen om alles na te gaan.", "There were too many cases to look at all.")
	}
}

func schrijfAnalyse(b *blad, k *kader.Kader, a kader.AnalyseVerslag) {
	b.kop("%s: %s gevallen, afgedekt in %d stappen", "%s: %s cases, covered in %d steps", k.Verwijzing(), a.Gevallen.String(), a.Stappen)
	for _, x := range a.Bevindingen {
		b.regel("regel %d: %s [%s]", "line %d: %s [%s]", x.Regel, x.Tekst, x.Soort)
	}
	if len(a.Bevindingen) == 0 {
		b.regel("Niets gevonden: elk criterium kan voldaan en niet voldaan zijn, elke uitzondering en elk gegeven telt, en geen criterium volgt uit de andere of sluit ze uit.",
			"Nothing found: each criterion can be met and not met, each exception and each fact counts, and no criterion follows from or excludes the others.")
	}
}

func schrijfTest(b *blad, u testUitkomst) {
	b.kop("%s: %d scenario's", "%s: %d scenarios", u.Kader, u.Scenarios)
	for _, m := range u.Mislukt {
		b.regel("MISLUKT regel %d, %s: %s", "FAILED line %d, %s: %s", m.Regel, m.Scenario, m.Verschil)
	}
	b.regel("%d geplante fouten gevonden, %d niet: %.1f %% (%d veranderen geen enkele uitkomst en tellen niet mee)",
		"%d planted faults found, %d not: %.1f %% (%d change no outcome at all and do not count)",
		u.Gedood, len(u.Overleefd), 100*u.Score, len(u.Gelijkwaardig))
	for _, m := range u.Overleefd {
		b.regel("niet gevonden: regel %d, %s: %s", "not found: line %d, %s: %s", m.Regel, m.Waar, m.Wat)
	}
}
