package termijn

import (
	"strings"
	"testing"
)

// A changed period is a new version beside the old one: what began under the
// old one is still counted under it.
func TestVersiesVanEenPeriode(t *testing.T) {
	w, err := leesWet("wet.yaml", []byte(strings.Replace(string(wetYAML), `
    length: {weeks: 2}
    statutory: true
    from: 2015-01-01
`, `
    length: {weeks: 2}
    statutory: true
    from: 2015-01-01
    to: 2029-12-31
  - id: beslissing
    title: {nl: Beslissing op de aanvraag, en: Decision on the application}
    event: {nl: de aanvraag, en: the application}
    article: Wmo 2015 art. 2.3.5 lid 2 (nieuw)
    length: {weeks: 3}
    statutory: true
    from: 2030-01-01
`, 1)))
	if err != nil {
		t.Fatal(err)
	}
	w.Kalender = wet(t).Kalender
	for begin, eind := range map[string]string{"2029-12-31": "2030-01-14", "2030-01-01": "2030-01-22", "2030-01-02": "2030-01-23"} {
		if got := w.Termijn(Beslissing, dag(t, begin)); got.Uiterlijk != dag(t, eind) {
			t.Errorf("from %s: got %v, want %s:\n%s", begin, got.Uiterlijk, eind, uitlegNL(got))
		}
	}
	if n := len(w.Versies(Beslissing)); n != 2 {
		t.Errorf("%d versions", n)
	}
}

// A law that lacks something is refused when it is loaded, not when a date is
// asked for.
func TestOnvolledigeWet(t *testing.T) {
	for _, x := range []struct{ weg, wordt, fout string }{
		{"  - id: vmr\n", "  - id: vrm\n", "vmr is onvolledig of ontbreekt"},
		{"    article: Wmo 2015 art. 2.3.3\n", "", "spoed is onvolledig of ontbreekt"},
		{"length: {weeks: 6}", "length: {weeks: -6}", "-6 kan niet"},
		{"length: {weeks: 6}", "length: {week: 6}", "field week not found"},
		{"    overmacht: Awb art. 4:15 lid 2, onder c\n", "", "changes: beslissing is onvolledig"},
		{"    overmacht:", "    regen:", "changes: beslissing: overmacht is onvolledig"},
		{"from: 2015-01-01", "from: 2015-02-30", "is geen datum"},
		{"periods:\n", "periods:\n  - {id: bezwaar, title: {nl: a, en: b}, event: {nl: a, en: b}, article: x, length: {}}\n", "sluiten niet op elkaar aan"},
		{"periods:\n", "periods:\n  - {id: eeuwig, title: {nl: a, en: b}, event: {nl: a, en: b}, article: x, length: {}}\n", "die niemand gebruikt"},
		{"least: 2", "least: 0", "penalties, atw"},
	} {
		if !strings.Contains(string(wetYAML), x.weg) {
			t.Fatalf("wet.yaml has no %q", x.weg)
		}
		_, err := leesWet("wet.yaml", []byte(strings.Replace(string(wetYAML), x.weg, x.wordt, 1)))
		if err == nil || !strings.Contains(err.Error(), x.fout) {
			t.Errorf("%q for %q: got %v, want %q", x.wordt, x.weg, err, x.fout)
		}
	}
}
