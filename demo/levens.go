package demo

import (
	"halfweg/dossier"
)

// naBesluit are the histories after the decision, and the exceptions on the way
// to it that only show there. Eight people live in De Kade, four in Huis Meander
// and one in Huis Noorderlicht.
var naBesluit = []plot{
	// De Kade.
	{gemeente: hilversum, tot: verzonden, huis: deKade, sinds: -150, digitaal: true, anders: gewaarschuwd},
	{gemeente: hilversum, tot: verzonden, huis: deKade, sinds: -47, anders: opTimeOut},
	{gemeente: hilversum, tot: verzonden, huis: deKade, sinds: -372, anders: naEenJaar},
	{gemeente: wijdemeren, tot: verzonden, huis: deKade, sinds: -237, anders: terugVanTimeOut},
	{gemeente: gooiseMeren, tot: verzonden, huis: deKade, sinds: -252, anders: wensenTeLaat},
	{gemeente: hilversum, tot: verzonden, huis: deKade, sinds: -319, digitaal: true, anders: bijnaWeg},
	{gemeente: gooiseMeren, tot: aangevraagd, over: 3, huis: deKade, anders: voorHetBesluit},
	{gemeente: hilversum, tot: verzonden, over: -72, huis: baken, afwijzen: true, digitaal: true, besluit: tochAfwijzen, anders: bezwaarGewonnen},

	// Huis Meander.
	{gemeente: hilversum, tot: verzonden, huis: meander, sinds: -26, anders: calamiteit},
	{gemeente: laren, tot: verzonden, huis: meander, sinds: -162, anders: exitDreigt},
	{gemeente: blaricum, tot: verzonden, huis: deKade, sinds: -88, anders: overgeplaatst},
	{gemeente: hilversum, tot: verzonden, huis: meander, sinds: -216, digitaal: true, anders: eerderLichter},

	// Huis Noorderlicht.
	{gemeente: almere, tot: verzonden, huis: noorderlicht, sinds: -357, anders: metBudget, besluit: pgb},

	// On the way to the house.
	{gemeente: hilversum, tot: verzonden, over: -8, huis: meander, anders: komtVolgendeWeek},
	{gemeente: gooiseMeren, tot: verzonden, over: -16, huis: deKade, anders: hadErMoetenZijn},
	{gemeente: huizen, tot: verzonden, over: -14, huis: meander, anders: nietGekomen},
	{gemeente: almere, tot: verzonden, over: -9, huis: noorderlicht, anders: komtLater},

	// Objections.
	{gemeente: hilversum, tot: verzonden, over: -32, huis: baken, afwijzen: true, besluit: tochAfwijzen, anders: bezwaarLoopt},
	{gemeente: hilversum, tot: verzonden, over: -68, huis: baken, afwijzen: true, besluit: tochAfwijzen, anders: bezwaarTeLaat},
	{gemeente: gooiseMeren, tot: verzonden, over: -190, huis: baken, afwijzen: true, besluit: tochAfwijzen, anders: beroepLoopt},
	{gemeente: hilversum, tot: verzonden, over: -325, huis: baken, afwijzen: true, besluit: tochAfwijzen, anders: opnieuwBeslissen},

	// Moved on as planned.
	{gemeente: hilversum, tot: verzonden, huis: deKade, sinds: -420, maanden: 8, digitaal: true, anders: metNazorg},
	{gemeente: wijdemeren, tot: verzonden, huis: meander, sinds: -460, anders: gladJaar},
	{gemeente: huizen, tot: verzonden, huis: meander, sinds: -555, maanden: 6, anders: naNegenMaanden},
	{gemeente: hilversum, tot: verzonden, huis: meander, sinds: -285, maanden: 9, anders: overdrachtHangt},

	// Left early.
	{gemeente: hilversum, tot: verzonden, huis: meander, sinds: -151, anders: naarFamilie},
	{gemeente: gooiseMeren, tot: verzonden, huis: deKade, sinds: -83, anders: spoorloos},
	{gemeente: almere, tot: verzonden, huis: noorderlicht, sinds: -97, anders: nietVeilig},
	{gemeente: laren, tot: verzonden, huis: deKade, sinds: -131, anders: terugNaarKliniek},
	{gemeente: eemnes, tot: verzonden, huis: deKade, sinds: -203, anders: overleden},

	// Exceptions before the decision.
	{gemeente: wijdemeren, tot: onderzocht, over: 4, anders: bijAdviseur},
	{gemeente: hilversum, tot: bevestigd, over: 34, kort: true},
	{gemeente: eemnes, tot: voorgesteld, over: 3, huis: deKade, besluit: nietTerug, anders: plaatsingVooruit},
}

// pgb: the resident wants a personal budget.
func pgb(_ *verhaal, b *dossier.BesluitVoorgesteld) {
	b.Leveringsvorm = "pgb"
	b.BudgetReden = "Voor dit bedrag is er een huis met plek: Huis Noorderlicht rekent het tarief van de gemeente."
	b.LeveringReden = "De broer beheert het budget en heeft dat eerder gedaan. De inwoner koos dit huis zelf; de kwaliteit is getoetst."
}

// tochAfwijzen: whatever the assessment says, the house is not one the
// municipality works with.
func tochAfwijzen(_ *verhaal, b *dossier.BesluitVoorgesteld) {
	b.Afwijking = "De inwoner past in een safehouse, maar dit huis kan zijn kwaliteit niet laten zien."
}

// nietTerug refuses because it would work back, and names no ordinance.
func nietTerug(_ *verhaal, b *dossier.BesluitVoorgesteld) {
	*b = dossier.BesluitVoorgesteld{Strekking: dossier.Afwijzen, Redenen: "De inwoner woonde al in het huis voordat er een besluit was.",
		Afwijking: "De consulenten adviseren een safehouse. De aanvraag gaat over dagen die al voorbij zijn.",
		Gronden:   []dossier.Grond{{Criterium: "EXL-04", Artikel: "Regionaal afwegingskader § 2.2", Reden: "Een besluit gaat niet in op een dag in het verleden."}}}
}
