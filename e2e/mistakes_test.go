package e2e

import (
	"os"
	"path/filepath"
	"testing"
)

// TestMistakes makes the mistakes people make: nothing is lost, nothing is half
// recorded, and what to do is said on top and at the field.
func TestMistakes(t *testing.T) {
	t.Parallel()
	d := startDemo(t)
	fenna := newPerson(t, d.URL, "Fenna Jorritsma", desktop).signIn()
	wrongInput(fenna)
	dossier := samira(fenna, "999990019")
	twice(fenna)
	lyingUpload(t, fenna, dossier)
	twoTabs(fenna, dossier)
	notAllowed(t, d, dossier)
}

// wrongInput: an impossible date, a BSN that is none, and an empty name.
func wrongInput(p *person) {
	p.t.Helper()
	p.goTo("/nieuw/signaal-gegeven/inwoner")
	p.answer(qa{"Voornamen", "Samira"}, qa{"Geboortedatum", "31 februari 1994"}, qa{"BSN", "123456789"})
	p.press("Opslaan en verder")
	p.answered(422)
	p.sees("Er is iets niet goed ingevuld")
	p.seesErrorAt("Geboortedatum", "deze datum bestaat niet")
	p.seesErrorAt("Achternaam", "Vul in: Achternaam")
	p.seesErrorAt("BSN", "Dit BSN bestaat niet.")
	p.holds("Voornamen", "Samira")
	p.holds("Geboortedatum", "31 februari 1994")
	p.follow("Vul in: Achternaam")
	if focus := eval[string](p, "document.activeElement.name"); focus != "inwoner.achternaam" {
		p.fail("the summary leads to %q", focus)
	}
}

// twice: the same resident reported again is recognised.
func twice(p *person) {
	p.t.Helper()
	p.goTo("/nieuw/signaal-gegeven/inwoner")
	p.answer(qa{"Voornamen", "Samira"}, qa{"Achternaam", "Testman"}, qa{"Geboortedatum", "2-11-1994"}, qa{"BSN", "999990019"}, qa{"Aanspreken met", "Mevrouw"})
	p.press("Opslaan en verder")
	p.sees("al")
}

// lyingUpload: a program called PDF is refused, with why.
func lyingUpload(t *testing.T, p *person, dossier string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "verklaring.pdf")
	if err := os.WriteFile(path, []byte("MZ\x90\x00 this is no PDF"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.goTo(dossier + "/documenten")
	p.answer(qa{"Soort document", "Verklaring van de behandelaar"}, qa{"Titel", "Verklaring"}, qa{"Bij welk deel", "Gegevens over de behandeling"})
	p.attach("Bestand", path)
	p.press("Toevoegen")
	p.answered(422)
	p.seesErrorAt("Bestand", "PDF")
	p.holds("Titel", "Verklaring")
	p.sees("Nog geen documenten")
}

// twoTabs: the second to send learns that the first was before, and what
// changed; what he entered stands there to send again.
func twoTabs(p *person, dossier string) {
	p.t.Helper()
	note := dossier + "/vastleggen/notitie-geplaatst"
	other := p.newTab(desktop)
	p.goTo(note)
	other.goTo(note)
	p.answer(qa{"Notitie", "Uit het eerste venster"})
	p.press("Notitie plaatsen")
	p.sees("Het staat in het dossier.")
	other.answer(qa{"Notitie", "Uit het tweede venster"})
	other.press("Notitie plaatsen")
	other.answered(409)
	other.sees("Iemand was u voor", "Notitie geplaatst", "Fenna Jorritsma")
	other.holds("Notitie", "Uit het tweede venster")
	other.press("Notitie plaatsen")
	other.sees("Het staat in het dossier.")
	p.goTo(dossier + "/tijdlijn")
	p.open("Wat is vastgelegd")
	p.sees("Uit het tweede venster")
}

// notAllowed: a dossier of others and one that is not there look the same.
func notAllowed(t *testing.T, d *demo, dossier string) {
	t.Helper()
	p := newPerson(t, d.URL, "Hugo Lammers", desktop).signIn()
	p.goTo(dossier)
	p.answered(404)
	forbidden := p.reads()
	p.goTo("/dossiers/aaaaaaaaaaaaaaaa")
	p.answered(404)
	if p.reads() != forbidden {
		p.fail("an unknown dossier looks different from a forbidden one")
	}
}
