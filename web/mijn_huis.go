package web

import (
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/toegang"
)

// huis tells about living in the house: the rules he signed, his goals, the
// talks about how it goes, and warnings with what they mean.
func (m mijnBron) huis() []mijnKaart {
	kaarten := []mijnKaart{m.kaartHuis()}
	if x := m.d.Dreigt(); x != nil {
		kaarten = append([]mijnKaart{m.kaartDreiging(*x)}, kaarten...)
	}
	for _, k := range []mijnKaart{m.kaartMaatregelen(), m.kaartRegels(), m.kaartDoelen(), m.kaartEvaluatie(), m.kaartDag()} {
		if k.Kop != "" {
			kaarten = append(kaarten, k)
		}
	}
	return kaarten
}

func (m mijnBron) kaartHuis() mijnKaart {
	d := m.d
	k := mijnKaart{Kop: m.woning(), Icoon: "huis"}
	switch {
	case d.Verblijf() != nil:
		k.Rijen = rij(k.Rijen, m.T("U woont hier sinds", "You have lived here since"), m.dag(d.Verblijf().Van))
	case d.Vertrek != nil:
		k.Rijen = rij(k.Rijen, m.T("U ging hier weg op", "You left here on"), m.dag(d.Vertrek.Op))
	case d.Gepland != nil:
		k.Rijen = rij(k.Rijen, m.T("U komt hier wonen op", "You move in on"), m.dag(d.Gepland.Inhoud.Vanaf))
		k.Rijen = rij(k.Rijen, m.T("Kamer", "Room"), d.Gepland.Inhoud.Kamer)
	}
	for _, x := range d.Elders {
		if !x.Inhoud.Tot.Voor(m.z.Vandaag) {
			k.Rijen = rij(k.Rijen, m.T("U slaapt ergens anders", "You sleep elsewhere"), m.T("van ", "from ")+m.dag(x.Inhoud.Van)+m.T(" tot en met ", " until ")+m.dag(x.Inhoud.Tot))
		}
	}
	k.Links = append(m.form("ervaring_gedeeld", "", 0, "Vertellen hoe het gaat", "Say how it goes"),
		soortLink{Naam: m.T("Wie kunt u bellen?", "Whom can you call?"), Pad: mijnPad("mensen")})
	return k
}

// kaartDreiging is for who may have to leave: why, what was said about it, and
// what was decided.
func (m mijnBron) kaartDreiging(x dossier.Dreiging) mijnKaart {
	s := m.standDreigt(x)
	k := mijnKaart{Kop: m.T("Kunt u blijven wonen?", "Can you stay?"), ID: "blijven", Icoon: "let-op", Tekst: append(s.Nu, s.Daarna...)}
	k.Rijen = rij(k.Rijen, m.T("Gemeld op", "Reported on"), m.dag(x.Op))
	k.Rijen = rij(k.Rijen, m.T("Waarom?", "Why?"), m.keuze("exit_gedreigd", "grond", x.Inhoud.Grond))
	k.Citaten = citaat(k.Citaten, m.T("Wat het huis schrijft", "What the house writes"), x.Inhoud.Wat)
	if p := x.Gepland; p != nil && x.Overleg == nil {
		k.Rijen = rij(k.Rijen, m.T("Gesprek daarover", "Talk about it"), m.dag(p.Inhoud.Dag)+", "+p.Inhoud.Tijd)
		k.Rijen = rij(k.Rijen, m.T("Waar?", "Where?"), p.Inhoud.Plaats)
	}
	if o := x.Overleg; o != nil {
		for _, p := range o.Inhoud.Opties {
			if p.Haalbaar {
				k.Punten = append(k.Punten, m.T("Dit kan: ", "This is possible: ")+m.keuze("vervolg_na_exit_besproken", "gekozen", p.Optie))
			}
		}
		k.Citaten = citaat(k.Citaten, m.T("Wat er is afgesproken", "What was agreed"), o.Inhoud.Afspraken)
	}
	if b := m.d.Exitbesluit(); b != nil && b.Nr > x.Nr {
		k.Citaten = citaat(k.Citaten, m.T("Hoe de gemeente heeft gekozen", "How the municipality chose"), b.Inhoud.Weging)
		k.Citaten = citaat(k.Citaten, m.T("Wat de gemeente regelt", "What the municipality arranges"), strings.Trim(b.Inhoud.Vervolg+" ("+b.Inhoud.VervolgDoor+")", " ()"))
	}
	if a := m.d.Exitafspraken; a != nil {
		k.Onder = append(k.Onder, m.exitafspraken(*a))
	}
	k.Links = slices.Concat(m.form("notitie_geplaatst", "", 0, "Een bericht sturen: zeg wat u wilt", "Send a message: say what you want"), m.form("klacht_ingediend", "", 0, "Een klacht indienen", "Complain"),
		[]soortLink{{Naam: m.T("Wie kunt u bellen?", "Whom can you call?"), Pad: mijnPad("mensen")}})
	return k
}

// mijnMaatregelen name the steps of a house, with what each means.
var mijnMaatregelen = map[string]struct{ naam, betekenis taal.Tekst }{
	dossier.MaatregelGesprek: {taal.T("Gesprek", "Talk"),
		taal.T("Het huis heeft met u gepraat over wat er misging. Dat is geen straf.", "The house talked with you about what went wrong. That is no punishment.")},
	dossier.MaatregelWaarschuwing: {taal.T("Waarschuwing", "Warning"),
		taal.T("Het huis heeft opgeschreven wat er misging. Door een waarschuwing alleen hoeft u niet weg.", "The house wrote down what went wrong. A warning alone does not make you leave.")},
	dossier.MaatregelLaatsteWaarschuwing: {taal.T("Laatste waarschuwing", "Last warning"),
		taal.T("Gaat het nog een keer mis? Dan kan het zijn dat u weg moet. Het huis en de gemeente praten eerst met u.", "Does it go wrong once more? Then you may have to leave. The house and the municipality talk with you first.")},
	dossier.MaatregelTimeOut: {taal.T("Time-out", "Time-out"),
		taal.T("Een time-out is een pauze. U slaapt een tijd ergens anders. Daarna praat u met het huis over hoe u verdergaat.", "A time-out is a break. You sleep somewhere else for a while. After that you talk with the house about how to go on.")},
}

func (m mijnBron) kaartMaatregelen() mijnKaart {
	if len(m.d.Maatregelen) == 0 {
		return mijnKaart{}
	}
	k := mijnKaart{Kop: m.T("Waarschuwingen en time-outs", "Warnings and time-outs"), ID: "maatregelen", Icoon: "let-op",
		Tekst: []string{m.T("Bent u het niet eens met een waarschuwing? Zeg het. Uw antwoord komt erbij te staan.", "Do you disagree with a warning? Say so. Your answer is added to it.")},
		Links: m.form("klacht_ingediend", "", 0, "Een klacht indienen", "Complain")}
	for _, x := range slices.Backward(m.d.Maatregelen) {
		k.Onder = append(k.Onder, m.kaartMaatregel(x))
	}
	return k
}

func (m mijnBron) kaartMaatregel(x dossier.Maatregel) mijnKaart {
	soort := mijnMaatregelen[x.Inhoud.Soort]
	k := mijnKaart{Kop: soort.naam.In(m.taal) + ", " + x.Op.Lang(m.taal), Tekst: []string{soort.betekenis.In(m.taal)}, Merk: m.merkMaatregel(x)}
	k.Citaten = citaat(k.Citaten, m.T("Waarom?", "Why?"), x.Inhoud.Reden)
	k.Citaten = citaat(k.Citaten, m.T("Wat gebeurt er een volgende keer?", "What happens next time?"), x.Inhoud.Uitleg)
	k.Rijen = rij(k.Rijen, m.T("U hoorde dit op", "You were told on"), m.dag(x.Inhoud.VerteldOp))
	if x.Inhoud.Soort == dossier.MaatregelTimeOut {
		k.Rijen = rij(k.Rijen, m.T("Van", "From"), m.dag(x.Inhoud.Van))
		k.Rijen = rij(k.Rijen, m.T("Tot en met", "Until"), m.dag(x.Inhoud.Tot))
		k.Rijen = rij(k.Rijen, m.T("Waar bent u dan?", "Where are you then?"), x.Inhoud.Waar)
	}
	if x.Herzien == nil {
		k.Rijen = rij(k.Rijen, m.T("Het huis kijkt er weer naar op", "The house looks at it again on"), m.dag(x.Inhoud.Herziening))
	} else {
		k.Rijen = rij(k.Rijen, m.T("Het huis keek er weer naar op", "The house looked at it again on"), m.dag(x.Herzien.Op))
		k.Citaten = citaat(k.Citaten, m.T("Wat het huis toen zei", "What the house said then"), x.Herzien.Inhoud.Toelichting)
	}
	if x.Bevestigd != nil {
		k.Rijen = rij(k.Rijen, m.T("De gemeente weet ervan sinds", "The municipality has known since"), m.dag(x.Bevestigd.Op))
		k.Citaten = citaat(k.Citaten, m.T("Wat de gemeente zei", "What the municipality said"), x.Bevestigd.Inhoud.Reactie)
	}
	if x.Beeindigd != nil {
		k.Rijen = rij(k.Rijen, m.T("De time-out stopte op", "The time-out ended on"), m.dag(x.Beeindigd.Op))
		k.Citaten = citaat(k.Citaten, m.T("Wat er toen is afgesproken", "What was agreed then"), x.Beeindigd.Inhoud.Afspraken)
	}
	k.Citaten, k.Links = m.metReactie(k.Citaten, x.Nr)
	return k
}

func (m mijnBron) merkMaatregel(x dossier.Maatregel) merkje {
	switch {
	case !x.Staat():
		return merkje{m.T("Vervallen", "Lapsed"), "ok", "vink"}
	case x.Inhoud.Soort == dossier.MaatregelGesprek:
		return merkje{}
	case x.Beeindigd != nil:
		return merkje{m.T("Voorbij", "Over"), "", "vink"}
	case x.Inhoud.Soort == dossier.MaatregelTimeOut && m.z.Vandaag.Voor(x.Inhoud.Van):
		return merkje{m.T("Gaat nog in", "Still to begin"), "warn", "klok"}
	}
	return merkje{m.T("Geldt nu", "Holds now"), "warn", "let-op"}
}

// metReactie adds what he said to a fact, and the way to say it.
func (m mijnBron) metReactie(citaten []mijnCitaat, nr int) ([]mijnCitaat, []soortLink) {
	gezegd := false
	for _, r := range m.d.Reacties {
		if r.Inhoud.Op == nr {
			citaten, gezegd = citaat(citaten, m.T("Uw antwoord", "Your answer"), r.Inhoud.Tekst), true
		}
	}
	if gezegd {
		return citaten, m.form("reactie_gegeven", "op", nr, "Nog iets zeggen", "Say something more")
	}
	return citaten, m.form("reactie_gegeven", "op", nr, "Zeg wat u ervan vindt", "Say what you think of it")
}

// kaartRegels shows the conditions and house rules that hold now: which version,
// since when, and whether he signed it.
func (m mijnBron) kaartRegels() mijnKaart {
	n := len(m.d.Voorwaarden)
	if n == 0 {
		return mijnKaart{}
	}
	x := m.d.Voorwaarden[n-1]
	k := mijnKaart{Kop: m.T("Huisregels en afspraken", "House rules and agreements"), ID: "regels", Icoon: "document"}
	k.Rijen = rij(k.Rijen, m.T("Welke regels?", "Which rules?"), x.Inhoud.Titel+m.T(", versie ", ", version ")+x.Inhoud.Versie)
	k.Rijen = rij(k.Rijen, m.T("U kreeg ze op", "You got them on"), m.dag(x.Op))
	if o := m.d.Ondertekend; o != nil && o.Inhoud.Voorwaarden == x.Nr {
		k.Merk = merkje{m.T("Getekend", "Signed"), "ok", "vink"}
		k.Rijen = rij(k.Rijen, m.T("U tekende op", "You signed on"), m.dag(o.Op))
		k.Links = m.papier(o.Inhoud.Document, "Wat u heeft getekend", "What you signed")
	} else {
		k.Merk = merkje{m.T("Nog tekenen", "Still to sign"), "warn", "let-op"}
		k.Tekst = append(k.Tekst, m.T("Lees de regels. Snapt u iets niet? Vraag het voordat u tekent.", "Read the rules. Is something not clear? Ask before you sign."))
		if o != nil {
			k.Tekst = append(k.Tekst, m.T("Dit is een nieuwe versie. U tekende eerder de vorige.", "This is a new version. You signed the one before."))
		}
		k.Links = m.form("voorwaarden_ondertekend", "voorwaarden", x.Nr, "Lezen en tekenen", "Read and sign")
	}
	if x.Inhoud.Tekst != "" {
		k.Citaten = append(k.Citaten, mijnCitaat{m.T("Lees de regels", "Read the rules"), x.Inhoud.Tekst, true})
	}
	k.Links = append(k.Links, m.papier(x.Inhoud.Document, "De regels als bestand", "The rules as a file")...)
	return k
}

// kaartDoelen shows each goal of the care plan with how far it is.
func (m mijnBron) kaartDoelen() mijnKaart {
	doelen := m.d.Doelstanden()
	if len(doelen) == 0 {
		return mijnKaart{}
	}
	k := mijnKaart{Kop: m.T("Uw doelen", "Your goals"), ID: "doelen", Icoon: "vink",
		Tekst: []string{m.T("Deze doelen heeft u afgesproken met het huis op "+m.dag(m.d.Zorgplan.Op)+".", "You agreed these goals with the house on "+m.dag(m.d.Zorgplan.Op)+".")},
		Links: m.papier(m.d.Zorgplan.Inhoud.Document, "Uw hele plan", "Your whole plan")}
	for i, x := range doelen {
		o := mijnKaart{Kop: aantal(i+1) + ". " + m.keuzeIn("zorgplan_vastgesteld", "doelen", "leefgebied", x.Leefgebied), Citaten: citaat(nil, "", x.Doel.Doel),
			Merk: merkje{m.T("Nog niet begonnen", "Not begun yet"), "", "klok"}}
		if v := x.Voortgang; v != nil {
			o.Merk = merkje{m.keuzeIn("doelvoortgang_gemeld", "doelen", "stand", v.Inhoud.Stand), "info", "pijl"}
			if v.Inhoud.Stand == "gehaald" {
				o.Merk = merkje{o.Merk.Tekst, "ok", "vink"}
			}
			o.Citaten = citaat(o.Citaten, m.T("Gezegd op ", "Said on ")+v.Op.Lang(m.taal), v.Inhoud.Toelichting)
		}
		k.Onder = append(k.Onder, o)
	}
	return k
}

// keuzeIn is the text of a choice in the rows of a kind of fact.
func (m mijnBron) keuzeIn(soort, rijen, veld, waarde string) string {
	for _, f := range veldVan(soort, rijen).Velden {
		if o, er := f.Optie(waarde); f.Naam == veld && er {
			return o.Tekst.In(m.taal)
		}
	}
	return waarde
}

// kaartEvaluatie shows the talks about how it goes: those to come, and the last.
func (m mijnBron) kaartEvaluatie() mijnKaart {
	komend := m.d.KomendeEvaluaties()
	if len(komend) == 0 && len(m.d.Evaluaties) == 0 {
		return mijnKaart{}
	}
	k := mijnKaart{Kop: m.T("Gesprekken over hoe het gaat", "Talks about how it goes"), ID: "evaluatie", Icoon: "praat"}
	if m.d.Vertrek == nil {
		for _, e := range komend {
			k.Punten = append(k.Punten, m.T("Gesprek op ", "Talk on ")+m.dag(e.Dag))
		}
	}
	if n := len(m.d.Evaluaties); n > 0 {
		e := m.d.Evaluaties[n-1]
		o := mijnKaart{Kop: m.T("Het laatste gesprek, ", "The last talk, ") + e.Op.Lang(m.taal)}
		o.Rijen = rij(o.Rijen, m.T("Hoe verder?", "How to go on?"), m.keuze("evaluatie_gehouden", "conclusie", e.Inhoud.Conclusie))
		o.Citaten = citaat(o.Citaten, m.T("Hoe het gaat", "How it goes"), e.Inhoud.Verloop)
		o.Citaten = citaat(o.Citaten, m.T("Wat u zelf zei", "What you said yourself"), e.Inhoud.InwonerVindt)
		o.Citaten, o.Links = m.metReactie(o.Citaten, e.Nr)
		o.Links = append(o.Links, m.papier(e.Inhoud.Document, "Lees het verslag", "Read the report")...)
		k.Onder = append(k.Onder, o)
	}
	if len(m.d.Verblijven) > 0 && toegang.ZietEvaluatie(m.ik, m.z.Partijen).Ja {
		k.Links = []soortLink{{Naam: m.T("Het verslag tot en met vandaag", "The report up to today"), Pad: dossierPad(m.z.ID, "brief/evaluatieverslag")}}
	}
	return k
}

// kaartDag says how he spends his days.
func (m mijnBron) kaartDag() mijnKaart {
	x := m.d.Dagprogramma
	if x == nil {
		return mijnKaart{}
	}
	k := mijnKaart{Kop: m.T("Wat u overdag doet", "What you do in the daytime"), Icoon: "kalender"}
	k.Rijen = rij(k.Rijen, m.T("Waar?", "Where?"), m.keuze("dagprogramma_vastgesteld", "soort", x.Inhoud.Soort))
	k.Rijen = rij(k.Rijen, m.T("Vanaf", "From"), m.dag(x.Inhoud.Vanaf))
	k.Rijen = rij(k.Rijen, m.T("Tot en met", "Until"), m.dag(x.Inhoud.Tot))
	k.Citaten = citaat(k.Citaten, "", x.Inhoud.Wat)
	return k
}
