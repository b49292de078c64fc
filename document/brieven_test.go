package document_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"halfweg/document"
	"halfweg/document/pdf"
	"halfweg/taal"
	"halfweg/termijn"
)

func wet(t *testing.T) *termijn.Wet {
	t.Helper()
	w, err := termijn.NieuweWet()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func brief(t taal.Taal) document.Brief {
	return document.Brief{
		Taal: t, Datum: termijn.Op(2026, 11, 16), Zaaknummer: "2026-0431",
		Afzender: document.Afzender{Plaats: "Hilversum", Adres: "Postbus 9900, 1201 GM Hilversum", Telefoon: "14 035", Web: "https://voorbeeld.example/",
			Bezwaarweb: "https://voorbeeld.example/bezwaar", Clientondersteuner: document.Contactpersoon{Naam: "MEE Voorbeeld", Telefoon: "035 000 00 01"}},
		Aan:           document.Ontvanger{Aanspreekvorm: "mevrouw", Voorletters: "S.", Tussenvoegsel: "el", Achternaam: "Amrani-Wiśniewska", Adres: "Voorbeeldstraat 12", Postcode: "1271 AB", Plaats: "Huizen"},
		Contact:       document.Contactpersoon{Naam: "Sanne Bos", Telefoon: "035 000 00 00", Email: "s.bos@voorbeeld.example", Bereikbaar: "Bereikbaar van maandag tot en met donderdag."},
		Ondertekenaar: document.Ondertekenaar{Naam: "Karin de Vries", Functie: "teamleider Wmo"},
	}
}

var regionaal = document.Kadervermelding{Titel: "Regionaal afwegingskader safehouses", Uitgever: "Regio Gooi en Vechtstreek", Versie: "2025", GeldigVan: termijn.Op(2025, 8, 15)}

func voorwaarden() []document.Voorwaarde {
	return []document.Voorwaarde{
		{Titel: "De inwoner is zelf gemotiveerd", Bron: "§ 2.2, derde alinea", Uitkomst: document.Voldaan, Reden: "U vertelde zelf waarom u dit wilt."},
		{Titel: "Een eerdere behandeling eindigde in terugval", Bron: "§ 2.2, derde criterium", Uitkomst: document.Voldaan, Uitzondering: "Eerste keer afkicken, maar lichtere hulp is duidelijk niet genoeg", Reden: "U was lang verslaafd."},
		{Titel: "De inwoner heeft 20 uur begeleiding per week of meer nodig", Bron: "§ 2.2, vijfde criterium", Uitkomst: document.Voldaan, Reden: "U heeft 24 uur nodig."},
		{Titel: "Er is alleen een woonprobleem", Bron: "§ 2.3", Uitsluiting: true, Uitkomst: document.Voldaan},
		{Titel: "Er is na afloop geen woning in zicht", Bron: "§ 2.3", Uitsluiting: true, Uitkomst: document.Open},
	}
}

func toekenning(t *testing.T, l taal.Taal) document.BeschikkingInvoer {
	begin := termijn.Op(2026, 12, 1)
	eind := begin.Maanden(12).Plus(-1)
	return document.BeschikkingInvoer{
		Brief: brief(l), Strekking: document.Toekennen, Melding: termijn.Op(2026, 10, 1), Aanvraag: termijn.Op(2026, 11, 5), Verslag: termijn.Op(2026, 11, 4),
		Mandaat: "artikel 3 van het Mandaatbesluit 2026", Beoordelaars: 2,
		Redenen: "U bent net klaar met uw behandeling. In uw oude omgeving is de kans op terugval groot. In een safehouse kunt u veilig oefenen. Daarom past deze hulp nu bij u.",
		Toekenning: document.Toekenning{Vorm: "beschermd wonen", VormReden: "Er is dag en nacht toezicht en het wonen hoort bij de hulp.", MetVerblijf: true,
			Aanbieder: "Huis De Kade", Plaats: "Bussum", Kwaliteit: "lid van de VKS met het keurmerk", Begin: begin, Eind: eind, Uren: 24, Levering: "Met een maatwerkovereenkomst met de aanbieder",
			Evaluaties: []termijn.Datum{begin.Maanden(3), begin.Maanden(6)}, Uitstroombericht: wet(t).Termijn(termijn.Uitstroombericht, eind).Uiterlijk,
			GeenUrgentie: "Wie een safehouse verlaat krijgt geen urgentie voor een woning (Regionaal afwegingskader, noten 5 en 6)."},
		Kader: regionaal, Voorwaarden: voorwaarden(),
		Alternatieven: []document.Alternatief{{Naam: "Hulp thuis", Reden: "Thuis bent u steeds in de buurt van uw oude netwerk."}, {Naam: "Beschermd wonen van een vaste aanbieder", Reden: "Daar is geen begeleiding bij herstel."}},
		Bezwaar:       wet(t).Termijn(termijn.Bezwaar, brief(l).Datum),
	}
}

func afwijzing(t *testing.T, l taal.Taal) document.BeschikkingInvoer {
	in := toekenning(t, l)
	in.Strekking, in.Toekenning = document.Afwijzen, document.Toekenning{}
	in.Redenen = "Wij begrijpen dat u graag naar een safehouse wilt. Voor uw herstel is dat nu niet nodig."
	in.Gronden = []document.Grond{{Titel: "Er is alleen een woonprobleem", Artikel: "Regionaal afwegingskader § 2.3", Reden: "U zoekt een woning. U heeft geen hulp van een safehouse nodig om te herstellen."}}
	in.Voorwaarden[3].Uitkomst = document.NietVoldaan
	in.Alternatieven[0].Toereikend = true
	return in
}

func wijziging(t *testing.T, l taal.Taal) document.WijzigingInvoer {
	return document.WijzigingInvoer{Brief: brief(l), Soort: document.Verlengen, Besluit: termijn.Op(2026, 4, 9), Vanaf: termijn.Op(2026, 12, 1), Tot: termijn.Op(2027, 2, 28),
		Grond: taal.T("u vroeg er zelf om", "you asked for it yourself").In(l), Artikel: "Wmo 2015 art. 2.3.10", Redenen: "U bent goed op weg. U heeft nog drie maanden nodig.", Langer: "Beschermd wonen past niet beter.",
		Mandaat: "artikel 3 van het Mandaatbesluit 2026", Bezwaar: wet(t).Termijn(termijn.Bezwaar, brief(l).Datum)}
}

func opBezwaar(t *testing.T, l taal.Taal) document.OpBezwaarInvoer {
	return document.OpBezwaarInvoer{Brief: brief(l), Bezwaar: termijn.Op(2026, 10, 5), Besluit: termijn.Op(2026, 9, 21), Uitkomst: document.Ongegrond, Strekking: document.Handhaven, Gehoord: termijn.Op(2026, 10, 20),
		Redenen: "U schreef dat het huis te ver weg is. Juist daar kunt u rustig herstellen.", Mandaat: "artikel 4 van het Mandaatbesluit 2026", Beroep: wet(t).Termijn(termijn.Beroep, brief(l).Datum)}
}

// brieven are the letters of which the whole text is kept.
func brieven(t *testing.T, l taal.Taal) map[string]document.Document {
	w, b := wet(t), brief(l)
	melding := termijn.Op(2026, 11, 14)
	afwijkend := toekenning(t, l)
	afwijkend.Advies, afwijkend.Afwijking = "Andere ondersteuning", "U heeft geen familie of vrienden bij wie u kunt zijn. Daarom vinden wij een safehouse toch nodig."
	afwijkend.Mandaat, afwijkend.Toekenning.MetVerblijf, afwijkend.Toekenning.Vorm = "", false, "begeleiding"
	afwijkend.Toekenning.Terugwerkend, afwijkend.Toekenning.Langer = "Dit is met de aanbieder afgesproken.", "U heeft meer tijd nodig."
	afwijkend.Toekenning.Overbrugging = "Tot de plaatsing blijft u in de kliniek."
	ander := afwijzing(t, l)
	ander.Strekking, ander.Gronden, ander.Ondersteuning = document.AndereHulp, nil, "Begeleiding thuis, 6 uur per week, door Zorg Voorbeeld"
	kliniek := document.OntvangstbevestigingInvoer{Brief: b, Melding: melding, Melder: "Kliniek De Linde",
		Plan: w.Termijn(termijn.PersoonlijkPlan, melding), Onderzoek: w.Termijn(termijn.Onderzoek, melding)}
	zelf := kliniek
	zelf.Melder, zelf.Aan, zelf.Contact = "", document.Ontvanger{Aanspreekvorm: "de heer", Voorletters: "J.", Tussenvoegsel: "van der", Achternaam: "Berg", Adres: "Dorpsweg 1", Postcode: "1200 AA", Plaats: "Hilversum"}, document.Contactpersoon{}
	verzoek := document.InformatieverzoekInvoer{Brief: b, Aanvraag: termijn.Op(2026, 11, 9), Wat: []string{"een verklaring van uw behandelaar", "uw laatste huurcontract"},
		Tot: termijn.Op(2026, 11, 30), Besluit: termijn.Op(2026, 11, 23), Schorst: true}
	eerder := verzoek
	eerder.Aanvraag, eerder.Schorst, eerder.Aan.Aanspreekvorm = termijn.Datum{}, false, ""
	verlengen, intrekken := wijziging(t, l), wijziging(t, l)
	intrekken.Soort, intrekken.Tot, intrekken.Langer, intrekken.Grond, intrekken.Artikel = document.Intrekken, termijn.Datum{}, "", taal.T("de ondersteuning is niet meer nodig", "the support is no longer needed").In(l), "Wmo 2015 art. 2.3.10 lid 1 onder b"
	intrekken.Weging, intrekken.Heronderzoek = "U heeft een woning en hulp van uw familie. Voor een ander komt er een plek vrij.", termijn.Op(2026, 11, 2)
	timeout, verhuizing, minder, anders := intrekken, verlengen, intrekken, verlengen
	timeout.Soort, timeout.Vanaf, timeout.Tot, timeout.Heronderzoek = document.TijdelijkIntrekken, termijn.Op(2026, 11, 17), termijn.Op(2026, 11, 30), termijn.Datum{}
	timeout.Grond, timeout.Artikel = taal.T("aan de voorwaarden is niet voldaan", "the conditions are not met").In(l), "Wmo 2015 art. 2.3.10 lid 1 onder d"
	timeout.Redenen, timeout.Weging = "U heeft een huisgenoot bedreigd.", "Voor u is het zwaar om even weg te moeten. De veiligheid van de anderen gaat nu voor."
	verhuizing.Soort, verhuizing.Aanbieder, verhuizing.Tot, verhuizing.Langer = document.AnderHuis, "Huis De Baken", termijn.Datum{}, ""
	minder.Soort, minder.Vorm, minder.VormReden, minder.Weging = document.Afschalen, "begeleiding", "U betaalt nu zelf de huur.", ""
	anders.Soort, anders.Levering, anders.LeveringReden, anders.BudgetReden, anders.Terugwerkend, anders.Afwijking = document.Aanpassen, "Persoonsgebonden budget (pgb)", "U kunt het zelf beheren.", "Huis De Baken heeft voor dit bedrag een plek.", "Dit is met de aanbieder afgesproken.", "Uw situatie is bijzonder."
	gegrond, ongegrond, nietBehandeld := opBezwaar(t, l), opBezwaar(t, l), opBezwaar(t, l)
	gegrond.Uitkomst, gegrond.Strekking, gegrond.Toekenning = document.Gegrond, document.Toekennen, toekenning(t, l).Toekenning
	gewijzigd := gegrond
	gewijzigd.Uitkomst, gewijzigd.Strekking, gewijzigd.Toekenning = document.DeelsGegrond, document.Wijzigen, document.Toekenning{Aanbieder: "Huis De Baken", Begin: termijn.Op(2026, 12, 1)}
	herroepen := gewijzigd
	herroepen.Uitkomst, herroepen.Strekking = document.Gegrond, document.Herroepen
	nietBehandeld.Uitkomst, nietBehandeld.Gehoord, nietBehandeld.Redenen = document.NietOntvankelijk, termijn.Datum{}, "Uw bezwaar kwam te laat."
	ongegrond.Gehoord, ongegrond.Afgezien = termijn.Datum{}, "U schreef dat u niet wilde komen."
	optijd := document.BezwaarbevestigingInvoer{Brief: b, Ontvangen: termijn.Op(2026, 11, 14), Besluit: termijn.Op(2026, 11, 2), Tijdig: true, Behandelaar: "Noor Smit", Commissie: true, Beslissing: termijn.Op(2027, 3, 8)}
	telaat := optijd
	telaat.Besluit, telaat.Tijdig, telaat.Behandelaar, telaat.Commissie, telaat.Tot, telaat.Beslissing = termijn.Op(2026, 9, 21), false, "", false, termijn.Op(2026, 11, 2), termijn.Datum{}
	return map[string]document.Document{
		"wijziging-verlengen":           document.Wijziging(verlengen),
		"wijziging-intrekken":           document.Wijziging(intrekken),
		"wijziging-tijdelijk-intrekken": document.Wijziging(timeout),
		"wijziging-ander-huis":          document.Wijziging(verhuizing),
		"wijziging-afschalen":           document.Wijziging(minder),
		"wijziging-aanpassen":           document.Wijziging(anders),
		"op-bezwaar-gegrond":            document.OpBezwaar(gegrond),
		"op-bezwaar-gewijzigd":          document.OpBezwaar(gewijzigd),
		"op-bezwaar-herroepen":          document.OpBezwaar(herroepen),
		"op-bezwaar-ongegrond":          document.OpBezwaar(ongegrond),
		"op-bezwaar-niet-ontvankelijk":  document.OpBezwaar(nietBehandeld),
		"bezwaar-op-tijd":               document.Bezwaarbevestiging(optijd),
		"bezwaar-te-laat":               document.Bezwaarbevestiging(telaat),
		"ontvangst-kliniek":             document.Ontvangstbevestiging(kliniek),
		"ontvangst-zelf":                document.Ontvangstbevestiging(zelf),
		"informatieverzoek":             document.Informatieverzoek(verzoek),
		"informatieverzoek-eerder":      document.Informatieverzoek(eerder),
		"verlenging": document.Verlengingsbericht(document.VerlengingsberichtInvoer{Brief: b, Aanvraag: termijn.Op(2026, 11, 9), Was: termijn.Op(2026, 11, 23), Wordt: termijn.Op(2026, 12, 7), Wettelijk: termijn.Op(2026, 11, 23),
			Reden: "De kennismaking met het huis is later dan gepland."}),
		"verslag": document.Onderzoeksverslag(document.OnderzoeksverslagInvoer{Brief: b, Melding: termijn.Op(2026, 10, 1), Afgerond: termijn.Op(2026, 11, 4), Plan: termijn.Op(2026, 10, 6),
			Bevindingen:   map[string]string{"a": "U wilt clean blijven en weer werken.", "b": "U kookt en regelt uw geld zelf.", "c": "Uw zus helpt u.", "d": "Uw zus heeft geen hulp nodig.", "e": "U gaat naar een zelfhulpgroep.", "f": "De kliniek geeft nazorg."},
			Standpunten:   []document.Standpunt{{Van: "U", Tekst: "Ik wil opnieuw beginnen."}, {Van: "Uw behandelaar", Tekst: "Een veilige omgeving is nodig."}},
			Alternatieven: toekenning(t, l).Alternatieven, Voorwaarden: voorwaarden(), Kader: regionaal, BestePlek: "Gooise Meren", Samenvatting: "U heeft veel hulp nodig. Wij adviseren een safehouse."}),
		"beschikking-toekenning": document.Beschikking(toekenning(t, l)),
		"beschikking-afwijkend":  document.Beschikking(afwijkend),
		"beschikking-afwijzing":  document.Beschikking(afwijzing(t, l)),
		"beschikking-ander":      document.Beschikking(ander),
	}
}

func TestBrieven(t *testing.T) {
	for _, l := range taal.Talen() {
		bs := brieven(t, l)
		for _, naam := range slices.Sorted(maps.Keys(bs)) {
			t.Run(naam+"-"+string(l), func(t *testing.T) { golden(t, naam+"-"+string(l)+".txt", bs[naam].Text()) })
		}
	}
}

// Residents' letters are at B1: short sentences, and none of the words an
// office uses among its own.
func TestBrievenZijnLeesbaar(t *testing.T) {
	moeilijk := regexp.MustCompile(`(?i)\b(middels|teneinde|alsmede|derhalve|aangaande|omtrent|dient te|conform|ingevolge|jegens|desgewenst|pursuant|herewith|aforementioned)\b`)
	for naam, d := range brieven(t, taal.NL) {
		for _, zin := range zinnen(d) {
			if n := len(strings.Fields(zin)); n > 25 {
				t.Errorf("%s: %d woorden: %s", naam, n, zin)
			}
			if w := moeilijk.FindString(zin); w != "" {
				t.Errorf("%s: %q in %s", naam, w, zin)
			}
		}
	}
}

var (
	bronnen    = regexp.MustCompile(`\([^)]*\)`)
	eindVanZin = regexp.MustCompile(`[.?!:]\s+`)
)

// zinnen lists the sentences of a letter's paragraphs, lists and tables,
// without the sources in brackets.
func zinnen(d document.Document) (out []string) {
	for _, b := range d.Blocks {
		var ts []string
		switch b := b.(type) {
		case document.Paragraph:
			ts = append(ts, runsOf(b))
		case document.List:
			for _, it := range b.Items {
				ts = append(ts, runsOf(it))
			}
		case document.Table:
			for _, r := range b.Rows {
				for _, c := range r {
					ts = append(ts, runsOf(c))
				}
			}
		}
		for _, s := range ts {
			out = append(out, eindVanZin.Split(bronnen.ReplaceAllString(strings.ReplaceAll(s, "\u00A0", " "), ""), -1)...)
		}
	}
	return out
}

func runsOf(p document.Paragraph) string {
	var b strings.Builder
	for _, r := range p {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Every letter fits its envelope as PDF: small, and every name drawn.
func TestBrievenAlsPDF(t *testing.T) {
	for _, l := range taal.Talen() {
		for naam, d := range brieven(t, l) {
			f, err := pdf.Render(d)
			if err != nil {
				t.Fatal(err)
			}
			if len(f.Bytes) > 60_000 || len(f.Replaced) > 0 {
				t.Errorf("%s-%s: %d bytes, replaced %q", naam, l, len(f.Bytes), f.Replaced)
			}
		}
	}
}
