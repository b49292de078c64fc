package web

import (
	"strings"

	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
)

// hierna tells about after the safehouse: what he wants, the plan, who takes
// over, and where he goes when it goes wrong.
func (m mijnBron) hierna() (kaarten []mijnKaart) {
	for _, k := range []mijnKaart{m.kaartNaVertrek(), m.kaartWens(), m.kaartPlan(), m.kaartVoorrang(), m.kaartOverdracht(), m.kaartNazorg(), m.kaartAlsHetMisgaat()} {
		if k.Kop != "" {
			kaarten = append(kaarten, k)
		}
	}
	return kaarten
}

func (m mijnBron) kaartNaVertrek() mijnKaart {
	if m.d.Vertrek == nil || m.d.Overleden != nil {
		return mijnKaart{}
	}
	s := m.standVertrek()
	k := mijnKaart{Kop: m.T("Hoe gaat het nu verder?", "How does it go on now?"), Icoon: "pijl", Tekst: append(s.Nu, s.Daarna...)}
	if m.d.Gesloten == nil {
		k.Tekst = append(k.Tekst, m.T("Een half jaar en een jaar na uw vertrek vragen wij hoe het met u gaat.", "Half a year and a year after you left we ask how you are."))
	}
	return k
}

func (m mijnBron) kaartWens() mijnKaart {
	k := mijnKaart{Kop: m.T("Wat wilt u zelf?", "What do you want yourself?"), ID: "wens", Icoon: "huis"}
	x := m.d.Wens
	switch {
	case x != nil:
		k.Rijen = rij(k.Rijen, m.T("Gezegd op", "Said on"), m.dag(x.Op))
		k.Rijen = rij(k.Rijen, m.T("Terug naar waar u vandaan komt?", "Back to where you come from?"), m.keuze("wens_gegeven", "terug", x.Inhoud.Terug))
		if x.Inhoud.Gemeente != "" {
			k.Rijen = rij(k.Rijen, m.T("Waar wilt u wonen?", "Where do you want to live?"), gemeente.Naam(x.Inhoud.Gemeente))
		}
		k.Citaten = citaat(k.Citaten, m.T("Zo wilt u wonen", "How you want to live"), x.Inhoud.Wonen)
		k.Citaten = citaat(k.Citaten, m.T("Deze hulp wilt u dan", "The help you want then"), x.Inhoud.Hulp)
		k.Links = m.form("wens_gegeven", "", 0, "Uw wens veranderen", "Change your wish")
	case m.mag("wens_gegeven") && m.d.Vertrek == nil:
		k.Tekst = []string{m.T("Denk vast na over waar u na het safehouse wilt wonen. Dan kunnen wij op tijd met u zoeken.", "Think about where you want to live after the safehouse. Then we can help you look in time.")}
		k.Links = m.form("wens_gegeven", "", 0, "Vertellen waar u hierna wilt wonen", "Tell where you want to live next")
	default:
		return mijnKaart{}
	}
	if g := m.d.Uitstroomwensen; g != nil {
		k.Citaten = citaat(k.Citaten, m.T("Wat het huis aan de gemeente schreef over wonen", "What the house wrote to the municipality about a home"), g.Inhoud.Wonen)
		k.Citaten = citaat(k.Citaten, m.T("Wat het huis aan de gemeente schreef over hulp", "What the house wrote to the municipality about help"), g.Inhoud.Ondersteuning)
	}
	if v := m.d.Vervolg; v != nil {
		k.Citaten = citaat(k.Citaten, m.T("Wat de gemeente zei over wonen", "What the municipality said about a home"), v.Inhoud.Woning)
		k.Citaten = citaat(k.Citaten, m.T("Wat er anders kan", "What is possible instead"), v.Inhoud.Alternatief)
	}
	return k
}

func (m mijnBron) kaartPlan() mijnKaart {
	p := m.d.Uitstroomplan
	if p == nil {
		return mijnKaart{}
	}
	k := mijnKaart{Kop: m.T("Uw plan voor daarna", "Your plan for afterwards"), ID: "plan", Icoon: "document",
		Tekst: []string{m.T("Dit plan is gemaakt op "+m.dag(p.Op)+". Het zegt waar u gaat wonen en wie u dan helpt.", "This plan was made on "+m.dag(p.Op)+". It says where you will live and who helps you then.")}}
	x := p.Inhoud
	if x.Gemeente != "" {
		k.Rijen = rij(k.Rijen, m.T("Gemeente", "Municipality"), gemeente.Naam(x.Gemeente))
	}
	k.Rijen = rij(k.Rijen, m.T("Kan dit plan lukken?", "Can this plan work?"), m.keuze("uitstroomplan_vastgesteld", "haalbaar", x.Haalbaar))
	for _, c := range [][3]string{{"Wonen", "Home", x.Wonen}, {"Hulp", "Help", x.Ondersteuning}, {"Mensen om u heen", "People around you", x.Netwerk},
		{"Geld en werk", "Money and work", x.Inkomen}, {"Als het misgaat", "If it goes wrong", x.AlsHetMisgaat}, {"Teruggaan", "Going back", x.Terugkeer},
		{"Waarom het wel of niet kan lukken", "Why it can work or not", x.HaalbaarReden}} {
		k.Citaten = citaat(k.Citaten, m.T(c[0], c[1]), c[2])
	}
	switch a := p.Akkoord; {
	case a == nil:
		k.Merk = merkje{m.T("Wacht op u", "Waits for you"), "warn", "oog"}
		k.Links = m.form("uitstroomplan_akkoord", "plan", p.Nr, "Zeg of u het eens bent met het plan", "Say whether you agree with the plan")
	case a.Inhoud.Eens:
		k.Merk = merkje{m.T("U bent het eens", "You agree"), "ok", "vink"}
		k.Citaten = citaat(k.Citaten, m.T("Uw antwoord", "Your answer"), a.Inhoud.Tekst)
	default:
		k.Merk = merkje{m.T("U bent het niet eens", "You disagree"), "warn", "let-op"}
		k.Citaten = citaat(k.Citaten, m.T("Uw antwoord", "Your answer"), a.Inhoud.Tekst)
	}
	if p.Akkoord != nil {
		k.Links = m.form("uitstroomplan_akkoord", "plan", p.Nr, "Uw antwoord veranderen", "Change your answer")
	}
	k.Links = append(k.Links, m.papier(x.Document, "Het plan als bestand", "The plan as a file")...)
	return k
}

// kaartVoorrang says that a safehouse gives no priority for a home, where the
// framework says so and he is on his way there (OUT-06, OUT-07).
func (m mijnBron) kaartVoorrang() mijnKaart {
	if m.z.Kader == nil || m.d.Overleden != nil || m.d.Gesloten != nil {
		return mijnKaart{}
	}
	r := m.z.Kader.Proces.Urgentie
	if !r.Gezet || r.Waarde {
		return mijnKaart{}
	}
	return mijnKaart{Kop: m.T("Krijgt u voorrang op een woning?", "Do you get priority for a home?"), ID: "voorrang", Icoon: "info", Tekst: []string{
		m.T("Nee. Wie uit een safehouse komt, krijgt geen voorrang op een woning.", "No. Who comes from a safehouse gets no priority for a home."),
		m.T("U zoekt dus zelf een plek, of met hulp van mensen om u heen. Begin op tijd. Het huis helpt u daarbij.", "So you look for a place yourself, or with help of people around you. Begin in time. The house helps you with that.")}}
}

func (m mijnBron) kaartOverdracht() mijnKaart {
	k := mijnKaart{Kop: m.T("Wie helpt u daarna?", "Who helps you afterwards?"), Icoon: "mensen"}
	for _, o := range m.d.Overdrachten {
		zin := m.T(o.Inhoud.Naar+" is gevraagd om u te helpen. Er is nog geen antwoord.", o.Inhoud.Naar+" was asked to help you. There is no answer yet.")
		switch {
		case o.Warm != nil:
			zin = m.T(o.Inhoud.Naar+" helpt u verder. Er is op "+m.dag(o.Warm.Inhoud.Gesprek)+" samen gepraat.", o.Inhoud.Naar+" goes on helping you. There was a talk together on "+m.dag(o.Warm.Inhoud.Gesprek)+".")
			k.Citaten = citaat(k.Citaten, m.T("Wat er is afgesproken", "What was agreed"), o.Warm.Inhoud.Afspraken)
		case o.Aanvaard():
			zin = m.T(o.Inhoud.Naar+" gaat u helpen, vanaf "+m.dag(o.Antwoord.Inhoud.Vanaf)+".", o.Inhoud.Naar+" is going to help you, from "+m.dag(o.Antwoord.Inhoud.Vanaf)+".")
		case o.Antwoord != nil:
			zin = m.T(o.Inhoud.Naar+" kan u niet helpen. Wij zoeken verder.", o.Inhoud.Naar+" cannot help you. We go on looking.")
		}
		k.Punten = append(k.Punten, zin)
	}
	if len(k.Punten) == 0 {
		return mijnKaart{}
	}
	return k
}

func (m mijnBron) kaartNazorg() mijnKaart {
	x := m.d.Nazorg
	if x == nil {
		return mijnKaart{}
	}
	k := mijnKaart{Kop: m.T("Hulp na het safehouse", "Help after the safehouse"), Icoon: "praat"}
	k.Rijen = rij(k.Rijen, m.T("Van wie?", "From whom?"), m.keuze("nazorg_gestart", "door", x.Inhoud.Door))
	k.Rijen = rij(k.Rijen, m.T("Wat?", "What?"), x.Inhoud.Vorm)
	k.Rijen = rij(k.Rijen, m.T("Vanaf", "From"), m.dag(x.Inhoud.Van))
	k.Rijen = rij(k.Rijen, m.T("Tot en met", "Until"), m.dag(x.Inhoud.Tot))
	if !x.Inhoud.Indicatie && x.Inhoud.Door != "kliniek" {
		k.Tekst = append(k.Tekst, m.T("De gemeente moet hier nog ja op zeggen.", "The municipality still has to say yes to this."))
	}
	return k
}

// kaartAlsHetMisgaat is where he can go when the stay stops suddenly, and who
// does what then.
func (m mijnBron) kaartAlsHetMisgaat() mijnKaart {
	if m.d.Overleden != nil {
		return mijnKaart{}
	}
	k := mijnKaart{Kop: m.T("Waar kunt u heen als het misgaat?", "Where can you go if it goes wrong?"), ID: "adres", Icoon: "let-op"}
	switch x := m.d.Uitstroomadres; {
	case x == nil:
		k.Tekst = []string{m.T("Soms stopt het wonen in een safehouse ineens. Geef daarom een adres waar u dan heen kunt.", "Sometimes living in a safehouse stops suddenly. So give an address where you can go then."),
			m.T("Weet u geen adres? Zeg dat ook. Dan zoeken wij met u mee.", "Do you know no address? Say so too. Then we help you look.")}
		k.Links = m.form("uitstroomadres_vastgelegd", "", 0, "Een adres geven", "Give an address")
	case x.Inhoud.Geen:
		k.Tekst = []string{m.T("U heeft nog geen adres. Het huis en de gemeente zoeken met u mee.", "You have no address yet. The house and the municipality help you look.")}
		k.Links = m.form("uitstroomadres_vastgelegd", "", 0, "Een adres geven", "Give an address")
	default:
		a := x.Inhoud
		k.Rijen = rij(k.Rijen, m.T("Bij wie?", "With whom?"), a.Bij)
		k.Rijen = rij(k.Rijen, m.T("Adres", "Address"), strings.TrimSpace(a.Straat+" "+a.Huisnummer)+", "+a.Postcode+" "+a.Plaats)
		k.Rijen = rij(k.Rijen, m.T("Telefoon", "Telephone"), a.Telefoon)
		k.Links = m.form("uitstroomadres_vastgelegd", "", 0, "Het adres veranderen", "Change the address")
	}
	if a := m.d.Exitafspraken; a != nil {
		k.Onder = append(k.Onder, m.exitafspraken(*a))
	}
	return k
}

// mijnPartijen are the parties as somebody speaks of them to the resident.
var mijnPartijen = map[string]taal.Tekst{
	"inwoner": taal.T("U", "You"), "safehouse": taal.T("Het safehouse", "The safehouse"), "gemeente": taal.T("De gemeente", "The municipality"),
	"kliniek": taal.T("De kliniek", "The clinic"), "ander": taal.T("Iemand anders", "Somebody else"),
}

// exitafspraken say who does what when he might have to leave.
func (m mijnBron) exitafspraken(a dossier.Gedaan[dossier.ExitafsprakenGemaakt]) mijnKaart {
	k := mijnKaart{Kop: m.T("Wie doet dan wat?", "Who does what then?")}
	for _, x := range a.Inhoud.Afspraken {
		k.Citaten = citaat(k.Citaten, m.keuzeIn("exitafspraken_gemaakt", "afspraken", "wat", x.Wat)+": "+mijnPartijen[x.Wie].In(m.taal), x.Afspraak)
	}
	return k
}
