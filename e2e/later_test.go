package e2e

import (
	"strings"
	"testing"
	"time"
)

// later lets time pass until the morning of that day: the program stops and
// starts again on the same data, at another address, and these people sign in
// there again.
func (d *demo) later(day string, people ...*person) {
	d.t.Helper()
	d.stop()
	d.start(day)
	for _, p := range people {
		p.mu.Lock()
		p.site = d.URL
		p.mu.Unlock()
		p.signIn()
	}
}

// waitsFor opens a page again until a text is on it: for what the program does
// by itself, a moment after it started.
func (p *person) waitsFor(path, text string) {
	p.t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(100 * time.Millisecond) {
		if p.goTo(path); strings.Contains(p.reads(), text) {
			return
		}
		if time.Now().After(end) {
			p.fail("%q does not come", text)
		}
	}
}

// TestLater lets six weeks pass: what was recorded is there, what was not done
// is late, and whoever should do it is reminded.
func TestLater(t *testing.T) { // PROC-06, DDL-01
	t.Parallel()
	d := startDemo(t)
	fenna := newPerson(t, d.URL, "Fenna Jorritsma", desktop).signIn()
	iris := newPerson(t, d.URL, "Iris Prins", desktop).signIn()
	dossier := samira(fenna, "999990019")
	fenna.record(dossier, "melding-gedaan", "Melding doen", notice...)

	d.later("2027-01-06", fenna, iris)
	fenna.goTo(dossier)
	fenna.sees("S. Testman")
	iris.goTo(dossier)
	iris.sees("2 dagen te laat", "Onderzoek: uiterlijk maandag 4 januari 2027")
	iris.waitsFor("/berichten", "Herinnering: Wijs toe wie het onderzoek doet Nieuw De uiterste datum was 4 januari 2027. S. Testman")
	iris.goTo("/taken")
	iris.sees("S. Testman")
}
