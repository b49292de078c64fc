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
