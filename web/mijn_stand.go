package web

import (
	"strings"

	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
)

// mijnStand says where the case stands: what is, and what comes next.
type mijnStand struct {
	Nu     []string
	Daarna []string
	Aan    string // whose turn it is
	Ernst  bool   // it asks for attention today
}

// nu makes a stand of sentences.
func nu(zinnen ...string) mijnStand { return mijnStand{Nu: zinnen} }

// dan adds what comes next.
func (s mijnStand) dan(zinnen ...string) mijnStand {
	s.Daarna = append(s.Daarna, zinnen...)
	return s
}

// ernstig marks a stand that asks for attention today.
func (s mijnStand) ernstig() mijnStand {
	s.Ernst = true
	return s
}

// stand says where the case stands. What is hardest comes first: a death, an
// end, somebody who is missing, an exit that threatens.
func (m mijnBron) stand() mijnStand {
	d := m.d
	var s mijnStand
	switch {
	case d.Overleden != nil:
		return m.standOverleden()
	case d.Gesloten != nil:
		return m.standGesloten()
	case d.Vertrek != nil:
		s = m.standVertrek()
	case d.Dreigt() != nil:
		s = m.standDreigt(*d.Dreigt())
	case d.Verblijf() != nil:
		s = m.standVerblijf()
	case d.Recht() != nil:
		s = m.standPlaatsing()
	default:
		s = m.standAanloop()
	}
	s = s.dan(m.hulpAlvast()...).dan(m.geschilZinnen()...).dan(m.bezwaarZinnen()...)
	s.Aan = m.aanZet()
	return s
}

func (m mijnBron) standOverleden() mijnStand {
	return nu(m.T("In dit dossier staat dat de inwoner is overleden. Wij leven met u mee.", "This record says that the resident has died. We are very sorry."),
		m.T("Er gaan geen brieven meer naar de inwoner. U hoeft hier niets te doen.", "No more letters go to the resident. You do not have to do anything here.")).
		dan(m.T("Heeft u een vraag, of klopt dit niet? Bel dan de gemeente.", "Do you have a question, or is this wrong? Then call the municipality."))
}

func (m mijnBron) standGesloten() mijnStand {
	reden := map[string]taal.Tekst{
		"afgewezen":            taal.T("De gemeente zei nee op uw aanvraag.", "The municipality said no to your application."),
		"andere_ondersteuning": taal.T("U krijgt nu andere hulp.", "You get other help now."),
		"ingetrokken":          taal.T("U wilde zelf niet verder.", "You did not want to go on."),
		"geen_melding":         taal.T("U heeft geen hulp gevraagd bij de gemeente.", "You did not ask the municipality for help."),
		"doorgezonden":         taal.T("Een andere gemeente gaat verder met uw vraag.", "Another municipality goes on with your question."),
		"afgerond":             taal.T("Uw traject is klaar.", "Your case is finished."),
		"uitgestroomd":         taal.T("U woont weer zelf en heeft geen hulp van ons meer nodig.", "You live by yourself again and need no more help from us."),
		"nazorg_afgerond":      taal.T("De hulp na uw vertrek is klaar.", "The help after you left is finished."),
	}[m.d.Gesloten.Inhoud.Reden]
	s := nu(m.T("Uw dossier is gesloten op ", "Your case was closed on ") + m.dag(m.d.Gesloten.Op) + ".")
	if !reden.IsZero() {
		s.Nu = append(s.Nu, reden.In(m.taal))
	}
	return s.dan(m.T("U kunt hier alles blijven lezen.", "You can still read everything here."),
		m.T("Heeft u weer hulp nodig? Dat mag altijd. Bel de gemeente.", "Do you need help again? That is always possible. Call the municipality.")).
		dan(m.bezwaarZinnen()...)
}

// standVertrek is for who left the house: as planned, early, or without anybody
// knowing where he is.
func (m mijnBron) standVertrek() mijnStand {
	x := m.d.Vertrek
	weg := m.T("U bent op ", "You left ")
	s := nu(weg + m.T(m.dag(x.Op)+" weggegaan bij "+m.woning()+".", m.woning()+" on "+m.dag(x.Op)+"."))
	if x.Soort == "uitgestroomd" {
		s = nu(m.T("U woont sinds "+m.dag(x.Op)+" niet meer bij "+m.woning()+".", "Since "+m.dag(x.Op)+" you no longer live at "+m.woning()+"."))
	}
	if zoekt := m.d.Gezocht(); zoekt != "" {
		return s.dan(m.T("Wij weten niet waar u bent. Wij maken ons zorgen.", "We do not know where you are. We are worried."),
			m.T(m.n.van(zoekt)+" zoekt u. Laat weten hoe het gaat. U krijgt daar geen straf voor.", m.n.van(zoekt)+" is looking for you. Let us know how you are. You will not be punished for it.")).ernstig()
	}
	return s.dan(m.naVertrek()...)
}

// naVertrek says who helps after leaving, and until when.
func (m mijnBron) naVertrek() (zinnen []string) {
	d := m.d
	if o := d.Overgedragen(); o != nil {
		zinnen = append(zinnen, m.T(o.Inhoud.Naar+" helpt u nu verder.", o.Inhoud.Naar+" helps you now."))
	} else if b := d.Vertrek.Betrokken; b != "" {
		zinnen = append(zinnen, m.T(m.n.van(b)+" van "+m.woning()+" blijft u helpen. Dat stopt pas als iemand anders het overneemt.", m.n.van(b)+" of "+m.woning()+" keeps helping you. That only stops when somebody else takes over."))
	}
	if x := d.VervolgNaExit; x != nil && x.Nr > d.Vertrek.Nr {
		zinnen = append(zinnen, m.T("Dit is met elkaar afgesproken: ", "This was agreed: ")+m.keuze("vervolg_na_exit_besproken", "gekozen", x.Inhoud.Gekozen)+".",
			m.T(x.Inhoud.Wie+" zorgt daarvoor, vanaf "+m.dag(x.Inhoud.Wanneer)+".", x.Inhoud.Wie+" sees to it, from "+m.dag(x.Inhoud.Wanneer)+"."))
	}
	if x := d.Nazorg; x != nil {
		zin := m.T("U krijgt nog hulp: ", "You still get help: ") + x.Inhoud.Vorm
		if !x.Inhoud.Tot.IsZero() {
			zin += m.T(", tot en met ", ", until ") + m.dag(x.Inhoud.Tot)
		}
		zinnen = append(zinnen, zin+".")
	}
	return zinnen
}

// standDreigt is for who may have to leave, or wants to: what happens now, and
// that he has a say in it.
func (m mijnBron) standDreigt(x dossier.Dreiging) mijnStand {
	s := nu(m.T("Er is een kans dat u niet bij "+m.woning()+" kunt blijven. Dat is nog niet zeker.", "You may not be able to stay at "+m.woning()+". That is not certain yet."))
	if x.Inhoud.Grond == "eigen_wens" {
		s = nu(m.T("U heeft gezegd dat u weg wilt bij "+m.woning()+".", "You said that you want to leave "+m.woning()+"."))
	}
	s = s.ernstig()
	switch b := m.d.Exitbesluit(); {
	case b != nil && b.Nr > x.Nr && b.Inhoud.Akkoord:
		return nu(m.T("De gemeente heeft besloten dat het huis uw verblijf mag stoppen.", "The municipality has decided that the house may end your stay.")).ernstig().dan(
			m.T("Dit is voor u geregeld: "+b.Inhoud.Vervolg+". "+b.Inhoud.VervolgDoor+" zorgt daarvoor.", "This is arranged for you: "+b.Inhoud.Vervolg+". "+b.Inhoud.VervolgDoor+" sees to it."),
			m.T("Bent u het niet eens met dit besluit? Kijk dan bij Uw rechten.", "Do you disagree with this decision? Then look at Your rights."))
	case b != nil && b.Nr > x.Nr:
		return s.dan(m.T("De gemeente vindt niet dat u weg moet.", "The municipality does not think that you have to leave."))
	case x.Overleg != nil:
		return s.dan(m.T("Er is op "+m.dag(x.Overleg.Op)+" over gepraat. Bij Wonen in het huis leest u wat er is afgesproken.", "It was discussed on "+m.dag(x.Overleg.Op)+". At Living in the house you read what was agreed."))
	}
	return s.dan(m.T("Het huis en de gemeente praten er snel met u over. Zeg wat u wilt en wat u nodig heeft.", "The house and the municipality will talk with you about it soon. Say what you want and what you need."),
		m.T("U mag iemand meenemen. Samen zoekt u naar wat er wel kan.", "You may bring somebody. Together you look for what is possible."))
}

func (m mijnBron) standVerblijf() mijnStand {
	d, v := m.d, m.d.Verblijf()
	s := nu(m.T("U woont sinds "+m.dag(v.Van)+" bij "+m.woning()+".", "You have lived at "+m.woning()+" since "+m.dag(v.Van)+"."))
	for _, x := range d.Maatregelen {
		if !x.Loopt() || m.z.Vandaag.Voor(x.Inhoud.Van) {
			continue
		}
		if m.z.Vandaag.Na(x.Inhoud.Tot) {
			s.Nu = append(s.Nu, m.T("Uw time-out duurde tot en met "+m.dag(x.Inhoud.Tot)+". Bent u nog niet terug? Bel dan het huis.", "Your time-out lasted until "+m.dag(x.Inhoud.Tot)+". Are you not back yet? Then call the house."))
		} else {
			s.Nu = append(s.Nu, m.T("U heeft nu een time-out. U slaapt dan een tijd ergens anders. De time-out duurt tot en met "+m.dag(x.Inhoud.Tot)+".", "You have a time-out now. You sleep somewhere else for a while. The time-out lasts until "+m.dag(x.Inhoud.Tot)+"."))
			s = s.dan(m.T("Daarna praat u met het huis over hoe u verdergaat.", "After that you talk with the house about how to go on.")).ernstig()
		}
	}
	eind := d.GeplandEinde()
	switch {
	case d.Ingetrokken():
		return s.dan(m.T("Uw besluit is gestopt op "+m.dag(eind)+". Vraag de gemeente wat er nu met u gebeurt.", "Your decision stopped on "+m.dag(eind)+". Ask the municipality what happens now.")).ernstig()
	case d.Recht() == nil:
		return s.dan(m.T("Het besluit van de gemeente is er nog niet.", "The decision of the municipality is not there yet.")).dan(m.standAanloop().Daarna...)
	case m.z.Vandaag.Na(eind):
		return s.dan(m.T("Uw besluit gold tot en met "+m.dag(eind)+". Vraag de gemeente wat er nu met u gebeurt.", "Your decision held until "+m.dag(eind)+". Ask the municipality what happens now.")).ernstig()
	}
	s.Nu = append(s.Nu, m.T("Uw besluit geldt tot en met "+m.dag(eind)+".", "Your decision holds until "+m.dag(eind)+"."))
	if m.z.Fase == dossier.FaseUitstroom {
		s = s.dan(m.T("Wij praten met u over waar u hierna gaat wonen.", "We talk with you about where you will live next."))
	}
	return s
}

func (m mijnBron) standPlaatsing() mijnStand {
	d := m.d
	s := nu(m.T("De gemeente heeft ja gezegd. U mag gaan wonen bij "+m.woning()+".", "The municipality said yes. You may go and live at "+m.woning()+"."))
	switch {
	case d.NietVerschenen != nil:
		return s.dan(m.T("U zou komen wonen, maar u bent er niet geweest. Bel het huis. Samen kijkt u wat er nu kan.", "You were to move in, but you did not come. Call the house. Together you see what is possible now.")).ernstig()
	case d.Gepland != nil:
		return s.dan(m.T("U kunt er komen wonen op "+m.dag(d.Gepland.Inhoud.Vanaf)+".", "You can move in on "+m.dag(d.Gepland.Inhoud.Vanaf)+"."))
	}
	return s.dan(m.T("Het huis kiest nu met u een dag waarop u kunt komen.", "The house now chooses a day with you on which you can come."))
}

// standAanloop is for who has no decision that grants something yet.
func (m mijnBron) standAanloop() mijnStand {
	d := m.d
	switch {
	case d.Ingetrokken():
		return nu(m.T("Uw besluit is gestopt op "+m.dag(d.GeplandEinde())+".", "Your decision stopped on "+m.dag(d.GeplandEinde())+"."))
	case d.Verzonden != nil:
		return m.standNee()
	case d.Beschikking != nil:
		return nu(m.T("De gemeente heeft een besluit genomen.", "The municipality has taken a decision.")).
			dan(m.T("U krijgt er een brief over. Het besluit geldt vanaf de dag dat de brief is verstuurd.", "You get a letter about it. The decision holds from the day the letter was sent."))
	case d.MeldingIngetrokken != nil:
		return nu(m.T("Uw vraag om hulp is gestopt op "+m.dag(d.MeldingIngetrokken.Op)+".", "Your request for help stopped on "+m.dag(d.MeldingIngetrokken.Op)+".")).
			dan(m.T("Wilt u toch hulp? Dan kunt u altijd opnieuw om hulp vragen.", "Do you want help after all? You can always ask again."))
	case d.Doorgezonden != nil:
		return nu(m.T("Uw vraag om hulp hoort bij een andere gemeente. Daarom is die doorgestuurd naar "+gemeente.Naam(d.Doorgezonden.Inhoud.Aan)+".", "Your request for help belongs to another municipality. So it was passed on to "+gemeente.Naam(d.Doorgezonden.Inhoud.Aan)+".")).
			dan(m.T("Die gemeente gaat ermee verder.", "That municipality goes on with it."))
	case d.Aanvraag != nil || d.Onderzoek != nil:
		return m.standBesluit()
	case d.Melding != nil:
		return m.standOnderzoek()
	}
	s := nu(m.T("De kliniek heeft de gemeente laten weten dat u straks misschien hulp nodig heeft.", "The clinic told the municipality that you may need help soon."))
	if !d.Ontslag.IsZero() {
		s.Nu = append(s.Nu, m.T("U gaat waarschijnlijk op "+m.dag(d.Ontslag)+" weg uit de kliniek.", "You will probably leave the clinic on "+m.dag(d.Ontslag)+"."))
	}
	return s.dan(m.T("Nu kunt u de gemeente om hulp vragen. Dat heet een melding. De kliniek helpt u daarbij.", "Now you can ask the municipality for help. That is called a notice. The clinic helps you with it."))
}

func (m mijnBron) standNee() mijnStand {
	s := nu(m.T("De gemeente heeft nee gezegd op uw vraag om een safehouse.", "The municipality said no to your request for a safehouse."))
	if b := m.d.Beschikking; b != nil && b.Besluit.Strekking == dossier.AndereHulp {
		s = nu(m.T("U krijgt geen plek in een safehouse, maar wel andere hulp.", "You do not get a place in a safehouse, but you do get other help."))
	}
	if b := m.d.Beschikking; b != nil && m.heeftBezwaar(b.Nr) {
		return s.dan(m.T("Bij Uw besluit leest u waarom.", "At Your decision you read why."))
	}
	return s.dan(m.T("Bij Uw besluit leest u waarom. Bent u het er niet mee eens? Dan kunt u bezwaar maken.", "At Your decision you read why. Do you disagree? Then you can object."))
}

func (m mijnBron) standOnderzoek() mijnStand {
	d := m.d
	s := nu(m.T("De gemeente heeft op "+m.dag(d.Melding.Op)+" uw vraag om hulp gekregen. Dat heet een melding.", "The municipality got your request for help on "+m.dag(d.Melding.Op)+". That is called a notice."),
		m.T("De gemeente gaat kijken welke hulp bij u past.", "The municipality is going to see which help suits you."))
	if c := d.Consulenten; c != nil {
		wie := m.n.van(c.Inhoud.Eerste)
		if c.Inhoud.Tweede != "" {
			wie += m.T(" en ", " and ") + m.n.van(c.Inhoud.Tweede)
		}
		s.Nu[1] = m.T("De gemeente kijkt nu welke hulp bij u past. Dat doen "+wie+".", "The municipality now looks which help suits you. "+wie+" do that.")
		if c.Inhoud.Tweede != "" {
			s.Nu = append(s.Nu, m.T("Zij kijken ieder apart naar uw situatie. Zo is het eerlijk.", "Each of them looks at your situation separately. That makes it fair."))
		}
	}
	return s.dan(m.uiterlijk(dossier.TermijnOnderzoek, "U hoort uiterlijk op %s wat eruit komt. U krijgt dan een verslag.", "You will hear by %s what comes of it. You then get a report.")...)
}

func (m mijnBron) standBesluit() mijnStand {
	d := m.d
	if d.Aanvraag == nil {
		return nu(m.T("De gemeente heeft gekeken welke hulp bij u past. Het verslag is klaar.", "The municipality has looked which help suits you. The report is ready.")).
			dan(m.T("Lees het verslag. Wilt u de hulp? Doe dan nu uw aanvraag. De gemeente neemt daarna een besluit.", "Read the report. Do you want the help? Then apply now. The municipality takes a decision after that."))
	}
	return nu(m.T("U heeft op "+m.dag(d.Aanvraag.Op)+" hulp aangevraagd. De gemeente neemt nu een besluit.", "You applied for help on "+m.dag(d.Aanvraag.Op)+". The municipality is now taking a decision.")).
		dan(m.uiterlijk(dossier.TermijnBeslissing, "U hoort uiterlijk op %s wat het besluit is.", "You will hear by %s what the decision is.")...)
}

// uiterlijk says by when somebody hears, that the clock stands still, or that it
// is late and what he can do about it.
func (m mijnBron) uiterlijk(id, nl, en string) []string {
	t := m.termijn(id)
	switch {
	case t == nil:
		return nil
	case t.StaatStil(m.z.Vandaag):
		return []string{m.T("De gemeente wacht nog op informatie. Daarom duurt het langer.", "The municipality is still waiting for information. That is why it takes longer.")}
	case t.TeLaat(m.z.Vandaag):
		return []string{m.T("Het had klaar moeten zijn op "+m.dag(t.Uiterlijk)+". De gemeente is te laat. Bel de gemeente en vraag wanneer u iets hoort.", "It should have been ready on "+m.dag(t.Uiterlijk)+". The municipality is late. Call the municipality and ask when you will hear.")}
	}
	return []string{strings.Replace(m.T(nl, en), "%s", m.dag(t.Uiterlijk), 1)}
}

// bezwaarZinnen say that an objection is being dealt with, and by when.
func (m mijnBron) bezwaarZinnen() (zinnen []string) {
	for _, b := range m.d.Bezwaren {
		if b.Open() {
			zinnen = append(zinnen, m.T("U heeft bezwaar gemaakt. Iemand anders kijkt nu opnieuw naar het besluit.", "You objected. Somebody else now looks at the decision again."))
			zinnen = append(zinnen, m.uiterlijk(dossier.TermijnBob+"_"+aantal(b.Nr), "U hoort uiterlijk op %s wat er met uw bezwaar gebeurt.", "You will hear by %s what happens with your objection.")...)
			zinnen = append(zinnen, m.teLang(b)...)
		} else if x := b.Beslissing; x != nil && b.Ingetrokken == nil && !m.verzonden(x.Nr) {
			zinnen = append(zinnen, m.T("De gemeente heeft opnieuw gekeken en beslist. U krijgt er een brief over.", "The municipality has looked again and decided. You get a letter about it."))
		}
	}
	return zinnen
}

// aanZet names who has to do the next thing that all else waits for.
func (m mijnBron) aanZet() string {
	for _, t := range m.z.Taken {
		if t.Stand != dossier.TaakOpen || t.Mag || t.Zij {
			continue
		}
		if t.Wie.Rol == dossier.Inwoner {
			return m.T("U bent nu aan de beurt.", "It is your turn now.")
		}
		return m.T("Nu aan de beurt: ", "Whose turn it is: ") + m.partij(t.Wie) + "."
	}
	return ""
}

// partij names who has to act, with the organisation when it is a person.
func (m mijnBron) partij(p dossier.Partij) string {
	switch {
	case p.Rol == dossier.Consulent && p.Persoon != "":
		return m.n.van(p.Persoon) + " (" + m.gemeente() + ")"
	case p.Rol == dossier.Consulent || p.Rol == dossier.Teamleider:
		return m.gemeente()
	case p.Organisatie != "":
		return m.n.van(p.Organisatie)
	case p.Rol == dossier.Regiebehandelaar:
		return m.T("de kliniek", "the clinic")
	}
	return m.T("het safehouse", "the safehouse")
}

// mijnStapnamen are the steps of the chain in plain words.
var mijnStapnamen = map[dossier.Fase]taal.Tekst{
	dossier.FaseSignaal:   taal.T("eerste bericht van de kliniek", "first message of the clinic"),
	dossier.FaseMelding:   taal.T("hulp gevraagd", "help asked for"),
	dossier.FaseOnderzoek: taal.T("kijken welke hulp past", "seeing which help suits"),
	dossier.FaseBesluit:   taal.T("besluit van de gemeente", "decision of the municipality"),
	dossier.FasePlaatsing: taal.T("uw plek wordt geregeld", "your place is being arranged"),
	dossier.FaseVerblijf:  taal.T("wonen in het safehouse", "living in the safehouse"),
	dossier.FaseUitstroom: taal.T("op weg naar een eigen plek", "on the way to a place of your own"),
	dossier.FaseNazorg:    taal.T("na het safehouse", "after the safehouse"),
}

// stappen are the steps with the one he is in; none once the case is closed, or
// while an exit threatens, which is no step forward.
func (m mijnBron) stappen() (zin string, stappen []fasestap) {
	if m.d.Dreigt() != nil {
		return "", nil
	}
	stappen = fasestappen(m.z.Fase, m.taal)
	for i, f := range dossier.Fasen() {
		stappen[i].Naam = mijnStapnamen[f].In(m.taal)
		if stappen[i].Hier {
			zin = m.T("Stap ", "Step ") + aantal(i+1) + m.T(" van ", " of ") + aantal(len(stappen)) + ": " + stappen[i].Naam
		}
	}
	if zin == "" {
		return "", nil
	}
	return zin, stappen
}
