package web

import (
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/taal"
)

// besluit tells what was decided and why, what changed since, what it means for
// his money as far as that is recorded, and what he can do against it.
func (m mijnBron) besluit() []mijnKaart {
	kaarten := append([]mijnKaart{m.kaartBesluit()}, m.kaartenWijziging()...)
	kaarten = append(kaarten, m.kaartenBezwaar()...)
	if k := m.kaartNietEens(); k.Kop != "" {
		kaarten = append(kaarten, k)
	}
	if m.d.Recht() != nil {
		kaarten = append(kaarten, m.kaartGeld())
	}
	return kaarten
}

func (m mijnBron) kaartBesluit() mijnKaart {
	d := m.d
	if d.Verzonden == nil || d.Beschikking == nil {
		s := m.standAanloop()
		return mijnKaart{Kop: m.T("Er is nog geen besluit", "There is no decision yet"), Icoon: "klok", Tekst: append(s.Nu, s.Daarna...),
			Links: m.form("aanvraag_gedaan", "", 0, "Uw aanvraag doen", "Apply")}
	}
	b := d.Beschikking.Besluit
	k := mijnKaart{Kop: m.T("Wat heeft de gemeente besloten?", "What has the municipality decided?"), Icoon: "document", Tekst: []string{m.jaOfNee(b)}}
	x, brief := m.alsnog()
	if x != nil {
		k.Tekst = []string{m.T("De gemeente heeft na uw bezwaar alsnog ja gezegd. De brief is verstuurd op "+m.dag(brief.Verzonden.Op)+".", "After your objection the municipality said yes after all. The letter was sent on "+m.dag(brief.Verzonden.Op)+"."),
			m.T("Eerst zei de gemeente nee, op "+m.dag(d.Verzonden.Op)+". Dat geldt niet meer.", "At first the municipality said no, on "+m.dag(d.Verzonden.Op)+". That no longer holds.")}
	}
	m.metRecht(&k)
	if x != nil {
		k.Citaten = citaat(k.Citaten, m.T("Waarom?", "Why?"), x.Inhoud.Redenen)
		k.Citaten = citaat(k.Citaten, m.T("Waarom deze hulp?", "Why this help?"), x.Inhoud.VormReden)
		k.Links = slices.Concat(m.papier(brief.Verzonden.Inhoud.Document, "Lees de brief", "Read the letter"), m.papier(d.Verzonden.Inhoud.Document, "Lees de eerste brief", "Read the first letter"))
		return k
	}
	k.Citaten = citaat(k.Citaten, m.T("Waarom?", "Why?"), b.Redenen)
	k.Citaten = citaat(k.Citaten, m.T("Waarom deze hulp?", "Why this help?"), b.VormReden)
	for _, g := range b.Gronden {
		k.Citaten = citaat(k.Citaten, m.T("Reden van de gemeente", "Reason of the municipality"), g.Reden)
	}
	k.Links = m.papier(d.Verzonden.Inhoud.Document, "Lees de brief", "Read the letter")
	return k
}

// metRecht adds what was granted, and what became of it.
func (m mijnBron) metRecht(k *mijnKaart) {
	d := m.d
	if r := d.Recht(); r != nil {
		toen := m.toegekend()
		switch {
		case toen == nil:
			k.Tekst, toen = append(k.Tekst, m.T("Dat is later veranderd. U krijgt nu deze hulp:", "That changed later. You get this help now:")), r
		case *toen != *r:
			k.Tekst = append(k.Tekst, m.T("Dit besluit is later veranderd. Wat er nu geldt, staat onder dit besluit.", "This decision changed later. What holds now stands below this decision."))
		}
		k.Rijen = rij(k.Rijen, m.T("Welke hulp?", "Which help?"), m.vorm(toen.Vorm))
		k.Rijen = rij(k.Rijen, m.T("Waar?", "Where?"), m.n.van(toen.Huis))
		k.Rijen = rij(k.Rijen, m.T("Vanaf", "From"), m.dag(toen.Van))
		k.Rijen = rij(k.Rijen, m.T("Tot en met", "Until"), m.dag(toen.Tot))
	} else if d.Ingetrokken() {
		k.Tekst = append(k.Tekst, m.T("Dit besluit is gestopt op ", "This decision stopped on ")+m.dag(d.GeplandEinde())+".")
	}
	for _, x := range d.Schorsingen() {
		k.Tekst = append(k.Tekst, m.T("Uw besluit geldt een tijd niet: van "+m.dag(x.Van)+" tot en met "+m.dag(x.Tot)+".", "Your decision does not hold for a while: from "+m.dag(x.Van)+" until "+m.dag(x.Tot)+"."))
	}
}

// toegekend is what the decision of this card granted, as it was then: the first
// one, or the one on an objection that said yes after all. Nil when it granted
// nothing.
func (m mijnBron) toegekend() *dossier.Recht {
	if alsnog, _ := m.alsnog(); alsnog != nil {
		return m.d.RechtNa(alsnog.Nr)
	}
	if m.d.Beschikking.Besluit.Strekking == dossier.Toekennen {
		return m.d.RechtNa(m.d.Beschikking.Nr)
	}
	return nil
}

func (m mijnBron) jaOfNee(b dossier.BesluitVoorgesteld) string {
	op := m.dag(m.d.Verzonden.Op)
	switch b.Strekking {
	case dossier.Toekennen:
		return m.T("De gemeente heeft ja gezegd. De brief is verstuurd op "+op+".", "The municipality said yes. The letter was sent on "+op+".")
	case dossier.AndereHulp:
		return m.T("U krijgt geen safehouse, maar wel andere hulp. De brief is verstuurd op "+op+".", "You do not get a safehouse, but you get other help. The letter was sent on "+op+".")
	}
	return m.T("De gemeente heeft nee gezegd. De brief is verstuurd op "+op+".", "The municipality said no. The letter was sent on "+op+".")
}

// vorm is a form of support in plain words.
func (m mijnBron) vorm(vorm string) string {
	if t, ok := mijnVormen[vorm]; ok {
		return t.In(m.taal)
	}
	return m.keuze("besluit_voorgesteld", "vorm", vorm)
}

var mijnVormen = map[string]taal.Tekst{
	dossier.VormBeschermdWonen: taal.T("Beschermd wonen: een plek om te wonen, met dag en nacht hulp", "Protected living: a place to live, with help day and night"),
	dossier.VormBegeleiding:    taal.T("Begeleiding: iemand helpt u met het leven van elke dag", "Guidance: somebody helps you with everyday life"),
}

// mijnWijzigingen are the changes of a decision in plain words.
var mijnWijzigingen = map[string]taal.Tekst{
	dossier.Verlengen:          taal.T("U krijgt langer hulp", "You get help for longer"),
	dossier.Aanpassen:          taal.T("Uw hulp verandert", "Your help changes"),
	dossier.Afschalen:          taal.T("Uw hulp wordt lichter of korter", "Your help becomes lighter or shorter"),
	dossier.AnderHuis:          taal.T("U gaat naar een ander safehouse", "You go to another safehouse"),
	dossier.Intrekken:          taal.T("Uw hulp stopt", "Your help stops"),
	dossier.TijdelijkIntrekken: taal.T("Uw hulp stopt een tijd", "Your help stops for a while"),
}

// kaartenWijziging tell each change of the decision that was sent.
func (m mijnBron) kaartenWijziging() (kaarten []mijnKaart) {
	for _, w := range m.d.Wijzigingen {
		if w.Besluit == nil {
			continue
		}
		b := m.d.Besluit(w.Besluit.Nr)
		if b == nil || b.Verzonden == nil {
			continue
		}
		k := mijnKaart{Kop: mijnWijzigingen[w.Inhoud.Soort].In(m.taal), Icoon: "document",
			Tekst: []string{m.T("De gemeente heeft uw besluit veranderd. De brief is verstuurd op "+m.dag(b.Verzonden.Op)+".", "The municipality changed your decision. The letter was sent on "+m.dag(b.Verzonden.Op)+".")},
			Links: m.papier(b.Verzonden.Inhoud.Document, "Lees de brief", "Read the letter")}
		k.Rijen = rij(k.Rijen, m.T("Vanaf", "From"), m.dag(w.Inhoud.Vanaf))
		k.Rijen = rij(k.Rijen, m.T("Tot en met", "Until"), m.dag(w.Inhoud.Tot))
		if w.Inhoud.Huis != "" {
			k.Rijen = rij(k.Rijen, m.T("Waar?", "Where?"), m.n.van(w.Inhoud.Huis))
		}
		if w.Inhoud.Vorm != "" {
			k.Rijen = rij(k.Rijen, m.T("Welke hulp?", "Which help?"), m.vorm(w.Inhoud.Vorm))
		}
		k.Citaten = citaat(k.Citaten, m.T("Waarom?", "Why?"), w.Inhoud.Redenen)
		k.Citaten = citaat(k.Citaten, m.T("Wat telde mee voor u en voor anderen?", "What counted for you and for others?"), w.Inhoud.Weging)
		kaarten = append(kaarten, k)
	}
	return kaarten
}

// kaartenBezwaar tell what becomes of each objection.
func (m mijnBron) kaartenBezwaar() (kaarten []mijnKaart) {
	for _, b := range m.d.Bezwaren {
		kaarten = append(kaarten, m.kaartBezwaar(b))
	}
	return kaarten
}

func (m mijnBron) kaartBezwaar(b dossier.Bezwaar) mijnKaart {
	k := mijnKaart{Kop: m.T("Uw bezwaar van ", "Your objection of ") + b.Op.Lang(m.taal), Icoon: "praat",
		Tekst: []string{m.T("Bezwaar is zeggen dat u het niet eens bent met een besluit.", "An objection is saying that you disagree with a decision."),
			m.T("Het kwam binnen op "+m.dag(b.Op)+".", "It came in on "+m.dag(b.Op)+".")}}
	if b.Inhoud.Van != dossier.DoorInwoner {
		k.Kop = m.T("Een bezwaar van iemand anders", "An objection by somebody else")
	}
	k.Citaten = citaat(k.Citaten, m.T("Wat er in het bezwaar staat", "What the objection says"), b.Inhoud.Gronden)
	if x := b.Behandeling; x != nil {
		k.Tekst = append(k.Tekst, m.T(m.n.van(x.Inhoud.Behandelaar)+" kijkt ernaar. Dat is iemand anders dan wie het besluit nam.", m.n.van(x.Inhoud.Behandelaar)+" looks at it. That is somebody else than who took the decision."))
	}
	if x := b.Zitting; x != nil && !x.Inhoud.Afgezien {
		k.Tekst = append(k.Tekst, m.T("Er is op "+m.dag(x.Op)+" over gepraat.", "It was talked about on "+m.dag(x.Op)+"."))
	}
	switch {
	case b.Ingetrokken != nil:
		k.Tekst = append(k.Tekst, m.T("Het bezwaar is gestopt op "+m.dag(b.Ingetrokken.Op)+".", "The objection was stopped on "+m.dag(b.Ingetrokken.Op)+"."))
	case b.Open():
		k.Tekst = append(k.Tekst, m.uiterlijk(dossier.TermijnBob+"_"+aantal(b.Nr), "U hoort uiterlijk op %s wat er met het bezwaar gebeurt.", "You will hear by %s what happens with the objection.")...)
		if u := b.Uitnodiging; u != nil && b.Zitting == nil {
			k.Rijen = rij(k.Rijen, m.T("Gesprek daarover", "Talk about it"), m.dag(u.Inhoud.Dag)+", "+u.Inhoud.Tijd)
			k.Rijen = rij(k.Rijen, m.T("Waar?", "Where?"), u.Inhoud.Plaats)
		}
		if b.Zitting == nil {
			k.Tekst = append(k.Tekst, m.T("U mag eerst komen vertellen wat u vindt. U mag iemand meenemen.", "You may come and say what you think first. You may bring somebody."))
		}
		k.Links = m.form("bezwaar_ingetrokken", "bezwaar", b.Nr, "Uw bezwaar stoppen", "Stop your objection")
		if len(m.teLang(b)) == 0 {
			k.Links = append(k.Links, m.form("ingebrekestelling_ontvangen", "bezwaar", b.Nr, "Zeggen dat het te lang duurt", "Say that it takes too long")...)
		}
	}
	k.Tekst = append(k.Tekst, m.teLang(b)...)
	if x := b.Beslissing; x != nil {
		m.metUitkomst(&k, x)
	}
	return k
}

// mijnUitkomsten are the outcomes of an objection in plain words.
var mijnUitkomsten = map[string]taal.Tekst{
	dossier.Gegrond:          taal.T("U heeft gelijk gekregen.", "You were right."),
	dossier.DeelsGegrond:     taal.T("U heeft voor een deel gelijk gekregen.", "You were right in part."),
	dossier.Ongegrond:        taal.T("U heeft geen gelijk gekregen. Het besluit blijft zo.", "You were not right. The decision stays as it is."),
	dossier.NietOntvankelijk: taal.T("De gemeente kan dit bezwaar niet behandelen.", "The municipality cannot deal with this objection."),
}

// metUitkomst adds the decision on an objection, once it was sent.
func (m mijnBron) metUitkomst(k *mijnKaart, x *dossier.Gedaan[dossier.BeslissingOpBezwaarGegeven]) {
	if !m.verzonden(x.Nr) {
		return
	}
	b := m.d.Besluit(x.Nr)
	k.Tekst = append(k.Tekst, mijnUitkomsten[x.Inhoud.Uitkomst].In(m.taal))
	k.Citaten = citaat(k.Citaten, m.T("Waarom?", "Why?"), x.Inhoud.Redenen)
	k.Links = append(k.Links, m.papier(b.Verzonden.Inhoud.Document, "Lees de brief", "Read the letter")...)
	for _, y := range m.d.Beroepen {
		if y.Inhoud.Besluit == x.Nr {
			k.Tekst = append(k.Tekst, m.T("De rechter kijkt ernaar. Dat is gemeld op "+m.dag(y.Op)+".", "The court looks at it. That was reported on "+m.dag(y.Op)+"."))
			return
		}
	}
	if t := m.open(dossier.TermijnBeroep + "_" + aantal(x.Nr)); t != nil {
		k.Tekst = append(k.Tekst, m.T("Bent u het er niet mee eens? U kunt naar de rechter tot en met "+m.dag(t.Uiterlijk)+". In de brief staat hoe. Vraag hulp als u dat wilt.", "Do you disagree? You can go to court until "+m.dag(t.Uiterlijk)+". The letter says how. Ask for help if you want."))
		k.Links = append(k.Links, m.form("beroep_ingesteld", "besluit", x.Nr, "Doorgeven dat u naar de rechter gaat", "Tell that you go to court")...)
	}
}

// kaartNietEens says until when he can object to which decision. After that a
// good reason can still do.
func (m mijnBron) kaartNietEens() mijnKaart {
	if !m.mag("bezwaar_ontvangen") || len(m.d.Besluiten) == 0 {
		return mijnKaart{}
	}
	k := mijnKaart{Kop: m.T("Bent u het niet eens met het besluit?", "Do you disagree with the decision?"), ID: "bezwaar", Icoon: "weegschaal"}
	laatste := 0
	for _, b := range m.d.Besluiten {
		if b.Verzonden == nil || b.Soort == "beslissing_op_bezwaar_gegeven" || m.heeftBezwaar(b.Nr) {
			continue
		}
		laatste = b.Nr
		if t := m.bezwaartermijn(b.Nr); t != nil {
			k.Tekst = append(k.Tekst, m.T("Tegen het besluit van "+b.Verzonden.Op.Lang(m.taal)+" kunt u bezwaar maken tot en met "+m.dag(t.Uiterlijk)+".", "You can object to the decision of "+b.Verzonden.Op.Lang(m.taal)+" until "+m.dag(t.Uiterlijk)+"."))
		}
	}
	switch {
	case laatste == 0:
		return mijnKaart{}
	case len(k.Tekst) == 0:
		k.Tekst = []string{m.T("De tijd om bezwaar te maken is voorbij. Heeft u een goede reden waarom u te laat bent? Schrijf die dan op.", "The time to object is over. Do you have a good reason for being late? Then write it down.")}
	default:
		k.Tekst = append(k.Tekst, m.T("Bezwaar maken betekent: u zegt waarom het besluit anders moet. Iemand anders kijkt dan opnieuw. Het kost niets.", "An objection means: you say why the decision must be different. Somebody else then looks again. It costs nothing."))
	}
	k.Tekst = append(k.Tekst, m.T("Wilt u hulp? Iemand kan gratis met u meedenken. Kijk bij Wie kunt u bellen.", "Do you want help? Somebody can think along for free. See Whom can you call."))
	k.Links = append(m.form("bezwaar_ontvangen", "besluit", laatste, "Bezwaar maken", "Make an objection"), soortLink{Naam: m.T("Wie kunt u bellen?", "Whom can you call?"), Pad: mijnPad("mensen")})
	return k
}

// verzonden reports whether the decision with that number was sent.
func (m mijnBron) verzonden(nr int) bool {
	b := m.d.Besluit(nr)
	return b != nil && b.Verzonden != nil
}

func (m mijnBron) heeftBezwaar(besluit int) bool {
	return slices.ContainsFunc(m.d.Bezwaren, func(b dossier.Bezwaar) bool { return b.Inhoud.Besluit == besluit && b.Ingetrokken == nil })
}

// bezwaartermijn returns the period to object to the decision with that number,
// nil once it has passed.
func (m mijnBron) bezwaartermijn(nr int) *dossier.Termijn {
	if t := m.open(dossier.TermijnBezwaar + "_" + aantal(nr)); t != nil {
		return t
	}
	if b := m.d.Beschikking; b != nil && b.Nr == nr {
		return m.open(dossier.TermijnBezwaar)
	}
	return nil
}

// kaartGeld says what the resident pays himself, no more than is recorded.
func (m mijnBron) kaartGeld() mijnKaart {
	k := mijnKaart{Kop: m.T("Wat betaalt u zelf?", "What do you pay yourself?"), ID: "geld", Icoon: "info"}
	if m.d.Recht().Leveringsvorm == "pgb" {
		k.Tekst = append(k.Tekst, m.T("U krijgt zelf geld om de hulp mee te betalen. Dat heet een pgb.", "You get money yourself to pay for the help. That is called a PGB."))
	} else {
		k.Tekst = append(k.Tekst, m.T("De gemeente betaalt de hulp. U betaalt de hulp niet zelf aan het huis.", "The municipality pays for the help. You do not pay the house for the help yourself."))
	}
	huur, bekend := m.d.Gegeven("stay_included")
	ja, isJa := huur.Waarde.Any().(bool)
	switch {
	case bekend && isJa && ja:
		k.Tekst = append(k.Tekst, m.T("Wonen hoort bij de hulp. U betaalt geen huur.", "Living there is part of the help. You pay no rent."))
	case bekend && isJa:
		k.Tekst = append(k.Tekst, m.T("U betaalt zelf voor wonen. Vraag het huis hoeveel dat is.", "You pay for living there yourself. Ask the house how much that is."))
	}
	if m.d.Onderzoek != nil {
		for _, b := range m.d.Onderzoek.Inhoud.Bevindingen {
			if b.Onderwerp == "bijdrage" {
				k.Citaten = citaat(k.Citaten, m.T("In het verslag staat over kosten", "About costs the report says"), b.Bevinding)
			}
		}
	}
	if !isJa || len(k.Citaten) == 0 {
		k.Tekst = append(k.Tekst, m.T("Misschien betaalt u ook een eigen bijdrage. Dat is geld dat u zelf meebetaalt. Vraag de gemeente of dat voor u geldt.", "Perhaps you also pay a contribution of your own. That is money you pay yourself. Ask the municipality whether that goes for you."))
	}
	if x := m.d.Budgetbeheer; x != nil {
		k.Rijen = rij(k.Rijen, m.T("Wie helpt met uw geld?", "Who helps with your money?"), strings.Trim(m.keuze("budgetbeheer_afgesproken", "vorm", x.Inhoud.Vorm)+": "+x.Inhoud.Wie, ": "))
		k.Citaten = citaat(k.Citaten, m.T("Afspraak over uw geld", "Agreement about your money"), x.Inhoud.Wat)
	}
	return k
}

// papier leads to a document of the dossier, nothing when there is none.
func (m mijnBron) papier(id, nl, en string) []soortLink {
	if id == "" {
		return nil
	}
	return []soortLink{{Naam: m.T(nl, en), Pad: "/documenten/" + id, Waarom: m.T("PDF", "PDF")}}
}
