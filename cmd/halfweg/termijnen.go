package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"halfweg/taal"
	"halfweg/termijn"
)

var termijnen = command{
	name: "termijnen", args: "CASES.json",
	short: taal.T("reken termijnen na, met uitleg per dag", "check computed periods, with an explanation of each day"),
	long: taal.T(`CASES.json is een lijst van zaken: {"id", "kind", "input": {...}, "expected": {...}}.
Met - wordt van de standaardinvoer gelezen. Zonder "expected" wordt alleen gerekend.
Zie docs/termijnen.md voor de soorten en hun velden. De uitleg is Nederlands;
met --taal en Engels.`,
		`CASES.json is a list of cases: {"id", "kind", "input": {...}, "expected": {...}}.
With - it is read from standard input. Without "expected" it only computes.
See docs/termijnen.md for the kinds and their fields. The explanation is in
Dutch; with --taal en in English.`),
	run: runTermijnen,
}

func runTermijnen(k *call) error {
	asJSON := k.flags.Bool("json", false, k.in("schrijf de uitkomsten als JSON", "write the results as JSON"))
	besluiten := k.flags.String("besluiten", "", k.in("`BESTAND` met extra besluiten over gelijkgestelde dagen",
		"`FILE` with further decrees on equated days"))
	args, err := k.parse(1, 1)
	if err != nil {
		return err
	}
	wet, err := wetMet(*besluiten)
	if err != nil {
		return err
	}
	zaken, err := k.leesZaken(args[0])
	if err != nil {
		return err
	}
	uitkomsten := make([]uitkomst, len(zaken))
	for i, z := range zaken {
		uitkomsten[i] = z.reken(wet)
	}
	if *asJSON {
		err = schrijfJSON(k.stdout, uitkomsten, k.content)
	} else {
		err = schrijfTekst(k.stdout, uitkomsten, k.content)
	}
	if err != nil {
		return err
	}
	return oordeel(uitkomsten)
}

// wetMet returns the law, with the decrees of a file when one is named.
func wetMet(bestand string) (*termijn.Wet, error) {
	if bestand == "" {
		return termijn.NieuweWet()
	}
	b, err := os.ReadFile(bestand)
	if err != nil {
		return nil, unreadable(err)
	}
	besluiten, err := termijn.LeesBesluiten(bestand, b)
	if err != nil {
		return nil, unusableErr(err)
	}
	return termijn.NieuweWet(besluiten...)
}

// maxZaken bounds a file of cases; a thousand of them is far smaller.
const maxZaken = 16 << 20

func (k *call) leesZaken(pad string) ([]zaak, error) {
	in := k.stdin
	if pad != "-" {
		f, err := os.Open(pad)
		if err != nil {
			return nil, unreadable(err)
		}
		defer f.Close()
		in = f
	}
	b, err := io.ReadAll(io.LimitReader(in, maxZaken+1))
	if err != nil {
		return nil, unreadable(err)
	}
	if len(b) > maxZaken {
		return nil, unusable(pad+": het bestand is groter dan 16 MB", pad+": the file is larger than 16 MB")
	}
	zaken, err := parseZaken(b)
	if err != nil {
		m := taal.Melding
		return nil, unusable(pad+": "+m(err, taal.NL), pad+": "+m(err, taal.EN))
	}
	return zaken, nil
}

// oordeel is the exit of the whole: unusable input goes before a difference.
func oordeel(us []uitkomst) error {
	fout, anders := 0, false
	for _, u := range us {
		if u.fout != nil {
			fout++
		}
		anders = anders || len(u.verschillen) > 0
	}
	if fout > 0 {
		return unusable(fmt.Sprintf("%d van %d zaken zijn onbruikbaar; zie hierboven", fout, len(us)),
			fmt.Sprintf("%d of %d cases cannot be used; see above", fout, len(us)))
	}
	if anders {
		return errNo
	}
	return nil
}

type uitkomstJSON struct {
	ID          string                `json:"id"`
	Kind        string                `json:"kind"`
	Computed    map[string]any        `json:"computed,omitempty"`
	Expected    map[string]any        `json:"expected,omitempty"`
	Equal       *bool                 `json:"equal"` // null: nothing was expected, or it could not be computed
	Differences []string              `json:"differences,omitempty"`
	Explanation map[string][]stapJSON `json:"explanation,omitempty"`
	Unused      []string              `json:"unused,omitempty"`
	Error       string                `json:"error,omitempty"`
}

type stapJSON struct {
	Date   termijn.Datum `json:"date"`
	Source string        `json:"source"`
	Text   string        `json:"text"`
}

func schrijfJSON(out io.Writer, us []uitkomst, t taal.Taal) error {
	alle := make([]uitkomstJSON, 0, len(us))
	for _, u := range us {
		alle = append(alle, u.json(t))
	}
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(alle)
}

func (u uitkomst) json(t taal.Taal) uitkomstJSON {
	j := uitkomstJSON{ID: u.zaak.ID, Kind: u.zaak.Kind, Expected: u.zaak.Expected,
		Differences: u.verschillen, Unused: u.ongebruikt}
	if u.fout != nil {
		j.Error = taal.Melding(u.fout, t)
		return j
	}
	if u.zaak.Expected != nil {
		gelijk := len(u.verschillen) == 0
		j.Equal = &gelijk
	}
	j.Computed, j.Explanation = map[string]any{}, map[string][]stapJSON{}
	for _, w := range u.waarden {
		j.Computed[w.naam] = w.waarde
		for _, s := range w.stappen {
			j.Explanation[w.naam] = append(j.Explanation[w.naam], stapJSON{s.Op, s.Bron, s.Uitleg.In(t)})
		}
	}
	return j
}

func schrijfTekst(out io.Writer, us []uitkomst, t taal.Taal) error {
	p := &printer{out: out, t: t}
	kloppen := 0
	for _, u := range us {
		u.tekst(p)
		if u.fout == nil && len(u.verschillen) == 0 && u.zaak.Expected != nil {
			kloppen++
		}
	}
	p.f("%s\n", taal.T(fmt.Sprintf("%d zaken, waarvan %d kloppen met wat er verwacht werd.", len(us), kloppen),
		fmt.Sprintf("%d cases, of which %d equal what was expected.", len(us), kloppen)).In(t))
	return p.err
}

func (u uitkomst) tekst(p *printer) {
	p.f("%s  %s  %s\n", u.zaak.ID, u.zaak.Kind, u.stand().In(p.t))
	if u.fout != nil {
		p.f("  %s\n\n", taal.Melding(u.fout, p.t))
		return
	}
	for _, n := range u.ongebruikt {
		p.f("  %s: %s\n", n, taal.T("dit veld is niet gebruikt", "this field is not used").In(p.t))
	}
	for _, w := range u.waarden {
		p.f("  %s: %v%s\n", w.naam, leesbaar(w.waarde), u.verwacht(w.naam, p.t))
		for _, s := range w.stappen {
			p.f("      %s (%s)\n", s.Uitleg.In(p.t), s.Bron)
		}
	}
	for _, n := range u.verschillen {
		if !u.heeft(n) {
			p.f("  %s: %s%s\n", n, taal.T("niet berekend", "not computed").In(p.t), u.verwacht(n, p.t))
		}
	}
	p.f("\n")
}

func (u uitkomst) stand() taal.Tekst {
	switch {
	case u.fout != nil:
		return taal.T("ONBRUIKBAAR", "UNUSABLE")
	case len(u.verschillen) > 0:
		return taal.T("WIJKT AF", "DIFFERS")
	case u.zaak.Expected == nil:
		return taal.T("berekend", "computed")
	}
	return taal.T("klopt", "equal")
}

// verwacht names what was expected instead, for a value that differs.
func (u uitkomst) verwacht(naam string, t taal.Taal) string {
	for _, n := range u.verschillen {
		if n == naam {
			return fmt.Sprintf("  <- %s %v", taal.T("verwacht:", "expected:").In(t), leesbaar(u.zaak.Expected[naam]))
		}
	}
	return ""
}

func leesbaar(v any) any {
	if v == nil {
		return "-"
	}
	return v
}

// printer keeps the first error of many writes.
type printer struct {
	out io.Writer
	t   taal.Taal
	err error
}

func (p *printer) f(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.out, format, args...)
	}
}
