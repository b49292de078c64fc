package demo

import "halfweg/dossier"

// dagboekdagen is for how many days back a house of the demo kept its log.
const dagboekdagen = 10

// houdtDagboek writes the evenings of the last days down to yesterday, of who
// still lives in the house. On the days of weg he was away as agreed: their first
// and last, zero for none.
func (v *verhaal) houdtDagboek(sinds int, weg ...int) {
	for dag := max(sinds, -dagboekdagen); dag < 0; dag++ {
		d := &dossier.DagverslagGeschreven{Aanwezig: "ja", Dagprogramma: v.kies("ja", "ja", "ja", "deels", "nvt"), Verslag: v.kies(avonden...)}
		if len(weg) == 2 && dag >= weg[0] && dag <= weg[1] {
			d = &dossier.DagverslagGeschreven{Aanwezig: "afgesproken_weg", Dagprogramma: "nvt", Verslag: v.kies("Belde om negen uur, zoals afgesproken.", "Stuurde een foto van het eten. Alles goed.")}
		} else if v.r.IntN(9) == 0 {
			d.Dagprogramma, d.Zorgen, d.Verslag = "nee", true, v.kies(zorgen...)
		}
		v.komt(gebeurtenis{dag: dag, wie: v.huis, avond: true, wat: func() []dossier.Inhoud { return []dossier.Inhoud{d} }})
	}
}

// avonden are what a house writes down of an ordinary day.
var avonden = []string{
	"Rustige dag. Kookte voor de groep.", "Goed meegedaan in het groepsgesprek.", "Naar de sportschool geweest en op tijd terug.",
	"Belde met familie en was daarna stil, maar wilde erover praten.", "Hielp een nieuwe huisgenoot op weg.", "Werkte in de tuin en sliep daarna slecht.",
	"Gesprek over geld met de budgetbeheerder.", "Was moe en ging vroeg naar bed.", "Naar de meeting in het dorp, samen met twee anderen.",
	"Had een goede dag op het werk.", "Zat de weekavond voor en deed dat goed.", "Keek met de begeleider naar vacatures.",
}

// zorgen are what a house writes down to talk about in the team.
var zorgen = []string{
	"Kwam niet uit bed en wilde er niet over praten. Morgen opnieuw vragen.", "Had trek na een telefoontje van een oude vriend. Samen de kaart doorgenomen.",
	"Maakte ruzie over de afwas en trok zich terug. In het team bespreken.",
}
