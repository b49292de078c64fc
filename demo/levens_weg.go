package demo

import (
	"halfweg/dossier"
	"halfweg/kader"
)

// Lives of people on the way to a house, and of those who left one.

// komtVolgendeWeek: the day is planned, and the time until then is bridged.
func komtVolgendeWeek(v *verhaal, _ *kader.Kader) {
	v.op(-4, v.huis, &dossier.PlaatsingGepland{Huis: v.huis.Organisatie, Vanaf: v.dag(6), Kamer: v.kamer()})
	v.op(-3, v.team.eerste, &dossier.OverbruggingGeregeld{Van: v.dag(-2), Tot: v.dag(5), Wat: "Een kamer in het hersteloord, met begeleiding overdag.", Reden: "De kamer in het huis komt volgende week vrij."})
}

// hadErMoetenZijn: the day passed, and nobody recorded whether the resident came.
func hadErMoetenZijn(v *verhaal, _ *kader.Kader) {
	v.op(-7, v.huis, &dossier.PlaatsingGepland{Huis: v.huis.Organisatie, Vanaf: v.dag(-2), Kamer: v.kamer()})
}

// nietGekomen: left the clinic and did not arrive.
func nietGekomen(v *verhaal, _ *kader.Kader) {
	v.op(-8, v.huis, &dossier.PlaatsingGepland{Huis: v.huis.Organisatie, Vanaf: v.dag(-3), Kamer: v.kamer()})
	v.op(-3, v.kliniek, &dossier.OntslagGegeven{Nazorg: true, NazorgTot: v.dag(87), GaatNaar: "onbekend"})
	v.op(-3, v.huis, &dossier.NietVerschenen{Contact: "via_ander", Toelichting: "De broer zegt dat de inwoner bij een vriend slaapt. We bellen elke dag."})
}

func komtLater(v *verhaal, _ *kader.Kader) {
	v.op(-2, v.huis, &dossier.PlaatsingGepland{Huis: v.huis.Organisatie, Vanaf: v.dag(12), Kamer: v.kamer()})
}

// stroomtUit is moving on as planned: wishes, plan, handover, and gone on that
// day. Without warm the talk with who takes over still has to be.
func (v *verhaal) stroomtUit(dag int, warm bool) {
	v.op(dag-125, v.huis, &dossier.UitstroomwensenGemeld{TerugNaarHerkomst: "ja", Wonen: "Een eigen kamer met begeleiding in de buurt", Ondersteuning: "Twee keer per week begeleiding", InwonerAkkoord: true})
	v.op(dag-90, v.huis, &dossier.VervolgAfgestemd{Gemeente: v.gemeente, Haalbaar: true, Woning: "Een kamer van de corporatie", Ondersteuning: "Ambulante begeleiding, drie uur per week"},
		v.uitstroomplan())
	o := v.op(dag-40, v.huis, &dossier.OverdrachtAangeboden{Naar: "Stichting Thuisbasis", RegionaalGecontracteerd: true, Contact: "de heer Vos, 035-0000000", Wat: "Ambulante begeleiding bij herstel."})
	v.na(dag-30, v.huis, func() dossier.Inhoud {
		return &dossier.OverdrachtBeantwoord{Overdracht: *o, Aanvaard: true, Naam: "De heer Vos", Vanaf: v.dag(dag)}
	})
	if warm {
		v.na(dag-4, v.huis, func() dossier.Inhoud {
			return &dossier.WarmeOverdrachtGedaan{Overdracht: *o, Gesprek: v.dag(dag - 4), Aanwezig: []string{"inwoner", "safehouse", "ontvanger"}, Afspraken: "De nieuwe begeleider komt de eerste week elke dag."}
		})
	}
	v.op(dag, v.huis, &dossier.Uitgestroomd{Bestemming: "eigen_woning", Adres: "Een kamer van de corporatie", Gemeente: v.gemeente, ContactNa: "Telefonisch, via het nummer in het dossier"})
}

// metNazorg: moved on almost half a year ago; aftercare goes on, and somebody has
// to ask how things are.
func metNazorg(v *verhaal, _ *kader.Kader) {
	v.leeft(-420, -177)
	v.op(-330, v.zelf, &dossier.WensGegeven{Terug: "ja", Wonen: "Weer op mezelf.", Hulp: "In het begin vaak iemand over de vloer."})
	v.stroomtUit(-177, true)
	v.op(-176, v.huis, &dossier.NazorgGestart{Door: "safehouse", Vorm: "Twee keer per maand een gesprek in het huis", Gemeente: v.gemeente, Indicatie: true, Van: v.dag(-176), Tot: v.dag(6)})
	v.op(-60, v.huis, &dossier.NotitieGeplaatst{Onderwerp: "Nazorggesprek", Tekst: "Het gaat goed. Werkt nu vier dagen en kookt elke week voor de buren."})
}

// gladJaar: a year without trouble, aftercare completed, closed last month.
func gladJaar(v *verhaal, _ *kader.Kader) {
	v.leeft(-460, -96)
	v.stroomtUit(-96, true)
	v.op(-95, v.huis, &dossier.NazorgGestart{Door: "andere_organisatie", Vorm: "Ambulante begeleiding", Gemeente: v.gemeente, Indicatie: true, Van: v.dag(-95), Tot: v.dag(-34)})
	v.op(-34, v.huis, &dossier.NazorgBeeindigd{Reden: "afgerond", Toelichting: "De inwoner redt zich zelf."})
	v.op(-29, v.team.eerste, &dossier.DossierGesloten{Reden: "nazorg_afgerond", Toelichting: "Een jaar zonder terugval."})
}

// naNegenMaanden: was asked after half a year; the question after a year is late.
func naNegenMaanden(v *verhaal, _ *kader.Kader) {
	v.leeft(-555, -372)
	v.stroomtUit(-372, true)
	v.op(-188, v.team.eerste, &dossier.OpvolgingGedaan{Na: "6", Bereikt: true, Woont: "zelfstandig", Werk: "werk", Gebruik: "abstinent", Tevreden: 8})
}

// overdrachtHangt: gone ten days ago, while the talk with who takes over has not
// been, and the aftercare of the house has no indication.
func overdrachtHangt(v *verhaal, _ *kader.Kader) {
	v.leeft(-285, -11)
	v.stroomtUit(-11, false)
	v.op(-10, v.huis, &dossier.NazorgGestart{Door: "safehouse", Vorm: "Elke week een huisbezoek, tot de overdracht", Gemeente: v.gemeente, Van: v.dag(-10)})
}

// naarFamilie: had to leave last week, step by step and with a decision; what
// follows was discussed.
func naarFamilie(v *verhaal, _ *kader.Kader) {
	v.leeft(-151, -8)
	v.waarschuwt(-45, &dossier.MaatregelGemeld{Soort: dossier.MaatregelWaarschuwing, Reden: "Verkocht spullen van huisgenoten.", Uitleg: "De volgende keer krijgt u een laatste waarschuwing."}, true)
	v.waarschuwt(-24, &dossier.MaatregelGemeld{Soort: dossier.MaatregelLaatsteWaarschuwing, Reden: "Leende geld onder dwang.", Uitleg: "De volgende keer kunt u hier niet blijven."}, true)
	dreiging := v.op(-14, v.huis, &dossier.ExitGedreigd{Grond: "huisregels", Wat: "Nam weer geld van een huisgenoot.", Wanneer: v.dag(-8), VeiligNu: true})
	v.na(-14, v.huis, func() dossier.Inhoud {
		return &dossier.ExitoverlegGepland{Dreiging: *dreiging, Dag: v.dag(-13), Tijd: "10.00 uur", Plaats: "In het safehouse"}
	})
	v.na(-13, v.huis, func() dossier.Inhoud {
		return &dossier.ExitoverlegGehouden{Dreiging: *dreiging, InwonerErbij: true, Aanwezig: []string{"inwoner", "safehouse", "gemeente", "naaste"},
			Opties:    []dossier.VervolgOptie{{Optie: "blijven_met_afspraken", Toelichting: "De groep is bang."}, {Optie: "familie", Haalbaar: true, Toelichting: "De broer heeft een kamer."}},
			Afspraken: "De inwoner gaat over vijf dagen naar de broer. De consulent zoekt begeleiding."}
	})
	v.na(-11, v.team.leider, func() dossier.Inhoud {
		return &dossier.ExitbesluitGenomen{Dreiging: *dreiging, Akkoord: true, Mandaat: mandaat, Weging: "De veiligheid van de anderen weegt zwaar. De inwoner heeft een plek en hulp.",
			Waarschuwingen: "Twee schriftelijke waarschuwingen, beide bevestigd.", Vervolg: "Begeleiding aan huis bij de broer", VervolgDoor: "De consulent"}
	})
	v.op(-8, v.huis, &dossier.ExitGedaan{Reden: "huisregels", Bestemming: "familie", Adres: "Bij de broer", Gemeente: v.gemeente, Betrokken: v.huis.Persoon})
	v.op(-5, v.huis, &dossier.VervolgNaExitBesproken{MetInwoner: true, Opties: []dossier.VervolgOptie{{Optie: "familie", Haalbaar: true}, {Optie: "ander_huis", Toelichting: "Nu nog niet."}},
		Gekozen: "familie", Wie: "De consulent en de broer", Wanneer: v.dag(-5)})
}

// spoorloos: stayed away without notice; the consultant looks for him now.
func spoorloos(v *verhaal, _ *kader.Kader) {
	v.leeft(-83, -4)
	v.op(-4, v.huis, &dossier.ExitGedaan{Reden: "zonder_bericht", Bestemming: "onbekend", Betrokken: v.huis.Persoon, Zoekt: v.huis.Persoon, Toelichting: "Ging boodschappen doen en kwam niet terug.", NogNietGemeldAan: []string{"naaste"}})
	v.op(-2, v.huis, &dossier.ZoektochtOvergedragen{Aan: v.team.eerste.Persoon, Reden: "De gemeente kan bij de opvang en de politie navragen."})
}

// nietVeilig: had to leave after a test, without approval of the municipality,
// and was found where it is not safe.
func nietVeilig(v *verhaal, _ *kader.Kader) {
	v.leeft(-97, -5)
	v.op(-6, v.huis, &dossier.TestAfgenomen{Soort: "urine", Aanleiding: "vermoeden", Uitslag: dossier.TestPositief, Middelen: "cocaïne", Toestemming: true})
	v.op(-5, v.huis, &dossier.ExitGedaan{Reden: "positieve_test", Bestemming: "onbekend", Betrokken: v.huis.Persoon, Zoekt: v.huis.Persoon})
	v.op(-2, v.huis, &dossier.VerblijfplaatsBekend{Waar: "Bij een kennis in Almere Haven", Hoe: "De inwoner belde zelf", Veilig: false})
}

// terugNaarKliniek: left by own choice after a relapse, and the clinic took over.
func terugNaarKliniek(v *verhaal, _ *kader.Kader) {
	v.leeft(-131, -27)
	v.op(-27, v.huis, &dossier.ExitGedaan{Reden: "eigen_vertrek", Toelichting: "Viel terug en wilde zelf naar de kliniek.", Bestemming: "kliniek", Betrokken: v.huis.Persoon})
	o := v.op(-26, v.huis, &dossier.OverdrachtAangeboden{Naar: v.kliniek.OrganisatieNaam, Organisatie: v.kliniek.Organisatie, RegionaalGecontracteerd: true, Contact: v.kliniek.Naam, Wat: "Opname en daarna samen bekijken of het huis weer kan."})
	v.na(-25, v.kliniek, func() dossier.Inhoud {
		return &dossier.OverdrachtBeantwoord{Overdracht: *o, Aanvaard: true, Naam: v.kliniek.Naam, Vanaf: v.dag(-24)}
	})
	v.na(-24, v.huis, func() dossier.Inhoud {
		return &dossier.WarmeOverdrachtGedaan{Overdracht: *o, Gesprek: v.dag(-24), Aanwezig: []string{"inwoner", "safehouse", "kliniek"}, Afspraken: "Het huis komt elke week op bezoek."}
	})
}

// overleden: died in an accident; the case was closed.
func overleden(v *verhaal, _ *kader.Kader) {
	v.leeft(-203, -48)
	i := v.op(-48, v.huis, &dossier.IncidentGemeld{Aard: "ongeval", Calamiteit: true, Wat: "Kwam met de fiets onder een auto.", Genomen: "De familie en de huisgenoten zijn opgevangen."},
		&dossier.OverlijdenGemeld{Bron: "De politie"})
	v.na(-47, v.huis, func() dossier.Inhoud {
		return &dossier.CalamiteitGemeld{Incident: *i - 1, Toezichthouder: "GGD Gooi en Vechtstreek", Wijze: "telefoon"}
	})
	v.op(-30, v.team.eerste, &dossier.DossierGesloten{Reden: "overleden", Toelichting: "De familie is gesproken."})
}

// bijAdviseur: another municipality says no, and the regional adviser looks at it.
func bijAdviseur(v *verhaal, _ *kader.Kader) {
	v.op(-16, v.team.leider, &dossier.VerantwoordelijkheidBetwist{Gemeente: amersfoort, Reden: "De inwoner woonde de laatste drie jaar in Amersfoort en wil daarheen terug."})
	v.op(-11, v.mensen["ali-osman"], &dossier.VerantwoordelijkheidBeantwoord{Reden: "De inwoner stond hier niet ingeschreven."})
	v.op(-6, v.team.leider, &dossier.GeschilVoorgelegd{Aan: "regionaal_adviseur", Reden: "Beide gemeenten vinden de ander verantwoordelijk."})
}
