package demo

import (
	"halfweg/dossier"
	"halfweg/kader"
)

// Lives of people who live in a house now.

// mandaat is under which the team leaders decide.
const mandaat = "artikel 3 van het Mandaatbesluit sociaal domein 2025"

// waarschuwt is a measure of the house that the municipality acknowledges next
// day, unless it has not got to that.
func (v *verhaal) waarschuwt(dag int, m *dossier.MaatregelGemeld, bevestigd bool) *int {
	m.VerteldOp = v.dag(dag)
	nr := v.op(dag, v.huis, m)
	if bevestigd {
		v.na(dag+1, v.team.eerste, func() dossier.Inhoud {
			return &dossier.MaatregelBevestigd{Maatregel: *nr, Gezien: true, Reactie: "Gezien. Ik bel de inwoner deze week."}
		})
	}
	return nr
}

// gewaarschuwd: a resident with an averted exit in the past, a written warning
// that was acknowledged and a last one of yesterday, and who says what he
// thinks of it.
func gewaarschuwd(v *verhaal, _ *kader.Kader) {
	v.leeft(-150, 0)
	v.op(-120, v.team.eerste, &dossier.KostenVoorgedragen{Bedrag: 61_000, Toelichting: "Vraag en aanbod zijn gelijk aan beschermd wonen."})
	dreiging := v.op(-64, v.huis, &dossier.ExitGedreigd{Grond: "eigen_wens", Wat: "Pakte na een telefoongesprek een tas en wilde weg.", VeiligNu: true})
	v.na(-63, v.huis, func() dossier.Inhoud {
		return &dossier.ExitoverlegGehouden{Dreiging: *dreiging, InwonerErbij: true, Aanwezig: []string{"inwoner", "safehouse", "gemeente"},
			Opties:    []dossier.VervolgOptie{{Optie: "blijven_met_afspraken", Haalbaar: true}, {Optie: "familie", Toelichting: "Daar wordt nog gedronken."}},
			Afspraken: "Elke avond een kort gesprek, twee weken lang."}
	})
	v.na(-62, v.huis, func() dossier.Inhoud {
		return &dossier.ExitAfgewend{Dreiging: *dreiging, Afspraken: "Elke avond een kort gesprek.", Reden: "De inwoner wil bij nader inzien blijven."}
	})
	een := v.waarschuwt(-16, &dossier.MaatregelGemeld{Soort: dossier.MaatregelWaarschuwing, Reden: "Kwam drie avonden na de afgesproken tijd thuis.",
		Uitleg: "Komt u nog een keer te laat thuis, dan krijgt u een laatste waarschuwing.", Herziening: v.dag(12)}, true)
	v.na(-14, v.zelf, func() dossier.Inhoud {
		return &dossier.ReactieGegeven{Op: *een, Eens: "deels", Tekst: "Twee keer reed de bus niet. Ik had wel kunnen bellen."}
	})
	v.op(-9, v.zelf, &dossier.ErvaringGedeeld{Cijfer: 7, Tekst: "Ik leer hier veel. De groep is streng maar eerlijk."})
	v.op(-6, v.zelf, &dossier.WensGegeven{Terug: "ja", Wonen: "Een kleine woning, niet in mijn oude buurt.", Hulp: "Iemand die elke week langskomt."})
	v.waarschuwt(-1, &dossier.MaatregelGemeld{Soort: dossier.MaatregelLaatsteWaarschuwing, Reden: "Kwam weer te laat thuis en schold tegen de begeleiding.",
		Uitleg: "Gebeurt dit nog een keer, dan bespreken we met de gemeente of u hier kunt blijven.", Herziening: v.dag(20)}, false)
	v.houdtDagboek(-150)
}

// opTimeOut: a time-out runs, and the team leader has to decide whether the
// municipality adopts it.
func opTimeOut(v *verhaal, _ *kader.Kader) {
	v.leeft(-47, 0)
	m := v.waarschuwt(-3, &dossier.MaatregelGemeld{Soort: dossier.MaatregelTimeOut, Reden: "Gooide met spullen en bedreigde een huisgenoot.",
		Uitleg: "U bent een week bij uw zus. Daarna praten we over hoe u terug kunt komen.", Van: v.dag(-3), Tot: v.dag(4), Waar: "Bij een zus in Huizen"}, false)
	v.na(-2, v.team.eerste, func() dossier.Inhoud {
		return &dossier.MaatregelBevestigd{Maatregel: *m, Gezien: true, Overgenomen: true, Reactie: "De gemeente neemt de time-out over. Het besluit volgt."}
	})
	v.na(-1, v.team.eerste, func() dossier.Inhoud {
		return &dossier.WijzigingVoorgesteld{Soort: dossier.TijdelijkIntrekken, Grond: "voorwaarden", Vanaf: v.dag(1), Tot: v.dag(4), Maatregel: *m,
			Redenen: "De inwoner is een week niet in het huis, na een bedreiging van een huisgenoot.",
			Weging:  "Voor de anderen in het huis is rust nodig. De inwoner kan bij een zus terecht en houdt de kamer."}
	})
	v.houdtDagboek(-47, -3, 4)
}

// naEenJaar: more than a year in the house, extended, looked at again, and
// another municipality agrees to take over. On holiday now.
func naEenJaar(v *verhaal, _ *kader.Kader) {
	v.leeft(-372, 0)
	v.op(-62, v.team.eerste, &dossier.AlternatiefAfgewogen{Alternatief: dossier.AlternatiefBW, Reden: "Geen plek met een nuchtere groep binnen een half jaar."})
	w := v.op(-40, v.team.eerste, &dossier.WijzigingVoorgesteld{Soort: dossier.Verlengen, Grond: dossier.GrondVerzoek, Vanaf: v.dag(-372).Maanden(12), Tot: v.dag(-372).Maanden(16).Plus(-1),
		Redenen: "De inwoner heeft nog vier maanden nodig om de schuldregeling en de opleiding af te ronden.",
		Langer:  dossier.Uitzondering{ID: "EXC-02", Reden: "Onderzocht is of beschermd wonen beter past. Dat is niet zo."}})
	v.na(-38, v.team.leider, func() dossier.Inhoud { return &dossier.BeschikkingGewijzigd{Voorstel: *w, Mandaat: mandaat} })
	v.op(-37, v.team.eerste, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	v.op(-12, v.team.eerste, &dossier.VerantwoordelijkheidHerzien{BestePlek: amersfoort, WensGemeente: amersfoort, Uitkomst: "over", Aan: amersfoort, InwonerGehoord: true,
		Reden: "De inwoner heeft werk in Amersfoort en wil daar wonen."})
	v.op(-4, v.mensen["ali-osman"], &dossier.VerantwoordelijkheidBeantwoord{Aanvaardt: true, Vanaf: v.dag(30), Reden: "De inwoner komt in Amersfoort wonen. Wij nemen het over."})
	v.op(-3, v.huis, &dossier.VerblijfEldersGemeld{Soort: "vakantie", Van: v.dag(-1), Tot: v.dag(3), PlekVrij: true})
	v.houdtDagboek(-372, -1, 3)
}

// terugVanTimeOut: an acknowledged time-out that is over; the wishes for after
// the stay are due within two weeks.
func terugVanTimeOut(v *verhaal, _ *kader.Kader) {
	v.leeft(-237, 0)
	m := v.waarschuwt(-74, &dossier.MaatregelGemeld{Soort: dossier.MaatregelTimeOut, Reden: "Nam drank mee het huis in. Dronk zelf niet.",
		Uitleg: "U slaapt vijf nachten bij uw ouders. Daarna maken we nieuwe afspraken.", Van: v.dag(-74), Tot: v.dag(-69), Waar: "Bij de ouders", Herziening: v.dag(-40)}, true)
	v.na(-68, v.huis, func() dossier.Inhoud {
		return &dossier.TimeOutBeeindigd{Maatregel: *m, Teruggekeerd: true, Afspraken: "Tas open laten zien bij thuiskomst, vier weken lang."}
	})
	v.op(-68, v.huis, &dossier.TestAfgenomen{Soort: "adem", Aanleiding: "terugkeer", Uitslag: dossier.TestNegatief, Toestemming: true})
	v.na(-40, v.huis, func() dossier.Inhoud {
		return &dossier.MaatregelHerzien{Maatregel: *m, Uitkomst: "vervalt", Toelichting: "Houdt zich aan de afspraken."}
	})
	elders := v.op(-34, v.huis, &dossier.VerblijfEldersGemeld{Soort: "familie", Van: v.dag(-32), Tot: v.dag(-30), PlekVrij: true})
	v.na(-31, v.team.eerste, func() dossier.Inhoud {
		return &dossier.VerblijfEldersBeantwoord{Verblijf: *elders, Doorbetaald: true, Reden: "Drie dagen, vooraf gemeld."}
	})
	v.houdtDagboek(-237)
}

// wensenTeLaat: the wishes should have been reported last week, a complaint is
// open, and a re-examination was done without hearing the resident.
func wensenTeLaat(v *verhaal, _ *kader.Kader) {
	v.leeft(-252, 0)
	klacht := v.op(-100, v.huis, &dossier.KlachtIngediend{Over: "safehouse", Aan: "safehouse", Wat: "De verwarming op zolder doet het al twee weken niet."})
	v.na(-92, v.huis, func() dossier.Inhoud {
		return &dossier.KlachtAfgehandeld{Klacht: *klacht, Uitkomst: "gegrond", Wat: "De ketel is gemaakt. Een klacht over het huis krijgt voortaan binnen twee dagen antwoord."}
	})
	v.beschermd()
	v.op(-18, v.team.eerste, &dossier.KlachtIngediend{Over: "gemeente", Aan: "gemeente", Wat: "De inwoner belde drie keer en werd niet teruggebeld."})
	v.op(-5, v.team.eerste, &dossier.HeronderzoekGehouden{Aanleiding: "signaal", Bevindingen: "Volgens het huis is minder begeleiding nodig dan in het besluit staat.",
		Zienswijze: "De inwoner reageerde niet op twee uitnodigingen.", Conclusie: dossier.Aanpassen})
	v.houdtDagboek(-252)
}

// bijnaWeg: everything for moving on is agreed, and the organisation that is to
// take over has not answered yet.
func bijnaWeg(v *verhaal, _ *kader.Kader) {
	v.leeft(-319, 0)
	v.op(-170, v.zelf, &dossier.WensGegeven{Terug: "ja", Wonen: "Een eigen woning met begeleiding in de buurt.", Hulp: "Hulp bij geld en bij stille avonden."})
	v.op(-92, v.huis, &dossier.UitstroomwensenGemeld{TerugNaarHerkomst: "ja", Wonen: "Zelfstandig, met begeleiding aan huis", Ondersteuning: "Twee keer per week begeleiding", InwonerAkkoord: true})
	v.op(-66, v.huis, &dossier.VervolgAfgestemd{Gemeente: v.gemeente, Haalbaar: true, Woning: "Een studio van de corporatie, via eigen inschrijving", Ondersteuning: "Ambulante begeleiding, vier uur per week"})
	plan := v.op(-44, v.huis, v.uitstroomplan())
	v.na(-42, v.zelf, func() dossier.Inhoud {
		return &dossier.UitstroomplanAkkoord{Plan: *plan, Eens: true, Tekst: "Dit is wat ik wil."}
	})
	v.op(-6, v.huis, &dossier.OverdrachtAangeboden{Naar: "Stichting Thuisbasis", RegionaalGecontracteerd: true, Contact: "mevrouw De Lange, 035-0000000", Wat: "Ambulante begeleiding bij herstel, vier uur per week."})
	v.houdtDagboek(-319)
}

func (v *verhaal) uitstroomplan() *dossier.UitstroomplanVastgesteld {
	return &dossier.UitstroomplanVastgesteld{Gemeente: v.gemeente, Wonen: "Een studio van de corporatie, via eigen inschrijving.", Ondersteuning: "Vier uur begeleiding per week en een zelfhulpgroep.",
		Netwerk: "De zus en twee vrienden van de sport komen elke week.", Inkomen: "Werk in de kringloop, 24 uur per week, en een schuldregeling.",
		AlsHetMisgaat: "Eerst de zus bellen, dan het huis. De kamer van de time-out is een week beschikbaar.", Terugkeer: "De inwoner gaat terug naar de eigen gemeente.",
		Haalbaar: "ja", HaalbaarReden: "De woning is toegezegd en het werk is er al.", UrgentieUitgelegd: true}
}

// voorHetBesluit: the house took the resident in before there is a decision; the
// days until then are its risk. The form proposed does not go with the house.
func voorHetBesluit(v *verhaal, _ *kader.Kader) {
	v.op(-10, v.huis, &dossier.PlaatsingVooruitGemeld{Huis: v.huis.Organisatie, Vanaf: v.dag(-9), EigenRisico: true, Toelichting: "De kliniek had het bed nodig."})
	v.op(-9, v.kliniek, &dossier.OntslagGegeven{Nazorg: false, GaatNaar: "safehouse"})
	v.komtWonen(-9, false)
	b := v.toekenning(5)
	b.Vorm, b.VormReden = dossier.VormBegeleiding, "De inwoner betaalt huur en eten zelf."
	v.op(-2, v.team.eerste, b)
	v.houdtDagboek(-9)
}

// calamiteit: one calamity was reported to the supervisor, another of yesterday
// was not yet.
func calamiteit(v *verhaal, _ *kader.Kader) {
	v.leeft(-26, 0)
	i := v.op(-12, v.huis, &dossier.IncidentGemeld{Aard: "ongeval", Gevaar: true, Calamiteit: true, Wat: "Viel van de zoldertrap en brak een heup.", Genomen: "Ambulance gebeld. De trap is afgesloten."},
		&dossier.VerblijfEldersGemeld{Soort: "ziekenhuis", Van: v.dag(-12), Tot: v.dag(-9), PlekVrij: true})
	v.na(-12, v.huis, func() dossier.Inhoud {
		return &dossier.CalamiteitGemeld{Incident: *i - 1, Toezichthouder: "GGD Gooi en Vechtstreek", Wijze: "telefoon", Kenmerk: "TZ-0417"}
	})
	v.na(-8, v.team.eerste, func() dossier.Inhoud {
		return &dossier.VerblijfEldersBeantwoord{Verblijf: *i, Doorbetaald: true, Reden: "De plek bleef vrij."}
	})
	v.op(-1, v.huis, &dossier.IncidentGemeld{Aard: "agressie", Gevaar: true, Calamiteit: true, Wat: "Een bezoeker sloeg de inwoner in de gang.", Genomen: "De politie is geweest. Het bezoek is deze week stilgelegd."})
	v.houdtDagboek(-26)
}

// exitDreigt: an exit threatens since yesterday, after two warnings; the talk is
// planned.
func exitDreigt(v *verhaal, _ *kader.Kader) {
	v.leeft(-162, 0)
	v.waarschuwt(-38, &dossier.MaatregelGemeld{Soort: dossier.MaatregelGesprek, Reden: "Bleef weg van de weekavond.", Uitleg: "Meedoen hoort bij het verblijf."}, false)
	v.waarschuwt(-24, &dossier.MaatregelGemeld{Soort: dossier.MaatregelWaarschuwing, Reden: "Bleef weer weg en rookte op de kamer.", Uitleg: "De volgende keer krijgt u een laatste waarschuwing."}, true)
	v.waarschuwt(-7, &dossier.MaatregelGemeld{Soort: dossier.MaatregelLaatsteWaarschuwing, Reden: "Rookte weer op de kamer. Het brandalarm ging af.", Uitleg: "De volgende keer bespreken we of u hier kunt blijven."}, true)
	test := v.op(-5, v.huis, &dossier.TestAfgenomen{Soort: "urine", Aanleiding: "vermoeden", Uitslag: dossier.TestOnduidelijk, Toestemming: true})
	v.na(-4, v.huis, func() dossier.Inhoud {
		return &dossier.TestAfgenomen{Soort: "urine", Aanleiding: "afspraak", Uitslag: dossier.TestNegatief, TweedeVan: *test, Toestemming: true}
	})
	v.op(-1, v.huis, &dossier.ExitGedreigd{Grond: "huisregels", Wat: "Rookte voor de derde keer op de kamer. Huisgenoten voelen zich niet veilig.", Wanneer: v.dag(6), VeiligNu: true},
		&dossier.NotitieGeplaatst{Onderwerp: "Overleg gepland", Tekst: "We spreken elkaar morgen om tien uur in het huis, met de inwoner en de consulent."})
	v.houdtDagboek(-162)
}

// overgeplaatst: the resident went on in another house; the decision still names
// the first.
func overgeplaatst(v *verhaal, _ *kader.Kader) {
	v.leeft(-88, 0)
	naar := v.mensen["nadia-haddad"]
	v.op(-9, v.team.eerste, &dossier.KennismakingGehouden{Huis: meander, WilErheen: true, Past: true, Toelichting: "Samen met de begeleider van De Kade. Er is een kamer beneden."})
	v.op(-6, v.huis, &dossier.OverplaatsingGedaan{NaarHuis: meander, Reden: "De inwoner kan de trap niet meer op. Huis Meander heeft een kamer beneden.", Warm: true, Kamer: "Kamer 1"})
	v.huis = naar
	v.op(-5, naar, &dossier.VoorwaardenVerstrekt{Titel: "Voorwaarden en huisregels", Versie: "Meander 2026", AanInwoner: true, AanGemeente: true, Tekst: "In het huis gebruikt niemand alcohol of drugs. Ieder doet mee."},
		alsHetMisgaat(), &dossier.UitstroomadresVastgelegd{Geen: true, Reden: "De zus verhuist. De inwoner zoekt samen met het huis een ander adres."})
	v.op(-2, v.team.eerste, &dossier.WijzigingVoorgesteld{Soort: dossier.AnderHuis, Grond: dossier.GrondVerzoek, Vanaf: v.dag(3), Huis: meander, Redenen: "De inwoner vroeg om een kamer beneden."})
	v.houdtDagboek(-5)
}

// eerderLichter: lighter support sooner, decided yesterday and not sent yet; the
// resident does not agree with the plan.
func eerderLichter(v *verhaal, _ *kader.Kader) {
	v.leeft(-216, 0)
	v.op(-52, v.huis, &dossier.ZorgbehoefteGewijzigd{Richting: "minder", Wat: "Redt zich met dagritme, koken en geld zonder hulp.", Vanaf: v.dag(-60), Gevolg: "Eerder naar begeleiding aan huis."})
	v.op(-36, v.huis, v.evaluatie("eerder_afschalen", 2))
	v.op(-30, v.team.eerste, &dossier.HeronderzoekGehouden{Aanleiding: "zorgbehoefte", Bevindingen: "Toezicht dag en nacht is niet meer nodig.", InwonerGehoord: true, Zienswijze: "Wil graag eerder weg, maar niet naar een ander dorp.", Conclusie: dossier.Afschalen})
	v.op(-25, v.huis, &dossier.UitstroomwensenGemeld{TerugNaarHerkomst: "ja", Wonen: "Zelfstandig in de eigen wijk", Ondersteuning: "Een keer per week begeleiding", InwonerAkkoord: true})
	plan := v.op(-11, v.huis, v.uitstroomplan())
	w := v.op(-8, v.team.eerste, &dossier.WijzigingVoorgesteld{Soort: dossier.Afschalen, Grond: dossier.GrondHeronderzoek, Vanaf: v.dag(7), Tot: v.dag(68), Redenen: "Het gaat goed. Begeleiding aan huis is over twee maanden genoeg."})
	v.na(-6, v.zelf, func() dossier.Inhoud {
		return &dossier.UitstroomplanAkkoord{Plan: *plan, Tekst: "De studio ligt in mijn oude straat. Daar wil ik niet wonen."}
	})
	v.na(-1, v.team.leider, func() dossier.Inhoud { return &dossier.BeschikkingGewijzigd{Voorstel: *w, Mandaat: mandaat} })
	v.houdtDagboek(-216)
}

// metBudget: with a personal budget, under the guide of the VNG. The year is
// almost over, and an objection to the term was withdrawn.
func metBudget(v *verhaal, _ *kader.Kader) {
	v.leeft(-357, 0)
	besluit := v.nr - 1 // sent with the last fact of the decision
	v.op(-352, v.huis, &dossier.PGBCodesGevraagd{Codes: "beschermd wonen, per etmaal", Tarief: "Volgens de verordening", Antwoord: "Zo op de zorgovereenkomst zetten."})
	b := v.op(-345, v.team.eerste, &dossier.BezwaarOntvangen{Besluit: besluit, Van: dossier.DoorInwoner, Wijze: "brief", Gronden: "Een jaar is te kort."})
	v.na(-330, v.team.eerste, func() dossier.Inhoud {
		return &dossier.BezwaarIngetrokken{Bezwaar: *b, Wijze: "gesprek", Reden: "Uitgelegd dat verlengen kan."}
	})
	v.op(-120, v.huis, &dossier.UitstroomwensenGemeld{TerugNaarHerkomst: "onbekend", Wonen: "Nog niet duidelijk", Ondersteuning: "Begeleiding bij geld", InwonerAkkoord: true})
	v.houdtDagboek(-357)
}
