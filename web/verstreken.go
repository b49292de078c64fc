package web

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// verstreken says how long a task that has to be done at once has waited: in
// hours on the day itself, as far as the reader knows the moment, else in days.
// "At once" has no number, so that it is never late (A10).
func verstreken(v *verzoek, z *app.Zaak, t dossier.Taak) taal.Tekst {
	dagen := z.Vandaag.Min(t.Termijn.Begin)
	op := beginVan(z, t)
	if dagen > 0 || op.IsZero() || !z.Bekend.IsZero() || termijn.DatumVan(op) != z.Vandaag {
		return sinds(dagen)
	}
	return uren(v.s.App.Klok().Sub(op))
}

// beginVan is the moment the fact that asks for a task was recorded, zero when
// the reader does not see that fact.
func beginVan(z *app.Zaak, t dossier.Taak) time.Time {
	_, nr, _ := strings.Cut(t.ID, "_")
	if n, err := strconv.Atoi(nr[strings.LastIndex(nr, "_")+1:]); err == nil {
		if f, ok := z.Dossier.Feit(n); ok {
			return f.Vastgelegd
		}
	}
	for _, f := range slices.Backward(z.Dossier.Feiten()) {
		if f.Gebeurd == t.Termijn.Begin && dossier.SoortVan(f.Inhoud).Meldt == dossier.MeldtDirect {
			return f.Vastgelegd
		}
	}
	return time.Time{}
}

// uren says how long ago something was, on the same day.
func uren(d time.Duration) taal.Tekst {
	switch n := int(d.Hours()); {
	case n < 1:
		return taal.T("Sinds minder dan een uur", "For less than an hour")
	case n == 1:
		return taal.T("Sinds 1 uur", "For 1 hour")
	default:
		return taal.T(fmt.Sprintf("Sinds %d uur", n), fmt.Sprintf("For %d hours", n))
	}
}

// gemeldNa says how many days passed between an event and its report, for what
// others have to know at once; "" for other kinds.
func gemeldNa(f dossier.Feit, t taal.Taal) string {
	if dossier.SoortVan(f.Inhoud).Meldt != dossier.MeldtDirect {
		return ""
	}
	switch n := termijn.DatumVan(f.Vastgelegd).Min(f.Gebeurd); {
	case n <= 0:
		return taal.T("gemeld op de dag zelf", "reported the same day").In(t)
	case n == 1:
		return taal.T("gemeld na 1 dag", "reported after 1 day").In(t)
	default:
		return taal.T(fmt.Sprintf("gemeld na %d dagen", n), fmt.Sprintf("reported after %d days", n)).In(t)
	}
}

// kleineLetter begins a text in the middle of a sentence.
func kleineLetter(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToLower(string(r[:1])) + string(r[1:])
}
