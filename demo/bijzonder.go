package demo

import (
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/kader"
)

// What makes some histories special, after all else that happened in them.

func afgebroken(v *verhaal, _ *kader.Kader) {
	v.doet(-2, v.kliniek, &dossier.BehandelingAfgebroken{Reden: "Vertrok na een ruzie op de groep en wil nu niet terug.",
		Verblijf: "Bij een zus in " + gemeente.Naam(v.gemeente)})
}

func verlengdVerblijf(v *verhaal, _ *kader.Kader) {
	v.doet(-1, v.kliniek, &dossier.VMRGestart{Vanaf: v.vandaag, Tot: v.vandaag.Plus(42), Verzekeraar: "Zorgverzekeraar Veldzicht", Akkoord: true,
		Reden: "Ontslag zonder vervolgplek is medisch niet verantwoord."})
}

func spoed(v *verhaal, _ *kader.Kader) {
	v.doet(-1, v.team.leider, &dossier.SpoedVastgesteld{Voorziening: "Tijdelijk bed in de crisisopvang", Vanaf: v.vandaag,
		Reden: "De kliniek sluit de afdeling en er is geen ander bed."})
}

// woontElders: guidance is asked, while the resident is registered elsewhere.
func woontElders(v *verhaal, _ *kader.Kader) {
	for i := range v.stappen {
		for _, f := range v.stappen[i].inhouden {
			if m, is := f.(*dossier.MeldingGedaan); is {
				m.Woongemeente = almere
			}
		}
	}
}

func doorgezonden(v *verhaal, k *kader.Kader) {
	woontElders(v, k)
	v.stappen = v.stappen[:len(v.stappen)-1] // no investigation of what belongs elsewhere
	v.doet(-25, v.team.eerste, &dossier.MeldingDoorgezonden{Aan: almere, Reden: "De inwoner staat ingeschreven in Almere en vraagt begeleiding."})
	v.doet(-20, v.team.eerste, &dossier.DossierGesloten{Reden: "doorgezonden"})
}

func vraagAanKliniek(v *verhaal, _ *kader.Kader) {
	v.doet(-3, v.team.eerste, &dossier.InformatieGevraagd{Aan: "kliniek", Wat: "Wilt u het behandelplan en de data van eerdere opnames sturen?", Tot: v.vandaag.Plus(4)})
}

func vraagAanInwoner(v *verhaal, _ *kader.Kader) {
	v.doet(-2, v.team.eerste, &dossier.InformatieGevraagd{Aan: "inwoner", Wat: "Wilt u een kopie van uw huurcontract sturen?", Tot: v.vandaag.Plus(12)})
}

func verlenging(v *verhaal, _ *kader.Kader) {
	v.doet(-1, v.team.eerste, &dossier.BeslistermijnVerlengd{Tot: v.vandaag.Plus(17), Wijze: "brief",
		Reden: "Het huis levert de begroting pas volgende week aan."})
}

func geschil(v *verhaal, _ *kader.Kader) {
	v.doet(-4, v.team.leider, &dossier.VerantwoordelijkheidBetwist{Gemeente: almere,
		Reden: "De inwoner woonde de laatste twee jaar in Almere en wil daar ook weer heen."})
}

func plaatsingVooruit(v *verhaal, _ *kader.Kader) {
	v.doet(-2, v.huis, &dossier.PlaatsingVooruitGemeld{Huis: v.huis.Organisatie, Vanaf: v.vandaag.Plus(-2), EigenRisico: true,
		Toelichting: "De kliniek kon het bed niet langer vrijhouden."})
}

func ingebreke(v *verhaal, _ *kader.Kader) {
	v.doet(-5, v.team.eerste, &dossier.IngebrekestellingOntvangen{Wijze: "brief"})
}

func ingetrokken(v *verhaal, _ *kader.Kader) {
	v.doet(-3, v.team.eerste, &dossier.MeldingIngetrokken{Hoedanigheid: dossier.DoorInwoner, Reden: "Gaat bij familie wonen en heeft geen hulp meer nodig."})
	v.doet(-2, v.team.eerste, &dossier.DossierGesloten{Reden: "ingetrokken"})
}

func gesloten(v *verhaal, _ *kader.Kader) {
	v.doet(-4, v.team.eerste, &dossier.DossierGesloten{Reden: "afgewezen"})
}

func geenMelding(v *verhaal, _ *kader.Kader) {
	v.doet(-30, v.team.eerste, &dossier.DossierGesloten{Reden: "geen_melding", Toelichting: "Ging na de behandeling met ambulante zorg naar huis."})
}

// geschilOpgelost: both municipalities agreed, through the contact persons.
func geschilOpgelost(v *verhaal, k *kader.Kader) {
	v.doet(-9, v.team.eerste, &dossier.VerantwoordelijkheidGeclaimd{Gemeente: v.gemeente, Ondersteuning: dossier.VormBeschermdWonen, Tijdelijk: true,
		Reden: "De inwoner keert na het verblijf terug."})
	geschil(v, k)
	v.doet(-2, v.team.leider, &dossier.VerantwoordelijkheidOvereengekomen{Gemeente: v.gemeente, Met: []string{almere}, Vanaf: v.vandaag.Plus(-2), Via: "contactpersonen",
		Inbreng: "De inwoner en de behandelaar zien herstel het best slagen met terugkeer.", Reden: "Beide gemeenten gaan uit van terugkeer."})
}

// toestemmingWeg: the resident took his consent back after the data were shared.
func toestemmingWeg(v *verhaal, _ *kader.Kader) {
	v.doet(-3, v.kliniek, &dossier.ToestemmingIngetrokken{Toestemming: 2, Wijze: "gesprek"})
	v.doet(-1, v.kliniek, &dossier.VoortgangGemeld{Toelichting: "De behandeling verloopt volgens plan."})
}

// gecorrigeerd: the clinic had the wrong day of discharge.
func gecorrigeerd(v *verhaal, _ *kader.Kader) {
	v.doet(-2, v.kliniek, &dossier.VoortgangGemeld{VerwachtOntslag: v.vandaag.Plus(v.ontslag), Toelichting: "Ontslag later dan gemeld."})
	v.doet(-1, v.kliniek, &dossier.FeitGecorrigeerd{Feit: v.nr, Reden: "De datum was een week te vroeg.",
		Inhoud: inJSON(&dossier.VoortgangGemeld{VerwachtOntslag: v.vandaag.Plus(v.ontslag + 7), Toelichting: "Ontslag later dan gemeld."})})
}

func inJSON(i dossier.Inhoud) []byte {
	_, data, err := dossier.Codeer(i)
	if err != nil {
		return nil // the door refuses an empty correction
	}
	return data
}

// uitstel: the applicant agreed in writing that the decision takes longer.
func uitstel(v *verhaal, _ *kader.Kader) {
	v.doet(-3, v.team.eerste, &dossier.BeslistermijnOpgeschort{Grond: "instemming", Tot: v.vandaag.Plus(4), Reden: "De inwoner wil eerst het tweede huis zien."})
}

// dwangsom: the notice of default came too early, and got its decision.
func dwangsom(v *verhaal, k *kader.Kader) {
	ingebreke(v, k)
	v.doet(-1, v.team.leider, &dossier.DwangsomVastgesteld{Reden: "De ingebrekestelling kwam voordat de termijn voorbij was."})
}

// afgezien: the resident took the application back and came back on that.
func afgezien(v *verhaal, _ *kader.Kader) {
	v.doet(-6, v.team.eerste, &dossier.AanvraagIngetrokken{Hoedanigheid: dossier.DoorInwoner, Reden: "Wil er nog over nadenken."})
	v.doet(-5, v.team.eerste, &dossier.DossierGesloten{Reden: "ingetrokken"})
	v.doet(-1, v.team.leider, &dossier.DossierHeropend{Reden: "De inwoner belde: de aanvraag komt er toch."})
}

// beantwoord: the clinic answered what the municipality asked.
func beantwoord(v *verhaal, _ *kader.Kader) {
	n := v.doet(-6, v.team.eerste, &dossier.InformatieGevraagd{Aan: "kliniek", Wat: "Hoe vaak is de inwoner eerder opgenomen?", Tot: v.vandaag.Plus(3)})
	v.doet(-2, v.kliniek, &dossier.InformatieOntvangen{Vraag: n, Volledig: true, Toelichting: "Twee eerdere opnames, in 2022 en 2024."})
}

// huisMeldtZich: the house reports itself, holds an intake and hears that direct
// placement is agreed.
func huisMeldtZich(v *verhaal, _ *kader.Kader) {
	v.doet(-8, v.kliniek, &dossier.AanmeldingHuisGedaan{Huis: v.huis.Organisatie, Intake: v.vandaag.Plus(-5), DirectePlaatsing: true, Vanaf: v.vandaag.Plus(20),
		Toelichting: "De inwoner wil graag direct door vanuit de kliniek."})
	v.doet(-5, v.huis, &dossier.IntakeGehouden{Huis: v.huis.Organisatie, Zorgbehoefte: true, Past: true, Bevindingen: "Past in de groep en heeft begeleiding nodig bij dagritme en geld."})
	v.doet(-3, v.team.leider, &dossier.PlaatsingAfgestemd{Huis: v.huis.Organisatie, Akkoord: true, Reden: "Een tussenstap thuis geeft te veel risico."})
	v.doet(-2, v.team.eerste, &dossier.StreeftermijnAfgesproken{Uiterlijk: v.vandaag.Plus(10), Met: v.huis.Organisatie, Reden: "Het huis houdt de plek zo lang vrij."})
}

// inEigenWoorden: the resident handed in a plan and wants letters digitally.
func inEigenWoorden(v *verhaal, _ *kader.Kader) {
	v.doet(-4, v.team.eerste, &dossier.PersoonlijkPlanOntvangen{Wijze: "brief", Samenvatting: "Wil werken aan schulden, slapen en contact met de kinderen."},
		&dossier.BereikbaarheidOpgegeven{Digitaal: true},
		&dossier.NotitieGeplaatst{Onderwerp: "Gebeld", Tekst: "De inwoner belde: het gaat goed, wel spannend."})
}
