package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// qa is a question of a form with its answer, as a person gives it.
type qa struct{ question, answer string }

// record fills in the form for a kind of fact in a dossier and sends it; a kind
// that is checked first is checked and confirmed.
func (p *person) record(dossier, kind, button string, answers ...qa) {
	p.t.Helper()
	p.goTo(dossier + "/vastleggen/" + kind)
	p.send(button, answers...)
	p.sees("Het staat in het dossier.")
}

// send fills in the form on screen and sends it, through the check page when
// there is one.
func (p *person) send(button string, answers ...qa) {
	p.t.Helper()
	p.answer(answers...)
	if !p.has("button", button) {
		p.press("Verder naar controleren")
		for _, x := range answers {
			if !strings.Contains(x.answer, "|") {
				p.sees(x.answer)
			}
		}
	}
	p.press(button)
}

func (p *person) answer(answers ...qa) {
	p.t.Helper()
	for _, x := range answers {
		p.set(x.question, x.answer)
	}
}

// has reports whether there is an element in that role with that name.
func (p *person) has(role, name string) bool {
	p.t.Helper()
	for _, e := range p.elements(0) {
		if e.role == role && e.name == name {
			return true
		}
	}
	return false
}

// samira is a clinic's early signal about a new resident, with her consent: the
// dossier it opens.
func samira(clinic *person, bsn string) (dossier string) {
	p := clinic
	p.t.Helper()
	p.goTo("/")
	p.follow("Vroegsignaal geven")
	p.follow("Over de inwoner")
	p.answer(qa{"Voornamen", "Samira"}, qa{"Achternaam", "Testman"}, qa{"Geboortedatum", "2-11-1994"}, qa{"BSN", bsn}, qa{"Aanspreken met", "Mevrouw"})
	p.press("Opslaan en verder")
	p.follow("Toestemming van de inwoner")
	p.answer(qa{"Wie mag ze zien?", "Gemeente Hilversum"}, qa{"Waarvoor?", "Beoordelen welke hulp nodig is"}, qa{"Hoe ging het?", "In een gesprek"})
	p.set("Welke gegevens?", p.firstOption("Welke gegevens?"))
	p.press("Opslaan en verder")
	p.find(0, "Vroegsignaal geven", "link")
	p.goTo("/nieuw/signaal-gegeven/inhoud")
	p.answer(qa{"Gemeente van herkomst", "Hilversum"}, qa{"Begin van de behandeling", "1 oktober 2026"},
		qa{"Verwachte ontslagdatum", "20 december 2026"}, qa{"Is het signaal met de inwoner besproken?", "Ja"})
	p.press("Opslaan en verder")
	p.follow("Controleren en versturen")
	p.sees("Samira", "Testman", "20 december 2026")
	p.press("Versturen")
	p.sees("S. Testman", "Vroegsignaal gegeven")
	dossier, _, _ = strings.Cut(p.path(), "?")
	return dossier
}

// firstOption returns the first answer a group offers.
func (p *person) firstOption(label string) string {
	p.t.Helper()
	for _, e := range p.elements(p.find(0, label, "group").id) {
		if e.role == "checkbox" || e.role == "radio" {
			return e.name
		}
	}
	p.fail("%s offers nothing", label)
	return ""
}

// statement prints the page on screen to a PDF file, to upload.
func (p *person) statement(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "verklaring-behandelaar.pdf")
	pdf, err := chromedp.Run(p.short(), chromedp.PrintToPDF())
	if err == nil {
		err = os.WriteFile(path, pdf, 0o600)
	}
	if err != nil {
		p.fail("printing a PDF: %v", err)
	}
	return path
}

// TestLine walks the whole line: four people, each at a browser of their own,
// from the first signal to the decision sent.
func TestLine(t *testing.T) { // PROC-01, PROC-02, PROC-06, PROC-13, DEC-01, ADM-14, EXC-02
	t.Parallel()
	d := startDemo(t)
	fenna := newPerson(t, d.URL, "Fenna Jorritsma", desktop).signIn()
	iris := newPerson(t, d.URL, "Iris Prins", desktop).signIn()
	mark := newPerson(t, d.URL, "Mark de Koning", desktop).signIn()
	sanne := newPerson(t, d.URL, "Sanne Bos", desktop).signIn()

	dossier := samira(fenna, "999990019")
	fenna.goTo(dossier + "/documenten")
	fenna.answer(qa{"Soort document", "Verklaring van de behandelaar"}, qa{"Titel", "Verklaring behandelaar"},
		qa{"Bij welk deel van het dossier hoort het?", "Gegevens over de behandeling"})
	fenna.attach("Bestand", fenna.statement(t))
	fenna.press("Toevoegen")
	fenna.sees("Verklaring behandelaar")
	fenna.record(dossier, "melding-gedaan", "Melding doen", append(notice, qa{"Verklaring van de behandelaar", "verklaring-behandelaar.pdf"})...)

	iris.record(dossier, "consulenten-toegewezen", "Consulenten toewijzen", qa{"Eerste consulent", "Mark de Koning"}, qa{"Tweede consulent", "Sanne Bos"})
	investigate(mark, dossier)

	mark.verdict(dossier, "Oordeel van Mark: eerst goed gekeken")
	sanne.goTo(dossier + "/afweging")
	sanne.seesNot("Oordeel van Mark")
	sanne.verdict(dossier, "Oordeel van Sanne: ook gekeken")
	sanne.goTo(dossier + "/afweging")
	sanne.sees("Oordeel van Mark", "Oordeel van Sanne")

	apply(mark, dossier)
	mark.goTo(dossier + "/vastleggen/besluit-voorgesteld")
	mark.answer(proposal...)
	mark.press("Verder naar controleren")
	mark.seesErrorAt("Redenen", "Vul in: Redenen")
	mark.holds("Begindatum", "1 december 2026")
	mark.fill("Redenen", "U heeft dit nu nodig.")
	mark.press("Verder naar controleren")
	mark.sees("Weet u het zeker?", "Er ontbreken gegevens die de uitkomst van het kader nog kunnen veranderen.")
	mark.press("Nee, terug naar het formulier")
	mark.holds("Begindatum", "1 december 2026")
	mark.press("Verder naar controleren")
	mark.press("Ja, ga verder")
	mark.sees("Controleer wat u invulde", "1 december 2026")
	mark.press("Besluit voorstellen")

	iris.goTo(dossier + "/vastleggen/beschikking-gegeven")
	iris.answer(qa{"Op grond van welk mandaat", "artikel 3 van het Mandaatbesluit 2026"})
	iris.press("Verder naar controleren")
	iris.press("Ja, ga verder")
	iris.press("Beslissen")
	mark.record(dossier, "beschikking-verzonden", "Beschikking verzenden", qa{"Hoe is de beschikking bekendgemaakt?", "Per post"})

	mark.goTo(dossier + "/brief/beschikking")
	mark.sees("Mevrouw S. Testman")
	mark.letter(dossier + "/brief/beschikking/pdf")
	fenna.goTo(dossier)
	fenna.sees("S. Testman")
}

// investigate is what the first consultant does before judging.
func investigate(p *person, dossier string) {
	p.t.Helper()
	p.record(dossier, "ontvangst-bevestigd", "Ontvangst bevestigen", qa{"Waarvan?", "De melding"}, qa{"Hoe ging het?", "Per brief"},
		qa{"Waarop is de inwoner gewezen?", "Het persoonlijk plan|Gratis cliëntondersteuning|De termijnen"})
	p.record(dossier, "contactpersoon-aangewezen", "Contactpersoon aanwijzen", qa{"Voor welke partij?", "Gemeente"}, qa{"Wanneer?", "Tijdens de opname"},
		qa{"Contactpersoon", "Mark de Koning"})
	p.record(dossier, "identiteit-vastgesteld", "Identiteit vaststellen", qa{"Soort identiteitsbewijs", "Paspoort"})
	p.record(dossier, "standpunt-vastgelegd", "Standpunt vastleggen", qa{"Van wie?", "De inwoner"}, qa{"Standpunt", "Ik wil graag naar het huis."})
}

// verdict hands in an independent verdict.
func (p *person) verdict(dossier, reasons string) {
	p.t.Helper()
	p.goTo(dossier + "/oordeel")
	for _, e := range p.elements(0) {
		if e.role == "radio" && (e.name == "Voldoet" || e.name == "Geldt niet") {
			if err := p.click(e); err != nil {
				p.fail("%v", err)
			}
		}
	}
	p.send("Oordeel inleveren", qa{"Uw advies", "Een safehouse is passend"}, qa{"Waarom dit advies?", reasons})
}

// apply finishes the investigation and takes the application.
func apply(p *person, dossier string) {
	p.t.Helper()
	p.record(dossier, "kennismaking-gehouden", "Kennismaking vastleggen", qa{"Safehouse", "De Kade"}, qa{"Wil de inwoner erheen?", "Ja"},
		qa{"Past het volgens het safehouse?", "Ja"})
	p.record(dossier, "onderzoek-afgerond", "Onderzoek afronden", qa{"Uitkomst", "Een safehouse is passend"}, qa{"Samenvatting voor de inwoner", "U krijgt dit verslag."},
		qa{"Wat is onderzocht?", "a. Behoeften|b. Eigen kracht|c. Mantelzorg|d. Behoefte|e. Algemene|f. Samenwerking|g. Bijdrage"},
		qa{"Beste plek voor herstel", "Hilversum"})
	p.record(dossier, "aanvraag-gedaan", "Aanvraag doen", qa{"Wie doet de aanvraag?", "De inwoner zelf"}, qa{"Is de aanvraag ondertekend?", "Ja"},
		qa{"Hoe ging het?", "Per brief"}, qa{"Wat wordt gevraagd?", "Een plek voor een jaar"})
}

// notice is what the clinic says when it gives notice.
var notice = []qa{
	{"Wie doet de melding?", "De behandelaar"}, {"Hoe ging het?", "Digitaal"}, {"Welke ondersteuning wordt gevraagd?", "Beschermd wonen"},
	{"Zit er een stuk bij", "Ja"}, {"Wat is de hulpvraag?", "Een veilige plek na de kliniek"}, {"Gewenst safehouse", "De Kade"},
}

// proposal grants a year in a house.
var proposal = []qa{
	{"Besluit", "Safehouse toekennen"}, {"Vorm van ondersteuning", "Beschermd wonen"}, {"Waarom deze vorm?", "Toezicht dag en nacht"},
	{"Safehouse", "De Kade"}, {"Begindatum", "1 december 2026"}, {"Duur in maanden", "12"}, {"Leveringsvorm", "Maatwerkovereenkomst"},
}
