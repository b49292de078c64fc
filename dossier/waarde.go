package dossier

import (
	"encoding/json"
	"errors"
	"math"
)

// Waarde is the answer to what a framework asks: a bool, an int, a string (a
// date or one choice) or a []string (choices). The zero Waarde is no answer.
type Waarde struct{ v any }

// Waarden people write in code.
func JaWaarde(b bool) Waarde         { return Waarde{b} }
func GetalWaarde(n int) Waarde       { return Waarde{n} }
func TekstWaarde(s string) Waarde    { return Waarde{s} }
func LijstWaarde(s ...string) Waarde { return Waarde{append([]string{}, s...)} }

// Any returns the bool, int, string or []string, or nil for no answer.
func (w Waarde) Any() any { return w.v }

// IsZero reports whether there is no answer.
func (w Waarde) IsZero() bool { return w.v == nil }

// MarshalJSON writes the bare value.
func (w Waarde) MarshalJSON() ([]byte, error) { return json.Marshal(w.v) }

var errWaarde = errors.New("not a bool, whole number, text or list of texts")

// UnmarshalJSON reads a bare value; anything else than the four shapes is an
// error.
func (w *Waarde) UnmarshalJSON(b []byte) error {
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	switch x := v.(type) {
	case nil, bool, string:
		w.v = x
	case float64:
		if x != math.Trunc(x) || math.Abs(x) > 1<<53 {
			return errWaarde
		}
		w.v = int(x)
	default:
		var lijst []string
		if json.Unmarshal(b, &lijst) != nil {
			return errWaarde
		}
		w.v = lijst
	}
	return nil
}
