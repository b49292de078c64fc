package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"halfweg/termijn"
)

// zaak is one case of a file of cases.
type zaak struct {
	ID       string         `json:"id"`
	Kind     string         `json:"kind"`
	Input    map[string]any `json:"input"`
	Expected map[string]any `json:"expected"`
}

// parseZaken reads a list of cases. What a case says besides the four fields
// it is computed from (its source, a note) is left alone.
func parseZaken(b []byte) ([]zaak, error) {
	var zaken []zaak
	d := json.NewDecoder(bytes.NewReader(b))
	if err := d.Decode(&zaken); err != nil {
		return nil, unusable("dit is geen lijst van zaken in JSON: "+err.Error(), "this is no list of cases in JSON: "+err.Error())
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, unusable("er staat nog iets achter de lijst van zaken", "something follows the list of cases")
	}
	for i, z := range zaken {
		if z.ID == "" || z.Kind == "" || z.Input == nil {
			return nil, unusable(fmt.Sprintf("zaak %d mist id, kind of input", i+1),
				fmt.Sprintf("case %d lacks id, kind or input", i+1))
		}
	}
	return zaken, nil
}

// uitkomst is what a case computes to.
type uitkomst struct {
	zaak        zaak
	waarden     []waarde
	verschillen []string // names of expected values that were not computed so
	ongebruikt  []string // names of input fields the kind does not use
	fout        error
}

type waarde struct {
	naam    string
	waarde  any // date as text, bool, float64, or nil: does not apply
	stappen []termijn.Stap
}

func (u uitkomst) heeft(naam string) bool {
	return slices.ContainsFunc(u.waarden, func(w waarde) bool { return w.naam == naam })
}

// reken computes all that the kind of z can say.
func (z zaak) reken(wet *termijn.Wet) uitkomst {
	u := uitkomst{zaak: z}
	soort, is := soorten[z.Kind]
	if !is {
		namen := slices.Sorted(maps.Keys(soorten))
		u.fout = unusable(fmt.Sprintf("kind %q bestaat niet; kies uit %v", z.Kind, namen),
			fmt.Sprintf("kind %q does not exist; choose from %v", z.Kind, namen))
		return u
	}
	r := &rekening{wet: wet, in: z.Input, gebruikt: map[string]bool{}}
	soort(r)
	u.waarden, u.fout = r.uit, r.err
	for naam := range z.Input {
		if !r.gebruikt[naam] {
			u.ongebruikt = append(u.ongebruikt, naam)
		}
	}
	slices.Sort(u.ongebruikt)
	if u.fout == nil {
		u.vergelijk()
	}
	return u
}

func (u *uitkomst) vergelijk() {
	berekend := map[string]any{}
	for _, w := range u.waarden {
		berekend[w.naam] = w.waarde
	}
	for naam, wil := range u.zaak.Expected {
		if !gelijk(berekend[naam], wil) {
			u.verschillen = append(u.verschillen, naam)
		}
	}
	slices.Sort(u.verschillen)
}

// gelijk compares computed and expected values. Only plain values are ever
// computed, so a list or an object is never equal.
func gelijk(a, b any) bool {
	switch b.(type) {
	case nil, bool, string, float64:
		return a == b
	}
	return false
}

// rekening is one case being computed: it hands out the input, keeps the first
// error, and collects the values with their explanation.
type rekening struct {
	wet      *termijn.Wet
	in       map[string]any
	gebruikt map[string]bool
	uit      []waarde
	err      error
}

func (r *rekening) mis(veld, nl, en string) {
	if r.err == nil {
		r.err = unusable(veld+": "+nl, veld+": "+en)
	}
}

func (r *rekening) houd(err error) {
	if r.err == nil {
		r.err = err
	}
}

// veld returns an input field; nil when it is absent or null.
func (r *rekening) veld(naam string) any {
	r.gebruikt[naam] = true
	return r.in[naam]
}

// dag returns a date that may be absent.
func (r *rekening) dag(naam string) termijn.Datum {
	v := r.veld(naam)
	if v == nil {
		return termijn.Datum{}
	}
	s, is := v.(string)
	d, err := termijn.Parse(s)
	if !is || err != nil {
		r.mis(naam, fmt.Sprintf("%v is geen datum; schrijf hem als 2026-04-03", v),
			fmt.Sprintf("%v is not a date; write it as 2026-04-03", v))
	}
	return d
}

// moetDag returns a date that must be there.
func (r *rekening) moetDag(naam string) termijn.Datum {
	d := r.dag(naam)
	if d.IsZero() {
		r.mis(naam, "deze datum ontbreekt", "this date is missing")
	}
	return d
}

// dagOfMaand returns a date that may be absent, or of which only the month is
// known; then it is the last day of that month and the bool is true.
func (r *rekening) dagOfMaand(naam string) (termijn.Datum, bool) {
	if s, is := r.veld(naam).(string); is {
		if t, err := time.Parse("2006-01", s); err == nil && t.Year() > 0 {
			return termijn.Op(t.Year(), t.Month()+1, 0), true
		}
	}
	return r.dag(naam), false
}

// maxGetal is larger than any number a case can mean.
const maxGetal = 100_000

// getal returns a whole number, and whether it is there.
func (r *rekening) getal(naam string) (int, bool) {
	v := r.veld(naam)
	if v == nil {
		return 0, false
	}
	f, is := v.(float64)
	if !is || f != float64(int(f)) || f < 0 || f > maxGetal {
		r.mis(naam, fmt.Sprintf("%v is geen geheel getal van 0 tot en met %d", v, maxGetal),
			fmt.Sprintf("%v is not a whole number from 0 to %d", v, maxGetal))
		return 0, false
	}
	return int(f), true
}

func (r *rekening) moetGetal(naam string) int {
	n, is := r.getal(naam)
	if !is {
		r.mis(naam, "dit getal ontbreekt", "this number is missing")
	}
	return n
}

// ja returns a yes or no; absent is no.
func (r *rekening) ja(naam string) bool {
	v := r.veld(naam)
	b, is := v.(bool)
	if v != nil && !is {
		r.mis(naam, fmt.Sprintf("%v is geen true of false", v), fmt.Sprintf("%v is not true or false", v))
	}
	return b
}

// nietVoor refuses a day that lies before another one.
func (r *rekening) nietVoor(naam string, d termijn.Datum, ander string, e termijn.Datum) {
	if !d.IsZero() && d.Voor(e) {
		r.mis(naam, fmt.Sprintf("%v ligt voor %s, %v; kijk beide data na", d, ander, e),
			fmt.Sprintf("%v is before %s, %v; check both dates", d, ander, e))
	}
}

// termijn adds the last day of a period; "does not apply" when it did not begin.
func (r *rekening) termijn(naam string, t termijn.Termijn) { r.datum(naam, t.Uiterlijk, t.Stappen...) }

func (r *rekening) datum(naam string, d termijn.Datum, stappen ...termijn.Stap) {
	if d.IsZero() {
		r.waarde(naam, nil, stappen...)
		return
	}
	r.waarde(naam, d.String(), stappen...)
}

func (r *rekening) getalUit(naam string, n int, stappen ...termijn.Stap) {
	r.waarde(naam, float64(n), stappen...)
}

func (r *rekening) waarde(naam string, v any, stappen ...termijn.Stap) {
	r.uit = append(r.uit, waarde{naam, v, stappen})
}
