package e2e

import (
	"testing"
)

// TestPlain walks the main steps without scripts, on the smallest screen.
func TestPlain(t *testing.T) {
	t.Parallel()
	v := small
	v.noScript = true
	d := startDemo(t)
	fenna := newPerson(t, d.URL, "Fenna Jorritsma", v).signIn()
	iris := newPerson(t, d.URL, "Iris Prins", v).signIn()
	sanne := newPerson(t, d.URL, "Sanne Bos", v).signIn()
	if eval[bool](sanne, `document.documentElement.classList.contains("has-js")`) {
		t.Fatal("scripts run")
	}

	dossier := samira(fenna, "999990019")
	fenna.record(dossier, "melding-gedaan", "Melding doen", notice...)
	iris.goTo("/werklijst?zoek=Testman")
	iris.record(dossier, "consulenten-toegewezen", "Consulenten toewijzen", qa{"Eerste consulent", "Sanne Bos"}, qa{"Tweede consulent", "Mark de Koning"})

	sanne.goTo("/werklijst")
	sanne.fill("Naam, BSN of zaaknummer", "Testman")
	sanne.press("Toepassen")
	sanne.follow("S. Testman")
	sanne.open("Waarom deze datum?")
	sanne.sees("2.3.2")
	sanne.verdict(dossier, "Zonder script gegeven")
	sanne.goTo(dossier + "/afweging")
	sanne.sees("Zonder script gegeven")
}

// TestEnglish looks at a case in English: the interface is English, and the
// reasons for a date are too.
func TestEnglish(t *testing.T) {
	t.Parallel()
	d := startDemo(t)
	p := newPerson(t, d.URL, "Sanne Bos", desktop).signInIn("en")
	p.sees("Worklist", "My cases", "Next step")
	first := p.find(p.find(0, "", "table").id, "", "link")
	p.turns("open the first case", func() error { return p.click(first) })
	p.sees("All steps")
	p.open("Why this date?")
	p.goTo(eval[string](p, "location.pathname") + "/vastleggen/notitie-geplaatst")
	p.press("Place a note")
	p.answered(422)
	p.sees("Something is not filled in correctly")
	p.open("You are Sanne Bos")
	p.follow("Nederlands")
	p.sees("Notitie plaatsen")
}

// TestResident sees his own case and who looked at it, and nothing of others.
func TestResident(t *testing.T) {
	t.Parallel()
	d := startDemo(t)
	p := newPerson(t, d.URL, "Marleen Kuiper", small).signIn()
	p.sees("Kuiper", "U hoort uiterlijk op", "Wie kunt u bellen?")
	p.seesNot("Lever uw eigen plan in") // the week for it has passed
	if n := eval[int](p, `new Set([...document.querySelectorAll(".dock a")].map((a) => a.offsetTop)).size`); n != 1 {
		p.fail("the bar at the bottom takes %d lines", n)
	}
	p.goTo("/mijn/mensen")
	p.sees("Uw contactpersonen", "Bel 112")
	p.goTo("/mijn/rechten")
	p.follow("Alles bekijken")
	p.sees("Wie keek in uw gegevens")
	p.goTo("/werklijst")
	p.seesNot("Bouzidi")
}
