package document

import (
	"halfweg/taal"
	"halfweg/termijn"
)

// OnderzoeksverslagInvoer is what the report of the investigation says.
type OnderzoeksverslagInvoer struct {
	Brief
	Melding, Afgerond termijn.Datum
	Plan              termijn.Datum     // the day a personal plan came in; zero: none
	Bevindingen       map[string]string // by subject of art. 2.3.2 lid 4: "a" to "g"
	Standpunten       []Standpunt
	Alternatieven     []Alternatief
	Voorwaarden       []Voorwaarde
	Kader             Kadervermelding
	BestePlek         string // municipality that is the best place for recovery
	Samenvatting      string
}

// Standpunt is somebody's view in the investigation (requirement PROC-23).
type Standpunt struct{ Van, Tekst string }

// Alternatief is other support that was weighed (requirement ADM-02).
type Alternatief struct {
	Naam       string
	Toereikend bool
	Reden      string
}

// Kadervermelding names the framework that was applied.
type Kadervermelding struct {
	Titel, Uitgever, Versie string
	GeldigVan               termijn.Datum
}

// Voorwaarde is one criterion or exclusion with its outcome, in words for the
// resident.
type Voorwaarde struct {
	Titel, Bron  string
	Uitsluiting  bool // Titel says when support is excluded; Voldaan: that it does not apply
	Uitkomst     Uitkomst
	Reden        string
	Uitzondering string // the exception by which it was met
}

// Uitkomst is how a condition came out.
type Uitkomst uint8

// The outcomes.
const (
	Open Uitkomst = iota // not known yet
	NietVoldaan
	Voldaan
)

// onderwerpen are the subjects of the investigation (Wmo 2015 art. 2.3.2 lid 4).
var onderwerpen = []struct {
	id    string
	titel taal.Tekst
}{
	{"a", taal.T("Wat u nodig heeft en wat u wilt", "What you need and what you want")},
	{"b", taal.T("Wat u zelf kunt, met gewone hulp van huisgenoten", "What you can do yourself, with usual help of the people you live with")},
	{"c", taal.T("Hulp van mantelzorgers en van mensen om u heen", "Help of informal carers and people around you")},
	{"d", taal.T("Wat uw mantelzorger nodig heeft", "What your informal carer needs")},
	{"e", taal.T("Hulp en activiteiten die voor iedereen zijn", "Help and activities that are open to everybody")},
	{"f", taal.T("Samenwerking met zorg, wonen, werk en inkomen", "Cooperation with care, housing, work and income")},
	{"g", taal.T("Wat u zelf betaalt", "What you pay yourself")},
}

// Onderzoeksverslag is the written outcome of the investigation (Wmo 2015 art.
// 2.3.2 lid 8), on all subjects of lid 4. A subject without a finding stands
// there as not described, so that the gap shows. Requirements PROC-14, PROC-23,
// ADM-02, ADM-15.
func Onderzoeksverslag(in OnderzoeksverslagInvoer) Document {
	s := in.nieuw(taal.T("Verslag van het onderzoek", "Report of the investigation"))
	s.p("Op %s kregen wij de melding dat u hulp nodig heeft. Wij hebben dat met u onderzocht. Het onderzoek was klaar op %s. In dit verslag leest u wat wij hebben gevonden.",
		"On %s we got the notice that you need help. We investigated that with you. The investigation was finished on %s. This report says what we found.", s.dag(in.Melding), s.dag(in.Afgerond))
	if !in.Plan.IsZero() {
		s.p("Wij hebben uw persoonlijk plan van %s gebruikt.", "We used your personal plan of %s.", s.dag(in.Plan))
	}
	s.kop("In het kort", "In short")
	s.alinea("", in.Samenvatting)
	s.kop("Wat wij hebben onderzocht", "What we investigated")
	for _, o := range onderwerpen {
		s.zet(Heading{3, hoofdletter(o.titel.In(s.Lang))})
		if t := in.Bevindingen[o.id]; t != "" {
			s.alinea("", t)
		} else {
			s.p("Dit is niet beschreven.", "This is not described.")
		}
	}
	s.standpunten(in.Standpunten)
	s.alternatieven(in.Alternatieven)
	s.voorwaarden(in.Kader, in.Voorwaarden)
	if in.BestePlek != "" {
		s.kop("De beste plek voor uw herstel", "The best place for your recovery")
		s.p("Volgens ons onderzoek is %s de beste plek voor uw herstel.", "According to our investigation %s is the best place for your recovery.", in.BestePlek)
	}
	s.kop("Wat kunt u nu doen?", "What can you do now?")
	s.zet(List{Items: Items(
		s.in("Klopt er iets niet? Laat het ons weten. Wij zetten uw opmerkingen bij het verslag.", "Is something wrong? Let us know. We add your remarks to the report."),
		s.in("Wilt u hulp aanvragen? Dat kan nu. Wij besluiten binnen 2 weken na uw aanvraag (Wmo 2015 art. 2.3.5 lid 2).", "Do you want to apply for help? You can do so now. We decide within 2 weeks after your application (Wmo 2015 art. 2.3.5 lid 2)."),
	)})
	s.p("Dit verslag is nog geen besluit.", "This report is not a decision yet.")
	s.steun()
	s.vragen()
	return s.slot()
}

func (s *schrijver) standpunten(vs []Standpunt) {
	if len(vs) == 0 {
		return
	}
	s.kop("Wat u en anderen ervan vinden", "What you and others think")
	for _, v := range vs {
		s.alinea(v.Van+":", v.Tekst)
	}
}

func (s *schrijver) alternatieven(as []Alternatief) {
	if len(as) == 0 {
		return
	}
	s.kop("Andere hulp die wij hebben bekeken", "Other help that we considered")
	t := Table{Caption: s.in("Is andere hulp genoeg?", "Is other help enough?"), RowHead: true, Widths: []int{34, 66},
		Head: []string{s.in("Hulp", "Help"), s.in("Onze conclusie", "Our conclusion")}}
	for _, a := range as {
		c := s.in("Niet genoeg. ", "Not enough. ")
		if a.Toereikend {
			c = s.in("Wel genoeg. ", "Enough. ")
		}
		t.Rows = append(t.Rows, []Paragraph{P(a.Naam), {{Text: c}, s.eigen(a.Reden)}})
	}
	s.zet(t)
}

// voorwaarden explains the outcome per criterion, each with its source (Awb
// art. 3:46 and 3:47).
func (s *schrijver) voorwaarden(k Kadervermelding, vs []Voorwaarde) {
	if len(vs) == 0 {
		return
	}
	s.kop("Hoe wij de voorwaarden hebben getoetst", "How we tested the conditions")
	s.p("Wij gebruiken het %s van %s. Wij gebruiken versie %s, die geldt vanaf %s. In de tabel staat per voorwaarde onze conclusie.",
		"We use the %s of %s. We use version %s, in force from %s. The table gives our conclusion for each condition.", kleineLetter(k.Titel), k.Uitgever, k.Versie, s.dag(k.GeldigVan))
	t := Table{Caption: s.in("De voorwaarden", "The conditions"), RowHead: true, Widths: []int{42, 58},
		Head: []string{s.in("Voorwaarde en bron", "Condition and source"), s.in("Onze conclusie", "Our conclusion")}}
	for _, v := range vs {
		t.Rows = append(t.Rows, []Paragraph{P(v.Titel + " (" + v.Bron + ")"), {{Text: s.conclusie(v) + " "}, s.eigen(v.Reden)}})
	}
	s.zet(t)
}

func (s *schrijver) conclusie(v Voorwaarde) string {
	var c string
	switch {
	case v.Uitkomst == Open:
		c = s.in("Dit weten wij nog niet.", "We do not know this yet.")
	case v.Uitsluiting && v.Uitkomst == NietVoldaan:
		c = s.in("Ja, dit is zo. Dan kan een safehouse in principe niet.", "Yes, this is so. Then a safehouse is in principle not possible.")
	case v.Uitsluiting != (v.Uitkomst == Voldaan):
		c = s.in("Ja, dit is zo.", "Yes, this is so.")
	default:
		c = s.in("Nee, dit is niet zo.", "No, this is not so.")
	}
	if v.Uitzondering != "" {
		c += s.f(" Wij gebruiken een uitzondering: %s.", " We use an exception: %s.", kleineLetter(v.Uitzondering))
	}
	return c
}
